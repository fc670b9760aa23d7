#!/usr/bin/env node
import { runCli } from './runCli.ts';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // Once: a second signal ends the process the system's way.
  process.once(signal, () => {
    stop.abort();
  });
}
// A reader that went away (`close-codes-lab | head`) is a reason to stop, not to crash.
process.stdout.on('error', () => {
  stop.abort();
});

process.exitCode = await runCli(process.argv.slice(2), {
  out: (line) => {
    process.stdout.write(`${line}\n`);
  },
  err: (line) => {
    process.stderr.write(`${line}\n`);
  },
  signal: stop.signal,
});
