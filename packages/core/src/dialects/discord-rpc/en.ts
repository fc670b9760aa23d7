import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Discord RPC, with English texts. */
export const discordRpc: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4000: {
      label: 'Invalid client ID',
      description: 'Discord does not accept the client ID given when connecting.',
    },
    4001: {
      label: 'Origin not allowed',
      description: 'The application does not list the origin of this page.',
    },
    4002: { label: 'Rate limited', description: 'The application sent too much in too short a time.' },
    4003: {
      label: 'Token revoked',
      description:
        'The OAuth2 token behind this connection is no longer valid. Get a new one, then reconnect.',
    },
    4004: {
      label: 'Invalid version',
      description: 'Discord does not speak the RPC version given when connecting.',
    },
    4005: {
      label: 'Invalid encoding',
      description: 'Discord does not know the encoding given when connecting.',
    },
  },
});
