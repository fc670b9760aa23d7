import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Threema rendezvous, with German texts. */
export const threemaRendezvous: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4000: {
      label: 'Fehler im Rendezvous-Protokoll',
      description:
        'Das Rendezvous-Protokoll wurde verletzt, zum Beispiel durch einen ungültigen Pfad oder ein drittes Gerät. Näheres kann in der Begründung (reason) stehen.',
    },
    4003: {
      label: 'Zeitüberschreitung bei der Initialisierung',
      description: 'Das zweite Gerät ist nicht rechtzeitig dazugekommen.',
    },
    4004: {
      label: 'Anderes Gerät getrennt',
      description:
        'Das andere Gerät ist nicht mehr verbunden; einen Code, den das Relay weitergeben könnte, gab es nicht.',
    },
    4100: {
      label: 'Fehler im oberen Protokoll',
      description: 'Dieser Pfad wurde gewählt, aber das Protokoll darüber ist fehlgeschlagen.',
    },
  },
  overlays: {
    1000: 'Die Geräte haben einen anderen Pfad gewählt oder sind mit dem fertig, was über diesen laufen sollte.',
  },
  ranges: {
    '4100-4199': {
      label: 'Fehler im oberen Protokoll',
      description:
        'Das Protokoll über diesem Pfad ist fehlgeschlagen; das Relay gibt den Code vom anderen Gerät weiter.',
    },
  },
});
