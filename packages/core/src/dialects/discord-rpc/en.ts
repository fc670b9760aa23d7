import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Discord RPC, with English texts. */
export const discordRpc: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4000: { label: 'Invalid client ID', description: 'The client ID in the connection string is wrong.' },
    4001: {
      label: 'Origin not allowed',
      description: 'The application does not list the origin of this page.',
    },
    4002: { label: 'Rate limited', description: 'The application sent too much in too short a time.' },
    4003: {
      label: 'Token revoked',
      description: 'The OAuth2 token of this connection was revoked. Get a new one, then reconnect.',
    },
    4004: {
      label: 'Invalid version',
      description: 'Discord does not speak the RPC version in the connection string.',
    },
    4005: {
      label: 'Invalid encoding',
      description: 'Discord does not know the encoding in the connection string.',
    },
  },
});
