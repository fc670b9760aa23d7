import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** OpenAI Realtime, with German texts. */
export const openaiRealtime: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    3000: {
      label: 'Ungültiger API-Schlüssel',
      description: 'OpenAI hat den API-Schlüssel abgelehnt. Den Schlüssel prüfen, dann neu verbinden.',
    },
  },
});
