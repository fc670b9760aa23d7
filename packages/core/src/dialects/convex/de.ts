import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Convex, with German texts. */
export const convex: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4040: {
      label: 'Deployment nicht gefunden',
      description:
        'Convex hatte die Verbindung schon angenommen, als sich zeigte, dass es das Deployment nicht gibt. Während eines Push kann das vorübergehen, daher versucht es der Client erneut.',
    },
  },
  overlays: {
    1001: 'Bei Convex ist das auf Mobilgeräten üblich, wenn die App in den Hintergrund wechselt. Der Client protokolliert nichts und verbindet sich neu.',
  },
});
