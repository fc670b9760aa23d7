import type { Rule } from '../rule.ts';

/** The page, its device or its network went somewhere else. */
export const pageLifeCycle: readonly Rule[] = [
  {
    id: 'bfcache-restored',
    weight: 0.5,
    codes: [[1006, 1]],
    needs: ['opened'],
    for: { 'restored-from-cache': 400, 'error-event': 1.5 },
    against: { 'closed-by-us': 0.1 },
  },
  {
    id: 'going-away-page',
    weight: 0.6,
    codes: [[1001, 4]],
    needs: ['opened'],
    // Only Firefox tells the page of it (measured).
    for: { 'page-being-left': 300, firefox: 4 },
    against: {
      chromium: 0.1,
      webkit: 0.1,
      'reason-stopping': 0.1,
      'reason-idle': 0.05,
      'reason-cloudflare': 0.02,
    },
  },
  {
    id: 'mobile-background',
    weight: 0.4,
    codes: [[1006, 1]],
    needs: ['opened'],
    for: { hidden: 3, 'frozen-lately': 60 },
    against: { visible: 0.5, 'closed-by-us': 0.05, 'many-at-once': 0.8 },
  },
  {
    id: 'sleep-resume',
    weight: 0.4,
    codes: [[1006, 1]],
    needs: ['opened'],
    for: { 'clock-jumped': 300, 'network-changed-lately': 1.5 },
    against: { 'closed-by-us': 0.05 },
  },
  {
    id: 'background-timer-throttled',
    weight: 0.1,
    codes: [
      [[1000, 1001], 1],
      [1006, 1],
      [1008, 1],
      [1011, 1],
      [[4000, 4999], 1],
    ],
    needs: ['opened', 'hidden-long'],
    for: { 'hidden-long': 50, 'reason-ping-timeout': 3, 'reason-heartbeat': 3, 'reason-keepalive': 2 },
  },
];
