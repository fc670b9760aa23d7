import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** React Native inspector proxy, with German texts. */
export const reactNativeInspector: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {},
  overlays: {
    1000: {
      description:
        'Der Inspector-Proxy hat die Debugging-Sitzung beendet; warum, sagt die Marke in der Begründung (reason).',
      reasons: {
        '[CONNECTION_LOST]': {
          label: 'Gerät nicht mehr verbunden',
          description:
            'Das untersuchte Gerät oder die App hat die Verbindung verloren. Die App neu starten, dann den Debugger neu öffnen.',
        },
        '[NEW_DEBUGGER_OPENED]': {
          label: 'Anderer Debugger verbunden',
          description:
            'Für dieselbe App wurde ein weiterer Debugger geöffnet; diese App nimmt nur einen auf einmal an.',
        },
        '[RECREATING_DEVICE]': {
          label: 'Gerät neu verbunden',
          description:
            'Das Gerät hat eine neue Verbindung zum Proxy aufgebaut; die alte wurde dafür geschlossen.',
        },
      },
    },
    1011: {
      description:
        'Der Inspector-Proxy konnte die Debugging-Sitzung nicht aufbauen; warum, sagt die Marke in der Begründung (reason).',
      reasons: {
        '[PAGE_NOT_FOUND]': {
          label: 'Debug-Ziel nicht gefunden',
          description:
            'Auf dem Gerät gibt es kein Debug-Ziel mit dieser ID, vielleicht wurde inzwischen neu geladen. Den Debugger neu öffnen.',
        },
        '[UNREGISTERED_DEVICE]': {
          label: 'Gerät nicht verbunden',
          description:
            'Mit dem Proxy ist kein Gerät mit dieser ID verbunden. Die App starten, dann den Debugger neu öffnen.',
        },
        '[INCORRECT_URL]': {
          label: 'Unvollständige Debugger-URL',
          description: 'In der URL der Debugger-Verbindung fehlt die ID des Geräts oder des Debug-Ziels.',
        },
      },
    },
  },
});
