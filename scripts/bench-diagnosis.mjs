// How often the diagnosis is right: every stored run (packages/core/test/traces) is replayed through the observer and
// diagnosed. `npm run bench:diagnosis`; `-- --misses` lists the runs whose cause is not first. The rules were tuned on the
// runs of the lab and of browsers alone. The last line is one JSON object, from the same numbers as docs/diagnosis.md.
import { calibration, confusions, CONFIDENT, figures, isRight } from './diagnosis/figures.mjs';
import { countAnswers, diagnosedRuns, FAMILIES, SETTINGS, TUNED_ON, wasTunedOn } from './diagnosis/runs.mjs';
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
  const all = figures(runs);
  const { first, firstThree, exact, coverage, confidentWrong } = all;
  console.log(
    [
      name.padEnd(38),
      `${runs.length}`.padStart(4),
      `${all.kinds}`.padStart(4),
      withInterval(first),
      withInterval(firstThree),
      percent(exact.share).padStart(8),
      percent(coverage.share).padStart(8),
      `${confidentWrong.hits}/${confidentWrong.of}`.padStart(8),
      percent(all.baselineFirst.share).padStart(8),
      percent(all.baselineFirstThree.share).padStart(8),
      percent(all.openedFirst.share).padStart(8),
      percent(all.openedFirstThree.share).padStart(8),
    ].join('  '),
  );
}

/** In the last line a few decimals do, and what is not known is null. @param {number} value */
const short = (value) => (Number.isFinite(value) ? Number(value.toFixed(4)) : null);

/** @param {Share} share */
const shortShare = ({ hits, of, share, low, high }) => ({
  hits,
  of,
  share: short(share),
  low: short(low),
  high: short(high),
});

/** What the last line holds for a set of runs: plain numbers. @param {readonly Run[]} runs */
const numbers = (runs) =>
  Object.fromEntries(
    Object.entries(figures(runs)).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : shortShare(value),
    ]),
  );

/** @param {readonly Run[]} runs */
const bands = (runs) =>
  calibration(runs).map(({ from, to, claimed, right }) => ({
    from,
    to,
    claimed: short(claimed),
    right: shortShare(right),
  }));

/** @param {readonly Run[]} runs */
const perFamily = (runs) =>
  Object.fromEntries(
    Object.values(FAMILIES).flatMap((family) => {
      const of = runs.filter((run) => run.family === family);
      return of.length > 0 ? [[family, numbers(of)]] : [];
    }),
  );

async function bench() {
  const { producer, misses } = readArguments(process.argv.slice(2), {
    producer: { type: 'string' },
    misses: { type: 'boolean', default: false },
  });
  const { runs: all, product } = await diagnosedRuns();
  const runs =
    producer === undefined ? all : all.filter(({ trace }) => producer.split(',').includes(trace.producer));
  const engines = [...new Set(runs.map(({ trace }) => trace.engine))].sort();
  const sets = {
    untouched: runs.filter((run) => !wasTunedOn(run)),
    tuned: runs.filter(wasTunedOn),
  };
  /** @template T @param {(of: readonly Run[]) => T} make */
  const perSet = (make) => ({ untouched: make(sets.untouched), tuned: make(sets.tuned) });
  /** @param {readonly Run[]} of @param {string} engine */
  const inEngine = (of, engine) => of.filter(({ trace }) => trace.engine === engine);
  /** @param {readonly Run[]} of @param {keyof typeof SETTINGS} setting */
  const by = (of, setting) => of.map((run) => ({ ...run, answers: run[setting] }));
  console.log(
    `${''.padEnd(38)}  runs kinds  first [95 %]      first three       exact    ≥ ${CONFIDENT}    wrong/≥   by code  three by code  by code and opened  three`,
  );
  for (const engine of engines) {
    print(`${engine}, tuned on`, inEngine(sets.tuned, engine));
    for (const [setting, name] of Object.entries(SETTINGS)) {
      print(
        `${engine}, untouched, ${name}`,
        by(inEngine(sets.untouched, engine), /** @type {keyof typeof SETTINGS} */ (setting)),
      );
    }
  }
  for (const [set, ofSet] of Object.entries(sets)) {
    for (const family of Object.values(FAMILIES)) {
      print(
        `${family}, ${set}`,
        ofSet.filter((run) => run.family === family),
      );
    }
  }
  for (const name of [...new Set(runs.map(({ trace }) => trace.producer))].sort()) {
    print(
      `by ${name}`,
      runs.filter(({ trace }) => trace.producer === name),
    );
  }
  for (const [set, ofSet] of Object.entries(sets)) {
    for (const { from, to, claimed, right } of calibration(ofSet)) {
      console.log(
        `${set}, score ${from} to ${to}: ${right.of} answers, claimed ${percent(claimed)}, right ${withInterval(right)}`,
      );
    }
    for (const { truth, said, count, confident, kinds } of confusions(ofSet)) {
      console.log(
        `${set}, ${count} × ${truth} taken for ${said}${confident > 0 ? ` (${confident} with confidence)` : ''}: ${kinds.join(', ')}`,
      );
    }
  }
  if (misses) {
    for (const { trace, truth, answers } of runs.filter((run) => !isRight(run))) {
      const said = answers.slice(0, 4).map(({ key, score }) => `${key} ${score.toFixed(2)}`);
      console.log(`${trace.id}: ${truth} ← ${said.join(', ')}`);
    }
  }
  console.log(
    JSON.stringify({
      runs: runs.length,
      kinds: new Set(runs.map(({ trace }) => trace.kind)).size,
      hypotheses: product.HYPOTHESES.length,
      groups: countAnswers(product),
      tunedOn: TUNED_ON,
      engines: Object.fromEntries(
        engines.map((engine) => {
          const untouched = inEngine(sets.untouched, engine);
          return [
            engine,
            {
              tuned: numbers(inEngine(sets.tuned, engine)),
              untouched: numbers(untouched),
              untouchedWithoutProbes: numbers(by(untouched, 'withoutProbe')),
              untouchedBare: numbers(by(untouched, 'bare')),
              families: perSet((of) => perFamily(inEngine(of, engine))),
            },
          ];
        }),
      ),
      calibration: perSet(bands),
      confusions: perSet(confusions),
    }),
  );
}

// Whoever reads the first lines only (`| head`) has seen enough.
process.stdout.on('error', (error) => {
  if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPIPE') throw error;
  process.exit(0);
});

if (isMain(import.meta.url)) await runMain(bench);
