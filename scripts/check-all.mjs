// Everything there is to check: .ci/run, then what is too slow for every change. Runs to the end.
// `npm run check:all`
import { isMain, readArguments, run, runMain } from './run.mjs';

/** @typedef {{ line: readonly [program: string, ...args: string[]], isReport?: true }} Command */

/** All must pass. Of a report that only means that it came to its end. @type {readonly Command[]} */
const commands = [
  { line: ['bash', '.ci/run'] },
  { line: ['npm', 'run', 'check:next'] },
  { line: ['npm', 'run', 'check:stories'] },
  // The book that .ci/run has built.
  { line: ['npm', 'run', 'pictures', '--', '--matrix', '--book=storybook-static'] },
  { line: ['npm', 'run', 'prove:policies'] },
  { line: ['npm', 'run', 'fuzz', '--', '--minutes', '2'] },
  { line: ['npm', 'run', 'record:traces', '--', '--check'] },
  { line: ['npm', 'run', 'bench:diagnosis'], isReport: true },
  { line: ['npm', 'run', 'bench:observe'], isReport: true },
  { line: ['npm', 'run', 'bench:core'], isReport: true },
  { line: ['npm', 'run', 'bench:react', '--', '--check'] },
  { line: ['npm', 'run', 'bench:log', '--', '--check'] },
];

/**
 * @param {readonly Command[]} all
 * @param {(program: string, args: readonly string[]) => Promise<{ code: number }>} start
 * @returns {Promise<string[]>} those that failed
 */
export async function runEach(all, start) {
  /** @type {string[]} */
  const failed = [];
  for (const { line, isReport } of all) {
    const [program, ...args] = line;
    const command = line.join(' ');
    const started = performance.now();
    console.log(`\n=== ${command}${isReport ? ' (a report, not a gate)' : ''}`);
    const code = await start(program, args).then(
      (result) => result.code,
      (/** @type {unknown} */ error) => {
        console.error(
          `${program} cannot be started: ${error instanceof Error ? error.message : String(error)}`,
        );
        return undefined;
      },
    );
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`=== ${command}: ${code === 0 ? 'ok' : 'FAILED'}, ${seconds} s`);
    if (code !== 0) failed.push(command);
  }
  return failed;
}

async function checkAll() {
  readArguments(process.argv.slice(2), {});
  const failed = await runEach(commands, run);
  for (const command of failed) console.error(`failed: ${command}`);
  console.log(`${commands.length - failed.length} passed, ${failed.length} failed`);
  return failed.length === 0 ? 0 : 1;
}

if (isMain(import.meta.url)) await runMain(checkAll);
