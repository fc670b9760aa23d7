// The built Storybook as the checks of its stories open it: in a browser that reaches nothing else, story by story, in
// one look after the other. Shared by check-stories and pictures.
import { once } from 'node:events';
import { createReadStream, existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize, resolve } from 'node:path';
import { chromium } from 'playwright';
import { ensureBrowser } from '../browser.mjs';
import { Problem, root, runBin } from '../run.mjs';
import { fontFile, fontStyles, withFamilies, withPinnedFonts } from './fonts.mjs';
import { listen, nextFinished, updateGlobals } from './inPage.mjs';

/**
 * @typedef {object} Look how a story is shown
 * @property {string} globals of the Storybook, as its address takes them
 * @property {number} width of the page, in CSS pixels
 * @property {boolean} [forced] forced colours
 */

/** @typedef {keyof typeof LOOKS} LookName */

const WIDTH = 1000;

/** The looks a story has to stand. `narrow` is a page of 1280 px at 400 %: WCAG 1.4.10. */
export const LOOKS = /** @satisfies {Record<string, Look>} */ ({
  light: { globals: 'theme:light;locale:en;direction:ltr', width: WIDTH },
  dark: { globals: 'theme:dark;locale:en;direction:ltr', width: WIDTH },
  de: { globals: 'theme:light;locale:de;direction:ltr', width: WIDTH },
  rtl: { globals: 'theme:light;locale:en;direction:rtl', width: WIDTH },
  narrow: { globals: 'theme:light;locale:en;direction:ltr', width: 320 },
  forced: { globals: 'theme:light;locale:en;direction:ltr', width: WIDTH, forced: true },
});

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * @typedef {object} Book
 * @property {string} origin
 * @property {readonly string[]} stories their ids
 * @property {import('playwright').Browser} browser
 * @property {string} browserName
 * @property {() => Promise<void>} close
 */

/**
 * Serves a built Storybook, or builds one for the purpose, and starts a browser that reaches nothing else.
 *
 * @param {{ folder?: string | undefined, pinned?: boolean }} [options] `pinned`: no font but those from npm
 * @returns {Promise<Book>}
 */
export async function openBook({ folder, pinned = false } = {}) {
  const temporary = folder === undefined ? await mkdtemp(join(tmpdir(), 'close-codes-book-')) : undefined;
  const discard = () => temporary && rm(temporary, { recursive: true, force: true });
  try {
    const book = resolve(root, folder ?? /** @type {string} */ (temporary));
    if (temporary !== undefined) await buildInto(temporary);
    if (!existsSync(join(book, 'iframe.html'))) {
      throw new Problem(`${book} holds no built Storybook. Run: npm run storybook:build`);
    }
    /** @type {{ entries: Record<string, { id: string, type: string }> }} */
    const { entries } = JSON.parse(await readFile(join(book, 'index.json'), 'utf8'));
    const server = createServer((request, response) => void answer(book, pinned, request, response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    const { executablePath, args, env, name, version = '' } = await ensureBrowser();
    const browser = await chromium.launch({
      executablePath,
      args: [
        ...args,
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
        // Else the machine's font settings decide about hinting and subpixels.
        ...(pinned ? ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'] : []),
      ],
      env: {
        .../** @type {Record<string, string>} */ (process.env),
        ...env,
        ...(pinned ? { FONTCONFIG_FILE: await withPinnedFonts(executablePath) } : {}),
      },
    });
    return {
      origin: `http://127.0.0.1:${port}`,
      stories: Object.values(entries)
        .filter(({ type }) => type === 'story')
        .map(({ id }) => id),
      browser,
      browserName: `${name} ${version}`.trim(),
      async close() {
        await browser.close();
        server.close();
        server.closeAllConnections();
        await discard();
      },
    };
  } catch (error) {
    await discard();
    throw error;
  }
}

/** @param {string} folder */
async function buildInto(folder) {
  console.log('stories: building a Storybook to look at (-- --book=<folder> takes one that is built)');
  const { code, output } = await runBin(
    'storybook',
    ['build', '--disable-telemetry', '--quiet', '-o', folder],
    { quiet: true },
  );
  if (code !== 0) throw new Problem(`The Storybook cannot be built:\n${output.trim()}`);
}

/**
 * @param {string} book
 * @param {boolean} pinned
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(book, pinned, request, response) {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  const file = path.startsWith('/fonts/') ? fontFile(path) : join(book, normalize(path));
  if (file === undefined || !existsSync(file)) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=3600' });
  if (!pinned || !/\.(html|css)$/.test(path)) return void createReadStream(file).pipe(response);
  const text = await readFile(file, 'utf8');
  response.end(
    path.endsWith('.css')
      ? withFamilies(text)
      : withFamilies(text).replace('<head>', () => `<head><style>${fontStyles()}</style>`),
  );
}

/**
 * What Storybook reports when a story has been rendered and played, and axe has looked at it (STORY_FINISHED).
 *
 * @typedef {object} Finished
 * @property {string} storyId
 * @property {'success' | 'error'} status
 * @property {readonly { type: string, status: string, result?: { violations?: readonly import('axe-core').Result[], error?: unknown } }[]} reporters
 */

/** Longer than the slowest story plays, on a machine that is busy. */
const STORY_MS = 60_000;

/**
 * A page for stories, one after the other.
 *
 * @param {Book} book
 * @param {import('playwright').BrowserContextOptions} [options]
 */
export async function openPage({ browser, origin }, options) {
  const context = await browser.newContext({ baseURL: origin, reducedMotion: 'reduce', ...options });
  await context.addInitScript(listen);
  return context.newPage();
}

/** @param {import('playwright').Page} page @param {Look} look */
async function dress(page, { width, forced = false }) {
  await page.emulateMedia({ forcedColors: forced ? 'active' : 'none', reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height: 700 });
}

/** @param {import('playwright').Page} page @param {string} story @returns {Promise<Finished>} */
async function finished(page, story) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => {
      reject(new Problem(`${story} was not finished after ${STORY_MS / 1000} s.`));
    }, STORY_MS);
  });
  const report = page.evaluate(nextFinished);
  try {
    return /** @type {Finished} */ (await Promise.race([report, late]));
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Loads a story and plays it.
 *
 * @param {import('playwright').Page} page of `openPage`
 * @param {string} story
 * @param {Look} look
 * @param {string} [more] globals
 */
export async function openStory(page, story, look, more = '') {
  await dress(page, look);
  await page.goto(`/iframe.html?id=${story}&viewMode=story&globals=${look.globals}${more}`, {
    waitUntil: 'commit',
  });
  return finished(page, story);
}

/**
 * Shows the story that is open in another look, as it stands after its play function.
 *
 * @param {import('playwright').Page} page
 * @param {string} story
 * @param {Look} look
 */
export async function changeLook(page, story, look) {
  await dress(page, look);
  const globals = Object.fromEntries(look.globals.split(';').map((pair) => pair.split(':')));
  await page.evaluate(updateGlobals, globals);
  return finished(page, story);
}

/**
 * Works through a list with two pages: more would wait for each other on two cores.
 *
 * @template T
 * @param {readonly T[]} items
 * @param {(next: () => T | undefined) => Promise<void>} worker takes items until there are none
 */
export async function inPairs(items, worker) {
  const queue = [...items];
  const next = () => queue.shift();
  await Promise.all([worker(next), worker(next)]);
}
