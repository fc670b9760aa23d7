import { connect, type Socket } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import { encodeFrame } from '../frames.ts';

const MASK = Uint8Array.of(0x11, 0x22, 0x33, 0x44);

/** The key of RFC 6455 §1.3, so that the accept value is known without computing it. */
export const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';
export const ACCEPT = 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=';

export function upgradeRequest(path: string, headers: Record<string, string> = {}): string {
  const all = {
    Host: 'lab',
    Upgrade: 'websocket',
    Connection: 'Upgrade',
    'Sec-WebSocket-Key': KEY,
    'Sec-WebSocket-Version': '13',
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`;
}

/** A TCP client that knows nothing of WebSocket: it remembers bytes and how TCP ended. */
export class RawClient {
  readonly socket: Socket;
  /** Everything received. */
  bytes = Buffer.alloc(0);
  /** The same as it came from the kernel, and when. */
  readonly chunks: { readonly bytes: Buffer; readonly at: number }[] = [];
  /** FIN was received. */
  ended = false;
  closed = false;
  error: string | undefined;
  #wake: (() => void)[] = [];

  /** With a certificate to trust it speaks TLS. */
  constructor(port: number, certificate?: string) {
    const to = { port, host: '127.0.0.1', allowHalfOpen: true };
    this.socket = certificate === undefined ? connect(to) : connectSecurely({ ...to, ca: certificate });
    const changed = () => {
      for (const wake of this.#wake.splice(0)) wake();
    };
    this.socket.on('data', (chunk: Buffer) => {
      this.bytes = Buffer.concat([this.bytes, chunk]);
      this.chunks.push({ bytes: chunk, at: performance.now() });
      changed();
    });
    this.socket.on('end', () => {
      this.ended = true;
      changed();
    });
    this.socket.on('error', (error: NodeJS.ErrnoException) => {
      this.error = error.code;
      changed();
    });
    this.socket.on('close', () => {
      this.closed = true;
      changed();
    });
  }

  static upgrade(
    port: number,
    path: string,
    headers?: Record<string, string>,
    certificate?: string,
  ): RawClient {
    const client = new RawClient(port, certificate);
    client.socket.write(upgradeRequest(path, headers));
    return client;
  }

  /** The HTTP response head, once complete. */
  get head(): string {
    const end = this.bytes.indexOf('\r\n\r\n');
    return end === -1 ? '' : this.bytes.subarray(0, end).toString('latin1');
  }

  get status(): number {
    return Number(/^HTTP\/1\.1 (\d{3})/.exec(this.head)?.[1]);
  }

  /** What came after the response head: frames or a body. */
  get rest(): Buffer {
    const end = this.bytes.indexOf('\r\n\r\n');
    return end === -1 ? Buffer.alloc(0) : this.bytes.subarray(end + 4);
  }

  send(opcode: number, payload: Uint8Array | string = ''): void {
    this.socket.write(encodeFrame(opcode, Buffer.from(payload), MASK));
  }

  /** Resolves as soon as `done` holds; rejects with what was seen instead. */
  async until(done: (client: this) => boolean, what: string, ms = 3000): Promise<this> {
    const deadline = Date.now() + ms;
    while (!done(this)) {
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(`no ${what} within ${ms} ms; bytes: ${this.bytes.toString('latin1')}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#wake.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
    return this;
  }

  open(): Promise<this> {
    return this.until((client) => client.status === 101, '101');
  }

  /** Resolves when this many bytes came after the response head. */
  restOf(size: number): Promise<this> {
    return this.until((client) => client.rest.length >= size, `${size} bytes after the head`);
  }

  fin(): Promise<this> {
    return this.until((client) => client.ended, 'FIN');
  }

  gone(): Promise<this> {
    return this.until((client) => client.closed, 'end of TCP');
  }

  /**
   * Resolves when RST was received. Together with data, libuv on Linux shows it as the end of the stream, as it does
   * a FIN. The difference is the next write: it fails at once, while one after a FIN is still taken.
   */
  async reset(): Promise<this> {
    await this.until((client) => client.ended || client.closed, 'RST');
    if (!this.closed) {
      const error = await new Promise((resolve) => this.socket.write('x', resolve));
      if (!error) throw new Error('FIN was received, not RST');
    }
    return this.gone();
  }

  destroy(): void {
    this.socket.destroy();
  }
}

/** Waits; for proofs that nothing happens. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
