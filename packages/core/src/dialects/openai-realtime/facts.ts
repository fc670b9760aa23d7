import type { DialectFacts } from '../../dialect/withTexts.ts';

/** The Realtime API of OpenAI over WebSocket. OpenAI publishes no close codes: this one was seen in a public log. */
export const facts = {
  id: 'openai-realtime',
  title: 'OpenAI Realtime',
  subprotocols: ['realtime'],
  hosts: ['api.openai.com'],
  paths: ['/v1/realtime'],
  docs: 'https://platform.openai.com/docs/guides/realtime',
  source: {
    repository: 'https://github.com/twilio-samples/speech-assistant-openai-realtime-api-python/issues/4',
    date: '2026-08-22',
  },
  codes: {
    3000: {
      name: 'invalid_request_error.invalid_api_key',
      sender: 'server',
      retry: 'unknown',
      advice: 'reauthenticate',
      outcome: 'rejected',
      source: 'https://github.com/twilio-samples/speech-assistant-openai-realtime-api-python/issues/4',
    },
  },
} as const satisfies DialectFacts;
