import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Meetings of the Amazon Chime SDK, with German texts. */
export const amazonChimeMeeting: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4403: {
      label: 'Teilnehmer nicht verfügbar',
      description:
        'Ein Beitritt als dieser Teilnehmer ist nicht möglich, zum Beispiel weil er gelöscht wurde. Das SDK verbindet sich nicht neu.',
    },
    4410: {
      label: 'Meeting bereits beendet',
      description: 'Der Teilnehmer wollte erst nach dem Ende des Meetings beitreten.',
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
