// HAProxy from Debian in front of an application: its timeouts, its restarts, and its answers to the handshake.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer as createTcpServer } from 'node:net';
import {
  World,
  at,
  chat,
  check,
  fails,
  filledIn,
  freePort,
  missingPrograms,
  opens,
  outputOf,
  startApp,
  startProcess,
} from './servers.mjs';

/** @typedef {import('./servers.mjs').Stage} Stage */
/** @typedef {import('./servers.mjs').Scenario} Scenario */

/** What a page of the same origin may read, a page of the recorder's may, too. */
const SAME_ORIGIN = 'http-after-response set-header Access-Control-Allow-Origin %[capture.req.hdr(0)]';

/**
 * @typedef {object} Settings
 * @property {number} upstream
 * @property {string} [client] its timeout
 * @property {string} [server] its timeout
 * @property {string} [tunnel] its timeout; without it those of client and server count
 * @property {string} [check] how the application is looked at
 * @property {boolean} [sameOrigin]
 * @property {boolean} [master] with a master process, which can reload
 */

/** @param {Stage} stage @param {Settings} settings */
async function startHaproxy(stage, settings) {
  const [port, tlsPort] = [await freePort(), await freePort()];
  const { key, certificate } = await stage.certificate();
  await stage.file('both.pem', (await readFile(certificate, 'utf8')) + (await readFile(key, 'utf8')));
  const { upstream, client = '30s', server = '30s', tunnel, check: look = '', sameOrigin, master } = settings;
  const file = await stage.file(
    'haproxy.cfg',
    await filledIn('haproxy.cfg', {
      ...{ folder: stage.folder, port, tlsPort, upstream, client, server, check: look },
      tunnel: tunnel === undefined ? '' : `timeout tunnel ${tunnel}`,
      frontend: sameOrigin === true ? `http-request capture req.hdr(origin) len 100\n  ${SAME_ORIGIN}` : '',
      backend: '',
    }),
  );
  const program = await stage.program('haproxy', [master === true ? '-W' : '-V', '-db', '-f', file], {
    port,
  });
  return { program, port, tlsPort };
}

/** An application behind HAProxy. @param {Stage} stage @param {Omit<Settings, 'upstream'>} [settings] */
async function startBoth(stage, settings) {
  const app = await startApp(stage);
  return { app, haproxy: await startHaproxy(stage, { ...settings, upstream: app.port }) };
}

/**
 * What HAProxy logs of a connection at its end: status and why it ended ("8.2.5 HTTP log format", session state).
 *
 * @param {Awaited<ReturnType<typeof startHaproxy>>} haproxy
 * @param {string} path
 * @param {number} status
 * @param {string} [state] its first two letters
 */
const logged = ({ program }, path, status, state = '..') =>
  program.says(new RegExp(` ${status} \\d+ - - ${state}\\S* .*"GET ${path}\\S* HTTP/1.1"`));

/**
 * An answer to the handshake other than 101.
 *
 * @param {Pick<Scenario, 'kind' | 'title' | 'cause' | 'causeIn' | 'alone'> & { path: string, status: number, probe?: boolean, sameOrigin?: boolean }} answer
 * @returns {Scenario}
 */
const answer = ({ path, status, probe, sameOrigin = false, ...scenario }) => ({
  producer: 'haproxy',
  ...scenario,
  play: (page, world) =>
    world.scene(async (stage) => {
      const { haproxy } = await startBoth(stage, { sameOrigin });
      const socket = await fails(page, at(haproxy.port, path), { probe });
      await logged(haproxy, path, status);
      return socket;
    }),
});

/**
 * Connections that are quiet for longer than a timeout.
 *
 * @param {Pick<Scenario, 'kind' | 'title' | 'cause' | 'slow'> & { settings: Omit<Settings, 'upstream'>, ms: number, traffic: readonly (readonly number[])[] }} idle
 * @returns {Scenario}
 */
const idle = ({ settings, ms, traffic, ...scenario }) => ({
  producer: 'haproxy',
  ...scenario,
  play: (page, world) =>
    world.scene(async (stage) => {
      const { haproxy } = await startBoth(stage, settings);
      let socket = -1;
      for (const [index, sizes] of traffic.entries()) {
        const path = `/ws/${index}`;
        socket = await opens(page, at(haproxy.port, path));
        await chat(page, socket, sizes, 150 + 110 * index);
        await page.closed(socket, ms + 15_000);
        // D: during data; c, s: the timeout of the client's or of the server's side
        await logged(haproxy, path, 101, '[cs]D');
        if (index < traffic.length - 1) await page.wait(200 + 70 * index);
      }
      return socket;
    }),
});

/** @type {readonly Scenario[]} */
const scenarios = [
  idle({
    kind: 'haproxy-tunnel-60',
    title: 'A connection is quiet for a timeout tunnel of 60 s.',
    cause: 'idle-proxy-60',
    slow: true,
    settings: { tunnel: '60s' },
    ms: 60_000,
    traffic: [[44, 130, 44]],
  }),
  idle({
    kind: 'haproxy-client-server-30',
    title: 'Without a timeout tunnel the 30 s for client and server hold for the open connection.',
    cause: 'idle-30',
    slow: true,
    settings: {},
    ms: 30_000,
    traffic: [[210]],
  }),
  idle({
    kind: 'haproxy-tunnel-120',
    title: 'A connection is quiet for a timeout tunnel of 2 min.',
    // Somebody's number: no uWebSockets or Bun is involved.
    cause: 'idle-other',
    slow: true,
    settings: { tunnel: '2m' },
    ms: 120_000,
    traffic: [[19, 19]],
  }),
  idle({
    kind: 'haproxy-tunnel-regular',
    title: 'Three connections, one after the other, each end 1.2 s after their last message.',
    cause: 'idle-other',
    settings: { tunnel: '1200ms' },
    ms: 1200,
    traffic: [[80, 16], [16, 350, 42], []],
  }),
  idle({
    kind: 'haproxy-tunnel-2-once',
    title: 'A single connection meets a timeout tunnel of 2 s; there is no history.',
    cause: 'idle-other',
    settings: { tunnel: '2s' },
    ms: 2000,
    traffic: [[60, 140]],
  }),
  idle({
    kind: 'haproxy-client-server-regular',
    title: 'Two connections end 1.5 s after their last message, by the timeouts for client and server.',
    cause: 'idle-other',
    settings: { client: '1500ms', server: '1500ms' },
    ms: 1500,
    traffic: [
      [31, 31],
      [150, 31, 12],
    ],
  }),
  {
    kind: 'haproxy-stop',
    producer: 'haproxy',
    title: 'HAProxy is stopped (TERM) under an open connection.',
    cause: 'proxy-restart',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { haproxy } = await startBoth(stage);
        const socket = await opens(page, at(haproxy.port, '/ws'));
        await chat(page, socket, [33, 410, 33]);
        await page.wait(650);
        haproxy.program.kill('SIGTERM');
        await page.closed(socket);
        await haproxy.program.exits();
        return socket;
      }),
  },
  {
    kind: 'haproxy-stop-two-then-refused',
    producer: 'haproxy',
    title: 'HAProxy is stopped under two connections; the first close, before the page tries again in vain.',
    cause: 'proxy-restart',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { haproxy } = await startBoth(stage);
        const first = await opens(page, at(haproxy.port, '/ws/a'));
        const second = await opens(page, at(haproxy.port, '/ws/b'));
        await chat(page, first, [33, 410]);
        await chat(page, second, [12]);
        haproxy.program.kill('SIGTERM');
        await page.closed(first);
        await page.closed(second);
        await haproxy.program.exits();
        await page.wait(350);
        await fails(page, at(haproxy.port, '/ws/a'));
        return first;
      }),
  },
  {
    kind: 'haproxy-refused-after-stop',
    producer: 'haproxy',
    title: 'HAProxy was stopped, and nothing listens when the page tries again.',
    cause: 'connection-refused',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { haproxy } = await startBoth(stage);
        const first = await opens(page, at(haproxy.port, '/ws'));
        await chat(page, first, [33, 410]);
        haproxy.program.kill('SIGTERM');
        await page.closed(first);
        await haproxy.program.exits();
        await page.wait(350);
        return fails(page, at(haproxy.port, '/ws'), { probe: true });
      }),
  },
  {
    kind: 'haproxy-reload',
    producer: 'haproxy',
    title: 'HAProxy is reloaded; hard-stop-after ends the connection of its old process.',
    cause: 'proxy-restart',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { haproxy } = await startBoth(stage, { master: true });
        const socket = await opens(page, at(haproxy.port, '/ws'));
        await chat(page, socket, [140, 22]);
        haproxy.program.kill('SIGUSR2');
        await page.closed(socket);
        await haproxy.program.says(/Reloading HAProxy/);
        await haproxy.program.listens(haproxy.port);
        return socket;
      }),
  },
  {
    kind: 'haproxy-soft-stop',
    producer: 'haproxy',
    title: 'HAProxy is asked to end softly (USR1), and ends what is left after hard-stop-after.',
    cause: 'proxy-restart',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { haproxy } = await startBoth(stage);
        const socket = await opens(page, at(haproxy.port, '/ws'));
        await chat(page, socket, [52, 26, 330]);
        haproxy.program.kill('SIGUSR1');
        await page.closed(socket);
        await haproxy.program.exits();
        return socket;
      }),
  },
  {
    kind: 'haproxy-no-server',
    producer: 'haproxy',
    title: 'The application does not run; HAProxy answers 503.',
    cause: 'upstream-unavailable',
    alone: true,
    play: (page, world) =>
      world.scene(async (stage) => {
        const haproxy = await startHaproxy(stage, { upstream: await freePort() });
        const socket = await fails(page, at(haproxy.port, '/ws'), { timeoutMs: 15_000 });
        // C: while connecting to the server
        await logged(haproxy, '/ws', 503, '[sS]C');
        return socket;
      }),
  },
  {
    kind: 'haproxy-marked-down',
    producer: 'haproxy',
    title: 'A health check has found the application down; HAProxy answers 503, which the probe may read.',
    cause: 'upstream-unavailable',
    play: (page, world) =>
      world.scene(async (stage) => {
        const haproxy = await startHaproxy(stage, {
          upstream: await freePort(),
          check: 'check inter 100ms fall 1',
          sameOrigin: true,
        });
        await haproxy.program.says(/Server app\/app1 is DOWN/);
        const socket = await fails(page, at(haproxy.port, '/ws'), { probe: true });
        await logged(haproxy, '/ws', 503);
        return socket;
      }),
  },
  {
    kind: 'haproxy-server-silent',
    producer: 'haproxy',
    title: 'The application accepts the connection and never answers; HAProxy gives up with 504.',
    cause: 'upstream-unavailable',
    alone: true,
    play: (page, world) =>
      world.scene(async (stage) => {
        const silent = createTcpServer((socket) => {
          socket.on('error', () => undefined);
          stage.atEnd(() => socket.destroy());
        });
        silent.listen(0, '127.0.0.1');
        await once(silent, 'listening');
        stage.atEnd(() => silent.close());
        const { port } = /** @type {import('node:net').AddressInfo} */ (silent.address());
        const haproxy = await startHaproxy(stage, { upstream: port, server: '2500ms' });
        const socket = await fails(page, at(haproxy.port, '/ws'));
        await logged(haproxy, '/ws', 504, 'sH');
        return socket;
      }),
  },
  {
    kind: 'haproxy-server-died',
    producer: 'haproxy',
    title: 'The application behind HAProxy dies under an open connection.',
    cause: 'server-process-died',
    play: (page, world) =>
      world.scene(async (stage) => {
        const app = await startProcess(stage);
        const haproxy = await startHaproxy(stage, { upstream: app.port });
        const socket = await opens(page, at(haproxy.port, '/ws'));
        await chat(page, socket, [120, 120]);
        await page.wait(1100);
        app.program.kill('SIGKILL');
        await page.closed(socket);
        check((await app.program.exits()).signal === 'SIGKILL', 'The application lives.');
        return socket;
      }),
  },
  {
    kind: 'haproxy-503-after-server-died',
    producer: 'haproxy',
    title:
      'The application died under an open connection, and HAProxy answers 503 when the page tries again.',
    cause: 'upstream-unavailable',
    play: (page, world) =>
      world.scene(async (stage) => {
        const app = await startProcess(stage);
        const haproxy = await startHaproxy(stage, { upstream: app.port, check: 'check inter 100ms fall 1' });
        const first = await opens(page, at(haproxy.port, '/ws/first'));
        await chat(page, first, [120, 120]);
        app.program.kill('SIGKILL');
        await page.closed(first);
        await haproxy.program.says(/Server app\/app1 is DOWN/);
        const socket = await fails(page, at(haproxy.port, '/ws/second'));
        await logged(haproxy, '/ws/second', 503);
        return socket;
      }),
  },
  {
    kind: 'haproxy-silent-drop',
    producer: 'haproxy',
    title: 'HAProxy drops the connection without a word (silent-drop): the handshake is never answered.',
    cause: 'handshake-timeout',
    alone: true,
    slow: true,
    // WebKitGTK has no limit of its own.
    engines: ['chromium', 'firefox'],
    play: (page, world) =>
      world.scene(async (stage) => {
        const { app, haproxy } = await startBoth(stage);
        const socket = await fails(page, at(haproxy.port, '/drop'), { timeoutMs: 260_000 });
        check(app.connections.length === 0, 'It got through.');
        return socket;
      }),
  },
  answer({
    kind: 'haproxy-403',
    title: 'HAProxy denies everybody the path.',
    cause: 'handshake-http-rejected',
    path: '/internal',
    status: 403,
  }),
  answer({
    kind: 'haproxy-401',
    title: 'HAProxy asks for a password; the page may read what its probe gets.',
    cause: 'handshake-http-rejected',
    path: '/staff',
    status: 401,
    probe: true,
    sameOrigin: true,
  }),
  answer({
    kind: 'haproxy-tarpit',
    title: 'HAProxy keeps the handshake waiting for 1.5 s and answers 500 (tarpit).',
    cause: 'handshake-http-rejected',
    alone: true,
    path: '/trap',
    status: 500,
  }),
  answer({
    kind: 'haproxy-origin',
    title: 'HAProxy lets pages of one origin in, and ours is another one.',
    cause: 'origin-not-allowed',
    path: '/origin',
    status: 403,
    probe: true,
  }),
  answer({
    kind: 'haproxy-maintenance',
    title: 'All servers of the backend are in maintenance: 503.',
    cause: 'upstream-unavailable',
    path: '/nobody',
    status: 503,
  }),
  answer({
    kind: 'haproxy-upgrade-stripped',
    title:
      'A rule takes the Upgrade header away, and the application answers 426; the page may read its probe.',
    cause: 'proxy-upgrade-not-forwarded',
    path: '/stripped',
    status: 426,
    probe: true,
    sameOrigin: true,
  }),
  answer({
    kind: 'haproxy-redirect-https',
    title: 'HAProxy redirects http to https.',
    cause: 'handshake-redirect',
    path: '/secure',
    status: 301,
    probe: true,
  }),
  answer({
    kind: 'haproxy-redirect-moved',
    title: 'HAProxy redirects to the new version of the address.',
    cause: 'handshake-redirect',
    // WebKitGTK follows, and opens.
    causeIn: { webkitgtk: null },
    path: '/moved',
    status: 302,
  }),
  {
    kind: 'haproxy-429',
    producer: 'haproxy',
    title: 'The second attempt is one too many (stick table).',
    cause: 'handshake-http-rejected',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { haproxy } = await startBoth(stage);
        const first = await opens(page, at(haproxy.port, '/attempts'));
        await chat(page, first, [60]);
        await page.close(first, 1000);
        await page.closed(first);
        const socket = await fails(page, at(haproxy.port, '/attempts'));
        await logged(haproxy, '/attempts', 429);
        return socket;
      }),
  },
  {
    kind: 'haproxy-self-signed',
    producer: 'haproxy',
    title: 'HAProxy has a certificate that the browser does not trust.',
    cause: 'tls-certificate',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { haproxy } = await startBoth(stage);
        const socket = await fails(page, at(haproxy.tlsPort, '/ws', 'wss'));
        await haproxy.program.says(/SSL handshake failure|Connection closed during SSL handshake/);
        return socket;
      }),
  },
  {
    kind: 'haproxy-ws-on-tls-port',
    producer: 'haproxy',
    title: 'The page speaks plain HTTP to the TLS port of HAProxy, which closes without an answer.',
    cause: 'plain-on-tls-port',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { haproxy } = await startBoth(stage);
        const socket = await fails(page, at(haproxy.tlsPort, '/ws'), { probe: true });
        await haproxy.program.says(/SSL handshake failure/);
        return socket;
      }),
  },
];

/** @type {import('../scenario.ts').ScenarioSet<World>} */
export const set = {
  producer: 'haproxy',
  concurrency: 2,
  missing: () => missingPrograms({ haproxy: 'haproxy', openssl: 'openssl' }),
  async start() {
    const world = new World('haproxy');
    const { output } = await outputOf('haproxy', ['-v']);
    const [, version = 'unknown'] = /version (\d[\d.]*)/.exec(output) ?? [];
    return { world, version: `HAProxy ${version}`, stop: () => world.stop() };
  },
  scenarios,
};
