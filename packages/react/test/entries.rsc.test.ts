// Every entry can be imported by a server component, and what is handed to a client component from there is plain.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as react from '../src/index.ts';
import * as core from '@close-codes/core';
import * as observe from '@close-codes/core/observe';

const isClientReference = (value: unknown): boolean =>
  (value as { $$typeof?: unknown }).$$typeof === Symbol.for('react.client.reference');

function expectPlain(value: unknown, path: string): void {
  if (value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value)) return;
  expect(typeof value, path).toBe('object');
  const prototype: unknown = Object.getPrototypeOf(value);
  expect(prototype === Object.prototype || prototype === Array.prototype, path).toBe(true);
  for (const [key, entry] of Object.entries(value as object)) expectPlain(entry, `${path}.${key}`);
}

describe('under the react-server condition', () => {
  it('@close-codes/react: components and hooks are client references, functions are not run', () => {
    const { preloadTooltip, ...clients } = react;
    expect(typeof preloadTooltip).toBe('function');
    expect(Object.keys(clients).sort()).toEqual([
      'CloseCodeBadge',
      'CloseCodeProvider',
      'CloseCodeTable',
      'useCloseCode',
      'useWebSocketClose',
    ]);
    for (const [name, value] of Object.entries(clients)) expect(isClientReference(value), name).toBe(true);
  });

  it('@close-codes/core works there', () => {
    expect(core.describeCloseCode(1006).label).toBe('Abnormal closure');
    expect(typeof observe.observeClose).toBe('function');
  });

  const packages = join(import.meta.dirname, '../..');
  const load = (file: string) =>
    import(/* @vite-ignore */ join(packages, file)) as Promise<Record<string, unknown>>;

  const locales = readdirSync(join(packages, 'react/src/locales')).filter((file) => file.endsWith('.ts'));
  it.each(locales)('locales/%s is plain', async (file) => {
    const module = await load(`react/src/locales/${file}`);
    for (const [name, value] of Object.entries(module)) expectPlain(value, name);
  });

  const dialects = ['discord-gateway', 'graphql-transport-ws'].flatMap((id) => [id, `${id}/de`]);
  it.each(dialects)('dialects/%s is plain', async (id) => {
    const module = await load(`core/src/dialects/${id}.ts`);
    for (const [name, value] of Object.entries(module)) expectPlain(value, name);
  });
});
