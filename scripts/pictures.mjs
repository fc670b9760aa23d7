// `npm run pictures`: takes a picture of the stories in stories/shots.mjs and compares it with the stored one; then a change
// of one pixel at one badge, seeded into the largest picture, has to be seen. `-- --update` stores what there is to see.
// `-- --matrix`: and every other story in every look, see stories/matrix.mjs.
// `-- --only=<part of a name> --book=<folder of a built Storybook>`
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMain, Problem, readArguments, root, runMain } from './run.mjs';
import { thickenBorder } from './stories/inPage.mjs';

/** @typedef {import('./stories/book.mjs').LookName} LookName */
/** @typedef {import('pngjs').PNG} Picture */
/** @typedef {{ story: string, look: LookName, name: string }} Shot */

const STORED = join(root, 'scripts/stories/pictures');
/** Where to see what differs. Ignored by git, as all of node_modules. */
const SEEN = join(root, 'node_modules/.cache/close-codes/pictures');

async function pictures() {
  const {
    update = false,
    matrix = false,
    only = '',
    book: folder,
  } = readArguments(
    process.argv.slice(2),
    {
      update: { type: 'boolean' },
      matrix: { type: 'boolean' },
      only: { type: 'string' },
      book: { type: 'string' },
    },
    'Use --update --matrix --only=<part of a name> --book=<folder>, or nothing.',
  );
  const wish = (process.env['CLOSE_CODES_BROWSER'] ??= 'npm');
  if (wish !== 'npm' || process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Problem(
      `Pictures are compared in one browser only, the Chromium from npm for Linux x64: any other one draws text in its own way. ` +
        `This is ${process.platform} ${process.arch}, and CLOSE_CODES_BROWSER is ${JSON.stringify(wish)}.\n` +
        `Fix: unset CLOSE_CODES_BROWSER on Linux x64; elsewhere, leave the pictures to CI.`,
    );
  }
  const { changeLook, inPairs, LOOKS, openBook, openStory } = await import('./stories/book.mjs');
  const { compare, openStill, photograph } = await import('./stories/camera.mjs');
  const { checkMatrix } = await import('./stories/matrix.mjs');
  const { SHOTS } = await import('./stories/shots.mjs');
  const { PNG } = await import('pngjs');

  /** @type {Shot[]} */
  const all = Object.entries(SHOTS).flatMap(([story, looks]) =>
    looks.map((look) => ({ story, look, name: `${story}.${look}.png` })),
  );
  const shots = all.filter(({ name }) => name.includes(only));
  if (shots.length === 0 && !matrix) throw new Problem(`No picture has "${only}" in its name.`);

  await rm(SEEN, { recursive: true, force: true });
  await mkdir(SEEN, { recursive: true });
  await mkdir(STORED, { recursive: true });
  const began = performance.now();
  const book = await openBook({ folder, pinned: true });

  /** Played in English, and shown in its look as it stands then. @param {import('playwright').Page} page @param {Shot} shot */
  const show = async (page, { story, look, name }) => {
    if (!book.stories.includes(story)) throw new Problem(`${name}: there is no story ${story}.`);
    const { width } = LOOKS[look];
    let report = await openStory(page, story, { ...LOOKS.light, width }, ';a11y.manual:!true');
    if (look !== 'light' && report.status === 'success') report = await changeLook(page, story, LOOKS[look]);
    if (report.status !== 'success') throw new Problem(`${name}: the story or its play function threw.`);
  };

  /** @type {string[]} */
  const problems = [];
  /** @type {{ shot: Shot, actual: Picture }[]} */
  const taken = [];
  let tolerated = 0;
  let stored = 0;
  /** @param {Shot} shot @param {Buffer} photo */
  const judge = async (shot, photo) => {
    const { name } = shot;
    const actual = PNG.sync.read(photo);
    taken.push({ shot, actual });
    const path = join(STORED, name);
    const before = await readFile(path).catch(() => undefined);
    const expected = before && PNG.sync.read(before);
    const diff = new PNG({ width: actual.width, height: actual.height });
    const result = expected && compare(expected, actual, diff);
    if (update) {
      if (result?.pixels === 0) return;
      stored += 1;
      // Unfiltered and packed as any other data: half the size, for text on a plain ground.
      await writeFile(path, PNG.sync.write(actual, { filterType: 0, deflateLevel: 9, deflateStrategy: 0 }));
      return;
    }
    if (result && !result.isDifferent) {
      tolerated += result.pixels;
      return;
    }
    problems.push(`${name} ${result?.what ?? 'has never been stored'}`);
    const file = (/** @type {string} */ kind) => join(SEEN, name.replace(/png$/, `${kind}.png`));
    await writeFile(file('actual'), photo);
    if (before === undefined) return;
    await writeFile(file('expected'), before);
    await writeFile(file('diff'), PNG.sync.write(diff));
  };

  try {
    await inPairs(shots, async (next) => {
      const page = await openStill(book);
      for (let shot = next(); shot; shot = next()) {
        try {
          await show(page, shot);
          await judge(shot, await photograph(page, shot.name));
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
          problems.push(error.message);
        }
      }
    });

    for (const name of await readdir(STORED)) {
      if (all.some((shot) => shot.name === name)) continue;
      if (update) await rm(join(STORED, name));
      else problems.push(`${name} belongs to no story in scripts/stories/shots.mjs`);
    }

    // The larger a picture, the smaller the share of one badge in it.
    taken.sort((a, b) => b.actual.data.length - a.actual.data.length);
    let seeded = 'in none: no picture has a badge';
    const page = await openStill(book);
    for (const { shot, actual } of taken) {
      await show(page, shot);
      if (!(await page.evaluate(thickenBorder))) continue;
      const { isDifferent, what } = compare(actual, PNG.sync.read(await photograph(page, shot.name)));
      seeded = `seen: ${shot.name} ${what}`;
      if (!isDifferent) problems.push(`The seeded change was not seen: ${shot.name} ${what}`);
      break;
    }
    if (only === '' && seeded.startsWith('in none')) problems.push(`The change was seeded ${seeded}`);

    const ofStored = problems.length;
    const line =
      matrix &&
      (await checkMatrix(book, {
        only,
        tell: (problem) => void problems.push(problem),
        keep: (name, picture) => writeFile(join(SEEN, name), picture),
      }));

    for (const problem of problems) console.error(problem);
    if (line) console.log(line);
    console.log(
      `pictures: ${taken.length} of ${shots.length} taken, ${update ? `${stored} stored` : `${ofStored} problems, ${tolerated} px tolerated`}; ` +
        `one pixel more at a border, ${seeded}; ${((performance.now() - began) / 1000).toFixed(1)} s`,
    );
    if (problems.length === 0) return 0;
    console.error(
      `\nLook at ${SEEN}. If it is meant to look so: npm run pictures -- --update, and look at what git shows.`,
    );
    return 1;
  } finally {
    await book.close();
  }
}

if (isMain(import.meta.url)) await runMain(pictures);
