import { expect, test } from 'vitest';
import { incident } from '../../test/chartData.ts';
import * as entry from './index.ts';

test('under the react-server condition the component is a client reference', () => {
  const { toCloseBuckets, ...clients } = entry;
  expect(typeof toCloseBuckets).toBe('function');
  expect(Object.keys(clients)).toEqual(['CloseEventChart']);
  expect((clients.CloseEventChart as unknown as { $$typeof?: unknown }).$$typeof).toBe(
    Symbol.for('react.client.reference'),
  );
});

test('a server component can count by itself, and what it counts is plain', () => {
  const buckets = entry.toCloseBuckets(incident);
  expect(structuredClone(buckets)).toEqual(buckets);
  expect(buckets.count).toBe(incident.reduce((sum, { count }) => sum + count, 0));
});
