/** What the comparison says around the badges. */
export interface CompareTexts {
  readonly md: string;
  readonly sm: string;
  readonly statuses: string;
  readonly inText: string;
  readonly narrow: string;
  readonly row: string;
  readonly log: string;
  readonly message: string;
  readonly before: string;
  readonly after: string;
  readonly columns: readonly [feed: string, close: string, at: string];
  readonly address: string;
  readonly search: string;
  readonly outcome: string;
  readonly all: string;
  readonly title: string;
  readonly text: string;
  readonly measured: string;
  readonly measures: Readonly<
    Record<
      | 'font'
      | 'weight'
      | 'height'
      | 'padding'
      | 'radius'
      | 'contrast'
      | 'baseline'
      | 'row'
      | 'field'
      | 'line'
      | 'quiet',
      string
    >
  >;
}

export const compareTexts: { readonly en: CompareTexts; readonly de: CompareTexts } = {
  en: {
    md: 'Usual size',
    sm: 'Small',
    statuses: 'With an icon',
    inText: 'In running text, 14 and 16 px',
    narrow: 'In a column of 140 px',
    row: 'In a table',
    log: 'A log of closes',
    message: 'What went wrong',
    before: 'At 09:31 the feed was closed with',
    after: 'and came back two seconds later.',
    columns: ['Feed', 'Last close', 'At'],
    address: 'Address',
    search: 'Search',
    outcome: 'Outcome',
    all: 'All',
    title: 'A proxy ended the connection',
    text: 'Nothing was sent for 60 seconds, and it was the same the two times before. Send a ping every 25 seconds.',
    measured: 'Measured in this browser, in px; contrast is the lowest of the five',
    measures: {
      font: 'Font size',
      weight: 'Weight',
      height: 'Height',
      padding: 'Padding',
      radius: 'Radius',
      contrast: 'Contrast',
      baseline: 'Off the baseline',
      row: 'Table row',
      field: 'Search field',
      line: 'Line of the log',
      quiet: 'Contrast of its address',
    },
  },
  de: {
    md: 'Übliche Größe',
    sm: 'Klein',
    statuses: 'Mit Symbol',
    inText: 'Im Fließtext, 14 und 16 px',
    narrow: 'In einer Spalte von 140 px',
    row: 'In einer Tabelle',
    log: 'Ereignisprotokoll',
    message: 'Was passiert ist',
    before: 'Um 09:31 wurde der Feed geschlossen mit',
    after: 'und war zwei Sekunden später wieder da.',
    columns: ['Feed', 'Letztes Ende', 'Um'],
    address: 'Adresse',
    search: 'Suche',
    outcome: 'Ergebnis',
    all: 'Alle',
    title: 'Ein Proxy hat die Verbindung beendet',
    text: '60 Sekunden lang wurde nichts gesendet, und bei den beiden Malen davor war es genauso. Senden Sie alle 25 Sekunden einen Ping.',
    measured: 'In diesem Browser gemessen, in px; Kontrast: der niedrigste der fünf',
    measures: {
      font: 'Schriftgröße',
      weight: 'Schriftstärke',
      height: 'Höhe',
      padding: 'Innenabstand',
      radius: 'Radius',
      contrast: 'Kontrast',
      baseline: 'Neben der Grundlinie',
      row: 'Tabellenzeile',
      field: 'Suchfeld',
      line: 'Zeile des Protokolls',
      quiet: 'Kontrast ihrer Adresse',
    },
  },
};
