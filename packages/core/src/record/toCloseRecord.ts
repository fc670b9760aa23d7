import { toUint16 } from '../registry/toUint16.ts';
import { scriptMaySend } from '../wire/scriptMaySend.ts';
import {
  closeRecord,
  MAX_REASON_LENGTH,
  publicUrl,
  type CloseEvidence,
  type CloseRecord,
  type Initiator,
  type RecordFlag,
} from './closeRecord.ts';
import { print, read } from './print.ts';

interface Reading {
  readonly code: number | undefined;
  readonly reason: string;
  readonly wasClean: boolean | undefined;
  /** Was it no proper close event? */
  readonly malformed: boolean;
  /** Does its shape show that a wrapper made it up? */
  readonly madeUp?: boolean;
}

function readEvent(event: unknown): Reading {
  const code = read(event, 'code');
  const reason = read(event, 'reason');
  const wasClean = read(event, 'wasClean');
  const closeCode = read(event, 'closeCode');
  if (toUint16(closeCode) !== undefined || (closeCode === null && read(event, 'name') === 'WebSocketError')) {
    // WebSocketStream: `closed` resolves with a WebSocketCloseInfo only after a clean close, and rejects with
    // a WebSocketError, whose closeCode is null when there was no close at all.
    return {
      code: toUint16(closeCode),
      reason: typeof reason === 'string' ? reason : '',
      wasClean: read(event, 'name') !== 'WebSocketError',
      malformed: false,
    };
  }
  // partysocket 1.3.0 calls its own CloseEvent(code, reason) with (type, event): the event is in `reason`. The
  // browser's events it copies well; this shape have only those that it makes up, also when it was open.
  if (typeof code === 'string' && toUint16(read(reason, 'code')) !== undefined) {
    return { ...readEvent(reason), malformed: true, madeUp: true };
  }
  // A callback that is handed the bare code.
  if (typeof event === 'number')
    return { code: toUint16(event), reason: '', wasClean: undefined, malformed: true };
  return {
    code: toUint16(code),
    reason: typeof reason === 'string' ? reason : '',
    wasClean: typeof wasClean === 'boolean' ? wasClean : undefined,
    malformed:
      toUint16(code) === undefined ||
      typeof wasClean !== 'boolean' ||
      (reason !== undefined && typeof reason !== 'string'),
  };
}

/**
 * A connection that never opened had no closing handshake: a browser can only report 1006 or 1015, not clean.
 * Anything else was made up (measured: partysocket 1.3.0, reconnecting-websocket 4.4.0).
 */
function isSynthetic(reading: Reading, { opened }: CloseEvidence, isNative: boolean): boolean {
  return reading.madeUp === true || (opened === false && !isNative && isReceived(reading));
}

/** Did it come in a Close frame, if a browser says so? */
const isReceived = ({ code, wasClean }: Reading): boolean =>
  wasClean === true || (code !== undefined && code !== 1006 && code !== 1015);

/** @param ownCode may have been sent by this side, though no browser lets a script send it */
function initiatorOf({ code, wasClean }: Reading, evidence: CloseEvidence, ownCode: unknown): Initiator {
  const { closeCalled, closeCalledMsBefore, opened, errorEvent } = evidence;
  const cutOff = code === 1006 || code === 1015;
  // Clean with 1006 or 1015: Firefox passes on what a server wrongly put into its frame.
  if (cutOff && wasClean === true) return 'remote';
  // A browser lets a script send 1000 and 3000–4999 only: any other code was sent by the other side, also where our
  // own close() crossed it. Except 1001: Firefox makes a clean one up when a frame navigates away (measured: 153).
  if (code !== ownCode && !cutOff && code !== undefined && code !== 1005 && !scriptMaySend(code))
    return code === 1001 ? 'unknown' : 'remote';
  if (closeCalled === true || closeCalledMsBefore !== undefined) return 'local';
  // Measured: FIN and RST after open come without an error event in Chromium; a connection that the browser itself
  // fails comes with one, but in Firefox and WebKit so does RST. Without one it is the transport.
  if (cutOff) return opened === true && errorEvent === false ? 'network' : 'unknown';
  return code !== undefined && closeCalled === false ? 'remote' : 'unknown';
}

/** Not inside a surrogate pair: half of one is no text that could be sent. */
function cut(reason: string): string {
  if (reason.length <= MAX_REASON_LENGTH) return reason;
  return reason.slice(0, MAX_REASON_LENGTH).replace(/[\ud800-\udbff]$/, '');
}

function makeRecord(
  reading: Reading,
  given: CloseEvidence | null | undefined,
  event: unknown,
  ownCode?: unknown,
): CloseRecord {
  // Only a browser can make one (DOM, `Event.isTrusted`), and a code that came in a Close frame came over a connection
  // that was open: Firefox 153 fires no `open` where the Close frame arrives with the 101.
  const isNative = read(event, 'isTrusted') === true;
  const evidence =
    isNative && given?.opened === false && isReceived(reading) ? { ...given, opened: true } : (given ?? {});
  const synthetic = isSynthetic(reading, evidence, isNative);
  const flags: RecordFlag[] = [];
  if (synthetic) flags.push('synthetic');
  if (reading.malformed) flags.push('malformed');
  if (reading.reason.length > MAX_REASON_LENGTH) flags.push('truncated');
  const target = read(event, 'target') ?? read(event, 'currentTarget');
  const protocol = read(target, 'protocol');
  return closeRecord({
    code: synthetic ? undefined : reading.code,
    reason: cut(reading.reason),
    wasClean: synthetic ? undefined : reading.wasClean,
    initiator:
      synthetic && evidence.closeCalled !== true ? 'wrapper' : initiatorOf(reading, evidence, ownCode),
    flags,
    received: synthetic || reading.malformed ? print(event) : undefined,
    url: publicUrl(read(target, 'url')),
    protocol:
      typeof protocol === 'string' && protocol !== '' ? protocol.slice(0, MAX_REASON_LENGTH) : undefined,
    evidence: { ...evidence },
  });
}

/**
 * A plain record of whatever a close handler was given: a CloseEvent, what a wrapper made of one, a
 * WebSocketStream's close info or error, nothing at all. Total: it never throws. What is no proper event is
 * flagged `malformed` and printed in `received`; a code that a wrapper made up is flagged `synthetic` and left
 * out, where its shape shows it or `evidence.opened` is `false`.
 *
 * @param event what the handler got
 * @param evidence what else is known; copied
 *
 * @example
 * socket.addEventListener('close', (event) => log(toCloseRecord(event)));
 */
export function toCloseRecord(event: unknown, evidence?: CloseEvidence): CloseRecord {
  return observedRecord(event, evidence);
}

/** The same where the code that our own `close()` was given is known: that of `ws` takes more than a browser's. */
export function observedRecord(event: unknown, evidence?: CloseEvidence, ownCode?: unknown): CloseRecord {
  return makeRecord(readEvent(event), evidence, event, ownCode);
}

interface Decoder {
  decode(bytes: ArrayBufferView): string;
}

function decode(bytes: ArrayBufferView): string {
  // In every runtime, but in none of ECMAScript's own typings.
  const { TextDecoder } = globalThis as unknown as {
    TextDecoder: new (label: string, options: { ignoreBOM: boolean }) => Decoder;
  };
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/**
 * The same for the two arguments of the `close` event of the npm package `ws`.
 *
 * @param code the first argument
 * @param reason the second: bytes of UTF-8, or a text
 * @param evidence what else is known; copied
 *
 * @example
 * ws.on('close', (code, reason) => log(toCloseRecordFromWs(code, reason)));
 */
export function toCloseRecordFromWs(
  code: number,
  reason: Uint8Array | string,
  evidence?: CloseEvidence,
): CloseRecord {
  const bytes: unknown = reason;
  const isText = typeof bytes === 'string';
  // Not instanceof: it throws on a revoked proxy, and fails on bytes from another realm.
  const isBytes = ArrayBuffer.isView(bytes);
  const valid = toUint16(code);
  return makeRecord(
    {
      code: valid,
      reason: isText ? bytes : isBytes ? decode(bytes) : '',
      // ws reports 1006 where no closing handshake was completed, any other code where one was.
      wasClean: valid === undefined ? undefined : valid !== 1006,
      malformed: valid === undefined || !(isText || isBytes),
    },
    evidence,
    { code, reason: isText ? bytes : undefined },
    // ws sends 1000–1003, 1007–1014 and 3000–4999: no code tells that it came from the other side.
    valid,
  );
}
