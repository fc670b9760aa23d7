import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** The gateway for QQ bots, with German texts. */
export const qqBot: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4000: { label: 'Unbekannter Fehler', description: 'Das Gateway kann den Fehler nicht benennen.' },
    4001: {
      label: 'Unbekannter Opcode',
      description: 'Der Bot hat einen Opcode gesendet, den es nicht gibt.',
    },
    4002: {
      label: 'Dekodierfehler',
      description: 'Der Bot hat Nutzdaten gesendet, die das Gateway nicht dekodieren konnte.',
    },
    4003: { label: 'Nicht angemeldet', description: 'Der Bot hat vor dem Identify etwas gesendet.' },
    4004: {
      label: 'Anmeldung fehlgeschlagen',
      description:
        'Das Gateway hat die Zugangsdaten nicht akzeptiert. Das Go-SDK holt vor dem nächsten Versuch ein neues Zugriffstoken.',
    },
    4005: {
      label: 'Bereits angemeldet',
      description: 'Der Bot hat sich auf einer Verbindung zweimal identifiziert.',
    },
    4006: {
      label: 'Sitzung nicht mehr gültig',
      description: 'Die fortzusetzende Sitzung gibt es nicht mehr. Mit Identify neu beginnen.',
    },
    4007: {
      label: 'Ungültige Sequenznummer',
      description: 'Die Sequenznummer war falsch. Mit Identify neu beginnen; ein Resume ist nicht möglich.',
    },
    4008: {
      label: 'Zu viele Nachrichten',
      description:
        'Der Bot hat zu schnell gesendet. Neu verbinden und die vom Gateway angekündigten Limits einhalten.',
    },
    4009: {
      label: 'Sitzung abgelaufen',
      description: 'Die Verbindung ist abgelaufen. Neu verbinden und die Sitzung fortsetzen (Resume).',
    },
    4010: { label: 'Ungültiger Shard', description: 'Der im Identify angegebene Shard ist ungültig.' },
    4011: {
      label: 'Sharding erforderlich',
      description: 'Der Bot ist in zu vielen Guilds für eine einzige Verbindung und braucht Sharding.',
    },
    4012: { label: 'Ungültige API-Version', description: 'Diese Version des Gateways gibt es nicht.' },
    4013: { label: 'Ungültige Intents', description: 'Der Wert der Intents ist ungültig.' },
    4014: {
      label: 'Intents nicht erlaubt',
      description: 'Der Bot verlangt einen Intent, für den ihm die Berechtigung fehlt.',
    },
    4914: {
      label: 'Bot nicht mehr freigeschaltet',
      description:
        'Der Bot wurde von der Plattform genommen und darf sich nur noch mit der Sandbox verbinden. Prüfen, welche Umgebung er verwendet.',
    },
    4915: {
      label: 'Bot gesperrt',
      description: 'Der Bot ist gesperrt und darf sich nicht verbinden. Zuerst die Sperre aufheben lassen.',
    },
  },
  ranges: {
    '4900-4913': {
      label: 'Interner Fehler',
      description:
        'Im Gateway ist ein Fehler aufgetreten. Neu verbinden und mit Identify beginnen; ein Resume ist nicht möglich.',
    },
  },
});
