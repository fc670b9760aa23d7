import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

const NOTHING_RECEIVED = {
  label: 'Nothing received in time',
  description:
    'Deepgram received nothing from the client in time; for speech-to-text, no audio for ten seconds. Send audio soon after opening, and KeepAlive messages during pauses.',
};

/** Deepgram, with English texts. */
export const deepgram: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {},
  overlays: {
    1003: {
      description: 'At Deepgram: text-to-speech got a type of message it does not support.',
      reasons: {
        'MESSAGE-0000': {
          label: 'Unsupported message type',
          description: 'Text-to-speech got a WebSocket message of a type it does not support. It takes text.',
        },
      },
    },
    1008: {
      description: 'At Deepgram: the data cannot be used, or there is too much of it; the reason says more.',
      reasons: {
        'DATA-0000': {
          label: 'Unusable data',
          description:
            'Speech-to-text could not decode the audio: check encoding and sample rate. In text-to-speech, the message is not a valid command.',
        },
        'DATA-0001': {
          label: 'Too many characters',
          description: 'Text-to-speech got too many characters in a short time. Send more slowly.',
        },
      },
    },
    1009: {
      description: 'At Deepgram: a text-to-speech message or its text is too large.',
      reasons: {
        'BIG-0000': {
          label: 'Message too big',
          description: 'Text-to-speech does not take a message of this size. Split it.',
        },
        'BIG-0001': {
          label: 'Text too long',
          description: 'The text for text-to-speech has too many characters. Shorten or split it.',
        },
      },
    },
    1011: {
      description: 'At Deepgram: a time limit ran out or something failed inside; the reason says which.',
      reasons: {
        'NET-0000': {
          label: 'Internal Deepgram error',
          description:
            'Something failed inside Deepgram; in speech-to-text it sent no result in time, perhaps because audio was missing. Try again.',
        },
        'NET-0001': NOTHING_RECEIVED,
        'dpgr.am/net0001': NOTHING_RECEIVED,
        'NET-0002': {
          label: 'Sending failed',
          description:
            'Text-to-speech could not send a message to the client. Check the network and firewalls.',
        },
        'NET-0003': {
          label: 'Time limit exceeded',
          description: 'The request to text-to-speech took too long. Send less text at once.',
        },
      },
    },
  },
});
