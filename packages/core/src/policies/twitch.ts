import { frozen } from '../retry/frozen.ts';
import type { RetryPolicy } from '../retry/retryPolicy.ts';
import { standard } from './standard.ts';

const codes = 'internal/events/websocket/mock_server/close_messages.go';

/**
 * What Twitch's documentation says to a client of EventSub over WebSocket. Taken from what Twitch publishes and not
 * proven: there is no server to ask but Twitch's own.
 *
 * Twitch describes its codes and seldom says whether to come back: what it leaves open is `unknown` here. Of delays and
 * numbers of tries it says nothing: those are of our policy `standard`. A connection that is lost takes its
 * subscriptions with it; the new one needs them anew.
 */
export const twitch: RetryPolicy = /* @__PURE__ */ frozen<RetryPolicy>({
  id: 'twitch',
  title: 'Twitch EventSub',
  docs: 'https://dev.twitch.tv/docs/eventsub/handling-websocket-events/#close-message',
  source: {
    repository: 'github:twitchdev/twitch-cli',
    commit: 'fd7dac646eea56c9ac9c1d36893e611de855c21e',
    date: '2026-03-11',
  },
  rules: [
    {
      from: 1006,
      to: 1006,
      verdict: 'retry',
      action: 'new-session',
      source: 'https://dev.twitch.tv/docs/eventsub/handling-websocket-events/',
    },
    { from: 4001, to: 4001, verdict: 'fix-first', action: 'fix-client', source: `${codes}:20` },
    { from: 4003, to: 4003, verdict: 'fix-first', action: 'fix-client', source: `${codes}:30` },
    { from: 4005, to: 4005, verdict: 'retry', action: 'new-session', source: `${codes}:40` },
    { from: 4006, to: 4006, verdict: 'retry', action: 'new-session', source: `${codes}:45` },
  ],
  otherwise: 'unknown',
  delay: standard.delay,
  attempts: standard.attempts,
  heldMs: standard.heldMs,
});
