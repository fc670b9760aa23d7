import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Storybook, with English texts. */
export const storybook: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    3008: {
      label: 'Dev server silent',
      description:
        'For 20 seconds the page heard nothing from the dev server, so it closed the channel. Check that the server still runs, then reload the page.',
    },
  },
});
