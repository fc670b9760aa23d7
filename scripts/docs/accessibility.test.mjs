// docs/accessibility.md is a specification: each of its sentences names a test in Chromium that exists.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { root } from '../run.mjs';

const SPECIFICATION = 'docs/accessibility.md';
const ACCESS = 'packages/react/test/access';

/** Of WCAG 2.2, what bears upon components like these. */
const CRITERIA =
  '1.3.1 1.3.2 1.4.1 1.4.3 1.4.4 1.4.10 1.4.11 1.4.12 1.4.13 2.1.1 2.1.2 2.4.3 2.4.7 2.4.11 2.5.8 3.1.2 4.1.2 4.1.3';

/**
 * The titles of the tests in a file, as they are written; not of those that are skipped, or expected to fail.
 *
 * @param {string} text
 */
function titlesOf(text) {
  /** @type {string[]} */
  const titles = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isCallExpression(node)) {
      const [title] = node.arguments;
      const callee = node.expression.getText(source).replace(/\s+/g, '');
      if (title && ts.isStringLiteralLike(title) && /^(it|test)(\.each\b.*)?$/s.test(callee))
        titles.push(title.text);
    }
    ts.forEachChild(node, visit);
  };
  const source = ts.createSourceFile('x.tsx', text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX);
  visit(source);
  return titles;
}

/**
 * The sentences of the lists, each with what it names.
 *
 * @param {string} text
 */
function sentencesOf(text) {
  return [...text.matchAll(/^- ((?:.+\n?)(?:^ {2}.+\n?)*)/gm)].map(([, item = '']) => {
    const line = item.replace(/\s+/g, ' ').trim();
    return {
      sentence: line.replace(/ ?\[[^\]]* › [^\]]*\]\([^)]*\)/g, ''),
      tests: [...line.matchAll(/\[([^\]]*?) › ([^\]]*)\]\(\.\.\/([^)]*)\)/g)].map(
        ([, file = '', title = '', path = '']) => ({ file, title, path }),
      ),
    };
  });
}

/**
 * What is wrong with a specification.
 *
 * @param {string} text
 * @param {(path: string) => string | undefined} read
 */
function faultsOf(text, read) {
  return sentencesOf(text).flatMap(({ sentence, tests }) => {
    const faults = tests.flatMap(({ file, title, path }) => {
      const named = `${file} › ${title}`;
      if (file !== basename(path)) return [`${named}: the link leads to ${path}`];
      if (!/\.(page|browser)\.test\.tsx?$/.test(path)) return [`${named}: does not run in Chromium`];
      const count = titlesOf(read(path) ?? '').filter((one) => one === title).length;
      return count === 1 ? [] : [`${named}: there are ${count} tests of this name`];
    });
    if (tests.length === 0) faults.push(`no test: ${sentence}`);
    if (!/^[^.]+(?:\.\d[^.]*)*\.( \([\d., ]+\))?$/.test(sentence))
      faults.push(`not one sentence: ${sentence}`);
    return faults;
  });
}

/** @param {string} path */
const read = (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined);
const specification = read(SPECIFICATION) ?? '';

test('faults are found', () => {
  /** @type {Record<string, string>} */
  const files = {
    'a/x.page.test.ts': "it('a', f); it.each([1])('b %i', f); it.skip('c', f); test('d', f); test('d', f)",
    'a/x.test.tsx': "it('a', f)",
  };
  const text = [
    '- Good, at 4.5 to 1. (1.4.3) [x.page.test.ts › a](../a/x.page.test.ts) [x.page.test.ts › b %i](../a/x.page.test.ts)',
    '- Skipped. [x.page.test.ts › c](../a/x.page.test.ts)',
    '- Twice. [x.page.test.ts › d](../a/x.page.test.ts)',
    '- In jsdom. [x.test.tsx › a](../a/x.test.tsx)',
    '- Elsewhere. [y.page.test.ts › a](../a/x.page.test.ts)',
    '- Untested. (4.1.2)',
    '- One. And two. [x.page.test.ts › a](../a/x.page.test.ts)',
  ].join('\n');
  expect(faultsOf(text, (path) => files[path])).toEqual([
    'x.page.test.ts › c: there are 0 tests of this name',
    'x.page.test.ts › d: there are 2 tests of this name',
    'x.test.tsx › a: does not run in Chromium',
    'y.page.test.ts › a: the link leads to a/x.page.test.ts',
    'no test: Untested. (4.1.2)',
    'not one sentence: One. And two.',
  ]);
});

test('each sentence names a test in Chromium', () => {
  expect(sentencesOf(specification).length).toBeGreaterThan(30);
  expect(faultsOf(specification, read)).toEqual([]);
});

test('each test of access is named', () => {
  const named = sentencesOf(specification).flatMap(({ tests }) =>
    tests.map(({ file, title }) => `${file} › ${title}`),
  );
  const files = readdirSync(join(root, ACCESS)).filter((file) => file.endsWith('.page.test.ts'));
  const written = files.flatMap((file) =>
    titlesOf(read(`${ACCESS}/${file}`) ?? '').map((title) => `${file} › ${title}`),
  );
  expect(written.length).toBeGreaterThan(20);
  expect(written.filter((title) => !named.includes(title))).toEqual([]);
});

test('each criterion is met by a sentence', () => {
  const cited = sentencesOf(specification).flatMap(({ sentence }) => sentence.match(/\d+\.\d+\.\d+/g) ?? []);
  expect(CRITERIA.split(' ').filter((criterion) => !cited.includes(criterion))).toEqual([]);
});

test('each component has a section', () => {
  const components = readdirSync(join(root, 'packages/react/src')).flatMap((folder) =>
    folder.startsWith('close-')
      ? [folder.replace(/(?:^|-)(\w)/g, (_, letter) => String(letter).toUpperCase())]
      : [],
  );
  expect(components).toContain('CloseCodeBadge');
  for (const component of components) expect(specification).toContain(`\n## ${component}\n`);
});

test('each tree that is stored is that of a specimen', () => {
  const trees = readdirSync(join(root, ACCESS, 'trees'), { encoding: 'utf8' });
  expect(trees.length).toBeGreaterThan(10);
  const specimens = read(`${ACCESS}/specimens.tsx`) ?? '';
  const isKept = (/** @type {string} */ name) =>
    name === 'badge-open' || new RegExp(`^  '?${name}'?: \\(`, 'm').test(specimens);
  expect(trees.filter((file) => !isKept(file.replace('.txt', '')))).toEqual([]);
});
