import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Lanyard, with English texts. */
export const lanyard: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4004: { label: 'Unknown opcode', description: 'The client sent an opcode that Lanyard does not know.' },
    4005: {
      label: 'Data missing',
      description: 'The client sent an opcode without the data object that belongs to it.',
    },
    4006: { label: 'Invalid payload', description: 'Lanyard could not make sense of what the client sent.' },
  },
});
