// Read by Vite (scripts/loadSource.mjs), which knows import.meta.glob; Node does not. What the docs are printed from.
export { closeCodeFacts, createRegistry, toCloseRecord } from '../../packages/core/src/index.ts';
export { de } from '../../packages/core/src/locales/de.ts';
export { en } from '../../packages/core/src/locales/en.ts';
export { adviseRetry } from '../../packages/core/src/retry/index.ts';
export { ofStandard } from '../../apps/storybook/src/policies/ofStandard.ts';

/** @typedef {import('../../packages/core/src/dialect/dialect.ts').Dialect} Dialect */
/** @typedef {import('../../packages/core/src/retry/index.ts').RetryPolicy} RetryPolicy */

/** @type {Record<string, Record<string, Dialect>>} */
const dialectFiles =
  // @ts-expect-error Vite replaces the call, and its types are not in scope
  import.meta.glob(['../../packages/core/src/dialects/*/*.ts', '!**/facts.ts', '!**/*.test.ts'], {
    eager: true,
  });

/** @type {Record<string, Record<string, RetryPolicy>>} */
const policyFiles =
  // @ts-expect-error as above
  import.meta.glob(['../../packages/core/src/policies/*.ts', '!**/*.test.ts'], { eager: true });

/**
 * @param {string} a
 * @param {string} b
 */
const byName = (a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' });

/**
 * A dialect in each of its languages.
 *
 * @typedef {object} DialectInLanguages
 * @property {string} name of its export
 * @property {Dialect} en
 * @property {Readonly<Record<string, Dialect>>} languages by tag, English among them
 */

/** @type {Map<string, DialectInLanguages>} */
const byId = new Map();
for (const [path, module] of Object.entries(dialectFiles)) {
  const [id = '', file = ''] = path.split('/').slice(-2);
  const [[name, dialect] = []] = Object.entries(module);
  if (!name || !dialect) throw new Error(`${path} exports no dialect.`);
  const lang = file.replace('.ts', '');
  const known = byId.get(id);
  byId.set(id, {
    name,
    en: lang === 'en' || !known ? dialect : known.en,
    languages: { ...known?.languages, [lang]: dialect },
  });
}

/** By title. */
export const dialects = [...byId.values()].sort((a, b) => byName(titleOf(a.en), titleOf(b.en)));

/** The policies with the names of their exports: ours first, then by title. */
export const policies = Object.values(policyFiles)
  .flatMap((module) => Object.entries(module))
  .map(([name, policy]) => ({ name, policy }))
  .sort(
    ({ policy: a }, { policy: b }) =>
      Number(b.id === 'standard') - Number(a.id === 'standard') || byName(titleOf(a), titleOf(b)),
  );

/**
 * @param {{ readonly id: string, readonly title?: string | undefined }} named
 * @returns {string}
 */
export function titleOf({ id, title }) {
  return title ?? id;
}
