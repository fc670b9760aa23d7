import {
  calibration,
  cells,
  confusions,
  CONFIDENT,
  figures,
  isRight,
  misleads,
  share,
} from '../diagnosis/figures.mjs';
import { countAnswers, diagnosedRuns, FAMILIES, SETTINGS, TUNED_ON, wasTunedOn } from '../diagnosis/runs.mjs';
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
  'by code and `opened`: first',
  'first three',
];

/** @param {readonly Run[]} runs */
function row(runs) {
  const all = figures(runs);
  const { first, firstThree, exact, coverage, confidentWrong } = all;
  return [
    runs.length,
    all.kinds,
    withInterval(first),
    withInterval(firstThree),
    percent(exact.share),
    percent(coverage.share),
    `${confidentWrong.hits} of ${confidentWrong.of}`,
    percent(all.baselineFirst.share),
    percent(all.baselineFirstThree.share),
    percent(all.openedFirst.share),
    percent(all.openedFirstThree.share),
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
  const settings = /** @type {(keyof typeof SETTINGS)[]} */ (Object.keys(SETTINGS));
  return table(
    ['browser', 'what', 'goal', ...settings.map((setting) => SETTINGS[setting])],
    Object.entries(GOALS).flatMap(([engine, wanted]) => {
      const all = runs.filter(({ trace }) => trace.engine === engine);
      const found = settings.map((setting) => figures(all, (run) => run[setting]));
      return Object.entries(wanted).map(([what, goal]) => {
        const key = /** @type {'first' | 'firstThree' | 'coverage' | 'confidentWrong'} */ (what);
        return [
          ENGINES[/** @type {keyof typeof ENGINES} */ (engine)],
          GOAL_NAMES[what],
          percent(goal),
          ...found.map((figure) => {
            const measured = figure[key].share;
            const met = what === 'confidentWrong' ? measured <= goal : measured >= goal;
            return `${percent(measured)}, ${met ? 'met' : '**missed**'}`;
          }),
        ];
      });
    }),
  );
}

/** @param {Share} share */
const ofAll = ({ hits, of }) => `${hits} of ${of}`;

/** @param {readonly Run[]} runs */
const right = (runs) => ofAll(share(runs.filter(isRight).length, runs.length));

/** Their label named a product that was not involved. */
const RELABELLED = ['nginx-idle-100', 'haproxy-tunnel-120'];

/** @param {readonly Run[]} runs */
const kindsOf = (runs) =>
  [...new Set(runs.map(({ trace }) => trace.kind))]
    .sort()
    .map((kind) => code(kind))
    .join(', ');

/**
 * How few cases the many runs are.
 *
 * @param {readonly (readonly [name: string, runs: readonly Run[]])[]} sets
 */
const distinct = (sets) =>
  table(
    [
      'browser',
      'runs',
      'distinct cases',
      'runs in the two largest',
      'lost',
      'of these not `transport-ended`',
      'of those right',
    ],
    sets.map(([name, runs]) => {
      const all = cells(runs);
      const largest = all.slice(0, 2);
      const lost = runs.filter(({ family }) => family === FAMILIES.lost);
      const others = lost.filter(({ truth }) => truth !== 'transport-ended');
      return [
        name,
        runs.length,
        all.length,
        `${largest.reduce((sum, cell) => sum + cell.runs, 0)}: ${largest.map((cell) => `${cell.runs} × ${code(cell.truth)} by ${cell.code ?? 'no code'}`).join(', ')}`,
        lost.length,
        others.length,
        others.filter(isRight).length,
      ];
    }),
  );

/**
 * @param {readonly Run[]} untouched
 * @param {readonly Run[]} runs all
 * @param {readonly import('../diagnosis/runs.mjs').HypothesisId[]} HYPOTHESES
 */
function badAt(untouched, runs, HYPOTHESES) {
  const probed = untouched.filter(({ trace }) => trace.probe);
  const [all, unprobed] = [figures(untouched), figures(untouched, ({ withoutProbe }) => withoutProbe)];
  const misled = probed.filter((run) => misleads(run) && !misleads({ ...run, answers: run.withoutProbe }));
  const own = untouched.filter(({ truth }) => truth === 'idle-other');
  const once = own.filter(({ trace }) => trace.records.length === 1);
  const elsewhere = runs.filter(({ trace }) => trace.engine !== 'chromium');
  const failed = elsewhere.filter(({ truth }) => truth === 'browser-failed');
  const reset = elsewhere.filter(({ trace }) => trace.cause === 'tcp-reset');
  /** @param {readonly Run[]} of */
  const causesOf = (of) => new Set(of.map(({ trace }) => trace.cause));
  const [met, metUntouched] = [causesOf(runs), causesOf(untouched)];
  const unmet = HYPOTHESES.filter((id) => !met.has(id));
  const bands = calibration(untouched);
  const [lowest, low] = bands;
  return [
    `- **A probe makes it surer, also where it is wrong.** With what the probes of ${probed.length} runs found, ${percent(all.coverage.share)} of the untouched runs are answered at ≥ ${CONFIDENT} and ${ofAll(all.confidentWrong)} of these answers are wrong; without, ${percent(unprobed.coverage.share)} and ${ofAll(unprobed.confidentWrong)}. ${misled.length === 0 ? 'It misled in none.' : `It misled in ${counted(misled.length, 'run')} (${kindsOf(misled)}).`} A redirect to an \`https:\` that the browser does not trust looks as if nobody were there, and so does \`ws:\` to a TLS port that closes without a word; one that answers 400 looks like a server that refuses.`,
    `- **A limit that is somebody's own** (\`idle-other\`): right in ${right(own)}, wrong with confidence in ${own.filter(misleads).length}. It takes several connections to see the rule: of those without any other connection, ${right(once)} are right. A custom limit that happens to be a known one is called by that name.`,
    `- **One quiet direction suffices.** Some servers count one direction only, so a page that only receives, or only sends, and is lost while the other direction has been quiet for a known limit, is told of that limit. No run measures how often.`,
    `- **Resets and protocol errors outside Chromium.** Firefox and WebKitGTK fire an \`error\` for both. In these two, over all producers, ${right(failed)} runs of \`browser-failed\` and ${right(reset)} resets (\`tcp-reset\`) are right.`,
    `- **Scores are not probabilities.** Untouched, answers below ${lowest?.to} claim ${percent(lowest?.claimed ?? NaN)} on average and are right in ${percent(lowest?.right.share ?? NaN)} (${lowest && ofAll(lowest.right)}); those from ${low?.from} to ${low?.to} claim ${percent(low?.claimed ?? NaN)} and are right in ${percent(low?.right.share ?? NaN)} (${low && ofAll(low.right)}).`,
    `- **A rule that no run has met is a guess.** No run has ${counted(unmet.length, 'cause')} of ${HYPOTHESES.length}: ${unmet.map(code).join(', ')}. ${counted(met.size - metUntouched.size, 'other')} were met only in the runs that the rules were tuned on.`,
  ].join('\n');
}

/** For the README: one sentence on how often it is right, in the first browser of the list. */
export async function accuracySentence() {
  const { runs } = await diagnosedRuns();
  const all = figures(runs.filter((run) => !wasTunedOn(run) && run.trace.engine === 'chromium'));
  const bare = figures(
    runs.filter((run) => !wasTunedOn(run) && run.trace.engine === 'chromium'),
    (run) => run.bare,
  );
  const { hits, of } = all.confidentWrong;
  return `On ${counted(all.runs, 'failure')} of servers and proxies that it was not tuned on, in Chromium and with all evidence, the right cause, or the group it cannot be told from, came first in ${percent(all.first.share)} and among the first three in ${percent(all.firstThree.share)}; of ${of} answers given as likely or surer ${hits} were wrong. So sure it is of ${percent(all.coverage.share)}; with listeners alone, of ${percent(bare.coverage.share)}. [What it confuses, and how that was measured](docs/diagnosis.md).`;
}

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
  /** @param {keyof typeof SETTINGS} setting */
  const untouchedBy = (setting) => untouched.map((run) => ({ ...run, answers: run[setting] }));
  const probed = untouched.filter(({ trace }) => trace.probe);
  const producers = [...new Set(runs.map(({ trace }) => trace.producer))].sort();
  const keys = new Set(runs.map(({ truth }) => truth));
  const { HYPOTHESES, GROUPS, en } = product;
  const kinds = [...new Map(runs.map(({ trace }) => [trace.kind, trace])).values()].sort(
    (a, b) => a.producer.localeCompare(b.producer) || a.kind.localeCompare(b.kind),
  );

  return page('How often the diagnosis is right', 'packages/core/test/traces', [
    `${counted(runs.length, 'run')} of ${counted(kinds.length, 'kind')} of failure, each brought about on purpose, so that the true cause is known, and watched by \`observeClose\` in a real browser. Every run is stored as the events that the page saw; here each is replayed through the observer and diagnosed. \`npm run bench:diagnosis\` prints the same.`,
    `**How to read it.** ${HYPOTHESES.length} causes have a name. Where nothing that a page can know tells some of them apart, they form a group, which was fixed before anything was scored (\`packages/core/src/diagnose/hypothesis.ts\`); that leaves ${countAnswers(product)} answers, ${keys.size} of which are the true one of some run. _First_: the answer ranked first is the true cause or its group. _Cause itself first_: without that grouping. Behind a share stands its 95 % interval (Wilson), as if runs were independent; several runs of one kind, or of one server in three browsers, are less than that. _By code alone_ is the best a table from code to cause can do under the same grouping, _by code and \`opened\`_ the best of one that also knows whether the connection opened; both are made from these very runs, which no real table is, so they flatter the table.`,
    `**How the sockets were watched.** By \`observeClose\` with \`instrument: 'close+send'\` and \`browserEnvironment()\`, and in ${probed.length} of the ${untouched.length} untouched runs the page called \`probe\` as well. All three are opt-in. What is left without them is shown beside it: _without probes_, and _listeners alone_, which is what a bare \`observeClose(socket)\` records (no method is touched, and nothing is known of the page, of the engine and of the offered subprotocols). The last is computed: the same runs, with that evidence taken out of the record and of the history. Who ended a connection (\`initiator\`) is then unknown where it was told from our own \`close()\`; \`diagnose\` does not read it.`,
    `**Tuned and untouched.** The weights of the rules were chosen with the runs of ${TUNED_ON.join(' and ')} in sight. The others were looked at only when the weights were fixed. That nobody looked cannot be proven, only said: commit 58b5465 fixed the groups and 040f50d the weights, before the traces of the untouched producers were committed (cb8d552), and no weight was changed since. Two labels were corrected against us after the first scoring: a \`proxy_read_timeout\` of 100 s was called \`idle-100-cloudflare\` and a \`timeout tunnel\` of 120 s \`idle-120\` (uWebSockets, Bun), though neither was involved; both are \`idle-other\`. Of their runs (${RELABELLED.map(code).join(', ')}) ${right(runs.filter(({ trace }) => RELABELLED.includes(trace.kind)))} are right. How missing evidence counts was corrected on review after that scoring, too. Failures in the wild are not distributed like these: a share here says how often these failures were recognised, not how often yours will be.`,
    '## Untouched producers',
    'All evidence:',
    rows('browser', perEngine(untouched)),
    'Without probes, the rest as above:',
    rows('browser', perEngine(untouchedBy('withoutProbe'))),
    'Listeners alone:',
    rows('browser', perEngine(untouchedBy('bare'))),
    'What was aimed at, before anything was measured:',
    goals(untouched),
    '### How few cases these are',
    'Runs that have the true cause (or its group), the code and whether it opened in common are counted as one case here. _Lost_: opened, then lost.',
    distinct(perEngine(untouched)),
    '## What it is bad at',
    badAt(untouched, runs, product.HYPOTHESES),
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
