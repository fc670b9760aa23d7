// Servers from npm: ws, Socket.IO, graphql-ws, WebSocket-Node (websocket) and faye-websocket, as applications use them.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { requireFromRoot } from '../../run.mjs';
import {
  World,
  answersWith,
  at,
  chat,
  check,
  fails,
  findPackage,
  freePort,
  opens,
  startApp,
  startProcess,
} from './servers.mjs';

/** @typedef {import('./servers.mjs').Stage} Stage */
/** @typedef {import('./servers.mjs').Scenario} Scenario */
/** @typedef {import('./servers.mjs').WsSocket} WsSocket */
/** @typedef {import('../scenario.ts').TracedPage} TracedPage */
/** @typedef {Pick<Scenario, 'kind' | 'title' | 'cause' | 'causeIn' | 'slow'>} Labels */

/** WebKitGTK takes these codes for errors. */
const REJECTED = /** @type {const} */ ({ webkitgtk: 'webkitgtk-rejects-code' });

/** A server for HTTP on which others build theirs. @param {Stage} stage @param {import('node:http').RequestListener} [listener] */
async function startHttp(stage, listener) {
  const server = createServer(listener);
  /** @type {Set<import('node:stream').Duplex>} */
  const sockets = new Set();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  stage.atEnd(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { server, port };
}

/**
 * An application of `ws` ends its connection.
 *
 * @param {Labels & { sizes?: readonly number[], waitMs?: number, options?: import('ws').ServerOptions, end: (socket: WsSocket, page: TracedPage, number: number) => unknown, server: number, error?: string }} what
 *   `server`: the code that the application is to see in the end; `error`: the code of the error that it is to see instead
 * @returns {Scenario}
 */
const wsEnds = ({ sizes = [], waitMs = 0, options, end, server, error, ...labels }) => ({
  producer: 'npm',
  ...labels,
  play: (page, world) =>
    world.scene(async (stage) => {
      const app = await startApp(stage, options);
      const socket = await opens(page, at(app.port, '/socket'));
      const connection = await app.connection(0);
      /** @type {string | undefined} */
      let failure;
      connection.socket.on('error', (/** @type {NodeJS.ErrnoException} */ { code }) => {
        failure ??= code;
      });
      await chat(page, socket, sizes);
      await page.wait(waitMs);
      await end(connection.socket, page, socket);
      await page.closed(socket);
      const code = await connection.closed;
      // Where the browser rejects the code, it says something else; and WebKitGTK answers no code with 1000.
      const rejected = labels.causeIn?.[page.engine] === 'webkitgtk-rejects-code';
      const expected = server === 1005 && page.engine === 'webkitgtk' ? [1000, 1005] : [server];
      check(
        rejected || (error === undefined ? expected.includes(code) : failure === error),
        `The application saw ${code}, ${failure}.`,
      );
      return socket;
    }),
});

/**
 * A process of `ws` ends under an open connection.
 *
 * @param {Labels & { mode?: string, sizes?: readonly number[], waitMs?: number, signal?: NodeJS.Signals, message?: string, again?: 'first' | 'second', probe?: boolean, exit: (exit: { code: number | undefined, signal: NodeJS.Signals | undefined }) => boolean }} what
 *   `again`: the page tries again in vain, and the first or the second close is diagnosed
 * @returns {Scenario}
 */
const processEnds = ({
  mode,
  sizes = [],
  waitMs = 0,
  signal,
  message,
  again,
  probe = false,
  exit,
  ...labels
}) => ({
  producer: 'npm',
  ...labels,
  play: (page, world) =>
    world.scene(async (stage) => {
      const { program, port } = await startProcess(stage, mode);
      const socket = await opens(page, at(port, '/live'));
      await chat(page, socket, sizes);
      await page.wait(waitMs);
      if (message !== undefined) await page.send(socket, message);
      if (signal !== undefined) program.kill(signal);
      await page.closed(socket, 20_000);
      const exited = await program.exits();
      check(exit(exited), `It ended with ${JSON.stringify(exited)}.`);
      if (again === undefined) return socket;
      await page.wait(350);
      const second = await fails(page, at(port, '/live'), { probe });
      return again === 'first' ? socket : second;
    }),
});

/**
 * A server of `ws` refuses the handshake.
 *
 * @param {Labels & { options: import('ws').ServerOptions, path?: string, status: number, probe?: boolean }} what
 * @returns {Scenario}
 */
const wsRefuses = ({ options, path = '/socket', status, probe, ...labels }) => ({
  producer: 'npm',
  ...labels,
  play: (page, world) =>
    world.scene(async (stage) => {
      const app = await startApp(stage, options);
      const socket = await fails(page, at(app.port, path), { probe });
      await answersWith(app.port, path, status, page.origin);
      check(app.connections.length === 0, 'The application has a connection.');
      return socket;
    }),
});

/** @type {readonly Scenario[]} */
const ws = [
  wsEnds({
    kind: 'npm-ws-terminate',
    title: 'The application terminates the connection after some traffic.',
    cause: 'server-terminated-socket',
    sizes: [32, 410, 32],
    waitMs: 1300,
    end: (socket) => socket.terminate(),
    server: 1006,
  }),
  wsEnds({
    kind: 'npm-ws-heartbeat-terminates',
    title: 'A heartbeat of the application waits for messages that the page does not send, and terminates.',
    cause: 'server-terminated-socket',
    sizes: [32],
    end: async (socket) => {
      let alive = true;
      socket.on('message', (data) => {
        if (String(data) === 'pong') alive = true;
      });
      const timer = setInterval(() => {
        if (!alive) return socket.terminate();
        alive = false;
        return socket.send('ping');
      }, 700);
      await once(socket, 'close');
      clearInterval(timer);
    },
    server: 1006,
  }),
  wsEnds({
    kind: 'npm-ws-no-code',
    title: 'The application closes without a code.',
    cause: 'no-status',
    sizes: [25, 180],
    waitMs: 300,
    end: (socket) => socket.close(),
    server: 1005,
  }),
  wsEnds({
    kind: 'npm-ws-1000',
    title: 'The application closes with 1000 when its work is done.',
    cause: 'normal-close-remote',
    sizes: [25, 180],
    end: (socket) => socket.close(1000, 'Export finished'),
    server: 1000,
  }),
  wsEnds({
    kind: 'npm-ws-1001',
    title: 'The application closes with 1001 because it is being shut down.',
    cause: 'going-away-server',
    sizes: [61],
    waitMs: 800,
    end: (socket) => socket.close(1001, 'Server shutting down'),
    server: 1001,
  }),
  wsEnds({
    kind: 'npm-ws-1002',
    title: 'The application takes a wrong message for a breach of its protocol, and closes with 1002.',
    cause: 'protocol-error-reported',
    sizes: [61],
    end: async (socket, page, number) => {
      socket.on('message', () => socket.close(1002, 'Unknown frame type'));
      await page.send(number, '{"type":"?"}');
    },
    server: 1002,
  }),
  wsEnds({
    kind: 'npm-ws-1003',
    title: 'The application gets bytes where it takes text, and closes with 1003.',
    cause: 'unsupported-data',
    end: async (socket, page, number) => {
      socket.on('message', (_, binary) => {
        if (binary) socket.close(1003, 'Text only');
      });
      await page.send(number, { bytes: 64 });
    },
    server: 1003,
  }),
  wsEnds({
    kind: 'npm-ws-1007',
    title: 'The application cannot parse a message, and closes with 1007.',
    cause: 'invalid-payload-reported',
    sizes: [44],
    end: async (socket, page, number) => {
      socket.on('message', () => socket.close(1007, 'Not JSON'));
      await page.send(number, '{"type":');
    },
    server: 1007,
  }),
  wsEnds({
    kind: 'npm-ws-1008',
    title: 'The first message has a token that is not valid, and the application closes with 1008.',
    cause: 'policy-violation',
    end: async (socket, page, number) => {
      socket.on('message', () => socket.close(1008, 'Invalid token'));
      await page.send(number, `{"token":"${'0'.repeat(40)}"}`);
    },
    server: 1008,
  }),
  wsEnds({
    kind: 'npm-ws-1011',
    title: 'Handling a message throws, and the application closes with 1011.',
    cause: 'server-error',
    sizes: [44, 44],
    end: async (socket, page, number) => {
      socket.on('message', (data) => {
        try {
          JSON.parse(String(data)).rows.map(String);
        } catch {
          socket.close(1011, 'Internal error');
        }
      });
      await page.send(number, '{"id":7}');
    },
    server: 1011,
  }),
  wsEnds({
    kind: 'npm-ws-1012',
    title: 'The application closes with 1012 because it is being restarted.',
    cause: 'service-restart',
    causeIn: REJECTED,
    sizes: [70, 70],
    waitMs: 500,
    end: (socket) => socket.close(1012, 'Restarting'),
    server: 1012,
  }),
  wsEnds({
    kind: 'npm-ws-1013',
    title: 'The application has too many clients, and closes with 1013.',
    cause: 'try-again-later',
    causeIn: REJECTED,
    end: (socket) => socket.close(1013, 'Too many clients'),
    server: 1013,
  }),
  wsEnds({
    kind: 'npm-ws-1014',
    title: 'The application is a gateway, has lost what is behind it, and closes with 1014.',
    cause: 'bad-gateway',
    causeIn: REJECTED,
    sizes: [90, 20],
    end: (socket) => socket.close(1014, 'Upstream failed'),
    server: 1014,
  }),
  wsEnds({
    kind: 'npm-ws-4001',
    title: 'The application closes with a code of its own.',
    cause: 'app-defined-code',
    sizes: [20],
    waitMs: 250,
    end: (socket) => socket.close(4001, 'Session replaced'),
    server: 4001,
  }),
  wsEnds({
    kind: 'npm-ws-max-payload',
    title: 'The page sends more than the maxPayload of the server.',
    cause: 'message-too-big',
    sizes: [200],
    options: { maxPayload: 65_536 },
    end: (_, page, number) => page.send(number, 'x'.repeat(100_000)),
    server: 1006,
    error: 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH',
  }),
  wsEnds({
    kind: 'npm-ws-max-payload-while-sending',
    title:
      'The page sends so much that the server, at its maxPayload, ends TCP while it is still being sent.',
    cause: 'message-too-big',
    sizes: [200, 60],
    options: { maxPayload: 65_536 },
    end: (_, page, number) => page.send(number, { bytes: 24_000_000 }),
    server: 1006,
    error: 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH',
  }),
  wsEnds({
    kind: 'npm-ws-backpressure',
    title: 'The application sends faster than the page reads, and drops it at its own limit.',
    cause: 'backpressure-kill',
    sizes: [30],
    end: async (socket) => {
      const update = 'x'.repeat(200_000);
      const timer = setInterval(() => {
        for (let sent = 0; sent < 40 && socket.readyState === socket.OPEN; sent += 1) {
          socket.send(update);
          if (socket.bufferedAmount > 6_000_000) socket.terminate();
        }
      }, 20);
      await once(socket, 'close');
      clearInterval(timer);
    },
    server: 1006,
  }),
  wsEnds({
    kind: 'npm-ws-own-close',
    title: 'The page closes with 1000.',
    cause: 'normal-close-own',
    sizes: [30, 30],
    end: (_, page, number) => page.close(number, 1000, 'Done'),
    server: 1000,
  }),
  wsEnds({
    kind: 'npm-ws-own-close-without-code',
    title: 'The page closes without a code.',
    cause: 'normal-close-own',
    sizes: [30],
    end: (_, page, number) => page.close(number),
    server: 1005,
  }),
  {
    kind: 'npm-ws-replaced',
    producer: 'npm',
    title: 'The page opens a second connection for the same user, and the application terminates the first.',
    cause: 'server-terminated-socket',
    play: (page, world) =>
      world.scene(async (stage) => {
        const app = await startApp(stage);
        const first = await opens(page, at(app.port, '/user/7'));
        await chat(page, first, [80, 20]);
        app.server.on('connection', () => app.connections[0]?.socket.terminate());
        await opens(page, at(app.port, '/user/7'));
        await page.closed(first);
        check(app.connections[1]?.socket.readyState === 1, 'The second connection has ended, too.');
        return first;
      }),
  },
  processEnds({
    kind: 'npm-ws-exit',
    title: 'The process of the application ends itself under an idle connection.',
    cause: 'server-process-died',
    mode: 'exit',
    sizes: [50],
    exit: ({ code }) => code === 3,
  }),
  processEnds({
    kind: 'npm-ws-crash',
    title: 'A message makes the application throw, and nobody catches it: its process ends.',
    cause: 'server-process-died',
    mode: 'crash',
    message: '{"id":1}',
    waitMs: 400,
    exit: ({ code }) => code === 1,
  }),
  processEnds({
    kind: 'npm-ws-out-of-memory',
    title: 'Node aborts the process of the application, which has used up its memory.',
    cause: 'server-process-died',
    mode: 'memory',
    sizes: [15, 260],
    exit: ({ signal, code }) => signal === 'SIGABRT' || code === 134,
  }),
  processEnds({
    kind: 'npm-ws-killed',
    title: 'The process of the application is killed under an idle connection.',
    cause: 'server-process-died',
    sizes: [50, 310],
    waitMs: 1500,
    signal: 'SIGKILL',
    exit: ({ signal }) => signal === 'SIGKILL',
  }),
  processEnds({
    kind: 'npm-ws-killed-then-refused',
    title: 'The process is killed; that close, before the page tries again and is refused.',
    cause: 'server-process-died',
    sizes: [50],
    waitMs: 700,
    signal: 'SIGKILL',
    again: 'first',
    exit: ({ signal }) => signal === 'SIGKILL',
  }),
  processEnds({
    kind: 'npm-ws-refused-after-kill',
    title: 'The process was killed under an open connection, and nothing listens when the page tries again.',
    cause: 'connection-refused',
    sizes: [50],
    waitMs: 700,
    signal: 'SIGKILL',
    again: 'second',
    probe: true,
    exit: ({ signal }) => signal === 'SIGKILL',
  }),
  processEnds({
    kind: 'npm-ws-shutdown-without-goodbye',
    title: 'The process is asked to end (TERM) and exits without closing its connections.',
    cause: 'server-process-died',
    sizes: [64, 12],
    waitMs: 900,
    signal: 'SIGTERM',
    exit: ({ code }) => code === 0,
  }),
  processEnds({
    kind: 'npm-ws-shutdown-with-goodbye',
    title: 'The process is asked to end (TERM), and closes its connections with 1001 before.',
    cause: 'going-away-server',
    mode: 'going-away',
    sizes: [64, 12],
    waitMs: 600,
    signal: 'SIGTERM',
    exit: ({ code }) => code === 0,
  }),
  processEnds({
    kind: 'npm-ws-refused-after-goodbye',
    title: 'The process said goodbye with 1001, and does not listen yet when the page tries again.',
    cause: 'connection-refused',
    mode: 'going-away',
    sizes: [64, 12],
    waitMs: 600,
    signal: 'SIGTERM',
    again: 'second',
    exit: ({ code }) => code === 0,
  }),
  {
    kind: 'npm-ws-not-started',
    producer: 'npm',
    title: 'Nothing listens.',
    cause: 'connection-refused',
    play: async (page) => fails(page, at(await freePort(), '/socket')),
  },
  wsRefuses({
    kind: 'npm-ws-401',
    title: 'verifyClient finds no valid token: 401.',
    cause: 'handshake-http-rejected',
    options: { verifyClient: (_, decide) => decide(false, 401, 'Unauthorized') },
    path: '/socket?token=expired',
    status: 401,
  }),
  wsRefuses({
    kind: 'npm-ws-origin',
    title: 'verifyClient lets pages of one origin in, and ours is another one.',
    cause: 'origin-not-allowed',
    options: { verifyClient: (info, decide) => decide(info.origin === 'https://app.example', 403) },
    status: 403,
    probe: true,
  }),
  wsRefuses({
    kind: 'npm-ws-other-path',
    title: 'The path is not that of the server, which answers 400.',
    cause: 'handshake-http-rejected',
    options: { path: '/ws' },
    status: 400,
  }),
  {
    kind: 'npm-ws-no-subprotocol',
    producer: 'npm',
    title: 'The page offers subprotocols, and the server selects none of them.',
    cause: 'subprotocol-mismatch',
    // They open without a subprotocol.
    causeIn: { firefox: null, webkitgtk: null },
    play: (page, world) =>
      world.scene(async (stage) => {
        /** @type {string[]} */
        const offered = [];
        const app = await startApp(stage, {
          handleProtocols: (protocols) => {
            offered.push(...protocols);
            return false;
          },
        });
        const socket = await fails(page, at(app.port, '/socket'), {
          protocols: ['v2.app.example', 'v1.app.example'],
        });
        check(offered.length === 2, `It was offered ${offered.join()}.`);
        return socket;
      }),
  },
  {
    kind: 'npm-http-without-upgrade',
    producer: 'npm',
    title: 'The server of Node speaks HTTP only: nobody has attached a WebSocket server, and it answers 404.',
    cause: 'handshake-http-rejected',
    play: (page, world) =>
      world.scene(async (stage) => {
        /** @type {(string | undefined)[]} */
        const upgrades = [];
        const { port } = await startHttp(stage, (request, response) => {
          upgrades.push(request.headers.upgrade);
          response.writeHead(404).end('Not found');
        });
        const socket = await fails(page, at(port, '/socket'), { probe: true });
        check(upgrades[0] === 'websocket', 'It was not asked.');
        return socket;
      }),
  },
  {
    kind: 'npm-ws-token-expired',
    producer: 'npm',
    title:
      'The token expires: the connection is closed with 4401, and every attempt to connect again gets 401.',
    cause: 'auth-expired-reconnect',
    play: (page, world) =>
      world.scene(async (stage) => {
        let valid = true;
        let refusals = 0;
        const app = await startApp(stage, {
          verifyClient: (_, decide) => {
            if (!valid) refusals += 1;
            decide(valid, 401);
          },
        });
        const first = await opens(page, at(app.port, '/feed?token=abc'));
        await chat(page, first, [40, 180]);
        await page.wait(500);
        valid = false;
        (await app.connection(0)).socket.close(4401, 'Token expired');
        await page.closed(first);
        await page.wait(200);
        await fails(page, at(app.port, '/feed?token=abc'));
        await page.wait(500);
        const socket = await fails(page, at(app.port, '/feed?token=abc'));
        check(refusals === 2, `It was refused ${refusals} times.`);
        return socket;
      }),
  },
];

/** @typedef {{ stage: Stage, page: TracedPage }} On */

/**
 * Any other server.
 *
 * @param {Labels & { run: (on: On) => Promise<number> }} what
 * @returns {Scenario}
 */
const serves = ({ run, ...labels }) => ({
  producer: 'npm',
  ...labels,
  play: (page, world) => world.scene((stage) => run({ page, stage })),
});

/** The address of Socket.IO's transport, as its client has it. */
const TRANSPORT = '/socket.io/?EIO=4&transport=websocket';

/** @param {Stage} stage @param {Record<string, unknown>} [options] */
async function startSocketIo(stage, options) {
  const { Server } = requireFromRoot('socket.io');
  const { server, port } = await startHttp(stage);
  const io = new Server(server, options);
  /** @type {string[]} */
  const transportEnds = [];
  io.engine.on('connection', (/** @type {import('node:events').EventEmitter} */ socket) =>
    socket.on('close', (/** @type {string} */ reason) => transportEnds.push(reason)),
  );
  stage.atEnd(() => io.close());
  return { io, port, transportEnds };
}

/** @type {readonly Scenario[]} */
const socketIo = [
  serves({
    kind: 'npm-socketio-disconnect',
    title: 'The application disconnects a client of Socket.IO, and its transport with it.',
    cause: 'no-status',
    async run({ page, stage }) {
      const { io, port, transportEnds } = await startSocketIo(stage);
      io.on('connection', (/** @type {any} */ client) => setTimeout(() => client.disconnect(true), 700));
      const socket = await opens(page, at(port, TRANSPORT));
      await page.send(socket, '40');
      await page.closed(socket);
      check(transportEnds.length === 1, 'The transport lives.');
      return socket;
    },
  }),
  serves({
    kind: 'npm-socketio-ping-timeout',
    title: 'The page does not answer the pings of Socket.IO, which closes without a code.',
    cause: 'no-status',
    async run({ page, stage }) {
      const { port, transportEnds } = await startSocketIo(stage, { pingInterval: 600, pingTimeout: 500 });
      const socket = await opens(page, at(port, TRANSPORT));
      await page.send(socket, '40');
      await page.closed(socket);
      check(transportEnds[0] === 'ping timeout', `It ended over ${transportEnds.join()}.`);
      return socket;
    },
  }),
  serves({
    kind: 'npm-socketio-never-joined',
    title: 'The page opens a transport of Socket.IO and joins no namespace within connectTimeout.',
    cause: 'no-status',
    async run({ page, stage }) {
      const { port, transportEnds } = await startSocketIo(stage, { connectTimeout: 1000 });
      const socket = await opens(page, at(port, TRANSPORT));
      await page.closed(socket);
      check(transportEnds[0] === 'forced close', `It ended over ${transportEnds.join()}.`);
      return socket;
    },
  }),
  serves({
    kind: 'npm-socketio-unknown-session',
    title: 'The page comes with a session id of before the restart of Socket.IO, which answers 400.',
    cause: 'handshake-http-rejected',
    async run({ page, stage }) {
      const { io, port } = await startSocketIo(stage);
      /** @type {string[]} */
      const errors = [];
      io.engine.on('connection_error', (/** @type {Error} */ error) => errors.push(error.message));
      const socket = await fails(page, at(port, `${TRANSPORT}&sid=lv_VI97HAXpY6yYWAAAC`), { probe: true });
      check(errors.includes('Session ID unknown'), `It said ${errors.join()}.`);
      return socket;
    },
  }),
  serves({
    kind: 'npm-socketio-origin',
    title: 'allowRequest of Socket.IO lets pages of one origin in, and ours is another one.',
    cause: 'origin-not-allowed',
    async run({ page, stage }) {
      /** @type {string[]} */
      const origins = [];
      const { port } = await startSocketIo(stage, {
        allowRequest: (
          /** @type {import('node:http').IncomingMessage} */ request,
          /** @type {(error: string | null, allowed: boolean) => void} */ decide,
        ) => {
          origins.push(request.headers.origin ?? '');
          decide(null, request.headers.origin === 'https://app.example');
        },
      });
      const socket = await fails(page, at(port, TRANSPORT));
      check(origins[0] === page.origin, `It saw ${origins.join()}.`);
      return socket;
    },
  }),
  serves({
    kind: 'npm-socketio-too-big',
    title: 'The page sends more than the maxHttpBufferSize of Socket.IO.',
    cause: 'message-too-big',
    async run({ page, stage }) {
      const { port, transportEnds } = await startSocketIo(stage, { maxHttpBufferSize: 20_000 });
      const socket = await opens(page, at(port, TRANSPORT));
      await chat(page, socket, [], 100);
      await page.send(socket, '40');
      await page.wait(300);
      await page.send(socket, `42["upload","${'x'.repeat(60_000)}"]`);
      await page.closed(socket);
      check(transportEnds.length === 1, 'The transport lives.');
      return socket;
    },
  }),
];

/** @param {Stage} stage @param {Record<string, unknown>} [options] */
async function startGraphql(stage, options) {
  const { GraphQLObjectType, GraphQLSchema, GraphQLString } = requireFromRoot('graphql');
  const { useServer } = requireFromRoot('graphql-ws/use/ws');
  const { handleProtocols } = requireFromRoot('graphql-ws');
  const app = await startApp(stage, { echo: false, handleProtocols });
  const schema = new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: { hello: { type: GraphQLString } } }),
    subscription: new GraphQLObjectType({
      name: 'Subscription',
      fields: {
        never: {
          type: GraphQLString,
          async *subscribe() {
            await new Promise(() => undefined);
            yield {};
          },
        },
      },
    }),
  });
  const disposable = useServer({ schema, ...options }, app.server);
  return { app, disposable };
}

const GRAPHQL = ['graphql-transport-ws'];

/**
 * A server of graphql-ws closes with a code of its protocol.
 *
 * @param {Labels & { options?: Record<string, unknown>, messages: readonly string[], code: number, protocols?: readonly string[] }} what
 */
const graphqlCloses = ({ options, messages, code, protocols = GRAPHQL, ...labels }) =>
  serves({
    ...labels,
    async run({ page, stage }) {
      const { app } = await startGraphql(stage, options);
      const url = at(app.port, '/graphql');
      if (labels.cause === 'subprotocol-mismatch' && page.engine === 'chromium') {
        return fails(page, url, { protocols });
      }
      const socket = await opens(page, url, { protocols });
      for (const message of messages) {
        await page.send(socket, message);
        await page.wait(60);
      }
      await page.closed(socket);
      const seen = await (await app.connection(0)).closed;
      check(seen === code, `The server saw ${seen}.`);
      return socket;
    },
  });

const INIT = '{"type":"connection_init"}';
const SUBSCRIBE = '{"id":"1","type":"subscribe","payload":{"query":"subscription { never }"}}';

/** @type {readonly Scenario[]} */
const graphqlWs = [
  graphqlCloses({
    kind: 'npm-graphqlws-4408',
    title: 'The page does not initialise the connection in time.',
    cause: 'app-defined-code',
    options: { connectionInitWaitTimeout: 900 },
    messages: [],
    code: 4408,
  }),
  graphqlCloses({
    kind: 'npm-graphqlws-4401',
    title: 'The page subscribes before the connection is initialised.',
    cause: 'app-defined-code',
    messages: [SUBSCRIBE],
    code: 4401,
  }),
  graphqlCloses({
    kind: 'npm-graphqlws-4403',
    title: 'The server does not accept what the page initialises with.',
    cause: 'app-defined-code',
    options: { onConnect: () => false },
    messages: [INIT],
    code: 4403,
  }),
  graphqlCloses({
    kind: 'npm-graphqlws-4400',
    title: 'The page sends a message of another protocol.',
    cause: 'app-defined-code',
    messages: [INIT, '{"type":"start","id":"1"}'],
    code: 4400,
  }),
  graphqlCloses({
    kind: 'npm-graphqlws-4409',
    title: 'The page uses one id for two subscriptions.',
    cause: 'app-defined-code',
    messages: [INIT, SUBSCRIBE, SUBSCRIBE],
    code: 4409,
  }),
  graphqlCloses({
    kind: 'npm-graphqlws-old-protocol',
    title: 'The page offers the subprotocol of the library before, and the server selects none.',
    cause: 'subprotocol-mismatch',
    // They open, and are told 4406.
    causeIn: { firefox: 'app-defined-code', webkitgtk: 'app-defined-code' },
    protocols: ['graphql-ws'],
    messages: [],
    code: 4406,
  }),
  serves({
    kind: 'npm-graphqlws-dispose',
    title: 'The server of graphql-ws is shut down under a subscription.',
    cause: 'going-away-server',
    async run({ page, stage }) {
      const { app, disposable } = await startGraphql(stage);
      const socket = await opens(page, at(app.port, '/graphql'), { protocols: GRAPHQL });
      await page.send(socket, INIT);
      await page.wait(200);
      await page.send(socket, SUBSCRIBE);
      await page.wait(900);
      const { closed } = await app.connection(0);
      void disposable.dispose();
      await page.closed(socket);
      check((await closed) === 1001, `The server saw ${await closed}.`);
      return socket;
    },
  }),
];

/**
 * A server of WebSocket-Node, the package `websocket`.
 *
 * @param {Stage} stage
 * @param {(request: any) => void} onRequest
 * @param {Record<string, unknown>} [options]
 */
async function startWebSocketNode(stage, onRequest, options) {
  const { server: WebSocketServer } = requireFromRoot('websocket');
  const { server, port } = await startHttp(stage, (_, response) => response.writeHead(404).end());
  const sockets = new WebSocketServer({ httpServer: server, autoAcceptConnections: false, ...options });
  sockets.on('request', onRequest);
  stage.atEnd(() => sockets.unmount());
  return port;
}

/**
 * A server of WebSocket-Node ends an open connection.
 *
 * @param {Labels & { options?: Record<string, unknown>, sizes?: readonly number[], onMessage?: (connection: any, message: any) => void, onAccept?: (connection: any) => void, send?: string | { bytes: number }, code: number }} what
 *   `code`: what the server has closed with
 */
const webSocketNodeEnds = ({ options, sizes = [], onMessage, onAccept, send, code, ...labels }) =>
  serves({
    ...labels,
    async run({ page, stage }) {
      /** @type {any} */
      let connection;
      const port = await startWebSocketNode(
        stage,
        (request) => {
          connection = request.accept(null, request.origin);
          onAccept?.(connection);
          if (onMessage)
            connection.on('message', (/** @type {any} */ message) => onMessage(connection, message));
        },
        options,
      );
      const socket = await opens(page, at(port, '/chat'));
      await chat(page, socket, sizes);
      if (send !== undefined) await page.send(socket, send);
      await page.closed(socket);
      check(connection.closeReasonCode === code, `The server closed with ${connection.closeReasonCode}.`);
      return socket;
    },
  });

/** @type {readonly Scenario[]} */
const webSocketNode = [
  webSocketNodeEnds({
    kind: 'npm-websocket-drop',
    title:
      'The application drops the connection over a message that it does not know: 1002 if nothing else is said.',
    cause: 'protocol-error-reported',
    onMessage: (connection) => connection.drop(),
    send: '{"type":"?"}',
    code: 1002,
  }),
  webSocketNodeEnds({
    kind: 'npm-websocket-drop-1008',
    title: 'The application drops a client that sends too often.',
    cause: 'policy-violation',
    onMessage: (connection) => {
      connection.seen = (connection.seen ?? 0) + 1;
      if (connection.seen > 4) connection.drop(1008, 'Rate limit');
    },
    sizes: [10, 10, 10, 10],
    send: 'one too many',
    code: 1008,
  }),
  webSocketNodeEnds({
    kind: 'npm-websocket-frame-too-big',
    title: 'The page sends a frame of more than the 64 KiB that the server takes by default.',
    cause: 'message-too-big',
    sizes: [100],
    send: { bytes: 90_000 },
    code: 1009,
  }),
  webSocketNodeEnds({
    kind: 'npm-websocket-close',
    title: 'The application closes as the library does by default.',
    cause: 'normal-close-remote',
    onAccept: (connection) => setTimeout(() => connection.close(), 800),
    sizes: [50],
    code: 1000,
  }),
  webSocketNodeEnds({
    kind: 'npm-websocket-text-only',
    title: 'The application takes text only, gets bytes, and closes with 1003.',
    cause: 'unsupported-data',
    onMessage: (connection, message) => {
      if (message.type === 'binary') connection.close(1003, 'Text only');
    },
    sizes: [50, 70],
    send: { bytes: 32 },
    code: 1003,
  }),
  serves({
    kind: 'npm-websocket-reject-origin',
    title: 'The application rejects the origin of the page, as the example of the library does.',
    cause: 'origin-not-allowed',
    async run({ page, stage }) {
      /** @type {string[]} */
      const rejected = [];
      const port = await startWebSocketNode(stage, (request) => {
        rejected.push(request.origin);
        request.reject();
      });
      const socket = await fails(page, at(port, '/chat'));
      check(rejected[0] === page.origin, `It rejected ${rejected.join()}.`);
      return socket;
    },
  }),
  serves({
    kind: 'npm-websocket-reject-401',
    title: 'The application rejects a request without a valid cookie: 401.',
    cause: 'handshake-http-rejected',
    async run({ page, stage }) {
      let rejected = 0;
      const port = await startWebSocketNode(stage, (request) => {
        rejected += 1;
        request.reject(401, 'Log in');
      });
      const socket = await fails(page, at(port, '/chat'), { probe: true });
      check(rejected === 1, `It rejected ${rejected}.`);
      return socket;
    },
  }),
  serves({
    kind: 'npm-websocket-no-subprotocol',
    title: 'The page offers a subprotocol, and the application accepts without one.',
    cause: 'subprotocol-mismatch',
    // They open without a subprotocol.
    causeIn: { firefox: null, webkitgtk: null },
    async run({ page, stage }) {
      /** @type {string[]} */
      const offered = [];
      const port = await startWebSocketNode(stage, (request) => {
        offered.push(...request.requestedProtocols);
        request.accept(null, request.origin);
      });
      const socket = await fails(page, at(port, '/chat'), { protocols: ['chat'] });
      check(offered[0] === 'chat', `It was offered ${offered.join()}.`);
      return socket;
    },
  }),
];

/**
 * A server of faye-websocket ends an open connection.
 *
 * @param {Labels & { options?: Record<string, unknown>, sizes?: readonly number[], waitMs?: number, end?: (socket: any) => void, send?: string | { bytes: number }, code: number }} what
 */
const fayeEnds = ({ options, sizes = [], waitMs = 0, end, send, code, ...labels }) =>
  serves({
    ...labels,
    async run({ page, stage }) {
      const Faye = requireFromRoot('faye-websocket');
      const { server, port } = await startHttp(stage);
      /** @type {any} */
      let connection;
      /** @type {number | undefined} */
      let seen;
      server.on('upgrade', (request, socket, head) => {
        connection = new Faye(request, socket, head, [], options);
        connection.on('message', (/** @type {any} */ event) => connection.send(event.data));
        connection.on('close', (/** @type {any} */ event) => {
          seen = event.code;
        });
      });
      const socket = await opens(page, at(port, '/faye'));
      await chat(page, socket, sizes);
      await page.wait(waitMs);
      end?.(connection);
      if (send !== undefined) await page.send(socket, send);
      await page.closed(socket);
      await page.wait(50);
      check(seen === code, `The server saw ${seen}.`);
      return socket;
    },
  });

/** @type {readonly Scenario[]} */
const faye = [
  fayeEnds({
    kind: 'npm-faye-close',
    title: 'The application closes as faye-websocket does by default.',
    cause: 'normal-close-remote',
    sizes: [30, 90],
    waitMs: 400,
    end: (connection) => connection.close(),
    code: 1000,
  }),
  fayeEnds({
    kind: 'npm-faye-4003',
    title: 'The application closes with a code of its own.',
    cause: 'app-defined-code',
    sizes: [30],
    end: (connection) => connection.close(4003, 'Room is full'),
    code: 4003,
  }),
  fayeEnds({
    kind: 'npm-faye-too-big',
    title: 'The page sends more than the maxLength of faye-websocket.',
    cause: 'message-too-big',
    options: { maxLength: 16_384 },
    sizes: [300],
    send: 'x'.repeat(50_000),
    code: 1009,
  }),
];

const PACKAGES = ['ws', 'socket.io', 'graphql-ws', 'websocket', 'faye-websocket'];

/** @type {import('../scenario.ts').ScenarioSet<World>} */
export const set = {
  producer: 'npm',
  concurrency: 2,
  async missing() {
    const missing = PACKAGES.filter((name) => findPackage(name) === undefined);
    return missing.length === 0 ? undefined : `Not installed: ${missing.join(', ')} (npm run setup).`;
  },
  async start() {
    const world = new World('npm');
    const version = PACKAGES.map((name) => `${name} ${findPackage(name)}`).join(', ');
    return { world, version, stop: () => world.stop() };
  },
  scenarios: [...ws, ...socketIo, ...graphqlWs, ...webSocketNode, ...faye],
};
