import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Cloudflare RealtimeKit, with German texts. */
export const cloudflareRealtimekit: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    3001: {
      label: 'Zeitüberschreitung beim Verbindungsaufbau',
      description:
        'Der Client hat zu lange darauf gewartet, dass sich der Socket öffnet, und den Versuch aufgegeben. Weil noch keine Verbindung bestand, wurde der Code nicht übertragen.',
    },
    3002: {
      label: 'Ping ausgeblieben',
      description:
        'Der Client hat zu lange nichts vom Server gehört, auch keinen Ping oder Pong, und die Verbindung beendet.',
    },
  },
});
