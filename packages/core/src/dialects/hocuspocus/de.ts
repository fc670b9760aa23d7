import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Hocuspocus, with German texts. */
export const hocuspocus: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4205: {
      label: 'Verbindung zurückgesetzt',
      description:
        'Der Client soll seinen Stand des Dokuments verwerfen und sich neu verbinden. So schließt der Server auch, wenn er eine Nachricht nicht verarbeiten kann oder vor der Anmeldung zu viele erhält.',
    },
    4401: {
      label: 'Nicht angemeldet',
      description:
        'Eine Anmeldung ist nötig; sie fehlt oder ist fehlgeschlagen. So schließt der Server auch bei einer Nachricht, die er nicht lesen kann.',
    },
    4403: {
      label: 'Zugriff verweigert',
      description: 'Der Server hat den Client verstanden, lehnt sein Anliegen aber ab.',
    },
    4408: {
      label: 'Zeitüberschreitung der Verbindung',
      description:
        'Der Client hat sich nicht innerhalb der vom Server gesetzten Frist angemeldet oder danach zu lange nichts gesendet. Mit der Begründung (reason) „forced“ stammt das Event vom Provider, weil sich ein stummer Socket nicht schließen ließ.',
    },
  },
  overlays: {
    1009: 'Eine Nachricht ist größer, als der Hocuspocus-Server zulässt; die Grenze setzt die Option maxPayload seines WebSocket-Servers.',
  },
});
