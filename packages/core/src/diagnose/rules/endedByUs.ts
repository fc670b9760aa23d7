import type { Rule } from '../rule.ts';

/** This page called `close()`. */
export const endedByUs: readonly Rule[] = [
  {
    id: 'closed-by-app-before-open',
    weight: 2,
    codes: [[1006, 1]],
    needs: ['never-opened', 'closed-by-us'],
    for: { 'closed-by-us': 60, 'just-after-our-close': 1.5 },
    against: { offline: 0.5 },
  },
  {
    id: 'close-no-answer',
    weight: 0.4,
    codes: [[1006, 1]],
    needs: ['opened', 'closed-by-us', 'close-limit'],
    for: { 'closed-by-us': 8, 'close-limit': 60 },
  },
  {
    id: 'server-fin-on-close',
    weight: 2,
    codes: [[1006, 1]],
    needs: ['opened', 'closed-by-us'],
    for: { 'closed-by-us': 4, 'just-after-our-close': 10 },
    against: { 'close-limit': 0.05 },
  },
  {
    id: 'normal-close-own',
    weight: 4,
    codes: [
      [1000, 1],
      [1005, 1],
      [[3000, 4999], 1],
      // The other side answered with a code of its own.
      [[1001, 1003], 0.2],
      [[1007, 1014], 0.2],
    ],
    needs: ['opened', 'closed-by-us'],
    for: { 'closed-by-us': 25, clean: 1.2, 'just-after-our-close': 1.5 },
    against: { 'reason-heartbeat': 0.1, synthetic: 0.1 },
  },
  {
    id: 'library-heartbeat-close',
    weight: 1,
    codes: [
      [1000, 1],
      [1005, 1],
      [1006, 0.3],
      [[3000, 4999], 1],
    ],
    needs: ['closed-by-us'],
    for: { 'closed-by-us': 10, 'reason-heartbeat': 60 },
    against: { 'recent-traffic': 0.5 },
  },
  {
    id: 'invalid-close-argument',
    weight: 0.2,
    codes: [
      ['none', 1],
      [[0, 65535], 0.5],
    ],
    needs: ['close-threw'],
    for: { 'close-threw': 1500 },
  },
];
