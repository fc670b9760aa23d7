import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Quick Screen Trading, with German texts. */
export const qst: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4101: {
      label: 'Anderswo verbunden',
      description:
        'Derselbe Benutzer hat sich von einem anderen Gerät aus verbunden; erlaubt ist nur eine Verbindung.',
    },
    4102: {
      label: 'Client zu langsam',
      description: 'Der Client liest zu langsam: Für ihn warteten mehr Nachrichten, als der Server vorhält.',
    },
  },
  overlays: {
    1000: 'Die Verbindung wurde ordnungsgemäß beendet, möglicherweise nach einer Abmeldung.',
  },
});
