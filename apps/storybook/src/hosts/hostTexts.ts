// What the dashboard of a host says. Its own words, and no part of the package.
export interface HostTexts {
  readonly title: string;
  readonly subtitle: string;
  readonly columns: { readonly feed: string; readonly last: string; readonly seen: string };
  readonly seen: (minutes: number) => string;
  readonly reconnect: string;
  readonly theirs: string;
  readonly light: string;
  readonly dark: string;
  /** `{name}` is that of the design system. */
  readonly mapping: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly words: Readonly<Record<'neutral' | 'info' | 'success' | 'warning' | 'danger', string>>;
}

export const hostTexts: { readonly en: HostTexts; readonly de: HostTexts } = {
  en: {
    title: 'Market data',
    subtitle: '5 feeds, last close of each',
    columns: { feed: 'Feed', last: 'Last close', seen: 'Seen' },
    seen: (minutes) => `${minutes} min ago`,
    reconnect: 'Reconnect all',
    theirs: 'Their own, for comparison',
    light: 'light',
    dark: 'dark',
    mapping: 'The CSS that maps {name} onto our custom properties. It is what the pages above use.',
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'The browser does not allow it: select and copy',
    words: { neutral: 'Draft', info: 'Planned', success: 'Running', warning: 'Degraded', danger: 'Down' },
  },
  de: {
    title: 'Marktdaten',
    subtitle: '5 Feeds, jeweils das letzte Verbindungsende',
    columns: { feed: 'Feed', last: 'Letztes Ende', seen: 'Gesehen' },
    seen: (minutes) => `vor ${minutes} min`,
    reconnect: 'Alle neu verbinden',
    theirs: 'Zum Vergleich: die eigenen',
    light: 'hell',
    dark: 'dunkel',
    mapping: 'Dieses CSS bildet {name} auf unsere Custom Properties ab. Die Seiten darüber benutzen es.',
    copy: 'Kopieren',
    copied: 'Kopiert',
    notCopied: 'Der Browser erlaubt es nicht: bitte markieren und kopieren',
    words: {
      neutral: 'Entwurf',
      info: 'Geplant',
      success: 'Läuft',
      warning: 'Beeinträchtigt',
      danger: 'Ausgefallen',
    },
  },
};
