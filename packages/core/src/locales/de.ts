import type { Locale } from '../locale/locale.ts';

/** German. */
export const de: Locale = {
  tag: 'de',
  codes: {
    1000: {
      label: 'Normal beendet',
      description: 'Die Verbindung hat ihren Zweck erfüllt und wurde ordnungsgemäß abgebaut.',
    },
    1001: {
      label: 'Endpunkt nicht mehr verfügbar',
      description:
        'Ein Endpunkt meldet sich ab: Der Server fährt herunter, oder die Seite, die die Verbindung hielt, wurde geschlossen oder verlassen.',
    },
    1002: {
      label: 'Protokollfehler',
      description:
        'Ein Endpunkt hat die Verbindung beendet, weil die Gegenseite das WebSocket-Protokoll verletzt hat, etwa mit einem fehlerhaften Frame.',
    },
    1003: {
      label: 'Nicht unterstützter Datentyp',
      description:
        'Ein Endpunkt kann mit der Art der empfangenen Daten nichts anfangen, zum Beispiel mit Binärdaten, wo er nur Text versteht.',
    },
    1004: {
      label: 'Reserviert',
      description:
        'Für eine Bedeutung vorgehalten, die bisher nicht festgelegt ist. Niemand sollte diesen Code senden.',
    },
    1005: {
      label: 'Kein Statuscode empfangen',
      description:
        'Die Verbindung wurde ordnungsgemäß geschlossen, aber ohne Statuscode, wie bei close() ohne Argumente. Der Code wird nie übertragen: Der Browser setzt ihn ein.',
    },
    1006: {
      label: 'Unerwarteter Verbindungsabbruch',
      description:
        'Die Verbindung endete ohne Close-Frame oder kam nie zustande: Netzwerk gestört, Serverprozess beendet, von einem Proxy getrennt, Handshake abgelehnt. Der Code wird nie übertragen: Der Browser setzt ihn ein; mehr darf er nicht verraten.',
    },
    1007: {
      label: 'Ungültige Nutzdaten',
      description:
        'Der Inhalt einer Nachricht passt nicht zu ihrem Typ, etwa bei einer Textnachricht, die kein gültiges UTF-8 ist.',
    },
    1008: {
      label: 'Richtlinienverstoß',
      description:
        'Eine Nachricht verstößt gegen die Regeln des Empfängers. Server verwenden den Code auch, wenn sie keinen Grund nennen wollen, häufig bei abgelehnter Anmeldung oder Herkunft (Origin).',
    },
    1009: {
      label: 'Nachricht zu groß',
      description: 'Eine Nachricht ist größer, als der Empfänger verarbeiten will.',
    },
    1010: {
      label: 'Erforderliche Erweiterung fehlt',
      description:
        'Der Client braucht eine Erweiterung, der der Server nicht zugestimmt hat. Welche, sollte in der Begründung (reason) stehen.',
    },
    1011: {
      label: 'Interner Fehler',
      description:
        'Bei der Gegenseite ist etwas Unerwartetes passiert, sie konnte nicht weitermachen. Meist eine Ausnahme im Server; senden darf den Code aber jede Seite.',
    },
    1012: {
      label: 'Neustart des Dienstes',
      description:
        'Der Dienst startet neu. Erst nach einer zufälligen Wartezeit von 5 bis 30 Sekunden neu verbinden, damit nicht alle gleichzeitig zurückkommen.',
    },
    1013: {
      label: 'Später erneut versuchen',
      description:
        'Der Dienst ist überlastet und trennt Verbindungen. Nicht automatisch zur selben Adresse zurückkehren: eine andere nehmen oder warten, bis der Benutzer es anstößt.',
    },
    1014: {
      label: 'Ungültige Gateway-Antwort',
      description:
        'Ein Gateway oder Proxy vor dem Dienst hat vom Server dahinter eine ungültige Antwort erhalten, vergleichbar mit HTTP 502 (Bad Gateway).',
    },
    1015: {
      label: 'TLS-Handshake fehlgeschlagen',
      description:
        'Die verschlüsselte Verbindung kam nicht zustande, zum Beispiel weil das Zertifikat nicht vertrauenswürdig ist. Der Code wird nie übertragen. Firefox meldet ihn, andere Browser melden stattdessen 1006.',
    },
    3000: {
      label: 'Nicht autorisiert',
      description:
        'Eine Anmeldung ist nötig: Zugangsdaten fehlen, sind falsch oder abgelaufen, vergleichbar mit HTTP 401.',
    },
    3003: {
      label: 'Zugriff verweigert',
      description: 'Die Berechtigung fehlt; eine neue Anmeldung hilft nicht, vergleichbar mit HTTP 403.',
    },
    3008: {
      label: 'Zeitüberschreitung',
      description: 'Die Gegenseite hat zu lange auf etwas gewartet, vergleichbar mit HTTP 408.',
    },
  },
  ranges: {
    unused: {
      label: 'Nicht verwendet',
      description:
        'Zahlen unter 1000 sind keine Close-Codes. Ein vom Skript erzeugtes Event trägt 0, wenn nichts anderes angegeben ist.',
    },
    unassigned: {
      label: 'Nicht zugewiesen',
      description:
        'Für künftige Versionen und Erweiterungen von WebSocket vorgehalten; eine Bedeutung ist nicht zugewiesen. Viele Bibliotheken lehnen den Code ab.',
    },
    registrable: {
      label: 'Bibliotheks- oder Framework-Code',
      description:
        'Für Bibliotheken, Frameworks und Anwendungen, bei der IANA zu registrieren. Was er bedeutet, legt der Absender fest.',
    },
    private: {
      label: 'Code der Anwendung',
      description:
        'Zur privaten Nutzung zwischen einer Anwendung und ihrem Server; nicht registrierbar. Was er bedeutet, weiß der Betreiber des Dienstes.',
    },
    'outside-registry': {
      label: 'Außerhalb der Registry',
      description:
        'Close-Codes enden bei 4999. In die zwei Bytes eines Close-Frames passt diese Zahl trotzdem. Chromium und Firefox reichen sie durch, WebKit meldet 1006.',
    },
    'not-a-code': {
      label: 'Kein Close-Code',
      description: 'Ein Close-Code ist eine ganze Zahl von 0 bis 65535.',
    },
  },
  outcomes: {
    normal: { label: 'Normal beendet', userMessage: 'Die Verbindung wurde beendet.' },
    'going-away': {
      label: 'Nicht mehr verfügbar',
      userMessage: 'Der Dienst ist kurz nicht erreichbar. Bitte gleich noch einmal versuchen.',
    },
    'no-status': { label: 'Ohne Code beendet', userMessage: 'Die Verbindung wurde beendet.' },
    refused: {
      label: 'Nie aufgebaut',
      userMessage: 'Es kam keine Verbindung zustande. Bitte das Netzwerk prüfen und erneut versuchen.',
    },
    lost: {
      label: 'Verbindung abgebrochen',
      userMessage: 'Die Verbindung ist abgebrochen. Bitte das Netzwerk prüfen und erneut versuchen.',
    },
    protocol: {
      label: 'Protokollfehler',
      userMessage:
        'Die Verbindung wurde wegen eines technischen Problems beendet. Bitte die Seite neu laden.',
    },
    rejected: {
      label: 'Abgelehnt',
      userMessage:
        'Der Dienst hat die Verbindung nicht angenommen. Möglicherweise ist eine neue Anmeldung nötig.',
    },
    'too-big': { label: 'Zu groß', userMessage: 'Die gesendeten Daten sind für den Dienst zu groß.' },
    overloaded: {
      label: 'Überlastet',
      userMessage: 'Der Dienst ist ausgelastet. Bitte später erneut versuchen.',
    },
    'server-error': {
      label: 'Serverfehler',
      userMessage: 'Beim Dienst ist ein Fehler aufgetreten. Bitte später erneut versuchen.',
    },
    timeout: {
      label: 'Zeitüberschreitung',
      userMessage: 'Die Verbindung wurde beendet, weil etwas zu lange gedauert hat.',
    },
    application: { label: 'Anwendung', userMessage: 'Der Dienst hat die Verbindung beendet.' },
    unknown: { label: 'Unbekannt', userMessage: 'Die Verbindung wurde beendet.' },
  },
};
