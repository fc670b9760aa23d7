import { parseArgs } from 'node:util';
import { endingList } from './catalogue.ts';
import { modifiers } from './endings.ts';
import { formatEvent } from './formatEvent.ts';
import { startLab } from './lab.ts';
import { LabError } from './problem.ts';
import { version } from './version.ts';

/** Where the command line program writes, and what ends it. */
export interface CliIo {
  /** Receives one line for standard output, without its line break. */
  out(line: string): void;
  /** Receives one line for standard error, without its line break. */
  err(line: string): void;
  /** Aborting it stops the lab. */
  readonly signal: AbortSignal;
}

const DEFAULT_PORT = 4400;

const OPTIONS = {
  port: { type: 'string' },
  'wss-port': { type: 'string' },
  host: { type: 'string' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/**
 * Runs `close-codes-lab` with the arguments after the program's name.
 * Resolves with the exit status: 0 after a clean stop, 1 if the lab cannot start, 2 for wrong arguments.
 */
export async function runCli(argv: readonly string[], io: CliIo): Promise<number> {
  const args = readArguments(argv);
  if (typeof args === 'string') {
    io.err(args);
    io.err('Run close-codes-lab --help for the options.');
    return 2;
  }
  if (args.help) {
    io.out(helpText());
    return 0;
  }
  if (args.version) {
    io.out(version);
    return 0;
  }
  const { host, port, wssPort, quiet } = args;
  if (port === 'no port' || wssPort === 'no port') {
    const option = port === 'no port' ? '--port' : '--wss-port';
    io.err(`${option} needs a whole number from 0 to 65535; 0 takes any free port.`);
    return 2;
  }

  try {
    const lab = await startLab({ port, wssPort, host });
    if (!isLoopback(host)) {
      io.err(`Warning: ${host} may be reachable from other machines, and this server is wrong on purpose.`);
      io.err('Leave out --host to listen on 127.0.0.1 only.');
    }
    if (!quiet)
      lab.on((event) => {
        io.out(formatEvent(event));
      });
    io.out(`close-codes-lab ${version}: ${lab.url} (index: ${lab.httpUrl}/)`);
    if (lab.wssUrl !== undefined) io.out(`With a certificate that nobody has signed: ${lab.wssUrl}`);
    await aborted(io.signal);
    await lab.stop();
    return 0;
  } catch (error) {
    if (!(error instanceof LabError)) throw error;
    io.err(error.message);
    return 1;
  }
}

function readArguments(argv: readonly string[]) {
  try {
    const { values } = parseArgs({ args: [...argv], options: OPTIONS, strict: true });
    return {
      host: values.host ?? '127.0.0.1',
      port: readPort(values.port ?? String(DEFAULT_PORT)),
      wssPort: values['wss-port'] === undefined ? undefined : readPort(values['wss-port']),
      quiet: values.quiet ?? false,
      help: values.help ?? false,
      version: values.version ?? false,
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function readPort(text: string): number | 'no port' {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : 'no port';
}

function helpText(): string {
  return `close-codes-lab: a server where the URL says how a WebSocket connection ends.

Usage: close-codes-lab [options]

  --port <number>      port to listen on, 0 for any free one (default ${DEFAULT_PORT})
  --wss-port <number>  also speak wss: on this port, with a certificate that nobody has signed
  --host <address>     address to listen on (default 127.0.0.1, this machine only)
  --quiet              do not print events
  --version            print the version
  -h, --help           print this text

Endings:
${endingList()}

Modifiers of every ending after open, waited for in this order:
${modifiers.map(({ name, description }) => `  ${`${name}=N`.padEnd(10)}  ${description}`).join('\n')}

Example: new WebSocket('ws://127.0.0.1:${DEFAULT_PORT}/close/4001?reason=bye&after=500')`;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else
      signal.addEventListener(
        'abort',
        () => {
          resolve();
        },
        { once: true },
      );
  });
}
