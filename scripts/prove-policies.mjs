// `npm run prove:policies`: runs the real libraries against real servers beside the policies that describe them, and
// prints what came of it, library by library. The proof itself is in packages/core/src/policies/*.test.ts. Fails over a
// test that fails, and over a policy of an npm package that nothing proved.
import { loadProduct } from './docs/loadProduct.mjs';
import { isMain, readArguments, root, runMain } from './run.mjs';

/** @typedef {{ ending: string, didMs: number | undefined, saysMs: readonly number[] | undefined }} Comparison */
/** @typedef {{ library: string, closes: number, differing: readonly Comparison[] }} Proof */
/** @typedef {import('../packages/core/src/retry/index.ts').RetryPolicy} RetryPolicy */
/** @typedef {{ message: string, stack?: string | undefined, diff?: string | undefined }} Failure */

const NPM = 'npm:';

/** @param {Comparison} comparison */
const line = ({ ending, didMs, saysMs }) =>
  `  ${ending}: the library ${didMs === undefined ? 'stops' : `connects again after ${didMs} ms`}, ` +
  `the policy says ${saysMs === undefined ? 'that it does not connect again' : `${saysMs.join('–')} ms`}`;

/**
 * The proofs of each library, added up.
 *
 * @param {readonly Proof[]} proofs
 */
export function byLibrary(proofs) {
  /** @type {Map<string, { closes: number, differing: Comparison[] }>} */
  const libraries = new Map();
  for (const { library, closes, differing } of proofs) {
    const sum = libraries.get(library) ?? { closes: 0, differing: [] };
    sum.closes += closes;
    sum.differing.push(...differing);
    libraries.set(library, sum);
  }
  return libraries;
}

/**
 * A policy that was taken from an npm package has to be proven against it: otherwise a proof that was deleted, renamed
 * or skipped would pass.
 *
 * @param {readonly Pick<RetryPolicy, 'id' | 'source'>[]} policies
 * @param {ReadonlyMap<string, { closes: number }>} libraries
 * @returns {string[]}
 */
export function unproven(policies, libraries) {
  return policies.flatMap(({ id, source }) => {
    const { repository = '' } = source ?? {};
    const library = repository.slice(NPM.length);
    if (!repository.startsWith(NPM) || (libraries.get(library)?.closes ?? 0) > 0) return [];
    return [
      `The policy ${id} describes ${library}, and no test proved it. Write packages/core/src/policies/${id}.test.ts with proveAgainst, under the name ${library}.`,
    ];
  });
}

/** @param {string} where @param {readonly Failure[]} errors */
export const reasons = (where, errors) =>
  errors.map(({ message, stack, diff }) => `${where}\n${stack ?? message}${diff ? `\n${diff}` : ''}`);

/** Why a file of tests failed: each error with the test it is of. @param {import('vitest/node').TestModule} module */
function problemsOf(module) {
  const file = module.relativeModuleId;
  const problems = reasons(file, module.errors());
  for (const suite of module.children.allSuites()) {
    problems.push(...reasons(`${file} > ${suite.fullName}`, suite.errors()));
  }
  for (const test of module.children.allTests()) {
    problems.push(...reasons(`${file} > ${test.fullName}`, test.result().errors ?? []));
  }
  return module.state() === 'failed' && problems.length === 0
    ? [`${file} failed and does not say why.`]
    : problems;
}

async function provePolicies() {
  readArguments(process.argv.slice(2), {});
  const { startVitest } = await import('vitest/node');
  const vitest = await startVitest('test', ['packages/core/src/policies/'], {
    root,
    project: ['core'],
    watch: false,
    reporters: [{}],
  });
  const problems = reasons(
    'Outside of every test',
    vitest.state.getUnhandledErrors().map((error) => /** @type {Failure} */ (error)),
  );
  /** @type {Proof[]} */
  const proofs = [];
  for (const module of vitest.state.getTestModules()) {
    problems.push(...problemsOf(module));
    for (const test of module.children.allTests()) {
      const { proof } = /** @type {{ proof?: Proof }} */ (test.meta());
      if (proof !== undefined) proofs.push(proof);
    }
  }
  await vitest.close();
  const libraries = byLibrary(proofs);
  const { policies } = await loadProduct();
  problems.push(
    ...unproven(
      policies.map(({ policy }) => policy),
      libraries,
    ),
  );
  for (const [library, { closes, differing }] of [...libraries].sort(([a], [b]) => a.localeCompare(b))) {
    console.log(
      `${library}: ${closes} closes, ${closes - differing.length} as the policy says, ${differing.length} not`,
    );
    for (const comparison of differing) console.log(line(comparison));
  }
  for (const problem of problems) console.error(`\n${problem}`);
  return problems.length === 0 ? 0 : 1;
}

if (isMain(import.meta.url)) await runMain(provePolicies);
