import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** EIP-1193, with German texts. */
export const eip1193: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4900: {
      label: 'Keine Chain verbunden',
      description:
        'Die Wallet ist mit keiner Chain verbunden. Das meldet sie innerhalb der Seite; ein WebSocket wurde nicht geschlossen.',
    },
    4901: {
      label: 'Chain nicht verbunden',
      description:
        'Die Wallet ist verbunden, aber nicht mit der verlangten Chain. Das meldet sie innerhalb der Seite; ein WebSocket wurde nicht geschlossen.',
    },
  },
  overlays: {
    1011: 'Im disconnect-Event von MetaMask: Die Seite hat die Wallet endgültig verloren und muss neu geladen werden. Ein WebSocket wurde nicht geschlossen.',
    1013: 'Im disconnect-Event von MetaMask: Die Wallet erreicht die Chain zurzeit nicht und versucht es automatisch weiter. Ein WebSocket wurde nicht geschlossen.',
  },
});
