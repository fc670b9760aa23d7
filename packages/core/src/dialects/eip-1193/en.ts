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
        'The wallet has a connection, but none to the requested chain. It says so inside the page; no WebSocket was closed.',
    },
  },
  overlays: {
    1011: 'In a disconnect event of MetaMask: the page has lost the wallet for good and has to be reloaded. No WebSocket was closed.',
    1013: 'In a disconnect event of MetaMask: the wallet cannot reach the chain at present and keeps trying by itself. No WebSocket was closed.',
  },
});
