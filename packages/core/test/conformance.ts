// Which public conformance cases say something about codes and reasons, and what they ask of us.
import { autobahnCases, wptCases, type AutobahnCase, type WptCase } from './facts.ts';

export interface Close {
  readonly code?: unknown;
  readonly reason?: unknown;
}

/** `close()` is called with it: `throws` or not. */
export interface AcceptanceCase {
  readonly name: string;
  readonly close: Close;
  readonly throws: string | undefined;
}

/** Something arrives: what a record must say of it. */
export interface ArrivalCase {
  readonly name: string;
  readonly event: Readonly<Record<string, unknown>>;
  readonly expect: Close & { readonly wasClean?: unknown };
}

/** A Close frame arrives: may it? */
export interface FrameCase {
  readonly name: string;
  /** The body of the frame. */
  readonly body: Uint8Array;
  /** What it says, where it says a code and a reason. */
  readonly close: Close | undefined;
  readonly verdict: 'valid' | 'invalid' | 'undefined';
}

export interface NotApplicable {
  readonly name: string;
  readonly why: string;
}

const nameOf = ({ file, input }: WptCase): string => `${file}: ${input}`;

/** What the arguments of a case are, where they are more than a literal. */
const ARGUMENTS: Readonly<Record<string, Close>> = {
  'close()': {},
  'close(undefined)': { code: undefined },
  'close(1000,<124 ASCII chars>)': { code: 1000, reason: 'a'.repeat(124) },
  'close("Close with only reason")': { code: 'Close with only reason' },
  'close(NaN)': { code: NaN },
  'close("string")': { code: 'string' },
  'close(null)': { code: null },
  'close(0x10000+1000)': { code: 0x10000 + 1000 },
  // WebSocketStream and WebSocketError: a reason without a code means 1000.
  'close({reason:"non-empty"})': { code: 1000, reason: 'non-empty' },
  'close({reason:"."x124})': { code: 1000, reason: '.'.repeat(124) },
  'close({})': {},
  'close({reason:""})': { reason: undefined },
  'WebSocketError("",{reason:"specified"})': { code: 1000, reason: 'specified' },
  'WebSocketError("",{closeCode:1000,reason:"x"x124})': { code: 1000, reason: 'x'.repeat(124) },
  'WebSocketError("",{reason:"🔌"x32})': { code: 1000, reason: '🔌'.repeat(32) },
};

function argumentsOf(call: string): Close {
  const known = ARGUMENTS[call];
  if (known) return known;
  const [, code, reason] =
    /^(?:close|WebSocketError)\((?:"[^"]*",)?(?:\{closeCode:)?(\d+)(?:,(?:reason:)?("[^"]*"))?\}?\)$/.exec(
      call,
    ) ?? [];
  if (code === undefined) throw new Error(`No arguments are known for ${call}.`);
  return reason === undefined
    ? { code: Number(code) }
    : { code: Number(code), reason: JSON.parse(reason) as string };
}

/** The call inside the input of a case, if a script makes one that is about code and reason. */
const callIn = (input: string): string | undefined =>
  /^(?:OPEN; |CONNECTING; |wss\.|new )?((?:close|WebSocketError)\(.*?\))(?: vs echoing server)?$/.exec(
    input,
  )?.[1];

const WPT_NOT_APPLICABLE: Readonly<Record<string, string>> = {
  'Close-delayed.any.js': 'when the server answers',
  'Close-readyState-Closing.any.js': 'state machine',
  'Close-readyState-Closed.any.js': 'state machine',
  'interfaces/WebSocket/close/close-connecting-async.any.js': 'order of events',
  'interfaces/WebSocket/close/close-multiple.html': 'number of events',
  'interfaces/WebSocket/close/close-nested.html': 'number of events',
  'interfaces/WebSocket/close/close-return.html': 'return value of close()',
  'interfaces/CloseEvent/historical.html': 'shape of CloseEvent.prototype',
  'stream/tentative/close.any.js: wss.close(true)': 'conversion to a dictionary',
  'stream/tentative/close.any.js: writer.close()': 'streams machinery',
  'stream/tentative/close.any.js: abort()/cancel() without arg': 'streams machinery',
  'stream/tentative/close.any.js: abort()/cancel() with plain object': 'streams machinery',
  'stream/tentative/close.any.js: abort()/cancel() with DOMException': 'streams machinery',
};

/** Errors of a WebSocketStream as the standard shapes them. */
const socketError = (expect: WptCase['expect']): Readonly<Record<string, unknown>> => ({
  name: 'WebSocketError',
  code: 0,
  message: '',
  closeCode: expect['closeCode'],
  reason: expect['reason'] ?? '',
});

function arrival(item: WptCase): ArrivalCase | undefined {
  const { expect } = item;
  const name = nameOf(item);
  if (expect['closed'] !== undefined) {
    const info = { closeCode: 1000, reason: '', ...(expect['closed'] as object) };
    return { name, event: info, expect: { code: info.closeCode, reason: info.reason, wasClean: true } };
  }
  if (expect['closedRejects'] !== undefined) {
    return { name, event: socketError(expect), expect: { code: expect['closeCode'], wasClean: false } };
  }
  if (item.input.startsWith('new WebSocketError(') && 'closeCode' in expect) {
    return {
      name,
      event: socketError(expect),
      expect: { code: expect['closeCode'] ?? undefined, reason: expect['reason'] ?? '', wasClean: false },
    };
  }
  if ('code' in expect || 'reason' in expect || 'wasClean' in expect) {
    const { code, reason = '', wasClean = true } = expect;
    const given = code ?? (wasClean === false ? 1006 : 1000);
    return {
      name,
      event: { type: 'close', code: given, reason, wasClean },
      expect: { code: given, reason, wasClean },
    };
  }
  return undefined;
}

const notApplicable: NotApplicable[] = [];
const acceptance: AcceptanceCase[] = [];
const arrivals: ArrivalCase[] = [];
const frames: FrameCase[] = [];
let wptApplicable = 0;

for (const item of wptCases) {
  const name = nameOf(item);
  const why = WPT_NOT_APPLICABLE[name] ?? WPT_NOT_APPLICABLE[item.file];
  if (why !== undefined) {
    notApplicable.push({ name, why });
    continue;
  }
  const call = callIn(item.input);
  // `new WebSocketError()` sends nothing.
  if (
    call !== undefined &&
    call !== 'WebSocketError()' &&
    call !== 'WebSocketError("message",{closeCode:3456,reason:"reason"})'
  ) {
    acceptance.push({ name, close: argumentsOf(call), throws: item.expect['throws'] as string | undefined });
  }
  const arrived = arrival(item);
  if (arrived) arrivals.push(arrived);
  wptApplicable += 1;
}

const AUTOBAHN_NOT_APPLICABLE: Readonly<Record<string, string>> = {
  '7.1.1': 'state machine',
  '7.1.2': 'state machine',
  '7.1.3': 'state machine',
  '7.1.4': 'state machine',
  '7.1.5': 'state machine',
  '7.1.6': 'state machine',
};

const bodyOf = (code: number, reason: Iterable<number>): Uint8Array =>
  Uint8Array.of(Math.floor(code / 256), code % 256, ...reason);

function frameOf({ send }: AutobahnCase): Pick<FrameCase, 'body' | 'close'> {
  if (send === 'Close, payload length 0') return { body: new Uint8Array(), close: {} };
  // Which byte it is makes no difference.
  if (send === 'Close, payload length 1') return { body: Uint8Array.of(0x03), close: undefined };
  const [, code, text, times = '1', hex] =
    /^Close\((\d+)(?:,"([^"]*)"(?:x(\d+))?|, invalid UTF-8 ([\da-f]+))?\)/.exec(send) ?? [];
  if (code === undefined) throw new Error(`No frame is known for ${send}.`);
  if (hex !== undefined) {
    const bytes = (hex.match(/../g) ?? []).map((byte) => parseInt(byte, 16));
    return { body: bodyOf(Number(code), bytes), close: undefined };
  }
  if (text === undefined) return { body: bodyOf(Number(code), []), close: { code: Number(code) } };
  const reason = text.repeat(Number(times));
  return {
    body: bodyOf(Number(code), new TextEncoder().encode(reason)),
    close: { code: Number(code), reason },
  };
}

const verdictOf = ({ expect }: AutobahnCase): FrameCase['verdict'] =>
  expect.startsWith('INFORMATIONAL') ? 'undefined' : expect.startsWith('clean close') ? 'valid' : 'invalid';

for (const item of autobahnCases) {
  const name = `Autobahn ${item.id}: ${item.send}`;
  const why = AUTOBAHN_NOT_APPLICABLE[item.id];
  if (why !== undefined) notApplicable.push({ name, why });
  else frames.push({ name, ...frameOf(item), verdict: verdictOf(item) });
}

export const conformance = {
  total: { wpt: wptCases.length, autobahn: autobahnCases.length },
  applicable: { wpt: wptApplicable, autobahn: frames.length },
  notApplicable,
  acceptance,
  arrivals,
  frames,
};
