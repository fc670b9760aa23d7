// The stored traces: packages/core/test/traces/<engine>/<producer>.json, an array, one event a line.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from '../run.mjs';

/** @typedef {import('./scenario.ts').Trace} Trace */

export const TRACES = join(root, 'packages/core/test/traces');

/** @param {string} engine @param {string} producer */
const fileOf = (engine, producer) => join(TRACES, engine, `${producer}.json`);

/** @param {readonly unknown[]} list */
const lines = (list) =>
  list.length === 0 ? '[]' : `[\n${list.map((each) => JSON.stringify(each)).join(',\n')}\n]`;

/** JSON in which a change of one event is a change of one line. @param {readonly Trace[]} traces */
export function format(traces) {
  const each = traces.map(({ events, records, ...head }) => {
    const fields = Object.entries(head).map(
      ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
    );
    return `{\n${fields.join(',\n')},\n"events": ${lines(events)},\n"records": ${lines(records)}\n}`;
  });
  return `[\n${each.join(',\n')}\n]\n`;
}

/** @param {string} engine @param {string} producer @returns {Promise<Trace[]>} */
export async function readTraces(engine, producer) {
  try {
    return JSON.parse(await readFile(fileOf(engine, producer), 'utf8'));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return [];
    throw error;
  }
}

/** Sorted by kind, then by run. @param {string} engine @param {string} producer @param {readonly Trace[]} traces */
export async function writeTraces(engine, producer, traces) {
  const path = fileOf(engine, producer);
  await mkdir(dirname(path), { recursive: true });
  const sorted = traces.toSorted((a, b) =>
    a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.id.length - b.id.length || (a.id < b.id ? -1 : 1),
  );
  await writeFile(path, format(sorted));
}

/** All that are stored. @returns {Promise<Trace[]>} */
export async function readAllTraces() {
  const paths = (await readdir(TRACES, { recursive: true })).filter((path) => path.endsWith('.json')).sort();
  const files = await Promise.all(paths.map((path) => readFile(join(TRACES, path), 'utf8')));
  return files.flatMap((text) => JSON.parse(text));
}
