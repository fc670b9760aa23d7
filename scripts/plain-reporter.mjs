// A Vitest reporter that counts: one plain line `N passed, N failed, N skipped` for people and for CI.
// Beside the tests it counts what failed without being a test: a file that does not load, an unhandled error.
import { writeFileSync } from 'node:fs';

/**
 * @param {{ passed: number, failed: number, skipped: number }} counts
 */
export function plainLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** @typedef {import('vitest/node').Reporter} Reporter */

/** @implements {Reporter} */
export default class PlainReporter {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly unknown[]} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      let failedInside = 0;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') counts.passed += 1;
        else if (state === 'failed') failedInside += 1;
        else counts.skipped += 1;
      }
      if (module.state() === 'failed' && failedInside === 0) failedInside = 1;
      counts.failed += failedInside;
    }
    const file = process.env['CLOSE_CODES_TEST_SUMMARY'];
    // scripts/test.mjs prints the line itself, after everything else.
    if (file === undefined) console.log(plainLine(counts));
    else writeFileSync(file, JSON.stringify(counts));
  }
}
