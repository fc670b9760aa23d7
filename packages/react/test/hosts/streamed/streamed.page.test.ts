// A page that a server streams while some of its data is late: React's renderToPipeableStream and hydration, in Chromium.
// For development, where React says what parts from the markup, attributes as well.
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { build } from 'vite';
import { aliasesOf, buildSite, launchChromium, type Site } from '../../page/site.ts';
import { PARTS, type Part } from './gates.ts';

/** As far from the browser's as it gets: whatever is told by either would part. */
const SERVER = { TZ: 'Pacific/Kiritimati', LC_ALL: 'ar_EG.UTF-8', LANG: 'ar_EG.UTF-8' };
const BROWSER = { locale: 'de-DE', timezoneId: 'America/New_York' };

type Server = ChildProcessByStdio<Writable, Readable, Readable>;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each([19, 18] as const)('a streamed page, React %i', (react) => {
  let site: Site;
  let program: string;
  beforeAll(async () => {
    program = await mkdtemp(join(tmpdir(), 'close-codes-server-'));
    site = await buildSite(react, import.meta.dirname, 'development');
    await build({
      configFile: false,
      root: import.meta.dirname,
      logLevel: 'silent',
      resolve: { alias: aliasesOf(react) },
      ssr: { noExternal: true },
      build: {
        outDir: program,
        ssr: 'server.tsx',
        minify: false,
        rolldownOptions: { output: { entryFileNames: 'server.mjs' } },
      },
    });
  });
  afterAll(async () => {
    await site.close();
    await rm(program, { recursive: true, force: true });
  });

  let page: Page;
  let said: string[];
  /** Of the latest request. */
  let server: Server | undefined;
  let code = 1006;
  beforeEach(() => {
    code = 1006;
    server = undefined;
    site.answer = (response, html) => {
      const js = /<script[^>]* src="([^"]+)"/.exec(html)?.[1] ?? '';
      const css = /<link rel="stylesheet"[^>]* href="([^"]+)"/.exec(html)?.[1] ?? '';
      server = spawn(process.execPath, [join(program, 'server.mjs'), js, css, String(code)], {
        env: { ...process.env, ...SERVER, NODE_ENV: 'development' },
        stdio: ['pipe', 'pipe', 'pipe'],
      });
      server.stderr.on('data', (chunk) => said.push(String(chunk)));
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      server.stdout.pipe(response);
    };
  });
  afterEach(async () => {
    server?.kill();
    await page.context().close();
  });

  const open = async (search = '', options = {}): Promise<void> => {
    const context = await browser.newContext({ ...BROWSER, ...options });
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
    said = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) said.push(message.text());
    });
    page.on('pageerror', (error) => said.push(String(error)));
    await page.goto(`${site.url}/${search}`, { waitUntil: 'commit' });
    await page.getByTestId('shell').waitFor();
  };
  /** The data of these parts is there. */
  const arrive = (...parts: readonly Part[]): void => {
    for (const part of parts) server?.stdin.write(`${part}\n`);
  };
  const problems = async (): Promise<string[]> => [...said, ...(await page.evaluate(() => window.problems))];
  const isHydrated = (selector: string): Promise<boolean> =>
    page.evaluate(
      (one) => Object.keys(document.querySelector(one) ?? {}).some((key) => key.startsWith('__reactProps')),
      selector,
    );
  const hydrated = (selector: string) =>
    expect.poll(() => isHydrated(selector), { timeout: 10_000 }).toBe(true);
  const tooltip = () => page.getByRole('tooltip');
  const first = '[data-testid="first"]';

  it('is there bit by bit, hydrates without a word, and each part works as soon as it has come', async () => {
    await open();
    expect(await page.getByText('Moment …').count()).toBe(4);
    await hydrated('[data-testid="shell"]');
    await page.getByTestId('shell').hover();
    await tooltip().waitFor();
    await page.mouse.move(1, 1);

    arrive('badges');
    await hydrated(first);
    expect(await page.getByTestId('first').innerText()).toMatch(/1006\s+Unerwarteter Verbindungsabbruch/);
    await page.getByTestId('first').click();
    await expect.poll(() => tooltip().count()).toBe(1);
    expect(await page.getByText('Moment …').count()).toBe(3);

    arrive('table', 'diagnosis', 'pictures');
    await hydrated('#codes');
    for (const picture of ['spectrum', 'chart', 'log']) await hydrated(`.close-code-${picture}`);
    await hydrated('.close-code-diagnosis');
    // What came later leaves alone what was open.
    expect(await tooltip().isVisible()).toBe(true);
    await page.locator('#codes').getByRole('searchbox').fill('proxy');
    await expect.poll(() => page.locator('#codes-1000').isVisible()).toBe(false);
    expect(await problems()).toEqual([]);
  });

  it('is complete in its text, and without an attribute `style`', async () => {
    await open();
    server?.kill();
    server = undefined;
    const answer = fetch(site.url).then((response) => response.text());
    await expect.poll(() => server).toBeDefined();
    arrive(...PARTS);
    const html = await answer;
    expect(html).toMatch(/<\/html>/);
    const texts = [
      'Unerwarteter Verbindungsabbruch',
      'Richtlinienverstoß',
      'id="codes-4000-4999"',
      'wss://example.com/live/feed',
    ];
    expect(texts.filter((text) => !html.includes(text))).toEqual([]);
    expect(/ style=|hunter2|s3cret|\u202e/.exec(html)?.[0]).toBeUndefined();
  });

  it('hydrates a badge at once when it is clicked, and the click counts', async () => {
    await open('?wait');
    arrive(...PARTS);
    await page.locator(first).waitFor();
    await page.waitForLoadState('load');
    // One task: React has had no time for any of it.
    const [before, after] = await page.evaluate((one) => {
      const badge = document.querySelector<HTMLElement>(one);
      const has = () => Object.keys(badge ?? {}).some((key) => key.startsWith('__reactProps'));
      window.hydrate();
      const answer = [has()];
      badge?.click();
      return [...answer, has()];
    }, first);
    expect([before, after]).toEqual([false, true]);
    await tooltip().waitFor();
    expect(await problems()).toEqual([]);
  });

  it('opens for a pointer that was there before the code, once it moves', async () => {
    await open('?hold=badges');
    arrive(...PARTS);
    await hydrated('#codes');
    await page.locator(first).hover();
    await page.waitForTimeout(400);
    expect(await isHydrated(first)).toBe(false);
    expect(await tooltip().count()).toBe(0);
    await page.evaluate(() => {
      window.openGate('badges');
    });
    await hydrated(first);
    const box = (await page.locator(first).boundingBox())!;
    await page.mouse.move(box.x + box.width / 2 + 2, box.y + box.height / 2);
    await tooltip().waitFor();
    expect(await problems()).toEqual([]);
  });

  it('opens for a focus that was there before the code', async () => {
    await open('?hold=badges');
    arrive(...PARTS);
    await hydrated('#codes');
    await page.locator(first).waitFor();
    await page.getByTestId('shell').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('first');
    expect(await isHydrated(first)).toBe(false);
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      window.openGate('badges');
    });
    await hydrated(first);
    await tooltip().waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('first');
    expect(await problems()).toEqual([]);
  });

  it('would be heard of if it parted from its markup', async () => {
    code = 1001;
    await open();
    arrive(...PARTS);
    await hydrated('[data-testid="shell"]');
    expect((await problems()).join('\n')).toMatch(/hydrat|did not match/i);
  });
});
