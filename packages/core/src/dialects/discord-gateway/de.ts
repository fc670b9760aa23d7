import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

const ENDS_SESSION =
  'Am Discord-Gateway beendet ein Client mit diesem Code seine Sitzung: Der Bot geht offline und kann die Sitzung nicht fortsetzen (Resume).';

/** The Discord Gateway, with German texts. */
export const discordGateway: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4000: {
      label: 'Unbekannter Fehler',
      description: 'Discord kann den Fehler nicht benennen. Neu verbinden und die Sitzung fortsetzen.',
    },
    4001: {
      label: 'Unbekannter Opcode',
      description: 'Discord kennt den Opcode nicht, oder die Nutzdaten passen nicht dazu.',
    },
    4002: {
      label: 'Dekodierfehler',
      description: 'Der Bot hat Nutzdaten gesendet, die Discord nicht dekodieren konnte.',
    },
    4003: {
      label: 'Nicht angemeldet',
      description: 'Der Bot hat vor dem Identify etwas gesendet, oder seine Sitzung gilt nicht mehr.',
    },
    4004: {
      label: 'Anmeldung fehlgeschlagen',
      description: 'Discord akzeptiert das Token aus dem Identify nicht.',
    },
    4005: {
      label: 'Bereits angemeldet',
      description: 'Der Bot hat sich auf einer Verbindung zweimal identifiziert.',
    },
    4007: {
      label: 'Ungültige Sequenznummer',
      description: 'Die Sequenznummer beim Resume war falsch. Eine neue Sitzung beginnen.',
    },
    4008: {
      label: 'Zu viele Nachrichten',
      description: 'Der Bot hat zu schnell gesendet. Senderate senken, dann neu verbinden.',
    },
    4009: {
      label: 'Sitzung abgelaufen',
      description: 'Discord hält die Sitzung nicht länger vor. Eine neue beginnen.',
    },
    4010: { label: 'Ungültiger Shard', description: 'Der im Identify angegebene Shard ist ungültig.' },
    4011: {
      label: 'Sharding erforderlich',
      description: 'Der Bot ist in zu vielen Guilds für eine einzige Verbindung und braucht Sharding.',
    },
    4012: { label: 'Ungültige API-Version', description: 'Diese Version des Gateways gibt es nicht.' },
    4013: {
      label: 'Ungültige Intents',
      description: 'Der Wert der Intents ist ungültig, vermutlich ist die Bitmaske falsch berechnet.',
    },
    4014: {
      label: 'Intents nicht erlaubt',
      description: 'Der Bot verlangt einen privilegierten Intent, für den er nicht freigeschaltet ist.',
    },
    4200: {
      label: 'Sitzung wird fortgesetzt',
      description:
        'discord.js hat die Verbindung selbst geschlossen, um neu zu verbinden und die Sitzung fortzusetzen.',
    },
  },
  overlays: { 1000: ENDS_SESSION, 1001: ENDS_SESSION },
});
