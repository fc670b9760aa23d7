// Every stylesheet of the components against internal/tokens.css, and the docs against both.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTokens } from '../../apps/storybook/src/design/readTokens.ts';
import { root } from '../run.mjs';

const source = join(root, 'packages/react/src');
const TOKENS = 'internal/tokens.css';
/** @param {string} path */
const read = (path) => readFileSync(join(source, path), 'utf8');
const sheets = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.css') && !/^styles(\.layer)?\.css$/.test(path));
const components = sheets.filter((path) => path !== TOKENS);
const tokens = readTokens(read(TOKENS));
const declared = new Set(tokens.map(({ name }) => /** @type {string} */ (name)));

/** @param {string} css */
const withoutComments = (css) => css.replace(/\/\*.*?\*\//gs, '');

/**
 * Rules without nesting: their selectors and declarations, those in at-rules as well.
 *
 * @param {string} css
 */
const rulesOf = (css) =>
  [...withoutComments(css).matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
    selector: selector.trim(),
    declarations: body
      .split(';')
      .map((line) => /^\s*([\w-]+)\s*:(.*)$/s.exec(line))
      .flatMap((found) => (found ? [{ property: found[1] ?? '', value: (found[2] ?? '').trim() }] : [])),
  }));

/** @param {string} css names of ours that it reads */
const readIn = (css) =>
  [...withoutComments(css).matchAll(/var\(\s*(--close-code-[\w-]+)/g)].map(([, name = '']) => name);

const COLOUR =
  /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(|\b(?:black|white|gr[ae]y|silver|red|green|blue|navy|teal|olive|lime|aqua|maroon|purple|fuchsia|yellow|orange|pink|brown|gold|cyan|magenta)\b/i;
const PHYSICAL =
  /^(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:top|right|bottom|left)\b.*|border-(?:top|bottom)-(?:left|right)-radius|top|right|bottom|left|(?:min-|max-)?(?:width|height)|overflow-[xy])$/;
const SIDES = /\b(?:left|right)\b/;
/** Multiples of the unit that distances are made of. */
const STEPS = [-1.5, 0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14];

/**
 * What a stylesheet may not hold.
 *
 * @param {string} css
 */
function faults(css) {
  const rules = rulesOf(css);
  return [
    ...readIn(css)
      .filter((name) => !declared.has(name))
      .map((name) => `${name} is not declared`),
    ...rules.flatMap(({ selector, declarations }) =>
      declarations.flatMap(({ property, value }) => [
        ...(COLOUR.test(value) && property !== 'animation'
          ? [`${selector}: a colour of its own: ${value}`]
          : []),
        ...(PHYSICAL.test(property) ? [`${selector}: ${property} knows no direction`] : []),
        ...(/^(?:text-align|float|clear)$/.test(property) && SIDES.test(value)
          ? [`${selector}: ${property}: ${value} knows no direction`]
          : []),
        ...[...value.matchAll(/(-?[\d.]+) \* var\(--close-code-space\)/g)]
          .filter(([, step]) => !STEPS.includes(Number(step)))
          .map(([text]) => `${selector}: ${text} is no step of the scale`),
      ]),
    ),
  ];
}

test('every property is described, under a heading, once', () => {
  expect(tokens.length).toBeGreaterThan(40);
  for (const { name, section, purpose, value } of tokens) {
    expect(purpose, `${name} has no comment of its own above it`).toMatch(/^.{8,}\.$/s);
    expect(section, name).not.toBe('');
    expect(value, name).not.toBe('');
  }
  expect(tokens).toHaveLength(declared.size);
});

test('nothing is declared below that is not described above', () => {
  const all = [...withoutComments(read(TOKENS)).matchAll(/(--close-code-[\w-]+)\s*:/g)].map(
    ([, name]) => name,
  );
  expect(all.filter((name) => !declared.has(name ?? ''))).toEqual([]);
});

test('every property is read by a stylesheet', () => {
  const used = new Set(sheets.flatMap((path) => readIn(read(path))));
  expect([...declared].filter((name) => !used.has(name))).toEqual([]);
});

test.each(components)(
  '%s reads what is declared, has no colour of its own, and knows no left or right',
  (path) => {
    expect(faults(read(path))).toEqual([]);
  },
);

test.each([
  ['.a { color: var(--close-code-colour) }', '--close-code-colour is not declared'],
  ['.a { background: #fff }', 'a colour of its own'],
  ['@media print { .a { border-color: rgb(0 0 0) } }', 'a colour of its own'],
  ['.a { margin-left: 0 }', 'margin-left knows no direction'],
  ['.a { width: 1px }', 'width knows no direction'],
  ['.a { text-align: left }', 'text-align: left knows no direction'],
  ['.a { padding: calc(7.5 * var(--close-code-space)) }', 'no step of the scale'],
])('%s is found out', (css, fault) => {
  expect(faults(css).join('\n')).toContain(fault);
});

test('whatever is hidden from the eye is so without our look as well', () => {
  /** @param {string} css */
  const hidden = (css) =>
    // Inside a container query it is a matter of our own layout.
    rulesOf(css.replace(/@container[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, ''))
      .filter(({ declarations }) => declarations.some(({ value }) => value === 'inset(50%)'))
      .flatMap(({ selector }) => selector.split(/,\s*/));
  const inStructure = hidden(read('structure.css'));
  expect(inStructure.length).toBeGreaterThan(2);
  expect(
    components.flatMap((path) => hidden(read(path))).filter((each) => !inStructure.includes(each)),
  ).toEqual([]);
});

describe('styles.css', () => {
  test('has every stylesheet, tokens first', () => {
    const imports = [...read('styles.css').matchAll(/@import '\.\/(.*)'/g)].map(([, path]) => path);
    expect([...imports].sort()).toEqual([...sheets].sort());
    expect(imports.slice(0, 2)).toEqual([TOKENS, 'structure.css']);
  });
});

describe('docs/styling.md', () => {
  const docs = readFileSync(join(root, 'docs/styling.md'), 'utf8');
  test('names only properties that there are', () => {
    const named = [...docs.matchAll(/--close-code-[\w-]*\w/g)].map(([name]) => name);
    expect(named.length).toBeGreaterThan(declared.size);
    expect(named.filter((name) => !declared.has(name))).toEqual([]);
  });
});
