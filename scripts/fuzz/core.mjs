// What is asked of core with random input. Each target checks one run against an oracle, and throws where it fails.
import assert from 'node:assert/strict';
import { isUint8Array } from 'node:util/types';
import { anyData, anything, mutated } from './random.mjs';

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {typeof import('../../packages/core/src/index.ts')} Core */
/** @typedef {typeof import('../../packages/core/src/wire/index.ts')} Wire */
/** @typedef {typeof import('../../packages/core/src/detect/index.ts')} Detect */
/** @typedef {typeof import('../../packages/core/src/retry/index.ts')} Retry */
/** @typedef {Core & Wire & Detect & Retry & { standard: RetryPolicy }} Api all entries as one: no name is in two */
/** @typedef {import('../../packages/core/src/retry/index.ts').RetryPolicy} RetryPolicy */
/** @typedef {import('../../packages/core/src/retry/index.ts').RetryAdvice} RetryAdvice */
/** @typedef {(random: Random, note: (input: unknown) => void) => void} Target `note` keeps an input for the report */

const LOCAL_ONLY = [1005, 1006, 1015];
const PROFILES = /** @type {const} */ (['browser', 'endpoint', 'received']);
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
const utf8 = (/** @type {string} */ text) => Buffer.from(text, 'utf8');

/** @param {unknown} value */
const isUint16 = (value) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 65_536;

/**
 * What a constructor makes of its input: a value, or the `code` of its CloseCodeError. Any other error goes through.
 *
 * @template T
 * @param {() => T} make
 * @returns {{ value: T } | { refused: string }}
 */
function made(make) {
  try {
    return { value: make() };
  } catch (error) {
    // Not instanceof: each module that a script loads has a class of its own.
    if (!(error instanceof Error) || error.name !== 'CloseCodeError') throw error;
    assert.match(error.message, /\. .*\.$/su);
    return { refused: /** @type {Error & { code: string }} */ (error).code };
  }
}

/** @param {Random} random */
function someCode(random) {
  return random.pick([
    () => random.below(65_536),
    () => 990 + random.below(40),
    () => random.pick([1000, 1001, 1011, 3000, 4000, 4999]),
  ])();
}

/** @param {Random} random */
function someBody(random) {
  const { high, low } = { high: someCode(random) >> 8, low: random.below(256) };
  const text = () => Uint8Array.of(high, low, ...utf8(random.text(50)));
  return random.pick([
    text,
    () => mutated(random, text()),
    () => text().subarray(0, random.below(60)),
    () => random.bytes(random.below(4)),
    () => random.bytes(random.below(200)),
  ])();
}

/** WHATWG WebSockets, close(code, reason): which exception. @param {unknown} code @param {unknown} reason */
function whatwg(code, reason) {
  let number = 1000;
  let text = '';
  try {
    if (code !== undefined) number = /** @type {number} */ (code) * 1;
    if (reason !== undefined) text = ''.concat(/** @type {string} */ (reason));
    // A bigint times one is a TypeError, and so is a symbol.
  } catch {
    return 'TypeError';
  }
  // Web IDL [Clamp]: to the nearest, ties to even.
  const clamped = Math.min(Math.max(Number.isNaN(number) ? 0 : number, 0), 65_535);
  const floor = Math.floor(clamped);
  const up = clamped - floor > 0.5 || (clamped - floor === 0.5 && floor % 2 === 1);
  const rounded = up ? floor + 1 : floor;
  if (rounded !== 1000 && (rounded < 3000 || rounded > 4999)) return 'InvalidAccessError';
  return utf8(text).length > 123 ? 'SyntaxError' : undefined;
}

/** A dialect is data: what throws when it is read is left out of it. @param {Random} random */
function someDialect(random) {
  const meaning = () => ({
    name: random.pick(['A', 'NotAuthenticated']),
    label: 'A label',
    description: 'A description.',
    ...(random.chance(0.3) ? { retry: random.pick(['yes', 'backoff', 'resume', 'no', 'unknown']) } : {}),
    ...(random.chance(0.3) ? { sender: random.pick(['client', 'server', 'either', 'none']) } : {}),
    ...(random.chance(0.3) ? { outcome: random.pick(['rejected', 'timeout', 'application']) } : {}),
  });
  const from = 3000 + random.below(1000);
  return {
    id: random.pick(['a', 'my-service', 'x1-2']),
    codes: Object.fromEntries(
      Array.from({ length: random.below(4) }, () => [3000 + random.below(2000), meaning()]),
    ),
    ...(random.chance(0.5) ? { overlays: { [random.below(3000)]: { description: 'More.' } } } : {}),
    ...(random.chance(0.5) ? { ranges: [{ from, to: from + random.below(1000), ...meaning() }] } : {}),
    ...(random.chance(0.3) ? { lang: random.pick(['en', 'pt-BR', 'zh-Hant']) } : {}),
    ...(random.chance(0.3) ? { hosts: ['example.org'] } : {}),
  };
}

/**
 * Replaces, adds or removes something somewhere inside.
 *
 * @param {Random} random
 * @param {Record<string, unknown>} value
 */
function damage(random, value) {
  const keys = Object.keys(value);
  const key = random.chance(0.2) || keys.length === 0 ? random.text(4) : random.pick(keys);
  const inner = value[key];
  if (typeof inner === 'object' && inner !== null && random.chance(0.6)) {
    damage(random, /** @type {Record<string, unknown>} */ (inner));
  } else if (random.chance(0.2)) {
    delete value[key];
  } else {
    value[key] = anyData(random);
  }
}

const VERDICTS = /** @type {const} */ (['retry', 'fix-first', 'stop', 'unknown']);
const BASES = ['dialect', 'policy', 'default'];

/** @param {Random} random */
function someDelay(random) {
  const ms = () => random.below(100_000);
  const pair = () => {
    const min = ms();
    return [min, min + random.below(1000)];
  };
  return random.pick([
    () => ({ kind: 'steps', stepsMs: Array.from({ length: 1 + random.below(4) }, ms) }),
    () => ({
      kind: 'exponential',
      baseMs: random.chance(0.5) ? ms() : pair(),
      factor: 1 + random.below(20) / 4,
      jitter: random.chance(0.7) ? random.pick(['none', 'full']) : pair(),
      ...(random.chance(0.5) ? { maxMs: ms() } : {}),
    }),
  ])();
}

/** Every part of it is sound; its rules may still stand in each other's way. @param {Random} random */
function somePolicy(random) {
  const rule = () => {
    const from = someCode(random);
    return {
      from,
      to: Math.min(from + random.below(2000), 65_535),
      verdict: random.pick(VERDICTS),
      ...(random.chance(0.2) ? { action: random.pick(['resume', 'ask-user', 'slow-down']) } : {}),
      ...(random.chance(0.3)
        ? { [random.pick(['opened', 'wasClean', 'errorEvent'])]: random.chance(0.5) }
        : {}),
      ...(random.chance(0.2) ? { delay: someDelay(random) } : {}),
      ...(random.chance(0.2) ? { attempts: random.pick([0, 1, 5, 'unbounded']) } : {}),
      ...(random.chance(0.2) ? { firstDelayMs: [random.below(50), 50 + random.below(50)] } : {}),
    };
  };
  return {
    id: random.pick(['a', 'my-service', 'x1-2']),
    rules: Array.from({ length: random.below(4) }, rule),
    otherwise: random.pick(VERDICTS),
    delay: someDelay(random),
    attempts: random.pick([0, 1, 3, 'unbounded']),
    heldMs: random.below(3) * 1000,
    ...(random.chance(0.2) ? { heldFrom: random.pick(['open', 'acknowledged']) } : {}),
    ...(random.chance(0.2) ? { firstCounts: true } : {}),
  };
}

/** @param {Random} random */
function someRecord(random) {
  const maybe = () => random.pick([undefined, true, false]);
  return {
    code: random.chance(0.9) ? someCode(random) : undefined,
    reason: random.text(20),
    wasClean: maybe(),
    evidence: { opened: maybe(), errorEvent: maybe() },
  };
}

/** Can a timer go by it? @param {RetryAdvice} advice */
function checkAdvice({ verdict, delayMs, because, basis }) {
  assert.ok(VERDICTS.includes(verdict));
  assert.ok(BASES.includes(basis));
  assert.equal(typeof because, 'string');
  if (verdict === 'stop' || verdict === 'fix-first') assert.equal(delayMs, undefined);
  else assert.ok(Number.isInteger(delayMs) && Number(delayMs) >= 0 && Number(delayMs) < 2 ** 31);
}

/** Which rule counts, said a second time. @param {RetryPolicy} policy @param {ReturnType<typeof someRecord>} record */
function firstFit({ rules }, { code = NaN, wasClean, evidence }) {
  const known = { ...evidence, wasClean };
  return rules.find(
    (rule) =>
      code >= rule.from &&
      code <= rule.to &&
      /** @type {const} */ (['opened', 'errorEvent', 'wasClean']).every((key) =>
        [undefined, known[key]].includes(rule[key]),
      ),
  );
}

/**
 * @param {Api} core
 * @returns {Readonly<Record<string, Target>>}
 */
export function coreTargets(core) {
  return {
    decodeClosePayload(random, note) {
      if (random.chance(0.2)) {
        const input = anything(random);
        note(input);
        const { issues, code } = core.decodeClosePayload(/** @type {Uint8Array} */ (input));
        assert.equal(issues[0]?.rule === 'body-not-bytes', !isUint8Array(input));
        assert.ok(code === undefined || isUint16(code));
        return;
      }
      const body = someBody(random);
      note(body);
      const { code, reason, issues } = core.decodeClosePayload(body);
      const rules = issues.map(({ rule }) => rule);
      assert.equal(code, body.length < 2 ? undefined : Buffer.from(body).readUInt16BE());
      assert.equal(reason, lenient.decode(body.subarray(2)));
      assert.equal(rules.includes('body-one-byte'), body.length === 1);
      assert.equal(rules.includes('body-too-long'), body.length > 125);
      assert.equal(rules.includes('code-local-only'), LOCAL_ONLY.includes(code ?? 0));
      assert.equal(rules.includes('reason-not-utf8'), !utf8(reason).equals(body.subarray(2)));
      if (code !== undefined) {
        const { wire: allowed } = core.closeCodeFacts(code);
        assert.equal(
          rules.some((rule) => rule.startsWith('code-')),
          allowed !== 'allowed',
        );
      }
    },

    encodeClosePayload(random, note) {
      const close = random.chance(0.7)
        ? { code: random.chance(0.9) ? someCode(random) : undefined, reason: random.text(70) }
        : random.pick([
            () => ({ code: anything(random), reason: random.text(3) }),
            () => ({ code: 1000, reason: anything(random) }),
            () => anything(random),
          ])();
      note(close);
      const result = made(() =>
        core.encodeClosePayload(/** @type {Parameters<Api['encodeClosePayload']>[0]} */ (close)),
      );
      if ('refused' in result) assert.match(result.refused, /^wire\/[a-z\d-]+$/);
      let code;
      let reason;
      try {
        ({ code, reason = '' } = /** @type {{ code?: unknown, reason?: unknown }} */ (close ?? {}));
      } catch {
        assert.deepEqual(result, { refused: 'wire/unreadable' });
        return;
      }
      const sound =
        typeof reason === 'string' &&
        utf8(reason).toString() === reason &&
        utf8(reason).length <= 123 &&
        (code === undefined ? reason === '' : isUint16(code) && !LOCAL_ONLY.includes(Number(code)));
      if (close === null || !sound) {
        assert.ok('refused' in result);
        return;
      }
      assert.ok('value' in result);
      const { value } = result;
      const decoded = core.decodeClosePayload(value);
      assert.deepEqual(
        [decoded.code, decoded.reason],
        [code === undefined ? undefined : Number(code) + 0, reason],
      );
      assert.deepEqual(
        decoded.issues.filter(({ level }) => level === 'error'),
        [],
      );
    },

    checkClose(random, note) {
      const code = random.chance(0.5) ? anything(random) : someCode(random) + random.below(8) / 8;
      const reason = random.chance(0.5) ? anything(random) : random.text(70);
      note({ code, reason });
      const [browser] = core.checkClose({ code, reason }).filter(({ level }) => level === 'error');
      assert.equal(browser?.exception, whatwg(code, reason));
      if (core.scriptMaySend(code)) assert.deepEqual(core.checkClose({ code }), []);
      assert.equal(
        core.checkClose({ code: code ?? null }, 'endpoint').length === 0,
        core.closeCodeFacts(code).wire === 'allowed',
      );
      for (const profile of PROFILES) {
        core.checkClose({ code, reason }, profile);
        core.checkClose(/** @type {{ code?: unknown }} */ (anything(random)), profile);
      }
      const cut = core.truncateReason(/** @type {string} */ (reason));
      assert.ok(Buffer.byteLength(cut) <= 123);
    },

    toCloseRecord(random, note) {
      const event = random.chance(0.3)
        ? anything(random)
        : {
            type: 'close',
            code: random.chance(0.7) ? someCode(random) : anything(random),
            reason: random.chance(0.7) ? random.text(40) : anything(random),
            wasClean: random.chance(0.7) ? random.chance(0.5) : anything(random),
            ...(random.chance(0.3) ? { target: anything(random) } : {}),
            ...(random.chance(0.3) ? { closeCode: anything(random), name: 'WebSocketError' } : {}),
          };
      const evidence = random.chance(0.5)
        ? { opened: random.chance(0.5), closeCalled: random.chance(0.5), errorEvent: random.chance(0.5) }
        : undefined;
      note({ event, evidence });
      const record = core.toCloseRecord(event, evidence);
      assert.ok(record.code === undefined || isUint16(record.code));
      assert.equal(typeof record.reason, 'string');
      const json = JSON.stringify(record);
      // Nothing but JSON: what JSON.stringify would call or drop in silence is not in there.
      assert.equal(JSON.stringify(structuredClone(record)), json);
      assert.equal(typeof core.outcomeOf(record), 'string');
      assert.equal(typeof core.outcomeOf(JSON.parse(json)), 'string');

      const fromWs = core.toCloseRecordFromWs(
        /** @type {number} */ (anything(random)),
        /** @type {string} */ (anything(random)),
      );
      assert.ok(fromWs.code === undefined || isUint16(fromWs.code));
    },

    describeCloseCode(random, note) {
      const code = random.chance(0.5) ? anything(random) : someCode(random);
      const dialects = random.chance(0.5) ? [someDialect(random), anything(random)] : anything(random);
      note({ code, dialects });
      const plain = core.describeCloseCode(code);
      const options = /** @type {Parameters<Api['describeCloseCode']>[1]} */ ({ dialects });
      for (const found of [plain, core.describeCloseCode(code, options)]) {
        assert.ok(Object.isFrozen(found));
        assert.equal(found.code, isUint16(code) ? Number(code) + 0 : undefined);
        for (const text of [found.label, found.description, found.userMessage]) assert.notEqual(text, '');
      }
      const facts = core.closeCodeFacts(code);
      assert.deepEqual([plain.kind, plain.wire, plain.name], [facts.kind, facts.wire, facts.name]);
    },

    defineDialect(random, note) {
      const dialect = someDialect(random);
      const damaged = random.chance(0.7);
      if (damaged) damage(random, dialect);
      const input = random.chance(0.05) ? anyData(random) : dialect;
      note(input);
      const result = made(() =>
        core.defineDialect(/** @type {Parameters<Api['defineDialect']>[0]} */ (input)),
      );
      if ('refused' in result) {
        assert.match(result.refused, /^dialect\/[a-z\d-]+$/);
        assert.ok(damaged || input !== dialect || result.refused === 'dialect/code-twice');
        return;
      }
      assert.equal(result.value, input);
      const dialects = [result.value];
      for (const key of Object.keys(dialect.codes ?? {})) {
        const found = core.describeCloseCode(Number(key), { dialects });
        assert.equal(found.dialect, dialect.id);
        assert.notEqual(found.label, '');
      }
    },

    detectDialects(random, note) {
      const own = { ...someDialect(random), subprotocols: [random.text(6)] };
      const [subprotocol] = own.subprotocols;
      const connection = random.chance(0.3)
        ? anything(random)
        : {
            protocol: random.pick([subprotocol, random.text(6), anything(random)]),
            url: random.pick([
              () => `wss://${random.text(20)}/${random.text(20)}`,
              () => Buffer.from(mutated(random, utf8('wss://gateway.discord.gg:443/?v=10'))).toString(),
              () => anything(random),
            ])(),
          };
      const options = random.chance(0.5) ? { dialects: [own, anything(random)] } : anything(random);
      note({ connection, options });
      const { proposals, ambiguous } = core.detectDialects(
        /** @type {Parameters<Api['detectDialects']>[0]} */ (connection),
        /** @type {Parameters<Api['detectDialects']>[1]} */ (options),
      );
      assert.ok(!ambiguous || proposals.length > 1);
      assert.equal(new Set(proposals.map(({ id }) => id)).size, proposals.length);
      for (const { evidence } of proposals) assert.notEqual(evidence.length, 0);
      const { proposals: byName } = core.detectDialects(
        { protocol: subprotocol },
        { dialects: [/** @type {import('../../packages/core/src/index.ts').Dialect} */ (own)] },
      );
      assert.equal(
        byName.some(({ id }) => id === own.id),
        subprotocol !== '',
      );
    },

    definePolicy(random, note) {
      const policy = somePolicy(random);
      const damaged = random.chance(0.7);
      if (damaged) damage(random, policy);
      const input = random.chance(0.05) ? anyData(random) : policy;
      note(input);
      const result = made(() => core.definePolicy(/** @type {Parameters<Api['definePolicy']>[0]} */ (input)));
      if ('refused' in result) {
        assert.match(result.refused, /^policy\/[a-z\d-]+$/);
        // Two sound rules can be the same, or one take all of another.
        assert.ok(damaged || input !== policy || /rule-(twice|shadowed)$/.test(result.refused));
        return;
      }
      assert.equal(result.value, input);
      const record = someRecord(random);
      const advice = core.adviseRetry(
        /** @type {Parameters<Api['adviseRetry']>[0]} */ (/** @type {unknown} */ (record)),
        { policy: result.value },
      );
      checkAdvice(advice);
      const rule = firstFit(result.value, record);
      // What is taken for a policy is followed: no rule of it is passed over.
      const { attempts = result.value.attempts, verdict = result.value.otherwise } = rule ?? {};
      const isOver = attempts === 0 && (verdict === 'retry' || verdict === 'unknown');
      assert.deepEqual(
        [advice.verdict, advice.basis],
        isOver ? ['stop', 'policy'] : [verdict, rule ? 'policy' : 'default'],
      );
    },

    adviseRetry(random, note) {
      const record = random.chance(0.5) ? anything(random) : someRecord(random);
      const policy = somePolicy(random);
      if (random.chance(0.5)) damage(random, policy);
      const options = random.chance(0.2)
        ? anything(random)
        : {
            policy: random.chance(0.2) ? anything(random) : policy,
            dialects: random.chance(0.5) ? [someDialect(random), anything(random)] : anything(random),
            attempt: random.chance(0.5) ? anything(random) : random.below(100),
            random: random.chance(0.5) ? () => anything(random) : anything(random),
          };
      note({ record, options });
      checkAdvice(
        core.adviseRetry(
          /** @type {Parameters<Api['adviseRetry']>[0]} */ (record),
          /** @type {Parameters<Api['adviseRetry']>[1]} */ (options),
        ),
      );
    },

    createRetryCounter(random, note) {
      const attempts = random.below(5);
      let clock = 0;
      const isSound = random.chance(0.7);
      const options = isSound
        ? {
            policy: {
              ...core.standard,
              id: 'bounded',
              rules: [],
              otherwise: 'retry',
              attempts,
              heldMs: 1000,
            },
            now: () => clock,
            ...(random.chance(0.3) ? { random: anything(random) } : {}),
          }
        : random.pick([
            undefined,
            {
              policy: anything(random),
              dialects: anything(random),
              random: anything(random),
              now: anything(random),
            },
          ]);
      note({ options, attempts });
      const counter = core.createRetryCounter(
        /** @type {Parameters<Api['createRetryCounter']>[0]} */ (options),
      );
      // A model of the count: it begins anew after a second of being open, and by hand.
      let tries = 0;
      /** @type {number | undefined} */
      let openedAt;
      for (let left = random.below(20); left > 0; left -= 1) {
        clock += random.below(2000);
        random.pick([
          () => {
            counter.opened();
            openedAt = clock;
          },
          () => {
            counter.reset();
            tries = 0;
          },
          () => {
            const record = random.chance(0.7) ? { code: someCode(random), evidence: {} } : anything(random);
            const advice = counter.closed(/** @type {Parameters<typeof counter.closed>[0]} */ (record));
            checkAdvice(advice);
            if (openedAt !== undefined && clock - openedAt >= 1000) tries = 0;
            openedAt = undefined;
            if (!isSound) return;
            assert.equal(advice.verdict, tries < attempts ? 'retry' : 'stop');
            if (tries < attempts) tries += 1;
          },
        ])();
      }
    },
  };
}
