import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Threema D2M, with German texts. */
export const threemaD2m: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4000: {
      label: 'Chat-Server getrennt',
      description: 'Die Verbindung zwischen Mediator und Chat-Server wurde geschlossen.',
    },
    4001: {
      label: 'Chat-Server nicht erreichbar',
      description: 'Der Mediator konnte keine Verbindung zum Chat-Server aufbauen.',
    },
    4009: { label: 'Chat-Server gestört', description: 'Im Chat-Server ist ein Fehler aufgetreten.' },
    4010: {
      label: 'Protokollfehler',
      description: 'Eine Nachricht hat das Protokoll zwischen App und Mediator verletzt.',
    },
    4011: {
      label: 'Transaktion abgelaufen',
      description: 'Eine Transaktion hat länger gedauert als erlaubt.',
    },
    4012: {
      label: 'Unerwartete Bestätigung',
      description: 'Die App hat eine Nachricht bestätigt, die der Mediator nicht kennt.',
    },
    4013: { label: 'Zu lange inaktiv', description: 'Die App hat zu lange nichts gesendet.' },
    4110: {
      label: 'Protokollversion nicht unterstützt',
      description: 'Der Mediator spricht die Protokollversion dieser App nicht. Die App aktualisieren.',
    },
    4111: {
      label: 'Gerätelimit erreicht',
      description: 'Das Konto kann kein weiteres Gerät aufnehmen.',
    },
    4112: {
      label: 'Doppelte Verbindung',
      description: 'Dasselbe Gerät hat eine weitere Verbindung aufgebaut; diese wurde dadurch beendet.',
    },
    4113: { label: 'Gerät entfernt', description: 'Ein anderes Gerät des Kontos hat dieses entfernt.' },
    4114: {
      label: 'Warteschlange voll',
      description:
        'Für dieses Gerät warteten mehr Nachrichten, als der Server vorhält; er hat das Gerät entfernt.',
    },
    4115: {
      label: 'Unerwarteter Gerätestatus',
      description:
        'Der Platz dieses Geräts auf dem Server ist nicht in dem Zustand, den die App erwartet hat.',
    },
  },
  overlays: {
    1001: 'Der Mediator-Server fährt herunter. Die App darf sich neu verbinden.',
    1011: 'Im Mediator-Server ist ein Fehler aufgetreten. Die App darf sich neu verbinden.',
  },
});
