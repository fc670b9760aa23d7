import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Lanyard, with German texts. */
export const lanyard: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4004: {
      label: 'Unbekannter Opcode',
      description: 'Der Client hat einen Opcode gesendet, den Lanyard nicht kennt.',
    },
    4005: {
      label: 'Daten fehlen',
      description: 'Zum Opcode gehört ein Datenobjekt, der Client hat keines gesendet.',
    },
    4006: {
      label: 'Ungültige Nutzdaten',
      description: 'Lanyard konnte mit dem, was der Client gesendet hat, nichts anfangen.',
    },
  },
});
