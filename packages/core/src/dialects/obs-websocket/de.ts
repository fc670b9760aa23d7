import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** obs-websocket, with German texts. */
export const obsWebsocket: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4000: {
      label: 'Unbekannter Grund',
      description: 'Der Server kann keinen Grund nennen. Senden sollte er diesen Code nie.',
    },
    4002: {
      label: 'Dekodierfehler',
      description:
        'Der Server konnte eine Nachricht nicht dekodieren, oder sie kam als Text, wo das Subprotokoll Binärdaten verlangt, oder umgekehrt.',
    },
    4003: { label: 'Feld fehlt', description: 'In einer Nachricht fehlt ein Pflichtfeld.' },
    4004: {
      label: 'Falscher Feldtyp',
      description: 'Ein Feld einer Nachricht hat einen Wert vom falschen Typ.',
    },
    4005: {
      label: 'Ungültiger Feldwert',
      description: 'Ein Feld einer Nachricht hat einen Wert, der nicht zulässig ist.',
    },
    4006: {
      label: 'Unbekannter Opcode',
      description: 'In einer Nachricht fehlt der Opcode, oder es gibt ihn nicht.',
    },
    4007: {
      label: 'Nicht identifiziert',
      description: 'Der Client hat vor dem Identify etwas anderes gesendet.',
    },
    4008: {
      label: 'Bereits identifiziert',
      description:
        'Der Client hat Identify zweimal gesendet. Danach lässt sich die Sitzung nur noch mit Reidentify ändern.',
    },
    4009: {
      label: 'Anmeldung fehlgeschlagen',
      description: 'OBS verlangt ein Passwort, aber der Client hat keines verwendet oder ein falsches.',
    },
    4010: {
      label: 'RPC-Version nicht unterstützt',
      description:
        'Der Server unterstützt die verlangte RPC-Version nicht; auch Clients für Version 4 des Plugins erhalten diesen Code. Den Client aktualisieren.',
    },
    4011: {
      label: 'In OBS entfernt',
      description:
        'Die Sitzung wurde in OBS mit der Schaltfläche „Entfernen“ der Sitzungsliste beendet. Der Client darf sich nicht automatisch neu verbinden.',
    },
    4012: {
      label: 'Funktion nicht unterstützt',
      description:
        'Der Client hat etwas verlangt, was Hardware oder Software auf dem OBS-Rechner nicht erlauben.',
    },
  },
});
