// What badges cost in a real browser: beside plain buttons of the same markup, and beside the same buttons with a
// tooltip of Radix, Base UI, MUI, Mantine and react-tooltip. And the range table, beside the same markup by hand.
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
/** @typedef {import('../packages/react/test/bench/harness.ts').Peer} Name */
/** @typedef {keyof typeof metrics} Metric */
/** @typedef {{ median: number, min: number, max: number }} Spread */
/** @typedef {{ what: string, value: number, budget: number, met: boolean, deterministic: boolean }} Budget */

const names = /** @type {const} */ ([
  'plain',
  'badge',
  'radix',
  'base-ui',
  'mui',
  'mantine',
  'react-tooltip',
]);
/** All rounds are theirs; of the others only their place is of interest. @type {readonly Name[]} */
const close = ['plain', 'badge', 'radix'];
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
/** As many as a page may have. With more, the slow ones play fewer rounds. */
const usual = 1000;
const slowerMachine = 4;

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

/**
 * The contestants in turn, each first as often as the others.
 *
 * @template {string} T
 * @param {number} turn
 * @param {readonly T[]} of
 */
const inTurn = (turn, of) => of.map((_, index) => /** @type {T} */ (of[(index + turn) % of.length]));

/**
 * @template T
 * @template {string} N
 * @param {readonly N[]} of
 * @param {(name: N) => T} make
 */
const each = (of, make) =>
  /** @type {{ [K in N]: T }} */ (Object.fromEntries(of.map((name) => [name, make(name)])));

/**
 * @param {Harness} harness
 * @param {Bench} bench
 * @param {number} count
 * @param {number} rounds
 * @param {readonly Name[]} [of]
 */
async function lives(harness, bench, count, rounds, of = names) {
  const samples = each(names, () => /** @type {Sample[]} */ ([]));
  const fewer = count <= usual ? rounds : Math.ceil(rounds / 4);
  // One round for the compiler.
  for (let turn = 0; turn <= rounds; turn += 1) {
    for (const name of inTurn(turn, of)) {
      if (turn > fewer && !close.includes(name)) continue;
      const sample = await harness.measure(bench, name, count, true);
      if (turn > 0) samples[name].push(sample);
    }
  }
  const keys = /** @type {Metric[]} */ (Object.keys(metrics));
  return keys.map((key) => ({
    key,
    of: each(of, (name) => spread(samples[name].map((sample) => sample[key] ?? NaN))),
  }));
}

/** @param {Awaited<ReturnType<typeof lives>>} found */
function showLives(found) {
  for (const { key, of } of found) {
    console.log(`\n${metrics[key]}`);
    console.table(
      Object.fromEntries(
        Object.entries(of).map(([name, spread]) => [
          name,
          { 'min / median / max': show(spread), '× plain': round(spread.median / of.plain.median) },
        ]),
      ),
    );
  }
}

/**
 * @param {Harness} harness
 * @param {Bench} bench
 * @param {number} rounds
 */
async function opens(harness, bench, rounds) {
  const perTurn = Math.max(2, Math.ceil(15 / rounds));
  const of = names.filter((name) => name !== 'plain');
  const times = each(of, () => /** @type {number[]} */ ([]));
  const { HOVER_DELAY_MS } = await loadSource('packages/react/src/close-code-badge/BadgeTooltip.tsx').then(
    (module) => /** @type {{ HOVER_DELAY_MS: number }} */ (module),
  );
  for (let turn = 0; turn <= rounds; turn += 1) {
    for (const name of inTurn(turn, of)) {
      const opened = await harness.measureOpen(bench, name, usual, perTurn);
      if (turn > 0) times[name].push(...opened.map((time) => time - HOVER_DELAY_MS));
    }
  }
  return each(of, (name) => ({ opens: times[name].length, ms: spread(times[name]) }));
}

/**
 * @param {Harness} harness
 * @param {Bench} bench
 * @param {number} rounds
 * @param {readonly Name[]} [of]
 */
async function hydrations(harness, bench, rounds, of = names) {
  const samples = each(of, () => /** @type {number[]} */ ([]));
  const problems = each(of, () => 0);
  for (let turn = 0; turn <= rounds; turn += 1) {
    for (const name of inTurn(turn, of)) {
      const hydrated = await harness.measureHydration(bench, name, usual);
      problems[name] += hydrated.problems.length;
      if (turn > 0) samples[name].push(hydrated.total);
    }
  }
  return { ms: each(of, (name) => spread(samples[name])), problems };
}

/**
 * @param {Harness} harness
 * @param {Bench} bench
 * @param {number} rounds
 */
async function tables(harness, bench, rounds) {
  const of = /** @type {const} */ (['plain', 'table']);
  const mounts = each(of, () => /** @type {number[]} */ ([]));
  /** @type {{ script: number, total: number }[]} */
  const keystrokes = [];
  for (let turn = 0; turn <= rounds; turn += 1) {
    for (const name of inTurn(turn, of)) {
      const { mount, keystroke } = await harness.measureTable(bench, name);
      if (turn === 0) continue;
      mounts[name].push(mount);
      if (keystroke !== undefined) keystrokes.push(keystroke);
    }
  }
  return {
    mount: each(of, (name) => spread(mounts[name])),
    keystroke: each(/** @type {const} */ (['script', 'total']), (part) =>
      spread(keystrokes.map((stroke) => stroke[part])),
    ),
  };
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
    peers: Object.fromEntries(
      ['@radix-ui/react-tooltip', '@base-ui/react', '@mui/material', '@mantine/core', 'react-tooltip'].map(
        (name) => [name, versionAt(`packages/react/node_modules/${name}`)],
      ),
    ),
    vite: /** @type {{ version: string }} */ (requireFromRoot('vite/package.json')).version,
  };
  console.log(
    `Chromium ${machine.browser}, React ${machine.react}, Vite ${machine.vite}, ` +
      `${Object.entries(machine.peers)
        .map((peer) => peer.join(' '))
        .join(', ')}, ` +
      `Node ${machine.node}; ${machine.cpu}, load ${machine.load.join(' ')}; ${rounds} interleaved rounds.\n` +
      'min / median / max; the ratios are of medians. Mount, update and unmount include style and layout.',
  );

  try {
    /** @type {Record<string, unknown>} */
    const measured = {};
    for (const count of counts) {
      const found = await lives(harness, bench, count, rounds);
      console.log(`\n=== ${count} badges`);
      showLives(found);
      measured[count] = Object.fromEntries(
        found.map(({ key, of }) => [key, each(names, (name) => rounded(of[name]))]),
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

    await harness.throttle(bench, slowerMachine);
    const slower = await lives(harness, bench, usual, rounds, close);
    const slowerHydrated = await hydrations(harness, bench, rounds, close);
    await harness.throttle(bench, 1);
    console.log(`\n=== ${usual} badges, the CPU ${slowerMachine} × slower`);
    showLives(slower.filter(({ key }) => !key.startsWith('heap') && key !== 'elements'));
    for (const { key, of } of slower) {
      const ratio = of.badge.median / of.plain.median;
      if (key === 'mount') judge(`mount ${usual}, CPU ÷ ${slowerMachine}, × plain`, ratio, 1.1);
      if (key === 'update') judge(`update ${usual}, CPU ÷ ${slowerMachine}, × plain`, ratio, 1.2);
    }
    console.log(`\nHydration of ${usual}, up to effects and layout, the CPU ${slowerMachine} × slower, ms`);
    console.table(
      each(close, (name) => ({
        ms: show(slowerHydrated.ms[name]),
        '× plain': round(slowerHydrated.ms[name].median / slowerHydrated.ms.plain.median),
        'errors of React': slowerHydrated.problems[name],
      })),
    );

    /** @type {Record<string, Awaited<ReturnType<Harness['countListeners']>>>} */
    const listeners = {};
    for (const name of names) listeners[name] = await harness.countListeners(bench, name, usual);
    console.log(`\nDOM listeners that mounting ${usual} badges brings`);
    console.table(listeners);
    const more = (/** @type {'added' | 'found' | 'counted'} */ way) =>
      (listeners['badge']?.[way] ?? NaN) - (listeners['plain']?.[way] ?? NaN);
    judge('DOM listeners of all badges', Math.max(more('added'), more('found'), more('counted')), 0, true);

    const open = await opens(harness, bench, rounds);
    console.log(`\nTooltip, pointer to painted without the hover delay, ms, ${usual} badges on the page`);
    console.table(
      Object.fromEntries(
        Object.entries(open).map(([name, { opens, ms }]) => [
          name,
          { opens, ms: show(ms), '× radix': round(ms.median / open.radix.ms.median) },
        ]),
      ),
    );
    judge('tooltip, × Radix', open.badge.ms.median / open.radix.ms.median, 1);

    const served = await harness.measureServer(rounds, usual);
    const server = each(names, (name) => spread(served[name]));
    console.log(`\nrenderToString of ${usual}, ms`);
    console.table(
      each(names, (name) => ({
        ms: show(server[name]),
        '× plain': round(server[name].median / server.plain.median),
      })),
    );
    judge(`server render ${usual}, × plain`, server.badge.median / server.plain.median, 1.5);

    const hydrated = await hydrations(harness, bench, rounds);
    console.log(`\nHydration of ${usual}, up to effects and layout, ms`);
    console.table(
      each(names, (name) => ({
        ms: show(hydrated.ms[name]),
        '× plain': round(hydrated.ms[name].median / hydrated.ms.plain.median),
        'errors of React': hydrated.problems[name],
      })),
    );
    judge('errors while hydrating badges', hydrated.problems.badge, 0, true);

    const table = await tables(harness, bench, rounds);
    const { rows, meanings } = await harness.tableRows(bench);
    console.log(`\nThe range table, ${rows} rows with ${meanings} codes of dialects, ms`);
    console.table({
      'mount, plain': { ms: show(table.mount.plain) },
      'mount, table': { ms: show(table.mount.table) },
      'filter by a letter more, script': { ms: show(table.keystroke.script) },
      'filter by a letter more, with style and layout': { ms: show(table.keystroke.total) },
    });
    judge('table, mount, × plain', table.mount.table.median / table.mount.plain.median, 1.1);
    judge('table, keystroke, script, ms', table.keystroke.script.median, 0.6);

    console.log('\nBudgets');
    console.table(budgets);
    console.log(
      JSON.stringify({
        machine,
        rounds,
        measured,
        slower: Object.fromEntries(
          slower.map(({ key, of }) => [key, each(close, (name) => rounded(of[name]))]),
        ),
        slowerHydration: each(close, (name) => rounded(slowerHydrated.ms[name])),
        listeners,
        open: Object.fromEntries(Object.entries(open).map(([name, { ms }]) => [name, rounded(ms)])),
        server: each(names, (name) => rounded(server[name])),
        hydration: each(names, (name) => rounded(hydrated.ms[name])),
        table: {
          rows,
          meanings,
          mount: { plain: rounded(table.mount.plain), table: rounded(table.mount.table) },
          keystroke: { script: rounded(table.keystroke.script), total: rounded(table.keystroke.total) },
        },
        budgets,
      }),
    );
  } finally {
    await bench.close();
  }
  return check && budgets.some(({ deterministic, met }) => deterministic && !met) ? 1 : 0;
}

if (isMain(import.meta.url)) await runMain(benchReact);
