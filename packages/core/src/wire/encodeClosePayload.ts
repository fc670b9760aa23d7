import { CloseCodeError } from '../error/closeCodeError.ts';
import { closeCodeFacts } from '../registry/closeCodeFacts.ts';
import { checkClose } from './checkClose.ts';
import { encodeUtf8 } from './encodeUtf8.ts';

function fail(rule: string, message: string): never {
  throw new CloseCodeError(`wire/${rule}`, message);
}

/** Read once: what is checked is what is encoded, also where a property is a getter. */
function read(close: { readonly code?: unknown; readonly reason?: unknown }): {
  readonly code: unknown;
  readonly reason: unknown;
} {
  try {
    const { code, reason } = close;
    return { code, reason };
  } catch {
    return fail(
      'unreadable',
      'The close could not be read: reading its code or reason throws. There is nothing to encode. Pass a plain { code, reason }.',
    );
  }
}

function checkText(reason: unknown): asserts reason is string {
  if (typeof reason !== 'string') {
    fail(
      'reason-not-a-text',
      `The reason is of the type ${reason === null ? 'null' : typeof reason}. A Close frame carries text (RFC 6455 §5.5.1), and what a conversion would make of it is rarely meant. Pass a string, or none.`,
    );
  }
  const lone = /\p{Surrogate}/u.exec(reason);
  if (lone) {
    fail(
      'reason-lone-surrogate',
      `The reason has half a surrogate pair at index ${lone.index}. UTF-8 has no bytes for it (RFC 3629 §3), so another text would arrive. Repair it with toWellFormed(), and cut texts with truncateReason().`,
    );
  }
}

/**
 * The body of a Close frame: nothing without a code, else the code in two bytes, big-endian, and the reason in
 * UTF-8; at most 125 bytes. The frame around it (header, mask) is not part of it.
 *
 * It refuses what RFC 6455 forbids, and only that: 1004, the codes that are not assigned and those from 5000 on
 * are encoded, though most receivers fail the connection over them. {@link checkClose} with the profile
 * `endpoint` says which.
 *
 * Source: RFC 6455 §5.5, §5.5.1, §7.4.1.
 *
 * @param close `code`: a whole number from 0 to 65535, default none; `reason`: a well-formed text of at most
 * 123 bytes in UTF-8, default `''`
 * @throws CloseCodeError `wire/code-local-only` (1005, 1006, 1015), `wire/code-not-uint16`,
 * `wire/reason-without-code`, `wire/reason-too-long`, `wire/reason-not-a-text`, `wire/reason-lone-surrogate`,
 * `wire/unreadable`
 *
 * @example
 * encodeClosePayload({ code: 4001, reason: 'bye' }); // Uint8Array [0x0f, 0xa1, 0x62, 0x79, 0x65]
 * encodeClosePayload(); // Uint8Array []
 */
export function encodeClosePayload(
  close: { readonly code?: number | undefined; readonly reason?: string | undefined } = {},
): Uint8Array {
  const { code, reason = '' } = read(close);
  checkText(reason);
  const issue = checkClose({ code, reason }, 'endpoint').find(
    ({ rule }) => !rule.startsWith('code-') || closeCodeFacts(code).wire === 'forbidden',
  );
  if (issue) fail(issue.rule, issue.message);
  return typeof code === 'number'
    ? Uint8Array.of(code >> 8, code & 255, ...encodeUtf8(reason))
    : new Uint8Array();
}
