// Where a dialect and the facts it was taken from part, row by row.
import type { Dialect, DialectMeaning } from '../src/dialect/dialect.ts';
import type { DialectFile } from './facts.ts';

/** What a row says, by its place: `4004 retry` → `no`. */
type Rows = Map<string, string>;

const put = (rows: Rows, place: string, value: string | boolean | undefined): void => {
  if (value !== undefined && value !== false) rows.set(place, String(value));
};

function rowsOfFacts(file: DialectFile): Rows {
  const rows: Rows = new Map();
  const [, npm, version] = /^npm:(.+)@(.+)$/.exec(file.source) ?? [];
  put(rows, 'repository', npm ? `npm:${npm}` : file.source);
  put(rows, 'version', version);
  put(rows, 'commit', file.commit ?? undefined);
  put(rows, 'date', file.source_date);
  put(rows, 'docs', file.docs);
  for (const mark of file.subprotocols) put(rows, `subprotocol ${mark}`, true);
  for (const mark of file.hosts) put(rows, `host ${mark}`, true);
  for (const mark of [...(file.hosts_unverified ?? []), ...(file.subprotocols_unverified ?? [])])
    put(rows, `unverified ${mark}`, true);
  for (const row of file.codes) {
    if (row.code >= 3000) put(rows, `${row.code} name`, row.name);
    put(rows, `${row.code} sender`, row.sender === 'synthetic' ? 'none' : row.sender);
    put(rows, `${row.code} retry`, row.reconnect);
    put(rows, `${row.code} advice`, row.advice);
    put(rows, `${row.code} deprecated`, row.deprecated);
    put(rows, `${row.code} source`, [row.source, row.source_line].filter(Boolean).join(' '));
  }
  for (const { code, reason } of file.reasons) put(rows, `${code} reason ${reason}`, true);
  for (const { from, to, reconnect, advice, source, source_line } of file.ranges) {
    put(rows, `${from}-${to} retry`, reconnect);
    put(rows, `${from}-${to} advice`, advice);
    put(rows, `${from}-${to} source`, [source, source_line].filter(Boolean).join(' ') || file.docs);
  }
  return rows;
}

function rowsOfDialect(dialect: Dialect): Rows {
  const rows: Rows = new Map();
  put(rows, 'repository', dialect.source?.repository);
  put(rows, 'version', dialect.source?.version);
  put(rows, 'commit', dialect.source?.commit);
  put(rows, 'date', dialect.source?.date);
  put(rows, 'docs', dialect.docs);
  for (const mark of dialect.subprotocols ?? []) put(rows, `subprotocol ${mark}`, true);
  for (const mark of dialect.hosts ?? []) put(rows, `host ${mark}`, true);
  for (const mark of dialect.unverified ?? []) put(rows, `unverified ${mark}`, true);
  const meaning = (place: string, entry: DialectMeaning): void => {
    put(rows, `${place} sender`, entry.sender);
    put(rows, `${place} retry`, entry.retry);
    put(rows, `${place} advice`, entry.advice);
    put(rows, `${place} deprecated`, entry.deprecated);
    put(rows, `${place} source`, entry.source);
    for (const { equals, prefix, includes } of entry.reasons ?? [])
      put(rows, `${place} reason ${equals ?? prefix ?? includes ?? ''}`, true);
  };
  for (const [code, entry] of Object.entries(dialect.codes)) {
    put(rows, `${code} name`, entry.name);
    meaning(code, entry);
  }
  for (const [code, entry] of Object.entries(dialect.overlays ?? {})) meaning(code, entry);
  for (const range of dialect.ranges ?? []) meaning(`${range.from}-${range.to}`, range);
  return rows;
}

/** A place where the two differ; a side without a row there is `undefined`. */
export interface PartingRow {
  readonly place: string;
  readonly facts: string | undefined;
  readonly shipped: string | undefined;
}

/** The sources of rows that only one side has are left out: the row itself is named. */
export function partingRows(file: DialectFile, dialect: Dialect): PartingRow[] {
  const [facts, shipped] = [rowsOfFacts(file), rowsOfDialect(dialect)];
  return [...new Set([...facts.keys(), ...shipped.keys()])]
    .filter((place) => facts.get(place) !== shipped.get(place))
    .map((place) => ({ place, facts: facts.get(place), shipped: shipped.get(place) }));
}
