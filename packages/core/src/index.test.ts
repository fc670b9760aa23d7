import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dialectFiles } from '../test/facts.ts';
import * as index from './index.ts';
import * as observe from './observe/index.ts';

const root = join(import.meta.dirname, '..');

interface Manifest {
  readonly exports: Readonly<Record<string, string | null>>;
  readonly publishConfig: { readonly exports: Readonly<Record<string, string | null>> };
  readonly dependencies?: unknown;
  readonly sideEffects: boolean;
}
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

const sources = filesIn(join(root, 'src')).filter(
  (file) => file.endsWith('.ts') && !/\.(test|test-d)\.ts$/.test(file),
);

/** Entries that are closed: the facts of a dialect come with its texts. */
const closed = Object.entries(manifest.exports)
  .filter(([, target]) => target === null)
  .map(([key]) => new RegExp(`^${key.replaceAll('.', '\\.').replaceAll('*', '.*')}$`));

/** What can be imported, by the exports of package.json. */
const entries = Object.entries(manifest.exports).flatMap(([key, target]) => {
  if (target === null) return [];
  if (!key.includes('*')) return [[key, target.slice(2)] as const];
  const [before = '', after = ''] = target.slice(2).split('*');
  return sources
    .filter((file) => file.startsWith(before) && file.endsWith(after))
    .map((file) => [key.replace('*', file.slice(before.length, file.length - after.length)), file] as const)
    .filter(([entry]) => !closed.some((pattern) => pattern.test(entry)));
});

const dialectIds = dialectFiles.map(({ id }) => id.replace('7tv', 'seventv'));
const policy = (id: string): string => `./policies/${id}`;
const adapter = (id: string): string => `./adapters/${id}`;

describe('package.json', () => {
  test('has no dependency and no side effect', () => {
    expect(manifest.dependencies).toBeUndefined();
    expect(manifest.sideEffects).toBe(false);
  });

  test('publishes the entries it has here', () => {
    expect(Object.keys(manifest.publishConfig.exports)).toEqual(Object.keys(manifest.exports));
    for (const [key, target] of Object.entries(manifest.exports)) {
      expect(manifest.publishConfig.exports[key]).toBe(
        target?.replace('/src/', '/dist/').replace(/\.ts$/, '.js') ?? null,
      );
    }
  });

  test('its entries are the ones that are documented', () => {
    expect(
      entries
        .map(([key]) => key)
        .filter((key) => !/^\.\/dialects\/.*\/en$/.test(key))
        .sort(),
    ).toEqual(
      [
        '.',
        './observe',
        './browser',
        './diagnose',
        './diagnose/locales/de',
        './diagnose/locales/en',
        './wire',
        './detect',
        './retry',
        './package.json',
        './locales/de',
        './locales/en',
        './retry/locales/de',
        './retry/locales/en',
        ...dialectIds.flatMap((id) => [`./dialects/${id}`, `./dialects/${id}/de`]),
        ...['standard', 'discord', 'graphql-ws', 'partysocket', 'phoenix', 'pusher'].map(policy),
        ...['react-use-websocket', 'reconnecting-websocket', 'robust-websocket', 'sockette', 'twitch'].map(
          policy,
        ),
        ...['graphql-ws', 'partysocket', 'phoenix', 'react-use-websocket'].map(adapter),
        ...['reconnecting-websocket', 'robust-websocket'].map(adapter),
      ].sort(),
    );
  });

  test.each(entries)('%s resolves', async (key, file) => {
    expect(existsSync(join(root, file))).toBe(true);
    const specifier = `@close-codes/core${key.slice(1)}`;
    const module = (await import(/* @vite-ignore */ specifier)) as Readonly<Record<string, unknown>>;
    expect(Object.keys(module)).not.toEqual([]);
  });
});

describe('exports', () => {
  test('@close-codes/core', () => {
    expect(Object.keys(index).sort()).toEqual([
      'CloseCode',
      'CloseCodeError',
      'checkClose',
      'closeCodeFacts',
      'createRegistry',
      'defineDialect',
      'defineLocale',
      'describeClose',
      'describeCloseCode',
      'outcomeOf',
      'scriptMaySend',
      'toCloseRecord',
      'toCloseRecordFromWs',
      'truncateReason',
    ]);
  });

  test('@close-codes/core/observe', () => {
    expect(Object.keys(observe).sort()).toEqual([
      'isSocketLike',
      'listenForClose',
      'observeClose',
      'toCloseRecordFromException',
    ]);
  });
});

describe('the source knows no page and no Node', () => {
  /** Code without comments and texts. */
  const codeOf = (file: string): string =>
    readFileSync(join(root, file), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/(^|\s)\/\/.*$/gm, '')
      .replace(/'(?:\\.|[^'\\\n])*'/g, (text) => (/^'(\.|node:)/.test(text) ? text : "''"));

  test('there is something to look at', () => {
    expect(sources.length).toBeGreaterThan(30);
    expect(codeOf('src/observe/environment.ts')).toContain('globalThis');
  });

  test.each(sources)('%s', (file) => {
    const code = codeOf(file);
    expect(code).not.toMatch(/\b(process|window|document|navigator|localStorage|require|Buffer)\b\s*[.([]/);
    const imported = [...code.matchAll(/\bfrom\s+'([^']*)'|\bimport\s*\(?\s*'([^']*)'/g)].map(
      ([, a, b]) => a ?? b ?? '',
    );
    expect(imported.filter((specifier) => !/^\.\.?\/.*\.ts$/.test(specifier))).toEqual([]);
  });
});
