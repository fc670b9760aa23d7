// Every story of the book in every look, each photographed twice, from a page that is loaded anew: it has to look the same
// both times, to show something, and to know light from dark. Nothing is stored, so that the pictures of a thousand looks
// need not be looked through at every change; what a story looks like is for shots.mjs.
import { PNG } from 'pngjs';
import { Problem } from '../run.mjs';
import { changeLook, inPairs, LOOKS, openStory } from './book.mjs';
import { compare, openStill, photograph } from './camera.mjs';

/** @typedef {import('./book.mjs').LookName} LookName */
/** @typedef {import('./book.mjs').Book} Book */
/** @typedef {Map<LookName, Buffer>} Pictures of one story, by look */

const HALF_PIXEL = 'its sticky header stands at half a pixel, and is drawn at either of the two beside it';

/**
 * Stories, or looks of them, that are left out, and why: no two pictures of them are alike, or there is nothing to see.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const LEFT_OUT = {
  'components-closeeventlog--live': 'closes arrive for as long as it is open',
  'components-closeeventlog--flood': 'closes arrive for as long as it is open, a thousand a second',
  'components-closeeventchart--live-feed': 'closes arrive for as long as it is open',
  'recipes-reconnect-notice--notice': 'counts the seconds, of which none passes here',
  'recipes-reconnect-notice--german': 'is left while it connects, and is connected a moment later',
  'components-closediagnosis--no-record': 'renders nothing: that is what it shows',
  'retry-policies--all-policies.forced': HALF_PIXEL,
  'retry-policies--only-disputed.forced': HALF_PIXEL,
  'retry-policies--german.forced': HALF_PIXEL,
};

const OWN_THEME = 'brings its own theme, whatever the toolbar says';

/** What looks the same in light and dark, and why. @type {Readonly<Record<string, string>>} */
export const ONE_THEME = {
  'live-lab--phone': OWN_THEME,
  'find-out-why--german': OWN_THEME,
  'components-closecodebadge--outcomes-in-the-dark': OWN_THEME,
  'components-closecodebadge-tooltip--full-in-the-dark': OWN_THEME,
  'components-closecodespectrum--dark': OWN_THEME,
  'components-closeeventchart--dark': OWN_THEME,
  'design-contrast--light': OWN_THEME,
  'design-contrast--dark': OWN_THEME,
  'design-contrast--too-light': OWN_THEME,
  'comparison-design-systems--dark': OWN_THEME,
};

const ALL = /** @type {LookName[]} */ (Object.keys(LOOKS));

/** @param {string} story @param {LookName} look */
const nameOf = (story, look) => `${story}.${look}.png`;

/** Is it all of one colour? @param {PNG} picture */
function isBlank({ data }) {
  const pixels = new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
  return pixels.every((pixel) => pixel === pixels[0]);
}

/**
 * What is wrong with the pictures of a story.
 *
 * @param {string} story
 * @param {Pictures} first
 * @param {Pictures} second
 * @param {boolean} [oneTheme] is it to look the same in light and dark?
 * @returns {{ name: string, what: string }[]}
 */
export function faultsOf(story, first, second, oneTheme = false) {
  const faults = [];
  for (const [look, photo] of first) {
    const name = nameOf(story, look);
    const again = second.get(look);
    const picture = PNG.sync.read(photo);
    if (isBlank(picture)) faults.push({ name, what: 'is blank' });
    if (!again || photo.equals(again)) continue;
    const { isDifferent, what } = compare(picture, PNG.sync.read(again));
    if (isDifferent) faults.push({ name, what: `${what} when it is opened again` });
  }
  const [light, dark] = [first.get('light'), first.get('dark')];
  if (!light || !dark) return faults;
  const { isDifferent } = compare(PNG.sync.read(light), PNG.sync.read(dark));
  if (isDifferent === oneTheme) {
    const what = isDifferent ? 'differs from light, though it is in ONE_THEME' : 'looks as it does in light';
    faults.push({ name: nameOf(story, 'dark'), what });
  }
  return faults;
}

/**
 * @param {import('playwright').Page} page
 * @param {string} story
 * @param {readonly LookName[]} looks
 * @param {Pictures} [before] of another time
 */
async function photographStory(page, story, looks, before) {
  /** @type {Pictures} */
  const pictures = new Map();
  // Played in English, as by check-stories. The other looks show it in the state it is left in.
  let report = await openStory(page, story, LOOKS.light, ';a11y.manual:!true');
  for (const look of looks) {
    const name = nameOf(story, look);
    if (look !== 'light' && report.status === 'success') report = await changeLook(page, story, LOOKS[look]);
    if (report.status !== 'success') throw new Problem(`${name}: the story or its play function threw.`);
    pictures.set(look, await photograph(page, name, before?.get(look)));
  }
  return pictures;
}

/**
 * @param {Book} book
 * @param {object} options
 * @param {string} options.only part of the names of the pictures to take
 * @param {(problem: string) => void} options.tell
 * @param {(name: string, picture: Buffer) => Promise<unknown>} options.keep stores a picture to be looked at
 * @returns {Promise<string>} what was done
 */
export async function checkMatrix(book, { only, tell, keep }) {
  const began = performance.now();
  for (const name of [...Object.keys(LEFT_OUT), ...Object.keys(ONE_THEME)]) {
    const [story = ''] = name.split('.');
    if (!book.stories.includes(story))
      tell(`There is no story ${story}, which scripts/stories/matrix.mjs names.`);
  }
  const jobs = book.stories
    .filter((story) => !(story in LEFT_OUT))
    .map((story) => ({
      story,
      looks: ALL.filter((look) => !(`${story}.${look}` in LEFT_OUT) && nameOf(story, look).includes(only)),
    }))
    .filter(({ looks }) => looks.length > 0);
  if (jobs.length === 0)
    throw new Problem(`No story that stands still has "${only}" in the name of a picture.`);

  let count = 0;
  let faulty = 0;
  /** @param {string} problem */
  const fail = (problem) => {
    faulty += 1;
    tell(problem);
  };
  await inPairs(jobs, async (next) => {
    let page = await openStill(book);
    for (let job = next(); job; job = next()) {
      const { story, looks } = job;
      try {
        const first = await photographStory(page, story, looks);
        const second = await photographStory(page, story, looks, first);
        count += first.size;
        for (const { name, what } of faultsOf(story, first, second, story in ONE_THEME)) {
          fail(`${name} ${what}`);
          const look = /** @type {LookName} */ (name.split('.').at(-2));
          for (const [kind, photo] of [
            ['first', first.get(look)],
            ['second', second.get(look)],
          ]) {
            if (photo instanceof Buffer) await keep(name.replace(/png$/, `${kind}.png`), photo);
          }
        }
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        fail(error.message);
        await page.context().close();
        page = await openStill(book);
      }
    }
  });
  return (
    `matrix: ${jobs.length} stories, ${count} looks of them twice, ${faulty} problems, without ` +
    `${Object.keys(LEFT_OUT).length} that are left out; ${((performance.now() - began) / 1000).toFixed(1)} s`
  );
}
