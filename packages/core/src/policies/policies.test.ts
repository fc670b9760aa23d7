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
  for (const rule of policy.rules) expect(rule.source).toMatch(/:\d+$|^https:|RFC|IANA/);
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
