import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Google Cloud IAP, with English texts. */
export const gcpIapTunnel: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4000: { label: 'Unknown relay error', description: 'The relay failed and does not say why.' },
    4001: {
      label: 'Unknown session',
      description: 'The relay does not know the session the client wants to go on with. Open a new tunnel.',
    },
    4002: {
      label: 'Session in use',
      description: 'Another connection already uses the session. Open a new tunnel.',
    },
    4003: {
      label: 'Port not reachable',
      description:
        'The relay could not connect to the port of the machine: nothing listens there, or a firewall is in the way.',
    },
    4004: {
      label: 'New login required',
      description: 'The login has expired. Log in again; the tunnel then goes on with the same session.',
    },
    4005: {
      label: 'Bad acknowledgement',
      description: 'The relay got an acknowledgement that does not fit the data sent.',
    },
    4006: {
      label: 'Invalid acknowledgement',
      description: 'The relay could not accept an acknowledgement.',
    },
    4007: {
      label: 'Wrong frame type',
      description: 'The relay got a WebSocket frame of a type that has no place in this protocol.',
    },
    4008: {
      label: 'Unknown message tag',
      description: 'The relay got a message with a tag it does not know.',
    },
    4009: {
      label: 'Machine stopped reading',
      description:
        'The machine behind the tunnel ended the connection: the relay could not write to it any more.',
    },
    4010: {
      label: 'Machine stopped sending',
      description:
        'The machine behind the tunnel ended the connection: the relay could not read from it any more.',
    },
    4013: { label: 'Invalid data', description: 'The relay could not use the data it got.' },
    4033: {
      label: 'Not authorised',
      description:
        'The user may not use this tunnel, or an access level forbids it. Check the IAM permissions.',
    },
    4047: { label: 'Machine not found', description: 'The relay found no machine of this name.' },
    4051: {
      label: 'Machine no longer found',
      description: 'When the client reconnected, the relay did not find the machine any more.',
    },
    4074: {
      label: 'Resuming failed',
      description: 'The relay could not take the session up where it broke off. Open a new tunnel.',
    },
  },
  overlays: {
    1000: 'In IAP TCP forwarding: the tunnel was closed in good order, and its session is over.',
    1006: 'In IAP TCP forwarding: the tunnel survives this. The client reconnects and goes on with the same session.',
  },
});
