import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** PandaScore, with English texts. */
export const pandascore: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4001: {
      label: 'Token missing',
      description: 'The address of the connection holds no token. Add it, then reconnect.',
    },
    4003: { label: 'Not in plan', description: 'The plan of the account does not include this feed.' },
    4029: {
      label: 'Too many connections',
      description: 'The account already holds three connections to this match, which is the limit.',
    },
  },
  overlays: {
    1000: 'PandaScore closes with this code when the match has ended.',
  },
});
