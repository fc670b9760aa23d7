import type { TooltipEngine } from './tooltipEngine.tsx';

type Engine = typeof TooltipEngine;

interface EngineModule {
  readonly TooltipEngine: Engine;
}

let engine: Engine | undefined;
let loading: Promise<Engine | undefined> | undefined;
let failed: string | undefined;
let attempts = 0;

/** The engine, if it is there already. */
export function loadedTooltipEngine(): Engine | undefined {
  return engine;
}

function importEngine(): Promise<EngineModule> {
  if (failed === undefined) return import('./tooltipEngine.tsx');
  attempts += 1;
  // A browser remembers a module that failed (HTML, module map), so that only another address is fetched again. Its
  // own imports keep their addresses, and with them their only instance.
  return import(
    /* @vite-ignore */ /* webpackIgnore: true */ `${failed}?attempt=${attempts}`
  ) as Promise<EngineModule>;
}

/** Fetches the engine; `undefined` if it cannot be had. The next call after a failure tries again. */
export function loadTooltipEngine(): Promise<Engine | undefined> {
  loading ??= importEngine().then(
    // A module under another address could be another one.
    ({ TooltipEngine }: Partial<EngineModule>) => (engine = TooltipEngine),
    (error: unknown) => {
      // Chromium and Firefox name the module that failed. Other loaders (webpack's) try again under its own address.
      failed ??= /dynamically imported module: (https?:\/\/[^\s?#]+)/.exec(String(error))?.[1];
      return undefined;
    },
  );
  return loading.then((found) => {
    if (!found) loading = undefined;
    return found;
  });
}

/**
 * Fetches the part of the badge that positions its tooltip, so that the first one opens without a request. Badges do
 * so by themselves when the browser is idle; call it where that is too late. Never rejects: where the part cannot be
 * had, the details appear beside the badge instead.
 */
export async function preloadTooltip(): Promise<void> {
  await loadTooltipEngine();
}

let scheduled = false;

/** Fetches the engine when the browser is idle; the first call counts. */
export function prefetchTooltipEngine(): void {
  if (scheduled) return;
  scheduled = true;
  const load = (): void => void loadTooltipEngine();
  // Safari has no requestIdleCallback.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(load, { timeout: 5000 });
  else setTimeout(load, 1000);
}
