import { outcomeOf, type CloseRecord, type Dialect } from '@close-codes/core';
import { plainRecord } from '../close-diagnosis/plainRecord.ts';
import { publicText } from '../internal/publicUrl.ts';

const withoutSecrets = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? publicText(value) : value;

/**
 * Records as JSON, a list with one record a line. It can be read again: `log.addAll(JSON.parse(text))`. Only what belongs
 * to a record is in it, and of a URL, be it the record's or one that a reason tells, no user info, query or fragment.
 *
 * @param records as a log keeps them
 */
export function closeLogJson(records: readonly CloseRecord[]): string {
  const lines = records.map((record) => JSON.stringify(plainRecord(record), withoutSecrets));
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
  const text = publicText(value);
  const inner = text.replace(INNER, "$1'");
  const guarded = FORMULA.test(inner) ? `'${inner}` : inner;
  return guarded === text && !/[",;\t\r\n]/.test(text) ? text : `"${guarded.replaceAll('"', '""')}"`;
}

/** How records become CSV. */
export interface CloseLogCsvOptions {
  /** In order of precedence: what codes and reasons mean there, for the column `outcome`. Default: none. */
  readonly dialects?: readonly Dialect[] | undefined;
}

const COLUMNS: {
  readonly [name: string]: (
    record: CloseRecord,
    options: CloseLogCsvOptions | null | undefined,
  ) => string | number | boolean | undefined;
} = {
  time: ({ at }) => isoTime(at),
  code: ({ code }) => code,
  outcome: (record, options) => outcomeOf(record, options?.dialects),
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
 * an apostrophe before it, also after a semicolon, a tab or the end of a line (OWASP): a reason is text from the other
 * side. Times are UTC, ISO 8601. Of a URL, be it the record's or one that a reason tells, there is no user info, query or
 * fragment.
 *
 * @param records as a log keeps them
 * @param options the dialects of the provider, so that the outcomes are those of the rows
 */
export function closeLogCsv(records: readonly CloseRecord[], options?: CloseLogCsvOptions | null): string {
  const read = Object.values(COLUMNS);
  return [
    Object.keys(COLUMNS).join(','),
    ...records.map((record) => {
      const plain = plainRecord(record);
      return read.map((column) => field(column(plain, options))).join(',');
    }),
    '',
  ].join('\r\n');
}
