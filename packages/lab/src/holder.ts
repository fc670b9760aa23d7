import { spawn, type ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';

/**
 * Starts a process that has its own descriptor of this TCP connection and does nothing with it. Once the caller has
 * closed its descriptor, which sends nothing, the connection ends with the process. The process ends by itself when
 * its parent does. Emits `error` where a process cannot inherit a socket (Windows) or none can be started.
 */
export function holdInProcess(tcp: Socket): ChildProcess {
  return spawn(process.execPath, ['--eval', 'process.stdin.resume()'], {
    stdio: ['pipe', 'ignore', 'ignore', tcp],
    // What NODE_OPTIONS asks of the lab's process is nothing to this one.
    env: {},
  });
}
