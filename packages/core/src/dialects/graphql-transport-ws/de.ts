import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** graphql-transport-ws, with German texts. */
export const graphqlTransportWs: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4004: {
      label: 'Ungültige Antwort',
      description:
        'Der Client konnte mit einer Nachricht des Servers nichts anfangen und hat die Verbindung beendet.',
    },
    4005: {
      label: 'Interner Client-Fehler',
      description:
        'Im Client selbst ist etwas fehlgeschlagen, zum Beispiel beim Erzeugen der Nutzdaten für connection_init.',
    },
    4400: {
      label: 'Ungültige Anfrage',
      description: 'Der Server hat eine Nachricht von unbekanntem Typ oder falschem Aufbau erhalten.',
    },
    4401: {
      label: 'Operation vor der Bestätigung',
      description:
        'Der Client hat eine Operation begonnen, bevor der Server die Verbindung bestätigt hatte. Über das Token sagt das nichts: Eine abgelehnte Anmeldung ist 4403.',
    },
    4403: {
      label: 'Zugriff verweigert',
      description:
        'Der Server hat die Verbindung abgelehnt, meist weil die Anmeldung in connection_init fehlgeschlagen ist.',
    },
    4406: {
      label: 'Subprotokoll nicht unterstützt',
      description: 'Der Server spricht das vom Client angeforderte WebSocket-Subprotokoll nicht.',
    },
    4408: {
      label: 'Zeitüberschreitung bei der Initialisierung',
      description: 'Der Client hat connection_init nicht innerhalb der vom Server gesetzten Frist gesendet.',
    },
    4409: {
      label: 'Operations-ID bereits vergeben',
      description:
        'Der Client hat eine Operation mit einer ID begonnen, die auf diesem Socket noch in Gebrauch ist.',
    },
    4429: {
      label: 'Mehrfach initialisiert',
      description:
        'Der Client hat connection_init noch einmal gesendet. Um Ratenbegrenzung geht es bei diesem Protokoll nicht.',
    },
    4499: {
      label: 'Vom Client abgebrochen',
      description:
        'client.terminate() hat den Socket ohne Closing Handshake verworfen. Das Event stammt von der Client-Bibliothek, übertragen wurde nichts.',
    },
    4500: {
      label: 'Interner Serverfehler',
      description: 'Im Server ist während der Verarbeitung ein Fehler aufgetreten.',
    },
    4504: {
      label: 'Zeitüberschreitung bei der Bestätigung',
      description:
        'Der Server hat die Verbindung nicht innerhalb der vom Client gesetzten Frist mit connection_ack bestätigt.',
    },
  },
});
