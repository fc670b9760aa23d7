import { expect, test } from 'vitest';
import { CloseCodeError } from './closeCodeError.ts';

test('is a TypeError with a stable code', () => {
  const error = new CloseCodeError('dialect/id', 'What. Why. How.');
  expect(error).toBeInstanceOf(TypeError);
  expect(error).toMatchObject({ name: 'CloseCodeError', code: 'dialect/id', message: 'What. Why. How.' });
  expect(String(error)).toBe('CloseCodeError: What. Why. How.');
});
