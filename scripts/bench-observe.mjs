// What observing a socket costs in a real browser: a local server floods a page with small messages, and the page has a
// listener of its own in any case. `npm run bench:observe`; `-- --rounds=9 --messages=200000 --sends=20000`. Contestants
// take turns, each round in another order. A report, not a gate: times follow the machine. The last line is one JSON object.
import { createServer } from 'node:http';
import { cpus, loadavg } from 'node:os';
import { spread, wholeNumbers } from './bench-react.mjs';
import { ensureBrowser } from './browser.mjs';
import { isMain, readArguments, requireFromRoot, root, runMain } from './run.mjs';

/** @typedef {'plain' | 'listener' | 'observed' | 'instrumented'} Name */
/** @typedef {{ ms: number, sendMs: number, counted: number | undefined }} Run */
/** @typedef {{ perSecond: number, mainThreadUs: number, sendUs: number }} Sample */
/** @typedef {keyof Sample} Metric */

const names = /** @type {const} */ (['plain', 'listener', 'observed', 'instrumented']);
const meaning = {
  plain: 'the page alone',
  listener: 'and an empty listener, the least there is',
  observed: 'observeClose(socket)',
  instrumented: "… instrument: 'close+send', browserEnvironment()",
};
/** @type {Record<Metric, string>} */
const metrics = {
  perSecond: 'messages a second',
  mainThreadUs: 'main thread, µs a message',
  sendUs: 'send(), µs a call',
};
/** Sixteen characters: a tick of a price, not a document. */
const text = 'price 0123456789';

const page = `
import { observeClose } from './packages/core/src/observe/index.ts';
import { browserEnvironment } from './packages/core/src/browser/index.ts';

const observing = {
  plain: () => undefined,
  listener: (socket) => {
    socket.addEventListener('message', () => {});
  },
  observed: (socket) => observeClose(socket),
  instrumented: (socket) =>
    observeClose(socket, { instrument: 'close+send', environment: browserEnvironment() }),
};

window.flood = (url, name, messages, sends) =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(url + '?messages=' + messages);
    const observer = observing[name](socket);
    let left = messages;
    let characters = 0;
    let begun = 0;
    let ms = 0;
    let sendMs = 0;
    socket.addEventListener('message', (event) => {
      if (left === messages) begun = performance.now();
      characters += event.data.length;
      left -= 1;
      if (left > 0) return;
      ms = performance.now() - begun;
      const before = performance.now();
      for (let i = 0; i < sends; i += 1) socket.send('${text}');
      sendMs = performance.now() - before;
      socket.close(4000);
    });
    socket.addEventListener('close', ({ code }) => {
      const evidence = observer?.getSnapshot().last?.evidence;
      observer?.stop();
      if (code !== 4000 || characters !== messages * ${text.length}) reject(new Error('It ended with ' + code));
      else resolve({ ms, sendMs, counted: evidence?.messagesIn });
    });
  });
`;

/** All messages as they are on the wire, so that the server only writes. @param {number} messages */
function frames(messages) {
  const payload = Buffer.from(text);
  const one = Buffer.concat([Buffer.from([0x81, payload.length]), payload]);
  return Buffer.alloc(one.length * messages, one);
}

/** @param {string} script */
async function serve(script) {
  /** @type {typeof import('ws')} */
  const { WebSocketServer } = await import('ws');
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(isScript ? script : '<!doctype html><title>bench</title><script src="/page.js"></script>');
  });
  const sockets = new WebSocketServer({ server, perMessageDeflate: false });
  /** @type {Map<number, Buffer>} */
  const floods = new Map();
  sockets.on('connection', (socket, request) => {
    const messages = Number(new URL(request.url ?? '', 'http://bench').searchParams.get('messages'));
    const flood = floods.get(messages) ?? frames(messages);
    floods.set(messages, flood);
    socket.on('error', () => undefined);
    request.socket.write(flood);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `127.0.0.1:${port}/`,
    close: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** @param {readonly string[]} args */
export function observeOptions(args) {
  const given = readArguments(args, {
    rounds: { type: 'string', default: '9' },
    messages: { type: 'string', default: '200000' },
    sends: { type: 'string', default: '20000' },
  });
  const one = (/** @type {'rounds' | 'messages' | 'sends'} */ name) =>
    wholeNumbers(name, given[name])[0] ?? 1;
  return { rounds: one('rounds'), messages: one('messages'), sends: one('sends') };
}

/** @param {number} value */
const round = (value) => Number(value.toPrecision(4));

async function benchObserve() {
  const { rounds, messages, sends } = observeOptions(process.argv.slice(2));
  const { executablePath, args, env } = await ensureBrowser();
  const { build } = await import('esbuild');
  const { chromium } = await import('playwright');
  const bundle = await build({
    stdin: { contents: page, resolveDir: root, loader: 'js' },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  const load = loadavg().map(round);
  const server = await serve(bundle.outputFiles[0]?.text ?? '');
  const browser = await chromium.launch({
    executablePath,
    args,
    env: { .../** @type {Record<string, string>} */ (process.env), ...env },
  });
  try {
    /** @type {Record<Name, Sample[]>} */
    const samples = { plain: [], listener: [], observed: [], instrumented: [] };

    /** @param {Name} name @returns {Promise<Sample>} */
    const measure = async (name) => {
      // A page of its own: what the compiler learned of another contestant must not count.
      const context = await browser.newContext();
      try {
        const tab = await context.newPage();
        await tab.goto(`http://${server.url}`);
        const session = await context.newCDPSession(tab);
        await session.send('Performance.enable', { timeDomain: 'threadTicks' });
        const busy = async () => {
          const found = await session.send('Performance.getMetrics');
          return (found.metrics.find(({ name: key }) => key === 'TaskDuration')?.value ?? NaN) * 1e6;
        };
        /** @param {number} count @param {number} sent @returns {Promise<Run>} */
        const flood = (count, sent) =>
          tab.evaluate(
            ([url, contestant, all, out]) =>
              /** @type {{ flood(...all: unknown[]): Promise<Run> }} */ (
                /** @type {unknown} */ (globalThis)
              ).flood(url, contestant, all, out),
            /** @type {const} */ ([`ws://${server.url}`, name, count, sent]),
          );
        // Once for the compiler.
        await flood(Math.ceil(messages / 10), 1000);
        const before = await busy();
        const { ms, sendMs, counted } = await flood(messages, sends);
        const used = (await busy()) - before;
        const counts = name === 'observed' || name === 'instrumented';
        if (counts && counted !== messages) throw new Error(`${name} counted ${counted} messages.`);
        return {
          perSecond: (messages - 1) / (ms / 1000),
          mainThreadUs: (used - sendMs * 1000) / messages,
          sendUs: (sendMs * 1000) / sends,
        };
      } finally {
        await context.close();
      }
    };

    for (let turn = 0; turn < rounds; turn += 1) {
      for (let i = 0; i < names.length; i += 1) {
        const name = names[(i + turn) % names.length] ?? 'plain';
        samples[name].push(await measure(name));
      }
    }

    const machine = {
      cpu: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
      load,
      node: process.versions.node,
      browser: browser.version(),
      ws: /** @type {{ version: string }} */ (requireFromRoot('ws/package.json')).version,
    };
    console.log(
      `Chromium ${machine.browser}, ws ${machine.ws}, Node ${machine.node}; ${machine.cpu}, load ${load.join(' ')}; ` +
        `${rounds} interleaved rounds of ${messages} messages and ${sends} sends.\n` +
        'min / median / max; the ratios are of medians.',
    );
    const keys = /** @type {Metric[]} */ (Object.keys(metrics));
    const found = keys.map((key) => ({
      key,
      of: {
        plain: spread(samples.plain.map((sample) => sample[key])),
        listener: spread(samples.listener.map((sample) => sample[key])),
        observed: spread(samples.observed.map((sample) => sample[key])),
        instrumented: spread(samples.instrumented.map((sample) => sample[key])),
      },
    }));
    for (const { key, of } of found) {
      console.log(`\n${metrics[key]}`);
      console.table(
        Object.fromEntries(
          names.map((name) => {
            const { min, median, max } = of[name];
            return [
              name,
              {
                what: meaning[name],
                'min / median / max': `${round(min)} / ${round(median)} / ${round(max)}`,
                '× plain': round(median / of.plain.median),
              },
            ];
          }),
        ),
      );
    }
    const rounded = Object.fromEntries(
      found.map(({ key, of }) => [
        key,
        Object.fromEntries(
          names.map((name) => {
            const { min, median, max } = of[name];
            return [
              name,
              {
                min: round(min),
                median: round(median),
                max: round(max),
                ratio: round(median / of.plain.median),
              },
            ];
          }),
        ),
      ]),
    );
    console.log(JSON.stringify({ machine, rounds, messages, sends, measured: rounded }));
  } finally {
    await browser.close();
    server.close();
  }
}

if (isMain(import.meta.url)) await runMain(benchObserve);
