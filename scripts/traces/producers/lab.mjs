// Failures that the lab brings about. Each is proven by what the lab itself put on the wire.
import { newTag, prove, startLabWorld, TOO_LARGE, version, wordsOf } from './labWorld.mjs';

/** @typedef {import('./labWorld.mjs').World} World */
/** @typedef {import('../scenario.ts').Scenario<World>} Scenario */
/** @typedef {import('../scenario.ts').TracedPage} TracedPage */
/** @typedef {import('../../../packages/core/src/diagnose/hypothesis.ts').HypothesisId} HypothesisId */

/**
 * @typedef {object} Acts what else there is to an ending of the lab
 * @property {readonly string[]} [protocols]
 * @property {boolean} [secure] over TLS
 * @property {(page: TracedPage, socket: number) => Promise<void>} [once] when it is open
 * @property {number} [withinMs]
 * @property {Pick<Scenario, 'causeIn' | 'slow' | 'engines' | 'alone' | 'times'>} [about]
 */

/** @param {World} world @param {string} path @param {boolean} [secure] */
function addressOf({ lab }, path, secure = false) {
  const tag = newTag();
  const url = `${secure ? lab.wssUrl : lab.url}${path}${path.includes('?') ? '&' : '?'}tag=${tag}`;
  return { url, words: () => wordsOf(lab.eventsOf(tag)) };
}

/**
 * One connection to one ending of the lab.
 *
 * @param {string} name
 * @param {HypothesisId} cause
 * @param {string} path
 * @param {readonly string[]} wire what the lab has to have done, in order
 * @param {string} title
 * @param {Acts} [acts]
 * @returns {Scenario}
 */
const ending = (name, cause, path, wire, title, { protocols, secure, once, withinMs, about } = {}) => ({
  kind: `lab-${name}`,
  producer: 'lab',
  title,
  cause,
  ...about,
  async play(page, world) {
    const { url, words } = addressOf(world, path, secure);
    const socket = await page.connect(url, protocols ? { protocols } : {});
    if (once) {
      await page.opened(socket);
      await once(page, socket);
    }
    await page.closed(socket, withinMs);
    await prove(words, wire);
    return socket;
  },
});

/** The same, with a probe afterwards. @param {Scenario} scenario @returns {Scenario} */
const probed = (scenario) => ({
  ...scenario,
  kind: `${scenario.kind}-probed`,
  title: `${scenario.title} Then the page probes the address.`,
  async play(page, world) {
    const socket = await scenario.play(page, world);
    await page.probe(socket);
    return socket;
  },
});

/** A kind that is no single ending. @param {string} name @param {HypothesisId} cause @param {string} title @param {Scenario['play']} play @param {Acts['about']} [about] @returns {Scenario} */
const kind = (name, cause, title, play, about) => ({
  kind: `lab-${name}`,
  producer: 'lab',
  cause,
  title,
  ...about,
  play,
});

// ── Never opened ────────────────────────────────────────────────────────────────────────────────────────────────────

const refusals = [200, 400, 401, 403, 404, 407, 426, 429, 500, 502, 503, 504].map((status) =>
  ending(
    `refuse-${status}`,
    status > 500 ? 'upstream-unavailable' : 'handshake-http-rejected',
    `/refuse/${status}`,
    [`status ${status}`],
    `The handshake is answered with HTTP ${status}.`,
  ),
);

const redirects = [301, 302, 307].map((status) =>
  ending(
    `redirect-${status}`,
    'handshake-redirect',
    `/redirect/${status}`,
    [`status ${status}`],
    `The handshake is redirected with HTTP ${status}.`,
    {
      // Follows, and opens.
      about: { causeIn: { webkitgtk: null } },
    },
  ),
);

const malformed = [
  ending(
    'wrong-accept',
    'handshake-malformed',
    '/wrong-accept',
    ['status 101'],
    'The 101 is for another key than the one that was sent.',
  ),
  ending(
    'no-upgrade',
    'handshake-malformed',
    '/no-upgrade',
    ['status 101'],
    'The 101 has no header Upgrade.',
  ),
  ending(
    'wrong-extension',
    'handshake-malformed',
    '/wrong-extension',
    ['status 101'],
    'The 101 names an extension that was not offered.',
  ),
  ending(
    'garbage',
    'handshake-malformed',
    '/garbage',
    ['raw', 'fin'],
    'The handshake is answered with bytes that are no HTTP.',
  ),
];

const subprotocols = [
  ending(
    'wrong-subprotocol',
    'subprotocol-mismatch',
    '/wrong-subprotocol',
    ['status 101'],
    'The server selects a subprotocol other than the one that was offered.',
    {
      protocols: ['chat.v2'],
    },
  ),
  ending(
    'unasked-subprotocol',
    'subprotocol-mismatch',
    '/wrong-subprotocol',
    ['status 101'],
    'The server selects a subprotocol although none was offered.',
    {
      about: { causeIn: { firefox: null } },
    },
  ),
  kind(
    'no-subprotocol',
    'subprotocol-mismatch',
    'Two subprotocols are offered and the server selects none.',
    async (page, world) => {
      const id = newTag();
      const socket = await page.connect(`${world.beside}/no-subprotocol/${id}`, {
        protocols: ['chat.v1', 'chat.v2'],
      });
      await page.closed(socket);
      await prove(() => world.besideEvents(id), ['accepted']);
      return socket;
    },
    // The others open.
    { engines: ['chromium'] },
  ),
];

const refused = kind(
  'refused-port',
  'connection-refused',
  'Nothing listens on the port.',
  async (page, { freePort }) => {
    const socket = await page.connect(`ws://127.0.0.1:${await freePort()}/`);
    await page.closed(socket);
    return socket;
  },
);

const refusedByName = kind(
  'refused-port-by-name',
  'connection-refused',
  'Nothing listens on the port of a host that has a name.',
  async (page, { freePort }) => {
    const socket = await page.connect(`ws://localhost:${await freePort()}/`);
    await page.closed(socket);
    return socket;
  },
);

const nowhere = ['ws', 'wss'].map((scheme) =>
  kind(`dns-${scheme}`, 'dns-failure', 'The name of the host does not exist.', async (page) => {
    const socket = await page.connect(`${scheme}://nowhere.invalid/`);
    await page.closed(socket, 25_000);
    return socket;
  }),
);

const tls = [
  kind(
    'self-signed',
    'tls-certificate',
    'The certificate is one that nobody has signed.',
    async (page, world) => {
      const { url, words } = addressOf(world, '/echo', true);
      const socket = await page.connect(url);
      await page.closed(socket);
      // The connection ended in TLS, so the lab never saw a request.
      if (words().length > 0) throw new Error('The browser accepted the certificate.');
      return socket;
    },
  ),
  kind(
    'tls-on-plain',
    'tls-on-plain-port',
    'A wss: address leads to a port that speaks no TLS.',
    async (page, { lab }) => {
      const socket = await page.connect(`wss://127.0.0.1:${lab.port}/echo`);
      await page.closed(socket);
      return socket;
    },
  ),
  kind(
    'plain-on-tls',
    'plain-on-tls-port',
    'A ws: address leads to a port that speaks TLS only.',
    async (page, { lab }) => {
      const socket = await page.connect(`${(lab.wssUrl ?? '').replace('wss:', 'ws:')}/echo`);
      await page.closed(socket);
      return socket;
    },
  ),
];

const handshakes = [
  ending('hang', 'handshake-timeout', '/hang', ['connected'], 'The handshake is never answered.', {
    withinMs: 260_000,
    // Chromium waits 240 s, Firefox 20 s, and WebKitGTK for ever.
    about: { slow: true, alone: true, engines: ['chromium', 'firefox'] },
  }),
  ...[
    ['before-open', '/echo', 0, 'The page calls close() in the turn in which it made the socket.'],
    ['while-hanging', '/hang', 1200, 'The page gives up with close() while the handshake is not answered.'],
  ].map(([name, path, pause, title]) =>
    kind(`closed-${name}`, 'closed-by-app-before-open', String(title), async (page, world) => {
      const { url } = addressOf(world, String(path));
      const socket = /** @type {number} */ (
        await page.evaluate(`(() => {
          const socket = traces.connect(${JSON.stringify(url)});
          ${pause === 0 ? 'traces.close(socket);' : `setTimeout(() => traces.close(socket), ${pause});`}
          return socket;
        })()`)
      );
      await page.closed(socket);
      return socket;
    }),
  ),
];

/** More than Chromium lets one renderer connect at once (255). */
const CROWD = 262;
const crowd = kind(
  'crowd',
  'client-resource-limit',
  `The page opens ${CROWD} sockets at once, more than the browser lets connect.`,
  async (page, world) => {
    const { url } = addressOf(world, '/hang');
    /** @type {string[]} */
    const said = [];
    const driver = /** @type {import('playwright').Page} */ (page.driver);
    driver.on('console', (message) => said.push(message.text()));
    const socket = /** @type {number} */ (
      await page.evaluate(
        `(() => { let last; for (let i = 0; i < ${CROWD}; i += 1) last = traces.connect(${JSON.stringify(url)}); return last; })()`,
      )
    );
    await page.closed(socket);
    if (!said.some((text) => /insufficient resources/i.test(text))) {
      throw new Error(`The browser gave another cause: ${said[0] ?? 'none'}`);
    }
    return socket;
  },
  { engines: ['chromium'], alone: true },
);

// ── The server says why ─────────────────────────────────────────────────────────────────────────────────────────────

/** WebKitGTK on libsoup takes these for a protocol error. */
const notInWebKitGtk = /** @type {const} */ ({ about: { causeIn: { webkitgtk: 'webkitgtk-rejects-code' } } });

/** @param {string} name @param {HypothesisId} cause @param {number} code @param {string} [reason] @param {Acts} [acts] */
const closing = (name, cause, code, reason, acts) =>
  ending(
    `close-${name}`,
    cause,
    `/close/${code}?after=150${reason === undefined ? '' : `&reason=${encodeURIComponent(reason)}`}`,
    ['opened', `close ${code}`],
    `The server closes with ${code}${reason === undefined ? '' : ` and the reason "${reason}"`}.`,
    acts,
  );

const says = [
  closing('1000', 'normal-close-remote', 1000),
  closing('1000-done', 'normal-close-remote', 1000, 'done'),
  closing('1000-ping', 'ping-timeout-1000', 1000, 'ping timed out'),
  closing('1001', 'going-away-server', 1001),
  closing('1001-stopping', 'going-away-server', 1001, 'The server is stopping'),
  closing('1001-cloudflare', 'cloudflare-restart', 1001, 'CloudFlare WebSocket proxy restarting'),
  closing('1002', 'protocol-error-reported', 1002),
  closing('1003', 'unsupported-data', 1003, 'binary only'),
  closing('1007', 'invalid-payload-reported', 1007),
  closing('1008', 'policy-violation', 1008),
  closing('1008-reason', 'policy-violation', 1008, 'token expired'),
  closing('1010', 'mandatory-extension', 1010),
  closing('1011', 'server-error', 1011),
  closing('1011-reason', 'server-error', 1011, 'Internal error'),
  closing('1011-keepalive', 'keepalive-ping-timeout', 1011, 'keepalive ping timeout'),
  closing('1012', 'service-restart', 1012, undefined, notInWebKitGtk),
  closing('1013', 'try-again-later', 1013, 'overloaded', notInWebKitGtk),
  closing('1014', 'bad-gateway', 1014, undefined, notInWebKitGtk),
  closing('3000', 'app-defined-code', 3000, 'unauthorized'),
  closing('4001', 'app-defined-code', 4001, 'session expired'),
  closing('4999', 'app-defined-code', 4999),
  ...[0, 999, 1016, 2999, 5000].map((code) =>
    closing(String(code), 'invalid-code-range', code, undefined, notInWebKitGtk),
  ),
  ...[1005, 1006, 1015].map((code) => closing(`${code}-on-wire`, 'reserved-code-on-wire', code)),
  ending(
    'close-empty',
    'no-status',
    '/close?after=150',
    ['opened', 'close without'],
    'The server closes without a code.',
  ),
  ending(
    'close-slowly',
    'app-defined-code',
    '/slow-close/4001?gap=40',
    ['opened', 'close 4001'],
    'The Close frame arrives byte by byte.',
  ),
  ending(
    'close-after-messages',
    'app-defined-code',
    '/batch/4000?count=20',
    ['opened', 'close 4000'],
    'Twenty messages and the Close frame come together.',
  ),
  ending(
    'close-stay',
    'normal-close-remote',
    '/close-stay/1000?after=150',
    ['opened', 'close 1000'],
    'The server closes with 1000 and leaves TCP to the browser.',
  ),
  ending(
    'close-then-fin',
    'server-error',
    '/close-fin/1011?after=150',
    ['opened', 'close 1011', 'fin'],
    'The server closes with 1011 and ends TCP at once.',
    {
      // Does not wait for its own answer to have gone out.
      about: { causeIn: { firefox: 'code-but-unclean' } },
    },
  ),
  ending(
    'close-after-traffic',
    'server-error',
    '/close/1011?messages=5',
    ['opened', '< text', 'close 1011'],
    'The server closes with 1011 after the fifth message.',
    {
      once: async (page, socket) => {
        for (let i = 0; i < 5; i += 1) {
          await page.send(socket, `message ${i}`);
          await page.wait(60);
        }
      },
    },
  ),
  ending(
    'close-1009',
    'message-too-big',
    '/close/1009?messages=1&reason=message%20too%20big',
    ['opened', '< binary', 'close 1009'],
    'The server closes with 1009 over a message of 300,000 bytes.',
    {
      once: (page, socket) => page.send(socket, { bytes: 300_000 }),
    },
  ),
  ending(
    'over-the-limit',
    'message-too-big',
    '/echo',
    ['opened', 'close 1009'],
    'A message is larger than the limit of the server, which closes with 1009.',
    {
      once: (page, socket) => page.send(socket, { bytes: 1_300_000 }),
    },
  ),
  kind(
    'too-large-cut',
    'message-too-big',
    'A message is larger than the server takes, and it cuts the connection.',
    async (page, world) => {
      const id = newTag();
      const socket = await page.connect(`${world.beside}/too-large/${id}`);
      await page.opened(socket);
      await page.send(socket, 'small');
      await page.wait(400);
      await page.send(socket, { bytes: TOO_LARGE * 2 });
      await page.closed(socket);
      await prove(() => world.besideEvents(id), ['accepted', 'cut over a large message']);
      return socket;
    },
  ),
];

// ── Lost ────────────────────────────────────────────────────────────────────────────────────────────────────────────

const talk = async (/** @type {TracedPage} */ page, /** @type {number} */ socket) => {
  for (let i = 0; i < 4; i += 1) {
    await page.send(socket, `message ${i}`);
    await page.wait(120);
  }
};

const lost = [
  ending(
    'fin',
    'server-terminated-socket',
    '/fin?after=600',
    ['opened', 'fin'],
    'The server ends TCP without a Close frame.',
    { about: { times: 2 } },
  ),
  ending(
    'fin-at-once',
    'server-terminated-socket',
    '/fin',
    ['opened', 'fin'],
    'The server ends TCP as soon as the connection is open.',
  ),
  ending(
    'fin-in-traffic',
    'server-terminated-socket',
    '/fin?messages=4',
    ['opened', '< text', 'fin'],
    'The server ends TCP in the middle of a conversation.',
    { once: talk },
  ),
  ending('rst', 'tcp-reset', '/rst?after=600', ['opened', 'rst'], 'The server resets TCP.', {
    about: { times: 2 },
  }),
  ending(
    'rst-in-traffic',
    'tcp-reset',
    '/rst?messages=4&after=0',
    ['opened', '< text', 'rst'],
    'The server resets TCP in the middle of a conversation.',
    { once: talk },
  ),
  ending(
    'kill',
    'server-process-died',
    '/kill?after=500',
    ['opened', 'killed'],
    'The process that holds the connection is killed.',
  ),
  ending(
    'kill-unread',
    'server-process-died',
    '/kill?messages=1&unread=400',
    ['opened', 'killed'],
    'The process that holds the connection is killed while it has left bytes unread.',
    {
      once: async (page, socket) => {
        await page.send(socket, 'first');
        await page.wait(150);
        await page.send(socket, 'never read');
      },
    },
  ),
  ending(
    'announce',
    'incoming-too-big',
    '/announce/7fffffffffffffff?after=150',
    ['opened', 'raw'],
    'A frame announces 2^63-1 bytes.',
    {
      // Waits for them.
      about: { causeIn: { webkitgtk: null } },
    },
  ),
  ...[
    ['one-byte', 'browser-failed-protocol', '/one-byte', 'A Close frame has half a code.', { firefox: null }],
    [
      'long-close',
      'browser-failed-protocol',
      '/long-close',
      'A Close frame is longer than a control frame may be.',
      {},
    ],
    ['bad-reason', 'invalid-utf8', '/bad-utf8', 'The reason in a Close frame is no UTF-8.', {}],
    ['bad-text', 'invalid-utf8', '/bad-text', 'A text message is no UTF-8.', {}],
    [
      'rsv1',
      'browser-failed-protocol',
      '/rsv/1',
      'A frame looks compressed, though nothing was agreed upon.',
      {},
    ],
    ['rsv2', 'browser-failed-protocol', '/rsv/2', 'A frame has a reserved bit.', {}],
    ['opcode', 'browser-failed-protocol', '/opcode/3', 'A frame has an opcode that nobody has defined.', {}],
    [
      'continuation',
      'browser-failed-protocol',
      '/stray-continuation',
      'A fragment belongs to no message.',
      {},
    ],
    ['fragmented-ping', 'browser-failed-protocol', '/fragmented-ping', 'A ping comes in fragments.', {}],
    ['masked', 'browser-failed-protocol', '/masked', 'A message of the server is masked.', { firefox: null }],
  ].map(([name, cause, path, title, causeIn]) =>
    ending(
      String(name),
      /** @type {HypothesisId} */ (cause),
      `${String(path)}?after=150`,
      ['opened'],
      String(title),
      {
        about: { causeIn: /** @type {NonNullable<Scenario['causeIn']>} */ (causeIn) },
      },
    ),
  ),
  ...['cut', '1013'].map((how) =>
    kind(
      `flood-${how}`,
      'backpressure-kill',
      `The page reads too slowly for what the server sends, which ${how === 'cut' ? 'cuts the connection' : 'closes with 1013'}.`,
      async (page, world) => {
        const id = newTag();
        const socket = await page.connect(`${world.beside}/flood-${how}/${id}`);
        await page.opened(socket);
        await page.evaluate(
          `(() => { traces.send(${socket}, 'go'); setTimeout(() => { const end = Date.now() + 1500; while (Date.now() < end); }, 30); })()`,
        );
        await page.closed(socket, 20_000);
        await prove(() => world.besideEvents(id), ['accepted', 'ended over unread bytes']);
        return socket;
      },
      how === '1013' ? { causeIn: { webkitgtk: 'webkitgtk-rejects-code' } } : {},
    ),
  ),
];

// ── Ended by the page ───────────────────────────────────────────────────────────────────────────────────────────────

/** @param {string} name @param {string} title @param {readonly [code?: number, reason?: string]} args @param {string} [path] @param {readonly string[]} [wire] */
const own = (name, title, args, path = '/echo', wire = ['opened']) =>
  ending(`own-${name}`, 'normal-close-own', path, wire, title, {
    once: async (page, socket) => {
      await page.send(socket, 'hello');
      await page.wait(200);
      await page.close(socket, ...args);
    },
  });

/** A heartbeat as applications write it. @param {number} everyMs @param {number} patienceMs @param {number} code */
const heartbeat =
  (everyMs, patienceMs, code) => async (/** @type {TracedPage} */ page, /** @type {number} */ socket) => {
    await page.evaluate(`(() => {
    const beat = setInterval(() => traces.send(${socket}, 'ping'), ${everyMs});
    setTimeout(() => { clearInterval(beat); traces.close(${socket}, ${code}, 'heartbeat timeout'); }, ${patienceMs});
  })()`);
  };

const ours = [
  own('close-1000', 'The page calls close(1000) and the server answers.', [1000, 'bye'], '/echo', [
    'opened',
    '< close 1000',
    'close 1000',
  ]),
  own('close-empty', 'The page calls close() without a code.', [], '/echo', ['opened', '< close without']),
  own('close-4000', 'The page calls close(4000).', [4000, 'logged out'], '/echo', ['opened', '< close 4000']),
  own(
    'close-other-answer',
    'The page calls close(1000) and the server answers with 4002.',
    [1000],
    '/answer/4002?reason=no',
    ['opened', '< close 1000', 'close 4002'],
  ),
  ...['fin', 'rst'].map((how) =>
    kind(
      `own-close-${how}`,
      'server-fin-on-close',
      `The page calls close(1000) and the server ${how === 'fin' ? 'ends' : 'resets'} TCP.`,
      async (page, world) => {
        const id = newTag();
        const socket = await page.connect(`${world.beside}/${how}-on-close/${id}`);
        await page.opened(socket);
        await page.wait(200);
        await page.close(socket, 1000);
        await page.closed(socket);
        await prove(() => world.besideEvents(id), ['accepted', `${how}-on-close`]);
        return socket;
      },
    ),
  ),
  ending(
    'own-close-no-answer',
    'close-no-answer',
    '/never-answer',
    ['opened', '< close 1000'],
    'The page calls close(1000) and the server never answers.',
    {
      once: async (page, socket) => {
        await page.close(socket, 1000);
      },
      withinMs: 70_000,
      about: { slow: true },
    },
  ),
  ending(
    'own-close-4000-no-answer',
    'close-no-answer',
    '/never-answer',
    ['opened', '< close 4000'],
    'The page calls close(4000) after a message and the server never answers.',
    {
      once: async (page, socket) => {
        await page.send(socket, 'hello');
        await page.wait(500);
        await page.close(socket, 4000, 'leaving');
      },
      withinMs: 70_000,
      about: { slow: true },
    },
  ),
  ...[1001, 1011].map((code) =>
    ending(
      `own-close-${code}`,
      'invalid-close-argument',
      '/close/1000?after=900',
      ['opened', 'close 1000'],
      `The page calls close(${code}), which throws; the server closes later.`,
      {
        once: async (page, socket) => {
          const threw = await page.close(socket, code);
          if (threw !== 'InvalidAccessError') throw new Error(`close(${code}) threw ${threw ?? 'nothing'}.`);
        },
      },
    ),
  ),
  ending(
    'heartbeat-1000',
    'library-heartbeat-close',
    '/fin?after=30000',
    ['opened', '< text', '< close 1000'],
    'The page sends a heartbeat, hears nothing and closes with 1000.',
    {
      once: heartbeat(300, 1600, 1000),
    },
  ),
  ending(
    'heartbeat-4000',
    'library-heartbeat-close',
    '/fin?after=30000',
    ['opened', '< text', '< close 4000'],
    'The page sends a heartbeat, hears nothing and closes with 4000.',
    {
      once: heartbeat(500, 2200, 4000),
    },
  ),
];

// ── Idle, and what is regular ───────────────────────────────────────────────────────────────────────────────────────

/** @param {string} name @param {HypothesisId} cause @param {number} seconds @param {string} path @param {string} word @param {string} title @param {boolean} [spoken] @returns {Scenario} */
const idle = (name, cause, seconds, path, word, title, spoken = false) =>
  ending(
    `idle-${name}`,
    cause,
    `${path}${path.includes('?') ? '&' : '?'}${spoken ? 'messages=3&' : ''}silence=${seconds * 1000}`,
    ['opened', word],
    title,
    {
      ...(spoken
        ? {
            once: async (page, socket) => {
              for (let i = 0; i < 3; i += 1) {
                await page.send(socket, `message ${i}`);
                await page.wait(700);
              }
            },
          }
        : {}),
      withinMs: (seconds + 30) * 1000,
      about: { slow: true },
    },
  );

/** @type {readonly [HypothesisId, number][]} */
const IDLE_LIMITS = [
  ['idle-30', 30],
  ['idle-proxy-60', 60],
  ['idle-100-cloudflare', 100],
  ['idle-120', 120],
  ['idle-180-traefik', 180],
  ['idle-240-azure', 240],
  ['idle-300', 300],
  ['idle-600', 600],
];

const idles = [
  ...IDLE_LIMITS.flatMap(([cause, seconds]) => [
    idle(`${seconds}`, cause, seconds, '/fin', 'fin', `Nothing is sent for ${seconds} s, then TCP ends.`),
    ...(seconds <= 120
      ? [
          idle(
            `${seconds}-spoken`,
            cause,
            seconds,
            '/fin',
            'fin',
            `After three messages nothing is sent for ${seconds} s, then TCP ends.`,
            true,
          ),
        ]
      : []),
  ]),
  idle(
    '30-1001',
    'idle-30',
    30,
    '/close/1001?reason=Connection%20Idle%20Timeout',
    'close 1001',
    'Nothing is sent for 30 s, then the server closes with 1001.',
  ),
  idle(
    '60-1000',
    'idle-1000-cowboy',
    60,
    '/close/1000',
    'close 1000',
    'Nothing is sent for 60 s, then the server closes with 1000.',
  ),
  idle(
    '60-1002',
    'idle-1002-bandit',
    60,
    '/close/1002',
    'close 1002',
    'Nothing is sent for 60 s, then the server closes with 1002.',
  ),
  idle(
    '600-1001',
    'idle-600',
    600,
    '/close/1001?reason=Going%20away',
    'close 1001',
    'Nothing is sent for 600 s, then the server closes with 1001.',
  ),
  ending(
    'idle-350',
    'idle-350-nlb',
    '/rst?messages=1&after=0',
    ['opened', '< text', 'rst'],
    'Nothing is sent for 350 s; the next message is answered with a reset.',
    {
      once: async (page, socket) => {
        await page.wait(350_500);
        await page.send(socket, 'are you there?');
      },
      about: { slow: true },
    },
  ),
];

/**
 * Four connections that end in the same way, one after the other.
 *
 * @param {string} name
 * @param {HypothesisId} cause
 * @param {string} path
 * @param {string} word
 * @param {string} title
 * @param {readonly number[]} messages how many are sent on each
 * @param {(i: number) => number} pauseMs between two of them
 */
const regular = (name, cause, path, word, title, messages, pauseMs) =>
  kind(
    name,
    cause,
    title,
    async (page, world) => {
      let socket = -1;
      for (const count of messages) {
        const { url, words } = addressOf(world, path);
        socket = await page.connect(url);
        await page.opened(socket);
        for (let i = 0; i < count; i += 1) {
          await page.send(socket, `message ${i}`);
          await page.wait(pauseMs(i));
        }
        await page.closed(socket, 15_000);
        await prove(words, ['opened', word]);
      }
      return socket;
    },
    { slow: true },
  );

const regulars = [
  regular(
    'regular-idle-3',
    'idle-other',
    '/fin?silence=3000',
    'fin',
    'Four connections end after 3 s of silence each, at different ages.',
    [1, 4, 2, 6],
    () => 450,
  ),
  regular(
    'regular-idle-5',
    'idle-other',
    '/fin?silence=5000',
    'fin',
    'Four connections end after 5 s of silence each, at different ages.',
    [5, 1, 8, 3],
    () => 600,
  ),
  regular(
    'regular-idle-4-1001',
    'idle-other',
    '/close/1001?silence=4000',
    'close 1001',
    'Four connections are closed with 1001 after 4 s of silence each.',
    [2, 7, 1, 4],
    () => 500,
  ),
  regular(
    'regular-life-3',
    'lifetime-function',
    '/fin?after=3000',
    'fin',
    'Four connections end at the age of 3 s, in the middle of traffic.',
    [6, 8, 7, 6],
    (i) => 320 + 40 * (i % 3),
  ),
  regular(
    'regular-life-5',
    'lifetime-function',
    '/fin?after=5000',
    'fin',
    'Four connections end at the age of 5 s, in the middle of traffic.',
    [9, 12, 10, 11],
    (i) => 380 + 50 * (i % 4),
  ),
  regular(
    'regular-life-4-1001',
    'lifetime-function',
    '/close/1001?after=4000',
    'close 1001',
    'Four connections are closed with 1001 at the age of 4 s.',
    [8, 9, 10, 9],
    (i) => 350 + 50 * (i % 3),
  ),
];

// ── What came before ────────────────────────────────────────────────────────────────────────────────────────────────

/** One connection that opens and is cut off, then three that are refused. @param {string} what @param {string} status */
const openedBefore = (what, status) => async (/** @type {TracedPage} */ page, /** @type {World} */ world) => {
  const id = newTag();
  const url = `${world.beside}/${what}/${id}`;
  let socket = await page.connect(url);
  await page.opened(socket);
  await page.closed(socket);
  for (let i = 0; i < 3; i += 1) {
    await page.wait(350);
    socket = await page.connect(url);
    await page.closed(socket);
  }
  await prove(() => world.besideEvents(id), ['accepted', 'cut', status, status, status]);
  return socket;
};

const histories = [
  kind(
    'session-expired',
    'auth-expired-reconnect',
    'A connection opens and is cut off; every further one gets HTTP 401.',
    openedBefore('session', '401 Unauthorized'),
  ),
  kind(
    'deploy',
    'upstream-unavailable',
    'A connection opens and is cut off; every further one gets HTTP 502.',
    openedBefore('deploy', '502 Bad Gateway'),
  ),
  kind(
    'refused-again',
    'connection-refused',
    'Six tries in a row meet a port where nothing listens.',
    async (page, { freePort }) => {
      const url = `ws://127.0.0.1:${await freePort()}/`;
      let socket = -1;
      for (let i = 0; i < 6; i += 1) {
        socket = await page.connect(url);
        await page.closed(socket);
        await page.wait(150);
      }
      return socket;
    },
  ),
  kind(
    'refuse-401-again',
    'handshake-http-rejected',
    'Five tries in a row are answered with HTTP 401.',
    async (page, world) => {
      let socket = -1;
      for (let i = 0; i < 5; i += 1) {
        const { url, words } = addressOf(world, '/refuse/401');
        socket = await page.connect(url);
        await page.closed(socket);
        await prove(words, ['status 401']);
        await page.wait(150);
      }
      return socket;
    },
  ),
  ...['killed', 'gone'].map((which) =>
    kind(
      `process-${which}`,
      which === 'killed' ? 'server-process-died' : 'connection-refused',
      which === 'killed'
        ? 'The process of the server is killed, and five connections end at once.'
        : 'The process of the server is killed; the next connection meets nobody.',
      async (page, { mortal }) => {
        const { url, kill } = await mortal();
        const sockets = [];
        for (let i = 0; i < 5; i += 1) {
          const socket = await page.connect(url);
          await page.opened(socket);
          sockets.push(socket);
        }
        await page.wait(500);
        await kill();
        for (const socket of sockets) await page.closed(socket);
        const last = /** @type {number} */ (sockets.at(-1));
        if (which === 'killed') return last;
        await page.wait(300);
        const again = await page.connect(url);
        await page.closed(again);
        return again;
      },
    ),
  ),
];

const worthProbing = new Set([
  'refuse-401',
  'refuse-403',
  'refuse-404',
  'refuse-502',
  'refuse-503',
  'redirect-302',
  'wrong-accept',
  'wrong-subprotocol',
]);
const neverOpened = [
  ...refusals,
  ...redirects,
  ...malformed,
  ...subprotocols,
  refused,
  refusedByName,
  ...nowhere,
  ...tls,
];

/** @type {import('../scenario.ts').ScenarioSet<World>} */
export const lab = {
  producer: 'lab',
  concurrency: 4,
  missing: async () => undefined,
  async start() {
    const { world, stop } = await startLabWorld();
    return { world, version: version(), stop };
  },
  scenarios: [
    ...neverOpened,
    ...[
      ...neverOpened.filter(({ kind: name }) => worthProbing.has(name.slice('lab-'.length))),
      refused,
      nowhere[0],
      ...tls,
    ].flatMap((scenario) => (scenario ? [probed(scenario)] : [])),
    ...handshakes,
    crowd,
    ...says,
    ...lost,
    ...ours,
    ...idles,
    ...regulars,
    ...histories,
  ],
};
