import { de as core } from '@close-codes/core/locales/de';
import type { ReactLocale } from '../locale/uiTexts.ts';

/** German: core's texts and the interface strings. */
export const de: ReactLocale = {
  ...core,
  ui: {
    badge: {
      initiators: {
        local: 'Von der eigenen Seite geschlossen.',
        remote: 'Von der Gegenseite geschlossen.',
        network: 'Niemand hat geschlossen: Die TCP-Verbindung brach ohne Close-Frame ab.',
        browser: 'Vom Browser beendet.',
        wrapper: 'Dieses Event stammt von einer Bibliothek, nicht vom Browser.',
        unknown: 'Wer die Verbindung beendet hat, ist nicht bekannt.',
      },
      noCode: {
        unobserved: {
          label: 'Unbemerkt geschlossen',
          description:
            'Die Verbindung war schon geschlossen, bevor sie beobachtet wurde; der Code ist verloren.',
        },
        failed: {
          label: 'Fehlgeschlagen, ohne Close-Event',
          description:
            'Der Browser hat einen Fehler gemeldet, aber kein Close-Event. Das passiert, wenn eine Sicherheitsrichtlinie oder ein gesperrter Port die Verbindung verbietet.',
        },
        synthetic: {
          label: 'Kein Code vom Browser',
          description:
            'Eine Bibliothek hat einen Code gemeldet, den der Browser nie geliefert hat. Er wird nicht angezeigt.',
        },
        malformed: { label: 'Kein Close-Code', description: 'Gemeldet wurde kein gültiges Close-Event.' },
      },
      reason: 'Begründung:',
      received: 'Empfangen:',
    },
    table: {
      caption: 'WebSocket-Close-Codes',
      ranges: {
        '0-999': 'Zahlen unterhalb der Codes',
        '1000-2999': 'WebSocket-Protokoll',
        '3000-3999': 'Bibliotheken und Frameworks',
        '4000-4999': 'Private Nutzung',
        outside: 'Zahlen oberhalb der Codes',
      },
      code: 'Code',
      meaning: 'Bedeutung',
      outcome: 'Ergebnis',
      sender: 'Absender',
      senders: { client: 'Client', server: 'Server', either: 'Client oder Server', none: 'Niemand' },
      use: 'Verwendung',
      wire: {
        allowed: 'In einem Frame erlaubt',
        forbidden: 'Nie in einem Frame',
        reserved: 'Reserviert',
        unassigned: 'Keine Bedeutung zugewiesen',
      },
      scriptMaySend: 'Mit close() sendbar',
      retry: {
        yes: 'Sofort neu verbinden.',
        backoff: 'Mit wachsender Wartezeit neu verbinden.',
        resume: 'Neu verbinden und die Sitzung fortsetzen.',
        no: 'Nicht neu verbinden.',
      },
      marks: {
        guess: 'Vermutung',
        deprecated: 'Wird nicht mehr gesendet',
        nonConforming: 'Verstößt gegen RFC 6455',
      },
      several: '{code} hat hier {count} Bedeutungen',
      added: '{count} Dialekte ergänzen {code}',
      also: 'außerdem: {dialects}',
      more: 'und {count} weitere',
      oppositeRetry: 'Widerspruch beim Neuverbinden',
      counts: {
        order: 'Es gilt {dialect}: Dieser Dialekt steht in der Liste weiter vorn.',
        narrower: 'Es gilt {dialect}: Der engere Eintrag geht dem weiteren vor.',
        replaced: 'Es gilt {dialect}: Der eigene Code eines Dialekts geht dem registrierten vor.',
        registered: 'Es gilt die Registry: Der Bereich eines Dialekts ersetzt keinen registrierten Code.',
      },
      registry: 'IANA-Registry',
      search: 'Suche',
      searchHint: 'Zahl, Name oder Text',
      allOutcomes: 'Alle Ergebnisse',
      where: 'In welchen Bereich fällt mein Code?',
      whereHint: 'Beliebige Zahl',
      whereShow: 'Zeile zeigen',
      whereFound: '{code} liegt in {range} ({heading}): {label}.',
      whereNone: '{given} ist kein Close-Code: Erwartet wird eine ganze Zahl von 0 bis 65535.',
      empty: 'Kein Close-Code passt dazu.',
      clear: 'Alle zeigen',
      count: '{shown} von {all} Zeilen',
    },
  },
};
