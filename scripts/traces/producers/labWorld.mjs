// The lab, and beside it the few servers it has no ending for.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createHash } from 'node:crypto';
import { WebSocketServer } from 'ws';
import { withSource } from '../../loadSource.mjs';
import { root } from '../../run.mjs';

/** @typedef {import('../../../packages/lab/src/index.ts').Lab} Lab */
/** @typedef {import('../../../packages/lab/src/index.ts').LabEvent} LabEvent */
/** @typedef {import('ws').WebSocket} WebSocket */

/**
 * @typedef {object} World
 * @property {Lab} lab
 * @property {string} beside base of the servers beside it: `ws://127.0.0.1:…`
 * @property {(id: string) => readonly string[]} besideEvents what they did, by the id in the path
 * @property {() => Promise<number>} freePort where nobody listens
 * @property {() => Promise<{ url: string, kill(): Promise<void> }>} mortal a server in a process of its own
 */

/** Long enough for the longest scenario. */
const LIMITS = { lifetimeMs: 900_000, delayMs: 660_000, processes: 32, connections: 1000, events: 50_000 };

/** What a message has to have at least to be too large for `/too-large`. */
export const TOO_LARGE = 200_000;
/** How much a client of `/flood` may leave unread. */
const UNREAD_LIMIT = 8_000_000;

export function version() {
  const { version: own } = JSON.parse(readFileSync(join(root, 'packages/lab/package.json'), 'utf8'));
  return `close-codes lab ${own}`;
}

/** @returns {Promise<{ world: World, stop(): Promise<void> }>} */
export async function startLabWorld() {
  /** @type {() => void} */
  let release = () => undefined;
  // What makes the certificate is imported when it is needed, so the loader has to stay.
  const released = new Promise((resolve) => {
    release = () => resolve(undefined);
  });
  const lab = await new Promise((/** @type {(lab: Lab) => void} */ resolve, reject) => {
    withSource(
      'packages/lab/src/index.ts',
      async (/** @type {typeof import('../../../packages/lab/src/index.ts')} */ { startLab }) => {
        resolve(await startLab({ wssPort: 0, limits: LIMITS }));
        await released;
      },
    ).catch(reject);
  });
  const beside = await startBeside();
  /** @type {Set<import('node:child_process').ChildProcess>} */
  const children = new Set();
  return {
    world: {
      lab,
      beside: beside.url,
      besideEvents: beside.eventsOf,
      freePort,
      mortal: () => startMortal(children),
    },
    async stop() {
      for (const child of children) child.kill('SIGKILL');
      await beside.stop();
      await lab.stop();
      release();
    },
  };
}

async function freePort() {
  const server = createTcpServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/** @param {Set<import('node:child_process').ChildProcess>} children */
async function startMortal(children) {
  const program = `
    const { WebSocketServer } = require('ws');
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' }, () => console.log(server.address().port));
    process.stdin.resume().on('end', () => process.exit());`;
  const child = spawn(process.execPath, ['--eval', program], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.add(child);
  const [port] = /** @type {[Buffer]} */ (await once(child.stdout, 'data'));
  return {
    url: `ws://127.0.0.1:${port.toString().trim()}/`,
    async kill() {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      children.delete(child);
    },
  };
}

/**
 * `/<what>/<id>`: what the lab has no ending for, because it depends on what came before, or on how fast the client reads.
 */
async function startBeside() {
  /** @type {Map<string, string[]>} */
  const events = new Map();
  /** @type {Map<string, number>} */
  const visits = new Map();
  const server = createServer((_, response) => response.writeHead(404).end());
  const accepting = new WebSocketServer({ noServer: true, handleProtocols: () => false });
  /** @type {Set<import('node:stream').Duplex>} */
  const sockets = new Set();

  server.on('upgrade', (request, stream, head) => {
    sockets.add(stream);
    stream.on('close', () => sockets.delete(stream)).on('error', () => undefined);
    const [, what = '', id = ''] = (request.url ?? '').split(/[/?]/);
    const visit = (visits.get(id) ?? 0) + 1;
    visits.set(id, visit);
    const did = (/** @type {string} */ event) => {
      events.set(id, [...(events.get(id) ?? []), event]);
    };
    const refuse = (/** @type {string} */ status) => {
      did(status);
      stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    };
    const accept = (/** @type {(socket: WebSocket) => void} */ then) => {
      accepting.handleUpgrade(request, stream, head, (socket) => {
        did('accepted');
        socket.on('error', () => undefined);
        then(socket);
      });
    };
    const cut = (/** @type {WebSocket} */ socket) =>
      setTimeout(() => {
        did('cut');
        socket.terminate();
      }, 400);
    switch (what) {
      case 'no-subprotocol':
        accept(() => undefined);
        return;
      // Accepts the first connection only, and cuts it off.
      case 'session':
        if (visit === 1) accept(cut);
        else refuse('401 Unauthorized');
        return;
      case 'deploy':
        if (visit === 1) accept(cut);
        else refuse('502 Bad Gateway');
        return;
      // Ends TCP in answer to a Close frame.
      case 'fin-on-close':
      case 'rst-on-close':
        byHand(request, stream);
        did('accepted');
        stream.on('data', (/** @type {Buffer} */ chunk) => {
          if (((chunk[0] ?? 0) & 15) !== 8) return;
          did(what);
          if (what === 'fin-on-close') stream.end();
          else /** @type {import('node:net').Socket} */ (stream).resetAndDestroy();
        });
        return;
      case 'too-large':
        accept((socket) => {
          socket.on('message', (/** @type {Buffer} */ data) => {
            if (data.length < TOO_LARGE) return;
            did('cut over a large message');
            socket.terminate();
          });
        });
        return;
      // Sends as fast as it can until too much lies unread.
      case 'flood-cut':
      case 'flood-1013':
        accept((socket) => {
          const chunk = Buffer.alloc(65_536);
          const flood = () => {
            if (socket.readyState !== socket.OPEN) return;
            if (socket.bufferedAmount > UNREAD_LIMIT) {
              did('ended over unread bytes');
              if (what === 'flood-cut') socket.terminate();
              else socket.close(1013, 'slow consumer');
              return;
            }
            socket.send(chunk);
            setImmediate(flood);
          };
          socket.once('message', flood);
        });
        return;
      default:
        refuse('404 Not Found');
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `ws://127.0.0.1:${port}`,
    eventsOf: (/** @type {string} */ id) => events.get(id) ?? [],
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The 101 of RFC 6455 §4.2.2, without a library that would answer Close frames. @param {import('node:http').IncomingMessage} request @param {import('node:stream').Duplex} stream */
function byHand(request, stream) {
  const key = createHash('sha1')
    .update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
    .digest('base64');
  stream.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key}\r\n\r\n`,
  );
}

let tags = 0;
/** A name for one connection, so that its events can be found. */
export const newTag = () => `t${(tags += 1)}`;

/** What a lab did, in words: `status 401`, `opened`, `close 1011`, `fin`, `rst`, `killed`, `< close 1000`, `< text`. @param {readonly LabEvent[]} events */
export const wordsOf = (events) =>
  events.flatMap((event) => {
    switch (event.type) {
      case 'handshake-sent':
        return [`status ${event.status}`];
      case 'opened':
        return ['opened'];
      case 'sent':
        return [event.frame === 'close' ? `close ${event.code ?? 'without'}` : event.frame];
      case 'received':
        return [`< ${event.frame === 'close' ? `close ${event.code ?? 'without'}` : event.frame}`];
      case 'fin-sent':
        return ['fin'];
      case 'rst-sent':
        return ['rst'];
      case 'connected':
      case 'killed':
        return [event.type];
      default:
        return [];
    }
  });

/**
 * Throws unless these words are there, in this order: a label is for what was done, not for what was meant.
 *
 * @param {() => readonly string[]} read
 * @param {readonly string[]} wanted
 */
export async function prove(read, wanted) {
  const holds = () => {
    let from = 0;
    const words = read();
    return wanted.every((word) => {
      const found = words.indexOf(word, from);
      from = found + 1;
      return found >= 0;
    });
  };
  for (let i = 0; i < 40 && !holds(); i += 1) await wait(25);
  if (!holds()) {
    throw new Error(
      `What was to happen did not: wanted ${wanted.join(', ')}; there was ${read().join(', ') || 'nothing'}.`,
    );
  }
}
