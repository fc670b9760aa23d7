import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registryRows } from '../../test/facts.ts';
import { notFrozen } from '../../test/plain.ts';
import type { Dialect } from '../dialect/dialect.ts';
import { discordGateway } from '../dialects/discord-gateway.ts';
import { discordGateway as discordGatewayDe } from '../dialects/discord-gateway/de.ts';
import { graphqlTransportWs } from '../dialects/graphql-transport-ws.ts';
import { de } from '../locales/de.ts';
import { createRegistry, type Registry } from './createRegistry.ts';

const ends = (registry: Registry): (readonly [number, number])[] =>
  registry.rows().map(({ from, to }) => [from, to] as const);

const texts = { label: 'A label', description: 'A description.' };

function expectNoGap(registry: Registry): void {
  const rows = registry.rows();
  expect(rows[0]?.from).toBe(0);
  expect(rows.at(-1)?.to).toBe(65535);
  for (const [i, { from, to }] of rows.entries()) {
    expect(from).toBeLessThanOrEqual(to);
    if (i > 0) expect(from).toBe(rows[i - 1]!.to + 1);
  }
}

/** Codes that their row speaks for wrongly: anything but the number differs. */
function misrepresented(registry: Registry): number[] {
  const print = (code: number): string => JSON.stringify({ ...registry.describe(code), code: 0 });
  return registry.rows().flatMap(({ from, to }) => {
    const wrong: number[] = [];
    const expected = print(from);
    for (let code = from; code <= to; code += 1) if (print(code) !== expected) wrong.push(code);
    return wrong;
  });
}

describe('rows', () => {
  test('without dialects: the 26 of the registry, 0–65535', () => {
    expect(ends(createRegistry())).toEqual(registryRows.map(({ from, to }) => [from, to]));
    expectNoGap(createRegistry());
  });

  test('each carries the description of its first code', () => {
    const registry = createRegistry({ locale: de, dialects: [discordGateway] });
    for (const { from, description } of registry.rows()) expect(description).toEqual(registry.describe(from));
  });

  test('each speaks for all its codes', () => {
    expect(misrepresented(createRegistry())).toEqual([]);
    expect(misrepresented(createRegistry({ dialects: [discordGateway, graphqlTransportWs] }))).toEqual([]);
  });

  test('a dialect splits 4000–4999 at its codes', () => {
    const registry = createRegistry({ dialects: [discordGateway] });
    expectNoGap(registry);
    const own = ends(registry).filter(([from]) => from >= 4000 && from < 5000);
    expect(own).toEqual([
      ...[4000, 4001, 4002, 4003, 4004, 4005, 4006, 4007, 4008, 4009, 4010, 4011, 4012, 4013, 4014].map(
        (code) => [code, code],
      ),
      [4015, 4199],
      [4200, 4200],
      [4201, 4999],
    ]);
  });

  test('ranges split at their ends, and below 3000 not at all', () => {
    const dialect: Dialect = {
      id: 'ranges',
      codes: {},
      ranges: [
        { from: 1100, to: 1200 },
        { from: 4100, to: 4200, ...texts },
        { from: 4150, to: 4160, ...texts },
      ],
    };
    const registry = createRegistry({ dialects: [dialect] });
    expectNoGap(registry);
    expect(ends(registry).filter(([from]) => from > 1015 && from < 3000)).toEqual([[1016, 2999]]);
    expect(ends(registry).filter(([from]) => from >= 4000 && from < 5000)).toEqual([
      [4000, 4099],
      [4100, 4149],
      [4150, 4160],
      [4161, 4200],
      [4201, 4999],
    ]);
  });

  test('an overlay inside a range has a row of its own', () => {
    const dialect: Dialect = {
      id: 'overlays',
      codes: {},
      overlays: {
        2500: { description: 'Ours.' },
        4000: { description: 'Ours.' },
        65535: { sender: 'server' },
      },
    };
    const registry = createRegistry({ dialects: [dialect] });
    expectNoGap(registry);
    expect(ends(registry)).toEqual(
      expect.arrayContaining([
        [2500, 2500],
        [4000, 4000],
        [65535, 65535],
      ]),
    );
    expect(misrepresented(registry)).toEqual([]);
  });

  test('any dialect: no gap, and no code is misrepresented', () => {
    const code = fc.integer({ min: 4000, max: 4040 });
    const range = fc
      .tuple(fc.integer({ min: 990, max: 5010 }), fc.integer({ min: 0, max: 3000 }))
      .map(([from, width]) => ({ from, to: from + width, ...texts }));
    fc.assert(
      fc.property(
        fc.uniqueArray(code),
        fc.uniqueArray(code),
        fc.array(range, { maxLength: 4 }),
        (codes, overlays, ranges) => {
          const dialect: Dialect = {
            id: 'any',
            codes: Object.fromEntries(codes.map((key) => [key, { name: 'N', ...texts }])),
            overlays: Object.fromEntries(overlays.map((key) => [key, { description: 'More.' }])),
            ranges,
          };
          const registry = createRegistry({ dialects: [dialect] });
          expectNoGap(registry);
          const edges = registry.rows().flatMap(({ from, to }) => [from, to, Math.floor((from + to) / 2)]);
          for (const edge of edges) {
            const row = registry.rows().find(({ from, to }) => from <= edge && edge <= to)!;
            expect({ ...registry.describe(edge), code: 0 }).toEqual({ ...row.description, code: 0 });
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('conflicts', () => {
  test('none without dialects, or with one', () => {
    expect(createRegistry().conflicts()).toEqual([]);
    expect(createRegistry({ dialects: [discordGateway] }).conflicts()).toEqual([]);
  });

  test('codes that two dialects claim, in order of precedence', () => {
    expect(createRegistry({ dialects: [discordGateway, graphqlTransportWs] }).conflicts()).toEqual([
      { code: 4004, dialects: ['discord-gateway', 'graphql-transport-ws'], oppositeRetry: false },
      { code: 4005, dialects: ['discord-gateway', 'graphql-transport-ws'], oppositeRetry: true },
    ]);
    expect(
      createRegistry({ dialects: [graphqlTransportWs, discordGateway] }).conflicts()[0]?.dialects,
    ).toEqual(['graphql-transport-ws', 'discord-gateway']);
  });

  test.each([
    ['no', 'yes', true],
    ['backoff', 'no', true],
    ['resume', 'no', true],
    ['no', 'unknown', false],
    ['no', undefined, false],
    ['yes', 'backoff', false],
    ['no', 'no', false],
  ] as const)('%s against %s is opposite: %s', (a, b, oppositeRetry) => {
    const make = (id: string, retry: typeof a | typeof b): Dialect => ({
      id,
      codes: { 4000: { name: 'N', ...texts, retry } },
    });
    expect(createRegistry({ dialects: [make('a', a), make('b', b)] }).conflicts()).toEqual([
      { code: 4000, dialects: ['a', 'b'], oppositeRetry },
    ]);
  });

  test('two languages of one dialect do not conflict', () => {
    expect(createRegistry({ dialects: [discordGatewayDe, discordGateway] }).conflicts()).toEqual([]);
  });

  test('overlays do not conflict', () => {
    const overlay: Dialect = { id: 'b', codes: {}, overlays: { 4004: { description: 'More.' } } };
    expect(createRegistry({ dialects: [discordGateway, overlay] }).conflicts()).toEqual([]);
  });
});

describe('identity', () => {
  const registry = createRegistry({ dialects: [discordGateway, graphqlTransportWs] });

  test('the same answers each time', () => {
    expect(registry.rows()).toBe(registry.rows());
    expect(registry.conflicts()).toBe(registry.conflicts());
    expect(registry.describe(4004)).toBe(registry.describe(4004));
    expect(registry.rows().find(({ from }) => from === 4004)?.description).toBe(registry.describe(4004));
  });

  test('frozen to the bottom', () => {
    expect(notFrozen(registry)).toBeUndefined();
    expect(notFrozen(registry.rows())).toBeUndefined();
    expect(notFrozen(registry.conflicts())).toBeUndefined();
  });

  test('its functions need no `this`', () => {
    const { describe: describeCode, rows, conflicts } = registry;
    expect(describeCode(4004).dialect).toBe('discord-gateway');
    expect(rows().length).toBeGreaterThan(26);
    expect(conflicts()).toHaveLength(2);
  });
});

test('a locale that is none is English, dialects that are no list are none', () => {
  const registry = createRegistry({ locale: 'de', dialects: discordGateway } as never);
  for (const code of [1006, 4004, 'x'])
    expect(registry.describe(code)).toEqual(createRegistry().describe(code));
  expectNoGap(registry);
  expect(registry.conflicts()).toEqual([]);
  expect(createRegistry(null as never).describe(1000).lang).toBe('en');
});

test('holes in the list of dialects are passed over', () => {
  const dialects = [null, discordGateway, undefined] as never;
  expect(createRegistry({ dialects }).describe(4004).name).toBe('Authentication failed');
  expectNoGap(createRegistry({ dialects }));
  expect(createRegistry({ dialects }).conflicts()).toEqual([]);
});

describe('prototype tricks', () => {
  const tricks = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

  test.each(tricks)('%s is no code', (trick) => {
    const registry = createRegistry({ dialects: [discordGateway] });
    expect(registry.describe(trick)).toMatchObject({
      code: undefined,
      kind: 'not-a-code',
      dialect: undefined,
    });
  });

  test.each(tricks)('%s as an id is an id', (id) => {
    const dialect: Dialect = { id, codes: { 4004: { name: 'N', ...texts, retry: 'no' } } };
    const registry = createRegistry({ dialects: [dialect, discordGateway] });
    expect(registry.describe(4004)).toMatchObject({ dialect: id, name: 'N' });
    expect(registry.conflicts()).toEqual([
      { code: 4004, dialects: [id, 'discord-gateway'], oppositeRetry: false },
    ]);
  });

  test('a dialect from JSON with __proto__ among its codes says nothing of it', () => {
    const dialect = JSON.parse(
      '{ "id": "json", "codes": { "__proto__": { "name": "N" }, "constructor": { "name": "N" } }, "ranges": [] }',
    ) as Dialect;
    const registry = createRegistry({ dialects: [dialect] });
    expect(registry.describe(4004)).toEqual(createRegistry().describe(4004));
    expect(registry.rows().every(({ from }) => Number.isInteger(from))).toBe(true);
  });

  test('who writes to an answer gets an error, and changes nothing', () => {
    const answer = createRegistry({ dialects: [discordGateway] }).describe(4004) as { label: string };
    expect(() => {
      answer.label = 'Mine';
    }).toThrow(TypeError);
    expect(createRegistry({ dialects: [discordGateway] }).describe(4004).label).not.toBe('Mine');
  });
});
