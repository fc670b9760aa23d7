// What docs/accessibility.md promises, on a built page with all components on it, in Chromium.
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { en } from '@close-codes/core/locales/en';
import { en as retryEn } from '@close-codes/core/retry/locales/en';
import { buildSite, launchChromium, type Site } from '../page/site.ts';

/** One close, told in every way; and many of them. */
const PAGES = ['page', 'pictures'];
/** With longer words, and with wide labels at the axes. */
const EVERYTHING = [...PAGES, 'page-de', 'pictures-de', 'fleet'];

let browser: Browser;
let site: Site;
let page: Page;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), buildSite(19, import.meta.dirname)]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(() => {
  site.engineDelay = 0;
});
afterEach(() => page.context().close());

async function open(specimen = 'page', options: BrowserContextOptions = {}): Promise<void> {
  page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })).newPage();
  page.setDefaultTimeout(5000);
  await page.goto(`${site.url}/?specimen=${specimen}`);
  await page.getByRole('heading', { name: 'Access' }).waitFor();
}

/** With all that folds open. */
async function openAll(specimen?: string, options?: BrowserContextOptions): Promise<void> {
  await open(specimen, options);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  // Charts are drawn once they have been measured.
  if ((await page.locator('.close-code-chart-plot').count()) > 0)
    await page.locator('.recharts-text').first().waitFor();
}

const first = () => page.getByTestId('first');
const second = () => page.getByTestId('second');
const tooltip = () => page.getByRole('tooltip');
const loaded = () => page.evaluate(() => window.preloadTooltip());

async function descriptionOf(testId: string): Promise<string> {
  const cdp = await page.context().newCDPSession(page);
  const { root } = await cdp.send('DOM.getDocument');
  const { nodeId } = await cdp.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: `[data-testid="${testId}"]`,
  });
  const { nodes } = await cdp.send('Accessibility.getPartialAXTree', { nodeId, fetchRelatives: false });
  await cdp.detach();
  return String(nodes[0]?.description?.value ?? '');
}

describe('the keyboard', () => {
  it.each(PAGES)(
    'stops at each control in the order of the page, there and back, and leaves it: %s',
    async (specimen) => {
      await open(specimen);
      // By number: what a control says may change while it has the focus.
      const stops = await page.evaluateHandle(() => window.access.tabStops());
      const expected = await stops.evaluate((all) => all.map((_, index) => index));
      expect(expected.length).toBeGreaterThan(10);
      const walk = async (key: string): Promise<number[]> => {
        const reached: number[] = [];
        for (;;) {
          await page.keyboard.press(key);
          const at = await stops.evaluate((all) =>
            document.activeElement === document.body
              ? -2
              : all.indexOf(document.activeElement as HTMLElement),
          );
          if (at === -2 || reached.length > expected.length) return reached;
          reached.push(at);
        }
      };
      expect(await walk('Tab')).toEqual(expected);
      expect(await walk('Shift+Tab')).toEqual([...expected].reverse());
    },
  );

  it.each(PAGES)(
    'shows where it is, two pixels wide and three to one, light and dark: %s',
    async (specimen) => {
      await openAll(specimen);
      const faults = async (): Promise<string[]> => {
        const found = new Set<string>();
        // One of a kind: they differ in nothing that is measured here.
        const kinds = await page.evaluate(() => [
          ...new Set(window.access.tabStops().map(({ localName, className }) => `${localName}|${className}`)),
        ]);
        expect(kinds.length).toBeGreaterThan(4);
        for (const kind of kinds) {
          const fault = await page.evaluate((wanted) => {
            const stop = window.access
              .tabStops()
              .find(({ localName, className }) => `${localName}|${className}` === wanted)!;
            stop.focus({ focusVisible: true });
            return stop.className.includes('close-code-') ? window.access.ringFault(stop) : [];
          }, kind);
          for (const one of fault) found.add(one);
        }
        return [...found];
      };
      expect(await faults()).toEqual([]);
      await page.evaluate(() => {
        document.documentElement.style.colorScheme = 'dark';
      });
      expect(await faults()).toEqual([]);
    },
  );

  it('reaches nothing that the headings that stick, or a tooltip, then hide', async () => {
    await openAll('table', { viewport: { width: 1280, height: 300 } });
    const hidden: string[] = [];
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let stop = 0; stop < 60; stop += 1) {
        await page.keyboard.press(key);
        const name = await page.evaluate(() => {
          const { activeElement } = document;
          if (!activeElement || activeElement === document.body) return 'left';
          return window.access.isHidden(activeElement) ? window.access.nameOf(activeElement) : '';
        });
        if (name === 'left') break;
        if (name !== '') hidden.push(`${key}: ${name}`);
      }
    }
    expect(hidden).toEqual([]);
  });

  it('needs no pointer: what folds opens, what sorts sorts, a code is asked for', async () => {
    await open('table');
    const heading = page.getByRole('columnheader', { name: 'Outcome' });
    await page.getByRole('textbox').focus();
    await page.keyboard.type('4003');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[aria-current=true]').getAttribute('id')).toBe('codes-4003');
    await heading.getByRole('button').focus();
    await page.keyboard.press('Enter');
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');
    await page.locator('#codes-4003 summary').focus();
    await page.keyboard.press('Space');
    expect(await page.locator('#codes-4003 details').getAttribute('open')).toBe('');
  });
});

describe('a tooltip', () => {
  it('describes its badge when the focus comes, while no timer runs and nothing can be fetched', async () => {
    site.engineDelay = 10_000;
    await open();
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 1000);
    expect(await descriptionOf('first')).toBe('');
    await first().focus();
    expect(await descriptionOf('first')).toContain('ended without a Close frame');
    expect(await tooltip().count(), 'for eyes it is not there yet').toBe(0);
  });

  it('says nothing that the name of its badge has said, and each sentence once', async () => {
    await open();
    await loaded();
    await first().focus();
    await tooltip().waitFor();
    const said = await descriptionOf('first');
    expect(said).not.toContain(en.codes[1006].label);
    const sentences = said.split(/(?<=[.:,])\s/);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it('stays when the focus brings its badge into view, and when the reader scrolls', async () => {
    await open();
    await loaded();
    await page.locator('#elsewhere').focus();
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    await first().focus();
    await tooltip().waitFor();
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => scrollY)).toBeLessThan(500);
    expect(await tooltip().isVisible()).toBe(true);
    await page.evaluate(() => {
      scrollBy(0, 20);
    });
    await page.waitForTimeout(200);
    expect(await tooltip().isVisible()).toBe(true);
  });

  it('stays for as long as it is wanted', async () => {
    await open();
    await loaded();
    await page.clock.install();
    await first().focus();
    await tooltip().waitFor();
    await page.clock.runFor('10:00');
    expect(await tooltip().isVisible()).toBe(true);
  });

  it('holds nothing to press, and Tab goes past it to the next control', async () => {
    await open();
    await loaded();
    await page.keyboard.press('Tab');
    await tooltip().waitFor();
    const inside = tooltip().locator('a, button, input, select, textarea, summary, [tabindex]');
    expect(await inside.count()).toBe(0);
    await page.keyboard.press('Tab');
    expect(await second().evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await tooltip().count()).toBe(1);
  });

  it('takes no focus when it opens, when its engine arrives, and when it closes', async () => {
    site.engineDelay = 300;
    await open();
    await page.locator('#elsewhere').focus();
    await first().scrollIntoViewIfNeeded();
    const stop = await page.evaluateHandle(() => window.access.listen());
    await first().hover();
    await tooltip().waitFor();
    await page.keyboard.press('Escape');
    await tooltip().waitFor({ state: 'detached' });
    expect(await stop.evaluate((listening) => listening().focused)).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('elsewhere');
  });

  it.each([
    [320, 'ltr'],
    [320, 'rtl'],
  ])('at %i px, %s, lies within the window', async (width, dir) => {
    await open('page', { viewport: { width, height: 640 } });
    await page.evaluate((value) => {
      document.documentElement.dir = value;
    }, dir);
    await loaded();
    for (const badge of [first(), second()]) {
      await badge.focus();
      await tooltip().waitFor();
      // Positioned in the frame after it is there.
      await expect
        .poll(() =>
          tooltip().evaluate((node) => {
            const { left, right, top, bottom } = node.getBoundingClientRect();
            return left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
          }),
        )
        .toBe(true);
      expect(await page.evaluate(() => window.access.lostTexts())).toEqual([]);
    }
  });
});

describe('messages', () => {
  it('in a storm of closes nothing is said by itself, and the focus stays', async () => {
    await open();
    await page.locator('#elsewhere').focus();
    const { said, focused } = await page.evaluate(async () => {
      const stop = window.access.listen();
      for (let n = 1; n <= 200; n += 1) {
        window.access.show(n);
        if (n % 10 === 0) await new Promise(requestAnimationFrame);
      }
      return stop();
    });
    expect(said).toEqual([expect.stringContaining(retryEn.because['attempts-used-up'].user)]);
    expect(focused).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('elsewhere');
  });

  describe('a log that grows fifty times a second', () => {
    /** What is said in three seconds from now. */
    const saidMeanwhile = () =>
      page.evaluate(async () => {
        const stop = window.access.listen();
        const begun = performance.now();
        for (let n = 1; performance.now() - begun < 3000; n += 1) {
          window.access.show(n);
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        return stop();
      });

    it('says nothing while it follows', async () => {
      await open('log');
      expect(await saidMeanwhile()).toEqual({ said: [], focused: 0 });
      const rows = page.getByRole('option', { name: '1006' });
      expect(Number(await rows.last().getAttribute('aria-setsize')), 'it did grow').toBeGreaterThan(60);
    });

    it('says once in five seconds how many are new, while it is paused', async () => {
      await open('log');
      await page.getByRole('button', { name: 'Pause' }).click();
      expect(await saidMeanwhile()).toEqual({
        said: [expect.stringMatching(/^New since paused: [1-9]\d*$/)],
        focused: 0,
      });
    });

    it('says once how many a search found, and not how many more match since', async () => {
      await open('log');
      // Heard from before the search on: on a slow machine a word that is typed takes longer than one message waits.
      const [{ said }] = await Promise.all([saidMeanwhile(), page.getByRole('searchbox').fill('1006')]);
      expect(said).toEqual([expect.stringMatching(/^[1-9]\d* of [1-9]\d* shown$/)]);
    });
  });

  it('a notice says once that the connection is lost, not at each try, and counts down in silence', async () => {
    await open('notice');
    const region = page.getByRole('status');
    expect(await region.textContent()).toBe('Connection lost.');
    expect(await page.locator('[aria-live=assertive], [role=alert]').count()).toBe(0);
    const saidUntil = (tries: number) =>
      page.evaluate(async (last) => {
        const stop = window.access.listen();
        for (let n = 1; n <= last; n += 1) {
          window.access.show(n);
          await new Promise(requestAnimationFrame);
        }
        return stop().said;
      }, tries);
    expect(await saidUntil(4)).toEqual([]);
    expect(await page.getByRole('timer').textContent()).toMatch(/\d+ s/);
    // Paired: what changes for the reader is said, once.
    expect(await saidUntil(50)).toEqual([expect.stringContaining(retryEn.because['attempts-used-up'].user)]);
  });

  it.each([
    ['a keystroke in the search', 'searchbox', 'q'],
    ['a keystroke in the question', 'textbox', '1'],
  ] as const)('%s brings one polite message', async (_, role, key) => {
    await open('table');
    await page.getByRole(role).focus();
    const stop = await page.evaluateHandle(() => window.access.listen());
    await page.keyboard.press(key);
    const said = await stop.evaluate(async (listening) => {
      await new Promise(requestAnimationFrame);
      return listening().said;
    });
    expect(said).toHaveLength(1);
    expect(await page.locator('[aria-live=assertive], [role=alert]').count()).toBe(0);
  });

  it('asking for a code that a filter hides brings one polite message', async () => {
    await open('table');
    await page.getByRole('searchbox').fill('discord');
    await page.getByRole('textbox').fill('1006');
    const stop = await page.evaluateHandle(() => window.access.listen());
    await page.keyboard.press('Enter');
    const said = await stop.evaluate(async (listening) => {
      await new Promise(requestAnimationFrame);
      return listening().said;
    });
    expect(said).toHaveLength(1);
  });
});

describe('sizes', () => {
  it.each(PAGES)('at 400 % nothing scrolls sideways: %s', async (specimen) => {
    // 1280 by 1024 at 400 % is 320 by 256.
    await openAll(specimen, { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  /** What ends in an ellipsis where a row of the log has two lines, and what is scrolled. Its time never does. */
  const IN_TWO_LINES = '.close-code-log-what, .close-code-log-more, .close-code-chart-scroller';

  /** Polled: a chart measures its labels, and is drawn anew in a frame to come. */
  const nothingIs = (fault: 'lostTexts' | 'overlappingTexts', mayBeCut?: string) =>
    expect
      .poll(
        () => page.evaluate(([find, selector]) => window.access[find](selector), [fault, mayBeCut] as const),
        {
          timeout: 5000,
        },
      )
      .toEqual([]);

  it.each(EVERYTHING)('at 400 % nothing is cut: %s', async (specimen) => {
    await openAll(specimen, { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
    await nothingIs('lostTexts', IN_TWO_LINES);
  });

  it.each(EVERYTHING)('with text of twice the size nothing is cut: %s', async (specimen) => {
    await openAll(specimen);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await nothingIs('lostTexts');
  });

  it.each(EVERYTHING.flatMap((specimen) => [[specimen, 1280] as const, [specimen, 320] as const]))(
    'with the text spacing of WCAG 1.4.12 nothing is cut or overlaps: %s at %i px',
    async (specimen, width) => {
      await openAll(specimen, { viewport: { width, height: 800 } });
      await page.addStyleTag({
        content:
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
          'p { margin-block-end: 2em !important }',
      });
      const button = page.locator('[class^="close-code-"] button').first();
      const spacing = await button.evaluate((node) => getComputedStyle(node).letterSpacing);
      expect(Number.parseFloat(spacing)).toBeGreaterThan(1);
      const mayBeCut = width === 320 ? IN_TWO_LINES : undefined;
      await nothingIs('lostTexts', mayBeCut);
      await nothingIs('overlappingTexts');
      if (specimen.startsWith('page')) {
        await loaded();
        await first().focus();
        await tooltip().waitFor();
      } else {
        await page.getByRole('slider').focus();
        await page.locator('.close-code-chart-tip').waitFor();
      }
      await nothingIs('lostTexts', mayBeCut);
    },
  );

  it.each([
    ['page', 1280],
    ['page', 320],
    ['pictures', 1280],
    ['pictures', 320],
  ])('targets are 24 by 24 pixels, but for those in a sentence: %s at %i px', async (specimen, width) => {
    await openAll(specimen, { viewport: { width, height: 800 } });
    expect(await page.evaluate(() => window.access.smallTargets())).toEqual([]);
  });

  it('badges of each size and kind are targets of 24 by 24 pixels', async () => {
    await open('every-badge');
    expect(await page.evaluate(() => window.access.smallTargets())).toEqual([]);
  });
});

describe('order and language', () => {
  const SPECTRUM =
    '.close-code-spectrum :is(figcaption, .close-code-spectrum-band-head, [role=option], p, summary, th, td)';
  const CHART =
    '.close-code-chart :is(p, button, [role=slider], .close-code-chart-hint, li, li > *, summary, th, td)';
  const LOG = '.close-code-log :is(input, select, button, .close-code-log-count, .close-code-log-frame)';

  it.each([
    ['page', 1280, 'main > *'],
    ['diagnosis', 1280, '.close-code-diagnosis :is(h2, h3, p, li, summary, button)'],
    ['diagnosis', 320, '.close-code-diagnosis :is(h2, h3, p, li, summary, button)'],
    ['table', 1280, '.close-code-table :is(input, select, button, th, td)'],
    ['table', 1280, '.close-code-table :is(th, .close-code-table-meaning > *)'],
    ['table', 320, '.close-code-table :is(input, select, th, .close-code-table-meaning > *)'],
    ['table', 320, '.close-code-table-meaning :is(div, summary, p, li)'],
    ['spectrum', 1280, SPECTRUM],
    ['spectrum', 320, SPECTRUM],
    ['chart', 1280, CHART],
    ['chart', 320, CHART],
    ['log', 1280, LOG],
    ['log', 320, LOG],
    ['log', 1280, '.close-code-log-row > *'],
    ['log', 320, '.close-code-log-row > *'],
  ])('what is read next is seen next: %s at %i px, %s', async (specimen, width, selector) => {
    await openAll(specimen, { viewport: { width, height: 800 } });
    for (const dir of ['ltr', 'rtl']) {
      await page.evaluate((value) => {
        document.documentElement.dir = value;
      }, dir);
      expect(await page.evaluate((wanted) => window.access.outOfOrder(wanted), selector)).toEqual([]);
    }
  });

  it('each text says its language on a page in another one', async () => {
    await open('badge-de');
    await loaded();
    await page.keyboard.press('Tab');
    await tooltip().waitFor();
    expect(await page.evaluate(() => window.access.languages('button, [role=tooltip] > [lang]'))).toEqual([
      'de: 1006 Unerwarteter Verbindungsabbruch',
      expect.stringMatching(/^de: .*Close-Frame/),
      'en: Abnormal Closure · RFC 6455 §7.4',
    ]);
  });
});

describe('colour and motion', () => {
  /** What is painted of the glyph, in greys. */
  const glyphs = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('h1 + div .close-code-glyph path')].map((path) => path.getAttribute('d')),
    );

  it('five tones have five glyphs and differ without colour', async () => {
    await open('every-badge');
    const shapes = await glyphs();
    expect(shapes).toHaveLength(5);
    expect(new Set(shapes).size).toBe(5);
    await page.emulateMedia({ forcedColors: 'active' });
    const pictures = [];
    for (const glyph of await page.locator('h1 + div .close-code-glyph').all()) {
      pictures.push((await glyph.screenshot()).toString('base64'));
    }
    expect(new Set(pictures).size, 'painted, in forced colours').toBe(5);
  });

  it('in forced colours borders, the focus and the bar are seen', async () => {
    await openAll();
    await page.emulateMedia({ forcedColors: 'active' });
    const seen = await page.evaluate(() => {
      const of = (selector: string) => document.querySelector<HTMLElement>(selector)!;
      const { contrast } = window.access;
      const badge = of('button.close-code-badge');
      badge.focus({ focusVisible: true });
      const style = getComputedStyle;
      return {
        border: contrast(style(badge).borderTopColor, badge, 'around'),
        text: contrast(style(badge).color, badge, 'own'),
        focus: contrast(style(badge).outlineColor, badge, 'around'),
        filled: style(of('.close-code-diagnosis-bar-part[data-filled]')).backgroundColor,
        empty: style(of('.close-code-diagnosis-bar-part:not([data-filled])')).backgroundColor,
      };
    });
    for (const part of ['border', 'text', 'focus'] as const) expect(seen[part], part).toBeGreaterThan(3);
    expect(seen.filled).not.toBe(seen.empty);
  });

  it('in forced colours what is drawn and what is chosen is seen in pictures of many closes', async () => {
    await openAll('pictures');
    await page.emulateMedia({ forcedColors: 'active' });
    await page.getByRole('slider').focus();
    await page.keyboard.press('Enter');
    await page.locator('.close-code-log-row').last().click();
    await page.locator('.close-code-log .close-code-diagnosis').waitFor();
    const seen = await page.evaluate(() => {
      const { contrast } = window.access;
      const all = (selector: string) => [
        ...document.querySelectorAll<HTMLElement>(`.close-code-${selector}`),
      ];
      const least = (selector: string, colour: (style: CSSStyleDeclaration) => string): number =>
        Math.min(...all(selector).map((one) => contrast(colour(getComputedStyle(one)), one, 'around')));
      /** Of those that are chosen, and of all others. */
      const looks = (selector: string, chosen: string) =>
        [true, false].map((is) =>
          all(selector)
            .filter((one) => one.matches(chosen) === is)
            .map((one) => {
              const { borderInlineStart, outline } = getComputedStyle(one);
              return `${borderInlineStart} | ${outline}`;
            }),
        );
      return {
        contrasts: {
          bars: least('chart-part', ({ stroke }) => stroke),
          selection: least('chart-selection', ({ borderInlineStartColor }) => borderInlineStartColor),
          switches: least('chart-key', ({ borderTopColor }) => borderTopColor),
          spectrumBars: least('spectrum-cell[data-seen] > .close-code-spectrum-bar', ({ color }) => color),
          cells: least('spectrum-cell:not([data-kind=rest])', ({ borderTopColor }) => borderTopColor),
          frame: least('log-frame', ({ borderTopColor }) => borderTopColor),
          row: least('log-row[aria-selected=true]', ({ borderInlineStartColor }) => borderInlineStartColor),
        },
        rows: looks('log-row', '[aria-selected=true]'),
        cells: looks('spectrum-cell:not([data-gap])', '[data-current]'),
      };
    });
    for (const [part, ratio] of Object.entries(seen.contrasts)) {
      expect(ratio, part).toBeGreaterThan(3);
      expect(ratio, `${part}: there is none`).toBeLessThan(22);
    }
    for (const [chosen, others] of [seen.rows, seen.cells]) {
      expect(chosen).toHaveLength(1);
      expect(others).not.toContain(chosen![0]);
    }
    const list = page.locator('.close-code-log-list');
    await list.focus();
    await page.keyboard.press('ArrowUp');
    for (const stop of [list, page.locator('.close-code-log-row[data-active]')]) {
      expect(await stop.evaluate((node) => window.access.ringFault(node))).toEqual([]);
    }
  });

  it('in forced colours the marked row is seen', async () => {
    await open('table');
    await page.emulateMedia({ forcedColors: 'active' });
    const rows = page.locator('[data-outcome=lost], [data-outcome=rejected]').and(page.getByRole('row'));
    const borders = await rows.evaluateAll((all) =>
      all.map((row) => {
        const { outlineStyle, outlineColor, backgroundColor } = getComputedStyle(row);
        return `${outlineStyle} ${outlineColor} ${backgroundColor}`;
      }),
    );
    expect(borders.length).toBeGreaterThan(5);
    // One is unlike the others.
    expect(new Set(borders).size).toBe(2);
  });

  it('moves nothing where less motion is asked for', async () => {
    await open();
    await loaded();
    const moving = async (reducedMotion: 'reduce' | 'no-preference'): Promise<number> => {
      await page.emulateMedia({ reducedMotion });
      await page.locator('#elsewhere').focus();
      await expect.poll(() => tooltip().count()).toBe(0);
      return page.evaluate(async () => {
        let most = 0;
        document.querySelector<HTMLElement>('[data-testid=first]')!.focus({ focusVisible: true });
        for (let frame = 0; frame < 10; frame += 1) {
          await new Promise(requestAnimationFrame);
          most = Math.max(most, document.getAnimations().length);
        }
        return most;
      });
    };
    expect(await moving('reduce')).toBe(0);
    // Paired: there is something to be still.
    expect(await moving('no-preference')).toBeGreaterThan(0);
  });

  /** What would move, by its styles, and what scrolls by itself. */
  const mayMove = (): Promise<string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) =>
        [undefined, '::before', '::after'].flatMap((pseudo) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element, pseudo);
          const isStill =
            /^[0s, ]+$/.test(transitionDuration) && animationName === 'none' && scrollBehavior === 'auto';
          return isStill ? [] : [window.access.nameOf(element)];
        }),
      ),
    );

  it('nothing in a page of one close may move where less motion is asked for', async () => {
    await openAll('page', { reducedMotion: 'reduce' });
    await loaded();
    await first().focus();
    await tooltip().waitFor();
    expect(await mayMove()).toEqual([]);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect((await mayMove()).length).toBeGreaterThan(0);
  });

  it('pictures of many closes are as they are to be at once, and move only as the reader moves them', async () => {
    await openAll('pictures', { reducedMotion: 'reduce' });
    expect(await mayMove()).toEqual([]);
    const places = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('main *')].map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return [element.classList[0], x + scrollX, y + scrollY, width, height].join(' ');
        }),
      );
    const keys: readonly (readonly [string, readonly string[]])[] = [
      ['.close-code-spectrum [aria-selected=true]', ['ArrowRight', 'ArrowDown']],
      ['.close-code-chart [role=slider]', ['ArrowLeft', 'Enter', 'Escape']],
      ['.close-code-chart-key', ['Enter']],
      ['.close-code-log-list', ['ArrowUp', 'Home']],
    ];
    for (const [selector, each] of keys) {
      await page.locator(selector).first().focus();
      for (const key of each) {
        await page.keyboard.press(key);
        // React's own time, and that of a measured chart.
        await page.waitForTimeout(100);
        expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
        const before = await places();
        await page.waitForTimeout(200);
        expect(await places(), `${selector} ${key}`).toEqual(before);
      }
    }
  });

  it.each([
    ['page', 'light'],
    ['page', 'dark'],
    ['pictures', 'light'],
    ['pictures', 'dark'],
  ])('axe finds nothing with all of it open: %s, %s', async (specimen, scheme) => {
    await openAll(specimen);
    await loaded();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.evaluate((value) => {
      // Said, because axe takes a page without a background for a white one.
      Object.assign(document.documentElement.style, { colorScheme: value, background: 'Canvas' });
    }, scheme);
    if (specimen === 'page') {
      await first().focus();
      await tooltip().waitFor();
    }
    await page.addScriptTag({ content: axe.source });
    const violations = await page.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run('main');
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map(({ html }) => html)
            .join(' ')
            .slice(0, 300)}`,
      );
    });
    expect(violations).toEqual([]);
  });
});
