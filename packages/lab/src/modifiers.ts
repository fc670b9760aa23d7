import { MAX_REASON_BYTES } from './frames.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import type { IntegerParameter, Parameter } from './parameters.ts';

/** Every ending takes it. */
export const tag: Parameter = {
  name: 'tag',
  in: 'query',
  type: 'text',
  maxBytes: 128,
  description: 'A name of your choice that every event of this connection carries.',
};

const after: IntegerParameter = {
  name: 'after',
  in: 'query',
  type: 'integer',
  min: 0,
  max: DEFAULT_LIMITS.delayMs,
  limit: 'delayMs',
  description: 'Then wait this many milliseconds.',
};

/** The modifiers of every ending after open. They are waited for in this order. */
export const modifiers: readonly Parameter[] = [
  {
    name: 'messages',
    in: 'query',
    type: 'integer',
    min: 0,
    max: DEFAULT_LIMITS.messages,
    limit: 'messages',
    description: 'End after this many messages were received.',
  },
  {
    name: 'silence',
    in: 'query',
    type: 'integer',
    min: 0,
    max: DEFAULT_LIMITS.delayMs,
    limit: 'delayMs',
    description: 'Then wait until the client has sent no byte for this many milliseconds.',
  },
  after,
];

/** The parameters of an ending after open that has none of its own. */
export const afterOpen: readonly Parameter[] = [...modifiers, tag];

/** The same for an ending with an RST, which may make the client discard a 101 that it has not read yet. */
export const afterOpenWithPause: readonly Parameter[] = afterOpen.map((parameter) =>
  parameter === after ? { ...after, default: 50 } : parameter,
);

/** The code of a Close frame, in the path. */
export const code: Parameter = {
  name: 'code',
  in: 'path',
  type: 'integer',
  min: 0,
  max: 65_535,
  description: 'The close code is an unsigned 16-bit number on the wire (RFC 6455 §5.5.1).',
};

/** The reason of a Close frame. */
export const reason: Parameter = {
  name: 'reason',
  in: 'query',
  type: 'text',
  maxBytes: MAX_REASON_BYTES,
  description: 'A Close frame holds 125 bytes, two of which are the code (RFC 6455 §5.5).',
};
