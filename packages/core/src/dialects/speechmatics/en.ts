import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** The Realtime API of Speechmatics, with English texts. */
export const speechmatics: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4001: {
      label: 'Not authorised',
      description: 'Speechmatics does not know the user, or does not accept the API key.',
    },
    4003: { label: 'Not allowed', description: 'The user has no permission for what the message asks.' },
    4004: {
      label: 'Model not available',
      description:
        'No model serves the configuration asked for: the language is not supported, or not for this user.',
    },
    4005: {
      label: 'Too many connections',
      description:
        'The contract allows no more connections at the same time. Wait at least 5 to 10 seconds before trying again.',
    },
    4006: { label: 'Usage quota reached', description: 'The usage that the contract includes is used up.' },
    4013: {
      label: 'Job failed',
      description:
        'This transcription failed on the server, for example because it timed out. Wait at least 5 to 10 seconds before trying again.',
    },
  },
  overlays: {
    1003: 'Speechmatics understood the message, but could not accept it at this point; mostly because messages came in the wrong order.',
    1008: 'A rule of Speechmatics was broken, for example: one hour without audio, or a session of 48 hours. The error message before the close says which.',
    1011: 'Speechmatics failed. Wait at least 5 to 10 seconds before trying again.',
  },
});
