import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Satori, with German texts. */
export const satori: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4000: {
      label: 'Ungültige Nachricht',
      description: 'Der Client hat eine Nachricht gesendet, die kein gültiges JSON ist.',
    },
    4004: {
      label: 'Ungültiges Token',
      description: 'Der Client hat sich ohne Token oder mit einem falschen identifiziert.',
    },
  },
});
