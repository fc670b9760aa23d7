import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { build, type Alias } from 'vite';

const folder = import.meta.dirname;

/** Chromium as scripts/browser.mjs found it. */
export function launchChromium(): Promise<Browser> {
  const {
    CLOSE_CODES_CHROMIUM_PATH: path,
    CLOSE_CODES_CHROMIUM_ARGS: args,
    CLOSE_CODES_CHROMIUM_ENV: env,
  } = process.env;
  return chromium.launch({
    ...(path === undefined ? {} : { executablePath: path }),
    args: JSON.parse(args ?? '[]') as string[],
    env: {
      ...(process.env as Record<string, string>),
      ...(JSON.parse(env ?? '{}') as Record<string, string>),
    },
  });
}

/** Vite builds for development where NODE_ENV says so, and test runners set it. */
export async function forProduction<T>(work: () => Promise<T>): Promise<T> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

export interface Site {
  readonly url: string;
  /** Answers requests whose path matches with 503, until it is set to `undefined`. */
  refuse: RegExp | undefined;
  /** How long requests for the tooltip's engine take, in ms. */
  engineDelay: number;
  /** Path of every request. */
  readonly requests: string[];
  /** Sent with every answer. */
  headers: Readonly<Record<string, string>>;
  /** Markup of a server, in place of the empty root. */
  markup: string;
  /** Answers the request for the page in place of all that; is given the built page. */
  answer: ((response: ServerResponse, html: string) => void) | undefined;
  close(): Promise<void>;
}

/** What has to come from the tree that holds React 18. */
export function aliasesOf(react: 18 | 19): Alias[] {
  if (react === 19) return [];
  const tree = join(folder, '../react-18/node_modules');
  const names = [
    'react',
    'react-dom',
    'react-is',
    '@radix-ui/react-tooltip',
    '@tanstack/react-virtual',
    'recharts',
  ];
  return names.map((name) => ({
    find: new RegExp(`^${name}(/.*)?$`),
    replacement: `${join(tree, name)}$1`,
  }));
}

/**
 * The page in a folder, or that beside this file, built as a host builds it and served on loopback. For development, React
 * says what it thinks of the markup.
 */
export async function buildSite(
  react: 18 | 19,
  root: string = folder,
  mode: 'production' | 'development' = 'production',
): Promise<Site> {
  const outDir = await mkdtemp(join(tmpdir(), 'close-codes-page-'));
  const work = () =>
    build({
      configFile: false,
      root,
      logLevel: 'silent',
      resolve: { alias: aliasesOf(react) },
      build: { outDir, emptyOutDir: true, minify: false },
    });
  await (mode === 'production' ? forProduction(work) : work());

  const site: Site = {
    url: '',
    refuse: undefined,
    engineDelay: 0,
    requests: [],
    headers: {},
    markup: '',
    answer: undefined,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname;
    site.requests.push(path);
    const file = path === '/' ? 'index.html' : path.slice(1);
    if (site.refuse?.test(path)) {
      response.writeHead(503, site.headers).end();
      return;
    }
    const wait = path.includes('tooltipEngine') ? site.engineDelay : 0;
    new Promise((resolve) => setTimeout(resolve, wait))
      .then(() => readFile(join(outDir, file)))
      .then(
        (body) => {
          if (file === 'index.html' && site.answer) {
            site.answer(response, body.toString());
            return;
          }
          response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain', ...site.headers });
          response.end(file === 'index.html' ? body.toString().replace('<!--server-->', site.markup) : body);
        },
        () => response.writeHead(404, site.headers).end(),
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(site, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}
