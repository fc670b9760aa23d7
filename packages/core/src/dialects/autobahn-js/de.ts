import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Autobahn|JS, with German texts. */
export const autobahnJs: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    3000: {
      label: 'Anmeldung nicht möglich',
      description:
        'Der Client konnte die Challenge der Anmeldung nicht beantworten, weil ein Handler dafür fehlt oder fehlgeschlagen ist, und hat die Sitzung abgebrochen.',
    },
    3002: {
      label: 'Protokollverletzung',
      description:
        'Der Client hat eine an dieser Stelle nicht erlaubte WAMP-Nachricht erhalten und die Verbindung aufgegeben. Welche, steht in der Begründung (reason).',
    },
  },
});
