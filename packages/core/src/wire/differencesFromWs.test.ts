// Bodies of Close frames, read and written by us and by the real `ws`. What differs is in the table, with a reason.
import type { Writable } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as ws from 'ws';
import { rowOf } from '../../test/facts.ts';
import { CloseCodeError } from '../error/closeCodeError.ts';
import { decodeClosePayload } from './decodeClosePayload.ts';
import { encodeClosePayload } from './encodeClosePayload.ts';

interface Sink {
  cork(): void;
  uncork(): void;
  write(chunk: Uint8Array): void;
}
// `ws` exports them; its types do not know that.
const { Receiver, Sender } = ws as unknown as {
  readonly Receiver: new () => Writable;
  readonly Sender: new (socket: Sink) => {
    close(code: number | undefined, reason: string | undefined, mask: boolean): void;
  };
};

interface Close {
  readonly code: number | undefined;
  readonly reason: string;
}

/** `refused` is the id of what was wrong, in the words of either side. */
type Answer<T> = T | { readonly refused: string };

interface Difference {
  readonly does: 'reads' | 'writes';
  readonly code: number | undefined;
  readonly ours: Answer<Close | string>;
  readonly theirs: Answer<Close | string>;
}

interface Explanation {
  readonly title: string;
  readonly why: string;
  readonly explains: (difference: Difference) => boolean;
}

const isRefused = (answer: Difference['ours'], id?: string): boolean =>
  typeof answer === 'object' && 'refused' in answer && (id === undefined || answer.refused === id);

/** RFC 6455 does not forbid it, and nobody has given it a meaning. */
function hasNoMeaning(code: number | undefined): boolean {
  if (code === undefined) return false;
  const { may_appear_in_close_frame: allowed, reserved_kind: kind } = rowOf(code);
  return !allowed && kind !== 'local-only';
}

const DIFFERENCES: readonly Explanation[] = [
  {
    title: 'reads a code without a meaning: we name it, ws fails the connection with 1002',
    why: 'RFC 6455 §7.4.1 forbids 1005, 1006 and 1015 only. Chromium and Firefox pass the others on, so a reader must be able to say which code it was.',
    explains: ({ does, code, ours, theirs }) =>
      does === 'reads' &&
      hasNoMeaning(code) &&
      isRefused(ours, 'receivers-differ') &&
      isRefused(theirs, 'WS_ERR_INVALID_CLOSE_CODE'),
  },
  {
    title: 'reads an empty body: we have no code, ws has 1005',
    why: 'A receiver reports 1005 where there was no code (RFC 6455 §7.1.5); in the body there is none.',
    explains: ({ does, ours, theirs }) =>
      does === 'reads' &&
      typeof ours === 'object' &&
      'code' in ours &&
      ours.code === undefined &&
      typeof theirs === 'object' &&
      'code' in theirs &&
      theirs.code === 1005,
  },
  {
    title: 'writes a code without a meaning: we encode it, ws throws',
    why: 'The same. Whoever tests a receiver needs such frames; checkClose(…, "endpoint") advises against them.',
    explains: ({ does, code, ours, theirs }) =>
      does === 'writes' && hasNoMeaning(code) && typeof ours === 'string' && isRefused(theirs),
  },
  {
    title: 'writes half a surrogate pair: we throw, ws writes U+FFFD',
    why: 'Another text than the one that was passed would arrive, and nobody would notice.',
    explains: ({ does, code, ours, theirs }) =>
      does === 'writes' &&
      code !== undefined &&
      isRefused(ours, 'wire/reason-lone-surrogate') &&
      typeof theirs === 'string' &&
      theirs.includes('efbfbd'),
  },
  {
    title: 'writes a reason without a code: we throw, ws writes an empty body',
    why: 'The reason stands behind the code (RFC 6455 §5.5.1), so that ws drops it without a word.',
    explains: ({ does, code, ours, theirs }) =>
      does === 'writes' && code === undefined && isRefused(ours) && theirs === '',
  },
];

/** What ws 8.23 calls the rules. */
const WS_RULES: Readonly<Record<string, string>> = {
  'body-one-byte': 'WS_ERR_INVALID_CONTROL_PAYLOAD_LENGTH',
  'body-too-long': 'WS_ERR_INVALID_CONTROL_PAYLOAD_LENGTH',
  'code-local-only': 'WS_ERR_INVALID_CLOSE_CODE',
  'reason-not-utf8': 'WS_ERR_INVALID_UTF8',
};

/** An unmasked Close frame, RFC 6455 §5.2. */
function frameOf(body: Uint8Array): Buffer {
  const size = body.length;
  return Buffer.concat([
    Uint8Array.from(size < 126 ? [0x88, size] : [0x88, 126, size >> 8, size & 255]),
    body,
  ]);
}

function theyRead(body: Uint8Array): Promise<Answer<Close>> {
  return new Promise((resolve) => {
    const receiver = new Receiver();
    receiver.on('conclude', (code: number, reason: Buffer) => {
      resolve({ code, reason: reason.toString() });
    });
    receiver.on('error', (error: NodeJS.ErrnoException) => {
      resolve({ refused: error.code ?? error.message });
    });
    receiver.write(frameOf(body));
  });
}

function weRead(body: Uint8Array): Answer<Close> {
  const { code, reason, issues } = decodeClosePayload(body);
  const [issue] = issues;
  if (!issue) return { code, reason };
  return { refused: issue.level === 'error' ? (WS_RULES[issue.rule] ?? issue.rule) : issue.level };
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

function theyWrite({ code, reason }: Close): Answer<string> {
  const chunks: Uint8Array[] = [];
  const sender = new Sender({
    cork: () => undefined,
    uncork: () => undefined,
    write: (chunk) => chunks.push(chunk),
  });
  try {
    sender.close(code, reason, false);
  } catch (error) {
    return { refused: (error as Error).name };
  }
  // A Close frame's header without a mask is two bytes.
  return hex(Buffer.concat(chunks)).slice(4);
}

function weWrite(close: Close): Answer<string> {
  try {
    return hex(encodeClosePayload(close));
  } catch (error) {
    if (error instanceof CloseCodeError) return { refused: error.code };
    throw error;
  }
}

const same = (ours: unknown, theirs: unknown): boolean => JSON.stringify(ours) === JSON.stringify(theirs);

async function compareReading(bodies: readonly Uint8Array[]): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const body of bodies) {
    const ours = weRead(body);
    const theirs = await theyRead(body);
    if (!same(ours, theirs)) {
      differences.push({ does: 'reads', code: decodeClosePayload(body).code, ours, theirs });
    }
  }
  return differences;
}

function compareWriting(closes: readonly Close[]): Difference[] {
  return closes.flatMap((close) => {
    const ours = weWrite(close);
    const theirs = theyWrite(close);
    const agree = isRefused(ours) && isRefused(theirs);
    return agree || same(ours, theirs) ? [] : [{ does: 'writes', code: close.code, ours, theirs }];
  });
}

const SEED = 64_550_551;
const RUNS = 10_000;
const ALL = Array.from({ length: 65536 }, (_, code) => code);

const codeBytes = (code: number): number[] => [Math.floor(code / 256), code % 256];
const someCode = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(1000, 1001, 1011, 1014, 3000, 4999) },
  { weight: 1, arbitrary: fc.constantFrom(999, 1004, 1005, 1006, 1015, 1016, 2999, 5000) },
  { weight: 1, arbitrary: fc.nat(65535) },
);
const someText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', minLength: 100, maxLength: 140 }),
  fc.constantFrom('', '\ufeffa', '\ufffd', 'a'.repeat(123), 'ß'.repeat(62)),
);
const halves = fc
  .tuple(someText, fc.constantFrom('\ud83d', '\udd0c'), someText)
  .map(([before, half, after]) => before + half + after);

const someBody = fc.oneof(
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 140 }) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 1 }) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(someCode, someText)
      .map(([code, text]) => Uint8Array.from([...codeBytes(code), ...Buffer.from(text)])),
  },
  {
    weight: 3,
    // Cut anywhere, so also inside a character.
    arbitrary: fc
      .tuple(someCode, someText, fc.nat(130))
      .map(([code, text, end]) => Uint8Array.from([...codeBytes(code), ...Buffer.from(text)].slice(0, end))),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(someCode, someText, fc.uint8Array({ maxLength: 6 }), someText)
      .map(([code, text, bytes, rest]) =>
        Uint8Array.from([...codeBytes(code), ...Buffer.from(text), ...bytes, ...Buffer.from(rest)]),
      ),
  },
);
const someClose = fc.record({
  code: fc.oneof({ weight: 9, arbitrary: someCode }, { weight: 1, arbitrary: fc.constant(undefined) }),
  reason: fc.oneof({ weight: 5, arbitrary: someText }, { weight: 1, arbitrary: halves }),
});
const sample = <T>(arbitrary: fc.Arbitrary<T>): T[] => fc.sample(arbitrary, { seed: SEED, numRuns: RUNS });

// Before the tests are named: their names say how much was found. Most of the time would go into stack traces.
const { stackTraceLimit } = Error;
Error.stackTraceLimit = 0;
const bodies = sample(someBody);
const runs = [
  {
    what: '65536 codes without a reason, read',
    differences: await compareReading(ALL.map((code) => Uint8Array.from(codeBytes(code)))),
  },
  {
    what: '65536 codes without a reason, written',
    differences: compareWriting(ALL.map((code) => ({ code, reason: '' }))),
  },
  { what: `${RUNS} random bodies, read, seed ${SEED}`, differences: await compareReading(bodies) },
  { what: `${RUNS} random closes, written, seed ${SEED}`, differences: compareWriting(sample(someClose)) },
];
Error.stackTraceLimit = stackTraceLimit;
const all = runs.flatMap(({ differences }) => differences);
const explained = DIFFERENCES.map((row) => ({ ...row, count: all.filter(row.explains).length }));

for (const { what, differences } of runs) {
  test(`${what}: ${differences.length} differences, none of them unexplained`, () => {
    const unexplained = differences.filter(
      (difference) => DIFFERENCES.filter(({ explains }) => explains(difference)).length !== 1,
    );
    expect(unexplained.slice(0, 20)).toEqual([]);
  });
}

// A row that explains nothing has outlived what it was written for.
for (const { title, why, count } of explained) {
  test(`${count} × ${title}`, () => {
    expect(count, why).toBeGreaterThan(0);
  });
}

test('the random bodies are of every sort', () => {
  const sorts = new Map<string, number>();
  for (const body of bodies) {
    const { issues } = decodeClosePayload(body);
    for (const sort of issues.length === 0 ? ['fine'] : issues.map(({ rule }) => rule)) {
      sorts.set(sort, (sorts.get(sort) ?? 0) + 1);
    }
  }
  for (const sort of ['fine', ...Object.keys(WS_RULES), 'code-unassigned', 'code-outside-registry']) {
    expect(sorts.get(sort), sort).toBeGreaterThan(100);
  }
});
