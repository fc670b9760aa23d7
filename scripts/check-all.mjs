// Everything there is to check: .ci/run, then what is too slow for every change. Runs to the end.
// `npm run check:all`
import { isMain, run, runMain } from './run.mjs';

/** Each with its arguments; all must pass. */
const commands = [
  ['bash', '.ci/run'],
  ['npm', 'run', 'prove:policies'],
  ['npm', 'run', 'fuzz', '--', '--minutes', '2'],
  ['npm', 'run', 'bench:core'],
  ['npm', 'run', 'bench:react', '--', '--check'],
];

async function checkAll() {
  /** @type {string[]} */
  const failed = [];
  for (const [program = '', ...args] of commands) {
    const command = [program, ...args].join(' ');
    const started = performance.now();
    console.log(`\n=== ${command}`);
    const { code } = await run(program, args);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`=== ${command}: ${code === 0 ? 'ok' : 'FAILED'}, ${seconds} s`);
    if (code !== 0) failed.push(command);
  }
  for (const command of failed) console.error(`failed: ${command}`);
  console.log(`${commands.length - failed.length} passed, ${failed.length} failed`);
  return failed.length === 0 ? 0 : 1;
}

if (isMain(import.meta.url)) await runMain(checkAll);
