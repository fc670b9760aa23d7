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

/** The processes of one lab that hold a connection, and how many there may be: each takes some 40 MB. */
export class Holders {
  readonly #limit: number;
  readonly #running = new Set<ChildProcess>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** As {@link holdInProcess}. Throws an error whose message is fit for a close reason where there are too many. */
  hold(tcp: Socket): ChildProcess {
    if (this.#running.size >= this.#limit) throw new Error(`limits.processes is ${this.#limit}`);
    const holder = holdInProcess(tcp);
    this.#running.add(holder);
    holder.once('exit', () => this.#running.delete(holder));
    holder.once('error', () => {
      // Also emitted where a running process cannot be killed; that one still counts.
      if (holder.pid === undefined) this.#running.delete(holder);
    });
    return holder;
  }
}
