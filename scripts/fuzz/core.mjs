// What is asked of core with random input. Each target checks one run against an oracle, and throws where it fails.
import assert from 'node:assert/strict';
import { isUint8Array } from 'node:util/types';
import { anyData, anything, mutated } from './random.mjs';

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {typeof import('../../packages/core/src/index.ts')} Core */
/** @typedef {typeof import('../../packages/core/src/wire/index.ts')} Wire */
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

/**
 * @param {Core} core
 * @param {Wire} wire
 * @returns {Readonly<Record<string, Target>>}
 */
export function coreTargets(core, wire) {
  return {
    decodeClosePayload(random, note) {
      if (random.chance(0.2)) {
        const input = anything(random);
        note(input);
        const { issues, code } = wire.decodeClosePayload(/** @type {Uint8Array} */ (input));
        assert.equal(issues[0]?.rule === 'body-not-bytes', !isUint8Array(input));
        assert.ok(code === undefined || isUint16(code));
        return;
      }
      const body = someBody(random);
      note(body);
      const { code, reason, issues } = wire.decodeClosePayload(body);
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
        wire.encodeClosePayload(/** @type {Parameters<Wire['encodeClosePayload']>[0]} */ (close)),
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
      const decoded = wire.decodeClosePayload(value);
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
      const dialects = random.chance(0.5) ? [someDialect(random), anyData(random)] : anyData(random);
      note({ code, dialects });
      const plain = core.describeCloseCode(code);
      const options = /** @type {Parameters<Core['describeCloseCode']>[1]} */ ({ dialects });
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
        core.defineDialect(/** @type {Parameters<Core['defineDialect']>[0]} */ (input)),
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
  };
}
