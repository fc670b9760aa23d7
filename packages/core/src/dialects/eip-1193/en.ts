import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** EIP-1193, with English texts. */
export const eip1193: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4900: {
      label: 'No chain connected',
      description:
        'The wallet has no connection to any chain. It says so inside the page; no WebSocket was closed.',
    },
    4901: {
      label: 'Chain not connected',
      description:
        'The wallet is connected, but not to the chain that was asked for. It says so inside the page; no WebSocket was closed.',
    },
  },
  overlays: {
    1011: 'In a disconnect event of MetaMask: the page has lost the wallet for good and has to be reloaded. No WebSocket was closed.',
    1013: 'In a disconnect event of MetaMask: the wallet has lost the chain and is trying to get it back by itself. No WebSocket was closed.',
  },
});
