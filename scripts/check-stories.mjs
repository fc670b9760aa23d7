// `npm run check:stories`: every story, in every look, is what axe has nothing against, scrolls in one direction only,
// leaves the console empty and asks for nothing from elsewhere. Then the same checks have to find seeded faults.
// `-- --looks=dark,forced --only=<part of an id> --book=<folder of a built Storybook>`
import { isMain, Problem, readArguments, runMain } from './run.mjs';
import { seed, sideways } from './stories/inPage.mjs';

/** @typedef {import('./stories/book.mjs').LookName} LookName */
/** @typedef {import('./stories/book.mjs').Finished} Finished */

/**
 * What is wrong with a story in a look.
 *
 * @typedef {object} Finding
 * @property {string} story
 * @property {LookName} look
 * @property {string} rule of axe, or `play`, `sideways`, `console`, `request`
 * @property {string} what
 */

/**
 * Axe reads the text colour that a stylesheet asks for. Where colours are forced it is not the one on the screen, so that
 * what axe says of contrast there is wrong; all its other rules hold.
 *
 * @param {LookName} look
 * @param {string} rule
 */
const isBlindTo = (look, rule) => look === 'forced' && /^(color-contrast|link-in-text-block)$/.test(rule);

/** How many of the nodes that break a rule are named. */
const NODES = 5;

/** @param {Finished} report @returns {{ rule: string, what: string }[]} */
export function findingsOf({ status, reporters }) {
  const results = reporters.filter(({ type }) => type === 'a11y');
  const violations = results.flatMap(({ result }) => result?.violations ?? []);
  const found = violations.map(({ id, help, nodes }) => ({
    rule: id,
    what: [
      `${help} (${nodes.length} ×)`,
      ...nodes
        .slice(0, NODES)
        .map(
          ({ target, any, all, none }) =>
            `${target.join(' ')}: ${[...any, ...all, ...none].map(({ message }) => message).join(' ')}`,
        ),
    ].join('\n      '),
  }));
  const failed = results.find(({ result }) => result?.error !== undefined);
  if (failed) found.push({ rule: 'axe', what: `It failed: ${JSON.stringify(failed.result?.error)}` });
  // Without a report, axe has seen nothing.
  else if (results.length === 0) {
    found.push({ rule: 'play', what: 'The story or its play function threw, so axe did not run.' });
  } else if (status === 'error' && found.length === 0) {
    found.push({ rule: 'play', what: 'An error was thrown while the story played.' });
  }
  return found;
}

/** What the checks have to find, each in every look in which it is looked for: see `seed`. */
const SEEDED = ['color-contrast', 'image-alt', 'sideways', 'console', 'request'];

async function checkStories() {
  const options = readArguments(
    process.argv.slice(2),
    {
      looks: { type: 'string' },
      only: { type: 'string' },
      book: { type: 'string' },
    },
    'Use --looks=light,dark,… --only=<part of an id> --book=<folder>, or nothing.',
  );
  const { changeLook, inPairs, LOOKS, openBook, openPage, openStory } = await import('./stories/book.mjs');
  const all = /** @type {LookName[]} */ (Object.keys(LOOKS));
  const looks = /** @type {LookName[]} */ (options.looks?.split(',') ?? all);
  const firstLook = /** @type {LookName} */ (looks[0]);
  const unknown = looks.find((look) => !all.includes(look));
  if (unknown !== undefined) throw new Problem(`There is no look "${unknown}". Use: ${all.join(', ')}.`);

  const began = performance.now();
  const book = await openBook({ folder: options.book });

  /** A page that notes what goes wrong beside axe. */
  const openWatched = async () => {
    const page = await openPage(book);
    /** @type {{ rule: string, what: string }[]} */
    let seen = [];
    page.on('console', (message) => {
      if (message.type() === 'error') seen.push({ rule: 'console', what: message.text().slice(0, 400) });
    });
    page.on('pageerror', (error) => void seen.push({ rule: 'console', what: String(error).slice(0, 400) }));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(book.origin) && !/^(data|blob):/.test(url))
        seen.push({ rule: 'request', what: url.slice(0, 200) });
    });
    /** @param {string} story @param {LookName} look @param {Finished} report @returns {Promise<Finding[]>} */
    const inspect = async (story, look, report) => {
      const wide = await page.evaluate(sideways);
      const found = [
        ...findingsOf(report),
        ...seen,
        ...(wide === undefined ? [] : [{ rule: 'sideways', what: wide }]),
      ];
      seen = [];
      return found
        .filter(({ rule }) => !isBlindTo(look, rule))
        .map((finding) => ({ story, look, ...finding }));
    };
    return { page, inspect };
  };

  try {
    const stories = book.stories.filter((story) => story.includes(options.only ?? ''));
    const [first] = stories;
    if (first === undefined) throw new Problem(`No story has "${options.only}" in its id.`);
    console.log(
      `stories: ${stories.length} in ${looks.join(', ')}, in ${book.browserName} ${book.browser.version()}`,
    );
    let count = 0;
    /** @param {readonly Finding[]} findings */
    const tell = (findings) => {
      count += findings.length;
      for (const { story, look, rule, what } of findings)
        console.error(`${story}, ${look}: ${rule}\n      ${what}`);
    };
    await inPairs(stories, async (next) => {
      let watched = await openWatched();
      for (let story = next(); story !== undefined; story = next()) {
        let look = firstLook;
        try {
          for (look of looks) {
            // Played once: what it expects is English. The other looks show it in the state it is left in.
            const report = await (look === firstLook ? openStory : changeLook)(
              watched.page,
              story,
              LOOKS[look],
            );
            tell(await watched.inspect(story, look, report));
          }
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
          tell([{ story, look, rule: 'play', what: error.message }]);
          watched = await openWatched();
        }
      }
    });

    const seeded = await openWatched();
    await openStory(seeded.page, first, LOOKS[firstLook]);
    /** @type {string[]} */
    const missed = [];
    for (const look of looks) {
      await seeded.page.evaluate(seed);
      const found = await seeded.inspect(first, look, await changeLook(seeded.page, first, LOOKS[look]));
      const rules = new Set(found.map(({ rule }) => rule));
      missed.push(
        ...SEEDED.filter((rule) => !rules.has(rule) && !isBlindTo(look, rule)).map(
          (rule) => `${rule} in ${look}`,
        ),
      );
    }

    for (const fault of missed) console.error(`The seeded fault was not found: ${fault}`);
    console.log(
      `stories: ${count} findings in ${stories.length} × ${looks.length}; seeded faults: ` +
        `${missed.length === 0 ? 'all found' : `${missed.length} missed`}; ` +
        `${((performance.now() - began) / 1000).toFixed(1)} s`,
    );
    return count + missed.length > 0 ? 1 : 0;
  } finally {
    await book.close();
  }
}

if (isMain(import.meta.url)) await runMain(checkStories);
