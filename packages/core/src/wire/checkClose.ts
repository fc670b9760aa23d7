import { closeCodeFacts } from '../registry/closeCodeFacts.ts';
import { MAX_REASON_BYTES } from './truncateReason.ts';
import { utf8Length } from './utf8Length.ts';

/** What is wrong with a code or a reason. */
export interface CloseIssue {
  /** Which rule, stable across versions: for instance `code-not-allowed` or `reason-too-long`. */
  readonly rule: string;
  /** `engines-differ`: it works in one measured engine and not, or not alike, in another. */
  readonly level: 'error' | 'engines-differ';
  /** What `WebSocket.close()` throws by the letter of the standard. */
  readonly exception: 'InvalidAccessError' | 'SyntaxError' | 'TypeError' | undefined;
  /** What happened, why it is a problem, how to fix it. */
  readonly message: string;
}

/** Whose rules apply: see {@link checkClose}. */
export type CloseProfile = 'browser' | 'endpoint' | 'received';

type Exception = CloseIssue['exception'];

const issue = (rule: string, message: string, exception?: Exception): CloseIssue =>
  Object.freeze({ rule, level: 'error', exception, message });
const differ = (rule: string, message: string): CloseIssue =>
  Object.freeze({ rule, level: 'engines-differ', exception: undefined, message });

/** Prints any value in a few characters, without running its code. */
function printInput(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'function') return 'a function';
  return String(value);
}

/** Web IDL [Clamp] unsigned short: NaN is 0, clamped to 0–65535, rounded half to even. */
function clampToUint16(value: number): number {
  if (Number.isNaN(value)) return 0;
  const clamped = Math.min(Math.max(value, 0), 65535);
  const floor = Math.floor(clamped);
  const rest = clamped - floor;
  return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
}

const accepted = (code: number): boolean => code === 1000 || (code >= 3000 && code <= 4999);

/** ECMAScript ToNumber; `undefined` where it throws. */
function toNumber(value: unknown): number | undefined {
  try {
    return typeof value === 'bigint' ? undefined : Number(value);
  } catch {
    return undefined;
  }
}

/** ECMAScript ToString; `undefined` where it throws. */
function toText(value: unknown): string | undefined {
  try {
    return typeof value === 'symbol' ? undefined : String(value);
  } catch {
    return undefined;
  }
}

function checkBrowserCode(input: unknown): CloseIssue[] {
  const number = toNumber(input);
  if (number === undefined) {
    return [
      issue(
        'code-not-a-number',
        `close() got ${printInput(input)} for its code, which cannot be turned into a number. It throws, and the connection stays open. Pass 1000 or a whole number from 3000 to 4999.`,
        'TypeError',
      ),
    ];
  }
  const code = clampToUint16(number);
  const issues: CloseIssue[] = [];
  if (!accepted(code)) {
    issues.push(
      issue(
        'code-not-allowed',
        `close() got ${printInput(input)} for its code${code === number ? '' : `, read as ${code}`}. It throws an InvalidAccessError, and the connection stays open. Pass 1000 or a whole number from 3000 to 4999.`,
        'InvalidAccessError',
      ),
    );
  }
  // Measured: Chromium 156 and WebKitGTK 2.50 cut the fraction off, undici 7.30 rounds in a third way.
  if (!Number.isInteger(number) && (accepted(Math.floor(number)) || accepted(Math.ceil(number)))) {
    issues.push(
      differ(
        'code-fraction',
        `close() got ${printInput(input)} for its code. The standard rounds it to ${code}, Chromium and WebKit cut it to ${Math.trunc(number)}, so that one browser may throw where another closes. Pass a whole number.`,
      ),
    );
  }
  return issues;
}

function checkReason(input: unknown, exception: Exception): CloseIssue[] {
  const reason = toText(input);
  if (reason === undefined) {
    return [
      issue(
        'reason-not-a-text',
        `The reason is ${printInput(input)}, which cannot be turned into a text. close() throws, and the connection stays open. Pass a string.`,
        'TypeError',
      ),
    ];
  }
  const bytes = utf8Length(reason);
  return bytes <= MAX_REASON_BYTES
    ? []
    : [
        issue(
          'reason-too-long',
          `The reason takes ${bytes} bytes in UTF-8. A Close frame has room for ${MAX_REASON_BYTES} (RFC 6455 §5.5). Shorten it, or use truncateReason().`,
          exception,
        ),
      ];
}

function checkBrowser(code: unknown, reason: unknown): CloseIssue[] {
  const codeIssues = code === undefined ? [] : checkBrowserCode(code);
  if (reason === undefined) return codeIssues;
  const reasonIssues = checkReason(reason, 'SyntaxError');
  // Both arguments are converted (TypeError) before either is validated.
  const codeFails = codeIssues[0]?.exception === 'TypeError';
  const reasonFails = reasonIssues[0]?.exception === 'TypeError';
  const issues =
    reasonFails && !codeFails ? [...reasonIssues, ...codeIssues] : [...codeIssues, ...reasonIssues];
  if (code === undefined) {
    issues.push(
      differ(
        'reason-without-code',
        'close() got a reason without a code. Chromium throws an InvalidAccessError; Firefox and WebKit close and drop the reason. Pass 1000 as the code.',
      ),
    );
  }
  return issues;
}

/** Why no endpoint should put a code into a Close frame, by `wire` and `kind` of its facts. */
function checkWireCode(code: unknown): CloseIssue[] {
  const { wire, kind } = closeCodeFacts(code);
  if (wire === 'allowed') return [];
  const start = `The code is ${printInput(code)}. `;
  switch (kind) {
    case 'not-a-code':
      return [
        issue(
          'code-not-uint16',
          `${start}A Close frame holds a whole number from 0 to 65535 in two bytes (RFC 6455 §5.5.1). Pass one.`,
        ),
      ];
    case 'local-only':
      return [
        issue(
          'code-local-only',
          `${start}It says locally that no code arrived, and must not be put into a frame (RFC 6455 §7.4.1). Send 1000 or 1011, or no code at all.`,
        ),
      ];
    case 'reserved':
      return [
        issue(
          'code-reserved',
          `${start}It is reserved and has no meaning (RFC 6455 §7.4.1), so most receivers fail the connection. Send a code that has one.`,
        ),
      ];
    case 'unused':
      return [
        issue(
          'code-unused',
          `${start}Numbers below 1000 are not used (RFC 6455 §7.4.2), and most receivers fail the connection. Send 1000, or a code of your own from 4000 to 4999.`,
        ),
      ];
    case 'outside-registry':
      return [
        issue(
          'code-outside-registry',
          `${start}Close codes end at 4999 (RFC 6455 §7.4.2), and most receivers fail the connection. Send a code of your own from 4000 to 4999.`,
        ),
      ];
    default:
      return [
        issue(
          'code-unassigned',
          `${start}It is kept for WebSocket itself and has no meaning (RFC 6455 §7.4.2), so most receivers fail the connection. Send a code of your own from 4000 to 4999.`,
        ),
      ];
  }
}

function checkEndpoint(code: unknown, reason: unknown): CloseIssue[] {
  const issues = code === undefined ? [] : checkWireCode(code);
  if (reason === undefined || reason === '') return issues;
  issues.push(...checkReason(reason, undefined));
  if (code === undefined) {
    issues.push(
      issue(
        'reason-without-code',
        'There is a reason but no code. In a Close frame the reason stands behind the code (RFC 6455 §5.5.1). Add a code, for instance 1000.',
      ),
    );
  }
  return issues;
}

// Measured: WebKitGTK 2.50 (libsoup) knows 1000–1003, 1007–1011 and 3000–4999, and reports the rest as 1006.
const WEBKIT_FAILS = new Set([1012, 1013, 1014]);

function checkReceived(code: unknown, reason: unknown): CloseIssue[] {
  const facts = closeCodeFacts(code);
  // Nobody wrote down what 5000–65535 should do (Autobahn 7.13): receivers part, but none is wrong.
  const undefinedBySpec = facts.kind === 'outside-registry';
  const issues = checkEndpoint(code, reason).filter(
    ({ rule }) => !(undefinedBySpec && rule.startsWith('code-')),
  );
  if (code === undefined || facts.kind === 'not-a-code') return issues;
  const start = `The code is ${printInput(code)}. `;
  if (facts.kind === 'local-only') {
    issues.push(
      differ(
        'code-receivers-differ',
        `${start}In a frame, Firefox passes it on as a clean close; Chromium and WebKit report 1006. Read it as "no code arrived".`,
      ),
    );
  } else if (facts.wire !== 'allowed') {
    issues.push(
      differ(
        'code-receivers-differ',
        `${start}Chromium and Firefox pass it on; WebKit and most libraries fail the connection and report 1006. Do not build on it.`,
      ),
    );
  } else if (WEBKIT_FAILS.has(code as number)) {
    issues.push(
      differ(
        'code-receivers-differ',
        `${start}WebKit (libsoup) does not know it and reports 1006, as do some libraries. Treat 1006 alike where this code matters.`,
      ),
    );
  }
  return issues;
}

/**
 * What is wrong with a code and a reason; `[]` means nothing. Total: it answers for any input and never throws.
 * Issues come in the order in which the standard checks, so the first exception is the one that is thrown.
 *
 * - `browser` (default): may a script pass them to `WebSocket.close()`? By the letter of WHATWG WebSockets
 *   (`[Clamp] unsigned short`, USVString), with `engines-differ` where measured engines part.
 * - `endpoint`: may an endpoint put them into a Close frame? RFC 6455 §5.5, §5.5.1, §7.4.
 * - `received`: is it valid when it arrives, and does every receiver see the same?
 *
 * @param close what `close()` would be given: a code, a reason, neither or both
 * @param profile who asks, as above
 *
 * @example
 * checkClose({ code: 1001 })[0]?.exception; // 'InvalidAccessError'
 * checkClose({ code: 1001 }, 'endpoint'); // []
 */
export function checkClose(
  close: { readonly code?: unknown; readonly reason?: unknown },
  profile: CloseProfile = 'browser',
): readonly CloseIssue[] {
  let code: unknown;
  let reason: unknown;
  try {
    ({ code, reason } = close);
  } catch {
    return [
      issue(
        'unreadable',
        'The close could not be read: reading its code or reason throws. Pass a plain { code, reason }.',
      ),
    ];
  }
  if (profile === 'endpoint') return checkEndpoint(code, reason);
  return profile === 'received' ? checkReceived(code, reason) : checkBrowser(code, reason);
}
