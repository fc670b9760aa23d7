// Builds the measured page as a host builds it, opens it in Chromium and measures a contestant.
// For scripts/bench-react.mjs, and for the test that guards what does not depend on the machine.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, CDPSession, Page } from 'playwright';
import { build } from 'vite';
import { forProduction, launchChromium } from '../page/site.ts';

/** The button alone, ours, and the same button with a tooltip of others. */
export type Peer = 'plain' | 'badge' | 'radix' | 'base-ui' | 'mui' | 'mantine' | 'react-tooltip';

/** The last two are faults on purpose. */
export type ContestantName = Peer | 'listening' | 'hoarding';

/** The range table, and the same markup by hand. */
export type TableName = 'plain' | 'table';

/** What the page offers. Times are milliseconds. */
export interface PageBench {
  /** When the tooltip engine is loaded. */
  ready(): Promise<void>;
  /** Why this page must not be measured. */
  problems(): readonly string[];
  create(name: ContestantName, count: number): void;
  mount(): { readonly script: number; readonly total: number };
  /** Every badge gets another code. */
  update(): number;
  /** The parent renders, no badge gets another prop. */
  rerender(): number;
  unmount(): number;
  /** Markup of a server taken over, up to effects and layout; what React had to say of it. */
  hydrate(): Promise<{ readonly total: number; readonly problems: readonly string[] }>;
  /** How many rows the tables have, and how many codes of dialects stand in them. */
  tableRows(): { readonly rows: number; readonly meanings: number };
  mountTable(name: TableName): number;
  /** The median of filtering by one letter more, in the table that is mounted. */
  keystroke(): { readonly script: number; readonly total: number };
  /** Elements a badge. */
  elements(): number;
  /** Calls of `addEventListener` so far. */
  added(): number;
  place(index: number): { readonly x: number; readonly y: number };
  watch(index: number): void;
  /** From the pointer on the watched badge to its tooltip on the screen. */
  painted(): Promise<number>;
  isOpen(): boolean;
}

declare global {
  interface Window {
    bench: PageBench;
  }
}

export interface Bench {
  readonly browser: Browser;
  readonly page: Page;
  readonly cdp: CDPSession;
  close(): Promise<void>;
}

const folder = import.meta.dirname;
const ORIGIN = 'http://localhost';
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
};

async function buildPage(): Promise<ReadonlyMap<string, string>> {
  const built = await forProduction(() =>
    build({ configFile: false, root: folder, logLevel: 'silent', build: { write: false } }),
  );
  if (!('output' in built)) throw new Error('Vite built something else than one page.');
  return new Map(
    built.output.map((file) => [
      `/${file.fileName}`,
      file.type === 'chunk' ? file.code : file.source.toString(),
    ]),
  );
}

/** @throws if what would be measured is not what it should be */
export async function openBench(): Promise<Bench> {
  const files = await buildPage();
  const browser = await launchChromium();
  try {
    // No fading in: it would be measured as well.
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.route(`${ORIGIN}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      const name = pathname === '/' ? '/index.html' : pathname;
      const body = files.get(name);
      await route.fulfill({
        status: body === undefined ? 404 : 200,
        contentType: TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain',
        // Isolated, so that the clock of the page has a fine resolution.
        headers: {
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-embedder-policy': 'require-corp',
        },
        body: body ?? '',
      });
    });
    await page.goto(`${ORIGIN}/`);
    await page.waitForFunction(() => 'bench' in window);
    await page.evaluate(() => window.bench.ready());
    const [problem] = await page.evaluate(() => window.bench.problems());
    if (problem !== undefined) throw new Error(`${problem} Fix: packages/react/test/bench/contestants.tsx.`);
    const cdp = await context.newCDPSession(page);
    await cdp.send('HeapProfiler.enable');
    await cdp.send('Performance.enable');
    return { browser, page, cdp, close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Bytes in use, after all garbage is gone. */
async function heap({ cdp }: Bench): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize;
}

export interface Life {
  readonly mount: number;
  readonly mountScript: number;
  readonly unmount: number;
  /** KiB a badge. */
  readonly heap: number;
  readonly elements: number;
}

export interface Changes {
  readonly update: number;
  /** Microseconds a badge. */
  readonly rerender: number;
  /** KiB a badge, after updates: React then keeps two of each fiber. */
  readonly heapUpdated: number;
}

/** One life of N badges; what happens in between, if `changes` asks for it. */
export async function measure(
  bench: Bench,
  name: ContestantName,
  count: number,
  changes: boolean,
): Promise<Life & Partial<Changes>> {
  const { page } = bench;
  await page.evaluate(
    ([name, count]) => {
      window.bench.create(name, count);
    },
    [name, count] as const,
  );
  const empty = await heap(bench);
  const perBadge = async (): Promise<number> => ((await heap(bench)) - empty) / 1024 / count;
  const mount = await page.evaluate(() => window.bench.mount());
  const full = await perBadge();
  const elements = await page.evaluate(() => window.bench.elements());
  const between = changes && {
    update: await page.evaluate(() => window.bench.update()),
    rerender: ((await page.evaluate(() => window.bench.rerender())) * 1000) / count,
    heapUpdated: await perBadge(),
  };
  const unmount = await page.evaluate(() => window.bench.unmount());
  return { mount: mount.total, mountScript: mount.script, unmount, heap: full, elements, ...between };
}

/** Markup of N badges, taken over. */
export async function measureHydration(
  bench: Bench,
  name: ContestantName,
  count: number,
): Promise<{ readonly total: number; readonly problems: readonly string[] }> {
  const { page } = bench;
  await page.evaluate(
    ([name, count]) => {
      window.bench.create(name, count);
    },
    [name, count] as const,
  );
  await heap(bench);
  const hydrated = await page.evaluate(() => window.bench.hydrate());
  await page.evaluate(() => window.bench.unmount());
  return hydrated;
}

/** A table's mount, and what a key in its filter takes, if it has one. */
export async function measureTable(
  bench: Bench,
  name: TableName,
): Promise<{
  readonly mount: number;
  readonly keystroke: { readonly script: number; readonly total: number } | undefined;
}> {
  const { page } = bench;
  await heap(bench);
  const mount = await page.evaluate((name) => window.bench.mountTable(name), name);
  const keystroke = name === 'table' ? await page.evaluate(() => window.bench.keystroke()) : undefined;
  await page.evaluate(() => window.bench.unmount());
  return { mount, keystroke };
}

/** How large the tables are. */
export function tableRows({ page }: Bench): Promise<{ readonly rows: number; readonly meanings: number }> {
  return page.evaluate(() => window.bench.tableRows());
}

/** A slower machine: 4 is what Lighthouse calls a mid-tier phone. */
export async function throttle({ cdp }: Bench, rate: number): Promise<void> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate });
}

/** DOM listeners that mounting all badges brings, counted in three ways. */
export interface Listeners {
  /** Calls of `addEventListener`. */
  readonly added: number;
  /** What the debugger finds on the document and every node in it. */
  readonly found: number;
  /** What the engine counts: also handlers such as `onclick`. */
  readonly counted: number;
}

async function listenersNow(bench: Bench): Promise<Listeners> {
  const { page, cdp } = bench;
  await heap(bench);
  const { result } = await cdp.send('Runtime.evaluate', { expression: 'document' });
  const { listeners } = await cdp.send('DOMDebugger.getEventListeners', {
    objectId: result.objectId ?? '',
    depth: -1,
    pierce: true,
  });
  await cdp.send('Runtime.releaseObject', { objectId: result.objectId ?? '' });
  const { metrics } = await cdp.send('Performance.getMetrics');
  return {
    added: await page.evaluate(() => window.bench.added()),
    found: listeners.length,
    counted: metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? NaN,
  };
}

export async function countListeners(bench: Bench, name: ContestantName, count: number): Promise<Listeners> {
  const { page } = bench;
  // React's own are on the root, and there before the first badge is.
  await page.evaluate(
    ({ name, count }) => {
      window.bench.create(name, count);
    },
    { name, count },
  );
  const before = await listenersNow(bench);
  await page.evaluate(() => window.bench.mount());
  const after = await listenersNow(bench);
  await page.evaluate(() => window.bench.unmount());
  return {
    added: after.added - before.added,
    found: after.found - before.found,
    counted: after.counted - before.counted,
  };
}

/** Opens tooltips of N badges by the pointer, one after the other: milliseconds each, the hover delay included. */
export async function measureOpen(
  bench: Bench,
  name: ContestantName,
  count: number,
  times: number,
): Promise<readonly number[]> {
  const { page } = bench;
  await page.evaluate(
    ({ name, count }) => {
      window.bench.create(name, count);
      window.bench.mount();
    },
    { name, count },
  );
  const opened: number[] = [];
  for (let time = 0; time < times; time += 1) {
    // Beyond the time in which the next tooltip opens without a delay.
    await page.mouse.move(5, 5);
    await page.waitForTimeout(400);
    const index = 3 + time * 7;
    const { x, y } = await page.evaluate((index) => {
      window.bench.watch(index);
      return window.bench.place(index);
    }, index);
    await page.mouse.move(x, y);
    opened.push(await page.evaluate(() => window.bench.painted()));
    // A hand moves in steps, and is never quite still: Radix measures the way.
    for (let step = 0; await page.evaluate(() => window.bench.isOpen()); step += 1) {
      if (step === 100) throw new Error('The tooltip does not close when the pointer is gone.');
      await page.mouse.move(5 + (step % 2), 5);
      await page.waitForTimeout(20);
    }
  }
  await page.evaluate(() => window.bench.unmount());
  return opened;
}

const run = promisify(execFile);

/** Milliseconds of each render to a string, by contestant. */
export async function measureServer(
  rounds: number,
  count: number,
): Promise<{ readonly [N in Peer]: readonly number[] }> {
  const outDir = await mkdtemp(join(tmpdir(), 'close-codes-bench-'));
  try {
    await forProduction(() =>
      build({
        configFile: false,
        root: folder,
        logLevel: 'silent',
        define: { 'process.env.NODE_ENV': '"production"' },
        ssr: { noExternal: true },
        build: {
          ssr: 'server.tsx',
          outDir,
          emptyOutDir: true,
          rolldownOptions: { output: { entryFileNames: 'server.mjs' } },
        },
      }),
    );
    const { stdout } = await run(
      process.execPath,
      [join(outDir, 'server.mjs'), String(rounds), String(count)],
      { env: { ...process.env, NODE_ENV: 'production' } },
    );
    return JSON.parse(stdout) as Awaited<ReturnType<typeof measureServer>>;
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}
