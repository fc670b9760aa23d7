// Random values from a seed: the same seed, the same values.

/** @typedef {ReturnType<typeof randomOf>} Random */

/** @param {number} seed a whole number from 0 to 2 ** 32 - 1 */
export function randomOf(seed) {
  let state = seed >>> 0;
  // mulberry32: 32 bits of state are plenty for one run.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  /** A whole number below `end`. @param {number} end */
  const below = (end) => Math.floor((next() / 2 ** 32) * end);
  /** @template T @param {readonly T[]} values @returns {T} */
  const pick = (values) => /** @type {T} */ (values[below(values.length)]);
  return {
    seed,
    next,
    below,
    pick,
    /** @param {number} share of 1 */
    chance: (share) => next() < share * 2 ** 32,
    /** @param {number} length */
    bytes: (length) => Uint8Array.from({ length }, () => next() & 255),
    /** Up to `length` code points, lone surrogates among them. @param {number} length */
    text: (length) => {
      let text = '';
      for (let left = below(length + 1); left > 0; left -= 1) {
        text += String.fromCodePoint(
          pick([() => 0x20 + below(0x5f), () => below(0x800), () => below(0x10000), () => below(0x110000)])(),
        );
      }
      return text;
    },
  };
}

/**
 * Bytes with a few of them changed, left out, doubled or cut off.
 *
 * @param {Random} random
 * @param {Uint8Array} bytes
 */
export function mutated(random, bytes) {
  let found = [...bytes];
  for (let left = 1 + random.below(4); left > 0; left -= 1) {
    const at = random.below(found.length + 1);
    random.pick([
      () => (found[Math.min(at, found.length)] = random.below(256)),
      () => found.splice(at, 1 + random.below(4)),
      () => found.splice(at, 0, ...random.bytes(1 + random.below(8))),
      () => found.splice(at, 0, ...found.slice(at, at + random.below(20))),
      () => (found = found.slice(0, at)),
    ])();
  }
  return Uint8Array.from(found);
}

const broken = () => {
  throw new Error('This value must not be asked for its value.');
};

function revoked() {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

/** Text that UTF-8 can hold: with U+FFFD for lone surrogates. @param {string} text */
export const wellFormed = (text) => text.replaceAll(/\p{Surrogate}/gu, '\ufffd');

/**
 * Data of any type, and numbers near a border. Nothing throws when it is read.
 *
 * @param {Random} random
 * @param {(() => unknown)[]} [more] makers of other values, for the inside as well
 * @param {number} [depth]
 * @returns {unknown}
 */
export function anyData(random, more = [], depth = 0) {
  /** @type {(() => unknown)[]} */
  const makers = [
    () =>
      random.pick([undefined, null, true, false, NaN, Infinity, -Infinity, -0, 2 ** 53, Number.MIN_VALUE]),
    () => random.below(70_000) - 2000,
    () => random.pick([0, 999, 1000, 1006, 1015, 2999, 3000, 4999, 5000, 65_535]) + (random.below(9) - 4) / 4,
    () => random.text(12),
    () => String(random.below(6000)),
    () => BigInt(random.next()),
    () => Symbol(random.text(3)),
    () => () => 1000,
    () => random.bytes(random.below(140)),
    () => Buffer.from(random.bytes(random.below(8))),
    () => random.bytes(random.below(8)).buffer,
    () => new DataView(new ArrayBuffer(random.below(8))),
    () => new Date(random.next()),
    () => new Map([[1000, random.text(3)]]),
    () => Object.create(null),
    ...more,
  ];
  if (depth < 3) {
    makers.push(
      () => Array.from({ length: random.below(4) }, () => anyData(random, more, depth + 1)),
      () =>
        Object.fromEntries(
          Array.from({ length: random.below(4) }, () => [random.text(4), anyData(random, more, depth + 1)]),
        ),
      () => {
        /** @type {Record<string, unknown>} */
        const cycle = {};
        cycle[random.pick(['self', 'code', 'target', 'reason'])] = cycle;
        return cycle;
      },
    );
  }
  return random.pick(makers)();
}

/**
 * A value that JavaScript may hand to a lookup: any data, or what breaks its reader.
 *
 * @param {Random} random
 */
export function anything(random) {
  return anyData(random, [
    () => ({ valueOf: broken, toString: broken, toJSON: broken }),
    () => ({ [Symbol.toPrimitive]: broken }),
    () => ({
      get [Symbol.toStringTag]() {
        return broken();
      },
    }),
    () => new Proxy({}, { get: broken, has: broken, ownKeys: broken, getPrototypeOf: broken }),
    revoked,
  ]);
}
