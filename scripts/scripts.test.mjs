// The parts of the scripts that decide something, without installing or starting anything.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { options } from './bench-react.mjs';
import { ensureBrowser, usualPaths } from './browser.mjs';
import { runEach } from './check-all.mjs';
import { commonFolder } from './check-next.mjs';
import { loadSource } from './loadSource.mjs';
import PlainReporter, { plainLine, plainSummary } from './plain-reporter.mjs';
import { byLibrary, reasons, unproven } from './prove-policies.mjs';
import { explained, Problem, readArguments, requireFromRoot } from './run.mjs';
import { isSupportedNode, workspaceFolders } from './setup.mjs';
import { staleBuilds } from './staleBuilds.mjs';
import { selects } from './test.mjs';
import { clientReferences } from './vitePlugins.mjs';

test.each([
  ['18.20.0', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['21.7.0', false],
  ['22.12.0', false],
  ['22.13.0', true],
  ['23.11.0', false],
  ['24.0.0', true],
])('Node %s is supported: %s', (version, expected) => {
  expect(isSupportedNode(version)).toBe(expected);
});

test('the workspace folders are those of pnpm-workspace.yaml that hold a package.json', () => {
  const base = mkdtempSync(join(tmpdir(), 'close-codes-'));
  try {
    for (const folder of ['.', 'packages/a', 'packages/b', 'one', 'other']) {
      mkdirSync(join(base, folder), { recursive: true });
      if (folder !== 'packages/b') writeFileSync(join(base, folder, 'package.json'), '{}');
    }
    const yaml = "packages:\r\n  - packages/*\r\n  - 'one'\r\n  - gone/*\r\n\r\ncatalog:\r\n  x: 1\r\n";
    expect(workspaceFolders(yaml, base)).toEqual(['.', 'one', 'packages/a']);
  } finally {
    rmSync(base, { recursive: true });
  }
});

test.each([
  [[], true],
  [['some/file'], true],
  [['--project', 'core'], false],
  [['--project=core', '--project', 'browser-18'], true],
  [['--project', 'browser*'], true],
  [['--project', 'brows'], false],
  [['--project', '!browser*'], false],
  [['--project', '!browser*', '--project', '!core'], true],
])('arguments %j need a browser: %s', (args, expected) => {
  expect(selects(['browser', 'browser-18'], args)).toBe(expected);
});

describe('the browser', () => {
  afterEach(() => vi.unstubAllEnvs());

  test('is looked for in the usual places of each system', () => {
    expect(usualPaths('linux', {})).toContain('/usr/bin/chromium');
    expect(usualPaths('darwin', {})).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    );
    expect(usualPaths('win32', { PROGRAMFILES: 'C:\\Program Files' })).toContain(
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    );
  });

  test('that CLOSE_CODES_BROWSER names is taken', async () => {
    vi.stubEnv('CLOSE_CODES_BROWSER', process.execPath);
    expect(await ensureBrowser()).toMatchObject({ executablePath: process.execPath, env: {} });
  });

  test('that CLOSE_CODES_BROWSER names and that is not there is explained', async () => {
    vi.stubEnv('CLOSE_CODES_BROWSER', '/no/such/browser');
    await expect(ensureBrowser()).rejects.toThrow(/no such file[\s\S]*Fix: /);
  });
});

test('the closing line leaves out what is zero, except passed and failed', () => {
  expect(plainLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  expect(plainLine({ passed: 0, failed: 1, skipped: 2 })).toBe('0 passed, 1 failed, 2 skipped');
});

test('above the closing line stands what failed, and what passed at the second attempt only', () => {
  const counts = { passed: 2, failed: 1, skipped: 0 };
  expect(
    plainSummary({ ...counts, failures: ['core: a.test.ts > a: no'], repeated: ['page: b > b: late'] }),
  ).toBe(
    'Passed at the second attempt only:\n  page: b > b: late\n\nFailed:\n  core: a.test.ts > a: no\n\n2 passed, 1 failed',
  );
  expect(plainSummary(counts)).toBe('2 passed, 1 failed');
});

test('what failed is named: tests, hooks, files, and what was thrown beside them; what passed late is no failure', () => {
  /** @param {string} fullName @param {string} state @param {boolean} [flaky] */
  const one = (fullName, state, flaky = false) => ({
    fullName,
    result: () => ({ state, errors: state === 'failed' || flaky ? [{ message: `${state}!\nmore` }] : [] }),
    diagnostic: () => ({ flaky }),
  });
  /** @param {string} file @param {ReturnType<typeof one>[]} tests @param {string[]} [inHooks] @param {string[]} [own] */
  const module = (file, tests, inHooks = [], own = []) => ({
    project: { name: 'core' },
    relativeModuleId: file,
    state: () =>
      tests.some((test) => test.result().state === 'failed') || inHooks.length + own.length > 0
        ? 'failed'
        : 'passed',
    errors: () => own.map((message) => ({ message })),
    children: {
      allTests: () => tests,
      allSuites: () => [{ errors: () => inHooks.map((message) => ({ message })) }],
    },
  });
  const said = vi.spyOn(console, 'log').mockReturnValue();
  vi.stubEnv('CLOSE_CODES_TEST_SUMMARY', undefined);
  new PlainReporter().onTestRunEnd(
    /** @type {any} */ ([
      module('a', [one('fine', 'passed'), one('late', 'passed', true), one('not\n\nfine', 'failed')]),
      module('b', [one('never began', 'skipped')], ['no server']),
      module('c', [], [], ['does not load']),
    ]),
    [new Error('thrown')],
  );
  expect(said.mock.calls).toEqual([
    [
      [
        'Passed at the second attempt only:',
        '  core: a > late: passed!',
        '',
        'Failed:',
        '  unhandled: thrown',
        '  core: a > not fine: failed!',
        '  core: b: no server',
        '  core: c: does not load',
        '',
        '2 passed, 4 failed, 1 skipped',
      ].join('\n'),
    ],
  ]);
  said.mockRestore();
  vi.unstubAllEnvs();
});

test('a script can load TypeScript source', async () => {
  expect(await loadSource('packages/core/src/index.ts')).toHaveProperty('CloseCode');
});

describe("a 'use client' module, seen by a server component,", () => {
  /**
   * @param {string} code
   * @param {string} [id]
   * @returns {string | undefined}
   */
  const transform = (code, id = 'component.tsx') => {
    const { transform } =
      /** @type {{ transform: (code: string, id: string) => { code: string } | null }} */ (
        /** @type {unknown} */ (clientReferences())
      );
    return transform(code, id)?.code;
  };

  test('becomes references: its names, without its types and imports', () => {
    const code = transform(
      `// comment\n'use client';\nimport './secret';\nexport type T = 1; export const a = <b/>; export default a;`,
    );
    expect(code).toContain('export const a = reference("a");');
    expect(code).toContain('export default reference("default");');
    expect(code).not.toMatch(/secret|export const T/);
  });

  test('must name its exports', () => {
    expect(() => transform(`'use client'; export * from './x';`)).toThrow('Name the exports');
  });

  test('is the only kind that is touched', () => {
    expect(transform(`export const text = "'use client'";`)).toBeUndefined();
    expect(transform(`'use client'; .a {}`, 'styles.css')).toBeUndefined();
  });
});

describe('arguments', () => {
  const known = /** @type {const} */ ({ check: { type: 'boolean' }, rounds: { type: 'string' } });

  test('are read', () => {
    expect(readArguments(['--check', '--rounds=3'], known)).toEqual({ check: true, rounds: '3' });
    expect(readArguments([], known)).toEqual({});
  });

  test.each([
    [['--chek'], known, "Unknown option '--chek'. Nothing was run. Use --check, --rounds=…, or nothing."],
    [['src'], known, "Unexpected argument 'src'. Nothing was run. Use --check, --rounds=…, or nothing."],
    [['--check=1'], known, /^Option '--check' does not take an argument\. Nothing was run\./],
    [['--watch'], {}, "Unknown option '--watch'. Nothing was run. Pass no arguments."],
  ])('%j: is refused', (args, all, message) => {
    expect(() => readArguments(args, all)).toThrow(Problem);
    expect(() => readArguments(args, all)).toThrow(message);
  });

  test('of a benchmark are whole numbers', () => {
    expect(options(['--rounds=5', '--count=10,20'])).toEqual({ rounds: 5, counts: [10, 20], check: false });
    expect(options(['--check'])).toEqual({ rounds: 9, counts: [1000, 10_000], check: true });
    expect(() => options(['--rounds=0'])).toThrow('--rounds takes whole numbers from 1, and "0" is none.');
    expect(() => options(['--round=5'])).toThrow("Unknown option '--round'");
  });
});

describe('a package that is not installed', () => {
  /** @param {() => unknown} load */
  const failing = async (load) => {
    try {
      return await load();
    } catch (error) {
      return explained(error);
    }
  };

  test.each([
    ['not-installed-1', 'not-installed-1'],
    ['not-installed-2/inside', 'not-installed-2'],
    ['@not-installed/three', '@not-installed/three'],
    ['@not-installed/four/inside.js', '@not-installed/four'],
  ])('%s: is named, with what to do', async (specifier, name) => {
    const message = `The package ${name} is not installed. Run: npm run setup`;
    // Vitest resolves imports by itself: what Node says is asked of Node.
    const imported = Object.assign(new Error(`Cannot find package '${specifier}' imported from /x/y.mjs`), {
      code: 'ERR_MODULE_NOT_FOUND',
    });
    for (const error of [explained(imported), await failing(() => requireFromRoot(specifier))]) {
      expect(error).toBeInstanceOf(Problem);
      expect(error).toHaveProperty('message', message);
    }
  });

  test('is no file that is missing, and no other error', async () => {
    const missing = Object.assign(new Error("Cannot find module '/x/none.mjs' imported from /x/y.mjs"), {
      code: 'ERR_MODULE_NOT_FOUND',
    });
    expect(explained(missing)).toBe(missing);
    expect(await failing(() => requireFromRoot('./none.mjs'))).not.toBeInstanceOf(Problem);
    for (const value of [new Error("Cannot find package 'x'"), undefined, 'text', null]) {
      expect(explained(value)).toBe(value);
    }
  });
});

test('a build that is older than its source is warned of', () => {
  const base = mkdtempSync(join(tmpdir(), 'close-codes-'));
  /** @param {string} path @param {number} seconds */
  const write = (path, seconds) => {
    const file = join(base, 'packages', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '');
    utimesSync(file, seconds, seconds);
  };
  try {
    write('fresh/src/index.ts', 100);
    write('fresh/src/deep/x.test.ts', 300);
    write('fresh/dist/index.js', 200);
    write('stale/src/index.ts', 100);
    write('stale/src/deep/style.css', 300);
    write('stale/dist/index.js', 200);
    write('unbuilt/src/index.ts', 300);
    expect(staleBuilds(['fresh', 'stale', 'unbuilt'], base)).toEqual([
      'warning: packages/stale/src/deep/style.css is younger than packages/stale/dist, so an older source is measured. Run: npm run build',
    ]);
  } finally {
    rmSync(base, { recursive: true });
  }
});

describe('the proof of policies', () => {
  const proof = { library: 'a', closes: 2, differing: [] };

  test('is added up by library', () => {
    const differing = [{ ending: '/fin', didMs: 1, saysMs: undefined }];
    expect([...byLibrary([proof, { ...proof, library: 'b' }, { ...proof, differing }])]).toEqual([
      ['a', { closes: 4, differing }],
      ['b', { closes: 2, differing: [] }],
    ]);
  });

  test('is asked for where a policy describes an npm package', () => {
    const from = (/** @type {string} */ repository) => ({
      id: 'own-id',
      source: { repository, date: '2026-01-01' },
    });
    const proven = byLibrary([proof, { ...proof, library: 'empty', closes: 0 }]);
    expect(
      unproven([from('npm:a'), from('github:x/y'), { id: 'standard', source: undefined }], proven),
    ).toEqual([]);
    expect(unproven([from('npm:b'), from('npm:empty')], proven)).toEqual([
      expect.stringContaining('The policy own-id describes b, and no test proved it.'),
      expect.stringContaining('The policy own-id describes empty, and no test proved it.'),
    ]);
  });

  test('says why it failed', () => {
    expect(reasons('file > test', [{ message: 'm', stack: 'Error: m\n    at x', diff: '- 1\n+ 2' }])).toEqual(
      ['file > test\nError: m\n    at x\n- 1\n+ 2'],
    );
    expect(reasons('file', [{ message: 'm' }, { message: 'n' }])).toEqual(['file\nm', 'file\nn']);
  });
});

test('check:all runs to the end, and counts what cannot be started', async () => {
  const said = vi.spyOn(console, 'log').mockReturnValue();
  const complained = vi.spyOn(console, 'error').mockReturnValue();
  try {
    const failed = await runEach(
      [{ line: ['missing', 'x'] }, { line: ['red'] }, { line: ['report'], isReport: true }],
      (program) => {
        if (program === 'missing') return Promise.reject(new Error('spawn missing ENOENT'));
        return Promise.resolve({ code: program === 'red' ? 2 : 0 });
      },
    );
    expect(failed).toEqual(['missing x', 'red']);
    expect(complained).toHaveBeenCalledWith('missing cannot be started: spawn missing ENOENT');
    expect(said).toHaveBeenCalledWith('\n=== report (a report, not a gate)');
  } finally {
    said.mockRestore();
    complained.mockRestore();
  }
});

test.each([
  ['/tmp/close-codes-next-1/host', '/srv/close-codes', '/'],
  ['/home/me/tmp/host', '/home/me/close-codes', '/home/me'],
  ['/home/me/clone', '/home/me/clone', '/home/me/clone'],
  ['/home/me', '/home/meadow', '/home'],
])('what holds %s and %s is %s', (one, other, expected) => {
  expect(commonFolder(one, other, '/')).toBe(expected);
});
