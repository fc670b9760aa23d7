import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Cloudflare RealtimeKit, with English texts. */
export const cloudflareRealtimekit: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    3001: {
      label: 'Connection timed out',
      description:
        'The client waited too long for the socket to open and gave the attempt up. No connection existed yet, so the code never crossed the wire.',
    },
    3002: {
      label: 'Ping timed out',
      description:
        'The client heard nothing from the server for too long, not even a ping or pong, and closed the connection.',
    },
  },
});
