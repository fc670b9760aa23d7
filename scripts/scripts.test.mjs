// The parts of the scripts that decide something, without installing or starting anything.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ensureBrowser, usualPaths } from './browser.mjs';
import { loadSource } from './loadSource.mjs';
import { plainLine } from './plain-reporter.mjs';
import { isSupportedNode, workspaceFolders } from './setup.mjs';
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
