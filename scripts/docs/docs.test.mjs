// What the generators decide, and whether every link of the pages leads somewhere.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { endings } from '../../packages/core/test/policies/proveAgainst.ts';
import { root } from '../run.mjs';
import { entriesOf } from './api.mjs';
import { anchor, code, counted, link, page, plain, table } from './markdown.mjs';
import { cuts, PROVEN_CODES, PROVEN_ENDINGS, span } from './policies.mjs';
import { editionLink, referenceLink, rowLink } from './sources.mjs';

describe('Markdown', () => {
  test.each([
    ['a | b', 'a \\| b'],
    ['_x_ *y* `z`', '\\_x\\_ \\*y\\* \\`z\\`'],
    ['<b> & [c]', '\\<b\\> &amp; \\[c\\]'],
    ['one\n  two', 'one two'],
  ])('%j is plain as %j', (text, written) => {
    expect(plain(text)).toBe(written);
  });

  test.each([
    ['a|b', '`a\\|b`'],
    ['a `b` c', '`` a `b` c ``'],
    [1006, '`1006`'],
  ])('%j is code as %j', (text, written) => {
    expect(code(text)).toBe(written);
  });

  test('an address cannot end its link or a cell', () => {
    expect(link('x', 'https://example.com/a_(b)|c d')).toBe('[x](https://example.com/a_%28b%29%7Cc%20d)');
  });

  test('what a cell lacks is a dash, and 0 is not lacking', () => {
    expect(table(['A', 'B', 'C'], [[undefined, '', 0]])).toBe(
      '| A | B | C |\n| --- | --- | --- |\n| – | – | 0 |',
    );
  });

  // As github.com makes them; github-slugger has the same cases.
  test.each([
    ['1006', '1006'],
    ['0-999', '0-999'],
    ['4000 + HTTP status', '4000--http-status'],
    ['Autobahn|JS', 'autobahnjs'],
    ['tRPC (v11)', 'trpc-v11'],
    ['Über snake_case', 'über-snake_case'],
  ])('the anchor of %j is %j', (heading, id) => {
    expect(anchor(heading)).toBe(id);
  });

  test.each([
    [1, '1 dialect'],
    [0, '0 dialects'],
    [65_536, '65,536 dialects'],
  ])('%i is counted as %j', (count, text) => {
    expect(counted(count, 'dialect')).toBe(text);
  });

  test('a page leaves out what is not there', () => {
    expect(page('T', 'source', ['a', false, undefined, 'b'])).toBe(
      '# T\n\n<!-- Generated from source: npm run generate -->\n\na\n\nb\n',
    );
  });
});

describe('sources', () => {
  const commit = 'c98d64bc233833839cf0d8d369e81b77f21ade60';
  const github = { repository: 'github:a/b', commit, date: '2026-01-01' };
  const npm = { repository: 'npm:@a/b', version: '1.2.3', date: '2026-01-01' };
  const site = { repository: 'https://example.com/docs/page', date: '2026-01-01' };

  test.each([
    ['RFC 6455 §7.4', '[RFC 6455 §7.4](https://www.rfc-editor.org/rfc/rfc6455#section-7.4)'],
    ['RFC 6455', '[RFC 6455](https://www.rfc-editor.org/rfc/rfc6455)'],
    ['RFC Errata 3227', '[RFC Errata 3227](https://www.rfc-editor.org/errata/eid3227)'],
    ['https://example.com/x', '[https://example.com/x](https://example.com/x)'],
  ])('the reference %j', (reference, written) => {
    expect(referenceLink(reference)).toBe(written);
  });

  test('a reference without an address is named', () => {
    expect(() => referenceLink('hybi msg1')).toThrow('"hybi msg1" leads nowhere');
  });

  test.each([
    [github, `[a/b c98d64b](https://github.com/a/b/tree/${commit})`],
    [npm, '[@a/b 1.2.3](https://www.npmjs.com/package/@a/b/v/1.2.3)'],
    [site, '[example.com](https://example.com/docs/page)'],
    [undefined, undefined],
  ])('an edition', (source, written) => {
    expect(editionLink(source)).toBe(written);
  });

  test.each([
    ['src/x.ts:12', github, `[\`x.ts:12\`](https://github.com/a/b/blob/${commit}/src/x.ts#L12)`],
    ['src/x.ts:12-14', github, `[\`x.ts:12-14\`](https://github.com/a/b/blob/${commit}/src/x.ts#L12-L14)`],
    ['d/x y.md:3', github, `[\`x y.md:3\`](https://github.com/a/b/blob/${commit}/d/x%20y.md?plain=1#L3)`],
    ['dist/x.js:1', npm, '`dist/x.js:1`'],
    ['github:c/d src/x.ts:1', github, '[c/d](https://github.com/c/d) `src/x.ts:1`'],
    ['https://example.com/a/b', site, '[example.com/…/b](https://example.com/a/b)'],
    [
      'npm:@a/b@1.0.0 dist/x.js:1',
      github,
      '[@a/b 1.0.0](https://www.npmjs.com/package/@a/b/v/1.0.0) `dist/x.js:1`',
    ],
    [undefined, github, undefined],
  ])('the row %j', (row, source, written) => {
    expect(rowLink(row, source)).toBe(written);
  });
});

test.each([
  [0, 0, 'at once'],
  [0, 5000, '0–5 s'],
  [300, 3000, '300 ms – 3 s'],
  [1300, 4000, '1.3–4 s'],
  [60_000, 60_000, '1 min'],
  [5000, 60_000, '5 s – 1 min'],
  [5070, 5070, '5.07 s'],
])('%i to %i ms is %j', (min, max, text) => {
  expect(span(min, max)).toBe(text);
});

test('runs are cut where one begins, and behind where one ends', () => {
  expect(
    cuts([
      { from: 0, to: 4000 },
      { from: 1000, to: 1000 },
      { from: 4001, to: 65_535 },
    ]),
  ).toEqual([0, 1000, 1001, 4001]);
});

test('what docs/policies.md calls tried is what the libraries are put to', () => {
  expect([...PROVEN_CODES.map((tried) => `/close/${tried}`), ...PROVEN_ENDINGS]).toEqual(endings);
});

describe('the tree of docs/architecture.md', () => {
  const [, tree = ''] = /## The tree\n+```\n([\s\S]*?)```/.exec(
    readFileSync(join(root, 'docs/architecture.md'), 'utf8'),
  ) ?? [''];
  /** The lines of a folder at the root, up to the next one. @param {string} folder */
  const partOf = (folder) => tree.split(/\n(?=\S)/).find((part) => part.startsWith(`${folder}/`)) ?? '';

  const sources = readdirSync(join(root, 'packages')).map((name) => `packages/${name}/src`);
  const folders = [...sources, 'apps/storybook/src', 'scripts'].flatMap((src) =>
    readdirSync(join(root, src), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => [src, entry.name]),
  );

  test.each(folders)('%s names %s/', (src = '', folder = '') => {
    expect(partOf(src).match(/(?<![\w/-])[\w-]+(?=\/)/g)).toContain(folder);
  });

  const scripts = readdirSync(join(root, 'scripts')).filter((file) => /^[^.]+\.mjs$/.test(file));

  test.each(scripts)('scripts names %s', (file) => {
    // Not what is in a folder of theirs.
    const [own = ''] = partOf('scripts').split(/\n {2}(?=\S)/);
    expect(own.match(/[\w-]+/g)).toContain(file.replace('.mjs', ''));
  });

  test.each(readdirSync(join(root, 'docs')).filter((file) => file.endsWith('.md')))(
    'docs names %s',
    (file) => {
      if (file !== 'architecture.md') expect(partOf('docs').match(/[\w.]+/g)).toContain(file);
    },
  );

  const shared = readdirSync(join(root, 'packages/react/src/internal')).filter((file) =>
    /^[^.]+\.tsx?$/.test(file),
  );

  test.each(shared)('of the folders of react, internal alone names %s', (file) => {
    const naming = partOf('packages/react/src')
      .split(/\n {2}(?=\S)/)
      .filter((part) => part.match(/[\w-]+/g)?.includes(file.replace(/\..*/, '')))
      .map((part) => part.replace(/\/[^]*/, ''));
    expect(naming).toEqual(['internal']);
  });
});

test('entries of a kind are told by their pattern, others file by file, and data is none', () => {
  const manifest = {
    name: '@close-codes/core',
    exports: {
      '.': './src/index.ts',
      './dialects/*/facts': null,
      './dialects/*': './src/dialects/*.ts',
      './adapters/*': './src/adapters/*.ts',
      './package.json': './package.json',
    },
  };
  expect(entriesOf('packages/core', manifest, () => ['a', 'b'])).toEqual({
    entries: [
      { name: '@close-codes/core', file: 'packages/core/src/index.ts' },
      { name: '@close-codes/core/adapters/a', file: 'packages/core/src/adapters/a.ts' },
      { name: '@close-codes/core/adapters/b', file: 'packages/core/src/adapters/b.ts' },
    ],
    kinds: ['@close-codes/core/dialects/*'],
  });
});

describe('links', () => {
  /** @param {string} text */
  const withoutCode = (text) =>
    text.replace(/^(```+)[^\n]*\n[\s\S]*?^\1$/gm, '').replace(/(`+)[^`][\s\S]*?\1/g, '');

  /** @param {string} text */
  function anchorsOf(text) {
    /** @type {Map<string, number>} */
    const seen = new Map();
    const headings = text.replace(/^(```+)[^\n]*\n[\s\S]*?^\1$/gm, '').matchAll(/^#{1,6} (.+)$/gm);
    const ids = [...headings].map(([, heading = '']) => {
      const id = anchor(heading.replace(/\\(.)/g, '$1').replace(/&amp;/g, '&'));
      const before = seen.get(id) ?? 0;
      seen.set(id, before + 1);
      return before === 0 ? id : `${id}-${before}`;
    });
    return new Set([...ids, ...[...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id)]);
  }

  /**
   * @param {string} file
   * @param {(path: string) => string | undefined} read
   */
  function brokenLinks(file, read) {
    const broken = [];
    for (const [, target = ''] of withoutCode(read(file) ?? '').matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      const [path = '', id] = target.split('#');
      const there =
        path === ''
          ? file
          : normalize(join(dirname(file), path))
              .split(sep)
              .join('/');
      const text = read(there);
      if (text === undefined || (id !== undefined && !anchorsOf(text).has(id)))
        broken.push(`${file}: ${target}`);
    }
    return broken;
  }

  test('a broken one is found', () => {
    /** @type {Record<string, string>} */
    const files = {
      'a/x.md':
        '# X\n## Y\n## Y\n[1](#y) [2](#y-1) [3](#y-2) [4](../y.md#z) [5](../y.md#w) [6](no.md) `[7](no.md)`',
      'y.md': '```\n# w\n```\n<a id="z"></a>',
    };
    expect(brokenLinks('a/x.md', (path) => files[path])).toEqual([
      'a/x.md: #y-2',
      'a/x.md: ../y.md#w',
      'a/x.md: no.md',
    ]);
  });

  const pages = [
    'README.md',
    'CONTRIBUTING.md',
    ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}/README.md`),
  ];

  test('none of the repository is', () => {
    /** @type {Map<string, string | undefined>} */
    const texts = new Map();
    /** @param {string} path */
    const read = (path) => {
      if (!texts.has(path)) {
        const file = join(root, path);
        texts.set(
          path,
          existsSync(file) ? (/\.md$/.test(path) ? readFileSync(file, 'utf8') : '') : undefined,
        );
      }
      return texts.get(path);
    };
    const inDocs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' });
    const files = [...pages, ...inDocs.map((file) => `docs/${file.split(sep).join('/')}`)].filter((file) =>
      file.endsWith('.md'),
    );
    expect(files.length).toBeGreaterThan(15);
    expect(files.flatMap((file) => brokenLinks(file, read))).toEqual([]);
  });
});
