import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** AT Protocol event streams, with German texts. */
export const atproto: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {},
  overlays: {
    1000: 'Der Stream wurde absichtlich beendet. @atproto/ws-client verbindet sich nicht neu.',
    1002: 'Eine Seite hat das WebSocket-Protokoll verletzt. @atproto/ws-client hält das für einen dauerhaften Fehler und verbindet sich nicht neu.',
    1003: 'Eine Seite hat eine Nachricht erhalten, deren Art in Event-Streams nicht vorkommt. @atproto/ws-client verbindet sich nicht neu.',
    1007: 'Der Inhalt einer Nachricht passt nicht zu ihrem Typ. @atproto/ws-client verbindet sich nicht neu.',
    1008: 'Der Server hat den Stream nach einer Fehlermeldung beendet, die den Grund nennt, zum Beispiel ein zu langsamer Empfänger. @atproto/ws-client verbindet sich neu.',
    1009: 'Eine Nachricht war größer, als der Empfänger annimmt. @atproto/ws-client verbindet sich nicht neu.',
  },
});
