import { expect, test } from 'vitest';
import { readHash } from './linkTarget.ts';

test.each([
  ['#codes-4401', 4401, undefined],
  ['#codes-0', 0, undefined],
  ['#codes-1016-2999', 1016, undefined],
  ['#codes-4401-pusher', 4401, 'pusher'],
  ['#codes-4401-discord-gateway', 4401, 'discord-gateway'],
  ['#codes-4400-4499-http-status-mirror', 4400, 'http-status-mirror'],
  ['#codes-4401-7tv-eventapi', 4401, '7tv-eventapi'],
])('%s', (hash, code, dialect) => {
  expect(readHash(hash, 'codes')).toEqual({ code, dialect });
});

test.each([
  '',
  '#',
  '#codes',
  '#codes-',
  '#codes-x',
  '#codes-range-0-999',
  '#codes-123456',
  '#other-4401',
  '#4401',
  '#%',
])('%j names nothing', (hash) => {
  expect(readHash(hash, 'codes')).toBeUndefined();
});

test('an id is read as the address writes it', () => {
  expect(readHash('#%C3%BCbersicht-1006', 'übersicht')).toEqual({ code: 1006, dialect: undefined });
  expect(readHash('#a.b-1006', 'a.b')).toEqual({ code: 1006, dialect: undefined });
  expect(readHash('#aXb-1006', 'a.b')).toBeUndefined();
});
