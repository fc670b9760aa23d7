import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** WalletConnect Relay, with German texts. */
export const walletconnectRelay: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    3000: {
      label: 'Nicht autorisiert',
      description:
        'Das Relay hat Projekt-ID, Herkunft (Origin) oder Token des Clients nicht akzeptiert; was davon, steht in der Begründung (reason). Die Einstellungen des Projekts prüfen, bei einem noch nicht gültigen Token die Uhr.',
    },
    4008: {
      label: 'Client inaktiv',
      description:
        'Der Client hatte kein Abonnement und hat nichts gesendet. Neu verbinden, sobald es etwas zu senden gibt.',
    },
    4010: {
      label: 'Lastverteilung',
      description: 'Das Relay verteilt seine Clients neu auf die Server. Sofort neu verbinden.',
    },
  },
  overlays: {
    1001: 'Beim Relay von WalletConnect: Der Server fährt herunter. Neu verbinden.',
    1013: 'Beim Relay von WalletConnect: Der Client hat zu viele Anfragen gestellt. Zuerst die Rate senken.',
  },
});
