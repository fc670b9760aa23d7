import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** AWS AppSync, with German texts. */
export const awsAppsync: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    3001: {
      label: 'AppSync-Handshake fehlgeschlagen',
      description:
        'Amplify hat den Socket geschlossen und den Versuch aufgegeben, weil AppSync die Verbindung nicht bestätigt oder abgelehnt hat.',
    },
  },
});
