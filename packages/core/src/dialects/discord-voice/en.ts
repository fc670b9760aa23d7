import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** The Discord Voice Gateway, with English texts. */
export const discordVoice: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4001: {
      label: 'Unknown opcode',
      description: 'The client sent an opcode that the voice gateway does not know.',
    },
    4002: {
      label: 'Decode error',
      description: 'The client identified with a payload that Discord could not decode.',
    },
    4003: {
      label: 'Not authenticated',
      description: 'The client has to identify first, but sent something else.',
    },
    4004: {
      label: 'Authentication failed',
      description: 'The client identified with a token that Discord does not accept.',
    },
    4005: { label: 'Already authenticated', description: 'The client identified twice on one connection.' },
    4006: {
      label: 'Session no longer valid',
      description:
        'Discord has dropped the voice session. After a failed resume, join the voice channel again.',
    },
    4009: { label: 'Session timed out', description: 'Discord no longer keeps the voice session.' },
    4011: {
      label: 'Server not found',
      description: 'Discord cannot find the voice server that the client wants to reach.',
    },
    4012: {
      label: 'Unknown protocol',
      description: 'The client selected a transport protocol that the voice server does not know.',
    },
    4014: {
      label: 'Client disconnected',
      description:
        'Discord removed only this client: it may have been kicked, or its session on the main gateway ended. Do not reconnect.',
    },
    4015: {
      label: 'Voice server crashed',
      description: 'The fault lies with Discord. Reconnect and resume.',
    },
    4016: {
      label: 'Unknown encryption mode',
      description: 'The client selected an encryption mode that the voice server does not know.',
    },
    4017: {
      label: 'End-to-end encryption required',
      description: 'Only clients that support the DAVE protocol may join this channel.',
    },
    4020: { label: 'Bad request', description: 'Discord could not make sense of a request.' },
    4021: {
      label: 'Rate limited',
      description: 'The client did something more often than Discord allows. Do not reconnect.',
    },
    4022: {
      label: 'Call ended',
      description:
        'The call is over for everybody: the channel may have been deleted, or the voice server changed. Do not reconnect.',
    },
  },
});
