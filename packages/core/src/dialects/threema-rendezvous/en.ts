import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Threema rendezvous, with English texts. */
export const threemaRendezvous: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4000: {
      label: 'Rendezvous protocol error',
      description:
        'The rendezvous protocol was violated, for instance by an invalid path or a third device. The reason may say more.',
    },
    4003: { label: 'Initialisation timeout', description: 'The second device did not join in time.' },
    4004: {
      label: 'Other device disconnected',
      description: 'The other device left, and the relay got no code that it could pass on.',
    },
    4100: {
      label: 'Upper-layer protocol error',
      description: 'This path was chosen, but the protocol that runs over it failed.',
    },
  },
  overlays: {
    1000: 'The devices chose another path, or are done with what they wanted to do over this one.',
  },
  ranges: {
    '4100-4199': {
      label: 'Upper-layer error',
      description:
        'The protocol that runs over this path failed; the relay passes the code on from the other device.',
    },
  },
});
