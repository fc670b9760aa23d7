import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Cloudflare Agents, with English texts. */
export const cloudflareAgents: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {},
  overlays: {
    1008: 'In the Cloudflare Agents SDK this close is final, and the client does not reconnect. The server side of the SDK sends it when it refuses a connection to a sub-agent.',
  },
});
