// What badges cost in a real browser, beside plain buttons of the same markup and beside one Radix tooltip a badge.
// `npm run bench:react`; `-- --rounds=9 --count=1000,10000`; `-- --check` fails over a budget that does not depend on
// the speed of the machine. The last line is one JSON object.
import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { browserEnvironment, ensureBrowser } from './browser.mjs';
import { loadSource } from './loadSource.mjs';
import { isMain, Problem, readArguments, requireFromRoot, root, runMain } from './run.mjs';

/** @typedef {typeof import('../packages/react/test/bench/harness.ts')} Harness */
/** @typedef {import('../packages/react/test/bench/harness.ts').Bench} Bench */
/** @typedef {Awaited<ReturnType<Harness['measure']>>} Sample */
/** @typedef {'plain' | 'badge' | 'radix'} Name */
/** @typedef {keyof typeof metrics} Metric */
/** @typedef {{ median: number, min: number, max: number }} Spread */
/** @typedef {{ what: string, value: number, budget: number, met: boolean, deterministic: boolean }} Budget */

const names = /** @type {const} */ (['plain', 'badge', 'radix']);
const metrics = /** @type {const} */ ({
  mount: 'mount, ms',
  mountScript: 'its script alone, ms',
  update: 'update all, ms',
  rerender: 're-render, same props, µs a badge',
  unmount: 'unmount, ms',
  heap: 'heap, KiB a badge',
  heapUpdated: 'heap after updates, KiB a badge',
  elements: 'DOM elements a badge',
});
/** As many as a page may have. With more, only mounting is measured. */
const usual = 1000;

/**
 * @param {readonly number[]} values
 * @returns {Spread}
 */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (/** @type {number} */ index) => sorted[index] ?? NaN;
  const { length } = sorted;
  return {
    median: (at((length - 1) >> 1) + at(length >> 1)) / 2,
    min: at(0),
    max: at(length - 1),
  };
}

/** @param {string} name of the argument @param {string} given separated by commas */
export function wholeNumbers(name, given) {
  const found = given.split(',').map(Number);
  if (found.every((value) => Number.isInteger(value) && value > 0)) return found;
  throw new Problem(`--${name} takes whole numbers from 1, and ${JSON.stringify(given)} is none.`);
}

/** @param {readonly string[]} args */
export function options(args) {
  const given = readArguments(args, {
    rounds: { type: 'string', default: '9' },
    count: { type: 'string', default: '1000,10000' },
    check: { type: 'boolean', default: false },
  });
  return {
    rounds: wholeNumbers('rounds', given.rounds)[0] ?? 9,
    counts: wholeNumbers('count', given.count),
    check: given.check,
  };
}

/** @param {number} value */
const round = (value) => Number(value.toPrecision(4));
/** @param {Spread} spread */
const rounded = ({ median, min, max }) => ({ median: round(median), min: round(min), max: round(max) });
/** @param {Spread} spread */
const show = ({ median, min, max }) => `${round(min)} / ${round(median)} / ${round(max)}`;

/** The contestants in turn, each first as often as the others. @param {number} turn */
const inTurn = (turn) => names.map((_, index) => names[(index + turn) % names.length] ?? 'plain');

/**
 * @template T
 * @param {(name: Name) => T} make
 * @returns {{ [N in Name]: T }}
 */
const each = (make) => ({ plain: make('plain'), badge: make('badge'), radix: make('radix') });

/**
 * @param {Harness} harness
 * @param {Bench} bench
 * @param {number} count
 * @param {number} rounds
 */
async function lives(harness, bench, count, rounds) {
  const samples = each(() => /** @type {Sample[]} */ ([]));
  // One round for the compiler.
  for (let turn = 0; turn <= rounds; turn += 1) {
    for (const name of inTurn(turn)) {
      const sample = await harness.measure(bench, name, count, count <= usual);
      if (turn > 0) samples[name].push(sample);
    }
  }
  const keys = /** @type {Metric[]} */ (Object.keys(metrics));
  return keys
    .filter((key) => samples.plain.every((sample) => sample[key] !== undefined))
    .map((key) => ({ key, of: each((name) => spread(samples[name].map((sample) => sample[key] ?? NaN))) }));
}

/**
 * @param {Harness} harness
 * @param {Bench} bench
 * @param {number} rounds
 */
async function opens(harness, bench, rounds) {
  const perTurn = Math.max(2, Math.ceil(15 / rounds));
  /** @type {{ badge: number[], radix: number[] }} */
  const times = { badge: [], radix: [] };
  const { HOVER_DELAY_MS } = await loadSource('packages/react/src/close-code-badge/BadgeTooltip.tsx').then(
    (module) => /** @type {{ HOVER_DELAY_MS: number }} */ (module),
  );
  for (let turn = 0; turn <= rounds; turn += 1) {
    for (const name of /** @type {const} */ (['badge', 'radix'])) {
      const opened = await harness.measureOpen(bench, name, usual, perTurn);
      if (turn > 0) times[name].push(...opened.map((time) => time - HOVER_DELAY_MS));
    }
  }
  return times;
}

/** @param {string} path */
const versionAt = (path) =>
  /** @type {{ version: string }} */ (JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')))
    .version;

async function benchReact() {
  const { rounds, counts, check } = options(process.argv.slice(2));
  const browser = await ensureBrowser();
  // Frames as soon as they are drawn: otherwise "painted" is a multiple of 16.7 ms.
  const env = browserEnvironment({
    ...browser,
    args: [...browser.args, '--disable-frame-rate-limit', '--disable-gpu-vsync'],
  });
  Object.assign(process.env, env);
  const load = loadavg();
  /** @type {Harness} */
  const harness = await loadSource('packages/react/test/bench/harness.ts');

  /** @type {Budget[]} */
  const budgets = [];
  /** @param {string} what @param {number} value @param {number} budget @param {boolean} [deterministic] */
  const judge = (what, value, budget, deterministic = false) => {
    budgets.push({ what, value: round(value), budget, met: value <= budget, deterministic });
  };

  const bench = await harness.openBench();
  const machine = {
    cpu: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
    load: load.map(round),
    node: process.versions.node,
    browser: bench.browser.version(),
    react: versionAt('packages/react/node_modules/react'),
    radix: versionAt('packages/react/node_modules/@radix-ui/react-tooltip'),
    vite: /** @type {{ version: string }} */ (requireFromRoot('vite/package.json')).version,
  };
  console.log(
    `Chromium ${machine.browser}, React ${machine.react}, Radix Tooltip ${machine.radix}, Vite ${machine.vite}, ` +
      `Node ${machine.node}; ${machine.cpu}, load ${machine.load.join(' ')}; ${rounds} interleaved rounds.\n` +
      'min / median / max; the ratios are of medians. Mount, update and unmount include style and layout.',
  );

  try {
    /** @type {Record<string, unknown>} */
    const measured = {};
    for (const count of counts) {
      const found = await lives(harness, bench, count, rounds);
      console.log(`\n${count} badges`);
      console.table(
        found.map(({ key, of }) => ({
          metric: metrics[key],
          ...each((name) => show(of[name])),
          'badge : plain': round(of.badge.median / of.plain.median),
          'badge : radix': round(of.badge.median / of.radix.median),
        })),
      );
      measured[count] = Object.fromEntries(
        found.map(({ key, of }) => [key, each((name) => rounded(of[name]))]),
      );
      for (const { key, of } of found) {
        const ratio = of.badge.median / of.plain.median;
        if (key === 'mount') judge(`mount ${count}, × plain`, ratio, 1.1);
        if (key === 'update') judge(`update ${count}, × plain`, ratio, 1.2);
        if (key === 'rerender') judge(`re-render ${count}, µs a badge`, of.badge.median, 2.5);
        // What is allocated only once makes both sides vary; the least holds the least of that.
        if (key === 'heap') {
          judge(`heap ${count}, KiB a badge over plain`, of.badge.min - of.plain.min, 0.35, true);
        }
      }
    }

    const listeners = {
      plain: await harness.countListeners(bench, 'plain', usual),
      badge: await harness.countListeners(bench, 'badge', usual),
      radix: await harness.countListeners(bench, 'radix', usual),
    };
    console.log(`\nDOM listeners that mounting ${usual} badges brings`);
    console.table(listeners);
    const more = (/** @type {'added' | 'found' | 'counted'} */ way) =>
      listeners.badge[way] - listeners.plain[way];
    judge('DOM listeners of all badges', Math.max(more('added'), more('found'), more('counted')), 0, true);

    const times = await opens(harness, bench, rounds);
    const open = { badge: spread(times.badge), radix: spread(times.radix) };
    console.log(`\nTooltip, pointer to painted without the hover delay, ms, ${usual} badges on the page`);
    console.table({
      badge: { opens: times.badge.length, ms: show(open.badge) },
      radix: { opens: times.radix.length, ms: show(open.radix) },
    });
    judge('tooltip, × Radix', open.badge.median / open.radix.median, 1);

    const served = await harness.measureServer(rounds, usual);
    const server = each((name) => spread(served[name]));
    console.log(`\nrenderToString of ${usual}, ms`);
    console.table(
      each((name) => ({
        ms: show(server[name]),
        '× plain': round(server[name].median / server.plain.median),
      })),
    );
    judge(`server render ${usual}, × plain`, server.badge.median / server.plain.median, 1.5);

    console.log('\nBudgets');
    console.table(budgets);
    console.log(
      JSON.stringify({
        machine,
        rounds,
        measured,
        listeners,
        open: { badge: rounded(open.badge), radix: rounded(open.radix) },
        server: each((name) => rounded(server[name])),
        budgets,
      }),
    );
  } finally {
    await bench.close();
  }
  return check && budgets.some(({ deterministic, met }) => deterministic && !met) ? 1 : 0;
}

if (isMain(import.meta.url)) await runMain(benchReact);
