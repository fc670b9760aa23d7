import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Zero, with German texts. */
export const zero: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    3000: {
      label: 'Anmeldung abgelehnt',
      description:
        'zero-cache hat die Zugangsdaten nicht akzeptiert, oder die Client-Gruppe gehört einem anderen Benutzer. Der eigentliche Fehler kommt vorher als Nachricht.',
    },
  },
  overlays: {
    1002: 'zero-cache konnte mit der Anfrage nach der Sync-Verbindung nichts anfangen. Der Grund steht in der Begründung (reason).',
    1009: 'Eine Nachricht war größer, als zero-cache annimmt, meist eine Mutation mit einem großen Wert. Der Client gibt seine gespeicherten Änderungen auf und beginnt von vorn, weil erneutes Senden immer wieder scheitern würde.',
    1011: 'In zero-cache ist ein Fehler aufgetreten. Er steht in der Begründung (reason).',
  },
});
