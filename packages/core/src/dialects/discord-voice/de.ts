import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** The Discord Voice Gateway, with German texts. */
export const discordVoice: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4001: {
      label: 'Unbekannter Opcode',
      description: 'Der Client hat einen Opcode gesendet, den das Voice-Gateway nicht kennt.',
    },
    4002: {
      label: 'Dekodierfehler',
      description: 'Der Client hat sich mit Nutzdaten identifiziert, die Discord nicht dekodieren konnte.',
    },
    4003: {
      label: 'Nicht angemeldet',
      description: 'Der Client hat vor dem Identify etwas anderes gesendet.',
    },
    4004: {
      label: 'Anmeldung fehlgeschlagen',
      description: 'Discord akzeptiert das Token aus dem Identify nicht.',
    },
    4005: {
      label: 'Bereits angemeldet',
      description: 'Der Client hat sich auf einer Verbindung zweimal identifiziert.',
    },
    4006: {
      label: 'Sitzung nicht mehr gültig',
      description:
        'Discord führt die Voice-Sitzung nicht mehr. Nach einem gescheiterten Resume dem Sprachkanal neu beitreten.',
    },
    4009: { label: 'Sitzung abgelaufen', description: 'Discord hält die Voice-Sitzung nicht länger vor.' },
    4011: {
      label: 'Server nicht gefunden',
      description: 'Discord findet den Voice-Server nicht, zu dem der Client will.',
    },
    4012: {
      label: 'Unbekanntes Protokoll',
      description: 'Der Client hat ein Transportprotokoll gewählt, das der Voice-Server nicht kennt.',
    },
    4014: {
      label: 'Client getrennt',
      description:
        'Discord hat nur diesen Client entfernt, etwa weil ihn jemand aus dem Kanal geworfen hat oder seine Sitzung am Haupt-Gateway endete. Nicht neu verbinden.',
    },
    4015: {
      label: 'Voice-Server abgestürzt',
      description: 'Der Fehler liegt bei Discord. Neu verbinden und die Sitzung fortsetzen.',
    },
    4016: {
      label: 'Unbekanntes Verschlüsselungsverfahren',
      description: 'Der Client hat ein Verschlüsselungsverfahren gewählt, das der Voice-Server nicht kennt.',
    },
    4017: {
      label: 'Ende-zu-Ende-Verschlüsselung erforderlich',
      description: 'Der Kanal lässt nur Clients zu, die das DAVE-Protokoll beherrschen.',
    },
    4020: { label: 'Ungültige Anfrage', description: 'Discord konnte mit einer Anfrage nichts anfangen.' },
    4021: {
      label: 'Ratenlimit überschritten',
      description: 'Der Client hat etwas öfter getan, als Discord zulässt. Nicht neu verbinden.',
    },
    4022: {
      label: 'Anruf beendet',
      description:
        'Der Anruf ist für alle beendet, etwa weil der Kanal gelöscht wurde oder der Voice-Server wechselt. Nicht neu verbinden.',
    },
  },
});
