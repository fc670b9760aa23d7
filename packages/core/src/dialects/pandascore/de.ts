import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** PandaScore, with German texts. */
export const pandascore: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4001: {
      label: 'Token fehlt',
      description:
        'In der Adresse der Verbindung steht kein Token. Das Token hinzufügen, dann neu verbinden.',
    },
    4003: {
      label: 'Nicht im Tarif enthalten',
      description: 'Der Tarif des Kontos enthält diesen Feed nicht.',
    },
    4029: {
      label: 'Zu viele Verbindungen',
      description: 'Das Konto hat zu diesem Match bereits drei Verbindungen, mehr sind nicht erlaubt.',
    },
  },
  overlays: {
    1000: 'Mit diesem Code beendet PandaScore die Verbindung, wenn das Match zu Ende ist.',
  },
});
