// Starts the programs that the scripts are made of, on every system in the same way: a package's own
// command is run with this very Node (no shell, no `npx`, no `.cmd`), a system command by its name.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** What has to be said in plain words instead of with a stack trace. */
export class Problem extends Error {}

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] added to the environment
 * @property {boolean} [quiet] collect what is printed instead of showing it
 */

/**
 * Runs a command. It resolves whatever the exit code is; it rejects only when the command cannot be started.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, options = {}) {
  // npm and npx are `.cmd` files on Windows, which Node starts through a shell only.
  const shell = process.platform === 'win32' && /^(npm|npx)$/.test(command);
  return new Promise((resolve, reject) => {
    const child = spawn(shell ? `${command}.cmd` : command, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell,
    });
    let output = '';
    /** @param {string} chunk */
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout?.setEncoding('utf8').on('data', collect);
    child.stderr?.setEncoding('utf8').on('data', collect);
    // Ctrl+C reaches the whole group; whoever asks this process alone to end means the child as well.
    const forward = () => child.kill('SIGTERM');
    // A Ctrl+C is the child's to answer; this process only waits for it to end.
    const wait = () => undefined;
    process.on('SIGTERM', forward).on('SIGINT', wait);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGTERM', forward).off('SIGINT', wait);
      resolve({ code: code ?? (signal === 'SIGINT' ? 130 : 1), output });
    });
  });
}

/**
 * Runs the command that an installed package brings: `runBin('vitest', ['run'])`.
 *
 * @param {string} name of the package; its command has the same name unless `bin` says otherwise
 * @param {readonly string[]} args
 * @param {RunOptions & { bin?: string }} [options]
 */
export function runBin(name, args, options = {}) {
  const manifest = join(root, 'node_modules', name, 'package.json');
  if (!existsSync(manifest)) throw notInstalled(name);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  const file = typeof bin === 'string' ? bin : bin[options.bin ?? name];
  if (file === undefined) throw new Error(`The package ${name} has no command ${options.bin ?? name}.`);
  return run(process.execPath, [join(dirname(manifest), file), ...args], {
    ...options,
    env: {
      ...options.env,
      PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
    },
  });
}

/** `require` as the root package sees it, for what may not be installed yet. */
export const requireFromRoot = createRequire(join(root, 'package.json'));

/** @typedef {import('node:util').ParseArgsConfig} ParseArgsConfig */

/**
 * What a script was called with. What it does not know is refused: nobody would notice that it did nothing.
 *
 * @template {NonNullable<ParseArgsConfig['options']>} const T
 * @param {readonly string[]} args
 * @param {T} known as for `parseArgs`
 * @param {string} [usage] a sentence
 */
export function readArguments(args, known, usage) {
  try {
    return parseArgs({ args: [...args], options: known }).values;
  } catch (error) {
    // What follows is advice for programs with positional arguments.
    const [what = ''] =
      error instanceof Error ? error.message.split(/\n|\. (?:To specify|This command)/) : [];
    const names = Object.entries(known).map(
      ([name, { type }]) => `--${name}${type === 'string' ? '=…' : ''}`,
    );
    const how = usage ?? (names.length > 0 ? `Use ${names.join(', ')}, or nothing.` : 'Pass no arguments.');
    throw new Problem(`${what.replace(/\.?$/, '.')} Nothing was run. ${how}`);
  }
}

/** @param {string} name of a package */
const notInstalled = (name) => new Problem(`The package ${name} is not installed. Run: npm run setup`);

/**
 * What to say of an error: that a package is missing, where that is it.
 *
 * @param {unknown} error
 */
export function explained(error) {
  const { code, message } = /** @type {{ code?: unknown, message?: unknown }} */ (error ?? {});
  if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') return error;
  // A path is no package: that is a mistake in here.
  const [, name] =
    /^Cannot find (?:package|module) '((?:@[^/']+\/)?[^@./\\:'][^/\\:']*)[/']/.exec(String(message)) ?? [];
  return name === undefined ? error : notInstalled(name);
}

/**
 * Runs a script's main function: an expected problem becomes its message, anything else a stack trace. A script imports
 * packages in there, not at its top, where one that is not installed would end it before this runs.
 *
 * @param {() => Promise<number | void>} main resolves to the exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (thrown) {
    const error = explained(thrown);
    console.error(error instanceof Problem ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

/**
 * Is this module the one that Node was started with?
 *
 * @param {string} url `import.meta.url` of the module
 */
export function isMain(url) {
  return process.argv[1] !== undefined && fileURLToPath(url) === requireFromRoot.resolve(process.argv[1]);
}
