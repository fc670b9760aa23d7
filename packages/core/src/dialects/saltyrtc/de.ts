import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** SaltyRTC, with German texts. */
export const saltyrtc: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    3000: {
      label: 'Pfad voll',
      description: 'Der Signalisierungsserver hat auf diesem Pfad keinen Platz für einen weiteren Peer.',
    },
    3001: { label: 'Protokollfehler', description: 'Eine Nachricht hat das SaltyRTC-Protokoll verletzt.' },
    3002: {
      label: 'Interner Fehler',
      description: 'Bei der Seite, die die Verbindung geschlossen hat, ist intern etwas fehlgeschlagen.',
    },
    3003: {
      label: 'Übergabe abgeschlossen',
      description:
        'Die Signalisierung läuft jetzt über einen direkten Kanal zwischen den Peers; der WebSocket hat seinen Zweck erfüllt.',
    },
    3004: {
      label: 'Vom Initiator getrennt',
      description:
        'Der Initiator hat diesen Responder getrennt, oder ein neuer Initiator hat diesen abgelöst.',
    },
    3005: {
      label: 'Initiator konnte nicht entschlüsseln',
      description: 'Der Initiator konnte nicht entschlüsseln, was dieser Responder gesendet hat.',
    },
    3006: {
      label: 'Kein gemeinsamer Task',
      description: 'Die beiden Peers haben keinen Task (etwa WebRTC) gemeinsam.',
    },
    3007: {
      label: 'Ungültiger Schlüssel',
      description: 'Der Client hat einen Serverschlüssel verlangt, den dieser Server nicht hat.',
    },
    3008: { label: 'Zeitüberschreitung', description: 'Ein Ping wurde nicht rechtzeitig beantwortet.' },
  },
});
