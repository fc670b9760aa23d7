import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Signal chat, with German texts. */
export const signalChat: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4401: {
      label: 'Neue Anmeldung erforderlich',
      description:
        'Die Zugangsdaten hinter dieser Verbindung gelten nicht mehr. Neu anmelden, dann neu verbinden.',
    },
    4409: {
      label: 'Anderswo verbunden',
      description:
        'Dasselbe Gerät hat eine weitere Verbindung aufgebaut, deshalb hat der Server diese getrennt.',
    },
  },
});
