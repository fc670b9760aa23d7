import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** SaltyRTC, with English texts. */
export const saltyrtc: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    3000: {
      label: 'Path full',
      description: 'The signalling server has no place left for another peer on this path.',
    },
    3001: { label: 'Protocol error', description: 'A message broke the SaltyRTC protocol.' },
    3002: { label: 'Internal error', description: 'The side that closed the connection failed internally.' },
    3003: {
      label: 'Handed over',
      description:
        'The signalling has moved to a direct channel between the peers; the WebSocket has done its work.',
    },
    3004: {
      label: 'Dropped by initiator',
      description: 'The initiator dropped this responder, or a new initiator took the place of this one.',
    },
    3005: {
      label: 'Initiator could not decrypt',
      description: 'The initiator could not decrypt what this responder sent.',
    },
    3006: {
      label: 'No shared task',
      description: 'The two peers have no task (WebRTC, for instance) in common.',
    },
    3007: {
      label: 'Invalid key',
      description: 'The client asked for a server key that this server does not have.',
    },
    3008: { label: 'Peer timed out', description: 'A ping was not answered in time.' },
  },
});
