import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Fluxer Gateway, with German texts. */
export const fluxerGateway: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4000: {
      label: 'Unbekannter Fehler',
      description: 'Im Gateway ist etwas fehlgeschlagen, das es nicht benennen kann.',
    },
    4001: {
      label: 'Unbekannter Opcode',
      description: 'Der Client hat einen Opcode gesendet, den das Gateway nicht kennt.',
    },
    4002: {
      label: 'Dekodierfehler',
      description: 'Das Gateway konnte nicht dekodieren, was der Client gesendet hat.',
    },
    4003: {
      label: 'Nicht angemeldet',
      description: 'Der Client hat etwas gesendet, bevor er sich identifiziert hatte.',
    },
    4004: {
      label: 'Anmeldung fehlgeschlagen',
      description: 'Das Gateway akzeptiert das Token des Kontos nicht.',
    },
    4005: {
      label: 'Bereits angemeldet',
      description: 'Der Client hat sich auf einer Verbindung zweimal identifiziert.',
    },
    4007: {
      label: 'Ungültige Sequenznummer',
      description:
        'Der Client wollte die Sitzung mit einer falschen Sequenznummer fortsetzen. Eine neue Sitzung beginnen.',
    },
    4008: {
      label: 'Zu viele Nachrichten',
      description: 'Der Client hat in kurzer Zeit zu viel gesendet. Senderate senken, dann neu verbinden.',
    },
    4009: {
      label: 'Sitzung abgelaufen',
      description: 'Das Gateway hält die Sitzung nicht länger vor. Eine neue beginnen.',
    },
    4010: { label: 'Ungültiger Shard', description: 'Der vom Client genannte Shard ist ungültig.' },
    4011: {
      label: 'Sharding erforderlich',
      description: 'Eine einzige Verbindung reicht für diesen Bot nicht: Er braucht Sharding.',
    },
    4012: {
      label: 'Ungültige API-Version',
      description: 'Das Gateway spricht die vom Client angeforderte Version nicht.',
    },
  },
});
