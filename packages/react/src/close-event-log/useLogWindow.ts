import { observeElementOffset, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, useSyncExternalStore, type CSSProperties, type RefObject } from 'react';
import type { LogView, LogViewSnapshot } from './logView.ts';
import { useLayout } from './useLayout.ts';

/** Rows above and below what is seen. */
const OVERSCAN = 4;
/** Until the height is known: on a server, and where nothing has a height. */
const ROWS = 20;
/** As the stylesheet has it; measured as soon as it can be. */
const ROW_HEIGHT = 36;

export interface LogWindow {
  readonly list: RefObject<HTMLDivElement | null>;
  /** As high as a row: the stylesheet says how high that is. */
  readonly probe: RefObject<HTMLDivElement | null>;
  /** The rows in the document: from one index up to another. */
  readonly start: number;
  readonly end: number;
  readonly sizer: CSSProperties | undefined;
  readonly shift: CSSProperties | undefined;
  /** Scrolls as far as it takes. */
  readonly reveal: (index: number) => void;
  /** The last row that is seen whole, and how many are. */
  readonly seen: () => { readonly last: number; readonly rows: number };
}

const never = (): (() => void) => () => undefined;

/** `false` on a server, and while its markup is taken over. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

/**
 * Which rows stand in the document. While the log follows, these are the last ones; a reader who scrolls up pauses it, and
 * one who scrolls back to the end follows again.
 */
export function useLogWindow(view: LogView, { length, paused, found }: LogViewSnapshot): LogWindow {
  const list = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const [rowHeight, setRowHeight] = useState(ROW_HEIGHT);
  /** Where we scrolled to: any other place is where the reader did. */
  const ownTop = useRef(NaN);
  const hydrated = useHydrated();

  // React's compiler leaves this component alone, which is all that the rule is about.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: length,
    getScrollElement: () => list.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    observeElementOffset: (instance, report) =>
      observeElementOffset(instance, (offset, isScrolling) => {
        const element = instance.scrollElement;
        if (isScrolling && element && !(Math.abs(offset - ownTop.current) < 1)) {
          ownTop.current = NaN;
          view.setPaused(element.scrollHeight - element.clientHeight - offset >= 2);
        }
        // The last rows are there already: nothing to render.
        if (view.getSnapshot().paused) report(offset, isScrolling);
        else instance.scrollOffset = offset;
      }),
  });

  useEffect(() => {
    const element = probe.current;
    if (!element) return undefined;
    const measure = (): void => {
      const { height } = element.getBoundingClientRect();
      if (height > 0) setRowHeight(height);
    };
    measure();
    // A host's tests in jsdom have none.
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);

  useEffect(() => {
    virtualizer.measure();
  }, [virtualizer, rowHeight]);

  const scrollTo = (top: number): void => {
    const element = list.current;
    if (!element) return;
    element.scrollTop = top;
    ownTop.current = element.scrollTop;
  };

  const measured = virtualizer.scrollRect?.height ?? 0;
  const height = measured > 0 ? measured : ROWS * rowHeight;
  const total = length * rowHeight;
  useLayout(() => {
    if (!paused) scrollTo(total);
  }, [paused, total, height]);
  // Another filter: the newest of what it finds.
  useLayout(() => {
    scrollTo(total);
  }, [found]);

  // Where nothing has a height, nothing can be scrolled either.
  const anywhere = paused && measured > 0;
  const items = anywhere ? virtualizer.getVirtualItems() : [];
  const start = anywhere ? (items[0]?.index ?? 0) : length - Math.ceil(height / rowHeight) - OVERSCAN;
  const end = anywhere ? (items.at(-1)?.index ?? -1) + 1 : length;
  const first = Math.max(0, start);

  return {
    list,
    probe,
    start: first,
    end: Math.min(end, length),
    // Not in server markup: a policy may forbid the attribute (CSP, `style-src-attr`).
    sizer: hydrated ? { blockSize: total } : undefined,
    shift: hydrated ? { insetBlockStart: first * rowHeight } : undefined,
    reveal: (index) => {
      const element = list.current;
      if (!element) return;
      const top = index * rowHeight;
      const below = top + rowHeight - element.clientHeight;
      scrollTo(Math.max(below, Math.min(top, element.scrollTop)));
    },
    seen: () => {
      const { scrollTop = 0, clientHeight = 0 } = list.current ?? {};
      const rows = Math.max(1, Math.floor(clientHeight / rowHeight));
      return { last: Math.floor((scrollTop + clientHeight + 1) / rowHeight) - 1, rows };
    },
  };
}
