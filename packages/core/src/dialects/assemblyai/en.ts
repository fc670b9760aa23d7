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
      description: 'Audio chunks have to last from 50 to 1000 ms and must not arrive faster than they play.',
    },
    3008: {
      label: 'Session limit reached',
      description: 'A session may last three hours, or less with a temporary token. Start a new one.',
    },
    3009: {
      label: 'Too many sessions',
      description: 'The account has as many sessions open as it may have, or starts them too quickly.',
    },
    4000: { label: 'Bad sample rate', description: 'The sample rate has to be a positive whole number.' },
    4001: { label: 'Authentication failed', description: 'AssemblyAI does not accept the API key or token.' },
    4002: { label: 'Insufficient funds', description: 'The balance of the account covers no further use.' },
    4003: {
      label: 'Paid feature',
      description: 'What was asked for is open only to paid accounts with a payment method.',
    },
    4004: { label: 'Session not found', description: 'There is no session with the ID the client gave.' },
    4008: { label: 'Session expired', description: 'The session can no longer be used. Start a new one.' },
    4010: {
      label: 'Session already closed',
      description: 'The client tried to go on with a session that is over.',
    },
    4029: {
      label: 'Audio too fast',
      description: 'The client sent more audio in a given time than the service takes. Slow down.',
    },
    4030: {
      label: 'Session in use',
      description: 'The session is already being served on another WebSocket.',
    },
    4031: { label: 'Session idle', description: 'Nothing arrived in the session for too long.' },
    4032: { label: 'Audio too short', description: 'The length of the audio is below the minimum.' },
    4033: { label: 'Audio too long', description: 'The length of the audio is above the maximum.' },
    4034: {
      label: 'Too little audio',
      description: 'What the client sent does not suffice for a transcription.',
    },
    4100: { label: 'Invalid JSON', description: 'A message of the client could not be read as JSON.' },
    4101: { label: 'Invalid message schema', description: 'The client sent a message of the wrong shape.' },
    4102: { label: 'Too many streams', description: 'The account has more streams open than it may have.' },
    4103: {
      label: 'Session moved',
      description: 'The session goes on over a newer connection; this WebSocket is no longer valid.',
    },
    4104: { label: 'Bad word boost', description: 'The server could not read the parameter for word boost.' },
  },
  overlays: {
    1008: 'At AssemblyAI: the connection was not authorised. The API key or token is missing or wrong, or the account has no balance left or is disabled; the Error message just before says which.',
    1013: 'At AssemblyAI: the server refused a request because of a passing condition of its own.',
  },
});
