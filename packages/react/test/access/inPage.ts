// What the access tests measure inside the page.

const OURS = '[class^="close-code-"]';

/** A line of a list of faults that a person can find it by. */
export function nameOf(element: Element): string {
  return `${element.localName}.${element.classList[0] ?? ''} ${element.textContent.trim().slice(0, 40)}`.trim();
}

/** What the Tab key stops at, in the order of the markup. */
export function tabStops(): HTMLElement[] {
  return [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex]',
    ),
  ].filter((element) => element.tabIndex >= 0 && element.checkVisibility());
}

/** Kept in sight for voices alone, and to be left out where it is asked what an eye sees. */
function isForVoices(element: Element): boolean {
  return (
    element.closest('.close-code-table-caption, .close-code-diagnosis-hidden') !== null ||
    getComputedStyle(element).clipPath === 'inset(50%)'
  );
}

/** Texts as an eye sees them: each with the box it is drawn in. */
function* drawnTexts(): Generator<{ readonly element: Element; readonly box: DOMRect }> {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element?.closest(OURS) || !node.nodeValue?.trim()) continue;
    if (!element.checkVisibility({ visibilityProperty: true }) || isForVoices(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) if (box.width > 0) yield { element, box };
  }
}

/** A table of figures is scrolled sideways, by keys as well (WCAG 1.4.10, exception). */
const SCROLLED = '.close-code-chart-scroller';

/**
 * Texts that are cut off, that stick out of their control, badge or drawing, or out of the page to the side.
 *
 * @param mayBeCut what is cut on purpose
 */
export function lostTexts(mayBeCut = SCROLLED): string[] {
  const lost = new Set<string>();
  const width = document.documentElement.clientWidth;
  for (const { element, box } of drawnTexts()) {
    if (element.closest(mayBeCut)) continue;
    if (box.left < -1 || box.right > width + 1) lost.add(`out of the page: ${nameOf(element)}`);
    const holder = element
      .closest(`:is(button, .close-code-badge, [role=tooltip], svg)`)
      ?.getBoundingClientRect();
    if (
      holder &&
      (box.left < holder.left - 1 ||
        box.right > holder.right + 1 ||
        // A line is taller than its letters.
        box.top < holder.top - 4 ||
        box.bottom > holder.bottom + 4)
    )
      lost.add(`out of its box: ${nameOf(element)}`);
    for (let at: Element | null = element; at?.closest(OURS); at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at);
      if (overflowX !== 'visible' && at.scrollWidth > at.clientWidth + 1) lost.add(`cut: ${nameOf(at)}`);
      if (overflowY === 'hidden' && at.scrollHeight > at.clientHeight + 1) lost.add(`cut: ${nameOf(at)}`);
    }
  }
  return [...lost];
}

type Edges = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/** What is left of a box where everything around it cuts off what sticks out; turned round where nothing is. */
function seenPart(element: Element, box: DOMRect): Edges {
  let part: Edges = box;
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (getComputedStyle(at).overflowX === 'visible') continue;
    const edge = at.getBoundingClientRect();
    part = {
      left: Math.max(part.left, edge.left),
      right: Math.min(part.right, edge.right),
      top: Math.max(part.top, edge.top),
      bottom: Math.min(part.bottom, edge.bottom),
    };
  }
  return part;
}

/** Pairs of texts that lie upon each other. */
export function overlappingTexts(): string[] {
  const boxes = [...drawnTexts()].map(({ element, box }) => ({ element, box: seenPart(element, box) }));
  return boxes.flatMap(({ element, box }, index) =>
    boxes.slice(index + 1).flatMap(({ element: other, box: second }) => {
      const across = Math.min(box.right, second.right) - Math.max(box.left, second.left);
      const down = Math.min(box.bottom, second.bottom) - Math.max(box.top, second.top);
      // A line is taller than its letters, and an ellipsis stands where the rest of its text would.
      return element !== other && across > 1 && down > 4 ? [`${nameOf(element)} | ${nameOf(other)}`] : [];
    }),
  );
}

/** Pairs of texts, one behind the other in the markup, of which an eye meets the later one first. */
export function outOfOrder(selector: string): string[] {
  const rtl = getComputedStyle(document.documentElement).direction === 'rtl';
  const items = [...document.querySelectorAll(selector)].filter(
    (element) => element.checkVisibility() && !isForVoices(element),
  );
  const boxes = items.map((element) => ({ element, box: element.getClientRects()[0] ?? new DOMRect() }));
  return boxes.slice(1).flatMap(({ element, box: second }, index) => {
    const { element: before, box: first } = boxes[index] ?? { element, box: second };
    // In one line where they overlap by half of the lower one.
    const overlap = Math.min(first.bottom, second.bottom) - Math.max(first.top, second.top);
    const oneLine = overlap > Math.min(first.height, second.height) / 2;
    const inOrder = oneLine
      ? rtl
        ? second.right <= first.right + 1
        : second.left >= first.left - 1
      : second.top >= first.top;
    return inOrder ? [] : [`${nameOf(before)} | ${nameOf(element)}`];
  });
}

/**
 * Targets with a point inside 24 by 24 CSS pixels around their middle that belongs to something else. Not those in a
 * sentence, whose height is that of the line (WCAG 2.5.8, inline).
 */
export function smallTargets(): string[] {
  return tabStops().flatMap((target) => {
    if (!target.matches(OURS) || target.matches('main > p > *')) return [];
    target.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = target.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const others = [-11, 11]
      .flatMap((dx) => [-11, 11].map((dy) => document.elementFromPoint(x + dx, y + dy)))
      .filter((there) => !there || !(target.contains(there) || target.closest('label')?.contains(there)));
    return others.map(
      (there) => `${nameOf(target)}, ${String(width)} by ${String(height)}: ${there ? nameOf(there) : ''}`,
    );
  });
}

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

function toColour(css: string): Colour {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!canvas) throw new Error('There is no canvas to read a colour from.');
  canvas.fillStyle = css;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

function over([r, g, b, alpha]: Colour, [red, green, blue]: Colour): Colour {
  const mix = (top: number, below: number): number => top * alpha + below * (1 - alpha);
  return [mix(r, red), mix(g, green), mix(b, blue), 1];
}

/** What an element is painted on, its own background among it. */
function groundOf(element: Element | null): Colour {
  if (!element) return toColour('Canvas');
  const own = toColour(getComputedStyle(element).backgroundColor);
  return own[3] === 1 ? own : over(own, groundOf(element.parentElement));
}

function luminance([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of a colour with what an element, or what is around it, is painted on (WCAG 2.2). */
export function contrast(css: string, element: Element, ground: 'own' | 'around'): number {
  const below = groundOf(ground === 'own' ? element : element.parentElement);
  const [a, b] = [luminance(over(toColour(css), below)), luminance(below)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** A stop of the Tab key without a ring of two pixels, or with one that is hardly seen. */
export function ringFault(element: Element): string[] {
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return [`no ring: ${nameOf(element)}`];
  const seen = contrast(outlineColor, element, 'around');
  return seen < 3 ? [`${seen.toFixed(2)}: ${nameOf(element)}`] : [];
}

/** Is nothing of it in sight, because it lies below something else or outside the window? */
export function isHidden(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  for (const x of [0.1, 0.5, 0.9]) {
    for (const y of [0.1, 0.5, 0.9]) {
      const there = document.elementFromPoint(left + width * x, top + height * y);
      if (there && element.contains(there)) return false;
    }
  }
  return true;
}

/** Every text that is drawn, with the language a voice reads it in. */
export function languages(selector: string): string[] {
  return [...document.querySelectorAll(selector)].map(
    (element) => `${element.closest('[lang]')?.getAttribute('lang') ?? ''}: ${element.textContent.trim()}`,
  );
}

/** Counts what live regions are given to say, and every change of the focus, until it is asked. */
export function listen(): () => { said: string[]; focused: number } {
  const said: string[] = [];
  let focused = 0;
  const observer = new MutationObserver((changes) => {
    const regions = new Set(
      changes.flatMap(({ target }) => {
        const element = target instanceof Element ? target : target.parentElement;
        return element?.closest('[role=status], [role=alert], [role=log], output, [aria-live]') ?? [];
      }),
    );
    for (const region of regions) {
      const text = region.textContent.trim();
      if (region.getAttribute('aria-live') !== 'off' && text !== '') said.push(text);
    }
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  const onFocus = (): void => {
    focused += 1;
  };
  document.addEventListener('focusin', onFocus);
  document.addEventListener('focusout', onFocus);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('focusout', onFocus);
    return { said, focused };
  };
}
