// `npm run record:traces`: plays every scenario in real browsers and stores what could be seen of it as traces;
// `-- --check` plays the fast ones again and fails where what is seen parts from the stored trace.
// `--slow` records those that take longer than six seconds, and only those: they are played all at once.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, Problem, readArguments, root, runMain } from './run.mjs';

/** @typedef {import('./traces/scenario.ts').Scenario<any>} Scenario */
/** @typedef {import('./traces/scenario.ts').ScenarioSet<any>} ScenarioSet */
/** @typedef {import('./traces/play.mjs').Played} Played */
/** @typedef {import('./traces/scenario.ts').EngineName} EngineName */

const PRODUCERS = join(root, 'scripts/traces/producers');

/** Producers that have scenarios, in the order of `Producer`. */
const NAMES = ['lab', 'browser', 'nginx', 'haproxy', 'apache', 'caddy', 'npm', 'python'];

/** The sets that the modules in producers/ export, by whatever name. @returns {Promise<ScenarioSet[]>} */
async function loadSets() {
  const files = NAMES.map((name) => `${name}.mjs`).filter((file) => existsSync(join(PRODUCERS, file)));
  const modules = await Promise.all(files.map((file) => import(`./traces/producers/${file}`)));
  const sets = new Set(
    modules.flatMap((module) =>
      Object.values(module).filter((each) => each && Array.isArray(each.scenarios)),
    ),
  );
  const kinds = new Set();
  for (const { producer, scenarios } of sets) {
    for (const { kind } of scenarios) {
      if (kinds.has(kind)) throw new Problem(`Two scenarios are called ${kind}. Their traces would be one.`);
      if (!kind.startsWith(`${producer}-`)) throw new Problem(`${kind} should begin with ${producer}-.`);
      kinds.add(kind);
    }
  }
  return [...sets];
}

/** @template {string} T @param {string | undefined} given @param {readonly T[]} known @param {string} what */
function chosen(given, known, what) {
  if (given === undefined) return [...known];
  const names = given.split(',');
  const unknown = names.find((name) => !known.includes(/** @type {T} */ (name)));
  if (unknown !== undefined) throw new Problem(`There is no ${what} "${unknown}". Use: ${known.join(', ')}.`);
  return /** @type {T[]} */ (names);
}

async function recordTraces() {
  const options = readArguments(
    process.argv.slice(2),
    {
      engine: { type: 'string' },
      producer: { type: 'string' },
      kind: { type: 'string' },
      slow: { type: 'boolean' },
      check: { type: 'boolean' },
    },
    'Use --engine=chromium,firefox,webkitgtk --producer=lab,browser,… --kind=<part of a name> --slow --check, or nothing.',
  );
  const { slow = false, check = false } = options;
  if (slow && check) throw new Problem('What takes minutes is not measured again: use --slow or --check.');
  const { ENGINES, startEngine } = await import('./traces/engines.mjs');
  const { startPages } = await import('./traces/pages.mjs');
  const { concerns, playAll } = await import('./traces/play.mjs');
  const { readTraces, writeTraces } = await import('./traces/store.mjs');
  const { parts } = await import('./traces/compare.mjs');

  const sets = await loadSets();
  const names = sets.map(({ producer }) => producer);
  const producers = chosen(options.producer, names, 'producer');
  const engineNames = chosen(options.engine, ENGINES, 'engine');
  /** @param {ScenarioSet} set @param {EngineName} engineName */
  const wantedOf = (set, engineName) =>
    set.scenarios.filter(
      (scenario) =>
        (scenario.slow ?? false) === slow &&
        concerns(scenario, engineName) &&
        scenario.kind.includes(options.kind ?? ''),
    );
  const chosenSets = sets.filter(({ producer }) => producers.includes(producer));
  // A check that checks nothing would be green.
  if (!engineNames.some((name) => chosenSets.some((set) => wantedOf(set, name).length > 0))) {
    throw new Problem(
      `Nothing was played: no ${slow ? 'slow' : 'fast'} scenario is asked for by these options. --kind takes a part of a name; what takes longer than six seconds is played with --slow only.`,
    );
  }
  /** What was asked for by name has to be there; the rest is played where it can be. @param {string} what @param {boolean} byName */
  const skip = (what, byName) => {
    if (byName) throw new Problem(`${what}. It was asked for by name.`);
    console.log(what);
  };
  // Playwright closes its browsers and stays.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.once(signal, () => process.exit(1));
  const began = Date.now();
  const pages = await startPages();
  let played = 0;
  /** @type {string[]} */
  const problems = [];
  /** @type {Map<EngineName, Promise<import('./traces/engines.mjs').Engine | string>>} */
  const engines = new Map();

  /** @param {EngineName} engineName @param {ScenarioSet} set */
  const job = async (engineName, set) => {
    const scenarios = wantedOf(set, engineName);
    if (scenarios.length === 0) return;
    const missing = await set.missing();
    if (missing !== undefined) {
      skip(`${set.producer}: skipped, ${missing}`, options.producer !== undefined);
      return;
    }
    if (!engines.has(engineName)) engines.set(engineName, startEngine(engineName));
    const engine = await /** @type {Promise<import('./traces/engines.mjs').Engine | string>} */ (
      engines.get(engineName)
    );
    if (typeof engine === 'string') {
      skip(`${engineName}, ${set.producer}: skipped, ${engine}`, options.engine !== undefined);
      return;
    }
    const stored = await readTraces(engineName, set.producer);
    const stage = { set, engine, origin: pages.origin, slow };
    const wanted = scenarios.flatMap((scenario) =>
      Array.from({ length: check ? 1 : (scenario.times ?? 1) }, (_, i) => ({ scenario, run: i + 1 })),
    );
    const title = (/** @type {Played} */ { scenario, run }) =>
      `${scenario.kind} in ${engineName}${run === 1 ? '' : ` (${run})`}`;

    /** What is wrong with a run. @param {Played} run */
    const wrong = (run) => {
      if (!run.trace) return run.problem ?? 'It has no trace.';
      const { trace } = run;
      if (!check) return undefined;
      const same = stored.filter(({ kind }) => kind === trace.kind);
      if (same.length === 0) return 'There is no stored trace of it: record it.';
      // Of several stored runs it need be like one.
      const differences = same.map((each) => parts(trace, each)).sort((a, b) => a.length - b.length)[0] ?? [];
      return differences.length === 0 ? undefined : differences.join('; ');
    };

    let results = await playAll(wanted, stage);
    const again = results.filter((run) => wrong(run) !== undefined);
    if (again.length > 0) {
      const before = new Map(again.map((run) => [title(run), wrong(run)]));
      // One by one, unless that would take hours.
      const second = await playAll(again, { ...stage, oneByOne: !slow });
      results = [...results.filter((run) => !again.includes(run)), ...second];
      for (const run of second) {
        if (wrong(run) === undefined) {
          console.log(`${title(run)}: as it should be the second time; first: ${before.get(title(run))}`);
        }
      }
    }
    for (const run of results) {
      const why = wrong(run);
      if (why !== undefined) problems.push(`${title(run)}: ${why}`);
    }
    played += results.length;
    if (!check) {
      const fresh = results.flatMap(({ trace }) => (trace ? [trace] : []));
      const known = new Set(set.scenarios.map(({ kind }) => kind));
      const ids = new Set(fresh.map(({ id }) => id));
      // Read again: another process may have recorded others meanwhile.
      const kept = (await readTraces(engineName, set.producer)).filter(
        ({ id, kind }) => known.has(kind) && !ids.has(id),
      );
      await writeTraces(engineName, set.producer, [...kept, ...fresh]);
    }
    const bad = results.filter((run) => wrong(run) !== undefined).length;
    console.log(
      `${engineName} ${engine.version}, ${set.producer}: ${results.length - bad} of ${results.length} ${check ? 'as stored' : 'recorded'}`,
    );
  };

  const jobs = engineNames.flatMap((engineName) => chosenSets.map((set) => () => job(engineName, set)));
  try {
    if (slow) await Promise.all(jobs.map((each) => each()));
    else for (const each of jobs) await each();
  } finally {
    for (const starting of engines.values()) {
      const engine = await starting.catch(() => 'it did not start');
      if (typeof engine === 'object') await engine.stop();
    }
    await pages.stop();
  }
  if (played === 0) throw new Problem('Nothing was played: every browser or producer was skipped.');
  for (const problem of problems) console.error(problem);
  console.log(
    `${played} runs, ${problems.length} ${check ? 'part from their trace' : 'failed'}, ${Math.round((Date.now() - began) / 1000)} s`,
  );
  return problems.length === 0 ? 0 : 1;
}

if (isMain(import.meta.url)) await runMain(recordTraces);
