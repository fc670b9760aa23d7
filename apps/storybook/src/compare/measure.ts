// What a page of the comparison measures, read off what the browser laid out.

export interface Measures {
  /** px */
  readonly font: string;
  readonly weight: string;
  /** px, of the box that is painted. */
  readonly height: string;
  /** px, block and inline. */
  readonly padding: string;
  /** px */
  readonly radius: string;
  /** Lowest of the five tones; WCAG 2.2, 1.4.3 asks for 4.5. */
  readonly contrast: string;
  /** px that its letters stand above (positive) or below the baseline of the text around it. */
  readonly baseline: string;
  /** px, of a row of the table that it stands in. */
  readonly row: string;
  /** px, of the field that searches the log. */
  readonly field: string;
  /** px, of a line of the log; in a narrow one it may be two. */
  readonly line: string;
  /** Of the text of the log that is least of all. */
  readonly quiet: string;
}

type Color = readonly [r: number, g: number, b: number, alpha: number];

/** Any colour that CSS knows, as the canvas paints it. */
function colorOf(css: string): Color {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!context) return [0, 0, 0, 0];
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [r, g, b, alpha / 255];
}

function over([r, g, b, alpha]: Color, [br, bg, bb]: Color): Color {
  const mix = (top: number, below: number): number => top * alpha + below * (1 - alpha);
  return [mix(r, br), mix(g, bg), mix(b, bb), 1];
}

/** What is painted behind an element's text. */
function backgroundOf(element: Element | null): Color {
  if (!element) return [255, 255, 255, 1];
  const own = colorOf(styleOf(element).backgroundColor);
  return own[3] === 1 ? own : over(own, backgroundOf(element.parentElement));
}

function styleOf(element: Element): CSSStyleDeclaration {
  return (element.ownerDocument.defaultView ?? window).getComputedStyle(element);
}

/** WCAG 2.2, relative luminance. */
function luminance([r, g, b]: Color): number {
  const [lr = 0, lg = 0, lb = 0] = [r, g, b].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * lr + 0.7152 * lg + 0.0722 * lb;
}

export function contrastOf(element: Element): number {
  const background = backgroundOf(element);
  const text = over(colorOf(styleOf(element).color), background);
  const [light = 0, dark = 0] = [luminance(text), luminance(background)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The last words in it. */
function wordsIn(element: Element): Text {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let last: Text | undefined;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.textContent?.trim()) last = node as Text;
  }
  if (!last) throw new Error('There are no words in it.');
  return last;
}

const textIn = (element: Element): Element => wordsIn(element).parentElement ?? element;

/** Where an empty box in the line of a node stands: on its baseline. Both are put back. */
function baselineOf(node: ChildNode): number {
  const { ownerDocument } = node;
  const line = ownerDocument?.createElement('span');
  const mark = ownerDocument?.createElement('span');
  if (!line || !mark) return NaN;
  mark.style.display = 'inline-block';
  // In a box of its own: a mark right in a flexbox would be aligned like its other items.
  line.style.whiteSpace = 'nowrap';
  node.replaceWith(line);
  line.append(node, mark);
  const { bottom } = mark.getBoundingClientRect();
  line.replaceWith(node);
  return bottom;
}

const round = (value: number): string => String(Math.round(value * 10) / 10);
const px = (value: string): string => round(parseFloat(value));

/** The painted box of a badge: the outermost element with a background, a border or a padding. */
function boxIn(compared: Element): Element {
  const painted = [...compared.querySelectorAll('*')].find((element) => {
    const style = styleOf(element);
    return colorOf(style.backgroundColor)[3] > 0 || parseFloat(style.paddingInlineStart) > 0;
  });
  return painted ?? compared.firstElementChild ?? compared;
}

/** Some draw the border of a field around it. */
function boxOf(field: Element): Element {
  return parseFloat(styleOf(field).borderBlockStartWidth) > 0 ? field : (field.parentElement ?? field);
}

/** Measures a page of the comparison. */
export function measure(page: Document, size: 'md' | 'sm'): Measures {
  const badges = [
    ...page.querySelectorAll(`.compared-part:not([data-part]) [data-compared='${size}']`),
  ].slice(0, 5);
  const [first] = badges;
  const inText = page.querySelector(`[data-part='text'] [data-compared='${size}']`);
  if (!first || !inText?.parentElement) throw new Error('There is nothing to measure.');
  const box = styleOf(boxIn(first));
  const text = styleOf(textIn(first));
  const log = page.querySelector(`[data-part='log']`);
  const field = log?.querySelector('input');
  const line = log?.querySelector(`[role='option'], tbody tr`);
  if (!field || !line) throw new Error('There is no log to measure.');
  return {
    font: px(text.fontSize),
    weight: text.fontWeight,
    height: round(boxIn(first).getBoundingClientRect().height),
    padding: `${px(box.paddingBlockStart)} ${px(box.paddingInlineStart)}`,
    radius: px(box.borderTopLeftRadius),
    contrast: round(Math.min(...badges.map((badge) => contrastOf(textIn(badge))))),
    baseline: round(baselineOf(inText) - baselineOf(wordsIn(inText))),
    row: round(page.querySelector('tbody tr')?.getBoundingClientRect().height ?? NaN),
    field: round(boxOf(field).getBoundingClientRect().height),
    line: round(line.getBoundingClientRect().height),
    quiet: round(contrastOf(wordsIn(line).parentElement ?? line)),
  };
}
