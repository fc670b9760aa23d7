import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Discord RPC, with German texts. */
export const discordRpc: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4000: {
      label: 'Ungültige Client-ID',
      description: 'Die Client-ID in der Verbindungsadresse ist falsch.',
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
        'Das OAuth2-Token dieser Verbindung wurde widerrufen. Ein neues holen, dann neu verbinden.',
    },
    4004: {
      label: 'Ungültige Version',
      description: 'Discord spricht die RPC-Version in der Verbindungsadresse nicht.',
    },
    4005: {
      label: 'Ungültige Kodierung',
      description: 'Discord kennt die Kodierung in der Verbindungsadresse nicht.',
    },
  },
});
