// Read by Vite (scripts/loadSource.mjs), which knows import.meta.glob; Node does not.

/** @type {import('../../packages/core/src/dialect/withTexts.ts').DialectFacts[]} */
export const allDialectFacts = Object.values(
  // @ts-expect-error Vite replaces the call, and its types are not in scope
  import.meta.glob('../../packages/core/src/dialects/*/facts.ts', { eager: true, import: 'facts' }),
);
