import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

const RETRIED = 'Das Chime-SDK verbindet sich automatisch neu, bis seine Frist dafür abgelaufen ist.';

/** Messaging of the Amazon Chime SDK, with German texts. */
export const amazonChimeMessaging: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4002: {
      label: 'Endgültig beendet',
      description:
        'Der Dienst hat die Messaging-Sitzung beendet, und das SDK verbindet sich nicht neu. Einen Grund nennt dessen Quelltext nicht.',
    },
    4003: {
      label: 'Client entfernt',
      description:
        'Der Dienst hat diesen Client aus der Messaging-Sitzung geworfen. Das SDK verbindet sich nicht neu.',
    },
    4401: {
      label: 'Endgültig beendet',
      description:
        'Der Dienst hat die Messaging-Sitzung beendet, und das SDK verbindet sich nicht neu. Einen Grund nennt dessen Quelltext nicht; die Zahl ähnelt HTTP 401 (nicht autorisiert).',
    },
    4999: {
      label: 'Endpunkt nicht ermittelt',
      description:
        'Das SDK konnte die Adresse des Messaging-Dienstes nicht ermitteln und versucht es erneut. Das Event stammt vom SDK, übertragen wurde nichts.',
    },
  },
  overlays: {
    1001: RETRIED,
    1006: RETRIED,
  },
});
