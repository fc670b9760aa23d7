// What a log costs that closes arrive in without end, beside react-virtuoso, TanStack Virtual and the last 1,000 rows in
// plain, which render whenever a record arrives. `npm run bench:log`; `-- --rounds=5 --kept=100000 --rate=1000 --seconds=4`.
// Contestants take turns. `-- --check` fails over what does not depend on the machine: rows in the document, repaints a
// second, records that were not counted. The last line is one JSON object.
import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { spread, wholeNumbers } from './bench-react.mjs';
import { browserEnvironment, ensureBrowser } from './browser.mjs';
import { loadSource } from './loadSource.mjs';
import { isMain, readArguments, root, runMain } from './run.mjs';

/** @typedef {typeof import('../packages/react/test/bench-log/harness.ts')} Harness */
/** @typedef {import('../packages/react/test/bench-log/harness.ts').LogSample} Sample */
/** @typedef {import('../packages/react/test/bench-log/harness.ts').LogContestant} Name */
/** @typedef {keyof typeof metrics} Metric */

const names = /** @type {const} */ (['log', 'virtuoso', 'tanstack', 'plain']);
const metrics = /** @type {const} */ ({
  script: 'script, ms a second',
  mainThread: 'main thread, ms a second',
  frameP95: 'frame p95, ms',
  repaints: 'repaints a second',
  rows: 'rows in the document',
  behindMs: 'last row behind at the end, ms',
  mount: 'mount, ms',
});

/** @param {number} value */
const round = (value) => Number(value.toPrecision(4));

/** @param {readonly string[]} args */
export function logOptions(args) {
  const given = readArguments(args, {
    rounds: { type: 'string', default: '5' },
    kept: { type: 'string', default: '100000' },
    rate: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '4' },
    check: { type: 'boolean', default: false },
  });
  const one = (/** @type {'rounds' | 'kept' | 'rate' | 'seconds'} */ name) =>
    wholeNumbers(name, given[name])[0] ?? 1;
  return {
    rounds: one('rounds'),
    kept: one('kept'),
    rate: one('rate'),
    seconds: one('seconds'),
    check: given.check,
  };
}

/** @param {string} name of a package */
const version = (name) =>
  /** @type {{ version: string }} */ (
    JSON.parse(readFileSync(join(root, 'packages/react/node_modules', name, 'package.json'), 'utf8'))
  ).version;

async function benchLog() {
  const { rounds, kept, rate, seconds, check } = logOptions(process.argv.slice(2));
  Object.assign(process.env, browserEnvironment(await ensureBrowser()));
  const load = loadavg().map(round);
  /** @type {Harness} */
  const { openLogBench } = await loadSource('packages/react/test/bench-log/harness.ts');
  const bench = await openLogBench();
  try {
    const machine = {
      cpu: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
      load,
      node: process.versions.node,
      browser: bench.browser.version(),
      react: version('react'),
      tanstack: version('@tanstack/react-virtual'),
      virtuoso: version('react-virtuoso'),
    };
    console.log(
      `Chromium ${machine.browser}, React ${machine.react}, TanStack Virtual ${machine.tanstack}, react-virtuoso ` +
        `${machine.virtuoso}, Node ${machine.node}; ${machine.cpu}, load ${load.join(' ')}; ${rounds} interleaved rounds of ` +
        `${seconds} s, ${kept} records kept, ${rate} a second.\nmin / median / max`,
    );
    /** @type {Record<Name, Sample[]>} */
    const samples = { log: [], virtuoso: [], tanstack: [], plain: [] };
    for (let turn = 0; turn < rounds; turn += 1) {
      for (let i = 0; i < names.length; i += 1) {
        const name = names[(i + turn) % names.length] ?? 'log';
        samples[name].push(await bench.measure(name, kept, rate, seconds));
      }
    }
    const keys = /** @type {Metric[]} */ (Object.keys(metrics));
    const measured = Object.fromEntries(
      keys.map((key) => [
        key,
        Object.fromEntries(
          names.map((name) => {
            const { min, median, max } = spread(samples[name].map((sample) => sample[key]));
            return [name, { min: round(min), median: round(median), max: round(max) }];
          }),
        ),
      ]),
    );
    console.table(
      keys.map((key) => ({
        metric: metrics[key],
        ...Object.fromEntries(
          names.map((name) => {
            const found = measured[key]?.[name];
            return [name, `${found?.min} / ${found?.median} / ${found?.max}`];
          }),
        ),
      })),
    );

    const own = samples.log;
    const most = (/** @type {(sample: Sample) => number} */ of) => Math.max(...own.map(of));
    const budgets = [
      { what: 'rows in the document', value: most(({ rows }) => rows), budget: 40, deterministic: true },
      // A frame may fall on either side of the second.
      {
        what: 'repaints a second',
        value: round(most(({ repaints }) => repaints)),
        budget: 10.5,
        deterministic: true,
      },
      {
        what: 'records not counted',
        value: most(({ added, told, seen }) => Math.abs(added - told) + Math.abs(added - seen)),
        budget: 0,
        deterministic: true,
      },
      {
        what: 'script, ms a second',
        value: measured['script']?.['log']?.median ?? NaN,
        budget: 150,
        deterministic: false,
      },
      {
        what: 'frame p95, ms',
        value: measured['frameP95']?.['log']?.median ?? NaN,
        budget: 21,
        deterministic: false,
      },
    ].map((each) => ({ ...each, met: each.value <= each.budget }));
    // "At most" proves nothing of a log into which nothing came.
    const arrived = Math.min(...own.map(({ added }) => added / seconds / rate));
    budgets.push({
      what: 'of the rate, what arrived',
      value: round(arrived),
      budget: 0.9,
      deterministic: true,
      met: arrived >= 0.9,
    });
    console.log('\nBudgets of the log');
    console.table(budgets);
    console.log(JSON.stringify({ machine, rounds, kept, rate, seconds, measured, budgets }));
    return check && budgets.some(({ deterministic, met }) => deterministic && !met) ? 1 : 0;
  } finally {
    await bench.close();
  }
}

if (isMain(import.meta.url)) await runMain(benchLog);
