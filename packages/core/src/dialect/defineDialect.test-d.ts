import { expectTypeOf, test } from 'vitest';
import { defineDialect } from './defineDialect.ts';
import type { Dialect } from './dialect.ts';

const entry = { name: 'Kicked', label: 'Kicked', description: 'A moderator removed you.' } as const;

test('3000–4999 compiles', () => {
  defineDialect({ id: 'chat', codes: { 3000: entry, 3999: entry, 4000: entry, 4999: entry } });
  defineDialect({ id: 'chat', codes: {} });
});

test('any other number does not', () => {
  // @ts-expect-error 2000 is kept for WebSocket itself
  defineDialect({ id: 'chat', codes: { 2000: entry } });
  // @ts-expect-error 5000 is outside the registry
  defineDialect({ id: 'chat', codes: { 5000: entry } });
  // @ts-expect-error 2999 is the last below the range
  defineDialect({ id: 'chat', codes: { 2999: entry, 4000: entry } });
  // @ts-expect-error 1000 has a meaning of its own
  defineDialect({ id: 'chat', codes: { 1000: entry } });
  // @ts-expect-error 300 has three digits
  defineDialect({ id: 'chat', codes: { 300: entry } });
  // @ts-expect-error 40000 has five
  defineDialect({ id: 'chat', codes: { 40000: entry } });
  // @ts-expect-error 4000.5 is not a whole number
  defineDialect({ id: 'chat', codes: { 4000.5: entry } });
  // @ts-expect-error a key of codes is a number
  defineDialect({ id: 'chat', codes: { kicked: entry } });
});

test('overlays take any code', () => {
  defineDialect({
    id: 'chat',
    codes: {},
    overlays: { 0: {}, 1000: { description: 'More.' }, 2000: { retry: 'no' }, 65535: {} },
  });
  // @ts-expect-error an overlay never replaces the name
  defineDialect({ id: 'chat', codes: {}, overlays: { 1000: { name: 'Kicked' } } });
});

test('a key that nobody reads does not compile', () => {
  // @ts-expect-error it is called subprotocols
  defineDialect({ id: 'chat', codes: {}, subprotocol: ['chat'] });
  // @ts-expect-error it is called retry
  defineDialect({ id: 'chat', codes: { 4000: { ...entry, reconnect: 'no' } } });
  // @ts-expect-error a range has from, to
  defineDialect({ id: 'chat', codes: {}, ranges: [{ from: 4000, to: 4009, width: 10 }] });
  const source = { repository: 'npm:chat', date: '2026-01-01', release: '1' } as const;
  // @ts-expect-error a source has a version
  defineDialect({ id: 'chat', codes: {}, source });
  // @ts-expect-error only an overlay can be that
  defineDialect({ id: 'chat', codes: { 4000: { ...entry, nonConforming: true } } });
});

test('a reason is looked for in one way', () => {
  const texts = { label: 'Gone', description: 'Gone.' } as const;
  defineDialect({ id: 'chat', codes: { 4000: { ...entry, reasons: [{ prefix: 'gone', ...texts }] } } });
  // @ts-expect-error nothing to look for
  defineDialect({ id: 'chat', codes: { 4000: { ...entry, reasons: [texts] } } });
  const both = { equals: 'a', prefix: 'a', ...texts } as const;
  // @ts-expect-error two ways to match are none
  defineDialect({ id: 'chat', codes: { 4000: { ...entry, reasons: [both] } } });
});

test('a text must not be missing', () => {
  // @ts-expect-error description is missing
  defineDialect({ id: 'chat', codes: { 4000: { name: 'Kicked', label: 'Kicked' } } });
  // @ts-expect-error id is missing
  defineDialect({ codes: {} });
  // @ts-expect-error codes is missing
  defineDialect({ id: 'chat' });
});

test('closed sets are closed', () => {
  // @ts-expect-error nobody reads this retry
  defineDialect({ id: 'chat', codes: { 4000: { ...entry, retry: 'maybe' } } });
  // @ts-expect-error nobody reads this sender
  defineDialect({ id: 'chat', codes: { 4000: { ...entry, sender: 'proxy' } } });
  // @ts-expect-error there is no such outcome
  defineDialect({ id: 'chat', codes: { 4000: { ...entry, outcome: 'fine' } } });
});

test('literal types are kept', () => {
  const chat = defineDialect({ id: 'chat', codes: { 4001: { ...entry, label: 'Gone', retry: 'no' } } });
  expectTypeOf(chat.id).toEqualTypeOf<'chat'>();
  expectTypeOf(chat.codes[4001].label).toEqualTypeOf<'Gone'>();
  expectTypeOf(chat.codes[4001].retry).toEqualTypeOf<'no'>();
  expectTypeOf<keyof typeof chat.codes>().toEqualTypeOf<4001>();
});

test('what is returned is a Dialect', () => {
  expectTypeOf(defineDialect({ id: 'chat', codes: { 4000: entry } })).toExtend<Dialect>();
});
