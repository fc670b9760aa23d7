import type { Rule } from '../rule.ts';

/** The other side said so in a Close frame: the code is its own word, and a reason may say more. */
const said = (id: Rule['id'], code: number, more: Partial<Rule> = {}): Rule => ({
  id,
  weight: 4,
  codes: [[code, 10]],
  needs: ['opened'],
  ...more,
  against: { 'closed-by-us': 0.6, unclean: 0.7, synthetic: 0.05, ...more.against },
});

/** A 1001 that comes by the clock is somebody's limit, not a shutdown. */
const TIMER = { 'idle-30': 0.5, 'idle-600': 0.1, 'regular-idle': 0.1, 'regular-lifetime': 0.2 } as const;

/** The other side ended it, and said so with a code. */
export const endedByServer: readonly Rule[] = [
  said('normal-close-remote', 1000, {
    needs: ['opened', 'not-closed-by-us'],
    for: { 'not-closed-by-us': 2 },
    against: {
      'reason-ping-timeout': 0.02,
      'reason-heartbeat': 0.1,
      'idle-60': 0.25,
      'regular-idle': 0.4,
      'lifetime-24h': 0.2,
    },
  }),
  {
    id: 'idle-1000-cowboy',
    weight: 0.5,
    codes: [[1000, 2]],
    needs: ['opened', 'idle-60', 'not-closed-by-us'],
    for: { 'idle-60': 60, 'no-reason': 1.5, 'regular-idle': 3 },
  },
  {
    id: 'idle-1002-bandit',
    weight: 0.5,
    codes: [[1002, 4]],
    needs: ['opened', 'idle-60'],
    for: { 'idle-60': 80, 'regular-idle': 3 },
  },
  {
    id: 'ping-timeout-1000',
    weight: 2,
    codes: [[1000, 1]],
    needs: ['opened', 'reason-ping-timeout', 'not-closed-by-us'],
    for: { 'reason-ping-timeout': 60 },
  },
  said('going-away-server', 1001, {
    group: 'going-away',
    weight: 5,
    for: { 'reason-stopping': 3, 'many-at-once': 1.5, 'reason-idle': 1.5 },
    against: { ...TIMER, 'page-being-left': 0.03, 'reason-cloudflare': 0.02 },
  }),
  said('proxy-restart', 1001, {
    group: 'going-away',
    weight: 2,
    for: { 'no-reason': 1.5, 'many-at-once': 1.5 },
    against: { ...TIMER, 'page-being-left': 0.03, 'reason-cloudflare': 0.02, 'reason-idle': 0.2 },
  }),
  {
    id: 'cloudflare-restart',
    weight: 2,
    codes: [
      [1001, 10],
      [1006, 1],
    ],
    needs: ['opened', 'reason-cloudflare'],
    for: { 'reason-cloudflare': 40 },
  },
  said('protocol-error-reported', 1002, { against: { 'idle-60': 0.2 } }),
  said('unsupported-data', 1003, { for: { 'just-after-our-message': 2 } }),
  said('no-status', 1005, {
    needs: ['opened', 'not-closed-by-us'],
    for: { 'not-closed-by-us': 2 },
    against: { 'local-code-clean': 0.05, 'lifetime-24h': 0.2 },
  }),
  said('invalid-payload-reported', 1007, { for: { 'just-after-our-message': 2 } }),
  said('policy-violation', 1008, { for: { 'soon-after-open': 1.5 }, against: { 'high-incoming-rate': 0.5 } }),
  said('message-too-big', 1009, {
    for: { 'large-message-sent': 3, 'just-after-our-message': 2, 'reason-too-big': 3 },
    against: { 'nothing-sent': 0.3 },
  }),
  {
    // Servers that cut off in place of saying so (uWebSockets), or whose 1009 is overtaken by a reset.
    id: 'message-too-big',
    weight: 0.2,
    codes: [[1006, 1]],
    needs: ['opened', 'large-message-sent', 'just-after-our-message'],
    for: { 'large-message-sent': 15, 'just-after-our-message': 15, 'unsent-data': 2 },
    against: { 'closed-by-us': 0.05 },
  },
  said('mandatory-extension', 1010),
  said('server-error', 1011, { against: { 'reason-keepalive': 0.02, 'high-incoming-rate': 0.5 } }),
  {
    id: 'keepalive-ping-timeout',
    weight: 3,
    codes: [
      [1011, 10],
      [1006, 0.3],
    ],
    needs: ['opened', 'reason-keepalive'],
    for: { 'reason-keepalive': 40 },
  },
  said('service-restart', 1012),
  said('try-again-later', 1013, { against: { 'high-incoming-rate': 0.5 } }),
  said('bad-gateway', 1014),
  {
    id: 'invalid-code-range',
    weight: 4,
    codes: [
      [[0, 999], 10],
      [1004, 6],
      [[1016, 2999], 10],
      [[5000, 65535], 10],
    ],
    needs: ['opened'],
  },
  {
    id: 'app-defined-code',
    weight: 4,
    codes: [[[3000, 4999], 10]],
    needs: ['opened'],
    for: { 'not-closed-by-us': 2 },
    against: { 'closed-by-us': 0.15, unclean: 0.5, 'reason-heartbeat': 0.5, synthetic: 0.05 },
  },
  {
    id: 'code-but-unclean',
    weight: 4,
    // Trust the code: where it names a fault, that is the cause, and this is how it arrived.
    codes: [
      [1000, 4],
      [[1001, 1003], 1],
      [[1007, 1014], 1],
      [[3000, 4999], 4],
    ],
    needs: ['opened', 'unclean'],
    for: { unclean: 6, 'unsent-data': 1.5 },
  },
];
