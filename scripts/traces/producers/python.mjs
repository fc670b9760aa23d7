// Python servers from Debian: websockets, uvicorn and Daphne with Starlette, Tornado and aiohttp, as applications use
// them. What they do is in the Python files beside this one.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { World, at, chat, check, fails, freePort, opens, outputOf } from './servers.mjs';

/** @typedef {import('./servers.mjs').Stage} Stage */
/** @typedef {import('./servers.mjs').Scenario} Scenario */
/** @typedef {import('./servers.mjs').Program} Program */
/** @typedef {Pick<Scenario, 'kind' | 'title' | 'cause' | 'causeIn' | 'slow' | 'alone'>} Labels */
/** @typedef {{ program: Program, port: number }} Server */
/** @typedef {(stage: Stage) => Promise<Server>} Start */

/** Debian's, for its packages are those of this one. */
const PYTHON = '/usr/bin/python3';
const FOLDER = dirname(fileURLToPath(import.meta.url));
const ENV = { PYTHONUNBUFFERED: '1', PYTHONDONTWRITEBYTECODE: '1', PYTHONPATH: FOLDER };

/** @param {Stage} stage @param {string} name @param {number} port @param {readonly string[]} args @param {RegExp} [ready] */
async function startPython(stage, name, port, args, ready = /listening/) {
  const program = await stage.program(PYTHON, args, { name, ready, env: ENV, cwd: stage.folder });
  return { program, port };
}

/** @param {string} [mode] @returns {Start} */
const websockets =
  (mode = 'plain') =>
  async (stage) => {
    const port = await freePort();
    return startPython(stage, 'websockets', port, [`${FOLDER}/python_websockets.py`, mode, String(port)]);
  };

/** @param {readonly string[]} [options] @returns {Start} */
const uvicorn =
  (options = []) =>
  async (stage) => {
    const port = await freePort();
    const args = ['-m', 'uvicorn', 'python_asgi:app', '--host', '127.0.0.1', '--port', String(port)];
    return startPython(stage, 'uvicorn', port, [...args, ...options], /Uvicorn running on/);
  };

/** @param {readonly string[]} [options] @returns {Start} */
const daphne =
  (options = []) =>
  async (stage) => {
    const port = await freePort();
    const args = ['-m', 'daphne', '-b', '127.0.0.1', '-p', String(port), '-v', '1', ...options];
    return startPython(stage, 'daphne', port, [...args, 'python_asgi:app'], /Listening on TCP address/);
  };

/** @type {Start} */
const tornado = async (stage) => {
  const port = await freePort();
  return startPython(stage, 'tornado', port, [`${FOLDER}/python_tornado.py`, String(port)]);
};

/** @type {Start} */
const aiohttp = async (stage) => {
  const port = await freePort();
  return startPython(stage, 'aiohttp', port, [`${FOLDER}/python_aiohttp.py`, String(port)]);
};

/**
 * A connection opens, and the server ends it.
 *
 * @param {Labels & { server: Start, path: string, sizes?: readonly number[], pauseMs?: number, waitMs?: number, send?: string | { bytes: number }, signal?: NodeJS.Signals, says?: RegExp, again?: 'first' | 'second', probe?: boolean, atOnce?: true, code?: number }} what
 *   `says`: what the server prints about it; `code`: where it prints nothing, what it closes with; `signal`: what it is sent, after which it has to end; `again`: the page
 *   tries again in vain, and the first or the second close is diagnosed; `atOnce`: before every browser says that it is open
 * @returns {Scenario}
 */
const ends = ({
  server,
  path,
  sizes = [],
  pauseMs,
  waitMs = 0,
  send,
  signal,
  says,
  again,
  probe = false,
  atOnce,
  code,
  ...labels
}) => ({
  producer: 'python',
  ...labels,
  play: (page, world) =>
    world.scene(async (stage) => {
      const { program, port } = await server(stage);
      const socket = await (atOnce ? page.connect(at(port, path)) : opens(page, at(port, path)));
      await chat(page, socket, sizes, pauseMs);
      await page.wait(waitMs);
      if (send !== undefined) await page.send(socket, send);
      if (signal !== undefined) program.kill(signal);
      const record = await page.closed(socket);
      check(code === undefined || record.code === code, `The page was told ${record.code}.`);
      if (says !== undefined) await program.says(says);
      if (signal !== undefined) await program.exits();
      else check(!program.ended, `${program.name} has ended.\n${program.output}`);
      if (again === undefined) return socket;
      await page.wait(300);
      const second = await fails(page, at(port, path), { probe });
      return again === 'first' ? socket : second;
    }),
});

/**
 * A server refuses the handshake, and prints so.
 *
 * @param {Labels & { server: Start, path: string, protocols?: readonly string[], says: RegExp, probe?: boolean }} what
 * @returns {Scenario}
 */
const refuses = ({ server, path, protocols, says, probe, ...labels }) => ({
  producer: 'python',
  ...labels,
  play: (page, world) =>
    world.scene(async (stage) => {
      const { program, port } = await server(stage);
      const socket = await fails(page, at(port, path), {
        ...(protocols !== undefined && { protocols }),
        probe,
      });
      await program.says(says);
      return socket;
    }),
});

/** More than the 32 messages that websockets keeps (`max_queue`) before it reads no more. */
const BACKLOG = Array.from({ length: 50 }, (_, index) => 20 + index);

/** @type {readonly Scenario[]} */
const ofWebsockets = [
  ends({
    kind: 'python-websockets-shutdown',
    title: 'The server is shut down and closes with 1001.',
    cause: 'going-away-server',
    server: websockets(),
    path: '/echo',
    sizes: [40, 200],
    waitMs: 700,
    signal: 'SIGTERM',
    says: /stopping/,
  }),
  ends({
    kind: 'python-websockets-refused-after-shutdown',
    title: 'The server was shut down, and does not listen when the page tries again.',
    cause: 'connection-refused',
    server: websockets(),
    path: '/echo',
    sizes: [40, 200],
    signal: 'SIGTERM',
    again: 'second',
    probe: true,
  }),
  ends({
    kind: 'python-websockets-exception',
    title: 'The handler raises over a message, and the library closes with 1011.',
    cause: 'server-error',
    server: websockets(),
    path: '/raise',
    waitMs: 300,
    send: 'no such key',
    says: /KeyError/,
  }),
  ends({
    kind: 'python-websockets-handler-ends',
    title: 'The handler returns, and the library closes with 1000.',
    cause: 'normal-close-remote',
    server: websockets(),
    path: '/return',
    waitMs: 450,
    send: 'bye',
    says: /ended \/return/,
  }),
  ends({
    kind: 'python-websockets-policy',
    title: 'The application closes with 1008 over a message.',
    cause: 'policy-violation',
    server: websockets(),
    path: '/policy',
    send: 'let me in',
    says: /ended \/policy/,
  }),
  ends({
    kind: 'python-websockets-too-big',
    title: 'The page sends more than max_size.',
    cause: 'message-too-big',
    server: websockets('small'),
    path: '/echo',
    sizes: [100],
    send: 'x'.repeat(20_000),
    says: /ended \/echo/,
  }),
  ends({
    kind: 'python-websockets-keepalive',
    title:
      'The handler computes in the event loop, and the keepalive of the library sees no answers to its pings.',
    cause: 'keepalive-ping-timeout',
    server: websockets('pings'),
    path: '/slow',
    sizes: BACKLOG,
    pauseMs: 0,
    code: 1011,
  }),
  ends({
    kind: 'python-websockets-killed',
    title: 'The process is killed under an idle connection.',
    cause: 'server-process-died',
    server: websockets(),
    path: '/echo',
    sizes: [64, 64],
    waitMs: 1200,
    signal: 'SIGKILL',
  }),
  ends({
    kind: 'python-websockets-terminated',
    title:
      'The process is asked to end (TERM), does not handle that, and is ended without closing its connections.',
    cause: 'server-process-died',
    server: websockets('no-handler'),
    path: '/echo',
    sizes: [64],
    waitMs: 800,
    signal: 'SIGTERM',
    again: 'first',
  }),
  refuses({
    kind: 'python-websockets-401',
    title: 'process_request answers 401.',
    cause: 'handshake-http-rejected',
    server: websockets('unauthorized'),
    path: '/echo',
    says: /refused \/echo/,
  }),
  refuses({
    kind: 'python-websockets-origin',
    title: 'The server lets pages of one origin in, and ours is another one: 403.',
    cause: 'origin-not-allowed',
    server: websockets('origins'),
    path: '/echo',
    says: /[Ii]nvalid [Oo]rigin|rejected|403/,
    probe: true,
  }),
  refuses({
    kind: 'python-websockets-no-subprotocol',
    title: 'The page offers a subprotocol that the server does not have.',
    cause: 'subprotocol-mismatch',
    // They open without a subprotocol.
    causeIn: { firefox: null, webkitgtk: null },
    server: websockets('subprotocols'),
    path: '/echo',
    protocols: ['v1.app.example'],
    says: /opened \/echo/,
  }),
];

/** @type {readonly Scenario[]} */
const ofUvicorn = [
  refuses({
    kind: 'python-uvicorn-close-before-accept',
    title: 'The application closes with 4401 before it accepts: uvicorn answers 403.',
    cause: 'asgi-close-before-accept',
    server: uvicorn(),
    path: '/refuse',
    says: /"WebSocket \/refuse" 403/,
  }),
  refuses({
    kind: 'python-uvicorn-close-before-accept-probed',
    title: 'The application closes with 4401 before it accepts, and the page probes.',
    cause: 'asgi-close-before-accept',
    server: uvicorn(),
    path: '/refuse',
    says: /"WebSocket \/refuse" 403/,
    probe: true,
  }),
  refuses({
    kind: 'python-uvicorn-unknown-route',
    title: 'Starlette has no route for the path, and closes before it accepts: 403.',
    cause: 'asgi-close-before-accept',
    server: uvicorn(),
    path: '/ws',
    says: /"WebSocket \/ws" 403/,
  }),
  refuses({
    kind: 'python-uvicorn-exception-before-accept',
    title: 'The application raises before it accepts: 500.',
    cause: 'handshake-http-rejected',
    server: uvicorn(),
    path: '/fail-before',
    says: /Exception in ASGI application/,
  }),
  refuses({
    kind: 'python-uvicorn-without-websockets',
    title: 'uvicorn runs without support for WebSockets, and Starlette answers a plain request.',
    cause: 'handshake-http-rejected',
    server: uvicorn(['--ws', 'none']),
    path: '/echo',
    says: /"GET \/echo HTTP\/1.1" 404/,
    probe: true,
  }),
  refuses({
    kind: 'python-uvicorn-no-subprotocol',
    title: 'The page offers a subprotocol, and the application accepts without one.',
    cause: 'subprotocol-mismatch',
    // They open without a subprotocol.
    causeIn: { firefox: null, webkitgtk: null },
    server: uvicorn(),
    path: '/echo',
    protocols: ['v1.app.example'],
    says: /"WebSocket \/echo" \[accepted\]/,
  }),
  ends({
    kind: 'python-uvicorn-exception',
    title: 'The application raises over a message, and uvicorn ends TCP.',
    cause: 'app-exception-uvicorn',
    server: uvicorn(),
    path: '/fail',
    sizes: [30, 120],
    send: 'fail',
    says: /Exception in ASGI application[^]*ValueError/,
  }),
  ends({
    kind: 'python-uvicorn-exception-at-once',
    // Firefox may see the end before it tells the page of the beginning.
    title: 'The application raises as soon as it has accepted.',
    cause: 'app-exception-uvicorn',
    atOnce: true,
    server: uvicorn(),
    path: '/fail-at-once',
    says: /Exception in ASGI application[^]*KeyError/,
  }),
  ends({
    kind: 'python-uvicorn-exception-later',
    title: 'The application raises a while after its last message.',
    cause: 'app-exception-uvicorn',
    server: uvicorn(),
    path: '/fail-later',
    says: /Exception in ASGI application[^]*RuntimeError/,
  }),
  ends({
    kind: 'python-starlette-endpoint-malformed',
    title: 'A WebSocketEndpoint for JSON gets text that is none, and closes with 1003.',
    cause: 'unsupported-data',
    server: uvicorn(),
    path: '/records',
    waitMs: 250,
    send: '{"id":',
    says: /Malformed JSON data received/,
  }),
  ends({
    kind: 'python-uvicorn-application-ends',
    title: 'The application returns after its first message, and uvicorn closes with 1000.',
    cause: 'normal-close-remote',
    server: uvicorn(),
    path: '/leave',
    waitMs: 350,
    send: 'once',
    code: 1000,
  }),
  ends({
    kind: 'python-uvicorn-4003',
    title: 'The application accepts, and closes with a code of its own over a message.',
    cause: 'app-defined-code',
    server: uvicorn(),
    path: '/own-code',
    send: 'hello',
    code: 4003,
  }),
  ends({
    kind: 'python-uvicorn-policy',
    title: 'The application accepts, and closes with 1008 over a message.',
    cause: 'policy-violation',
    server: uvicorn(),
    path: '/policy',
    waitMs: 150,
    send: 'hello',
    code: 1008,
  }),
  ends({
    kind: 'python-uvicorn-too-big',
    title: 'The page sends more than --ws-max-size.',
    cause: 'message-too-big',
    server: uvicorn(['--ws-max-size', '10000']),
    path: '/echo',
    sizes: [100, 40],
    send: 'x'.repeat(30_000),
    says: /disconnect/,
  }),
  ends({
    kind: 'python-uvicorn-keepalive',
    title: 'The application falls behind, uvicorn reads no more, and sees no answers to its pings.',
    cause: 'keepalive-ping-timeout',
    server: uvicorn(['--ws-ping-interval', '0.4', '--ws-ping-timeout', '0.4']),
    path: '/slow',
    sizes: BACKLOG,
    pauseMs: 0,
    code: 1011,
  }),
  ends({
    kind: 'python-uvicorn-shutdown',
    title: 'uvicorn is asked to end (TERM); this version ends TCP without a Close frame.',
    cause: 'server-process-died',
    server: uvicorn(),
    path: '/echo',
    sizes: [50, 210],
    waitMs: 600,
    signal: 'SIGTERM',
    says: /Shutting down/,
  }),
  ends({
    kind: 'python-uvicorn-killed-then-refused',
    title: 'uvicorn is killed; that close, before the page tries again and is refused.',
    cause: 'server-process-died',
    server: uvicorn(),
    path: '/echo',
    sizes: [50, 210],
    waitMs: 400,
    signal: 'SIGKILL',
    again: 'first',
  }),
];

/** @type {readonly Scenario[]} */
const ofDaphne = [
  refuses({
    kind: 'python-daphne-close-before-accept',
    title: 'The application closes with 4401 before it accepts: Daphne answers 403.',
    cause: 'asgi-close-before-accept',
    server: daphne(),
    path: '/refuse',
    says: /WSREJECT \/refuse/,
  }),
  ends({
    kind: 'python-daphne-exception',
    title: 'The application raises over a message, and Daphne closes with 1011.',
    cause: 'server-error',
    server: daphne(),
    path: '/fail',
    sizes: [30],
    send: 'fail',
    says: /ValueError/,
  }),
  ends({
    kind: 'python-daphne-killed',
    title: 'Daphne is killed under an idle connection.',
    cause: 'server-process-died',
    server: daphne(),
    path: '/echo',
    sizes: [30, 30],
    waitMs: 900,
    signal: 'SIGKILL',
  }),
];

/** @type {readonly Scenario[]} */
const ofTornado = [
  refuses({
    kind: 'python-tornado-origin',
    title: 'check_origin of Tornado lets pages of its own origin in, and ours is another one: 403.',
    cause: 'origin-not-allowed',
    server: tornado,
    path: '/same-origin',
    says: /403 GET \/same-origin/,
  }),
  refuses({
    kind: 'python-tornado-401',
    title: 'The handler answers 401 before the handshake.',
    cause: 'handshake-http-rejected',
    server: tornado,
    path: '/staff',
    says: /401 GET \/staff/,
  }),
  refuses({
    kind: 'python-tornado-404',
    title: 'Tornado has no handler for the path.',
    cause: 'handshake-http-rejected',
    server: tornado,
    path: '/ws',
    says: /404 GET \/ws/,
  }),
  ends({
    kind: 'python-tornado-exception',
    title: 'The handler raises over a message, and Tornado ends TCP.',
    cause: 'server-terminated-socket',
    server: tornado,
    path: '/fails',
    waitMs: 350,
    send: 'fail',
    says: /Uncaught exception GET \/fails/,
  }),
  ends({
    kind: 'python-tornado-no-code',
    title: 'The handler closes without a code.',
    cause: 'no-status',
    server: tornado,
    path: '/closes',
    waitMs: 200,
    send: 'bye',
    says: /closed \/closes/,
  }),
  ends({
    kind: 'python-tornado-going-away',
    title: 'The handler closes with 1001 because it goes away.',
    cause: 'going-away-server',
    server: tornado,
    path: '/goes-away',
    sizes: [30],
    says: /closed \/goes-away 1001/,
  }),
  ends({
    kind: 'python-tornado-invalid-payload',
    title: 'The handler cannot parse a message, and closes with 1007.',
    cause: 'invalid-payload-reported',
    server: tornado,
    path: '/rejects',
    send: '{',
    says: /closed \/rejects 1007/,
  }),
  ends({
    kind: 'python-tornado-too-big',
    title: 'The page sends more than websocket_max_message_size.',
    cause: 'message-too-big',
    server: tornado,
    path: '/echo',
    sizes: [60],
    send: 'x'.repeat(45_000),
    says: /closed \/echo/,
  }),
  ends({
    kind: 'python-tornado-terminated',
    title: 'Tornado is ended (TERM) without closing its connections.',
    cause: 'server-process-died',
    server: tornado,
    path: '/echo',
    sizes: [25, 25],
    waitMs: 700,
    signal: 'SIGTERM',
  }),
];

/** @type {readonly Scenario[]} */
const ofAiohttp = [
  ends({
    kind: 'python-aiohttp-shutdown',
    title: 'aiohttp is shut down, and its application closes with 1001.',
    cause: 'going-away-server',
    server: aiohttp,
    path: '/echo',
    sizes: [30, 140],
    waitMs: 500,
    signal: 'SIGTERM',
    says: /ended \/echo/,
  }),
  ends({
    kind: 'python-aiohttp-handler-ends',
    title: 'The handler returns, and aiohttp closes with 1000.',
    cause: 'normal-close-remote',
    server: aiohttp,
    path: '/return',
    send: 'bye',
    says: /ended \/return/,
  }),
  ends({
    kind: 'python-aiohttp-busy',
    title: 'The application closes with 1013 over a message.',
    cause: 'try-again-later',
    causeIn: { webkitgtk: 'webkitgtk-rejects-code' },
    server: aiohttp,
    path: '/busy',
    send: 'one more',
    says: /ended \/busy/,
  }),
  ends({
    kind: 'python-aiohttp-too-big',
    title: 'The page sends more than the max_msg_size of the application.',
    cause: 'message-too-big',
    server: aiohttp,
    path: '/echo',
    sizes: [30],
    send: 'x'.repeat(60_000),
    says: /ended \/echo/,
  }),
  ends({
    kind: 'python-aiohttp-exception',
    title: 'The handler raises over a message, and aiohttp ends the connection.',
    cause: 'server-terminated-socket',
    server: aiohttp,
    path: '/raise',
    waitMs: 250,
    send: 'fail',
    says: /Error handling request[^]*ValueError/,
  }),
  refuses({
    kind: 'python-aiohttp-403',
    title: 'The application answers 403.',
    cause: 'handshake-http-rejected',
    server: aiohttp,
    path: '/member',
    says: /"GET \/member HTTP\/1.1" 403/,
    probe: true,
  }),
];

/** Debian's package of each module. */
const MODULES = {
  websockets: 'python3-websockets',
  uvicorn: 'python3-uvicorn',
  starlette: 'python3-starlette',
  daphne: 'python3-daphne',
  tornado: 'python3-tornado',
  aiohttp: 'python3-aiohttp',
};
const VERSIONS = `
from importlib import import_module, metadata
for name in ${JSON.stringify(Object.keys(MODULES))}:
    try:
        import_module(name)
        print(name, metadata.version(name))
    except Exception:
        print("missing", name)
`;

/** What Python has, in a line each; or nothing without Python. */
const versions = async () => {
  const { code, output } = await outputOf(PYTHON, ['-c', VERSIONS]).catch(() => ({ code: 1, output: '' }));
  return code === 0 ? output.trim().split('\n') : [];
};

/** @type {import('../scenario.ts').ScenarioSet<World>} */
export const set = {
  producer: 'python',
  concurrency: 2,
  async missing() {
    const lines = await versions();
    const missing = Object.entries(MODULES).filter(
      ([name]) => !lines.some((line) => line.startsWith(`${name} `)),
    );
    return missing.length === 0
      ? undefined
      : `Not installed: ${missing.map(([, debian]) => debian).join(', ')} (apt-get install).`;
  },
  async start() {
    const world = new World('python');
    const { output } = await outputOf(PYTHON, ['--version']);
    const version = [output.trim(), ...(await versions())].join(', ');
    return { world, version, stop: () => world.stop() };
  },
  scenarios: [...ofWebsockets, ...ofUvicorn, ...ofDaphne, ...ofTornado, ...ofAiohttp],
};
