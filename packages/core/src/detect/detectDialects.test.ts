import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oddities } from '../../test/oddities.ts';
import { dialectFiles } from '../../test/facts.ts';
import { defineDialect } from '../dialect/defineDialect.ts';
import { detectDialects, type ConnectionMarks } from './detectDialects.ts';
import { marks } from './marks.ts';

const ids = (connection: ConnectionMarks): string[] =>
  detectDialects(connection).proposals.map(({ id }) => id);

describe('by one mark', () => {
  test.each<[title: string, connection: ConnectionMarks, ids: string[], ambiguous: boolean]>([
    ['a subprotocol', { protocol: 'graphql-transport-ws' }, ['graphql-transport-ws'], false],
    [
      'a subprotocol that two use',
      { protocol: 'graphql-ws' },
      ['aws-appsync', 'subscriptions-transport-ws'],
      true,
    ],
    ['a subprotocol of server and client', { protocol: 'v10.stomp' }, ['spring', 'stompjs'], true],
    ['the case of a subprotocol counts', { protocol: 'GraphQL-WS' }, [], false],
    ['a host', { url: 'wss://gateway.discord.gg/?v=10&encoding=json' }, ['discord-gateway'], false],
    ['a host in capitals', { url: 'wss://Gateway.Discord.GG/' }, ['discord-gateway'], false],
    ['a host by pattern', { url: 'wss://ws-eu.pusher.com/app/key?protocol=7' }, ['pusher'], false],
    ['not a host that only ends like it', { url: 'wss://notgateway.discord.gg.example/' }, [], false],
    ['not a host in the path', { url: 'wss://example.com/gateway.discord.gg' }, [], false],
    ['not a host in the userinfo', { url: 'wss://gateway.discord.gg@example.com/' }, [], false],
    ['not a host in the query', { url: 'wss://example.com?gateway.discord.gg' }, [], false],
    ['a host with a port', { url: 'ws://localhost:4455' }, ['obs-websocket'], false],
    ['not the host with another port', { url: 'ws://localhost:4456' }, [], false],
    [
      'a host that needs no port, with one',
      { url: 'wss://gateway.discord.gg:443/' },
      ['discord-gateway'],
      false,
    ],
    ['a path', { url: 'wss://chat.example/socketcluster/' }, ['socketcluster'], false],
    ['a path that two use', { url: 'wss://example.com/v1/realtime' }, ['appwrite', 'openai-realtime'], true],
    ['not a path that goes on', { url: 'wss://example.com/v1/realtime/more' }, [], false],
    ['nothing known', { url: 'wss://example.com/', protocol: 'chat' }, [], false],
  ])('%s', (_, connection, expected, ambiguous) => {
    expect(ids(connection)).toEqual(expected);
    expect(detectDialects(connection).ambiguous).toBe(ambiguous);
  });
});

test('more evidence goes before less, and settles what was ambiguous', () => {
  const detection = detectDialects({
    protocol: 'graphql-ws',
    url: 'wss://abc.appsync-realtime-api.eu-west-1.amazonaws.com/graphql',
  });
  expect(detection.ambiguous).toBe(false);
  expect(detection.proposals.map(({ id }) => id)).toEqual(['aws-appsync', 'subscriptions-transport-ws']);
  expect(detection.proposals[0]?.evidence).toEqual([
    {
      kind: 'host',
      value: 'abc.appsync-realtime-api.eu-west-1.amazonaws.com',
      pattern: '*.appsync-realtime-api.*.amazonaws.com',
      unverified: false,
    },
    { kind: 'subprotocol', value: 'graphql-ws', pattern: 'graphql-ws', unverified: false },
  ]);
});

test('what was not verified says so', () => {
  const { proposals } = detectDialects({ url: 'wss://gateway-us-east1-b.discord.gg/' });
  expect(proposals[0]?.evidence).toMatchObject([{ pattern: '*.discord.gg', unverified: true }]);
});

test('dialects of one’s own go first where the evidence is equal', () => {
  const own = defineDialect({ id: 'own', codes: {}, subprotocols: ['graphql-ws', 'own'], paths: ['/own/'] });
  const detect = (connection: ConnectionMarks) => detectDialects(connection, { dialects: [own] });
  expect(detect({ protocol: 'own', url: 'wss://example.com/own/room' }).proposals).toMatchObject([
    { id: 'own', title: 'own' },
  ]);
  expect(detect({ protocol: 'graphql-ws' })).toMatchObject({
    ambiguous: true,
    proposals: [{ id: 'own' }, {}, {}],
  });
});

test('a dialect of one’s own stands in for the one with its id', () => {
  const own = defineDialect({ id: 'pusher', codes: {}, hosts: ['push.example'] });
  expect(detectDialects({ url: 'wss://push.example/' }, { dialects: [own] }).proposals).toHaveLength(1);
  // Its marks are those it has.
  expect(detectDialects({ url: 'wss://ws-eu.pusher.com/' }, { dialects: [own] }).proposals).toEqual([]);
});

test('a URL object, and a socket', () => {
  expect(ids({ url: new URL('wss://gateway.discord.gg/?v=10') })).toEqual(['discord-gateway']);
  expect(ids({ url: 'ws://[::1]:8080/v1/events', protocol: '' })).toEqual(['satori']);
});

test('every mark of the facts is found by what it stands for', () => {
  for (const { id, subprotocols = [], hosts = [], paths = [] } of marks) {
    for (const protocol of subprotocols) expect(ids({ protocol })).toContain(id);
    for (const host of hosts) expect(ids({ url: `wss://${host.replaceAll('*', 'x')}/` })).toContain(id);
    for (const path of paths) expect(ids({ url: `wss://a.b${path.replaceAll('*', 'x')}` })).toContain(id);
  }
  const marked = dialectFiles.filter(({ subprotocols, hosts }) => subprotocols.length + hosts.length > 0);
  expect(marks.length).toBeGreaterThanOrEqual(marked.length);
});

// Where the steps are not in proportion to the length, these do not end in time.
test('a host that several stars fit in many ways: answered at once', () => {
  const host = '.appsync-realtime-api.'.repeat(100_000);
  expect(ids({ url: `wss://${host}amazonaws.co` })).toEqual([]);
});

test('a path that several stars fit in many ways: answered at once', () => {
  const own = defineDialect({ id: 'own', codes: {}, paths: ['/*a*a*a*b'] });
  expect(detectDialects({ url: `wss://a.b/${'a'.repeat(5000)}` }, { dialects: [own] }).proposals).toEqual([]);
});

test('the longest host that DNS has, with a port; one more is none', () => {
  const host = (length: number): string => `${'x'.repeat(length - '.discord.gg'.length)}.discord.gg`;
  expect(ids({ url: `wss://${host(253)}:8443/` })).toEqual(['discord-gateway']);
  expect(ids({ url: `wss://${host(254)}/` })).toEqual([]);
});

test('the longest path; one more is none', () => {
  const path = (length: number): string => '/socketcluster/'.padEnd(length, 'x');
  expect(ids({ url: `wss://a.b${path(2048)}` })).toEqual(['socketcluster']);
  expect(ids({ url: `wss://a.b${path(2049)}` })).toEqual([]);
});

test('getters that throw are no evidence', () => {
  const thrown = (): never => {
    throw new Error('No.');
  };
  const without = (key: string, rest: object = { id: 'own' }): never =>
    Object.defineProperty({ ...rest }, key, { get: thrown, enumerable: true }) as never;
  const connection = { protocol: 'own', url: 'wss://push.example/own/' };
  const detect = (dialect: never) => detectDialects(connection, { dialects: [dialect] }).proposals;
  for (const key of ['hosts', 'paths', 'subprotocols']) expect(detect(without(key))).toEqual([]);
  expect(detect(without('id', { hosts: ['push.example'] }))).toEqual([]);
  const own = { id: 'own', hosts: ['push.example'] };
  expect(detect(without('paths', own))).toHaveLength(1);
  expect(detect(without('unverified', own))).toMatchObject([{ evidence: [{ unverified: false }] }]);
  expect(detect(without('title', own))).toMatchObject([{ id: 'own', title: 'own' }]);
  expect(detectDialects(connection, without('dialects')).proposals).toEqual([]);
  // A list that throws where it is read.
  const list = new Proxy(['own'], { get: thrown });
  expect(detect({ id: 'own', subprotocols: list } as never)).toEqual([]);
});

test('a long address is answered, for no pattern backtracks without end', () => {
  const url = `wss://${'x.'.repeat(20_000)}/${'x/'.repeat(20_000)}`;
  expect(ids({ url, protocol: 'x'.repeat(100_000) })).toEqual([]);
});

test.each(oddities)('%s is no evidence', (_, value) => {
  expect(detectDialects(value as never)).toEqual({ proposals: [], ambiguous: false });
  expect(detectDialects({ protocol: value, url: value } as never).proposals).toEqual([]);
  expect(detectDialects({ protocol: 'janus-protocol' }, { dialects: value } as never).proposals).toHaveLength(
    1,
  );
  expect(
    detectDialects({ protocol: 'janus-protocol' }, { dialects: [value] } as never).proposals,
  ).toHaveLength(1);
});

test('anything at all is answered', () => {
  fc.assert(
    fc.property(fc.anything(), fc.string(), (value, text) => {
      expect(detectDialects({ protocol: text, url: text }).proposals).toBeInstanceOf(Array);
      expect(detectDialects(value as never, { dialects: [value] } as never).proposals).toBeInstanceOf(Array);
    }),
  );
});
