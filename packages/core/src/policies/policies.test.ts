import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { notPlain } from '../../test/plain.ts';
import type { Dialect } from '../dialect/dialect.ts';
import { discordGateway } from '../dialects/discord-gateway.ts';
import { twitchEventsub } from '../dialects/twitch-eventsub.ts';
import { toCloseRecordFromWs } from '../record/toCloseRecord.ts';
import { adviseRetry } from '../retry/adviseRetry.ts';
import { definePolicy } from '../retry/definePolicy.ts';
import type { RetryPolicy } from '../retry/retryPolicy.ts';
import * as discord from './discord.ts';
import * as graphqlWs from './graphql-ws.ts';
import * as partysocket from './partysocket.ts';
import * as phoenix from './phoenix.ts';
import * as pusher from './pusher.ts';
import * as reactUseWebsocket from './react-use-websocket.ts';
import * as reconnectingWebsocket from './reconnecting-websocket.ts';
import * as robustWebsocket from './robust-websocket.ts';
import * as sockette from './sockette.ts';
import * as standard from './standard.ts';
import * as twitch from './twitch.ts';

const files: Readonly<Record<string, Readonly<Record<string, RetryPolicy>>>> = {
  discord,
  'graphql-ws': graphqlWs,
  partysocket,
  phoenix,
  pusher,
  'react-use-websocket': reactUseWebsocket,
  'reconnecting-websocket': reconnectingWebsocket,
  'robust-websocket': robustWebsocket,
  sockette,
  standard,
  twitch,
};

/** The paths of what somebody could change for everybody. */
const thawed = (value: unknown, path = ''): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : [
        ...(Object.isFrozen(value) ? [] : [path || '.']),
        ...Object.entries(value).flatMap(([key, part]) => thawed(part, `${path}.${key}`)),
      ];

test('every file is here', () => {
  const found = readdirSync(new URL('.', import.meta.url)).filter((file) => /^[a-z-]+\.ts$/.test(file));
  expect(Object.keys(files).map((id) => `${id}.ts`)).toEqual(found);
});

test.each(Object.entries(files))('%s: one export, called as its file, and a JSON value', (id, exports) => {
  const name = id.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  expect(Object.keys(exports)).toEqual([name]);
  const policy = exports[name]!;
  expect(policy.id).toBe(id);
  expect(notPlain(policy)).toBeUndefined();
  expect(definePolicy(policy)).toBe(policy);
  expect(thawed(policy)).toEqual([]);
  for (const rule of policy.rules) expect(rule.source).toMatch(/:\d+$|^https:|RFC|IANA/);
});

test('nobody changes the standard policy for everybody', () => {
  const { standard: shared } = files['standard'] as { readonly standard: RetryPolicy };
  expect(() => ((shared as { attempts: unknown }).attempts = 'unbounded')).toThrow(TypeError);
  expect(() => (shared.rules as unknown[]).unshift({})).toThrow(TypeError);
  expect(() => ((shared.rules[0] as { verdict: string }).verdict = 'retry')).toThrow(TypeError);
  expect(() => ((shared.delay as { maxMs: number }).maxMs = 0)).toThrow(TypeError);
});

// The dialects are held to the documents' own rows elsewhere.
test.each<[RetryPolicy, Dialect]>([
  [discord.discord, discordGateway],
  [twitch.twitch, twitchEventsub],
])('$id and its dialect agree on every code', (policy, dialect) => {
  const codes = Object.keys(dialect.codes).map(Number);
  expect(codes.length).toBeGreaterThan(7);
  for (const code of codes) {
    if (dialect.codes[code]?.sender === 'client') continue;
    const record = toCloseRecordFromWs(code, '');
    const ours = adviseRetry(record, { policy });
    const theirs = adviseRetry(record, { policy, dialects: [dialect] });
    expect({ code, verdict: ours.verdict }).toEqual({ code, verdict: theirs.verdict });
  }
});
