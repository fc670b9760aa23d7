// `npm test`: installs what is missing, finds a browser, builds the packages (for the tests of what ships),
// runs the tests. What follows `--` goes to Vitest: `npm test -- --project core`.
// The last line is always `N passed, N failed`; above it stands what failed.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserEnvironment, ensureBrowser } from './browser.mjs';
import { plainSummary } from './plain-reporter.mjs';
import { isMain, Problem, runBin, runMain } from './run.mjs';
import { setup } from './setup.mjs';

const needBrowser = ['browser', 'browser-18', 'page', 'storybook'];
const needBuild = ['dist-core', 'dist-react'];

/**
 * Would Vitest run one of these projects, given its arguments?
 *
 * @param {readonly string[]} names
 * @param {readonly string[]} args
 */
export function selects(names, args) {
  const wanted = args.flatMap((arg, index) => {
    if (arg.startsWith('--project=')) return [arg.slice('--project='.length)];
    const next = args[index + 1];
    return arg === '--project' && next !== undefined ? [next] : [];
  });
  /** @param {string} pattern */
  const toRegExp = (pattern) =>
    new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}( \\(chromium\\))?$`);
  // As in Vitest: one pattern that fits is enough, and `!x` fits every other name.
  return names.some(
    (name) =>
      wanted.length === 0 ||
      wanted.some((pattern) =>
        pattern.startsWith('!') ? !toRegExp(pattern.slice(1)).test(name) : toRegExp(pattern).test(name),
      ),
  );
}

/** @param {string[]} args */
async function test(args) {
  await setup();
  const env = { TURBO_TELEMETRY_DISABLED: '1', STORYBOOK_DISABLE_TELEMETRY: '1' };
  if (selects(needBrowser, args)) {
    const browser = await ensureBrowser();
    console.log(
      `test: running in ${browser.name}${browser.version === undefined ? '' : ` ${browser.version}`}`,
    );
    Object.assign(env, browserEnvironment(browser));
  }
  if (selects(needBuild, args)) {
    console.log('test: building the packages (cached)');
    const built = await runBin('turbo', ['run', 'build', '--output-logs=errors-only'], { env, quiet: true });
    if (built.code !== 0) {
      console.error(built.output);
      throw new Problem(
        'The packages do not build, so the tests of what ships cannot run.\n' +
          'Fix: what the build says above; `npm run build` runs it alone. ' +
          "Tests without it: npm test -- --project '!dist-*'",
      );
    }
  }
  const folder = mkdtempSync(join(tmpdir(), 'close-codes-test-'));
  const summary = join(folder, 'summary.json');
  try {
    const { code } = await runBin('vitest', ['run', ...args], {
      env: { ...env, CLOSE_CODES_TEST_SUMMARY: summary },
    });
    return { code, counts: readCounts(summary) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} file
 * @returns {import('./plain-reporter.mjs').Summary} zeros when Vitest did not come that far
 */
function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

if (isMain(import.meta.url)) {
  /** @type {import('./plain-reporter.mjs').Summary} */
  let counts = { passed: 0, failed: 0, skipped: 0 };
  await runMain(async () => {
    const result = await test(process.argv.slice(2));
    counts = result.counts;
    return result.code;
  });
  // A run that broke off, or a threshold that was missed, is no test but a failure all the same.
  if (process.exitCode !== 0 && counts.failed === 0) counts.failed = 1;
  console.log(`\n${plainSummary(counts)}`);
}
