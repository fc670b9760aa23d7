import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowOf } from '../../test/facts.ts';
import { oddities } from '../../test/oddities.ts';
import { checkClose } from './checkClose.ts';
import { scriptMaySend } from './scriptMaySend.ts';

const ALL = Array.from({ length: 65536 }, (_, code) => code);

test('agrees with the registry for every code from 0 to 65535', () => {
  expect(ALL.filter((code) => scriptMaySend(code) !== rowOf(code).may_be_passed_to_close)).toEqual([]);
  expect(ALL.filter(scriptMaySend)).toHaveLength(2001);
});

test.each(oddities)('false for %s', (_, value) => {
  expect(scriptMaySend(value)).toBe(false);
});

test('true only where no issue is left, not even between engines', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.anything(), fc.integer({ min: 900, max: 5100 }), fc.double({ min: 900, max: 5100 })),
      (value) => {
        if (scriptMaySend(value)) expect(checkClose({ code: value })).toEqual([]);
        else if (typeof value === 'number') expect(checkClose({ code: value })).not.toEqual([]);
      },
    ),
  );
});
