import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowOf, registryRows, type RegistryRow } from '../../test/facts.ts';
import { oddities } from '../../test/oddities.ts';
import { notFrozen } from '../../test/plain.ts';
import { CloseCode } from './closeCode.ts';
import { closeCodeFacts, type CloseCodeFacts } from './closeCodeFacts.ts';
import type { Outcome } from '../outcome/outcome.ts';

const ALL = Array.from({ length: 65536 }, (_, code) => code);
const single = (row: RegistryRow): boolean => row.from === row.to;

function expectedKind(row: RegistryRow): CloseCodeFacts['kind'] {
  if (row.reserved_kind === 'local-only') return 'local-only';
  if (row.reserved_kind === 'not-used') return 'unused';
  if (row.reserved_kind === 'outside-registry') return 'outside-registry';
  if (single(row)) return row.reserved ? 'reserved' : 'assigned';
  return row.iana_name === 'Reserved for Private Use' ? 'private' : 'unassigned';
}

function expectedWire(row: RegistryRow): CloseCodeFacts['wire'] {
  if (row.may_appear_in_close_frame) return 'allowed';
  if (row.synthesized_locally) return 'forbidden';
  return single(row) ? 'reserved' : 'unassigned';
}

const expectedAnalogue = (row: RegistryRow): number | undefined =>
  row.http_analogue_confidence === 'high' || row.http_analogue_confidence === 'medium'
    ? (row.http_analogue ?? undefined)
    : undefined;

function expectedRange(code: number): CloseCodeFacts['range'] {
  if (code <= 999) return '0-999';
  if (code <= 2999) return '1000-2999';
  if (code <= 3999) return '3000-3999';
  return code <= 4999 ? '4000-4999' : 'outside';
}

const OUTCOMES: Readonly<Record<number, Outcome>> = {
  1000: 'normal',
  1001: 'going-away',
  1002: 'protocol',
  1003: 'protocol',
  1005: 'no-status',
  1006: 'lost',
  1007: 'protocol',
  1008: 'rejected',
  1009: 'too-big',
  1010: 'protocol',
  1011: 'server-error',
  1012: 'going-away',
  1013: 'overloaded',
  1014: 'server-error',
  1015: 'refused',
  3000: 'rejected',
  3003: 'rejected',
  3008: 'timeout',
};

/** The codes for which `ours` and `theirs` differ. */
const differences = (
  ours: (facts: CloseCodeFacts) => unknown,
  theirs: (row: RegistryRow, code: number) => unknown,
) => ALL.filter((code) => ours(closeCodeFacts(code)) !== theirs(rowOf(code), code));

describe('for every code from 0 to 65535, against the registry', () => {
  test('the registry itself has no gap and no overlap', () => {
    expect(registryRows).toHaveLength(26);
    expect(registryRows.map(({ from }) => from)).toEqual([
      0,
      ...registryRows.slice(0, -1).map(({ to }) => to + 1),
    ]);
    expect(registryRows.at(-1)?.to).toBe(65535);
  });

  test('code', () => {
    expect(
      differences(
        ({ code }) => code,
        (_, code) => code,
      ),
    ).toEqual([]);
  });

  test('name, for codes that have one of their own', () => {
    expect(
      differences(
        ({ name }) => name,
        (row) => (single(row) ? row.iana_name : undefined),
      ),
    ).toEqual([]);
  });

  test('kind', () => {
    expect(differences(({ kind }) => kind, expectedKind)).toEqual([]);
  });

  test('wire: three statements, not one', () => {
    expect(differences(({ wire }) => wire, expectedWire)).toEqual([]);
    expect(ALL.filter((code) => closeCodeFacts(code).wire === 'forbidden')).toEqual([1005, 1006, 1015]);
    expect(ALL.filter((code) => closeCodeFacts(code).wire === 'reserved')).toEqual([1004]);
  });

  test('scriptMaySend', () => {
    expect(
      differences(
        ({ scriptMaySend }) => scriptMaySend,
        (row) => row.may_be_passed_to_close,
      ),
    ).toEqual([]);
  });

  test('sender', () => {
    expect(
      differences(
        ({ sender }) => sender,
        (row) => row.typical_sender,
      ),
    ).toEqual([]);
  });

  test('httpAnalogue, where confidence is high or medium', () => {
    expect(differences(({ httpAnalogue }) => httpAnalogue, expectedAnalogue)).toEqual([]);
    expect(ALL.filter((code) => closeCodeFacts(code).httpAnalogue !== undefined)).toEqual([
      1014, 3000, 3003, 3008,
    ]);
  });

  test('range', () => {
    expect(
      differences(
        ({ range }) => range,
        (_, code) => expectedRange(code),
      ),
    ).toEqual([]);
  });

  test('outcome', () => {
    expect(
      differences(
        ({ outcome }) => outcome,
        (_, code) => OUTCOMES[code] ?? (code >= 3000 && code <= 4999 ? 'application' : 'unknown'),
      ),
    ).toEqual([]);
  });

  test('references: each single row names what the registry names beyond RFC 6455', () => {
    for (const row of registryRows.filter(single)) {
      const beyond = row.references.filter((reference) => !reference.startsWith('RFC 6455'));
      expect(closeCodeFacts(row.from).references).toEqual(['RFC 6455 §7.4', ...beyond]);
    }
  });

  test('no dialect', () => {
    expect(ALL.filter((code) => closeCodeFacts(code).dialect !== undefined)).toEqual([]);
  });

  test('frozen to the bottom', () => {
    expect(ALL.filter((code) => notFrozen(closeCodeFacts(code)) !== undefined)).toEqual([]);
  });
});

describe('identity', () => {
  test('the same object for 0–4999', () => {
    expect(ALL.slice(0, 5000).filter((code) => closeCodeFacts(code) !== closeCodeFacts(code))).toEqual([]);
  });

  test('no two codes share one', () => {
    expect(new Set(ALL.slice(0, 5000).map((code) => closeCodeFacts(code))).size).toBe(5000);
  });

  test('all that is no code shares one', () => {
    expect(new Set(oddities.map(([, value]) => closeCodeFacts(value))).size).toBe(1);
  });
});

describe('what is no code', () => {
  test.each(oddities)('%s', (_, value) => {
    const facts = closeCodeFacts(value);
    expect(facts).toEqual({
      code: undefined,
      name: undefined,
      kind: 'not-a-code',
      range: 'outside',
      wire: 'forbidden',
      scriptMaySend: false,
      sender: 'none',
      outcome: 'unknown',
      httpAnalogue: undefined,
      references: ['RFC 6455 §7.4'],
      dialect: undefined,
    });
    expect(notFrozen(facts)).toBeUndefined();
  });

  test('minus zero is zero', () => {
    expect(Object.is(closeCodeFacts(-0).code, 0)).toBe(true);
    expect(closeCodeFacts(-0)).toBe(closeCodeFacts(0));
  });

  test('anything: a code if and only if it is a whole number from 0 to 65535', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.integer(), fc.double(), fc.nat(70_000)), (value) => {
        const isCode = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 65535;
        expect(closeCodeFacts(value).code).toBe(isCode ? value + 0 : undefined);
        expect(closeCodeFacts(value).kind === 'not-a-code').toBe(!isCode);
      }),
    );
  });
});

describe('CloseCode', () => {
  const pascal = (name: string): string =>
    name
      .replace(/[^A-Za-z ]/g, '')
      .split(' ')
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
      .join('');

  test('is every named code of the registry under its name', () => {
    expect(CloseCode).toEqual(
      Object.fromEntries(registryRows.filter(single).map((row) => [pascal(String(row.iana_name)), row.from])),
    );
  });
});

test('dialects that are no list are none', () => {
  for (const dialects of [{ id: 'x', codes: {} }, 'x', 1, null])
    expect(closeCodeFacts(4000, { dialects: dialects as never })).toBe(closeCodeFacts(4000));
});

test('holes in the list of dialects are passed over', () => {
  const dialects = [undefined, null] as never;
  expect(closeCodeFacts(4000, { dialects })).toBe(closeCodeFacts(4000));
});
