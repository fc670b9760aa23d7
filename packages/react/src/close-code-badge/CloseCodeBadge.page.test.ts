import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../test/page/App.tsx';
import { buildSite, launchChromium, type Site } from '../../test/page/site.ts';

const TEXT = 'ended without a Close frame';
const SECOND_TEXT = 'One side is leaving';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each([19, 18] as const)('a badge in a built page, React %i', (react) => {
  let site: Site;
  let page: Page;
  beforeAll(async () => {
    site = await buildSite(react);
  });
  afterAll(() => site.close());
  beforeEach(() => {
    Object.assign(site, { refuse: undefined, engineDelay: 0, headers: {}, markup: '' });
    site.requests.length = 0;
  });
  const said: string[] = [];
  afterEach(async () => {
    const problems = await page.evaluate(() => window.problems);
    await page.context().close();
    expect(problems).toEqual([]);
    expect(said).toEqual([]);
  });

  const open = async (search = '', options: BrowserContextOptions = {}): Promise<void> => {
    const context = await browser.newContext(options);
    page = await context.newPage();
    page.setDefaultTimeout(5000);
    said.length = 0;
    page.on('console', (message) => {
      // What the browser says of a request that a test refuses.
      if (!/503|ERR_INTERNET_DISCONNECTED/.test(message.text())) said.push(message.text());
    });
    await page.goto(`${site.url}/${search}`);
    await page.getByTestId('first').waitFor();
  };
  const badge = (name = 'first') => page.getByTestId(name);
  const tooltip = () => page.getByRole('tooltip');
  /** Loaded, as it is a moment after the first badge was mounted. */
  const loaded = () => page.evaluate(() => window.preloadTooltip());
  // A hand moves in steps; Radix measures the way.
  const awayFromBadges = () => page.mouse.move(5, 500, { steps: 8 });
  /** Its state so long after the first move of the pointer, before which the page is busy: timers of the page keep their order. */
  const stateAfter = async (ms: number, busyMs: number): Promise<() => Promise<string | undefined>> => {
    await badge().evaluate(
      (node, [ms, busyMs]) => {
        const moved = (): void => {
          for (const end = performance.now() + busyMs; performance.now() < end;);
          setTimeout(() => {
            document.documentElement.dataset['state'] = (node as HTMLElement).dataset['state'];
          }, ms);
        };
        node.addEventListener('pointermove', moved, { once: true });
      },
      [ms, busyMs] as const,
    );
    return async () => {
      await page.waitForSelector('html[data-state]', { state: 'attached' });
      return page.evaluate(() => document.documentElement.dataset['state']);
    };
  };
  const description = async (name: string): Promise<string> => {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('DOM.enable');
    const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
    const { nodeId } = await cdp.send('DOM.querySelector', {
      nodeId: root.nodeId,
      selector: `[data-testid="${name}"]`,
    });
    const { nodes } = await cdp.send('Accessibility.getPartialAXTree', { nodeId, fetchRelatives: false });
    return String(nodes[0]?.description?.value ?? '');
  };

  it('opens on hover, once the pointer rests on it', async () => {
    await open();
    await loaded();
    const after150ms = await stateAfter(150, 0);
    await badge().hover();
    expect(await after150ms()).toBe('closed');
    await tooltip().waitFor();
    expect(await tooltip().textContent()).toContain(TEXT);
    expect(await badge().getAttribute('data-state')).toBe('open');
  });

  it('counts the delay from the pointer, not from when the page had time for it', async () => {
    await open();
    await loaded();
    const after150ms = await stateAfter(150, 400);
    await badge().hover();
    expect(await after150ms()).toBe('open');
  });

  it('does not open for a pointer that passes by', async () => {
    await open();
    await loaded();
    await badge().hover();
    await awayFromBadges();
    await page.waitForTimeout(500);
    expect(await tooltip().count()).toBe(0);
  });

  it('does not open for a pointer that rests while the page moves below it', async () => {
    await open();
    await loaded();
    const box = (await badge().boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.evaluate(() => {
      document.body.style.padding = '300px 0 3000px';
    });
    await page.mouse.move(x, y, { steps: 3 });
    // Listens before anything moves: to find the badge takes several turns, and scrolling does not wait for them.
    await badge().evaluate((node) => {
      node.addEventListener('pointerenter', () => {
        document.documentElement.dataset['entered'] = '';
      });
    });
    await page.evaluate(() => {
      window.scrollBy(0, 300);
    });
    await page.waitForSelector('[data-entered]', { state: 'attached', timeout: 10_000 });
    await page.waitForTimeout(500);
    expect(await tooltip().count()).toBe(0);
    // Paired: the same pointer, moved by one pixel, is a wish.
    await page.mouse.move(x + 1, y);
    await tooltip().waitFor();
  });

  it('stays closed after Escape while the pointer trembles on it', async () => {
    await open();
    await loaded();
    await badge().hover();
    await tooltip().waitFor();
    await page.keyboard.press('Escape');
    await tooltip().waitFor({ state: 'detached' });
    const box = (await badge().boundingBox())!;
    await page.mouse.move(box.x + box.width / 2 + 2, box.y + box.height / 2, { steps: 3 });
    await page.waitForTimeout(500);
    expect(await tooltip().count()).toBe(0);
  });

  it('stays while its content is hovered, and closes when the pointer leaves', async () => {
    await open();
    await loaded();
    await badge().hover();
    await tooltip().waitFor();
    const box = await tooltip().boundingBox();
    await page.mouse.move(box!.x + box!.width / 2, box!.y + box!.height / 2, { steps: 12 });
    await page.waitForTimeout(400);
    expect(await tooltip().isVisible()).toBe(true);
    await awayFromBadges();
    await tooltip().waitFor({ state: 'detached' });
  });

  it.each(['hover', 'focus'])('closes on Escape when opened by %s', async (way) => {
    await open();
    await loaded();
    if (way === 'hover') await badge().hover();
    else await page.keyboard.press('Tab');
    await tooltip().waitFor();
    await page.keyboard.press('Escape');
    await tooltip().waitFor({ state: 'detached' });
    if (way === 'focus') expect(await badge().evaluate((node) => node === document.activeElement)).toBe(true);
  });

  it('is described the moment it gets focus, before the engine is there', async () => {
    site.refuse = /tooltipEngine/;
    await open();
    // One task: what a screen reader finds when it hears of the focus.
    const atFocus = await badge().evaluate(async (node: HTMLElement) => {
      document.addEventListener('keydown', () => undefined);
      node.focus({ focusVisible: true });
      await Promise.resolve();
      const id = node.getAttribute('aria-describedby');
      return id === null ? null : (document.getElementById(id)?.textContent ?? null);
    });
    expect(atFocus).toContain(TEXT);
  });

  it('is described to assistive technology, once, beside a description of the host', async () => {
    await open();
    await loaded();
    await page.keyboard.press('Tab');
    await tooltip().waitFor();
    expect(await description('first')).toContain(TEXT);
    expect(await page.getByText(TEXT).count()).toBe(1);
    await page.keyboard.press('Tab');
    await expect.poll(() => tooltip().textContent()).toContain(SECOND_TEXT);
    expect(await description('second')).toMatch(/^A note of the host\..*One side is leaving/);
    await page.keyboard.press('Escape');
    expect(await badge('second').getAttribute('aria-describedby')).toBe('note');
  });

  it('opens one at a time', async () => {
    await open();
    await loaded();
    await page.keyboard.press('Tab');
    await tooltip().waitFor();
    await badge('second').hover();
    await expect.poll(() => tooltip().textContent()).toContain(SECOND_TEXT);
    expect(await tooltip().count()).toBe(1);
  });

  it('toggles on click, Enter and Space, and calls the handler of the host', async () => {
    await open();
    await loaded();
    await badge('record').focus();
    await tooltip().waitFor();
    await page.keyboard.press('Enter');
    await tooltip().waitFor({ state: 'detached' });
    await page.keyboard.press('Space');
    await tooltip().waitFor();
    await page.mouse.move(5, 500);
    await page.keyboard.press('Escape');
    await tooltip().waitFor({ state: 'detached' });
    await badge('record').click();
    await tooltip().waitFor();
    expect(await page.locator('#clicks').textContent()).toBe('3');
    expect(await tooltip().textContent()).toContain('out of [U+202E]memory');
    expect(await tooltip().textContent()).toContain('Closed by the other side.');
  });

  it('closes on blur and on a press elsewhere', async () => {
    await open();
    await loaded();
    await badge().click();
    await tooltip().waitFor();
    await page.locator('#elsewhere').click();
    await tooltip().waitFor({ state: 'detached' });
  });

  it('opens on tap and closes on the next, by touch', async () => {
    await open('', { hasTouch: true, isMobile: true });
    await loaded();
    await badge().tap();
    await tooltip().waitFor();
    await page.waitForTimeout(500);
    expect(await tooltip().isVisible()).toBe(true);
    await badge().tap();
    await tooltip().waitFor({ state: 'detached' });
    await badge().tap();
    await tooltip().waitFor();
    await page.locator('#elsewhere').tap();
    await tooltip().waitFor({ state: 'detached' });
  });

  it('fetches its engine when the browser is idle, not with the page', async () => {
    await open();
    await expect.poll(() => site.requests.some((path) => path.includes('tooltipEngine'))).toBe(true);
    const size = await page.evaluate(async () => {
      const entry = [...document.scripts].find(({ type }) => type === 'module');
      const text = await (await fetch(entry?.src ?? '')).text();
      return text.includes('TooltipProvider') ? -1 : text.length;
    });
    expect(size, 'no Radix code in the first load').toBeGreaterThan(0);
  });

  it('shows the details beside the badge when the engine is answered 503, and tries again at the next intent', async () => {
    site.refuse = /tooltipEngine/;
    await open();
    await badge().hover();
    await tooltip().waitFor();
    expect(await tooltip().getAttribute('data-placement')).toBe('beside');
    expect(await tooltip().textContent()).toContain(TEXT);
    const box = await tooltip().boundingBox();
    await page.mouse.move(box!.x + 20, box!.y + box!.height / 2);
    await page.waitForTimeout(400);
    expect(await tooltip().isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await tooltip().waitFor({ state: 'detached' });
    const before = site.requests.filter((path) => path.includes('tooltipEngine')).length;

    site.refuse = undefined;
    await awayFromBadges();
    await badge('second').hover();
    await tooltip().waitFor();
    expect(site.requests.filter((path) => path.includes('tooltipEngine')).length).toBeGreaterThan(before);
    await expect.poll(() => tooltip().getAttribute('data-placement')).toBe(null);
  });

  it.each([
    ['arrives while the pointer is on its way out', 900],
    ['arrives when the details are shown beside the badge', 2600],
  ])('closes when the pointer leaves and the engine %s', async (_, delay) => {
    site.engineDelay = delay;
    await open();
    const opened = performance.now();
    await badge().hover();
    await expect.poll(() => badge().getAttribute('data-state')).toBe('open');
    await page.waitForTimeout(Math.max(0, delay - 60 - (performance.now() - opened)));
    await awayFromBadges();
    await page.waitForTimeout(700);
    expect(await badge().getAttribute('data-state')).toBe('closed');
  });

  it('works offline from before the first hover', async () => {
    // The idle prefetch would be quicker than the network's end.
    site.refuse = /tooltipEngine/;
    await open();
    await expect.poll(() => site.requests.some((path) => path.includes('tooltipEngine'))).toBe(true);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', {
      offline: true,
      latency: 0,
      downloadThroughput: 0,
      uploadThroughput: 0,
    });
    await badge().hover();
    await tooltip().waitFor();
    expect(await tooltip().textContent()).toContain(TEXT);
  });

  it('works inside a shadow root, with its tooltip there too', async () => {
    await open('?shadow');
    await loaded();
    await badge().hover();
    await tooltip().waitFor();
    expect(await tooltip().evaluate((node) => node.getRootNode() instanceof ShadowRoot)).toBe(true);
    expect(await tooltip().evaluate((node) => getComputedStyle(node).borderRadius)).not.toBe('0px');
    await page.keyboard.press('Escape');
    await tooltip().waitFor({ state: 'detached' });
    await badge('second').focus();
    await expect.poll(() => tooltip().textContent()).toContain(SECOND_TEXT);
  });

  it('shows its tooltip above a modal dialog', async () => {
    await open('?dialog');
    await loaded();
    await badge().hover();
    await tooltip().waitFor();
    const onTop = await tooltip().evaluate((node) => {
      const { left, top, width, height } = node.getBoundingClientRect();
      return node.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    expect(onTop).toBe(true);
  });

  it('obeys a strict Content Security Policy with the tooltip open', async () => {
    site.headers = {
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'none'",
    };
    await open();
    await loaded();
    await badge().hover();
    await tooltip().waitFor();
    await page.waitForTimeout(200);
  });

  it('hydrates what a server rendered without a warning', async () => {
    site.markup = renderToString(createElement(App));
    await open();
    await loaded();
    await badge().hover();
    await tooltip().waitFor();
  });

  it.each([
    ['color-scheme', "document.documentElement.style.colorScheme = 'dark'"],
    ['data-theme', "document.body.dataset.theme = 'dark'"],
    ['class', "document.body.className = 'dark'"],
  ])('is light, and dark by %s, with styles that a bundler made', async (_, makeDark) => {
    await open();
    const lightness = () =>
      badge().evaluate((node) => {
        const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
        if (!canvas) return [];
        return [getComputedStyle(node).backgroundColor, getComputedStyle(node).color].map((colour) => {
          canvas.clearRect(0, 0, 1, 1);
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
          const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
          return alpha < 255 ? Number.NaN : Math.round((red + green + blue) / 7.65);
        });
      });
    const [surface = Number.NaN, text = Number.NaN] = await lightness();
    expect(surface).toBeGreaterThan(80);
    expect(text).toBeLessThan(50);
    await page.evaluate(makeDark);
    await page.waitForTimeout(200);
    const [darkSurface = Number.NaN, darkText = Number.NaN] = await lightness();
    expect(darkSurface).toBeLessThan(30);
    expect(darkText).toBeGreaterThan(50);
  });

  it('says nothing on the console of what is warned of in development', async () => {
    await open();
    expect(await badge('misuse').textContent()).toBe('"1006" Not a close code');
  });

  it('is complete without scripts', async () => {
    site.markup = renderToString(createElement(App));
    const context = await browser.newContext({ javaScriptEnabled: false });
    const bare = await context.newPage();
    await bare.goto(site.url);
    expect(await bare.getByTestId('first').textContent()).toBe('1006 Abnormal closure');
    await context.close();
    await open();
  });
});
