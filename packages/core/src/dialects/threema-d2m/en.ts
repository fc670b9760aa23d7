import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Threema D2M, with English texts. */
export const threemaD2m: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4000: {
      label: 'Chat server disconnected',
      description: 'The connection between the mediator and the chat server was closed.',
    },
    4001: {
      label: 'Chat server unreachable',
      description: 'The mediator could not connect to the chat server.',
    },
    4009: { label: 'Chat server error', description: 'Something failed inside the chat server.' },
    4010: { label: 'Protocol error', description: 'A message broke the protocol between app and mediator.' },
    4011: { label: 'Transaction expired', description: 'A transaction took longer than it may.' },
    4012: {
      label: 'Unexpected acknowledgement',
      description: 'The app acknowledged a message that the mediator does not know.',
    },
    4013: { label: 'Idle timeout', description: 'The app stayed silent for too long.' },
    4110: {
      label: 'Unsupported protocol version',
      description: 'The mediator does not speak the protocol version of this app. Update the app.',
    },
    4111: {
      label: 'Device limit reached',
      description: 'The account cannot take another device.',
    },
    4112: {
      label: 'Duplicate connection',
      description: 'The same device opened another connection, which ended this one.',
    },
    4113: { label: 'Device removed', description: 'Another device of the account removed this one.' },
    4114: {
      label: 'Queue limit reached',
      description: 'More messages waited for this device than the server keeps, so it removed the device.',
    },
    4115: {
      label: 'Device slot mismatch',
      description: 'The slot of this device on the server is not in the state that the app expected.',
    },
  },
  overlays: {
    1001: 'The mediator server is shutting down. The app may reconnect.',
    1011: 'Something failed on the mediator server. The app may reconnect.',
  },
});
