// Clients that keep no rule, against a lab in this process; and between them clients that keep every rule, which must
// be served as if they were alone.
import { once } from 'node:events';
import { connect } from 'node:net';
import { setImmediate, setTimeout as wait } from 'node:timers/promises';
import { connect as connectSecurely } from 'node:tls';
import WebSocket from 'ws';
import { mutated, randomOf, wellFormed } from './random.mjs';

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('../../packages/lab/src/lab.ts').Lab} Lab */
/** @typedef {import('../../packages/lab/src/events.ts').LabEvent} LabEvent */
/** @typedef {'ws' | 'wss' | 'raw at wss'} Way where a client knocks, and whether it speaks TLS */
/** @typedef {readonly import('../../packages/lab/src/endings.ts').EndingInfo[]} Endings */

/** Small, so that every bound is reached within seconds. */
export const LIMITS = {
  connections: 6,
  processes: 2,
  lifetimeMs: 3000,
  handshakeMs: 500,
  closeMs: 300,
  messageBytes: 65_536,
  connectionBytes: 262_144,
  messages: 200,
  delayMs: 500,
  events: 1000,
};
const HONEST_MS = 10_000;
const utf8 = (/** @type {string} */ text) => Buffer.from(text, 'utf8');

/** @param {Random} random @param {Endings} endings */
function someTarget(random, endings) {
  const ending = random.pick(endings);
  const value = () =>
    random.pick([
      () => String(random.below(6000)),
      () => String(random.next() ** 3),
      () => random.pick(['', '0', '-1', '1e3', '0x10', '65535', '65536', 'null', '%', '%ff', '%00', '..']),
      () => encodeURIComponent(wellFormed(random.text(20))),
      () => 'a'.repeat(random.below(4000)),
    ])();
  const path = random.chance(0.5)
    ? ending.example
    : ending.path.replaceAll(/:\w+/g, () =>
        random.chance(0.5) ? String(1000 + random.below(4000)) : value(),
      );
  const names = [...ending.parameters.map(({ name }) => name), 'x', '__proto__'];
  const query = Array.from({ length: random.below(4) }, () => `${random.pick(names)}=${value()}`).join('&');
  return random.pick([
    () => path,
    () => `${path}${path.includes('?') ? '&' : '?'}${query}`,
    () => Buffer.from(mutated(random, utf8(path))).toString('latin1'),
    () => random.pick(['*', '//', '/', '/events', '/endings', 'http://x/echo', 'x:443', '/?#', '/%2e%2e/']),
  ])();
}

/** @param {Random} random @param {string} target */
function someHandshake(random, target) {
  /** @type {[string, string][]} */
  const headers = [
    ['Host', 'lab'],
    ['Upgrade', 'websocket'],
    ['Connection', 'Upgrade'],
    ['Sec-WebSocket-Key', Buffer.from(random.bytes(16)).toString('base64')],
    ['Sec-WebSocket-Version', '13'],
  ];
  const more = () =>
    headers.push(
      random.pick([
        () =>
          /** @type {[string, string]} */ ([
            'Sec-WebSocket-Protocol',
            random.pick(['a, b', 'a,a', '', ' ,', 'ß']),
          ]),
        () => /** @type {[string, string]} */ (['Sec-WebSocket-Extensions', 'permessage-deflate; x']),
        () => /** @type {[string, string]} */ (['Origin', 'o'.repeat(random.below(2000))]),
        () => /** @type {[string, string]} */ (['X', 'x'.repeat(random.below(20_000))]),
        () => /** @type {[string, string]} */ (['Content-Length', String(random.below(100))]),
        () => /** @type {[string, string]} */ (['Transfer-Encoding', 'chunked']),
        () => /** @type {[string, string]} */ (['Expect', '100-continue']),
        () => random.pick(headers),
      ])(),
    );
  while (random.chance(0.3)) more();
  if (random.chance(0.1)) headers.splice(random.below(headers.length), 1);
  const method = random.chance(0.95) ? 'GET' : random.pick(['POST', 'HEAD', 'CONNECT', 'OPTIONS', 'BREW']);
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return Buffer.from(`${method} ${target} HTTP/1.1\r\n${lines}\r\n`, 'latin1');
}

/** A frame that may be wrong in any way its header can be. @param {Random} random */
function someFrame(random) {
  const opcode = random.chance(0.85) ? random.pick([0, 1, 2, 8, 9, 10]) : random.below(16);
  const payload = random.pick([
    () => random.bytes(random.below(20)),
    () => random.bytes(random.below(130)),
    () => utf8(random.text(60)),
    () => Uint8Array.of(random.below(20), random.below(256), ...utf8(random.text(50))),
    () => random.bytes(random.below(5000)),
  ])();
  const said = random.chance(0.95)
    ? payload.length
    : random.pick([0, 125, 126, 65_535, 65_536, 2 ** 31, 2 ** 32, 2 ** 53]);
  const shortest = said < 126 ? 0 : said < 65_536 ? 2 : 8;
  const extended = random.chance(0.97) ? shortest : Math.max(shortest, random.pick([2, 8]));
  const masked = random.chance(0.95);
  const header = Buffer.alloc(2 + extended);
  header[0] = (random.chance(0.8) ? 0x80 : 0) | (random.chance(0.95) ? 0 : random.below(8) << 4) | opcode;
  header[1] = (masked ? 0x80 : 0) | (extended === 0 ? said : extended === 2 ? 126 : 127);
  if (extended === 2) header.writeUInt16BE(said, 2);
  if (extended === 8) header.writeBigUInt64BE(random.chance(0.95) ? BigInt(said) : 2n ** 64n - 1n, 2);
  if (!masked) return Buffer.concat([header, payload]);
  const mask = random.bytes(4);
  return Buffer.concat([header, mask, payload.map((byte, index) => byte ^ (mask[index % 4] ?? 0))]);
}

/** @param {Random} random */
function someFrames(random) {
  const frames = Buffer.concat(Array.from({ length: random.below(12) }, () => someFrame(random)));
  return random.chance(0.2) ? mutated(random, frames) : frames;
}

/**
 * What one client sends, and how it leaves. All of it follows from the seed.
 *
 * @param {Random} random
 * @param {Endings} endings
 */
export function somePlan(random, endings) {
  const handshake = someHandshake(random, someTarget(random, endings));
  const kind = random.pick(/** @type {const} */ (['handshake', 'frames', 'frames', 'half', 'noise']));
  const bytes = {
    handshake: () => mutated(random, handshake),
    frames: () => Buffer.concat([handshake, someFrames(random)]),
    half: () => handshake.subarray(0, random.below(handshake.length)),
    noise: () => random.bytes(random.below(3000)),
  }[kind]();
  /** @type {Uint8Array[]} */
  const chunks = [];
  for (let at = 0; at < bytes.length;) {
    // Also a byte at a time.
    const end = at + (random.chance(0.1) ? 1 : 1 + random.below(bytes.length));
    chunks.push(bytes.subarray(at, end));
    at = end;
  }
  return {
    kind,
    chunks,
    reads: random.chance(0.9),
    leaves: random.pick(/** @type {const} */ (['fin', 'fin', 'reset', 'destroy', 'stays'])),
    lingerMs: random.below(random.chance(0.1) ? 600 : 40),
  };
}

/** @param {Lab} lab @param {Way} way @param {ReturnType<typeof somePlan>} plan */
async function attack(lab, way, { chunks, reads, leaves, lingerMs }) {
  const host = '127.0.0.1';
  const port = way === 'ws' ? lab.port : Number(new URL(lab.wssUrl ?? '').port);
  const tcp = connect({ port, host, allowHalfOpen: true });
  const socket = way === 'wss' ? connectSecurely({ socket: tcp, host, ca: lab.certificate ?? '' }) : tcp;
  // The lab may drop a client like this at any moment.
  for (const each of [tcp, socket]) each.on('error', () => undefined);
  const closed = once(socket, 'close').catch(() => undefined);
  try {
    await once(socket, way === 'wss' ? 'secureConnect' : 'connect');
  } catch {
    tcp.destroy();
    return;
  }
  if (reads) socket.resume();
  for (const chunk of chunks) {
    if (!socket.writable) break;
    socket.write(chunk);
    if (socket.writableLength > 0 || chunk.length < 3) await setImmediate();
  }
  await wait(lingerMs);
  if (leaves === 'fin') socket.end();
  // TLS has no reset of its own.
  if (leaves === 'reset') tcp.resetAndDestroy();
  if (leaves === 'destroy') socket.destroy();
  const timer = globalThis.setTimeout(() => socket.destroy(), leaves === 'stays' ? 700 : 50);
  await closed;
  clearTimeout(timer);
}

/**
 * A lab that is full says so with 503, and has room again: a client by the book asks until then.
 *
 * @template T
 * @param {() => Promise<T>} knock
 * @param {number} [ms]
 */
async function untilAdmitted(knock, ms = HONEST_MS) {
  const until = performance.now() + ms;
  for (;;) {
    try {
      return await knock();
    } catch (error) {
      if (!(error instanceof Error && /: 503$/.test(error.message))) throw error;
      if (performance.now() > until) throw new Error(`The lab was full for ${ms} ms.`, { cause: error });
    }
    await wait(20);
  }
}

/**
 * A client by the book: what it sends must come back, and the close with it.
 *
 * @param {Lab} lab
 * @param {Way} way
 * @param {Random} random
 */
async function converse(lab, way, random) {
  const url = way === 'ws' ? lab.url : lab.wssUrl;
  const code = random.pick([1000, 1001, 1011, 3000 + random.below(2000)]);
  const reason = wellFormed(random.text(20));
  const echoes = random.chance(0.6);
  const messages = Array.from({ length: echoes ? random.below(6) : 0 }, () =>
    random.bytes(random.below(2000)),
  );
  const target = echoes ? `${url}/echo` : `${url}/close/${code}?reason=${encodeURIComponent(reason)}`;
  await untilAdmitted(() =>
    talk(new WebSocket(target, { ca: lab.certificate }), messages, echoes, { code, reason }),
  );
}

/**
 * @param {WebSocket} socket
 * @param {readonly Uint8Array[]} messages
 * @param {boolean} echoes the lab does, and leaves the close to the client
 * @param {{ code: number, reason: string }} close
 */
async function talk(socket, messages, echoes, { code, reason }) {
  const timer = globalThis.setTimeout(() => socket.terminate(), HONEST_MS);
  try {
    const closed = once(socket, 'close');
    /** @type {Buffer[]} */
    const received = [];
    socket.on('message', (/** @type {Buffer} */ data) => {
      received.push(data);
      if (received.length === messages.length) socket.close(code, reason);
    });
    socket.on('open', () => {
      for (const message of messages) socket.send(message);
      if (echoes && messages.length === 0) socket.close(code, reason);
    });
    const [closeCode, closeReason] = await closed;
    // `ws`, which serves both paths, answers with the client's own code and reason.
    const said = `${closeCode} ${closeReason}`;
    if (said !== `${code} ${reason}`) {
      throw new Error(`A client by the book was closed with ${said} instead of ${code} ${reason}.`);
    }
    if (!Buffer.concat(received).equals(Buffer.concat(messages))) {
      throw new Error('A client by the book got other messages back than it sent.');
    }
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Does the lab still do what it is for?
 *
 * @param {string} url
 * @param {number} [ms] how long it may be full
 */
export async function probe(url, ms) {
  await untilAdmitted(
    () => talk(new WebSocket(`${url}/close/1000`), [], false, { code: 1000, reason: '' }),
    ms,
  );
}

/**
 * Listens to a lab's events: more open connections, or processes that hold one, than its bounds allow are a problem.
 *
 * @param {(problem: string) => void} report
 * @returns {(event: LabEvent) => void}
 */
export function overBound(report) {
  const open = new Set();
  const held = new Set();
  return (event) => {
    const { type, connection } = event;
    if (type === 'handshake-sent' && event.status === 101) {
      open.add(connection);
      if (open.size > LIMITS.connections) report(`${open.size} connections, beyond ${LIMITS.connections}.`);
    }
    if (type === 'handed-over') {
      held.add(connection);
      if (held.size > LIMITS.processes) report(`${held.size} processes, beyond ${LIMITS.processes}.`);
    }
    if (type === 'closed') for (const set of [open, held]) set.delete(connection);
  };
}

/** One client, by its seed. @param {Lab} lab @param {Endings} endings @param {number} seed */
export async function runClient(lab, endings, seed) {
  const random = randomOf(seed);
  /** @type {Way} */
  const way = random.chance(0.1) ? random.pick(/** @type {const} */ (['wss', 'wss', 'raw at wss'])) : 'ws';
  const named = (/** @type {string} */ kind) => (way === 'ws' ? kind : `${kind}, ${way}`);
  if (way !== 'raw at wss' && random.chance(0.1)) {
    await converse(lab, way, random);
    return named('by the book');
  }
  const plan = somePlan(random, endings);
  await attack(lab, way, plan);
  return named(plan.kind);
}
