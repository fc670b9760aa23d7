import { calibration, confusions, CONFIDENT, figures } from '../diagnosis/figures.mjs';
import { diagnosedRuns, FAMILIES, TUNED_ON } from '../diagnosis/runs.mjs';
import { code, counted, page, plain, table } from './markdown.mjs';

/** @typedef {import('../diagnosis/runs.mjs').Run} Run */
/** @typedef {import('../diagnosis/figures.mjs').Share} Share */

const ENGINES = /** @type {const} */ ({ chromium: 'Chromium', firefox: 'Firefox', webkitgtk: 'WebKitGTK' });

const percent = (/** @type {number} */ value) =>
  Number.isNaN(value) ? '–' : `${(value * 100).toFixed(1)} %`;

/** @param {Share} share */
const withInterval = ({ share, low, high, of }) =>
  of === 0 ? '–' : `**${percent(share)}** (${(low * 100).toFixed(0)}–${(high * 100).toFixed(0)})`;

const HEAD = [
  'runs',
  'kinds',
  'first',
  'in the first three',
  'cause itself first',
  `answered at ≥ ${CONFIDENT}`,
  'of these wrong',
  'by code alone: first',
  'first three',
];

/** @param {readonly Run[]} runs */
function row(runs) {
  const { first, firstThree, exact, coverage, confidentWrong, baselineFirst, baselineFirstThree, kinds } =
    figures(runs);
  return [
    runs.length,
    kinds,
    withInterval(first),
    withInterval(firstThree),
    percent(exact.share),
    percent(coverage.share),
    `${confidentWrong.hits} of ${confidentWrong.of}`,
    percent(baselineFirst.share),
    percent(baselineFirstThree.share),
  ];
}

/**
 * @param {string} first heading of the first column
 * @param {readonly (readonly [name: string, runs: readonly Run[]])[]} sets
 */
const rows = (first, sets) =>
  table(
    [first, ...HEAD],
    sets.filter(([, runs]) => runs.length > 0).map(([name, runs]) => [name, ...row(runs)]),
  );

/** What was asked for before anything was measured, on the untouched producers: first, first three, coverage, wrong. */
const GOALS = /** @type {const} */ ({
  chromium: { first: 0.85, firstThree: 0.97, coverage: 0.6, confidentWrong: 0.02 },
  firefox: { first: 0.8, firstThree: 0.95 },
  webkitgtk: { first: 0.8, firstThree: 0.95 },
});

/** @type {Readonly<Record<string, string>>} */
const GOAL_NAMES = {
  first: 'first',
  firstThree: 'in the first three',
  coverage: `answered at ≥ ${CONFIDENT}`,
  confidentWrong: 'of these wrong, at most',
};

/** @param {readonly Run[]} runs untouched */
function goals(runs) {
  return table(
    ['browser', 'what', 'goal', 'measured', 'without probes', ''],
    Object.entries(GOALS).flatMap(([engine, wanted]) => {
      const all = runs.filter(({ trace }) => trace.engine === engine);
      const [found, unprobed] = [figures(all), figures(all, ({ withoutProbe }) => withoutProbe)];
      return Object.entries(wanted).map(([what, goal]) => {
        const key = /** @type {'first' | 'firstThree' | 'coverage' | 'confidentWrong'} */ (what);
        const measured = found[key].share;
        const met = what === 'confidentWrong' ? measured <= goal : measured >= goal;
        return [
          ENGINES[/** @type {keyof typeof ENGINES} */ (engine)],
          GOAL_NAMES[what],
          percent(goal),
          percent(measured),
          percent(unprobed[key].share),
          met ? 'met' : '**missed**',
        ];
      });
    }),
  );
}

const wasTunedOn = (/** @type {Run} */ { trace }) => TUNED_ON.includes(trace.producer);

/** How often the diagnosis is right, on every stored run; each number is computed here and now. */
export async function diagnosis() {
  const { runs, product } = await diagnosedRuns();
  const untouched = runs.filter((run) => !wasTunedOn(run));
  const tuned = runs.filter(wasTunedOn);
  const engines = Object.entries(ENGINES);
  /** @param {readonly Run[]} of */
  const perEngine = (of) =>
    engines.map(
      ([id, name]) =>
        /** @type {const} */ ([
          `${name} ${[...new Set(of.filter(({ trace }) => trace.engine === id).map(({ trace }) => trace.engineVersion.split('.').slice(0, 2).join('.')))].join(', ')}`,
          of.filter(({ trace }) => trace.engine === id),
        ]),
    );
  const withoutProbes = untouched.map((run) => ({ ...run, answers: run.withoutProbe }));
  const producers = [...new Set(runs.map(({ trace }) => trace.producer))].sort();
  const keys = new Set(runs.map(({ truth }) => truth));
  const { HYPOTHESES, GROUPS, en } = product;
  /** @type {Set<string>} */
  const grouped = new Set(Object.values(GROUPS).flat());
  const groupCount = HYPOTHESES.filter((id) => !grouped.has(id)).length + Object.keys(GROUPS).length;
  const kinds = [...new Map(runs.map(({ trace }) => [trace.kind, trace])).values()].sort(
    (a, b) => a.producer.localeCompare(b.producer) || a.kind.localeCompare(b.kind),
  );

  return page('How often the diagnosis is right', 'packages/core/test/traces', [
    `${counted(runs.length, 'run')} of ${counted(kinds.length, 'kind')} of failure, each brought about on purpose, so that the true cause is known, and watched by \`observeClose\` in a real browser. Every run is stored as the events that the page saw; here each is replayed through the observer and diagnosed. \`npm run bench:diagnosis\` prints the same.`,
    `**How to read it.** ${HYPOTHESES.length} causes have a name. Where nothing that a page can know tells some of them apart, they form a group, which was fixed before anything was scored (\`packages/core/src/diagnose/hypothesis.ts\`); that leaves ${groupCount} answers, ${keys.size} of which are the true one of some run. _First_: the answer ranked first is the true cause or its group. _Cause itself first_: without that grouping. Behind a share stands its 95 % interval (Wilson), as if runs were independent; several runs of one kind, or of one server in three browsers, are less than that. _By code alone_ is the best a table from code to cause can do under the same grouping; it is made from these very runs, which no real table is, so it flatters the table.`,
    `**Tuned and untouched.** The weights of the rules were chosen with the runs of ${TUNED_ON.join(' and ')} in sight. The runs of all other producers were not looked at until the weights were fixed, and no weight was changed since. Failures in the wild are not distributed like these: a share here says how often these failures were recognised, not how often yours will be.`,
    '## Untouched producers',
    rows('browser', perEngine(untouched)),
    'The same runs without what a probe found out, as it is by default:',
    rows('browser', perEngine(withoutProbes)),
    'What was aimed at, before anything was measured:',
    goals(untouched),
    '## What the rules were tuned on',
    rows('browser', perEngine(tuned)),
    '## By family of the cause',
    'Untouched producers, all browsers:',
    rows(
      'family',
      Object.values(FAMILIES).map((family) => [family, untouched.filter((run) => run.family === family)]),
    ),
    'Tuned on, all browsers:',
    rows(
      'family',
      Object.values(FAMILIES).map((family) => [family, tuned.filter((run) => run.family === family)]),
    ),
    ...engines.flatMap(([id, name]) => [
      `### ${name}`,
      rows(
        'family',
        Object.values(FAMILIES).flatMap((family) => [
          /** @type {const} */ ([
            `${family}, untouched`,
            untouched.filter((run) => run.family === family && run.trace.engine === id),
          ]),
          /** @type {const} */ ([
            `${family}, tuned on`,
            tuned.filter((run) => run.family === family && run.trace.engine === id),
          ]),
        ]),
      ),
    ]),
    '## By producer',
    rows(
      'producer',
      producers.map((producer) => [
        `${producer}${TUNED_ON.includes(producer) ? ' (tuned on)' : ''}`,
        runs.filter(({ trace }) => trace.producer === producer),
      ]),
    ),
    '## Calibration',
    'Of the first answers that claimed to be so sure, how many were right? Untouched producers, then what was tuned on.',
    table(
      ['score', 'answers', 'mean score', 'right', 'answers (tuned)', 'mean score', 'right'],
      calibration(untouched).map(({ from, to, claimed, right }, index) => {
        const other = calibration(tuned)[index];
        return [
          `${from} to ${to}`,
          right.of,
          percent(claimed),
          withInterval(right),
          other?.right.of,
          percent(other?.claimed ?? NaN),
          other && withInterval(other.right),
        ];
      }),
    ),
    '## Confusions',
    'Every run whose true cause was not first. A name that is a group is written as the group.',
    table(
      ['true cause', 'taken for', 'runs', 'of these with confidence', 'browsers', 'kinds'],
      [
        ...confusions(untouched).map((each) => /** @type {const} */ ([each, 'untouched'])),
        ...confusions(tuned).map((each) => /** @type {const} */ ([each, 'tuned on'])),
      ].map(([{ truth, said, count, confident, kinds: of, engines: seenIn }, set]) => [
        code(truth),
        code(said),
        `${count} (${set})`,
        confident,
        seenIn.map((id) => ENGINES[id]).join(', '),
        of.map(code).join(', '),
      ]),
    ),
    '## The runs',
    table(
      ['kind', 'what is done', 'true cause', 'by', 'runs', 'code the page saw', 'first'],
      kinds.map((trace) => {
        const ofKind = runs.filter((run) => run.trace.kind === trace.kind);
        const cell = (/** @type {(run: Run) => string} */ print) => {
          const perRun = engines
            .map(([id, name]) => [
              name,
              [...new Set(ofKind.filter((run) => run.trace.engine === id).map(print))].join('/'),
            ])
            .filter(([, printed]) => printed !== '');
          const all = new Set(perRun.map(([, printed]) => printed));
          return all.size === 1
            ? [...all].join('')
            : perRun.map(([name, printed]) => `${name} ${printed}`).join(', ');
        };
        return [
          code(trace.kind),
          plain(trace.title),
          cell((run) => code(run.trace.cause)),
          plain([...new Set(ofKind.map((run) => run.trace.producedBy))].join(', ')),
          ofKind.length,
          cell((run) => (run.code === undefined ? 'none' : `${run.code}`)),
          `${ofKind.filter(({ truth, answers: [top] }) => top?.key === truth).length} of ${ofKind.length}`,
        ];
      }),
    ),
    '## What the causes are',
    table(
      ['cause', 'in words', 'told apart from nothing else in'],
      HYPOTHESES.map((id) => [
        code(id),
        plain(en.causes[id].title),
        Object.entries(GROUPS)
          .filter(([, members]) => members.some((member) => member === id))
          .map(([group]) => code(group))
          .join(', '),
      ]),
    ),
  ]);
}
