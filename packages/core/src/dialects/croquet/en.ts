import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Croquet, with English texts. */
export const croquet: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4000: {
      label: 'Unknown session',
      description: 'The reflector has no record of the session. The client reconnects.',
    },
    4001: {
      label: 'Client unresponsive',
      description: 'The reflector waited in vain for an answer. The client reconnects.',
    },
    4002: {
      label: 'Client inactive',
      description: 'The reflector heard nothing from the client for too long. The client reconnects.',
    },
    4003: {
      label: 'Reconnect requested',
      description: 'The reflector wants the client to connect again, and the client does.',
    },
    4100: {
      label: 'Outdated protocol',
      description: 'The client speaks a protocol that the reflector no longer supports. Update the client.',
    },
    4101: { label: 'Invalid app ID', description: 'The app ID is missing or wrong.' },
    4102: { label: 'Malformed message', description: 'The reflector could not make sense of a message.' },
    4103: { label: 'Invalid API key', description: 'The API key is missing or wrong.' },
    4109: { label: 'Unknown error', description: 'The reflector failed while it handled a message.' },
    4110: {
      label: 'Client dormant',
      description:
        'The client suspended itself, for instance because its tab is hidden. It reconnects on waking.',
    },
    4121: { label: 'Never joined', description: 'The client connected but joined no session in time.' },
  },
});
