import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

const RETURNS = 'Bei Colyseus: Das SDK versucht dann, den Spieler in den Raum zurückzubringen.';

/** Colyseus, with German texts. */
export const colyseus: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4000: {
      label: 'Absichtlich verlassen',
      description: 'Der Spieler hat den Raum verlassen, oder der Server hat den Raum regulär geschlossen.',
    },
    4001: {
      label: 'Server fährt herunter',
      description: 'Der Spielserver fährt herunter und hat seine Räume geschlossen.',
    },
    4002: {
      label: 'Nach Fehler entfernt',
      description:
        'Der Server hat den Spieler wegen eines Fehlers entfernt, etwa beim Beitritt oder wegen einer Nachricht, die er nicht verarbeiten konnte.',
    },
    4003: {
      label: 'Rückkehr gescheitert',
      description:
        'Der Spieler kam nicht in den Raum zurück: Der Server hat abgelehnt, oder das SDK hat alle Versuche verbraucht.',
    },
    4010: {
      label: 'Rückkehr möglich',
      description:
        'Die Verbindung ist weg, aber das SDK darf den Spieler zurückbringen. Es schließt selbst mit diesem Code, wenn der Browser offline geht; ein Entwicklungsserver tut es beim Neuladen.',
    },
  },
  overlays: { 1001: RETURNS, 1005: RETURNS, 1006: RETURNS },
});
