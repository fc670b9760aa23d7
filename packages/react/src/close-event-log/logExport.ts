import { outcomeOf, type CloseRecord } from '@close-codes/core';
import { plainRecord } from '../close-diagnosis/plainRecord.ts';

/**
 * Records as JSON, a list with one record a line. It can be read again: `log.addAll(JSON.parse(text))`. Only what belongs
 * to a record is in it, and of its URL no user info, query or fragment, be it as it may in the record.
 *
 * @param records as a log keeps them
 */
export function closeLogJson(records: readonly CloseRecord[]): string {
  const lines = records.map((record) => JSON.stringify(plainRecord(record)));
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}

// A spreadsheet runs what begins so, some after what is not seen (OWASP, "CSV Injection"); the last four are full-width.
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

// The same within a field: where a semicolon ends a cell, as in a German Excel, our quotes stand in the middle of one.
const INNER = /([;\t\r\n])(?=[\s"\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20])/gu;

/** One field. RFC 4180 §2: in quotes where it holds a quote, a comma or the end of a line. */
function field(value: string | number | boolean | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '';
  // Numbers are ours, and stay numbers.
  if (typeof value !== 'string') return String(value);
  const inner = value.replace(INNER, "$1'");
  const guarded = FORMULA.test(inner) ? `'${inner}` : inner;
  return guarded === value && !/[",;\t\r\n]/.test(value) ? value : `"${guarded.replaceAll('"', '""')}"`;
}

const COLUMNS: { readonly [name: string]: (record: CloseRecord) => string | number | boolean | undefined } = {
  time: ({ at }) => isoTime(at),
  code: ({ code }) => code,
  outcome: (record) => outcomeOf(record),
  initiator: ({ initiator }) => initiator,
  source: ({ source }) => source,
  was_clean: ({ wasClean }) => wasClean,
  reason: ({ reason }) => reason,
  url: ({ url }) => url,
  protocol: ({ protocol }) => protocol,
  opened: ({ evidence }) => evidence.opened,
  connect_ms: ({ evidence }) => evidence.connectMs,
  open_ms: ({ evidence }) => evidence.openMs,
  idle_in_ms: ({ evidence }) => evidence.idleInMs,
  messages_in: ({ evidence }) => evidence.messagesIn,
  flags: ({ flags }) => flags.join(' '),
  received: ({ received }) => received,
  id: ({ id }) => id,
};

/** `undefined` for what is no time. */
export function isoTime(at: number): string | undefined {
  return Math.abs(at) <= 8.64e15 ? new Date(at).toISOString() : undefined;
}

/**
 * Records as CSV (RFC 4180: a heading, CRLF), for a spreadsheet. What a spreadsheet would take for a formula, and run, has
 * an apostrophe before it, also after a semicolon, a tab or the end of a line (OWASP): a reason is text from the other side. Times are UTC, ISO 8601.
 *
 * @param records as a log keeps them
 */
export function closeLogCsv(records: readonly CloseRecord[]): string {
  const read = Object.values(COLUMNS);
  return [
    Object.keys(COLUMNS).join(','),
    ...records.map((record) => {
      const plain = plainRecord(record);
      return read.map((column) => field(column(plain))).join(',');
    }),
    '',
  ].join('\r\n');
}
