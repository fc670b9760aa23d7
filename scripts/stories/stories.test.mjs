import { EventEmitter } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { findingsOf } from '../check-stories.mjs';
import { root } from '../run.mjs';
import { LOOKS } from './book.mjs';
import { compare } from './camera.mjs';
import { fontFile, fontStyles, withFamilies } from './fonts.mjs';
import { listen, nextFinished } from './inPage.mjs';
import { faultsOf } from './matrix.mjs';
import { MOST, SHOTS } from './shots.mjs';

describe('the stored pictures', () => {
  const folder = join(root, 'scripts/stories/pictures');
  const names = Object.entries(SHOTS).flatMap(([story, looks]) =>
    looks.map((look) => {
      expect(Object.keys(LOOKS)).toContain(look);
      return `${story}.${look}.png`;
    }),
  );

  test('are those of the list, and few', () => {
    expect(readdirSync(folder).sort()).toEqual([...names].sort());
    expect(names.length).toBeLessThanOrEqual(MOST);
    expect(new Set(names.map((name) => name.split('.')[1]))).toEqual(new Set(Object.keys(LOOKS)));
  });

  test('are as many as CONTRIBUTING says', () => {
    expect(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')).toContain(
      `compares ${names.length} pictures of ${Object.keys(SHOTS).length} stories`,
    );
  });

  test('are small', () => {
    const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    expect(bytes).toBeLessThan(3e6);
  });
});

describe('of two pictures', () => {
  /** @param {number} width @param {number} height @param {(x: number, y: number) => number} grey */
  const draw = (width, height, grey = () => 255) => {
    const picture = new PNG({ width, height });
    picture.data.fill(255);
    for (let at = 0; at < width * height; at += 1) {
      picture.data.fill(grey(at % width, Math.floor(at / width)), at * 4, at * 4 + 3);
    }
    return picture;
  };
  const plain = draw(1000, 1000);

  test('equal ones do not differ', () => {
    expect(compare(plain, draw(1000, 1000))).toMatchObject({ pixels: 0, isDifferent: false });
  });

  test('sizes that are a pixel apart do', () => {
    expect(compare(plain, draw(1000, 1001))).toMatchObject({
      isDifferent: true,
      what: 'is 1000 × 1001 px, not 1000 × 1000',
    });
  });

  test('a line of a pixel that has moved by one does, in the largest picture', () => {
    // 24 px high, as the side of a badge: 48 px in a million.
    const line = (/** @type {number} */ at) => draw(1000, 1000, (x, y) => (x === at && y < 24 ? 200 : 255));
    expect(compare(line(500), line(501))).toMatchObject({ pixels: 48, isDifferent: true });
  });

  test('neighbouring colours do not, and others do not in 20 pixels, unless the picture is small', () => {
    expect(
      compare(
        plain,
        draw(1000, 1000, () => 254),
      ),
    ).toMatchObject({ pixels: 0 });
    const dot = (/** @type {number} */ width, /** @type {number} */ pixels) =>
      compare(
        draw(width, 100),
        draw(width, 100, (x, y) => (y === 0 && x < pixels ? 200 : 255)),
      );
    expect(dot(1000, 20)).toMatchObject({ pixels: 20, isDifferent: false });
    expect(dot(1000, 21)).toMatchObject({ pixels: 21, isDifferent: true });
    expect(dot(100, 10)).toMatchObject({ isDifferent: false });
    expect(dot(100, 11)).toMatchObject({ isDifferent: true });
  });
});

describe('the two times that a story is photographed', () => {
  /** A line on white in one look. @param {number} height @param {number} [grey] */
  const photo = (height, grey = 0) => {
    const picture = new PNG({ width: 40, height: 40 });
    picture.data.fill(255);
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < 40; x += 1) picture.data.fill(grey, (y * 40 + x) * 4, (y * 40 + x) * 4 + 3);
    return PNG.sync.write(picture);
  };
  const faults = (first = pictures(), second = first, oneTheme = false) =>
    faultsOf('a--b', first, second, oneTheme).map(({ name, what }) => `${name} ${what}`);
  const pictures = (light = photo(20), dark = photo(20, 128)) =>
    /** @type {import('./matrix.mjs').Pictures} */ (
      new Map([
        ['light', light],
        ['dark', dark],
      ])
    );

  test('are alike', () => {
    expect(faults()).toEqual([]);
    expect(faults(pictures(), pictures(photo(21)))).toEqual([
      'a--b.light.png differs in 40 of 1600 px (2.500 %) when it is opened again',
    ]);
  });

  test('show something', () => {
    expect(faults(pictures(photo(0)))).toEqual(['a--b.light.png is blank']);
  });

  test('know light from dark, unless the story has a theme of its own', () => {
    const same = pictures(photo(20), photo(20));
    expect(faults(same)).toEqual(['a--b.dark.png looks as it does in light']);
    expect(faults(same, same, true)).toEqual([]);
    expect(faults(pictures(), pictures(), true)).toEqual([
      'a--b.dark.png differs from light, though it is in ONE_THEME',
    ]);
  });
});

describe('fonts', () => {
  test('that a stylesheet leaves to the system have a name', () => {
    expect(
      withFamilies('a{font-family:system-ui,Roboto,sans-serif}b{font:1em ui-monospace , Menlo, monospace}'),
    ).toBe("a{font-family:'system-ui',Roboto,'sans-serif'}b{font:1em 'ui-monospace' , Menlo, 'monospace'}");
    expect(withFamilies(".monospace-x{--y:'monospace';}")).toBe(".monospace-x{--y:'monospace';}");
  });

  test('are in the packages, and nothing else is', () => {
    const addresses = [...fontStyles().matchAll(/url\(([^)]+)\)/g)].map(([, url = '']) => url);
    expect(addresses.length).toBeGreaterThan(50);
    for (const address of new Set(addresses)) expect(existsSync(fontFile(address) ?? ''), address).toBe(true);
    expect(fontFile('/fonts/../../package.json')).toBeUndefined();
    expect(fontFile('/fonts/inter/..%2f..%2fx.woff2')).toBeUndefined();
  });
});

test('a story whose play function threw is none that succeeded', async () => {
  /** @type {{ __STORYBOOK_ADDONS_CHANNEL__?: EventEmitter }} */
  const page = {};
  vi.stubGlobal('window', page);
  onTestFinished(() => void vi.unstubAllGlobals());
  listen();
  const channel = new EventEmitter();
  page.__STORYBOOK_ADDONS_CHANNEL__ = channel;
  const finish = () => channel.emit('storyFinished', { storyId: 'a--b', status: 'success', reporters: [] });
  channel.emit('playFunctionThrewException');
  finish();
  finish();
  expect(await nextFinished()).toMatchObject({ storyId: 'a--b', status: 'error' });
  expect(await nextFinished()).toMatchObject({ status: 'success' });
});

describe('a report of a story', () => {
  /** @param {unknown} result @param {'success' | 'error'} [status] */
  const findings = (result, status = 'success') =>
    findingsOf({
      storyId: 'a--b',
      status,
      reporters: [{ type: 'a11y', status: '', result: /** @type {any} */ (result) }],
    });

  test('without a violation has no finding', () => {
    expect(findings({ violations: [] })).toEqual([]);
  });

  test('names the rule, and what breaks it', () => {
    const nodes = [{ target: ['.a'], any: [{ message: 'Too pale.' }], all: [], none: [] }];
    const violations = [{ id: 'color-contrast', help: 'Contrast', nodes }];
    expect(findings({ violations }, 'error')).toEqual([
      { rule: 'color-contrast', what: 'Contrast (1 ×)\n      .a: Too pale.' },
    ]);
  });

  test('in which axe failed or did not run is a finding', () => {
    expect(findings({ error: 'no' })).toMatchObject([{ rule: 'axe' }]);
    expect(findingsOf({ storyId: 'a--b', status: 'error', reporters: [] })).toMatchObject([{ rule: 'play' }]);
    expect(findings({ violations: [] }, 'error')).toMatchObject([{ rule: 'play' }]);
  });
});
