// Apache from Debian with mod_proxy_wstunnel in front of an application: its restarts, and its answers to the handshake.
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

const MODULES = '/usr/lib/apache2/modules';
/** What a page of the same origin may read, a page of the recorder's may, too. */
const SAME_ORIGIN = 'Header always set Access-Control-Allow-Origin "*"';

/** @param {Stage} stage @param {{ upstream: number, worker?: string, server?: string }} settings */
async function startApache(stage, { upstream, worker = '', server = '' }) {
  const [port, tlsPort] = [await freePort(), await freePort()];
  await stage.certificate();
  await stage.subfolder('htdocs/chat');
  await stage.file('htpasswd', 'staff:{SHA}EfatjsUqKYSrqv18O1FlA3hcIHI=\n');
  const file = await stage.file(
    'apache.conf',
    await filledIn('apache.conf', {
      ...{ folder: stage.folder, modules: MODULES, port, tlsPort, upstream, worker, server },
    }),
  );
  const program = await stage.program('apache2', ['-d', stage.folder, '-f', file, '-DFOREGROUND'], { port });
  return { program, port, tlsPort };
}

/** An application behind Apache. @param {Stage} stage @param {{ worker?: string, server?: string }} [settings] */
async function startBoth(stage, settings) {
  const app = await startApp(stage);
  return { app, apache: await startApache(stage, { ...settings, upstream: app.port }) };
}

/** @param {Awaited<ReturnType<typeof startApache>>} apache @param {string} path @param {number} status */
const answered = ({ program }, path, status) => program.says(new RegExp(`handshake ${path} ${status}\n`));

/**
 * An answer to the handshake other than 101.
 *
 * @param {Pick<Scenario, 'kind' | 'title' | 'cause' | 'causeIn'> & { path: string, status: number, probe?: boolean, server?: string }} answer
 * @returns {Scenario}
 */
const answer = ({ path, status, probe, server = '', ...scenario }) => ({
  producer: 'apache',
  ...scenario,
  play: (page, world) =>
    world.scene(async (stage) => {
      const { apache } = await startBoth(stage, { server });
      const socket = await fails(page, at(apache.port, path), { probe });
      await answered(apache, path, status);
      return socket;
    }),
});

/**
 * Apache is stopped or restarted under an open connection. It ends that at once; then its child waits some ten seconds
 * for the application's side, still listens, and only after that Apache logs the signal.
 *
 * @param {Pick<Scenario, 'kind' | 'title' | 'cause' | 'slow'> & { signal: NodeJS.Signals, sizes: readonly number[], waitMs: number, again?: true }} ending
 *   `again`: the page tries again when Apache has ended, and that is diagnosed
 * @returns {Scenario}
 */
const ending = ({ signal, sizes, waitMs, again, ...scenario }) => ({
  producer: 'apache',
  ...scenario,
  play: (page, world) =>
    world.scene(async (stage) => {
      const { app, apache } = await startBoth(stage);
      const socket = await opens(page, at(apache.port, '/ws'));
      await chat(page, socket, sizes);
      await page.wait(waitMs);
      apache.program.kill(signal);
      await page.closed(socket, 4000);
      const [connection] = app.connections;
      check(
        connection?.socket.readyState === connection?.socket.OPEN || (await connection?.closed) === 1006,
        'The application has ended it.',
      );
      if (again === undefined) return socket;
      await apache.program.exits(20_000);
      await apache.program.says(/caught SIGTERM, shutting down/);
      return fails(page, at(apache.port, '/ws'));
    }),
});

/** @type {readonly Scenario[]} */
const scenarios = [
  ending({
    kind: 'apache-stop',
    title: 'Apache is stopped (TERM) under an open connection.',
    cause: 'proxy-restart',
    signal: 'SIGTERM',
    sizes: [24, 500, 24],
    waitMs: 800,
  }),
  ending({
    kind: 'apache-restart',
    title: 'Apache is restarted (HUP) under an open connection.',
    cause: 'proxy-restart',
    signal: 'SIGHUP',
    sizes: [300],
    waitMs: 1200,
  }),
  ending({
    kind: 'apache-refused-after-stop',
    title: 'Apache was stopped under an open connection, and nothing listens when the page tries again.',
    cause: 'connection-refused',
    slow: true,
    signal: 'SIGTERM',
    sizes: [24, 24],
    waitMs: 300,
    again: true,
  }),
  {
    kind: 'apache-upstream-terminates',
    producer: 'apache',
    title: 'The application behind Apache ends one connection without a Close frame.',
    cause: 'server-terminated-socket',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { app, apache } = await startBoth(stage);
        const socket = await opens(page, at(apache.port, '/ws'));
        await chat(page, socket, [35, 170]);
        await page.wait(550);
        (await app.connection(0)).socket.terminate();
        await page.closed(socket);
        await answered(apache, '/ws', 101);
        return socket;
      }),
  },
  {
    kind: 'apache-upstream-gone',
    producer: 'apache',
    title: 'The application does not run; Apache answers 503.',
    cause: 'upstream-unavailable',
    play: (page, world) =>
      world.scene(async (stage) => {
        const apache = await startApache(stage, { upstream: await freePort() });
        const socket = await fails(page, at(apache.port, '/ws'));
        await answered(apache, '/ws', 503);
        return socket;
      }),
  },
  {
    kind: 'apache-upstream-gone-probed',
    producer: 'apache',
    title: 'The application does not run; the page may read the 503 that its probe gets.',
    cause: 'upstream-unavailable',
    play: (page, world) =>
      world.scene(async (stage) => {
        const apache = await startApache(stage, { upstream: await freePort(), server: SAME_ORIGIN });
        const socket = await fails(page, at(apache.port, '/ws'), { probe: true });
        await answered(apache, '/ws', 503);
        return socket;
      }),
  },
  {
    kind: 'apache-upstream-died',
    producer: 'apache',
    title: 'The application behind Apache dies under an open connection.',
    cause: 'server-process-died',
    play: (page, world) =>
      world.scene(async (stage) => {
        const app = await startProcess(stage);
        const apache = await startApache(stage, { upstream: app.port });
        const socket = await opens(page, at(apache.port, '/ws'));
        await chat(page, socket, [230, 11]);
        await page.wait(750);
        app.program.kill('SIGKILL');
        await page.closed(socket);
        check((await app.program.exits()).signal === 'SIGKILL', 'The application lives.');
        return socket;
      }),
  },
  {
    kind: 'apache-upstream-restarts',
    producer: 'apache',
    title: 'The application behind Apache says goodbye with 1001 and is started again; the page comes back.',
    cause: 'going-away-server',
    play: (page, world) =>
      world.scene(async (stage) => {
        const app = await startProcess(stage, 'going-away');
        const apache = await startApache(stage, { upstream: app.port });
        const socket = await opens(page, at(apache.port, '/ws'));
        await chat(page, socket, [230, 11]);
        await page.wait(400);
        app.program.kill('SIGTERM');
        await page.closed(socket);
        check((await app.program.exits()).code === 0, 'The application did not end by itself.');
        check(/closed 1001/.test(app.program.output), 'The page did not answer.');
        await startProcess(stage, 'going-away', app.port);
        await opens(page, at(apache.port, '/ws'));
        return socket;
      }),
  },
  answer({
    kind: 'apache-404',
    title: 'The path is not that of the application: Apache looks for a file.',
    cause: 'handshake-http-rejected',
    path: '/socket',
    status: 404,
  }),
  answer({
    kind: 'apache-403',
    title: 'Apache denies everybody the path.',
    cause: 'handshake-http-rejected',
    path: '/denied',
    status: 403,
    probe: true,
  }),
  answer({
    kind: 'apache-401',
    title: 'Apache asks for a password; the page may read what its probe gets.',
    cause: 'handshake-http-rejected',
    path: '/staff',
    status: 401,
    probe: true,
    server: SAME_ORIGIN,
  }),
  answer({
    kind: 'apache-upgrade-not-forwarded',
    title: 'mod_proxy_http speaks plain HTTP to the application, which answers 426.',
    cause: 'proxy-upgrade-not-forwarded',
    path: '/plain',
    status: 426,
    probe: true,
  }),
  answer({
    kind: 'apache-redirect-slash',
    title: 'mod_dir redirects to the same address with a slash at its end.',
    cause: 'handshake-redirect',
    path: '/chat',
    status: 301,
  }),
  answer({
    kind: 'apache-redirect-https',
    title: 'Apache redirects http to https.',
    cause: 'handshake-redirect',
    path: '/secure',
    status: 301,
    probe: true,
    server: SAME_ORIGIN,
  }),
  {
    kind: 'apache-self-signed',
    producer: 'apache',
    title: 'Apache has a certificate that the browser does not trust.',
    cause: 'tls-certificate',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { app, apache } = await startBoth(stage);
        const socket = await fails(page, at(apache.tlsPort, '/ws', 'wss'), { probe: true });
        await apache.program.says(/Connection to child \d+ established/);
        check(app.connections.length === 0, 'It got through.');
        return socket;
      }),
  },
  {
    kind: 'apache-ws-on-tls-port',
    producer: 'apache',
    title: 'The page speaks plain HTTP to the TLS port of Apache, which answers 400.',
    cause: 'plain-on-tls-port',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { apache } = await startBoth(stage);
        const socket = await fails(page, at(apache.tlsPort, '/ws'));
        await apache.program.says(/speaking HTTP on HTTPS port|HTTP spoken on HTTPS port/);
        return socket;
      }),
  },
];

/** @type {import('../scenario.ts').ScenarioSet<World>} */
export const set = {
  producer: 'apache',
  concurrency: 2,
  missing: () => missingPrograms({ apache2: 'apache2', openssl: 'openssl' }),
  async start() {
    const world = new World('apache');
    const { output } = await outputOf('apache2', ['-v']);
    const [, version = 'unknown'] = /Apache\/(\d[\d.]*)/.exec(output) ?? [];
    return { world, version: `Apache ${version}`, stop: () => world.stop() };
  },
  scenarios,
};
