// Builds the measured page as a host builds it, and measures a contestant in Chromium. For scripts/bench-log.mjs.
import type { Browser } from 'playwright';
import { buildSite, launchChromium } from '../page/site.ts';

export type LogContestant = 'log' | 'virtuoso' | 'tanstack' | 'plain';

export interface LogRun {
  readonly added: number;
  /** How often who listens was told: once each. */
  readonly told: number;
  /** How many the log counted. */
  readonly seen: number;
  /** Frames a second that something had changed in. */
  readonly repaints: number;
  /** The most rows in the document. */
  readonly rows: number;
  /** How far the last row is behind when all is over. */
  readonly behindMs: number;
  /** Milliseconds from frame to frame. */
  readonly frames: readonly number[];
}

declare global {
  interface Window {
    benchLog: {
      /** Milliseconds until there are rows. */
      mount(name: LogContestant, kept: number): Promise<number>;
      run(perSecond: number, seconds: number): Promise<LogRun>;
      unmount(): void;
    };
  }
}

export interface LogSample extends Omit<LogRun, 'frames'> {
  readonly mount: number;
  /** Milliseconds of script, and of all work of the main thread, in a second. */
  readonly script: number;
  readonly mainThread: number;
  /** 95 of 100 frames come within so many milliseconds. */
  readonly frameP95: number;
}

export interface LogBench {
  readonly browser: Browser;
  measure(name: LogContestant, kept: number, perSecond: number, seconds: number): Promise<LogSample>;
  close(): Promise<void>;
}

export async function openLogBench(): Promise<LogBench> {
  const site = await buildSite(19, import.meta.dirname);
  const browser = await launchChromium();
  return {
    browser,
    async measure(name, kept, perSecond, seconds) {
      // A page of its own: what the compiler learned of another contestant must not count.
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      try {
        const page = await context.newPage();
        await page.goto(site.url);
        await page.waitForFunction(() => 'benchLog' in window);
        const session = await context.newCDPSession(page);
        await session.send('Performance.enable');
        const used = async (): Promise<readonly [script: number, task: number, at: number]> => {
          const { metrics } = await session.send('Performance.getMetrics');
          const read = (key: string): number => metrics.find((metric) => metric.name === key)?.value ?? NaN;
          return [read('ScriptDuration'), read('TaskDuration'), read('Timestamp')];
        };
        const mount = await page.evaluate(([name, kept]) => window.benchLog.mount(name, kept), [
          name,
          kept,
        ] as const);
        await session.send('HeapProfiler.collectGarbage');
        const before = await used();
        const { frames, ...run } = await page.evaluate(
          ([perSecond, seconds]) => window.benchLog.run(perSecond, seconds),
          [perSecond, seconds] as const,
        );
        const after = await used();
        const took = after[2] - before[2];
        const sorted = [...frames].sort((a, b) => a - b);
        return {
          ...run,
          mount,
          script: ((after[0] - before[0]) * 1000) / took,
          mainThread: ((after[1] - before[1]) * 1000) / took,
          frameP95: sorted[Math.floor(sorted.length * 0.95)] ?? NaN,
        };
      } finally {
        await context.close();
      }
    },
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}
