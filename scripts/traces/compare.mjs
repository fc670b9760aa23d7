// Does a live run tell the same as a stored trace?

/** @typedef {import('./scenario.ts').Trace} Trace */

/**
 * How far a time may be from the stored one. Two cores that run several pages at once are late by some tenths of a second;
 * a cause that shows in a time (a wait of the browser's, an idle limit) differs by more than half.
 */
const TOLERANCE = { ms: 1000, share: 0.5 };

/**
 * What took less than the second that evidence goes by (`handshake-fast`, `just-after-our-message`) may not be later by a
 * whole one: a short time is measured by its own size.
 */
const SHORT = { ms: 1000, times: 3, more: 300 };

const HOW_MUCH = {
  fields: ['messagesIn', 'bytesIn'],
  why: 'How much arrives until the server has had enough depends on the speed of the machine.',
};
const CLOSE_AND_FIN = {
  fields: ['wasClean'],
  why: 'The Close frame and FIN come together; whether the browser can still send its answer is luck.',
};

const KEEPALIVE = {
  fields: ['messagesIn', 'bytesIn', 'bufferedAmount'],
  why: 'How many messages pass until the queue of the server is full depends on the speed of the machine.',
};

/**
 * What may come out differently from run to run.
 *
 * @type {Readonly<Record<string, { fields: readonly string[], why: string }>>}
 */
export const RACES = {
  'lab-flood-cut': HOW_MUCH,
  'lab-flood-1013': HOW_MUCH,
  'npm-ws-backpressure': HOW_MUCH,
  'npm-websocket-drop': CLOSE_AND_FIN,
  'npm-websocket-drop-1008': CLOSE_AND_FIN,
  'npm-faye-too-big': CLOSE_AND_FIN,
  'npm-ws-max-payload': CLOSE_AND_FIN,
  'npm-ws-max-payload-while-sending': {
    fields: ['openMs', 'idleInMs', 'idleOutMs', 'bufferedAmount', 'wasClean'],
    why: 'It is still sending when the Close frame comes; how long that takes depends on the speed of the machine.',
  },
  'npm-websocket-frame-too-big': {
    fields: ['code', 'reason', 'wasClean', 'initiator', 'errorEvent', 'errorMsBefore'],
    why: 'The server resets with bytes unread: 1009 arrives before, or is lost and 1006 reported.',
  },
  'python-aiohttp-shutdown': CLOSE_AND_FIN,
  'python-aiohttp-too-big': CLOSE_AND_FIN,
  'python-tornado-too-big': CLOSE_AND_FIN,
  'python-uvicorn-keepalive': KEEPALIVE,
  'python-websockets-keepalive': KEEPALIVE,
};

/** @param {string} field of the evidence */
const isTime = (field) => /Ms(Before)?$/.test(field);

/** @param {number} live @param {number} stored */
const near = (live, stored) =>
  stored < SHORT.ms
    ? live <= SHORT.times * stored + SHORT.more
    : Math.abs(live - stored) <= Math.max(TOLERANCE.ms, TOLERANCE.share * Math.max(live, stored));

/** The codes of the other sockets, in the order in which they were made. @param {Trace} trace */
const history = ({ diagnosed, records }) =>
  records
    .filter(([socket]) => socket !== diagnosed)
    .toSorted(([a], [b]) => a - b)
    .map(([, { code }]) => code ?? null);

/** @param {Trace} trace */
const diagnosedRecord = ({ diagnosed, records }) => records.find(([socket]) => socket === diagnosed)?.[1];

/**
 * The fields in which a live run parts from a trace, in words.
 *
 * @param {Trace} live
 * @param {Trace} stored
 * @returns {string[]}
 */
export function parts(live, stored) {
  const [a, b] = [diagnosedRecord(live), diagnosedRecord(stored)];
  if (!a || !b) return ['one of them has no record'];
  const tolerated = RACES[live.kind]?.fields ?? [];
  /** @type {string[]} */
  const found = [];
  const report = (/** @type {string} */ field, /** @type {unknown} */ now, /** @type {unknown} */ then) => {
    if (tolerated.includes(field)) return;
    found.push(
      `${field} is ${JSON.stringify(now) ?? 'unknown'}, in the trace ${JSON.stringify(then) ?? 'unknown'}`,
    );
  };
  for (const field of /** @type {const} */ (['code', 'reason', 'wasClean', 'source', 'initiator', 'flags'])) {
    if (JSON.stringify(a[field]) !== JSON.stringify(b[field])) report(field, a[field], b[field]);
  }
  const [now, then] = /** @type {Record<string, unknown>[]} */ ([a.evidence, b.evidence]);
  for (const field of Object.keys({ ...now, ...then })) {
    const [x, y] = [now?.[field], then?.[field]];
    const same = typeof x === 'number' && typeof y === 'number' && isTime(field) ? near(x, y) : x === y;
    if (!same) report(field, x, y);
  }
  for (const field of /** @type {const} */ (['answered', 'status', 'redirected', 'otherSchemeAnswered'])) {
    const [x, y] = [live.probe?.[field], stored.probe?.[field]];
    if (x !== y) report(`probe.${field}`, x, y);
  }
  const [others, othersThen] = [history(live), history(stored)];
  if (JSON.stringify(others) !== JSON.stringify(othersThen)) report('history', others, othersThen);
  return found;
}
