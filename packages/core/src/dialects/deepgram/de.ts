import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

const NOTHING_RECEIVED = {
  label: 'Nichts empfangen',
  description:
    'Deepgram hat nicht rechtzeitig etwas vom Client empfangen, bei der Spracherkennung zehn Sekunden lang kein Audio. Bald nach dem Öffnen Audio senden, in Pausen KeepAlive-Nachrichten.',
};

/** Deepgram, with German texts. */
export const deepgram: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {},
  overlays: {
    1003: {
      description: 'Bei Deepgram: Die Sprachausgabe hat eine Nachricht von nicht unterstütztem Typ erhalten.',
      reasons: {
        'MESSAGE-0000': {
          label: 'Nachrichtentyp nicht unterstützt',
          description:
            'Die Sprachausgabe hat eine WebSocket-Nachricht erhalten, deren Typ sie nicht unterstützt. Sie nimmt Text.',
        },
      },
    },
    1008: {
      description:
        'Bei Deepgram: Die Daten sind unbrauchbar, oder es sind zu viele; Näheres steht in der Begründung (reason).',
      reasons: {
        'DATA-0000': {
          label: 'Unbrauchbare Daten',
          description:
            'Die Spracherkennung konnte das Audio nicht dekodieren: Kodierung und Abtastrate prüfen. Bei der Sprachausgabe ist die Nachricht kein gültiger Befehl.',
        },
        'DATA-0001': {
          label: 'Zu viele Zeichen',
          description: 'Die Sprachausgabe hat in kurzer Zeit zu viele Zeichen erhalten. Langsamer senden.',
        },
      },
    },
    1009: {
      description: 'Bei Deepgram: Eine Nachricht an die Sprachausgabe oder ihr Text ist zu groß.',
      reasons: {
        'BIG-0000': {
          label: 'Nachricht zu groß',
          description: 'So große Nachrichten nimmt die Sprachausgabe nicht an. Die Nachricht aufteilen.',
        },
        'BIG-0001': {
          label: 'Text zu lang',
          description: 'Der Text für die Sprachausgabe hat zu viele Zeichen. Den Text kürzen oder aufteilen.',
        },
      },
    },
    1011: {
      description:
        'Bei Deepgram: Eine Frist ist abgelaufen, oder intern ist etwas fehlgeschlagen; was davon, steht in der Begründung (reason).',
      reasons: {
        'NET-0000': {
          label: 'Interner Fehler bei Deepgram',
          description:
            'Bei Deepgram ist etwas fehlgeschlagen; die Spracherkennung hat nicht rechtzeitig ein Ergebnis gesendet, vielleicht weil Audio fehlte. Erneut versuchen.',
        },
        'NET-0001': NOTHING_RECEIVED,
        'dpgr.am/net0001': NOTHING_RECEIVED,
        'NET-0002': {
          label: 'Senden fehlgeschlagen',
          description:
            'Die Sprachausgabe konnte dem Client keine Nachricht senden. Netzwerk und Firewalls prüfen.',
        },
        'NET-0003': {
          label: 'Zeitlimit überschritten',
          description:
            'Die Anfrage an die Sprachausgabe hat zu lange gedauert. Weniger Text auf einmal senden.',
        },
      },
    },
  },
});
