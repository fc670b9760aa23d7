// A Vitest reporter that counts: one plain line `N passed, N failed, N skipped` for people and for CI, and above it what
// failed, so that the end of a long output says it all.
// Beside the tests it counts what failed without being a test: a file that does not load, an unhandled error.
import { writeFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {object} Summary
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {readonly string[]} [failures] one line each: project, file, test, message
 * @property {readonly string[]} [repeated] tests that passed at the second attempt only
 */

/** @param {Summary} counts */
export function plainLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** @param {Summary} summary what is to be said of single tests, then the plain line */
export function plainSummary(summary) {
  /**
   * @param {string} title
   * @param {readonly string[]} [lines]
   */
  const part = (title, lines = []) =>
    lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), ''];
  return [
    ...part('Passed at the second attempt only:', summary.repeated),
    ...part('Failed:', summary.failures),
    plainLine(summary),
  ].join('\n');
}

/** @param {unknown} error */
function firstLine(error) {
  const { message } = /** @type {{ message?: unknown }} */ (error ?? {});
  const [line = ''] = stripVTControlCharacters(String(message ?? error)).split('\n');
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
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
    const failures = unhandledErrors.map((error) => `unhandled: ${firstLine(error)}`);
    /** @type {string[]} */
    const repeated = [];
    for (const module of modules) {
      const where = `${module.project.name}: ${module.relativeModuleId}`;
      // What failed outside of a test: the file itself, or a hook.
      const outside = [module, ...module.children.allSuites()].flatMap((part) => part.errors());
      failures.push(...outside.map((error) => `${where}: ${firstLine(error)}`));
      let failedInside = 0;
      for (const test of module.children.allTests()) {
        const { state, errors } = test.result();
        const name = `${where} > ${test.fullName.replaceAll(/\s+/g, ' ')}`;
        if (state === 'passed') counts.passed += 1;
        else if (state === 'failed') {
          failedInside += 1;
          failures.push(`${name}: ${firstLine(errors[0])}`);
        } else counts.skipped += 1;
        if (test.diagnostic()?.flaky) repeated.push(`${name}: ${firstLine(errors?.[0])}`);
      }
      if (module.state() === 'failed' && failedInside === 0) failedInside = 1;
      counts.failed += failedInside;
    }
    /** @type {Summary} */
    const summary = { ...counts, failures, repeated };
    const file = process.env['CLOSE_CODES_TEST_SUMMARY'];
    // scripts/test.mjs prints it itself, after everything else.
    if (file === undefined) console.log(plainSummary(summary));
    else writeFileSync(file, JSON.stringify(summary));
  }
}
