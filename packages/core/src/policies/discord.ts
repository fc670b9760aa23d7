import { frozen } from '../retry/frozen.ts';
import type { RetryPolicy } from '../retry/retryPolicy.ts';
import { standard } from './standard.ts';

const table = 'developers/topics/opcodes-and-status-codes.mdx';

/**
 * What Discord's documentation asks of a client of the Gateway, v10. Taken from the page and not proven: there is no
 * server to ask but Discord's own.
 *
 * The page has a column "Reconnect". It says nothing of delays and numbers of tries: those are of our policy `standard`.
 * They stay below the 1,000 `IDENTIFY` a day after which Discord resets the token (developers/events/gateway.mdx:188).
 */
export const discord: RetryPolicy = /* @__PURE__ */ frozen<RetryPolicy>({
  id: 'discord',
  title: 'Discord Gateway',
  docs: 'https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes',
  source: {
    repository: 'github:discord/discord-api-docs',
    commit: 'c98d64bc233833839cf0d8d369e81b77f21ade60',
    date: '2026-08-06',
  },
  rules: [
    {
      from: 1005,
      to: 1006,
      verdict: 'retry',
      action: 'resume',
      source: 'developers/events/gateway.mdx:252',
    },
    { from: 4000, to: 4002, verdict: 'retry', action: 'resume', source: `${table}:38` },
    { from: 4003, to: 4003, verdict: 'retry', action: 'new-session', source: `${table}:41` },
    { from: 4004, to: 4004, verdict: 'fix-first', action: 'reauthenticate', source: `${table}:42` },
    { from: 4005, to: 4005, verdict: 'retry', action: 'new-session', source: `${table}:43` },
    { from: 4007, to: 4007, verdict: 'retry', action: 'new-session', source: `${table}:44` },
    { from: 4008, to: 4008, verdict: 'retry', action: 'slow-down', source: `${table}:45` },
    { from: 4009, to: 4009, verdict: 'retry', action: 'new-session', source: `${table}:46` },
    { from: 4010, to: 4013, verdict: 'fix-first', action: 'fix-client', source: `${table}:47` },
    { from: 4014, to: 4014, verdict: 'fix-first', action: 'request-access', source: `${table}:51` },
  ],
  otherwise: 'unknown',
  delay: standard.delay,
  attempts: standard.attempts,
  heldMs: standard.heldMs,
});
