import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Fluxer Gateway, with English texts. */
export const fluxerGateway: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4000: { label: 'Unknown error', description: 'Something failed on the gateway, and it cannot say what.' },
    4001: {
      label: 'Unknown opcode',
      description: 'The client sent an opcode that the gateway does not know.',
    },
    4002: { label: 'Decode error', description: 'The gateway could not decode what the client sent.' },
    4003: {
      label: 'Not authenticated',
      description: 'The client sent something before it had identified itself.',
    },
    4004: {
      label: 'Authentication failed',
      description: 'The gateway does not accept the token of the account.',
    },
    4005: {
      label: 'Already authenticated',
      description: 'The client identified itself twice on one connection.',
    },
    4007: {
      label: 'Invalid sequence number',
      description: 'The client tried to resume from a wrong sequence number. Start a new session.',
    },
    4008: {
      label: 'Rate limited',
      description: 'The client sent too much in too short a time. Slow down, then reconnect.',
    },
    4009: {
      label: 'Session timed out',
      description: 'The gateway no longer keeps the session. Start a new one.',
    },
    4010: { label: 'Invalid shard', description: 'The client named a shard that is not valid.' },
    4011: {
      label: 'Sharding required',
      description: 'One connection is not enough for this bot: it has to shard.',
    },
    4012: {
      label: 'Invalid API version',
      description: 'The gateway does not speak the version that the client asked for.',
    },
  },
});
