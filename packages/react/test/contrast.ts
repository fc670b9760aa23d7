// Contrast as a browser paints it: computed colours, laid over one another, by WCAG 2.2 §1.4.3 and §1.4.11.

/** What stands on what. */
export interface Pair {
  /** The class of the element, its tone, size and state. */
  readonly what: string;
  readonly kind: 'text' | 'glyph' | 'outline' | 'fill' | 'bar' | 'focus ring';
  readonly foreground: string;
  readonly background: string;
  readonly ratio: number;
  /** 4.5 for text, 3 for what is no text. */
  readonly needed: number;
}

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/** Whatever notation a computed colour has, as the bytes of a pixel. */
function bytesOf(colour: string): Colour {
  if (!pixel) throw new Error('This browser has no canvas, so no colour can be read.');
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = colour;
  pixel.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

function over([red, green, blue, alpha]: Colour, [r, g, b]: Colour): Colour {
  const mix = (above: number, below: number): number => above * alpha + below * (1 - alpha);
  return [mix(red, r), mix(green, g), mix(blue, b), 1];
}

/** A colour as it is where `element` stands: a property of ours, a system colour. */
function colourAt(element: Element, colour: string): string {
  const probe = element.ownerDocument.createElement('span');
  probe.style.cssText = `display: none; color: ${colour}`;
  element.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

/** All that lies below the content of `element`. */
function groundOf(element: Element): Colour {
  const { backgroundColor } = getComputedStyle(element);
  const own = bytesOf(backgroundColor);
  if (own[3] === 1) return own;
  const parent = element.parentElement;
  return over(own, parent ? groundOf(parent) : bytesOf(colourAt(element, 'Canvas')));
}

function luminance([red, green, blue]: Colour): number {
  const linear = (byte: number): number => {
    const share = byte / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function ratioOf(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function print([red, green, blue]: Colour): string {
  return `#${[red, green, blue].map((byte) => Math.round(byte).toString(16).padStart(2, '0')).join('')}`;
}

function nameOf(element: Element): string {
  const { tone, size } = element.closest<HTMLElement>('[data-tone]:not(section)')?.dataset ?? {};
  const row = element.closest('[data-highlighted]') ? 'highlighted' : undefined;
  return [element.classList[0] ?? element.localName, tone, size, row].filter(Boolean).join(' ');
}

/** Colours that a part of a bar is seen by: those of the texture it is filled with, and its outline. */
function barColours(part: Element): readonly string[] {
  const { fill, stroke } = getComputedStyle(part);
  const [, id] = /^url\("?#([^")]+)/.exec(fill) ?? [];
  const texture = id === undefined ? null : part.ownerDocument.getElementById(id);
  if (!texture) return [fill, stroke];
  const [ground, ink] = texture.children;
  return [
    ...(ground ? [getComputedStyle(ground).fill] : []),
    ...(ink ? [getComputedStyle(ink).stroke] : []),
    stroke,
  ];
}

/** Every text, glyph, bar, field and focus ring of ours inside `root`, the same pair once. */
export function measureContrast(root: Element): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  const add = (what: string, kind: Pair['kind'], foreground: string, ground: Colour): void => {
    const colour = over(bytesOf(foreground), ground);
    const pair: Pair = {
      what,
      kind,
      foreground: print(colour),
      background: print(ground),
      ratio: ratioOf(colour, ground),
      needed: kind === 'text' ? 4.5 : 3,
    };
    pairs.set(`${what} ${kind} ${pair.foreground} ${pair.background}`, pair);
  };

  for (const element of root.querySelectorAll('[class^="close-code-"], [class^="close-code-"] *')) {
    if (!element.checkVisibility() || element.closest('option')) continue;
    const style = getComputedStyle(element);
    const ground = groundOf(element);
    const outside = groundOf(element.parentElement ?? element);
    const what = nameOf(element);
    const says = [...element.childNodes].some(({ nodeType, data }: Node & { data?: string }) =>
      Boolean(nodeType === Node.TEXT_NODE && data?.trim()),
    );
    if (says || element.matches('select'))
      add(what, 'text', element instanceof SVGElement ? style.fill : style.color, ground);
    if (element.matches('[placeholder]'))
      add(`${what}::placeholder`, 'text', getComputedStyle(element, '::placeholder').color, ground);
    if (element.matches('.close-code-glyph')) add(what, 'glyph', style.color, ground);
    if (element.matches('input, select, textarea, .close-code-diagnosis-bar-part'))
      add(what, 'outline', style.borderTopColor, outside);
    if (element.matches('.close-code-diagnosis-bar-part[data-filled]'))
      add(what, 'fill', style.backgroundColor, outside);
    if (element.matches('.close-code-chart-part, .close-code-spectrum-bar > rect')) {
      const seen = barColours(element).filter((colour) => colour !== 'none');
      const strength = (colour: string): number => ratioOf(over(bytesOf(colour), ground), ground);
      const [strongest = 'transparent'] = seen.sort((a, b) => strength(b) - strength(a));
      const { outcome = '' } = (element as SVGElement).dataset;
      add(`${what} ${outcome}`.trim(), 'bar', strongest, ground);
    }
    // What says in a legend how an outcome is drawn, and what is selected.
    if (element.matches('.close-code-chart-swatch > rect')) add(what, 'outline', style.stroke, ground);
    if (element.matches('.close-code-chart-selection'))
      add(what, 'outline', style.borderInlineStartColor, outside);
    if (element.matches('button, input, select, textarea, summary, a[href], [tabindex="0"]')) {
      const parent = element.parentElement ?? element;
      add(
        `${parent.classList[0] ?? parent.localName} > ${what}`,
        'focus ring',
        colourAt(parent, 'var(--close-code-focus)'),
        outside,
      );
    }
  }
  return [...pairs.values()];
}

/** Those that fall short, in words. */
export function tooFaint(pairs: readonly Pair[]): readonly string[] {
  return pairs
    .filter(({ ratio, needed }) => ratio < needed)
    .map(
      ({ what, kind, foreground, background, ratio, needed }) =>
        `${kind} of ${what}: ${foreground} on ${background} is ${ratio.toFixed(2)}:1, less than ${needed}:1`,
    );
}
