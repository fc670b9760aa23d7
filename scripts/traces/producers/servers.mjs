// What the producers' scenarios share: programs that are started in a folder of their own and always ended, free ports,
// an application behind a proxy, and what a page does on a connection before it fails.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { access, chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../../run.mjs';

/** @typedef {import('../scenario.ts').TracedPage} TracedPage */
/** @typedef {import('../scenario.ts').Scenario<World>} Scenario */
/** @typedef {{ protocols?: readonly string[] }} ConnectOptions */

const POLL_MS = 15;
const READY_MS = 15_000;
const SAID_MS = 8000;
/** How long a scenario's servers live on after it: the trace is taken in the meantime. */
const AFTERLIFE_MS = 4000;

/** Process groups that run. However this process ends, they end with it. @type {Set<number>} */
const groups = new Set();
process.on('exit', () => {
  for (const group of groups) signalGroup(group, 'SIGKILL');
});

/** @param {number} group @param {NodeJS.Signals} signal */
function signalGroup(group, signal) {
  try {
    process.kill(-group, signal);
  } catch {
    // It has ended already.
  }
}

/**
 * What has to be true for a scenario to be what its label says.
 *
 * @param {unknown} condition
 * @param {string} message
 * @returns {asserts condition}
 */
export function check(condition, message) {
  if (!condition) throw new Error(message);
}

/** Where a program is, or `undefined`. @param {string} name */
export async function findProgram(name) {
  // Servers are in sbin, which the PATH of most users leaves out.
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  for (const folder of folders) {
    const path = join(folder, name);
    if (
      await access(path).then(
        () => true,
        () => false,
      )
    ) {
      return path;
    }
  }
  return undefined;
}

/**
 * Which Debian package has to be installed, in a sentence, or `undefined`.
 *
 * @param {Readonly<Record<string, string>>} programs the package of each
 */
export async function missingPrograms(programs) {
  const packages = [];
  for (const [name, debian] of Object.entries(programs)) {
    if ((await findProgram(name)) === undefined) packages.push(debian);
  }
  return packages.length === 0 ? undefined : `Not installed: ${packages.join(', ')} (apt-get install).`;
}

/** The version of an installed package, or `undefined`. @param {string} name @returns {string | undefined} */
export function findPackage(name) {
  try {
    return JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;
  } catch {
    return undefined;
  }
}

/** The output of a program that ends by itself. @param {string} command @param {readonly string[]} args */
export async function outputOf(command, args) {
  const child = spawn((await findProgram(command)) ?? command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => {
      output += chunk;
    });
  }
  const timer = setTimeout(() => child.kill('SIGKILL'), READY_MS);
  const [code] = await once(child, 'close');
  clearTimeout(timer);
  return { code: /** @type {number | null} */ (code), output };
}

/** Ports that were given out: nobody gets one twice. @type {Set<number>} */
const taken = new Set();

/** @returns {Promise<number>} */
export async function freePort() {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  if (taken.has(port)) return freePort();
  taken.add(port);
  return port;
}

/** Does anything listen there? @param {number} port @returns {Promise<boolean>} */
const listens = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

/**
 * A program that runs, in a process group of its own. It prints into a file, as most servers do: some open
 * `/dev/stdout` themselves, which no pipe of Node allows.
 */
export class Program {
  /** @type {number | undefined} */
  code;
  /** @type {NodeJS.Signals | undefined} */
  signal;
  /** @type {import('node:child_process').ChildProcess} */
  #child;
  /** @type {string} */
  #log;

  /**
   * @param {string} name
   * @param {string} command
   * @param {readonly string[]} args
   * @param {{ log: string, cwd: string, env?: NodeJS.ProcessEnv | undefined }} options
   */
  constructor(name, command, args, { log, cwd, env }) {
    this.name = name;
    this.#log = log;
    const file = openSync(log, 'a');
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', file, file],
      detached: true,
    });
    closeSync(file);
    this.#child = child;
    if (child.pid !== undefined) groups.add(child.pid);
    child.on('error', () => {
      this.code = -1;
    });
    child.on('exit', (code, signal) => {
      this.code = code ?? undefined;
      this.signal = signal ?? undefined;
    });
  }

  get pid() {
    const { pid } = this.#child;
    check(pid !== undefined, `${this.name} did not start.`);
    return pid;
  }

  get ended() {
    return this.code !== undefined || this.signal !== undefined;
  }

  /** Standard output and standard error, as they came. */
  get output() {
    return readFileSync(this.#log, 'utf8');
  }

  /**
   * @param {() => boolean} condition
   * @param {string} what
   * @param {number} timeoutMs
   */
  async #until(condition, what, timeoutMs) {
    const end = performance.now() + timeoutMs;
    while (!condition()) {
      check(
        performance.now() < end,
        `${this.name}: ${what}: not within ${timeoutMs} ms.\n${this.output.slice(-2000)}`,
      );
      await wait(POLL_MS);
    }
  }

  /** Waits for it to print that. @param {RegExp} pattern @param {number} [timeoutMs] */
  async says(pattern, timeoutMs = SAID_MS) {
    await this.#until(() => pattern.test(this.output), `to say ${pattern}`, timeoutMs);
  }

  /** Waits until it prints that another time. @param {RegExp} pattern @param {() => Promise<unknown>} act */
  async saysAfter(pattern, act) {
    const before = this.output.length;
    const result = await act();
    await this.#until(() => pattern.test(this.output.slice(before)), `to say ${pattern}`, SAID_MS);
    return result;
  }

  /** Waits for its end. @param {number} [timeoutMs] */
  async exits(timeoutMs = SAID_MS) {
    await this.#until(() => this.ended, 'to end', timeoutMs);
    return { code: this.code, signal: this.signal };
  }

  /** The program alone, not its children. @param {NodeJS.Signals} signal */
  kill(signal) {
    process.kill(this.pid, signal);
  }

  /** The program and all its children. @param {NodeJS.Signals} signal */
  killGroup(signal) {
    signalGroup(this.pid, signal);
  }

  /** Waits for a port of it. @param {number} port */
  async listens(port) {
    const end = Date.now() + READY_MS;
    while (!(await listens(port))) {
      check(!this.ended, `${this.name} ended before it listened.\n${this.output.slice(-2000)}`);
      check(Date.now() < end, `${this.name} does not listen.\n${this.output.slice(-2000)}`);
      await wait(20);
    }
  }

  async stop() {
    const { pid } = this.#child;
    if (pid === undefined) return;
    signalGroup(pid, 'SIGKILL');
    if (!this.ended) await once(this.#child, 'exit');
    groups.delete(pid);
  }
}

/** What one run of a scenario has: a folder, programs, ports. */
export class Stage {
  /** @type {(() => unknown)[]} */
  #endings = [];
  /** @type {Promise<void> | undefined} */
  #ended;

  /** @param {string} folder */
  constructor(folder) {
    this.folder = folder;
  }

  /** @param {() => unknown} ending */
  atEnd(ending) {
    this.#endings.push(ending);
  }

  /** Writes a file into its folder. @param {string} name @param {string} text @returns {Promise<string>} its path */
  async file(name, text) {
    const path = join(this.folder, name);
    await writeFile(path, text);
    return path;
  }

  /** @param {string} name */
  async subfolder(name) {
    const path = join(this.folder, name);
    await mkdir(path, { recursive: true });
    return path;
  }

  /**
   * Starts a program, and waits until it listens.
   *
   * @param {string} command
   * @param {readonly string[]} args
   * @param {{ name?: string, env?: NodeJS.ProcessEnv, port?: number, ready?: RegExp, cwd?: string }} [options]
   */
  async program(command, args, { name = command, env, port, ready, cwd = this.folder } = {}) {
    const program = new Program(name, (await findProgram(command)) ?? command, args, {
      log: join(this.folder, `${this.#endings.length}.log`),
      cwd,
      env,
    });
    this.atEnd(() => program.stop());
    if (ready !== undefined) await program.says(ready, READY_MS);
    if (port !== undefined) await program.listens(port);
    return program;
  }

  /** A certificate that nobody trusts, and its key. */
  async certificate() {
    const key = join(this.folder, 'key.pem');
    const certificate = join(this.folder, 'certificate.pem');
    const { code, output } = await outputOf('openssl', [
      ...[
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-days',
        '30',
      ],
      ...['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'],
      ...['-keyout', key, '-out', certificate],
    ]);
    check(code === 0, `openssl made no certificate.\n${output}`);
    return { key, certificate };
  }

  end() {
    this.#ended ??= (async () => {
      for (const ending of this.#endings.reverse()) await ending();
      await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
    })();
    return this.#ended;
  }
}

/** What a producer's scenarios run in: each run gets a stage of its own. */
export class World {
  /** @type {Set<Stage>} */
  #stages = new Set();
  /** @type {Set<NodeJS.Timeout>} */
  #timers = new Set();

  /** @param {string} producer */
  constructor(producer) {
    this.producer = producer;
  }

  /**
   * Plays on a stage. Its servers live on for a while, so that nothing more happens to the page's other sockets before
   * the trace is taken.
   *
   * @template T
   * @param {(stage: Stage) => Promise<T>} play
   * @returns {Promise<T>}
   */
  async scene(play) {
    const folder = await mkdtemp(join(tmpdir(), `traces-${this.producer}-`));
    // A server that drops root's rights reads there as well.
    await chmod(folder, 0o755);
    const stage = new Stage(folder);
    this.#stages.add(stage);
    try {
      return await play(stage);
    } finally {
      const timer = setTimeout(() => {
        this.#timers.delete(timer);
        this.#stages.delete(stage);
        stage.end().catch((error) => console.error(error));
      }, AFTERLIFE_MS);
      this.#timers.add(timer);
    }
  }

  async stop() {
    for (const timer of this.#timers) clearTimeout(timer);
    for (const stage of this.#stages) await stage.end();
    this.#stages.clear();
  }
}

/** A template beside this file, filled in. @param {string} name @param {Readonly<Record<string, string | number>>} values */
export async function filledIn(name, values) {
  const template = await readFile(new URL(name, import.meta.url), 'utf8');
  return template.replace(/\{\{(\w+)\}\}/g, (_, /** @type {string} */ key) => {
    const value = values[key];
    check(value !== undefined, `${name} asks for ${key}.`);
    return String(value);
  });
}

/** @typedef {import('ws').WebSocket} WsSocket */
/** @typedef {{ socket: WsSocket, request: import('node:http').IncomingMessage, closed: Promise<number> }} AppConnection */

/**
 * An application of the package `ws` in this process, which answers every message with the same one.
 *
 * @param {Stage} stage
 * @param {import('ws').ServerOptions & { echo?: boolean }} [options]
 */
export async function startApp(stage, { echo = true, ...options } = {}) {
  const { WebSocketServer } = await import('ws');
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, ...options });
  if (options.noServer !== true && options.server === undefined) await once(server, 'listening');
  /** @type {AppConnection[]} */
  const connections = [];
  server.on('connection', (socket, request) => {
    /** @type {Promise<number>} */
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => undefined);
    if (echo) socket.on('message', (data, binary) => socket.send(data, { binary }));
    connections.push({ socket, request, closed });
  });
  stage.atEnd(() => {
    for (const { socket } of connections) socket.terminate();
    server.close();
  });
  return {
    server,
    connections,
    get port() {
      return /** @type {import('node:net').AddressInfo} */ (server.address()).port;
    },
    /** The connection with that number, as soon as it is there. @param {number} index */
    async connection(index) {
      const end = Date.now() + SAID_MS;
      for (;;) {
        const connection = connections[index];
        if (connection !== undefined) return connection;
        check(Date.now() < end, `The application saw ${connections.length} connections.`);
        await wait(5);
      }
    },
  };
}

/**
 * The same application in a process of its own, so that it can die: `npm-server.mjs`.
 *
 * @param {Stage} stage
 * @param {string} [mode]
 * @param {number} [port]
 */
export async function startProcess(stage, mode = 'echo', port) {
  const ownPort = port ?? (await freePort());
  const program = await stage.program(
    process.execPath,
    [
      ...(mode === 'memory' ? ['--max-old-space-size=48'] : []),
      ...[new URL('npm-server.mjs', import.meta.url).pathname, mode, String(ownPort)],
    ],
    { name: `npm-server ${mode}`, ready: /listening/ },
  );
  return { program, port: ownPort };
}

/** Opens a socket, and waits until it is open. @param {TracedPage} page @param {string} url @param {ConnectOptions} [options] */
export async function opens(page, url, options) {
  const socket = await page.connect(url, options);
  await page.opened(socket);
  return socket;
}

/**
 * Opens a socket that is not to open, and waits for its end.
 *
 * @param {TracedPage} page
 * @param {string} url
 * @param {ConnectOptions & { probe?: boolean | undefined, timeoutMs?: number | undefined }} [options]
 */
export async function fails(page, url, { probe = false, timeoutMs, ...options } = {}) {
  const socket = await page.connect(url, options);
  const record = await page.closed(socket, timeoutMs);
  check(record.evidence.opened !== true, `It opened: ${url}`);
  if (probe) await page.probe(socket);
  return socket;
}

/**
 * Messages of these sizes, one after another with a pause after each.
 *
 * @param {TracedPage} page
 * @param {number} socket
 * @param {readonly number[]} sizes
 * @param {number} [pauseMs]
 */
export async function chat(page, socket, sizes, pauseMs = 80) {
  for (const size of sizes) {
    await page.send(socket, 'x'.repeat(size));
    await page.wait(pauseMs);
  }
}

/**
 * Asks a server for the same handshake from here, where its status can be read.
 *
 * @param {number} port
 * @param {string} path
 * @param {number} status that it is to have
 * @param {string} [origin] that of the page
 */
export async function answersWith(port, path, status, origin = 'http://127.0.0.1') {
  const asked = request({
    ...{ host: '127.0.0.1', port, path },
    headers: {
      ...{ Connection: 'Upgrade', Upgrade: 'websocket', Origin: origin },
      ...{ 'Sec-WebSocket-Version': '13', 'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==' },
    },
    timeout: SAID_MS,
  });
  asked.on('timeout', () => asked.destroy(new Error('It does not answer.'))).end();
  const [response] = /** @type {[import('node:http').IncomingMessage, ...unknown[]]} */ (
    await Promise.race([once(asked, 'response'), once(asked, 'upgrade')])
  );
  response.destroy();
  check(response.statusCode === status, `It answers ${response.statusCode}.`);
}

/** Where a server on this machine listens. @param {number} port @param {string} [path] @param {'ws' | 'wss'} [scheme] */
export const at = (port, path = '/', scheme = 'ws') => `${scheme}://127.0.0.1:${port}${path}`;
