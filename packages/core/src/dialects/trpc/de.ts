import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** tRPC, with German texts. */
export const trpc: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    3000: {
      label: 'Einrichtung im Client fehlgeschlagen',
      description:
        'Der tRPC-Client hat den Socket gleich nach dem Öffnen geschlossen, weil Code der Anwendung fehlgeschlagen ist, meist ihr onOpen-Callback. Mit Autorisierung hat das nichts zu tun.',
    },
  },
});
