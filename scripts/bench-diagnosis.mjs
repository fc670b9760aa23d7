// How often the diagnosis is right: every stored run (packages/core/test/traces) is replayed through the observer and
// diagnosed. `npm run bench:diagnosis`; `-- --misses` lists the runs whose cause is not first. The rules were tuned on the
// runs of the lab and of browsers alone. The last line is one JSON object; docs/diagnosis.md is made of the same numbers.
import { CONFIDENT, figures, calibration, confusions } from './diagnosis/figures.mjs';
import { diagnosedRuns, FAMILIES, TUNED_ON } from './diagnosis/runs.mjs';
import { isMain, readArguments, runMain } from './run.mjs';

/** @typedef {import('./diagnosis/runs.mjs').Run} Run */
/** @typedef {import('./diagnosis/figures.mjs').Share} Share */

const percent = (/** @type {number} */ value) =>
  Number.isNaN(value) ? '–' : `${(value * 100).toFixed(1)} %`;

/** @param {Share} share */
const withInterval = ({ share, low, high }) =>
  `${percent(share).padStart(7)} [${(low * 100).toFixed(0)}–${(high * 100).toFixed(0)}]`;

/**
 * @param {string} name
 * @param {readonly Run[]} runs
 */
function print(name, runs) {
  if (runs.length === 0) return;
  const { first, firstThree, exact, coverage, confidentWrong, baselineFirst, baselineFirstThree, kinds } =
    figures(runs);
  console.log(
    [
      name.padEnd(38),
      `${runs.length}`.padStart(4),
      `${kinds}`.padStart(4),
      withInterval(first),
      withInterval(firstThree),
      percent(exact.share).padStart(8),
      percent(coverage.share).padStart(8),
      `${confidentWrong.hits}/${confidentWrong.of}`.padStart(8),
      percent(baselineFirst.share).padStart(8),
      percent(baselineFirstThree.share).padStart(8),
    ].join('  '),
  );
}

/** What the last line holds for a set of runs: plain numbers. @param {readonly Run[]} runs */
function numbers(runs) {
  const all = figures(runs);
  const short = (/** @type {Share} */ { hits, of, share, low, high }) => ({
    hits,
    of,
    share: Number(share.toFixed(4)),
    low: Number(low.toFixed(4)),
    high: Number(high.toFixed(4)),
  });
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [name, typeof value === 'number' ? value : short(value)]),
  );
}

async function bench() {
  const { producer, misses } = readArguments(process.argv.slice(2), {
    producer: { type: 'string' },
    misses: { type: 'boolean', default: false },
  });
  const { runs: all, product } = await diagnosedRuns();
  const runs =
    producer === undefined ? all : all.filter(({ trace }) => producer.split(',').includes(trace.producer));
  const engines = [...new Set(runs.map(({ trace }) => trace.engine))].sort();
  const isTuned = (/** @type {Run} */ { trace }) => TUNED_ON.includes(trace.producer);
  console.log(
    `${''.padEnd(38)}  runs kinds  first [95 %]      first three       exact    ≥ ${CONFIDENT}    wrong/≥   by code  three by code`,
  );
  for (const engine of engines) {
    const ofEngine = runs.filter(({ trace }) => trace.engine === engine);
    print(`${engine}, tuned on`, ofEngine.filter(isTuned));
    print(
      `${engine}, untouched`,
      ofEngine.filter((run) => !isTuned(run)),
    );
    print(
      `${engine}, untouched, without probes`,
      ofEngine.filter((run) => !isTuned(run)).map((run) => ({ ...run, answers: run.withoutProbe })),
    );
  }
  for (const family of Object.values(FAMILIES))
    print(
      family,
      runs.filter((run) => run.family === family),
    );
  for (const name of [...new Set(runs.map(({ trace }) => trace.producer))].sort()) {
    print(
      `by ${name}`,
      runs.filter(({ trace }) => trace.producer === name),
    );
  }
  for (const { from, to, claimed, right } of calibration(runs)) {
    console.log(
      `score ${from} to ${to}: ${right.of} answers, claimed ${percent(claimed)}, right ${withInterval(right)}`,
    );
  }
  for (const { truth, said, count, confident, kinds } of confusions(runs)) {
    console.log(
      `${count} × ${truth} taken for ${said}${confident > 0 ? ` (${confident} with confidence)` : ''}: ${kinds.join(', ')}`,
    );
  }
  if (misses) {
    for (const { trace, truth, answers } of runs.filter(({ answers: [top], truth }) => top?.key !== truth)) {
      const said = answers.slice(0, 4).map(({ key, score }) => `${key} ${score.toFixed(2)}`);
      console.log(`${trace.id}: ${truth} ← ${said.join(', ')}`);
    }
  }
  const groups = new Set(
    product.HYPOTHESES.map(
      (id) =>
        Object.entries(product.GROUPS).find(([, members]) => members.some((member) => member === id))?.[0] ??
        id,
    ),
  );
  console.log(
    JSON.stringify({
      runs: runs.length,
      kinds: new Set(runs.map(({ trace }) => trace.kind)).size,
      hypotheses: product.HYPOTHESES.length,
      groups: groups.size,
      tunedOn: TUNED_ON,
      engines: Object.fromEntries(
        engines.map((engine) => {
          const ofEngine = runs.filter(({ trace }) => trace.engine === engine);
          return [
            engine,
            {
              tuned: numbers(ofEngine.filter(isTuned)),
              untouched: numbers(ofEngine.filter((run) => !isTuned(run))),
              untouchedWithoutProbes: numbers(
                ofEngine.filter((run) => !isTuned(run)).map((run) => ({ ...run, answers: run.withoutProbe })),
              ),
            },
          ];
        }),
      ),
    }),
  );
}

if (isMain(import.meta.url)) await runMain(bench);
