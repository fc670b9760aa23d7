// How pictures of stories are taken and compared. Shared by pictures and matrix.
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { Problem } from '../run.mjs';
import { openPage } from './book.mjs';
import { paintedBox } from './inPage.mjs';

/** @typedef {import('pngjs').PNG} Picture */

/**
 * How far two colours may be apart (0 equal, 1 black and white; HyAB in OKLab) and still be one. An eye tells 0.02 just so;
 * processors with other vector units round a mixed colour to a neighbour, which is 0.004.
 */
const COLOUR = 0.02;
/** Share of the pixels of a picture that may differ … */
const SHARE = 0.001;
/** … but never more than these: the ring around the smallest badge has a hundred, and a picture of a table a million. */
const PIXELS = 20;
/** Of a page that is longer, the beginning is enough. In CSS pixels. */
const MOST_HEIGHT = 900;
/** Around what is painted: shadows and focus rings. */
const MARGIN = 8;
const NOW = new Date('2026-03-04T10:20:30Z');

/** Where and when a picture is taken is always the same. @type {import('playwright').BrowserContextOptions} */
const CONTEXT = { deviceScaleFactor: 1, locale: 'en-US', timezoneId: 'UTC', colorScheme: 'light' };

/** A page in which no time passes and nothing is drawn by lot. @param {import('./book.mjs').Book} book */
export async function openStill(book) {
  const page = await openPage(book, CONTEXT);
  await page.clock.setFixedTime(NOW);
  await page.addInitScript(() => {
    Math.random = () => 0.5;
  });
  return page;
}

/**
 * @param {Picture} expected
 * @param {Picture} actual
 * @param {Picture} [diff] is drawn into
 * @returns {{ pixels: number, isDifferent: boolean, what: string }}
 */
export function compare(expected, actual, diff) {
  const { width, height } = actual;
  if (expected.width !== width || expected.height !== height) {
    const what = `is ${width} × ${height} px, not ${expected.width} × ${expected.height}`;
    return { pixels: width * height, isDifferent: true, what };
  }
  const pixels = pixelmatch(expected.data, actual.data, diff?.data, width, height, {
    threshold: COLOUR,
    // Else a line that has moved by a pixel is taken for one that was smoothed in another way.
    includeAA: true,
  });
  const share = pixels / (width * height);
  return {
    pixels,
    isDifferent: share > SHARE || pixels > PIXELS,
    what: `differs in ${pixels} of ${width * height} px (${(share * 100).toFixed(3)} %)`,
  };
}

/** Not to the byte: where an edge lies between two pixels, a colour may be off by 1 of 255. @param {Buffer} one @param {Buffer} other */
const looksLike = (one, other) =>
  one.equals(other) || compare(PNG.sync.read(one), PNG.sync.read(other)).pixels === 0;

/**
 * A picture of what the page shows, cut to what is painted, once it stands still.
 *
 * @param {import('playwright').Page} page
 * @param {string} name
 * @param {Buffer} [last] what it looked like before: if it still does, it stands still
 */
export async function photograph(page, name, last) {
  let box;
  for (let tries = 0; tries < 20; tries += 1) {
    box = await page.evaluate(paintedBox);
    if (box === undefined) continue;
    const x = Math.max(0, Math.floor(box.left) - MARGIN);
    const y = Math.max(0, Math.floor(box.top) - MARGIN);
    const width = Math.min(box.width, Math.ceil(box.right) + MARGIN) - x;
    const height = Math.min(box.height, Math.ceil(box.bottom) + MARGIN, MOST_HEIGHT) - y;
    const picture = await page.screenshot({
      fullPage: true,
      clip: { x, y, width, height },
      animations: 'disabled',
      caret: 'hide',
      scale: 'css',
    });
    if (last && looksLike(last, picture)) return picture;
    last = picture;
  }
  if (box === undefined) throw new Problem(`${name}: nothing is painted.`);
  throw new Problem(`${name} never stands still: no two pictures of it were alike.`);
}
