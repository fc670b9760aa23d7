import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oddities } from '../../test/oddities.ts';
import { CloseCodeError } from '../error/closeCodeError.ts';
import { defineDialect } from './defineDialect.ts';

const entry = { name: 'Kicked', label: 'Kicked', description: 'A moderator removed you.' };
const dialect = (parts: object): unknown => ({ id: 'chat', codes: { 4000: entry }, ...parts });
const define = (input: unknown): unknown => defineDialect(input as never);

function errorOf(input: unknown): CloseCodeError {
  try {
    define(input);
  } catch (error) {
    if (error instanceof CloseCodeError) return error;
    throw error;
  }
  throw new Error('It did not throw.');
}

describe('good input is returned as it is', () => {
  test.each([
    ['codes', { id: 'chat', codes: { 3000: entry, 4000: entry, 4999: entry } }],
    ['no codes', { id: 'chat', codes: {} }],
    [
      'overlays over any code',
      { id: 'chat', codes: {}, overlays: { 0: {}, 1000: { description: 'More.' }, 65535: { retry: 'no' } } },
    ],
    [
      'ranges',
      {
        id: 'chat',
        codes: {},
        ranges: [
          { from: 0, to: 65535, retry: 'no' },
          { from: 4000, to: 4999, ...entry },
        ],
      },
    ],
    [
      'two ranges of one width side by side',
      {
        id: 'chat',
        codes: {},
        ranges: [
          { from: 4000, to: 4099 },
          { from: 4100, to: 4199 },
        ],
      },
    ],
    [
      'a range inside a wider one',
      {
        id: 'chat',
        codes: {},
        ranges: [
          { from: 4000, to: 4099 },
          { from: 4000, to: 4098 },
        ],
      },
    ],
    [
      'undefined options',
      {
        id: 'chat',
        codes: { 4000: { ...entry, sender: undefined, retry: undefined, advice: undefined } },
        overlays: undefined,
        ranges: undefined,
      },
    ],
    [
      'a head',
      {
        id: 'chat',
        title: 'Chat',
        lang: 'pt-BR',
        codes: { 4000: { ...entry, outcome: 'rejected', advice: 'reauthenticate' } },
        subprotocols: ['chat'],
        hosts: ['*.example.com'],
        docs: 'https://example.com/',
        source: { repository: 'github:a/b', commit: '0', date: '2026-01-01' },
      },
    ],
    [
      'reasons',
      {
        id: 'chat',
        codes: {
          4000: {
            ...entry,
            reasons: [
              { equals: 'gone', label: 'L', description: 'D.', retry: 'no' },
              { prefix: 'gone', label: 'L', description: 'D.', advice: 'reauthenticate' },
              { includes: 'gone', label: 'L', description: 'D.', outcome: 'rejected', userMessage: 'U.' },
            ],
          },
        },
      },
    ],
    [
      'flags and marks',
      {
        id: 'chat',
        guess: true,
        codes: { 4000: { ...entry, deprecated: true } },
        overlays: { 2000: { nonConforming: true } },
        paths: ['/chat/*'],
        unverified: ['/chat/*'],
        source: { repository: 'npm:chat', version: '1.0.0', date: '2026-01-01' },
      },
    ],
    ['an id of digits and hyphens', { id: '2-way-chat-v2', codes: {} }],
  ])('%s', (_, input) => {
    const before = structuredClone(input);
    expect(define(input)).toBe(input);
    expect(input).toEqual(before);
  });
});

describe('bad input throws, and says what, why and how', () => {
  test.each<[title: string, input: unknown, code: string, names: RegExp, remedy: RegExp]>([
    ['nothing', undefined, 'not-an-object', /undefined/, /Pass \{ id, codes \}/],
    ['null', null, 'not-an-object', /null/, /Pass \{ id, codes \}/],
    ['an array', [], 'not-an-object', /defineDialect/, /Pass \{ id, codes \}/],
    ['no id', { codes: {} }, 'id', /undefined/, /lower-case/],
    ['an id in capitals', dialect({ id: 'Chat' }), 'id', /"Chat"/, /"my-service"/],
    ['an id with a space', dialect({ id: 'my chat' }), 'id', /"my chat"/, /hyphens/],
    ['an id that ends in a hyphen', dialect({ id: 'chat-' }), 'id', /"chat-"/, /hyphens/],
    ['an id that is a path', dialect({ id: '../chat' }), 'id', /"\.\.\/chat"/, /hyphens/],
    ['a bigint as id', dialect({ id: 1n }), 'id', /1n/, /lower-case/],
    ['no codes', { id: 'chat' }, 'not-an-object', /"chat" has no codes/, /Pass codes/],
    ['codes in an array', { id: 'chat', codes: [entry] }, 'not-an-object', /"chat"/, /Pass codes/],
    [
      'code 2999',
      dialect({ codes: { 2999: entry } }),
      'code-out-of-range',
      /Code 2999 of dialect "chat"/,
      /overlays/,
    ],
    [
      'code 5000',
      dialect({ codes: { 5000: entry } }),
      'code-out-of-range',
      /Code 5000 of dialect "chat"/,
      /overlays/,
    ],
    ['code 1006', dialect({ codes: { 1006: entry } }), 'code-out-of-range', /Code 1006/, /overlays/],
    [
      'a code that is a word',
      dialect({ codes: { kicked: entry } }),
      'code-out-of-range',
      /Code kicked/,
      /from that range/,
    ],
    [
      'code 4000.5',
      dialect({ codes: { 4000.5: entry } }),
      'code-out-of-range',
      /Code 4000\.5/,
      /from that range/,
    ],
    [
      'a code without an entry',
      dialect({ codes: { 4000: null } }),
      'not-an-object',
      /Code 4000/,
      /Write \{ name, label, description \}/,
    ],
    ['a text as entry', dialect({ codes: { 4000: 'Kicked' } }), 'not-an-object', /Code 4000/, /Write/],
    [
      'no name',
      dialect({ codes: { 4000: { ...entry, name: undefined } } }),
      'text-missing',
      /Code 4000 .* no name/,
      /Write a text/,
    ],
    [
      'an empty label',
      dialect({ codes: { 4000: { ...entry, label: ' ' } } }),
      'text-missing',
      /Code 4000 .* no label/,
      /Write a text/,
    ],
    [
      'no description',
      dialect({ codes: { 4000: { name: 'N', label: 'L' } } }),
      'text-missing',
      /Code 4000 .* no description/,
      /Write a text/,
    ],
    [
      'a function in an entry',
      dialect({ codes: { 4000: { ...entry, userMessage: () => 'x' } } }),
      'not-plain',
      /Code 4000 .* Function \{.*\} as "userMessage"/,
      /Use a text/,
    ],
    [
      'an object in an entry',
      dialect({ codes: { 4000: { ...entry, label: { en: 'Kicked' } } } }),
      'not-plain',
      /has Object \{.*\} as "label"/,
      /Use a text/,
    ],
    [
      'an unknown sender',
      dialect({ codes: { 4000: { ...entry, sender: 'proxy' } } }),
      'sender',
      /Code 4000 .* "proxy"/,
      /"client", "server", "either" or "none"/,
    ],
    ['a bigint as sender', dialect({ codes: { 4000: { ...entry, sender: 1n } } }), 'sender', /1n/, /Use/],
    [
      'an unknown retry',
      dialect({ codes: { 4000: { ...entry, retry: 'maybe' } } }),
      'retry',
      /Code 4000 .* "maybe"/,
      /"backoff"/,
    ],
    [
      'an unknown advice',
      dialect({ codes: { 4000: { ...entry, advice: 'retry' } } }),
      'advice',
      /Code 4000 .* "retry"/,
      /"reauthenticate", .* or "use-wss"/,
    ],
    [
      'an unknown outcome',
      dialect({ codes: { 4000: { ...entry, outcome: 'kicked' } } }),
      'outcome',
      /Code 4000 .* "kicked"/,
      /"normal", .* or "unknown"/,
    ],
    [
      'an outcome every object has',
      dialect({ codes: { 4000: { ...entry, outcome: 'constructor' } } }),
      'outcome',
      /"constructor"/,
      /Use/,
    ],
    ['codes in a Map', dialect({ codes: new Map() }), 'not-an-object', /"chat"/, /Pass codes/],
    [
      'an entry without a prototype',
      dialect({ codes: { 4000: Object.create(null) as object } }),
      'not-an-object',
      /Code 4000/,
      /Write/,
    ],
    ['a title that is none', dialect({ title: { en: 'Chat' } }), 'not-plain', /"chat" .* "title"/, /a text/],
    [
      'docs that are a URL object',
      dialect({ docs: new URL('https://a.b/') }),
      'not-plain',
      /"docs"/,
      /a text/,
    ],
    ['hosts in a text', dialect({ hosts: 'a.b' }), 'not-plain', /"a\.b" as "hosts"/, /a list of texts/],
    ['subprotocols that are numbers', dialect({ subprotocols: [1] }), 'not-plain', /"subprotocols"/, /list/],
    [
      'a source that is a class',
      dialect({ source: new Date(0) }),
      'not-an-object',
      /source of dialect "chat"/,
      /\{ repository, commit, date \}/,
    ],
    [
      'a source of dates',
      dialect({ source: { repository: 'npm:chat', date: new Date(0) } }),
      'not-plain',
      /source of dialect "chat" .* "date"/,
      /a text/,
    ],
    [
      'a source without a date',
      dialect({ source: { repository: 'npm:chat' } }),
      'text-missing',
      /source of dialect "chat" has no date/,
      /Write a text/,
    ],
    [
      'a key that nobody reads',
      dialect({ subprotocol: ['chat'] }),
      'unknown-key',
      /"chat" has the key "subprotocol"/,
      /"subprotocols"/,
    ],
    [
      'a key of a code that nobody reads',
      dialect({ codes: { 4000: { ...entry, reconnect: 'no' } } }),
      'unknown-key',
      /Code 4000 .* "reconnect"/,
      /"retry"/,
    ],
    [
      'a key every object has',
      dialect(JSON.parse('{ "constructor": "chat" }') as object),
      'unknown-key',
      /"constructor"/,
      /Use "id"/,
    ],
    [
      'a prototype for a key',
      dialect(JSON.parse('{ "codes": { "4000": { "__proto__": "chat" } } }') as object),
      'unknown-key',
      /Code 4000 .* "__proto__"/,
      /Use/,
    ],
    ['an id every object has', dialect({ id: '__proto__' }), 'id', /"__proto__"/, /hyphens/],
    ['a name on an overlay', dialect({ overlays: { 1000: { name: 'N' } } }), 'unknown-key', /"name"/, /Use/],
    [
      'an empty message for users',
      dialect({ codes: { 4000: { ...entry, userMessage: ' ' } } }),
      'text-missing',
      /Code 4000 .* no userMessage/,
      /Write a text, or leave it out/,
    ],
    [
      'a range with empty texts',
      dialect({ ranges: [{ from: 4000, to: 4009, label: '', description: '' }] }),
      'text-missing',
      /Range 0 .* no label/,
      /Write a text/,
    ],
    [
      'an overlay with an empty text',
      dialect({ overlays: { 1000: { description: '' } } }),
      'text-missing',
      /Overlay 1000 .* no description/,
      /Write a text/,
    ],
    ['an empty title', dialect({ title: '' }), 'text-missing', /"chat" has no title/, /Write a text/],
    ['an empty host', dialect({ hosts: [''] }), 'not-plain', /"hosts"/, /none of them empty/],
    [
      'overlay 01000',
      dialect({ overlays: { '01000': {} } }),
      'code-out-of-range',
      /Overlay 01000/,
      /Correct/,
    ],
    [
      'an overlay that is none, and what to write',
      dialect({ overlays: { 1000: null } }),
      'not-an-object',
      /Overlay 1000/,
      /Write \{ description \}/,
    ],
    [
      'a range that is none, and what to write',
      dialect({ ranges: [null] }),
      'not-an-object',
      /Range 0/,
      /Write \{ from, to, label/,
    ],
    [
      'a reason that is none, and what to write',
      dialect({ codes: { 4000: { ...entry, reasons: [null] } } }),
      'not-an-object',
      /Reason 0/,
      /Write \{ equals, label/,
    ],
    [
      'a flag that is false',
      dialect({ overlays: { 2000: { nonConforming: false } } }),
      'not-plain',
      /Overlay 2000 .* false as "nonConforming"/,
      /true, or leave it out/,
    ],
    [
      'reasons in an object',
      dialect({ codes: { 4000: { ...entry, reasons: {} } } }),
      'not-an-object',
      /reasons of Code 4000/,
      /Pass reasons/,
    ],
    [
      'a reason that is none',
      dialect({ codes: { 4000: { ...entry, reasons: ['gone'] } } }),
      'not-an-object',
      /Reason 0 of Code 4000/,
      /Write/,
    ],
    [
      'a reason with nothing to look for',
      dialect({ codes: { 4000: { ...entry, reasons: [{ label: 'L', description: 'D.' }] } } }),
      'reason',
      /Reason 0 .* 0 ways/,
      /"equals", "prefix" or "includes"/,
    ],
    [
      'a reason that looks for the empty text',
      dialect({ codes: { 4000: { ...entry, reasons: [{ prefix: '', label: 'L', description: 'D.' }] } } }),
      'reason',
      /Reason 0 .* nothing to look for/,
      /with a text/,
    ],
    [
      'a reason with two ways to match',
      dialect({
        overlays: { 1000: { reasons: [{ equals: 'a', prefix: 'a', label: 'L', description: 'D.' }] } },
      }),
      'reason',
      /Reason 0 of Overlay 1000 .* 2 ways/,
      /Use one of/,
    ],
    [
      'one reason twice',
      dialect({
        codes: {
          4000: {
            ...entry,
            reasons: [
              { equals: 'a', label: 'L', description: 'D.' },
              { equals: 'a', label: 'M', description: 'D.' },
            ],
          },
        },
      }),
      'reason-twice',
      /Reason 1 of Code 4000/,
      /Remove one/,
    ],
    [
      'a reason without a text',
      dialect({ codes: { 4000: { ...entry, reasons: [{ equals: 'a', label: 'L' }] } } }),
      'text-missing',
      /Reason 0 .* no description/,
      /Write a text/,
    ],
    [
      'a reason with an unknown retry',
      dialect({
        codes: {
          4000: { ...entry, reasons: [{ equals: 'a', label: 'L', description: 'D.', retry: 'maybe' }] },
        },
      }),
      'retry',
      /Reason 0 .* "maybe"/,
      /"backoff"/,
    ],
    ['a lang with an underscore', dialect({ lang: 'de_DE' }), 'lang', /"chat" .* "de_DE"/, /"pt-BR"/],
    [
      'overlays in an array',
      dialect({ overlays: [{}] }),
      'not-an-object',
      /overlays of dialect "chat"/,
      /leave them out/,
    ],
    [
      'overlay 65536',
      dialect({ overlays: { 65536: {} } }),
      'code-out-of-range',
      /Overlay 65536 of dialect "chat"/,
      /Correct the number/,
    ],
    ['overlay -1', dialect({ overlays: { '-1': {} } }), 'code-out-of-range', /Overlay -1/, /Correct/],
    [
      'an overlay that is a word',
      dialect({ overlays: { normal: {} } }),
      'code-out-of-range',
      /Overlay normal/,
      /Correct/,
    ],
    [
      'an overlay that is a code as well',
      dialect({ overlays: { 4000: {} } }),
      'code-twice',
      /Overlay 4000/,
      /Keep one/,
    ],
    [
      'an overlay that is none',
      dialect({ overlays: { 1000: 'More.' } }),
      'not-an-object',
      /Overlay 1000/,
      /Write/,
    ],
    [
      'an overlay with an unknown retry',
      dialect({ overlays: { 1000: { retry: true } } }),
      'retry',
      /Overlay 1000 .* true/,
      /"backoff"/,
    ],
    [
      'ranges in an object',
      dialect({ ranges: {} }),
      'not-an-object',
      /ranges of dialect "chat"/,
      /Pass ranges/,
    ],
    [
      'a range that is none',
      dialect({ ranges: [4000] }),
      'not-an-object',
      /Range 0 of dialect "chat"/,
      /Write/,
    ],
    [
      'a range without an end',
      dialect({ ranges: [{ from: 4000 }] }),
      'range',
      /Range 0 .* 4000 to undefined/,
      /Correct them/,
    ],
    [
      'a range that runs backwards',
      dialect({ ranges: [{ from: 4001, to: 4000 }] }),
      'range',
      /4001 to 4000/,
      /Correct them/,
    ],
    [
      'a range beyond 65535',
      dialect({ ranges: [{ from: 1, to: 65536 }] }),
      'range',
      /1 to 65536/,
      /Correct them/,
    ],
    [
      'ranges of one width that overlap',
      dialect({
        ranges: [
          { from: 4000, to: 4009 },
          { from: 4009, to: 4018 },
        ],
      }),
      'range-overlap',
      /Range 1 .*4009–4018.*4000–4009/,
      /Narrow/,
    ],
    [
      'one range twice',
      dialect({
        ranges: [
          { from: 4000, to: 4009 },
          { from: 4000, to: 4009 },
        ],
      }),
      'range-overlap',
      /Range 1/,
      /Narrow/,
    ],
    [
      'a range with a label only',
      dialect({ ranges: [{ from: 4000, to: 4009, label: 'L' }] }),
      'text-missing',
      /Range 0 .* no description/,
      /Write a text/,
    ],
    [
      'a range with a description only',
      dialect({ ranges: [{ from: 4000, to: 4009, description: 'D.' }] }),
      'text-missing',
      /Range 0 .* no label/,
      /Write a text/,
    ],
  ])('%s', (_, input, code, names, remedy) => {
    const error = errorOf(input);
    expect(error).toBeInstanceOf(TypeError);
    expect(error.name).toBe('CloseCodeError');
    expect(error.code).toBe(`dialect/${code}`);
    expect(error.message).toMatch(names);
    expect(error.message).toMatch(remedy);
    expect(error.message.match(/\.(?=\s|$)/g)?.length).toBeGreaterThanOrEqual(2);
  });
});

describe('nothing else is ever thrown', () => {
  const nothingElse = (input: unknown): void => {
    try {
      expect(define(input)).toBe(input);
    } catch (error) {
      expect(error).toBeInstanceOf(CloseCodeError);
    }
  };
  const plain = oddities.filter(([title]) => !title.includes('proxy'));

  test.each(plain)('%s', (_, value) => {
    nothingElse(value);
    nothingElse(dialect({ id: value }));
    nothingElse(dialect({ codes: value }));
    nothingElse(dialect({ codes: { 4000: value } }));
    nothingElse(dialect({ codes: { 4000: { ...entry, sender: value } } }));
    nothingElse(dialect({ codes: { 4000: { ...entry, retry: value } } }));
    nothingElse(dialect({ codes: { 4000: { ...entry, label: value } } }));
    nothingElse(dialect({ overlays: { 1000: value } }));
    for (const key of ['title', 'lang', 'docs', 'hosts', 'source', 'other'])
      nothingElse(dialect({ [key]: value }));
    nothingElse(dialect({ hosts: [value], source: { date: value } }));
    nothingElse(dialect({ ranges: [value] }));
    nothingElse(dialect({ ranges: [{ from: value, to: value }] }));
  });

  test('anything', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (a, b) => {
        nothingElse(a);
        nothingElse({ id: 'chat', codes: a, overlays: b, ranges: [a, b] });
        nothingElse({ id: 'chat', codes: { 4000: a }, overlays: { 1000: b } });
      }),
    );
  });
});
