// Everything there is to check: the gates of .ci/run, then what is too slow for every change. Runs to the end.
// `npm run check:all`
import { isMain, run, runMain } from './run.mjs';

/** Each one an npm script with its arguments; all must pass. */
const commands = [
  // What .ci/run does.
  ['test'],
  ['run', 'lint'],
  ['run', 'typecheck'],
  ['run', 'build'],
  ['run', 'storybook:build'],
  ['run', 'check:packages'],
  ['run', 'size', '--', '--check'],
  ['run', 'generate', '--', '--check'],
];

async function checkAll() {
  /** @type {string[]} */
  const failed = [];
  for (const args of commands) {
    const command = `npm ${args.join(' ')}`;
    const started = performance.now();
    console.log(`\n=== ${command}`);
    const { code } = await run('npm', args);
    console.log(
      `=== ${command}: ${code === 0 ? 'ok' : 'FAILED'}, ${((performance.now() - started) / 1000).toFixed(1)} s`,
    );
    if (code !== 0) failed.push(command);
  }
  for (const command of failed) console.error(`failed: ${command}`);
  console.log(`${commands.length - failed.length} passed, ${failed.length} failed`);
  return failed.length === 0 ? 0 : 1;
}

if (isMain(import.meta.url)) await runMain(checkAll);
