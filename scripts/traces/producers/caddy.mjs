// Caddy from Debian in front of an application. It says 1001 when it goes; and it answers handshakes in its own way.
import {
  World,
  answersWith,
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
const SAME_ORIGIN = 'header Access-Control-Allow-Origin *';
/** bcrypt of a password that nobody needs */
const HASH = 'JDJhJDA0JENsUXZzYWt6ZGxsNUlOWUtMSjk1aS5pbk9qZHRpVWsybHBwVjlpUWF2Y2g1cFhxRGZUdmFt';

/** @param {Stage} stage @param {{ upstream: number, site?: string }} settings */
async function startCaddy(stage, { upstream, site = '' }) {
  const ports = {
    port: await freePort(),
    tlsPort: await freePort(),
    redirectPort: await freePort(),
    admin: await freePort(),
  };
  /** @param {string} content */
  const write = async (content) =>
    stage.file(
      'Caddyfile',
      await filledIn('caddy.Caddyfile', {
        ...{ ...ports, folder: stage.folder, upstream, hash: HASH },
        site: content,
      }),
    );
  const config = ['--config', await write(site), '--adapter', 'caddyfile'];
  const env = { HOME: stage.folder, XDG_DATA_HOME: stage.folder, XDG_CONFIG_HOME: stage.folder };
  const program = await stage.program('caddy', ['run', ...config], { env, port: ports.port });
  return {
    ...ports,
    program,
    /** With another configuration, so that Caddy does not take it for the same. */
    async reload() {
      await write('header X-Edition 2');
      const { code, output } = await outputOf('caddy', [
        ...['reload', ...config, '--address', `127.0.0.1:${ports.admin}`],
      ]);
      check(code === 0, `caddy did not reload.\n${output}`);
    },
  };
}

/** An application behind Caddy. @param {Stage} stage @param {{ site?: string }} [settings] */
async function startBoth(stage, settings) {
  const app = await startApp(stage);
  return { app, caddy: await startCaddy(stage, { ...settings, upstream: app.port }) };
}

/** @param {Awaited<ReturnType<typeof startCaddy>>} caddy @param {string} path @param {number} status */
const answered = ({ program }, path, status) =>
  program.says(new RegExp(`"uri":"${path}".*"status":${status}\\b`));

/**
 * An answer to the handshake other than 101.
 *
 * @param {Pick<Scenario, 'kind' | 'title' | 'cause' | 'causeIn'> & { path: string, status: number, probe?: boolean, site?: string }} answer
 * @returns {Scenario}
 */
const answer = ({ path, status, probe, site = '', ...scenario }) => ({
  producer: 'caddy',
  ...scenario,
  play: (page, world) =>
    world.scene(async (stage) => {
      const { caddy } = await startBoth(stage, { site });
      const socket = await fails(page, at(caddy.port, path), { probe });
      await answered(caddy, path, status);
      return socket;
    }),
});

/** @type {readonly Scenario[]} */
const scenarios = [
  {
    kind: 'caddy-reload',
    producer: 'caddy',
    title: 'Caddy is reloaded under an open connection.',
    cause: 'proxy-restart',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { caddy } = await startBoth(stage);
        const socket = await opens(page, at(caddy.port, '/ws'));
        await chat(page, socket, [36, 240, 36]);
        await caddy.reload();
        const { code } = await page.closed(socket);
        check(code === 1001, `The page was told ${code}.`);
        return socket;
      }),
  },
  {
    kind: 'caddy-reload-two-then-back',
    producer: 'caddy',
    title: 'Caddy is reloaded under two connections, and the page connects again without trouble.',
    cause: 'proxy-restart',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { caddy } = await startBoth(stage);
        const first = await opens(page, at(caddy.port, '/ws/a'));
        const second = await opens(page, at(caddy.port, '/ws/b'));
        await chat(page, second, [512, 10]);
        await caddy.reload();
        await page.closed(first);
        await page.closed(second);
        await opens(page, at(caddy.port, '/ws/a'));
        return second;
      }),
  },
  {
    kind: 'caddy-stop',
    producer: 'caddy',
    title: 'Caddy is stopped (TERM) under an open connection.',
    cause: 'proxy-restart',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { caddy } = await startBoth(stage);
        const socket = await opens(page, at(caddy.port, '/ws'));
        await chat(page, socket, [36, 36]);
        await page.wait(900);
        caddy.program.kill('SIGTERM');
        await page.closed(socket);
        await caddy.program.exits();
        return socket;
      }),
  },
  {
    kind: 'caddy-refused-after-stop',
    producer: 'caddy',
    title: 'Caddy was stopped under an open connection, and nothing listens when the page tries again.',
    cause: 'connection-refused',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { caddy } = await startBoth(stage);
        const first = await opens(page, at(caddy.port, '/ws'));
        await chat(page, first, [36, 36]);
        caddy.program.kill('SIGTERM');
        await page.closed(first);
        await caddy.program.exits();
        await page.wait(250);
        return fails(page, at(caddy.port, '/ws'));
      }),
  },
  {
    kind: 'caddy-killed',
    producer: 'caddy',
    title: 'Caddy is killed under an open connection, as a container is that gets no time to end.',
    cause: 'proxy-restart',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { caddy } = await startBoth(stage);
        const socket = await opens(page, at(caddy.port, '/ws'));
        await chat(page, socket, [20, 280]);
        await page.wait(700);
        caddy.program.kill('SIGKILL');
        await page.closed(socket);
        check((await caddy.program.exits()).signal === 'SIGKILL', 'Caddy lives.');
        return socket;
      }),
  },
  {
    kind: 'caddy-upstream-gone',
    producer: 'caddy',
    title: 'The application does not run; Caddy answers 502.',
    cause: 'upstream-unavailable',
    play: (page, world) =>
      world.scene(async (stage) => {
        const caddy = await startCaddy(stage, { upstream: await freePort() });
        const socket = await fails(page, at(caddy.port, '/ws'));
        await answered(caddy, '/ws', 502);
        return socket;
      }),
  },
  {
    kind: 'caddy-upstream-gone-probed',
    producer: 'caddy',
    title: 'The application does not run; the page may read the 502 that its probe gets.',
    cause: 'upstream-unavailable',
    play: (page, world) =>
      world.scene(async (stage) => {
        const caddy = await startCaddy(stage, { upstream: await freePort(), site: SAME_ORIGIN });
        const socket = await fails(page, at(caddy.port, '/ws'), { probe: true });
        await answered(caddy, '/ws', 502);
        return socket;
      }),
  },
  {
    kind: 'caddy-upstream-died',
    producer: 'caddy',
    title: 'The application behind Caddy dies under an open connection.',
    cause: 'server-process-died',
    play: (page, world) =>
      world.scene(async (stage) => {
        const app = await startProcess(stage);
        const caddy = await startCaddy(stage, { upstream: app.port });
        const socket = await opens(page, at(caddy.port, '/ws'));
        await chat(page, socket, [90, 15]);
        await page.wait(600);
        app.program.kill('SIGKILL');
        await page.closed(socket);
        check((await app.program.exits()).signal === 'SIGKILL', 'The application lives.');
        return socket;
      }),
  },
  {
    kind: 'caddy-upstream-policy',
    producer: 'caddy',
    title: 'The application behind Caddy refuses a message with 1008.',
    cause: 'policy-violation',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { app, caddy } = await startBoth(stage);
        const socket = await opens(page, at(caddy.port, '/ws'));
        const { socket: client } = await app.connection(0);
        client.on('message', () => client.close(1008, 'Not allowed'));
        await page.send(socket, 'delete everything');
        const { code } = await page.closed(socket);
        check(code === 1008, `The page was told ${code}.`);
        return socket;
      }),
  },
  answer({
    kind: 'caddy-403',
    title: 'Caddy is told to answer 403; the page may read what its probe gets.',
    cause: 'handshake-http-rejected',
    path: '/denied',
    status: 403,
    probe: true,
    site: SAME_ORIGIN,
  }),
  answer({
    kind: 'caddy-401',
    title: 'Caddy asks for a password.',
    cause: 'handshake-http-rejected',
    path: '/staff',
    status: 401,
  }),
  answer({
    kind: 'caddy-404',
    title: 'The path is that of files, and there is no such file.',
    cause: 'handshake-http-rejected',
    path: '/files/socket',
    status: 404,
    probe: true,
  }),
  answer({
    kind: 'caddy-unknown-path',
    title: 'Nothing is configured for the path, and Caddy answers an empty 200.',
    cause: 'handshake-http-rejected',
    path: '/socket',
    // Written by nobody: Caddy logs what was set, which is nothing.
    status: 0,
  }),
  answer({
    kind: 'caddy-upgrade-stripped',
    title: 'Caddy is told to leave the Upgrade header out, and the application answers 426.',
    cause: 'proxy-upgrade-not-forwarded',
    path: '/stripped',
    status: 426,
  }),
  answer({
    kind: 'caddy-redirect',
    title: 'Caddy redirects to another path.',
    cause: 'handshake-redirect',
    // WebKitGTK follows, and opens.
    causeIn: { webkitgtk: null },
    path: '/moved',
    status: 308,
    probe: true,
  }),
  {
    kind: 'caddy-redirect-https',
    producer: 'caddy',
    title: 'Caddy redirects http to https, as it does for every site with TLS.',
    cause: 'handshake-redirect',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { app, caddy } = await startBoth(stage);
        await caddy.program.listens(caddy.redirectPort);
        const socket = await fails(page, at(caddy.redirectPort, '/ws'), { probe: true });
        await answersWith(caddy.redirectPort, '/ws', 308);
        check(app.connections.length === 0, 'It got through.');
        return socket;
      }),
  },
  {
    kind: 'caddy-internal-certificate',
    producer: 'caddy',
    title: 'Caddy has a certificate of its own authority, which the browser does not know.',
    cause: 'tls-certificate',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { app, caddy } = await startBoth(stage);
        await caddy.program.says(/certificate obtained successfully/);
        const socket = await fails(page, at(caddy.tlsPort, '/ws', 'wss'));
        check(app.connections.length === 0, 'It got through.');
        return socket;
      }),
  },
  {
    kind: 'caddy-ws-on-tls-port',
    producer: 'caddy',
    title: 'The page speaks plain HTTP to the TLS port of Caddy, which answers 400.',
    cause: 'plain-on-tls-port',
    play: (page, world) =>
      world.scene(async (stage) => {
        const { app, caddy } = await startBoth(stage);
        const socket = await fails(page, at(caddy.tlsPort, '/ws'), { probe: true });
        await answersWith(caddy.tlsPort, '/ws', 400);
        check(app.connections.length === 0, 'It got through.');
        return socket;
      }),
  },
];

/** @type {import('../scenario.ts').ScenarioSet<World>} */
export const set = {
  producer: 'caddy',
  concurrency: 2,
  missing: () => missingPrograms({ caddy: 'caddy' }),
  async start() {
    const world = new World('caddy');
    const { output } = await outputOf('caddy', ['version']);
    return { world, version: `Caddy ${output.trim().replace(/^v/, '')}`, stop: () => world.stop() };
  },
  scenarios,
};
