// Serves the recorded page: one origin over http, and one over https where a scenario needs a secure page.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { build } from 'esbuild';
import { withSource } from '../loadSource.mjs';
import { root } from '../run.mjs';

/**
 * @typedef {object} Pages
 * @property {string} origin `http://127.0.0.1:…`
 * @property {string | undefined} secureOrigin `https://127.0.0.1:…`, with a certificate that nobody has signed
 * @property {() => Promise<void>} stop
 */

/** The page's program, from the source as it is now. */
async function bundle() {
  const core = join(root, 'packages/core/src');
  const { outputFiles } = await build({
    entryPoints: [join(root, 'scripts/traces/page.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'core-from-source',
        setup(context) {
          context.onResolve({ filter: /^@close-codes\/core(\/|$)/ }, ({ path }) => ({
            path: join(core, path.slice('@close-codes/core'.length), 'index.ts'),
          }));
        },
      },
    ],
  });
  return /** @type {import('esbuild').OutputFile} */ (outputFiles[0]).text;
}

/** What a path of the page server asks for: `/`, `/?csp=<connect-src>`. @param {URL} url */
function html({ pathname, searchParams }) {
  const csp = searchParams.get('csp');
  const policy =
    csp === null || !/^[\w'.:/ *-]+$/.test(csp)
      ? ''
      : `<meta http-equiv="Content-Security-Policy" content="connect-src ${csp}">`;
  return `<!doctype html><html lang="en"><meta charset="utf-8">${policy}<title>${
    pathname === '/' ? 'Traces' : pathname.slice(1).replaceAll(/\W/g, '')
  }</title><link rel="icon" href="data:,"><script src="/page.js"></script></html>`;
}

/**
 * @param {{ secure?: boolean }} [options]
 * @returns {Promise<Pages>}
 */
export async function startPages({ secure = false } = {}) {
  const script = await bundle();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const isScript = url.pathname === '/page.js';
    response
      .writeHead(200, {
        'content-type': isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8',
      })
      .end(isScript ? script : html(url));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const front = secure ? await secureFront(server) : undefined;
  return {
    origin: `http://127.0.0.1:${portOf(server)}`,
    secureOrigin: front && `https://127.0.0.1:${portOf(front)}`,
    async stop() {
      for (const each of [server, front]) {
        if (!each) continue;
        each.close();
      }
      server.closeAllConnections();
    },
  };
}

/** The lab's TLS before the page server. @param {import('node:http').Server} server */
async function secureFront(server) {
  /** @type {Set<import('node:net').Socket>} */
  const sockets = new Set();
  const { server: front } = await withSource(
    'packages/lab/src/wss.ts',
    (/** @type {typeof import('../../packages/lab/src/wss.ts')} */ { tlsFront }) =>
      tlsFront('127.0.0.1', (socket, tcp) => {
        socket.on('error', () => undefined);
        sockets.add(tcp);
        tcp.once('close', () => sockets.delete(tcp));
        server.emit('connection', socket);
      }),
  );
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
  const close = front.close.bind(front);
  front.close = () => {
    for (const socket of sockets) socket.destroy();
    return close();
  };
  return front;
}

/** @param {import('node:net').Server} server */
const portOf = (server) => /** @type {import('node:net').AddressInfo} */ (server.address()).port;
