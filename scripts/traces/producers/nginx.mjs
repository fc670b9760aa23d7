// nginx from Debian in front of an application: its timeouts, its restarts, and its answers to the handshake.
import { createServer } from 'node:http';
import { once } from 'node:events';
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
/** @typedef {import('../scenario.ts').TracedPage} TracedPage */

/** What a page of the same origin may read, a page of the recorder's may, too. */
const SAME_ORIGIN = 'add_header Access-Control-Allow-Origin $http_origin always;';

/**
 * @param {Stage} stage
 * @param {{ upstream: number, sessions?: number, main?: string, http?: string, server?: string }} options
 */
async function startNginx(stage, { upstream, sessions = 9, main = '', http = '', server = '' }) {
  const [port, tlsPort] = [await freePort(), await freePort()];
  await stage.certificate();
  await stage.file('htpasswd', 'staff:{PLAIN}correct-horse\n');
  /** @param {Partial<Record<'main' | 'http' | 'server', string>>} [changed] */
  const write = async (changed) =>
    stage.file(
      'nginx.conf',
      await filledIn('nginx.conf', {
        ...{ folder: stage.folder, port, tlsPort, upstream, sessions, main, http, server },
        ...changed,
      }),
    );
  const file = await write();
  const program = await stage.program('nginx', ['-p', stage.folder, '-e', 'stderr', '-c', file], { port });
  return { program, port, tlsPort, write };
}

/** An application behind nginx. @param {Stage} stage @param {Omit<Parameters<typeof startNginx>[1], 'upstream'>} [options] */
async function startBoth(stage, options) {
  const app = await startApp(stage);
  return { app, nginx: await startNginx(stage, { ...options, upstream: app.port }) };
}

/** @param {Awaited<ReturnType<typeof startNginx>>} nginx @param {string} path @param {number} status */
const answered = ({ program }, path, status) =>
  // Of an address that is too long nginx does not even log the path.
  program.says(new RegExp(`handshake ${status === 414 ? '-' : path} ${status} `));

/**
 * An answer to the handshake other than 101.
 *
 * @param {Pick<Scenario, 'kind' | 'title' | 'cause' | 'causeIn'> & { path: string, status: number, probe?: boolean, server?: string }} answer
 * @returns {Scenario}
 */
const answer = ({ path, status, probe, server, ...scenario }) => ({
  producer: 'nginx',
  ...scenario,
  play: (page, world) =>
    world.scene(async (stage) => {
      const { nginx } = await startBoth(stage, { ...(server !== undefined && { server }) });
      const socket = await fails(page, at(nginx.port, path), { probe });
      await answered(nginx, path, status);
      return socket;
    }),
});

/**
 * The connection is quiet for longer than proxy_read_timeout.
 *
 * @param {Pick<Scenario, 'kind' | 'title' | 'cause' | 'slow'> & { seconds?: number, traffic: readonly (readonly number[])[] }} idle
 *   `seconds`: without it the default of nginx; `traffic`: sizes of the messages of each connection, one after the other
 * @returns {Scenario}
 */
const idle = ({ seconds, traffic, ...scenario }) => ({
  producer: 'nginx',
  ...scenario,
  play: (page, world) =>
    world.scene(async (stage) => {
      const { nginx } = await startBoth(stage, {
        ...(seconds !== undefined && { http: `proxy_read_timeout ${seconds}s;` }),
      });
      let socket = -1;
      for (const [index, sizes] of traffic.entries()) {
        await nginx.program.saysAfter(
          /upstream timed out .* while proxying upgraded connection/,
          async () => {
            socket = await opens(page, at(nginx.port, '/ws'));
            await chat(page, socket, sizes, 120 + 90 * index);
            await page.closed(socket, (seconds ?? 60) * 1000 + 15_000);
          },
        );
        // A page does not come back at once.
        if (index < traffic.length - 1) await page.wait(150 + 120 * index);
      }
      return socket;
    }),
});

/** Everything is stopped; the page tries again. @param {TracedPage} page @param {number} port */
async function refused(page, port) {
  await page.wait(300);
  return fails(page, at(port, '/ws'));
}

/**
 * Three connections of a page, and nginx is stopped.
 *
 * @param {TracedPage} page
 * @param {Stage} stage
 */
async function stoppedUnderThree(page, stage) {
  const { app, nginx } = await startBoth(stage);
  const sockets = [];
  for (const path of ['/ws/prices', '/ws/orders', '/ws/chat']) {
    sockets.push(await opens(page, at(nginx.port, path)));
  }
  for (const [index, socket] of sockets.entries()) await chat(page, socket, [20 + index, 310], 60);
  await page.wait(700);
  nginx.program.kill('SIGTERM');
  for (const socket of sockets) await page.closed(socket);
  check((await nginx.program.exits()).code === 0, 'nginx did not end by itself.');
  await nginx.program.says(/signal 15 .*received.*exiting/);
  check(app.connections.length === 3, 'The application saw another number of connections.');
  return { nginx, sockets };
}

/** @param {TracedPage} page @param {Stage} stage */
async function upstreamDies(page, stage) {
  const app = await startProcess(stage);
  const nginx = await startNginx(stage, { upstream: app.port });
  const socket = await opens(page, at(nginx.port, '/ws'));
  await chat(page, socket, [42, 17, 260]);
  await page.wait(900);
  app.program.kill('SIGKILL');
  await page.closed(socket);
  check((await app.program.exits()).signal === 'SIGKILL', 'The application lives.');
  return { nginx, socket };
}

/** @type {readonly Scenario[]} */
const scenarios = [
  idle({
    kind: 'nginx-idle-60',
    title: 'A connection with some traffic is quiet for the 60 s of proxy_read_timeout, the default.',
    cause: 'idle-proxy-60',
    slow: true,
    traffic: [[40, 220, 40]],
  }),
  idle({
    kind: 'nginx-idle-60-never-used',
    title: 'A connection on which nothing was ever sent meets the default proxy_read_timeout.',
    cause: 'idle-proxy-60',
    slow: true,
    traffic: [[]],
  }),
  idle({
    kind: 'nginx-idle-30',
    title: 'A connection is quiet for a proxy_read_timeout of 30 s.',
    cause: 'idle-30',
    slow: true,
    seconds: 30,
    traffic: [[90, 15]],
  }),
  idle({
    kind: 'nginx-idle-100',
    title: 'A connection is quiet for a proxy_read_timeout of 100 s.',
    // Somebody's number: no Cloudflare is involved.
    cause: 'idle-other',
    slow: true,
    seconds: 100,
    traffic: [[33, 400]],
  }),
  idle({
    kind: 'nginx-idle-3-regular',
    title:
      'Four connections with different traffic, one after the other, each end 3 s after their last message.',
    cause: 'idle-other',
    slow: true,
    seconds: 3,
    traffic: [[25], [25, 180, 12], [], [60, 33]],
  }),
  idle({
    kind: 'nginx-idle-1-regular',
    title:
      'Three connections with different traffic, one after the other, each end 1 s after their last message.',
    cause: 'idle-other',
    seconds: 1,
    traffic: [[25, 31], [], [180]],
  }),
  idle({
    kind: 'nginx-idle-3-once',
    title: 'A single connection ends at a proxy_read_timeout of 3 s; there is no history.',
    cause: 'idle-other',
    seconds: 3,
    traffic: [[25, 140]],
  }),
  {
    kind: 'nginx-reload',
    producer: 'nginx',
    title: 'nginx is reloaded; its old worker ends the connection at its worker_shutdown_timeout.',
    cause: 'proxy-restart',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { app, nginx } = await startBoth(stage, { main: 'worker_shutdown_timeout 1s;' });
        const socket = await opens(page, at(nginx.port, '/ws'));
        await chat(page, socket, [30, 270, 30]);
        await nginx.write({ server: '# Changed' });
        nginx.program.kill('SIGHUP');
        await page.closed(socket);
        await nginx.program.says(/signal 1 .*reconfiguring/);
        check((await app.connections[0]?.closed) === 1006, 'The application was told something.');
        return socket;
      }),
  },
  {
    kind: 'nginx-reload-two-at-once',
    producer: 'nginx',
    title: 'nginx is reloaded under two connections, and the page connects again without trouble.',
    cause: 'proxy-restart',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { nginx } = await startBoth(stage, { main: 'worker_shutdown_timeout 1s;' });
        const first = await opens(page, at(nginx.port, '/ws/a'));
        const second = await opens(page, at(nginx.port, '/ws/b'));
        await chat(page, first, [30, 270]);
        await chat(page, second, [510]);
        await nginx.write({ server: '# Changed' });
        nginx.program.kill('SIGHUP');
        await page.closed(first);
        await page.closed(second);
        await nginx.program.says(/signal 1 .*reconfiguring/);
        await opens(page, at(nginx.port, '/ws/a'));
        return second;
      }),
  },
  {
    kind: 'nginx-stop',
    producer: 'nginx',
    title: 'nginx is stopped (TERM) under an open connection.',
    cause: 'proxy-restart',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { nginx } = await startBoth(stage);
        const socket = await opens(page, at(nginx.port, '/ws'));
        await chat(page, socket, [64, 64, 640]);
        await page.wait(500);
        nginx.program.kill('SIGTERM');
        await page.closed(socket);
        await nginx.program.says(/signal 15 .*received.*exiting/);
        return socket;
      }),
  },
  {
    kind: 'nginx-stop-three-at-once-then-refused',
    producer: 'nginx',
    title:
      'nginx is stopped under three connections; the close of one of them, before the page tries again in vain.',
    cause: 'proxy-restart',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { nginx, sockets } = await stoppedUnderThree(page, stage);
        await refused(page, nginx.port);
        return /** @type {number} */ (sockets[2]);
      }),
  },
  {
    kind: 'nginx-refused-after-stop',
    producer: 'nginx',
    title: 'nginx was stopped under three connections, and nothing listens when the page tries again.',
    cause: 'connection-refused',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { nginx } = await stoppedUnderThree(page, stage);
        return refused(page, nginx.port);
      }),
  },
  {
    kind: 'nginx-quit',
    producer: 'nginx',
    title: 'nginx is asked to end gracefully (QUIT), and ends the connection at its worker_shutdown_timeout.',
    cause: 'proxy-restart',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { nginx } = await startBoth(stage, { main: 'worker_shutdown_timeout 1s;' });
        const socket = await opens(page, at(nginx.port, '/ws'));
        await chat(page, socket, [48, 16]);
        nginx.program.kill('SIGQUIT');
        await page.closed(socket);
        check((await nginx.program.exits()).code === 0, 'nginx did not end by itself.');
        await nginx.program.says(/signal 3 .*shutting down/);
        return socket;
      }),
  },
  {
    kind: 'nginx-quit-refuses-new',
    producer: 'nginx',
    title: 'nginx ends gracefully without a limit: the open connection lives on, a new one is refused.',
    cause: 'connection-refused',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { app, nginx } = await startBoth(stage);
        const old = await opens(page, at(nginx.port, '/ws/old'));
        await chat(page, old, [48]);
        await nginx.program.saysAfter(/gracefully shutting down/, async () => nginx.program.kill('SIGQUIT'));
        await page.wait(200);
        const socket = await fails(page, at(nginx.port, '/ws/new'), { probe: true });
        check(!nginx.program.ended && app.connections.length === 1, 'nginx has ended.');
        return socket;
      }),
  },
  {
    kind: 'nginx-worker-killed',
    producer: 'nginx',
    title: 'The worker of nginx is killed, and its master starts another one.',
    cause: 'proxy-restart',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { nginx } = await startBoth(stage);
        const socket = await opens(page, at(nginx.port, '/ws'));
        await chat(page, socket, [21, 350, 21]);
        await page.wait(600);
        const { output } = await outputOf('pgrep', ['-P', String(nginx.program.pid)]);
        process.kill(Number(output.trim()), 'SIGKILL');
        await page.closed(socket);
        await nginx.program.says(/worker process \d+ exited on signal 9/);
        return socket;
      }),
  },
  {
    kind: 'nginx-upstream-gone',
    producer: 'nginx',
    title: 'The application does not run; nginx answers 502.',
    cause: 'upstream-unavailable',
    play: (page, world) =>
      world.scene(async (stage) => {
        const nginx = await startNginx(stage, { upstream: await freePort() });
        const socket = await fails(page, at(nginx.port, '/ws'));
        await answered(nginx, '/ws', 502);
        return socket;
      }),
  },
  {
    kind: 'nginx-upstream-gone-probed',
    producer: 'nginx',
    title: 'The application does not run; the page may read the 502 that its probe gets.',
    cause: 'upstream-unavailable',
    play: (page, world) =>
      world.scene(async (stage) => {
        const nginx = await startNginx(stage, { upstream: await freePort(), server: SAME_ORIGIN });
        const socket = await fails(page, at(nginx.port, '/ws'), { probe: true });
        await answered(nginx, '/ws', 502);
        return socket;
      }),
  },
  {
    kind: 'nginx-upstream-silent',
    producer: 'nginx',
    title: 'The application accepts connections and never answers; nginx gives up after 2 s with 504.',
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
        const nginx = await startNginx(stage, { upstream: port, http: 'proxy_read_timeout 2s;' });
        const socket = await fails(page, at(nginx.port, '/ws'));
        await answered(nginx, '/ws', 504);
        return socket;
      }),
  },
  {
    kind: 'nginx-upstream-died-then-502',
    producer: 'nginx',
    title:
      'The application dies under an open connection; that close, before the page tries again and gets a 502.',
    cause: 'server-process-died',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { nginx, socket } = await upstreamDies(page, stage);
        await refused(page, nginx.port);
        await answered(nginx, '/ws', 502);
        return socket;
      }),
  },
  {
    kind: 'nginx-502-after-upstream-died',
    producer: 'nginx',
    title: 'The application died under an open connection, and nginx answers 502 when the page tries again.',
    cause: 'upstream-unavailable',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { nginx } = await upstreamDies(page, stage);
        const second = await refused(page, nginx.port);
        await answered(nginx, '/ws', 502);
        return second;
      }),
  },
  {
    kind: 'nginx-upstream-terminates',
    producer: 'nginx',
    title: 'The application behind nginx ends one connection without a Close frame.',
    cause: 'server-terminated-socket',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { app, nginx } = await startBoth(stage);
        const socket = await opens(page, at(nginx.port, '/ws'));
        await chat(page, socket, [70, 300]);
        await page.wait(800);
        (await app.connection(0)).socket.terminate();
        await page.closed(socket);
        return socket;
      }),
  },
  {
    kind: 'nginx-upstream-says-1011',
    producer: 'nginx',
    title: 'The application behind nginx reports an error of its own.',
    cause: 'server-error',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { app, nginx } = await startBoth(stage);
        const socket = await opens(page, at(nginx.port, '/ws'));
        await chat(page, socket, [70, 300]);
        (await app.connection(0)).socket.close(1011, 'Internal error');
        const { code } = await page.closed(socket);
        check(code === 1011, `The page was told ${code}.`);
        return socket;
      }),
  },
  {
    kind: 'nginx-own-close',
    producer: 'nginx',
    title: 'The page closes its connection through nginx.',
    cause: 'normal-close-own',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { app, nginx } = await startBoth(stage);
        const socket = await opens(page, at(nginx.port, '/ws'));
        await chat(page, socket, [70, 300]);
        await page.close(socket, 1000, 'Done');
        await page.closed(socket);
        check((await app.connections[0]?.closed) === 1000, 'The application did not see it.');
        return socket;
      }),
  },
  {
    kind: 'nginx-closed-before-open',
    producer: 'nginx',
    title: 'The page closes a socket that waits for a slow application behind nginx.',
    cause: 'closed-by-app-before-open',
    alone: true,
    play: (page, world) =>
      world.scene(async (stage) => {
        /** @type {string[]} */
        const asked = [];
        const app = await startApp(stage, {
          verifyClient: (info, decide) => {
            asked.push(info.req.url ?? '');
            setTimeout(() => decide(true), 1500);
          },
        });
        const nginx = await startNginx(stage, { upstream: app.port });
        const socket = await page.connect(at(nginx.port, '/ws'));
        await page.wait(250);
        await page.close(socket);
        await page.closed(socket);
        check(asked.length === 1 && app.connections.length === 0, 'The application had answered.');
        return socket;
      }),
  },
  {
    kind: 'nginx-frozen-upstream-close',
    producer: 'nginx',
    title: 'The page closes its connection, and the application behind nginx hangs and never answers.',
    cause: 'close-no-answer',
    slow: true,
    play: (page, world) =>
      world.scene(async (stage) => {
        const app = await startProcess(stage);
        const nginx = await startNginx(stage, { upstream: app.port, http: 'proxy_read_timeout 10m;' });
        const socket = await opens(page, at(nginx.port, '/ws'));
        await chat(page, socket, [55, 210]);
        app.program.kill('SIGSTOP');
        await page.close(socket, 1000);
        await page.closed(socket, 75_000);
        check(!/closed/.test(app.program.output), 'The application answered.');
        return socket;
      }),
  },
  {
    kind: 'nginx-frozen-upstream-handshake',
    producer: 'nginx',
    title:
      'The application behind nginx hangs; nginx answers 504 after 60 s unless the browser gives up before.',
    cause: 'upstream-unavailable',
    alone: true,
    causeIn: { firefox: 'handshake-timeout' },
    slow: true,
    play: (page, world) =>
      world.scene(async (stage) => {
        const app = await startProcess(stage);
        const nginx = await startNginx(stage, { upstream: app.port });
        app.program.kill('SIGSTOP');
        const socket = await fails(page, at(nginx.port, '/ws'), { timeoutMs: 75_000 });
        if (page.engine === 'firefox') check(!/handshake/.test(nginx.program.output), 'nginx has answered.');
        else await answered(nginx, '/ws', 504);
        return socket;
      }),
  },
  answer({
    kind: 'nginx-upgrade-missing',
    title: 'nginx speaks HTTP/1.0 without Upgrade headers to the application, which answers 426.',
    cause: 'proxy-upgrade-not-forwarded',
    path: '/no-headers',
    status: 426,
  }),
  answer({
    kind: 'nginx-upgrade-missing-probed',
    title: 'nginx does not forward the Connection header; the page may read what its probe gets.',
    cause: 'proxy-upgrade-not-forwarded',
    path: '/keepalive',
    status: 426,
    probe: true,
    server: SAME_ORIGIN,
  }),
  answer({
    kind: 'nginx-401',
    title: 'nginx asks for a password.',
    cause: 'handshake-http-rejected',
    path: '/basic',
    status: 401,
  }),
  answer({
    kind: 'nginx-403',
    title: 'nginx denies everybody the path; the page may read what its probe gets.',
    cause: 'handshake-http-rejected',
    path: '/denied',
    status: 403,
    probe: true,
    server: SAME_ORIGIN,
  }),
  answer({
    kind: 'nginx-404',
    title: 'The path is not that of the application: nginx looks for a file.',
    cause: 'handshake-http-rejected',
    path: '/socket',
    status: 404,
    probe: true,
  }),
  answer({
    kind: 'nginx-414',
    title: 'The token in the query makes the address longer than nginx reads.',
    cause: 'handshake-http-rejected',
    path: `/ws?token=${'t'.repeat(1500)}`,
    status: 414,
  }),
  answer({
    kind: 'nginx-200',
    title: 'The path is that of an ordinary page.',
    cause: 'handshake-http-rejected',
    path: '/welcome',
    status: 200,
  }),
  answer({
    kind: 'nginx-503-maintenance',
    title: 'nginx is told to answer 503 while the application is maintained.',
    cause: 'upstream-unavailable',
    path: '/maintenance',
    status: 503,
    probe: true,
    server: SAME_ORIGIN,
  }),
  answer({
    kind: 'nginx-origin',
    title: 'nginx lets pages of one origin in, and ours is another one.',
    cause: 'origin-not-allowed',
    path: '/origin',
    status: 403,
  }),
  answer({
    kind: 'nginx-redirect-slash',
    title: 'nginx redirects to the same address with a slash at its end.',
    cause: 'handshake-redirect',
    // WebKitGTK follows, and opens.
    causeIn: { webkitgtk: null },
    path: '/chat',
    status: 301,
  }),
  answer({
    kind: 'nginx-redirect-login',
    title: 'nginx redirects to a login page; the page may read what its probe gets.',
    cause: 'handshake-redirect',
    path: '/account',
    status: 302,
    probe: true,
    server: SAME_ORIGIN,
  }),
  answer({
    kind: 'nginx-redirect-https',
    title: 'nginx redirects http to https.',
    cause: 'handshake-redirect',
    path: '/secure',
    status: 301,
  }),
  {
    kind: 'nginx-429',
    producer: 'nginx',
    title: 'The second attempt within a minute is one too many (limit_req).',
    cause: 'handshake-http-rejected',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { nginx } = await startBoth(stage);
        const first = await opens(page, at(nginx.port, '/attempts'));
        await chat(page, first, [26]);
        await page.close(first, 1000);
        await page.closed(first);
        const socket = await fails(page, at(nginx.port, '/attempts'));
        await answered(nginx, '/attempts', 429);
        return socket;
      }),
  },
  {
    kind: 'nginx-503-too-many',
    producer: 'nginx',
    title: 'nginx allows one connection (limit_conn), and this is the second one.',
    cause: 'handshake-http-rejected',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { nginx } = await startBoth(stage);
        const first = await opens(page, at(nginx.port, '/connections'));
        await chat(page, first, [26]);
        const socket = await fails(page, at(nginx.port, '/connections'));
        await answered(nginx, '/connections', 503);
        return socket;
      }),
  },
  {
    kind: 'nginx-session-expired',
    producer: 'nginx',
    title:
      'The session ends, its connection is ended at the idle limit, and every attempt to connect again gets 401.',
    cause: 'auth-expired-reconnect',
    play: (page, world) =>
      world.scene(async (stage) => {
        let valid = true;
        const sessions = createServer((_, response) => {
          response.writeHead(valid ? 204 : 401).end();
        }).listen(0, '127.0.0.1');
        await once(sessions, 'listening');
        stage.atEnd(() => sessions.close());
        const { port } = /** @type {import('node:net').AddressInfo} */ (sessions.address());
        const { nginx } = await startBoth(stage, { sessions: port, http: 'proxy_read_timeout 1s;' });
        const first = await opens(page, at(nginx.port, '/session'));
        await chat(page, first, [35, 120]);
        valid = false;
        await page.closed(first);
        await page.wait(200);
        await fails(page, at(nginx.port, '/session'));
        await page.wait(400);
        const socket = await fails(page, at(nginx.port, '/session'));
        await answered(nginx, '/session', 401);
        return socket;
      }),
  },
  {
    kind: 'nginx-self-signed',
    producer: 'nginx',
    title: 'nginx has a certificate that the browser does not trust.',
    cause: 'tls-certificate',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { app, nginx } = await startBoth(stage);
        const socket = await fails(page, at(nginx.tlsPort, '/ws', 'wss'));
        // Depending on when the browser looks at the certificate
        await nginx.program.says(new RegExp(`(SSL|closed).*server: 127.0.0.1:${nginx.tlsPort}`));
        check(app.connections.length === 0, 'It got through.');
        return socket;
      }),
  },
  {
    kind: 'nginx-self-signed-probed',
    producer: 'nginx',
    title: 'nginx has a certificate that the browser does not trust, and the page probes.',
    cause: 'tls-certificate',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { app, nginx } = await startBoth(stage);
        const socket = await fails(page, at(nginx.tlsPort, '/ws', 'wss'), { probe: true });
        check(app.connections.length === 0, 'It got through.');
        return socket;
      }),
  },
  {
    kind: 'nginx-ws-on-tls-port',
    producer: 'nginx',
    title: 'The page speaks plain HTTP to the TLS port of nginx, which answers 400.',
    cause: 'plain-on-tls-port',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { nginx } = await startBoth(stage);
        const socket = await fails(page, at(nginx.tlsPort, '/ws'), { probe: true });
        await nginx.program.says(/client sent plain HTTP request to HTTPS port/);
        return socket;
      }),
  },
  {
    kind: 'nginx-wss-on-plain-port',
    producer: 'nginx',
    title: 'The page speaks TLS to the plain port of nginx.',
    cause: 'tls-on-plain-port',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { app, nginx } = await startBoth(stage);
        const socket = await fails(page, at(nginx.port, '/ws', 'wss'), { probe: true });
        await nginx.program.says(/client sent invalid method|invalid request|handshake .* 400 /);
        check(app.connections.length === 0, 'It got through.');
        return socket;
      }),
  },
];

/** @type {import('../scenario.ts').ScenarioSet<World>} */
export const set = {
  producer: 'nginx',
  concurrency: 2,
  missing: () => missingPrograms({ nginx: 'nginx-light', openssl: 'openssl', pgrep: 'procps' }),
  async start() {
    const world = new World('nginx');
    const { output } = await outputOf('nginx', ['-v']);
    const [, version = 'unknown'] = /nginx\/(\S+)/.exec(output) ?? [];
    return { world, version: `nginx ${version}`, stop: () => world.stop() };
  },
  scenarios,
};
