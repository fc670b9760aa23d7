import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** AssemblyAI, with English texts. */
export const assemblyai: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    3005: {
      label: 'Server error',
      description: 'AssemblyAI cancelled the session because of an error on its side.',
    },
    3006: {
      label: 'Invalid input',
      description: 'A message or parameter is not valid: broken JSON, an unknown type, a wrong value.',
    },
    3007: {
      label: 'Bad audio timing',
      description:
        'An audio chunk was shorter than 50 ms or longer than 1000 ms, or the audio came faster than real time.',
    },
    3008: {
      label: 'Session limit reached',
      description:
        'The session reached its maximum length: three hours, or less with a temporary token. Start a new one.',
    },
    3009: {
      label: 'Too many sessions',
      description: 'The account has as many sessions open as it may have, or starts them too quickly.',
    },
    4000: { label: 'Bad sample rate', description: 'The sample rate has to be a positive whole number.' },
    4001: { label: 'Authentication failed', description: 'The API key or token is not valid.' },
    4002: { label: 'Insufficient funds', description: 'The account has no funds left.' },
    4003: { label: 'Paid feature', description: 'The feature needs a paid account with a payment method.' },
    4004: { label: 'Session not found', description: 'There is no session with the ID the client gave.' },
    4008: { label: 'Session expired', description: 'The session has expired. Start a new one.' },
    4010: {
      label: 'Session already closed',
      description: 'The client tried to go on with a session that is over.',
    },
    4029: { label: 'Audio too fast', description: 'The client sent audio too quickly. Slow down.' },
    4030: {
      label: 'Session in use',
      description: 'The session is already being served on another WebSocket.',
    },
    4031: { label: 'Session idle', description: 'Nothing arrived in the session for too long.' },
    4032: { label: 'Audio too short', description: 'The client sent too short a piece of audio.' },
    4033: { label: 'Audio too long', description: 'The client sent too long a piece of audio.' },
    4034: {
      label: 'Too little audio',
      description: 'The client sent too little audio to be transcoded.',
    },
    4100: { label: 'Invalid JSON', description: 'The client sent a message that is not valid JSON.' },
    4101: { label: 'Invalid message schema', description: 'The client sent a message of the wrong shape.' },
    4102: { label: 'Too many streams', description: 'The account has more streams open than it may have.' },
    4103: {
      label: 'Session moved',
      description: 'The session goes on over a newer connection; this WebSocket is no longer valid.',
    },
    4104: { label: 'Bad word boost', description: 'The word boost parameter could not be read.' },
  },
  overlays: {
    1008: 'At AssemblyAI: the connection was not authorized. The API key or token is missing or wrong, or the account is out of funds or disabled; the Error message just before says which.',
    1013: 'At AssemblyAI: a passing condition of the server made it block the request.',
  },
});
