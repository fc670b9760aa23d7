import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** STOMP.js, with German texts. */
export const stompjs: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4001: {
      label: 'Ohne Warten verworfen',
      description:
        'STOMP.js hat den Socket verworfen, ohne den Closing Handshake abzuwarten, meist nach ausgebliebenen Heartbeats. Das Event stammt von der Bibliothek, der Code wird nicht übertragen.',
    },
  },
});
