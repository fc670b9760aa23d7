import { closeCodeFacts } from '../registry/closeCodeFacts.ts';
import { checkClose } from './checkClose.ts';
import { decodeUtf8, type Utf8Fault } from './decodeUtf8.ts';
import { MAX_REASON_BYTES } from './truncateReason.ts';

/** What is wrong with the body of a Close frame. Frozen. */
export interface PayloadIssue {
  /**
   * Which rule, stable across versions: `body-not-bytes`, `body-one-byte`, `body-too-long`, `reason-not-utf8`,
   * and for the code those of `checkClose(…, 'endpoint')`, for instance `code-local-only`.
   */
  readonly rule: string;
  /**
   * - `error`: RFC 6455 forbids it, and a receiver fails the connection; or it is no body at all
   * - `receivers-differ`: a code that RFC 6455 does not forbid and nobody has given a meaning. Measured:
   *   Chromium 156 and Firefox 153 pass it on, WebKitGTK 2.50 and `ws` 8.23 fail the connection
   */
  readonly level: 'error' | 'receivers-differ';
  /** Where in the body it begins, in bytes, the code included. `undefined` where there are no bytes. */
  readonly offset: number | undefined;
  /** What is there, why it is a problem, how to fix it. */
  readonly message: string;
}

/** What the body of a Close frame says. Frozen. */
export interface ClosePayload {
  /** What its first two bytes say, whatever it is; `undefined` where there are fewer. */
  readonly code: number | undefined;
  /**
   * All that follows, with U+FFFD for what is not UTF-8; a byte order mark is kept. It is not meant for end
   * users (RFC 6455 §5.5.1).
   */
  readonly reason: string;
  /** `[]`: nothing is wrong. In the order in which a receiver finds them: the length, the code, the reason. */
  readonly issues: readonly PayloadIssue[];
}

const MAX_BODY_BYTES = MAX_REASON_BYTES + 2;

function issue(
  rule: string,
  offset: number | undefined,
  message: string,
  level: PayloadIssue['level'] = 'error',
): PayloadIssue {
  return Object.freeze({ rule, level, offset, message });
}

/** The bytes that a value holds; `undefined` where it holds none. */
function bytesOf(value: unknown): Uint8Array | undefined {
  try {
    // DataView takes a buffer of any realm, and throws for everything else. A new view of detached memory throws, too.
    const view = ArrayBuffer.isView(value) ? value : new DataView(value as ArrayBuffer);
    return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  } catch {
    return undefined;
  }
}

/** The sort of a value, in a few characters. */
function sortOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value !== 'object') return `a ${typeof value}`;
  try {
    const tag = Object.prototype.toString.call(value).slice(8, -1).slice(0, 40);
    return `${/^[AEIO]/.test(tag) ? 'an' : 'a'} ${tag}`;
  } catch {
    return 'an object';
  }
}

function typeIssues(value: unknown, bytes: Uint8Array | undefined): PayloadIssue[] {
  const sort = sortOf(value);
  if (bytes && sort === 'a Uint8Array') return [];
  const message = bytes
    ? `The body is ${sort}. Its bytes were read all the same, but what is asked for is a Uint8Array. Pass one over the same memory.`
    : `The body is ${sort}${ArrayBuffer.isView(value) ? ' whose memory is gone' : ''}. It holds no bytes, so nothing can be said of code and reason. Pass the payload of the Close frame as a Uint8Array, unmasked.`;
  return [issue('body-not-bytes', undefined, message)];
}

const hex = (bytes: readonly number[]): string =>
  bytes.map((byte) => `0x${byte.toString(16).padStart(2, '0')}`).join(' ');

const FAULTS: Readonly<Record<Utf8Fault['kind'], string>> = {
  stray: 'begins no character',
  overlong: 'begins a longer sequence than the character needs',
  surrogate: 'begins a surrogate, which is no character',
  'beyond-unicode': 'begins a character beyond U+10FFFF, where none is',
  'cut-off': 'begins a character that the end of the body cuts off',
  interrupted: 'begins a character that the next byte does not continue',
};

function codeIssues(code: number): PayloadIssue[] {
  const level = closeCodeFacts(code).wire === 'forbidden' ? 'error' : 'receivers-differ';
  return checkClose({ code }, 'endpoint').map(({ rule, message }) => issue(rule, 0, message, level));
}

/**
 * Reads the body of a Close frame, unmasked. Total: it answers for any input and never throws. What is malformed
 * is named in `issues`, and read as far as it can be; nothing is left out of `reason`, also behind byte 125.
 *
 * A receiver that fails the connection over any issue is as strict as `ws` 8.23 and the Autobahn test suite; one
 * that does so over issues of the level `error` is as lenient as Chromium 156. An empty body is no issue: a
 * receiver reports it as 1005 (RFC 6455 §7.1.5).
 *
 * Source: RFC 6455 §5.5, §5.5.1, §7.4, §8.1.
 *
 * @param body the bytes behind the frame's header, without its mask; none for a Close frame without a code
 *
 * @example
 * decodeClosePayload(Uint8Array.of(0x0f, 0xa1, 0x62, 0x79, 0x65)); // { code: 4001, reason: 'bye', issues: [] }
 * decodeClosePayload(Uint8Array.of(0x03)).issues[0]?.rule; // 'body-one-byte'
 */
export function decodeClosePayload(body: Uint8Array): ClosePayload {
  const input: unknown = body;
  const bytes = bytesOf(input);
  const issues = typeIssues(input, bytes);
  const [high, low] = bytes ?? [];
  let code: number | undefined;
  let reason = '';
  if (bytes && high !== undefined && low !== undefined) {
    if (bytes.length > MAX_BODY_BYTES) {
      issues.push(
        issue(
          'body-too-long',
          MAX_BODY_BYTES,
          `The body has ${bytes.length} bytes. A control frame has room for ${MAX_BODY_BYTES} (RFC 6455 §5.5), so a receiver fails the connection at its header. Shorten the reason to ${MAX_REASON_BYTES} bytes with truncateReason().`,
        ),
      );
    }
    code = (high << 8) | low;
    issues.push(...codeIssues(code));
    const { text, fault } = decodeUtf8(bytes, 2);
    reason = text;
    if (fault) {
      issues.push(
        issue(
          'reason-not-utf8',
          fault.offset,
          `The reason is not UTF-8: at byte ${fault.offset} of the body, ${hex(fault.bytes)} ${FAULTS[fault.kind]}. A receiver fails the connection (RFC 6455 §8.1). Send the reason in UTF-8, and shorten it with truncateReason().`,
        ),
      );
    }
  } else if (high !== undefined) {
    issues.push(
      issue(
        'body-one-byte',
        0,
        `The body is one byte, ${hex([high])}. A code takes two (RFC 6455 §5.5.1), so a receiver fails the connection. Send both bytes, or an empty body.`,
      ),
    );
  }
  return Object.freeze({ code, reason, issues: Object.freeze(issues) });
}
