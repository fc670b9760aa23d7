import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Meetings of the Amazon Chime SDK, with German texts. */
export const amazonChimeMeeting: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4403: {
      label: 'Teilnehmer nicht verfügbar',
      description:
        'Der Teilnehmer steht für dieses Meeting nicht zur Verfügung, zum Beispiel weil er gelöscht wurde. Das SDK verbindet sich nicht neu.',
    },
    4410: {
      label: 'Meeting bereits beendet',
      description: 'Ein Teilnehmer wollte einem Meeting beitreten, das schon vorbei ist.',
    },
  },
  ranges: {
    '4500-4599': {
      label: 'Interner Serverfehler',
      description:
        'Im Chime-Backend ist ein Fehler aufgetreten. Das SDK meldet SignalingInternalServerError und versucht es erneut.',
    },
  },
});
