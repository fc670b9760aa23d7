import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Appwrite Realtime, with German texts. */
export const appwrite: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {},
  overlays: {
    1008: 'Appwrite kennt das Projekt nicht, die Herkunft (Origin) der Seite gehört nicht zu dessen Plattformen, oder eine Abfrage (Query) in einem Abonnement ist ungültig. Das SDK verbindet sich nicht neu.',
    1013: 'In kurzer Zeit wurden mehr Verbindungen geöffnet, als Appwrite zulässt. Das SDK wartet und versucht es dann erneut.',
  },
});
