import { expect, test } from 'vitest';
import * as entry from './index.ts';

test('under the react-server condition the component is a client reference', () => {
  expect(Object.keys(entry)).toEqual(['CloseCodeSpectrum']);
  expect((entry.CloseCodeSpectrum as unknown as { $$typeof?: unknown }).$$typeof).toBe(
    Symbol.for('react.client.reference'),
  );
});
