import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Discord RPC, with German texts. */
export const discordRpc: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4000: {
      label: 'Ungültige Client-ID',
      description: 'Discord akzeptiert die beim Verbinden angegebene Client-ID nicht.',
    },
    4001: {
      label: 'Herkunft nicht erlaubt',
      description: 'Die Herkunft (Origin) dieser Seite ist für die Anwendung nicht eingetragen.',
    },
    4002: {
      label: 'Zu viele Nachrichten',
      description: 'Die Anwendung hat in kurzer Zeit zu viel gesendet.',
    },
    4003: {
      label: 'Token widerrufen',
      description:
        'Das OAuth2-Token hinter dieser Verbindung gilt nicht mehr. Ein neues holen, dann neu verbinden.',
    },
    4004: {
      label: 'Ungültige Version',
      description: 'Discord spricht die beim Verbinden angegebene RPC-Version nicht.',
    },
    4005: {
      label: 'Ungültige Kodierung',
      description: 'Discord kennt die beim Verbinden angegebene Kodierung nicht.',
    },
  },
});
