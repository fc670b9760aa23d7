import type { WhyTexts } from '../texts/pageTexts.ts';

export type StepId = keyof WhyTexts['steps'];

/** One connection to the lab, and what the page does with it. */
export interface Connection {
  /** The ending, and when it comes. */
  readonly path: string;
  /** Sends a message so many ms after open. */
  readonly sendsAt?: readonly number[] | undefined;
  /** Calls `close()` so many ms after the start. */
  readonly closesAt?: number | undefined;
}

export interface Step {
  readonly id: StepId;
  /** One after the other. */
  readonly connections: readonly Connection[];
}

/** Each ends in the same 1006, and each for another reason. */
export const steps: readonly Step[] = [
  { id: 'refused', connections: [{ path: '/refuse/403' }] },
  { id: 'fin', connections: [{ path: '/fin?after=700' }] },
  {
    id: 'idle',
    // As long as a proxy has patience, after the last message; in all they last 1.2, 1.6 and 2.1 s.
    connections: [
      { path: '/fin?silence=1200' },
      { path: '/fin?silence=1200', sendsAt: [400] },
      { path: '/fin?silence=1200', sendsAt: [400, 900] },
    ],
  },
  { id: 'frame', connections: [{ path: '/opcode/11?after=700' }] },
  { id: 'ours', connections: [{ path: '/hang', closesAt: 700 }] },
];
