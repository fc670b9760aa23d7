import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** 7TV EventAPI, with English texts. */
export const seventvEventapi: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4000: { label: 'Server error', description: 'Something failed on the server. Reconnect.' },
    4001: {
      label: 'Unknown operation',
      description: 'The client sent an opcode that the server does not expect.',
    },
    4002: { label: 'Invalid payload', description: 'The server could not decode what the client sent.' },
    4003: {
      label: 'Authentication failed',
      description: 'The client tried to identify itself and was turned down.',
    },
    4004: { label: 'Already identified', description: 'The client tried to identify itself a second time.' },
    4005: {
      label: 'Rate limited',
      description: 'The client sends too much. Slow down, and reconnect only when the user asks for it.',
    },
    4006: {
      label: 'Server restarting',
      description: 'The server ends its connections in order to restart. Reconnect.',
    },
    4007: {
      label: 'Under maintenance',
      description:
        'The service is being maintained and takes no connections. Wait at least five minutes plus a random share, then reconnect.',
    },
    4008: { label: 'Idle timeout', description: 'The client stayed silent for too long. Reconnect.' },
    4009: {
      label: 'Already subscribed',
      description: 'The client subscribed to something that it is subscribed to already.',
    },
    4010: {
      label: 'Not subscribed',
      description: 'The client tried to end a subscription that it does not have.',
    },
    4011: {
      label: 'Insufficient privilege',
      description:
        'The client lacks the permission for what it tried. Reconnect only when the user asks for it.',
    },
  },
});
