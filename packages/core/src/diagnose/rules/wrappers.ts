import type { Rule } from '../rule.ts';

/** The record tells of something else than what a browser said. */
export const wrappers: readonly Rule[] = [
  {
    id: 'made-up-by-wrapper',
    weight: 0.3,
    codes: [
      ['none', 1],
      [[0, 65535], 0.5],
    ],
    needs: ['synthetic'],
    for: { synthetic: 300, malformed: 2 },
  },
  {
    id: 'closed-before-observed',
    weight: 0.3,
    codes: [['none', 1]],
    needs: ['unobserved'],
    for: { unobserved: 300 },
  },
];
