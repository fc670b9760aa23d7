// `npm run prove:policies`: runs the real libraries against real servers beside the policies that describe them, and
// prints what came of it, library by library. The proof itself is in packages/core/src/policies/*.test.ts.
import { startVitest } from 'vitest/node';
import { isMain, root, runMain } from './run.mjs';

/** @typedef {{ ending: string, didMs: number | undefined, saysMs: readonly number[] | undefined }} Comparison */

/** @param {Comparison} comparison */
const line = ({ ending, didMs, saysMs }) =>
  `  ${ending}: the library ${didMs === undefined ? 'stops' : `connects again after ${didMs} ms`}, ` +
  `the policy says ${saysMs === undefined ? 'that it does not connect again' : `${saysMs.join('–')} ms`}`;

async function provePolicies() {
  const vitest = await startVitest('test', ['packages/core/src/policies/'], {
    root,
    project: ['core'],
    watch: false,
    reporters: [{}],
  });
  /** @type {Map<string, { closes: number, differing: Comparison[] }>} */
  const libraries = new Map();
  let failed = vitest.state.getUnhandledErrors().length;
  for (const module of vitest.state.getTestModules()) {
    if (module.state() === 'failed') failed += 1;
    for (const test of module.children.allTests()) {
      const { proof } =
        /** @type {{ proof?: { library: string, closes: number, differing: Comparison[] } }} */ (test.meta());
      if (proof === undefined) continue;
      const sum = libraries.get(proof.library) ?? { closes: 0, differing: [] };
      sum.closes += proof.closes;
      sum.differing.push(...proof.differing);
      libraries.set(proof.library, sum);
    }
  }
  await vitest.close();
  for (const [library, { closes, differing }] of [...libraries].sort(([a], [b]) => a.localeCompare(b))) {
    console.log(
      `${library}: ${closes} closes, ${closes - differing.length} as the policy says, ${differing.length} not`,
    );
    for (const comparison of differing) console.log(line(comparison));
  }
  return failed === 0 && libraries.size > 0 ? 0 : 1;
}

if (isMain(import.meta.url)) await runMain(provePolicies);
