// What Chromium makes of each ending of the lab. A row is one connection: what went over the wire, what the page
// saw, what observeClose made of it. src/observe/endings.browser.test.ts runs them all.

/** What makes a connection more than a visit. */
export interface Acts {
  readonly protocols?: readonly string[];
  /** Messages the page sends when open. */
  readonly sends?: number;
  /** What the page calls `close` with when open. */
  readonly closes?: readonly [code?: number, reason?: string];
  /**
   * Nothing happens for two seconds: before the page calls `close()`, or after. How long Chromium waits in all
   * is too long for a test and was measured by hand, in Chromium 156: 240.0 s for the answer to a handshake,
   * 60.0 s for the answer to a Close frame, then 1006 (with an `error` event in the first case only).
   */
  readonly quiet?: 'before' | 'after';
  /** The Close frame the lab sends is not the one its code and reason give; in hex. */
  readonly bytes?: string;
  /** What Chromium reports and what is recorded, where a race comes out the other way. */
  readonly or?: readonly [chromium: string, record: string];
  /** At least so many milliseconds pass between the 101 and the ending. */
  readonly waits?: number;
  /** At least so many milliseconds pass between the lab's Close frame and the end of the socket. */
  readonly lasts?: number;
  /** Where another version of Chromium was measured to do something else: what, and why. */
  readonly explanation?: string;
}

/**
 * - path at the lab
 * - wire, as the lab read it at its socket: status of the handshake, frames, FIN or RST of the lab. `<` came from
 *   Chromium.
 * - chromium: the events of the WebSocket
 * - record: who ended it, and the outcome; before a colon the source if it is not `event`, behind a plus the flags
 */
export type EndingRow = readonly [path: string, wire: string, chromium: string, record: string, acts?: Acts];

/** A code in a Close frame, and what came of it: the code that Chromium answered, the code that it reported. */
type CodeRow = readonly [code: number, answered: number, reported: number, record: string];

// Only 1005, 1006 and 1015 break the connection. Chromium 147 and 156 agree.
const codes: readonly CodeRow[] = [
  [0, 0, 0, 'remote, unknown'],
  [1, 1, 1, 'remote, unknown'],
  [999, 999, 999, 'remote, unknown'],
  [1000, 1000, 1000, 'remote, normal'],
  // Firefox makes up 1001 itself: no browser's proves that it came over the wire.
  [1001, 1001, 1001, 'unknown, going-away'],
  [1002, 1002, 1002, 'remote, protocol'],
  [1003, 1003, 1003, 'remote, protocol'],
  [1004, 1004, 1004, 'remote, unknown'],
  [1005, 1002, 1006, 'unknown, lost'],
  [1006, 1002, 1006, 'unknown, lost'],
  [1007, 1007, 1007, 'remote, protocol'],
  [1008, 1008, 1008, 'remote, rejected'],
  [1009, 1009, 1009, 'remote, too-big'],
  [1010, 1010, 1010, 'remote, protocol'],
  [1011, 1011, 1011, 'remote, server-error'],
  [1012, 1012, 1012, 'remote, going-away'],
  [1013, 1013, 1013, 'remote, overloaded'],
  [1014, 1014, 1014, 'remote, server-error'],
  [1015, 1002, 1006, 'unknown, lost'],
  [1016, 1016, 1016, 'remote, unknown'],
  [1999, 1999, 1999, 'remote, unknown'],
  [2000, 2000, 2000, 'remote, unknown'],
  [2999, 2999, 2999, 'remote, unknown'],
  [3000, 3000, 3000, 'remote, rejected'],
  [3003, 3003, 3003, 'remote, rejected'],
  [3008, 3008, 3008, 'remote, timeout'],
  [3999, 3999, 3999, 'remote, application'],
  [4000, 4000, 4000, 'remote, application'],
  [4999, 4999, 4999, 'remote, application'],
  [5000, 5000, 5000, 'remote, unknown'],
  [65535, 65535, 65535, 'remote, unknown'],
];

/** With a reason the same, and Chromium sends and reports it where it repeats the code. */
function closeRow([code, answered, reported, record]: CodeRow, reason = ''): EndingRow {
  const behind = reason === '' ? '' : ` ${JSON.stringify(reason)}`;
  return [
    `/close/${code}${reason === '' ? '' : `?reason=${encodeURIComponent(reason)}`}`,
    `101, Close ${code}${behind}, < Close ${answered}${answered === code ? behind : ''}, FIN`,
    answered === code ? `open, close ${code}${behind} clean` : `open, error, close ${reported} unclean`,
    record,
  ];
}

const NORMAL: CodeRow = [1000, 1000, 1000, 'remote, normal'];
const refused = 'unknown, refused';
const failed = 'error, close 1006 unclean';
const dropped = 'open, close 1006 unclean';

/** Chromium fails the connection: it says why on the wire, and to the page only that there was an error. */
const failedOpen = 'open, error, close 1006 unclean';

/** A frame that breaks the rules, and how Chromium says so. The lab answers the Close frame with its code. */
const wrong = (path: string, frame: string, says: string): EndingRow => [
  path,
  `101, ${frame}, < Close 1002 ${JSON.stringify(says)}, Close 1002, FIN`,
  failedOpen,
  'unknown, lost',
];

const refuse = (status: number): EndingRow => [`/refuse/${status}`, `${status}, FIN`, failed, refused];

/** By the id of the ending; each has at least one row. */
export const endingsInChromium: Readonly<Record<string, readonly EndingRow[]>> = {
  'close-code': [
    ...codes.map((row) => closeRow(row)),
    ...codes.map((row) => closeRow(row, 'böse 🔌')),
    closeRow(NORMAL, 'a'.repeat(123)),
    closeRow(NORMAL, '🔌'.repeat(30)),
    closeRow(NORMAL, `${'a'.repeat(120)}ロ`),
    closeRow(NORMAL, '👩‍👩‍👧‍👦'),
    // No byte order mark, no control character is taken away.
    closeRow(NORMAL, '\ufeffbye'),
    closeRow(NORMAL, '\u0000\n\u202e'),
    [
      '/close/4001?after=200',
      '101, Close 4001, < Close 4001, FIN',
      'open, close 4001 clean',
      'remote, application',
      { waits: 200 },
    ],
    [
      '/close/4001?silence=200',
      '101, Close 4001, < Close 4001, FIN',
      'open, close 4001 clean',
      'remote, application',
      { waits: 200 },
    ],
    [
      '/close/4001?messages=2',
      '101, < text × 2, Close 4001, < Close 4001, FIN',
      'open, close 4001 clean',
      'remote, application',
      { sends: 2 },
    ],
    [
      '/close/1013?messages=1&silence=100&after=100',
      '101, < text × 1, Close 1013, < Close 1013, FIN',
      'open, close 1013 clean',
      'remote, overloaded',
      { sends: 1, waits: 200 },
    ],
    [
      '/close/4001?after=60000',
      '101, < Close 3000 "bye", Close 3000 "bye", FIN',
      'open, close 3000 "bye" clean',
      'local, rejected',
      { closes: [3000, 'bye'] },
    ],
    [
      '/close/1000',
      '101 chat, Close 1000, < Close 1000, FIN',
      'open chat, close 1000 clean',
      'remote, normal',
      { protocols: ['chat', 'superchat'] },
    ],
    // Answered in plain HTTP: the lab knows no such code.
    ['/close/65536', '400, FIN', failed, refused],
  ],
  close: [
    ['/close', '101, Close, < Close, FIN', 'open, close 1005 clean', 'remote, no-status'],
    [
      '/close?after=200',
      '101, Close, < Close, FIN',
      'open, close 1005 clean',
      'remote, no-status',
      { waits: 200 },
    ],
    [
      '/close?messages=1',
      '101, < text × 1, Close, < Close, FIN',
      'open, close 1005 clean',
      'remote, no-status',
      { sends: 1 },
    ],
  ],
  // The rest of the closing handshake is Chromium's alone: its answer and the FIN cross.
  'close-fin': [
    ['/close-fin/1000', '101, Close 1000, FIN, < Close 1000', 'open, close 1000 clean', 'remote, normal'],
    [
      '/close-fin/4001?reason=now',
      '101, Close 4001 "now", FIN, < Close 4001 "now"',
      'open, close 4001 "now" clean',
      'remote, application',
    ],
  ],
  // The frame arrives each time, and Chromium says 1006 all the same in 17 of 60 closes one after the other, in 98 of
  // 160 by forty at once. Presumably a race: what meets the RST, its next read or its own answer? No error event.
  'close-rst': [
    [
      '/close-rst/1000',
      '101, Close 1000, RST',
      'open, close 1000 unclean',
      'remote, normal',
      { waits: 50, or: [dropped, 'network, lost'] },
    ],
    [
      '/close-rst/1011?reason=oops',
      '101, Close 1011 "oops", RST',
      'open, close 1011 "oops" unclean',
      'remote, server-error',
      { or: [dropped, 'network, lost'] },
    ],
    // The answer is on its way before the RST: no race.
    [
      '/close-rst/1011?reason=oops&gap=200',
      '101, Close 1011 "oops", < Close 1011 "oops", RST',
      'open, close 1011 "oops" unclean',
      'remote, server-error',
    ],
  ],
  // The FIN is the lab's answer to Chromium's, which has had enough after two seconds.
  'close-stay': [
    [
      '/close-stay/1000',
      '101, Close 1000, < Close 1000, FIN',
      'open, close 1000 clean',
      'remote, normal',
      { lasts: 2000 },
    ],
    [
      '/close-stay/4001?reason=stay',
      '101, Close 4001 "stay", < Close 4001 "stay", FIN',
      'open, close 4001 "stay" clean',
      'remote, application',
      { lasts: 2000 },
    ],
  ],
  'slow-close': [
    [
      '/slow-close/4001?reason=slow&gap=50',
      '101, Close 4001 "slow", < Close 4001 "slow", FIN',
      'open, close 4001 "slow" clean',
      'remote, application',
      // Eight bytes have seven gaps.
      { waits: 350 },
    ],
  ],
  // Every message comes before the close, though all is there at once.
  batch: [
    [
      '/batch/1000',
      '101, text × 1, Close 1000, < Close 1000, FIN',
      'open, message × 1, close 1000 clean',
      'remote, normal',
    ],
    [
      '/batch/4001?count=50&reason=done',
      '101, text × 50, Close 4001 "done", < Close 4001 "done", FIN',
      'open, message × 50, close 4001 "done" clean',
      'remote, application',
    ],
    [
      '/batch/1005?count=2',
      '101, text × 2, Close 1005, < Close 1002, FIN',
      'open, message × 2, error, close 1006 unclean',
      'unknown, lost',
    ],
  ],
  // What counts is what the server says, also where we were first.
  answer: [
    [
      '/answer/4002?reason=no',
      '101, < Close 1000 "bye", Close 4002 "no", FIN',
      'open, close 4002 "no" clean',
      'local, application',
      { closes: [1000, 'bye'] },
    ],
    [
      '/answer/1011',
      '101, < Close, Close 1011, FIN',
      'open, close 1011 clean',
      // No script of ours may send 1011: the observer takes it for a Close frame that crossed ours.
      'remote, server-error',
      { closes: [] },
    ],
    [
      '/answer/1006',
      '101, < Close 1000, Close 1006, FIN',
      'open, error, close 1006 unclean',
      'local, lost',
      { closes: [1000] },
    ],
  ],
  // No error event: that tells the network from what Chromium itself has failed.
  fin: [
    ['/fin', '101, FIN', dropped, 'network, lost'],
    ['/fin?after=200', '101, FIN', dropped, 'network, lost', { waits: 200 }],
    ['/fin?silence=200', '101, FIN', dropped, 'network, lost', { waits: 200 }],
    ['/fin?messages=2', '101, < text × 2, FIN', dropped, 'network, lost', { sends: 2 }],
  ],
  rst: [
    ['/rst', '101, RST', dropped, 'network, lost', { waits: 50 }],
    ['/rst?after=200', '101, RST', dropped, 'network, lost', { waits: 200 }],
    ['/rst?messages=2', '101, < text × 2, RST', dropped, 'network, lost', { sends: 2 }],
  ],
  // FIN or RST from the kernel, which the tests of the lab tell apart: Chromium does not.
  kill: [
    ['/kill', '101, KILL', dropped, 'network, lost'],
    ['/kill?after=200', '101, KILL', dropped, 'network, lost', { waits: 200 }],
    ['/kill?messages=2', '101, < text × 2, KILL', dropped, 'network, lost', { sends: 2 }],
    ['/kill?unread=300', '101, KILL', dropped, 'network, lost', { sends: 2, waits: 300 }],
  ],
  'never-answer': [
    [
      '/never-answer',
      '101, < Close 4000 "bye"',
      'open, closing for 2 s',
      'none',
      { closes: [4000, 'bye'], quiet: 'after' },
    ],
    ['/never-answer', '101, < Close', 'open, closing for 2 s', 'none', { closes: [], quiet: 'after' }],
    // Answered by the lab's own frames, without our reason: the reason that counts is the server's.
    [
      '/never-answer?after=60000',
      '101, < Close 4000 "bye", Close 4000, FIN',
      'open, close 4000 clean',
      'local, application',
      { closes: [4000, 'bye'] },
    ],
  ],
  echo: [
    ['/echo', '101, < Close, Close, FIN', 'open, close 1005 clean', 'local, no-status', { closes: [] }],
    [
      '/echo',
      '101, < Close 1000, Close 1000, FIN',
      'open, close 1000 clean',
      'local, normal',
      { closes: [1000] },
    ],
    [
      '/echo',
      '101, < Close 4999 "bye 🔌", Close 4999 "bye 🔌", FIN',
      'open, close 4999 "bye 🔌" clean',
      'local, application',
      { closes: [4999, 'bye 🔌'] },
    ],
    [
      '/echo?messages=3',
      '101, < text × 3, text × 3, Close 1000, < Close 1000, FIN',
      'open, message × 3, close 1000 clean',
      'remote, normal',
      { sends: 3 },
    ],
    [
      '/echo?after=200',
      '101, Close 1000, < Close 1000, FIN',
      'open, close 1000 clean',
      'remote, normal',
      { waits: 200 },
    ],
  ],
  // An error event after open: Chromium failed the connection.
  'one-byte': [
    ['/one-byte', '101, Close, < Close 1002, FIN', failedOpen, 'unknown, lost', { bytes: '880103' }],
  ],
  'bad-utf8': [
    [
      '/bad-utf8',
      '101, Close 1000 "no\ufffd\ufffd", < Close 1002 "Invalid UTF-8 in Close frame", FIN',
      failedOpen,
      'unknown, lost',
      { bytes: '880603e86e6ffffe' },
    ],
  ],
  // Without an answer of the lab: its Close frame has gone out already.
  'long-close': ['', '?bytes=65535'].map((query) => [
    `/long-close${query}`,
    '101, raw, < Close 1002 "WebSocket Protocol Error", FIN',
    failedOpen,
    'unknown, lost',
  ]),
  'bad-text': [wrong('/bad-text', 'text × 1', 'Invalid UTF-8 in text frame')],
  rsv: [1, 2, 3].map((bit) => wrong(`/rsv/${bit}`, 'raw', 'Invalid reserved bit')),
  opcode: [3, 4, 5, 6, 7, 11, 12, 13, 14, 15].map((opcode) =>
    wrong(`/opcode/${opcode}`, 'raw', 'Unknown opcode'),
  ),
  'stray-continuation': [wrong('/stray-continuation', 'raw', 'Unexpected continuation')],
  'fragmented-ping': [wrong('/fragmented-ping', 'raw', 'WebSocket Protocol Error')],
  masked: [wrong('/masked', 'raw', 'Masked frame from server')],
  announce: [
    // Chromium waits for the data of a length it can take …
    ...['10000', '7fffffff'].map((length): EndingRow => [
      `/announce/${length}`,
      '101',
      'open, open for 2 s',
      'none',
      { quiet: 'after' },
    ]),
    // … drops TCP without a word for one it cannot: to the page that is the network. The FIN is the lab's answer.
    ...['80000000', 'ffffffff', '3fffffffffffffff', '7fffffffffffffff'].map((length): EndingRow => [
      `/announce/${length}`,
      '101, raw, FIN',
      dropped,
      'network, lost',
    ]),
    // … and complains about one that nobody may write.
    ...['8000000000000000', 'ffffffffffffffff'].map((length): EndingRow => [
      `/announce/${length}`,
      '101, raw, < Close 1002 "WebSocket Protocol Error", FIN',
      failedOpen,
      'unknown, lost',
    ]),
  ],
  // All the same to a page, redirects too.
  refuse: [
    ...[200, 301, 302, 400, 401, 403, 404, 407, 426, 429, 500, 502, 503, 504].map(refuse),
    ['/refuse/400', '400, FIN', failed, refused, { protocols: ['chat'] }],
  ],
  // Not followed: WebKit does, and opens.
  redirect: [301, 302, 303, 307, 308].map((status) => [
    `/redirect/${status}`,
    `${status}, FIN`,
    failed,
    refused,
  ]),
  'wrong-accept': [['/wrong-accept', '101, FIN', failed, refused]],
  'no-upgrade': [['/no-upgrade', '101, FIN', failed, refused]],
  // The one flaw that Chromium does not mind.
  'http-1.0': [
    [
      '/http-1.0',
      '101, < Close 1000, Close 1000, FIN',
      'open, close 1000 clean',
      'local, normal',
      { closes: [1000] },
    ],
  ],
  'wrong-subprotocol': [
    ['/wrong-subprotocol', '101, FIN', failed, refused],
    ['/wrong-subprotocol', '101, FIN', failed, refused, { protocols: ['chat'] }],
  ],
  'wrong-extension': [['/wrong-extension', '101, FIN', failed, refused]],
  garbage: [['/garbage', 'no answer, raw, FIN', failed, refused]],
  hang: [['/hang', 'no answer, FIN', `connecting for 2 s, ${failed}`, 'local, refused', { quiet: 'before' }]],
};

/** What no ending of the lab is: nobody there, or nobody who speaks WebSocket. */
export const elsewhereInChromium: readonly (readonly [
  what: string,
  url: (labUrl: string, labWssUrl: string) => string,
  chromium: string,
  record: string,
])[] = [
  ['a port that Chromium blocks', () => 'ws://127.0.0.1:1/', failed, refused],
  // Not among the blocked ones, and nothing listens there.
  ['a port that is closed', () => 'ws://127.0.0.1:2/', failed, refused],
  ['a page of plain HTTP', (labUrl) => `${labUrl}/`, failed, refused],
  ['a path that the server does not know', (labUrl) => `${labUrl}/no/such/ending`, failed, refused],
  ['http: in place of ws:', (labUrl) => `${labUrl.replace('ws:', 'http:')}/refuse/404`, failed, refused],
  // TLS towards a server that speaks none: Firefox says 1015 here.
  [
    'ws: towards a port for TLS',
    (_, labWssUrl) => `${labWssUrl.replace('wss:', 'ws:')}/echo`,
    failed,
    refused,
  ],
  ['wss: towards a plain port', (labUrl) => `${labUrl.replace('ws:', 'wss:')}/echo`, failed, refused],
];
