// What an import costs: bundled from the built packages, minified, gzip level 9; React is the host's.
// `npm run size` prints it, `npm run size -- --check` fails over a budget. The last line is one JSON object.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { isMain, Problem, readArguments, root, runMain } from './run.mjs';
import { staleBuilds } from './staleBuilds.mjs';

const react = ['react', 'react-dom', 'react/*', 'react-dom/*'];

/**
 * @typedef {object} Entry
 * @property {string} name
 * @property {string} code what a user writes
 * @property {number} [budget] in kB (1000 bytes); without one it is only printed
 * @property {RegExp} [not] modules that must not be in the bundle
 * @property {RegExp} [notAtFirst] modules that must not be in what is loaded at first; a dynamic import may bring them
 * @property {{ kB: number, because: string }} [accepted] where the budget is known to be missed: the gate, and why
 * @property {readonly string[]} [external]
 * @property {'first' | 'later'} [count] the chunks loaded at first, or those that a dynamic import brings
 */

/** Entries of their own: nobody pays for what they do not import. */
const entriesOfTheirOwn =
  /dist\/(dialects|policies|adapters|retry|detect|diagnose|browser|wire\/(en|de)code|locales\/(?!en\.)|close-event-chart)|node_modules\/recharts/;

/** What places a tooltip: it is fetched when somebody asks for one. */
const engine = /@radix-ui|@floating-ui/;

/** @returns {Entry[]} */
function entries() {
  const locales = join(root, 'packages/core/dist/locales');
  const languages = !existsSync(locales)
    ? []
    : readdirSync(locales)
        .filter((file) => file.endsWith('.js') && file !== 'en.js')
        .map((file) => file.slice(0, -3));
  const badge = `export { CloseCodeBadge } from '@close-codes/react';`;
  const hook = `export { useWebSocketClose } from '@close-codes/react';`;
  const chart = `export { CloseEventChart } from '@close-codes/react/chart';`;
  return [
    ...Object.entries({
      CloseCode: 0.5,
      scriptMaySend: 0.3,
      closeCodeFacts: 1.2,
      describeCloseCode: 3.5,
    }).map(([name, budget]) => ({
      name: name === 'describeCloseCode' ? `${name} (English)` : name,
      code: `export { ${name} } from '@close-codes/core';`,
      budget,
      not: entriesOfTheirOwn,
    })),
    ...languages.map((language) => ({
      name: `language ${language}`,
      code: `export * from '@close-codes/core/locales/${language}';`,
      budget: 3,
    })),
    {
      name: 'useWebSocketClose',
      code: hook,
      budget: 1.5,
      accepted: {
        kB: 3.7,
        because:
          'A socket that is handed in is observed in the same tick, so the observer and the record it makes come along.',
      },
      external: react,
    },
    {
      name: 'useWebSocketClose on top of core/observe',
      code: hook,
      budget: 1.5,
      external: [...react, '@close-codes/core/observe'],
    },
    {
      name: 'CloseCodeBadge before first intent',
      code: badge,
      budget: 6,
      notAtFirst: engine,
      accepted: {
        kB: 7.9,
        because:
          'Half are the English texts and facts; the rest holds the whole of the details, reads reasons by the rules of dialects and shows what hides in them, since all that must be there when nothing can be fetched any more.',
      },
      external: react,
    },
    {
      name: 'CloseCodeBadge on top of core',
      code: badge,
      budget: 6,
      not: entriesOfTheirOwn,
      external: [...react, '@close-codes/core'],
    },
    {
      name: 'tooltip, our code on top of Radix',
      code: badge,
      budget: 1.5,
      external: [...react, '@radix-ui/*'],
      count: 'later',
    },
    {
      name: 'react/chart, our code on top of core and recharts',
      code: chart,
      budget: 12,
      not: /recharts|@radix-ui|dist\/close-(event-log|diagnosis|code-table)/,
      external: [...react, '@close-codes/core', 'recharts'],
    },
    {
      name: 'react/spectrum on top of core',
      code: `export { CloseCodeSpectrum } from '@close-codes/react/spectrum';`,
      not: /recharts|@radix-ui/,
      external: [...react, '@close-codes/core'],
    },
    { name: 'react/chart with core and recharts', code: chart, external: react },
    {
      name: 'toCloseBuckets of react/chart, on top of core',
      code: `export { toCloseBuckets } from '@close-codes/react/chart';`,
      budget: 3,
      not: /recharts|plots/,
      external: [...react, '@close-codes/core'],
    },
    {
      name: 'CloseEventLog on top of core, the badge and TanStack Virtual come along',
      code: `export { CloseEventLog, createCloseLog } from '@close-codes/react/log';`,
      notAtFirst: /dist\/(close-diagnosis\/CloseDiagnosis|diagnose\/)/,
      external: [...react, '@close-codes/core'],
    },
    ...['describeClose', 'createRegistry', 'checkClose'].map((name) => ({
      name,
      code: `export { ${name} } from '@close-codes/core';`,
      not: entriesOfTheirOwn,
    })),
    ...[
      'observe',
      'browser',
      'diagnose',
      'diagnose/locales/en',
      'diagnose/locales/de',
      'wire',
      'detect',
      'retry',
      'policies/graphql-ws',
      'adapters/graphql-ws',
      'dialects/discord-gateway',
      'dialects/discord-gateway/de',
    ].map((entry) => ({ name: `core/${entry}`, code: `export * from '@close-codes/core/${entry}';` })),
  ];
}

/**
 * The file that a published package's entry leads to: `@close-codes/core/locales/de` → dist/locales/de.js.
 *
 * @param {'exports' | 'imports'} field
 * @param {string} name core or react
 * @param {string} entry './locales/de' or '#development'
 * @returns {string | undefined}
 */
function publishedFile(field, name, entry) {
  const folder = join(root, 'packages', name);
  /** @type {{ publishConfig: Record<string, Record<string, string | { default: string } | null>> }} */
  const { publishConfig } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  for (const [pattern, target] of Object.entries(publishConfig[field] ?? {})) {
    const path = typeof target === 'string' ? target : target?.default;
    if (path === undefined) continue;
    const [start = '', end] = pattern.split('*');
    if (end === undefined && pattern === entry) return join(folder, path);
    if (end !== undefined && entry.startsWith(start) && entry.endsWith(end)) {
      return join(folder, path.replace('*', entry.slice(start.length, entry.length - end.length)));
    }
  }
  return undefined;
}

/**
 * @param {readonly string[]} external
 * @returns {import('esbuild').Plugin}
 */
const published = (external) => ({
  name: 'published',
  setup(build) {
    build.onResolve({ filter: /^(@close-codes\/|#)/ }, ({ path, importer }) => {
      if (external.some((start) => path === start || path.startsWith(`${start}/`)))
        return { path, external: true };
      const [, name = /packages[\\/](\w+)[\\/]/.exec(importer)?.[1] ?? '', rest = ''] =
        /^@close-codes\/(\w+)(\/.*)?$/.exec(path) ?? [];
      const isPrivate = path.startsWith('#');
      const file = publishedFile(isPrivate ? 'imports' : 'exports', name, isPrivate ? path : `.${rest}`);
      if (file !== undefined && existsSync(file)) return { path: file };
      return {
        errors: [
          { text: `${path} is no built entry. Run \`npm run build\`, or add it to packages/${name}.` },
        ],
      };
    });
  },
});

/**
 * @param {Entry} entry
 * @returns {Promise<number>} bytes, gzipped
 */
async function measure({ name, code, not, notAtFirst, external = [], count = 'first' }) {
  const { build } = await import('esbuild');
  const result = await build({
    stdin: { contents: code, resolveDir: join(root, 'packages/react') },
    bundle: true,
    write: false,
    splitting: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    legalComments: 'none',
    metafile: true,
    outdir: 'out',
    absWorkingDir: root,
    external: [...external],
    plugins: [published(external)],
    logLevel: 'silent',
  }).catch((/** @type {unknown} */ error) => {
    throw new Problem(
      `${name} cannot be measured: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
  const [warning] = result.warnings;
  // An export that does not exist is only a warning where the module has no exports at all.
  if (warning !== undefined) throw new Problem(`${name} cannot be measured: ${warning.text}`);
  const { outputs } = result.metafile;
  const first = new Set(['out/stdin.js']);
  // A Set grows while it is walked, so this reaches the imports of imports.
  for (const path of first) {
    for (const { kind, path: to, external } of outputs[path]?.imports ?? []) {
      if (kind === 'import-statement' && !external) first.add(to);
    }
  }
  const counted = Object.keys(outputs).filter((path) => first.has(path) === (count === 'first'));
  if (counted.length === 0) {
    throw new Problem(`${name} cannot be measured: nothing is loaded later, so there is no chunk to weigh.`);
  }
  const strange = Object.values(outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .find(([path, { bytesInOutput }]) => bytesInOutput > 0 && not?.test(path));
  if (strange) {
    throw new Problem(`${name} brings ${strange[0]} along, which it must not: that is an entry of its own.`);
  }
  const early = Object.entries(outputs)
    .filter(([path]) => first.has(path))
    .flatMap(([, { inputs }]) => Object.entries(inputs))
    .find(([path, { bytesInOutput }]) => bytesInOutput > 0 && notAtFirst?.test(path));
  if (early) throw new Problem(`${name} brings ${early[0]} along at once: it must be fetched later.`);
  const bytes = result.outputFiles
    .filter(({ path }) => counted.some((output) => path === join(root, output)))
    .map(({ contents }) => gzipSync(contents, { level: 9 }).length);
  return bytes.reduce((sum, size) => sum + size, 0);
}

/** @returns {Promise<number>} */
async function size() {
  const { check = false } = readArguments(process.argv.slice(2), { check: { type: 'boolean' } });
  for (const warning of staleBuilds(['core', 'react'])) console.warn(warning);
  const rows = [];
  /** @type {string[]} */
  const problems = [];
  /** @type {string[]} */
  const notes = [];
  for (const entry of entries()) {
    try {
      const bytes = await measure(entry);
      const kB = bytes / 1000;
      const { name, budget, accepted } = entry;
      rows.push({ name, kB, budget, met: budget === undefined ? undefined : kB <= budget });
      if (budget === undefined) continue;
      if (kB > (accepted?.kB ?? budget)) {
        problems.push(
          `${name} is ${bytes} bytes, over ${accepted ? `the ${accepted.kB}` : `its budget of ${budget}`} kB.`,
        );
      } else if (kB > budget && accepted) {
        notes.push(
          `${name} misses its budget of ${budget} kB, and is held at ${accepted.kB}. ${accepted.because}`,
        );
      }
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problems.push(error.message);
      rows.push({ name: entry.name, kB: null, budget: entry.budget, met: false });
    }
  }
  // A gate that cannot close is none: with Radix loaded at once, or a dialect in the bundle, it has to.
  const eager = await measure({
    name: 'the seeded fault',
    code: `export * from '@radix-ui/react-tooltip';`,
    notAtFirst: engine,
    external: react,
  }).catch((/** @type {unknown} */ error) => error);
  if (!(eager instanceof Problem && eager.message.includes('at once'))) {
    problems.push('Radix in what is loaded at first goes unnoticed: mend `notAtFirst` in scripts/size.mjs.');
  }
  const seeded = await measure({
    name: 'the seeded fault',
    code: `export { discordGateway } from '@close-codes/core/dialects/discord-gateway';`,
    not: entriesOfTheirOwn,
  }).catch((/** @type {unknown} */ error) => error);
  if (!(seeded instanceof Problem && seeded.message.includes('brings'))) {
    problems.push(
      'A dialect in a bundle that must not have one goes unnoticed: mend `not` in scripts/size.mjs.',
    );
  }
  console.log('min + gzip -9, kB = 1000 bytes, from the built packages');
  console.table(rows);
  for (const note of notes) console.log(note);
  for (const problem of problems) console.error(problem);
  console.log(JSON.stringify(Object.fromEntries(rows.map(({ name, kB }) => [name, kB]))));
  return check && problems.length > 0 ? 1 : 0;
}

if (isMain(import.meta.url)) await runMain(size);
