import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** OpenAI Realtime, with English texts. */
export const openaiRealtime: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    3000: { label: 'Invalid API key', description: 'OpenAI refused the API key. Check it, then reconnect.' },
  },
});
