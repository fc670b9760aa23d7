import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Euler Stream, with English texts. */
export const eulerTiktok: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4005: { label: 'Stream ended', description: 'The live stream is over.' },
    4006: {
      label: 'No messages',
      description: 'Nothing came from TikTok for so long that the service took the connection for dead.',
    },
    4401: {
      label: 'Invalid options',
      description: 'One of the options is not valid, for instance the key or the user name.',
    },
    4404: { label: 'Not live', description: 'No live stream of this user is running.' },
    4429: {
      label: 'Too many connections',
      description: 'The account has more connections open than it may have.',
    },
    4500: {
      label: 'TikTok disconnected',
      description: 'TikTok closed its side of the connection unexpectedly.',
    },
  },
  overlays: {
    1011: 'Euler Stream could not set the connection up, because it or something behind it failed.',
  },
});
