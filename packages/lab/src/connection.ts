import type { ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import type { EventLog, LabFact } from './events.ts';
import { decodeCloseBody, FrameReader, type Seen } from './frames.ts';
import type { Holders } from './holder.ts';
import type { LabLimits } from './limits.ts';

/** What the parts that steer a connection want to hear about. */
export interface ConnectionHooks {
  /** Any byte came from the client. */
  bytes?(): void;
  /** A complete message or control frame came from the client. */
  seen?(item: Exclude<Seen, { type: 'violation' }>): void;
  /** The client broke RFC 6455 (1002, 1009) or a bound of the lab (1008). */
  violation?(code: 1002 | 1008 | 1009, detail: string): void;
  /** The client ended its side, by Close frame or FIN, or the socket is gone. Called at most once. */
  ending?(): void;
}

/** The lab sends no message so long: a frame that says otherwise is announced only. */
const LARGEST_SENT = 2 ** 31 - 1;
const KEPT_BYTES = 256;

/**
 * One client. It listens at the socket itself, in both directions, and reports what it reads there:
 * the report is true no matter which code wrote the bytes, `ws` included.
 */
export class Connection {
  readonly id: number;
  readonly socket: Socket;
  /** Settles when the connection has ended for the lab and for a process that it was handed to. */
  readonly gone: Promise<void>;
  readonly #tcp: Socket;
  readonly #tag: string | undefined;
  readonly #log: EventLog;
  readonly #limits: LabLimits;
  readonly #holders: Holders;
  readonly #hooks = new Set<ConnectionHooks>();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #incoming: FrameReader;
  #outgoing = new FrameReader('server', LARGEST_SENT);
  #holder: ChildProcess | undefined;
  #settle: () => void = () => undefined;
  #answered = false;
  #upgraded = false;
  #exceeded = false;
  #ended = false;
  #dropping = false;
  #bytes = 0;
  #messages = 0;
  #controls = 0;
  #errorCode: string | null = null;

  /** `tcp` is the connection below `socket`: `socket` itself, or what TLS runs on. */
  constructor(
    id: number,
    tag: string | undefined,
    { socket, tcp }: { readonly socket: Socket; readonly tcp: Socket },
    log: EventLog,
    limits: LabLimits,
    holders: Holders,
  ) {
    this.id = id;
    this.socket = socket;
    this.#tcp = tcp;
    this.gone = new Promise((resolve) => {
      this.#settle = resolve;
    });
    this.#tag = tag;
    this.#log = log;
    this.#limits = limits;
    this.#holders = holders;
    this.#incoming = new FrameReader('client', limits.messageBytes);
    this.#tapWrites();
    this.#listen();
    this.timer(limits.lifetimeMs, () => {
      this.fin();
      // A peer that does not read would keep the FIN waiting for ever.
      this.timer(Math.min(limits.closeMs, 1000), () => socket.destroy());
    });
  }

  report(fact: LabFact): void {
    const tag = this.#tag === undefined ? {} : { tag: this.#tag };
    this.#log.add({ connection: this.id, ...tag, at: Date.now(), ...fact });
  }

  hook(hooks: ConnectionHooks): () => void {
    this.#hooks.add(hooks);
    return () => {
      this.#hooks.delete(hooks);
    };
  }

  /** A timer that does not outlive the socket. Returns its cancellation. */
  timer(ms: number, run: () => void): () => void {
    if (this.socket.destroyed) return () => undefined;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      run();
    }, ms);
    this.#timers.add(timer);
    return () => {
      this.#timers.delete(timer);
      clearTimeout(timer);
    };
  }

  /** Writes bytes; without effect once this side is finished. */
  write(bytes: string | Uint8Array): void {
    this.socket.write(bytes);
  }

  /** Sends FIN after everything written so far, then gives the client `closeMs` to do the same. */
  fin(): void {
    if (this.socket.writable) this.socket.end();
    this.dropLater();
  }

  /** Sends RST (RFC 9293 §3.10.5, ABORT). Bytes not yet sent are lost. */
  rst(): void {
    if (this.socket.destroyed) return;
    this.report({ type: 'rst-sent' });
    // TLS has no abort of its own.
    this.#tcp.resetAndDestroy();
    this.socket.destroy();
  }

  /**
   * Hands the connection to a process that reads nothing, and kills it after `unreadMs`. Calls `failed` where there
   * can be none; the connection is still the lab's then.
   */
  kill(unreadMs: number, failed: (why: string) => void): void {
    if (this.socket.destroyed || this.#holder) return;
    let holder: ChildProcess;
    try {
      holder = this.#holders.hold(this.#tcp);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      failed(code ?? message);
      return;
    }
    let timer: NodeJS.Timeout | undefined;
    holder.once('spawn', () => {
      const { pid } = holder;
      if (pid === undefined) return;
      if (this.socket.destroyed) {
        holder.kill('SIGKILL');
        return;
      }
      this.#holder = holder;
      this.report({ type: 'handed-over', pid });
      this.socket.destroy();
      timer = setTimeout(() => holder.kill('SIGKILL'), Math.min(unreadMs, this.#limits.lifetimeMs));
    });
    holder.once('exit', (status, signal) => {
      clearTimeout(timer);
      if (!this.#holder) return;
      const killed = signal === 'SIGKILL';
      if (killed && holder.pid !== undefined) this.report({ type: 'killed', pid: holder.pid });
      // A process that went of its own accord, or by another's hand, is not the ending that was asked for.
      else this.#errorCode ??= `the process ended by ${signal ?? `itself with status ${status}`}`;
      this.#reportClosed(!killed);
    });
    holder.once('error', (error: NodeJS.ErrnoException) => {
      failed(error.code ?? error.name);
    });
  }

  /** Ends the connection at once, in whoever's hands it is. */
  drop(): void {
    this.socket.destroy();
    this.#holder?.kill('SIGKILL');
  }

  /** Gives up on the socket after `closeMs`. */
  dropLater(): void {
    if (this.#dropping) return;
    this.#dropping = true;
    this.timer(this.#limits.closeMs, () => this.socket.destroy());
  }

  #tapWrites(): void {
    const { socket } = this;
    const write = socket.write.bind(socket) as (chunk: string | Uint8Array, ...rest: unknown[]) => boolean;
    const end = socket.end.bind(socket) as (...rest: unknown[]) => Socket;
    socket.write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
      // After FIN nothing can follow; an error from the stream would only hide how the connection ended.
      if (!socket.writable) return false;
      const flushed = write(chunk, ...rest);
      this.#wrote(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
      return flushed;
    };
    // Writable.end(chunk) does not go through write(), so the chunk is sent by way of it here.
    socket.end = (...rest: unknown[]): Socket => {
      const [chunk] = rest;
      if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return end(...rest);
      socket.write(chunk);
      return end(...rest.filter((value) => typeof value === 'function'));
    };
  }

  #wrote(bytes: Uint8Array): void {
    if (!this.#upgraded) {
      if (this.#answered) return;
      this.#answered = true;
      const status = /^HTTP\/1\.[01] (\d{3}) /.exec(
        Buffer.from(bytes.subarray(0, 64)).toString('latin1'),
      )?.[1];
      this.#upgraded = status === '101';
      if (status === undefined) this.#reportRaw(bytes);
      else this.report({ type: 'handshake-sent', status: Number(status) });
      return;
    }
    for (const item of this.#outgoing.push(bytes)) {
      if (item.type === 'violation') {
        this.#reportRaw(bytes);
        // A client cannot know where the next frame begins. The lab does: with its next write.
        this.#outgoing = new FrameReader('server', LARGEST_SENT);
      } else {
        this.#reportSent(item);
      }
    }
  }

  #reportRaw(written: Uint8Array): void {
    const bytes = Buffer.from(written.subarray(0, KEPT_BYTES)).toString('hex');
    this.report({ type: 'sent', frame: 'raw', code: null, reason: '', size: written.length, bytes });
  }

  #reportSent(item: Exclude<Seen, { type: 'violation' }>): void {
    const bytes = Buffer.from(item.bytes).toString('hex');
    if (item.type === 'message') {
      this.report({ type: 'sent', frame: item.kind, code: null, reason: '', size: item.size, bytes });
    } else {
      const body = item.kind === 'close' ? decodeCloseBody(item.payload) : { code: null, reason: '' };
      this.report({ type: 'sent', frame: item.kind, ...body, size: item.payload.length, bytes });
    }
  }

  #listen(): void {
    const { socket } = this;
    socket.on('data', (chunk: Buffer) => {
      this.#received(chunk);
    });
    socket.once('end', () => {
      this.report({ type: 'fin-received' });
      this.#end();
      // The server's sockets are half-open by default; no ending of the lab needs the other half.
      this.fin();
    });
    socket.once('finish', () => {
      this.report({ type: 'fin-sent' });
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      this.#errorCode ??= error.code ?? error.name;
    });
    socket.once('close', (hadError: boolean) => {
      for (const timer of this.#timers) clearTimeout(timer);
      this.#timers.clear();
      this.#end();
      this.#hooks.clear();
      // Otherwise it ends with the process that has it.
      if (!this.#holder) this.#reportClosed(hadError);
    });
  }

  #reportClosed(hadError: boolean): void {
    this.report({ type: 'closed', hadError, error: this.#errorCode });
    this.#settle();
  }

  #received(chunk: Buffer): void {
    this.#slowDown();
    this.#each((hooks) => hooks.bytes?.());
    this.#bytes += chunk.length;
    if (this.#bytes > this.#limits.connectionBytes) {
      this.#exceed(`more than ${this.#limits.connectionBytes} bytes`);
      return;
    }
    if (this.#upgraded) for (const item of this.#incoming.push(chunk)) this.#reportSeen(item);
  }

  #reportSeen(item: Seen): void {
    if (this.#exceeded) return;
    if (item.type === 'violation') {
      this.report({
        type: 'received',
        frame: 'invalid',
        detail: item.detail,
        bytes: Buffer.from(item.bytes).toString('hex'),
      });
      this.#each((hooks) => hooks.violation?.(item.code, item.detail));
      return;
    }
    const count = item.type === 'message' ? (this.#messages += 1) : (this.#controls += 1);
    if (count > this.#limits.messages) {
      this.#exceed(
        `more than ${this.#limits.messages} ${item.type === 'message' ? 'messages' : 'control frames'}`,
      );
      return;
    }
    if (item.type === 'message') {
      this.report({ type: 'received', frame: item.kind, size: item.size });
    } else {
      const body = Buffer.from(item.payload).toString('hex');
      const { kind } = item;
      const size = item.payload.length;
      if (kind === 'close') {
        this.report({ type: 'received', frame: kind, ...decodeCloseBody(item.payload), size, body });
      } else {
        this.report({ type: 'received', frame: kind, size, body });
      }
    }
    this.#each((hooks) => hooks.seen?.(item));
    if (item.type === 'control' && item.kind === 'close') this.#end();
  }

  #exceed(detail: string): void {
    if (this.#exceeded) return;
    this.#exceeded = true;
    this.report({ type: 'received', frame: 'invalid', detail: `lab limit: ${detail}`, bytes: '' });
    if (this.#upgraded) this.#each((hooks) => hooks.violation?.(1008, `lab limit: ${detail}`));
    this.fin();
    // The client is over its bound: read no more of it.
    this.socket.pause();
  }

  /** A client that sends pings or messages but reads no answers must not fill the memory. */
  #slowDown(): void {
    if (this.socket.writableLength <= this.#limits.messageBytes || this.socket.isPaused()) return;
    this.socket.pause();
    this.socket.once('drain', () => {
      if (!this.#exceeded) this.socket.resume();
    });
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#each((hooks) => hooks.ending?.());
  }

  #each(call: (hooks: ConnectionHooks) => void): void {
    for (const hooks of [...this.#hooks]) call(hooks);
  }
}
