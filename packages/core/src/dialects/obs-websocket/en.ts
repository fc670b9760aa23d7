import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** obs-websocket, with English texts. */
export const obsWebsocket: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4000: {
      label: 'Unknown reason',
      description: 'The server cannot say why. It should never send this code.',
    },
    4002: {
      label: 'Decode error',
      description:
        'A message could not be decoded, or was text where the subprotocol demands binary, or the reverse.',
    },
    4003: { label: 'Field missing', description: 'A message lacks a field it must have.' },
    4004: { label: 'Wrong field type', description: 'A field of a message holds a value of the wrong type.' },
    4005: {
      label: 'Invalid field value',
      description: 'A field of a message holds a value that is not allowed.',
    },
    4006: {
      label: 'Unknown opcode',
      description: 'A message came without an opcode, or with one that does not exist.',
    },
    4007: { label: 'Not identified', description: 'The client sent something else before it sent Identify.' },
    4008: {
      label: 'Already identified',
      description: 'The client sent Identify twice. Once identified, it changes its session with Reidentify.',
    },
    4009: {
      label: 'Authentication failed',
      description:
        'The client sent no authentication although OBS asks for a password, or the password was wrong.',
    },
    4010: {
      label: 'Unsupported RPC version',
      description:
        'The server does not support the RPC version the client asks for; clients for version 4 of the plugin get this code too. Update the client.',
    },
    4011: {
      label: 'Kicked in OBS',
      description:
        'The session was ended in OBS, with the Kick button in its list. The client must not reconnect by itself.',
    },
    4012: {
      label: 'Unsupported feature',
      description:
        'The client asked for something that the hardware or software on the OBS computer does not allow.',
    },
  },
});
