import { toCloseRecord } from '@close-codes/core';
import { expect, test } from 'vitest';
import { CloseEventLog, closeLogCsv, closeLogJson, createCloseLog } from './index.ts';
import * as entry from './index.ts';

test('under the react-server condition the component is a client reference, and the rest works', () => {
  expect(Object.keys(entry).sort()).toEqual([
    'CloseEventLog',
    'closeLogCsv',
    'closeLogJson',
    'createCloseLog',
  ]);
  expect((CloseEventLog as { $$typeof?: unknown }).$$typeof).toBe(Symbol.for('react.client.reference'));
  const log = createCloseLog({ capacity: 1 });
  log.add(toCloseRecord({ code: 1006, reason: '', wasClean: false }));
  expect(closeLogCsv(log.toArray())).toContain(',1006,lost,');
  // What a server component hands on as `records` is plain.
  expect(structuredClone(log.toArray())).toEqual(log.toArray());
  expect(JSON.parse(closeLogJson(log.toArray()))).toHaveLength(1);
});
