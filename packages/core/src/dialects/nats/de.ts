import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** NATS over WebSocket, with German texts. */
export const nats: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {},
  overlays: {
    1000: 'Der Client hat seine NATS-Verbindung geschlossen; der Server bestätigt das nur.',
    1001: 'Der NATS-Server fährt herunter, der Client hat nicht mehr auf Pings geantwortet, oder das Lesen vom Socket oder Schreiben darauf ist fehlgeschlagen. Was davon, steht in der Begründung (reason).',
    1002: 'Der NATS-Server konnte die Daten des Clients nicht auswerten oder unterstützt dessen Protokollversion nicht.',
    1008: 'Beim NATS-Server: Die Zugangsdaten fehlen, sind falsch, abgelaufen oder widerrufen, der Client liest zu langsam, oder ein Limit für Verbindungen, Abonnements oder Steuerzeilen ist überschritten. Was davon, steht in der Begründung (reason).',
    1009: 'Eine Nachricht war größer als max_payload des NATS-Servers.',
    1011: 'Ein Grund, für den der NATS-Server keinen besseren Code hat, und nicht unbedingt ein Fehler: Auch ein vom Administrator getrennter Client erhält diesen Code. Der Grund steht in der Begründung (reason).',
  },
});
