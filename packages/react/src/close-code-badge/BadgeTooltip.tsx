import { useCallback, useEffect, useLayoutEffect, useRef, useState, type JSX, type ReactNode } from 'react';
import { loadedTooltipEngine, loadTooltipEngine } from '../internal/loadTooltipEngine.ts';
import type { CloseCodeContextValue } from '../provider/closeCodeContext.ts';
import type { Armed } from './intent.ts';

/** How long a mouse has to rest on a badge. */
export const HOVER_DELAY_MS = 300;
/** After one has closed, the next opens at once for as long. */
const SKIP_DELAY_MS = 300;
/** How long a mouse may be on its way from the badge to details that stand beside it. */
const LEAVE_MS = 150;
/** How long the engine may take before the details appear without it. */
const ENGINE_DEADLINE_MS = 2000;

// One open at a time, in the whole page: Radix announces an opening only from its own handlers.
let closeOpen: (() => void) | undefined;
let closedAt = -Infinity;

export interface BadgeTooltipProps {
  readonly armed: Armed;
  readonly dispatch: (intent: 'open' | 'close') => void;
  readonly context: CloseCodeContextValue;
  readonly children: ReactNode;
}

/**
 * The tooltip of an armed badge. Radix positions it; when to open, and everything until Radix is there, is decided
 * here. `aria-describedby` points at the same id all the time: first a hidden element, at once, since a screen reader
 * reads it at focus; then Radix' content, or, where Radix cannot be had, an element beside the badge.
 */
export function BadgeTooltip({ armed, dispatch, context, children }: BadgeTooltipProps): JSX.Element | null {
  const { trigger, id, open, movedAt } = armed;
  // In an object: a component in a state would be called as an updater.
  const [engine, setEngine] = useState(() => ({ current: loadedTooltipEngine(), failed: false }));
  const Engine = engine.current;
  const leaving = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const close = useCallback(() => {
    dispatch('close');
  }, [dispatch]);
  const stay = useCallback(() => {
    clearTimeout(leaving.current);
  }, []);

  useEffect(() => {
    if (Engine) return undefined;
    let waiting = true;
    // The first answer counts: details that are being read are not taken away for those that come late.
    const settle = (current?: ReturnType<typeof loadedTooltipEngine>): void => {
      if (waiting) setEngine({ current, failed: !current });
      waiting = false;
    };
    const deadline = setTimeout(settle, ENGINE_DEADLINE_MS);
    void loadTooltipEngine().then(settle);
    return () => {
      waiting = false;
      clearTimeout(deadline);
    };
  }, [Engine]);

  useLayoutEffect(() => {
    if (open || !movedAt) return undefined;
    const delay = performance.now() - closedAt < SKIP_DELAY_MS ? 0 : HOVER_DELAY_MS;
    // The delay began with the pointer, by the clock of the window that it is in.
    const now = trigger.ownerDocument.defaultView?.performance.now() ?? movedAt;
    const timer = setTimeout(dispatch, Math.min(delay, delay + movedAt - now), 'open');
    return () => {
      clearTimeout(timer);
    };
  }, [trigger, open, movedAt, dispatch]);

  useLayoutEffect(() => {
    if (!open) return undefined;
    closeOpen?.();
    closeOpen = close;
    return () => {
      if (closeOpen === close) closeOpen = undefined;
      closedAt = performance.now();
    };
  }, [open, close]);

  // Once it is there, Radix watches the pointer on its way to the content.
  const alone = !open || !Engine;
  useLayoutEffect(() => {
    // The badge was empty in between, or changed its kind: it is another element now.
    if (!trigger.isConnected) close();
    const listeners = new AbortController();
    const on = (target: EventTarget, type: string, listener: (event: Event) => void): void => {
      target.addEventListener(type, listener, { signal: listeners.signal });
    };
    on(trigger, 'blur', () => {
      // When another window comes to the front the badge keeps the focus, and is read on when the reader is back.
      if ((trigger.getRootNode() as Document | ShadowRoot).activeElement !== trigger) close();
    });
    on(trigger, 'pointerenter', stay);
    // Always: between its first render and its first effect Radix is there and does not hear it.
    on(trigger.ownerDocument, 'keydown', (event) => {
      if ((event as KeyboardEvent).key === 'Escape') close();
    });
    if (alone) {
      on(trigger, 'pointerleave', (event) => {
        // Straight into the details: React has told of that already, at `pointerout`.
        if (trigger.nextElementSibling?.contains((event as PointerEvent).relatedTarget as Node | null))
          return;
        if (open) leaving.current = setTimeout(close, LEAVE_MS);
        else close();
      });
    }
    return () => {
      listeners.abort();
    };
  }, [trigger, open, alone, close, stay]);

  // Not with the listeners: Radix may arrive while the pointer is on its way out, of which it knows nothing.
  useEffect(() => stay, [stay]);

  // Radix gets to know the trigger before it opens, though not under every mouse that lies there.
  if (Engine && (open || movedAt)) {
    return (
      <Engine
        trigger={trigger}
        open={open}
        id={id}
        container={context.container}
        dir={context.dir}
        onClose={close}
      >
        {children}
      </Engine>
    );
  }
  if (!open) return null;
  return (
    <span
      className="close-code-tooltip"
      role="tooltip"
      id={id}
      data-placement="beside"
      hidden={!engine.failed}
      onPointerEnter={stay}
      onPointerLeave={close}
    >
      {children}
    </span>
  );
}
