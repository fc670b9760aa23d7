import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Signal contact discovery, with German texts. */
export const signalCdsi: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4003: {
      label: 'Ungültige Anfrage',
      description:
        'Der Server beanstandet die Abfrage; was daran falsch ist, kann in der Begründung (reason) stehen.',
    },
    4008: {
      label: 'Zu viele Abfragen',
      description:
        'Der Client hat in kurzer Zeit zu viel abgefragt. Die Begründung (reason) ist JSON und nennt in retry_after die Wartezeit in Sekunden.',
    },
    4013: {
      label: 'Interner Serverfehler',
      description: 'Im Server ist bei der Abfrage ein Fehler aufgetreten.',
    },
    4014: { label: 'Server nicht verfügbar', description: 'Der Server nimmt im Moment keine Abfragen an.' },
    4101: {
      label: 'Ungültiges Token',
      description: 'Der Server akzeptiert das Token nicht, das von einer früheren Abfrage stammt.',
    },
  },
});
