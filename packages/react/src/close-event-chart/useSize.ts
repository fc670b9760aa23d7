import { useEffect, useState, type RefObject } from 'react';

/** How large an element is, in whole pixels, and which way it reads. */
export interface Size {
  readonly width: number;
  readonly height: number;
  readonly rtl: boolean;
}

const sizeOf = (element: Element): Size => {
  const { width, height } = element.getBoundingClientRect();
  return {
    width: Math.floor(width),
    height: Math.floor(height),
    rtl: getComputedStyle(element).direction === 'rtl',
  };
};

/**
 * Follows an element; `undefined` until there is one with a size.
 *
 * @param dir the direction it is told to have, if any: where it only turns round, its size stays
 */
export function useSize(ref: RefObject<Element | null>, isThere: boolean, dir?: string): Size | undefined {
  const [size, setSize] = useState<Size>();
  useEffect(() => {
    const element = ref.current;
    // A host's tests in jsdom have no observer.
    if (!element || !isThere || typeof ResizeObserver === 'undefined') return;
    const measure = (): void => {
      const next = sizeOf(element);
      setSize((known) =>
        known?.width === next.width && known.height === next.height && known.rtl === next.rtl ? known : next,
      );
    };
    // It is called once to begin with. No layout effect measures before that: React 18 warns of those on a server.
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    const ofPage = new MutationObserver(measure);
    ofPage.observe(element.ownerDocument.documentElement, { attributeFilter: ['dir'] });
    return () => {
      observer.disconnect();
      ofPage.disconnect();
    };
  }, [ref, isThere, dir]);
  return size && size.width > 0 && size.height > 0 ? size : undefined;
}
