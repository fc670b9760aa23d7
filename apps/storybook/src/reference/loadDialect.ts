import type { Dialect } from '@close-codes/core';

/** The languages that dialects have texts in. */
export type DialectLanguage = 'en' | 'de';

/** Fetches one dialect. Rejects where there is none of that id, or where its file cannot be had. */
export type LoadDialect = (id: string, language: DialectLanguage) => Promise<Dialect>;

/** Its one export is the dialect. */
type DialectModule = Readonly<Record<string, Dialect>>;

const folder = '../../../../packages/core/src/dialects';
const english = import.meta.glob<DialectModule>([
  '../../../../packages/core/src/dialects/*.ts',
  '!../../../../packages/core/src/dialects/*.test.ts',
]);
const german = import.meta.glob<DialectModule>('../../../../packages/core/src/dialects/*/de.ts');

/** The ids of all dialects there are. */
export const knownIds: readonly string[] = Object.keys(english).map((path) =>
  path.slice(folder.length + 1, -'.ts'.length),
);

/**
 * Each dialect and language is a file of its own: nobody waits for the 75 others. Chromium remembers a file that it could
 * not fetch until the page is loaded anew, which is why the page's message says so.
 */
export const loadDialect: LoadDialect = async (id, language) => {
  const load = language === 'de' ? german[`${folder}/${id}/de.ts`] : english[`${folder}/${id}.ts`];
  if (!load) throw new Error(`There is no dialect "${id}" in "${language}". See packages/core/src/dialects.`);
  const [dialect] = Object.values(await load());
  if (!dialect) {
    throw new Error(`The module of the dialect "${id}" exports nothing. It has to export the dialect.`);
  }
  return dialect;
};
