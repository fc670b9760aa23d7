// Diagnoses and records for tests of their display; what `diagnose` makes of a record is tested in core.
import { toCloseRecord, type CloseRecord } from '@close-codes/core';
import type { Diagnosis, Hypothesis } from '@close-codes/core/diagnose';

export function hypothesis(parts: Partial<Hypothesis> & Pick<Hypothesis, 'id' | 'score'>): Hypothesis {
  return { group: undefined, causes: [parts.id], for: [], against: [], references: [], ...parts };
}

/** A proxy cut a silent connection: one cause, likely, with evidence on both sides. */
export const idle: Diagnosis = {
  hypotheses: [
    hypothesis({
      id: 'idle-proxy-60',
      score: 0.85,
      for: ['opened', 'idle-60', 'regular-idle'],
      against: ['recent-traffic'],
      references: ['RFC 6455 §7.1.5', 'measured: Chromium 156'],
    }),
    hypothesis({ id: 'server-terminated-socket', score: 0.1, for: ['opened'], against: ['regular-idle'] }),
  ],
  cannotTell: 0.05,
  certainty: 'likely',
};

/** Something answered, and no page may know what: a group. */
export const answered: Diagnosis = {
  hypotheses: [
    hypothesis({
      id: 'handshake-http-rejected',
      group: 'handshake-answered',
      causes: ['handshake-http-rejected', 'handshake-redirect', 'upstream-unavailable'],
      score: 0.97,
      for: ['never-opened', 'handshake-fast'],
    }),
  ],
  cannotTell: 0.03,
  certainty: 'certain',
};

/** Two causes, and nothing to choose between them by. */
export const open: Diagnosis = {
  hypotheses: [
    hypothesis({ id: 'connection-refused', score: 0.4, for: ['never-opened'] }),
    hypothesis({ id: 'tls-certificate', score: 0.35, for: ['wss'], against: ['handshake-slow'] }),
  ],
  cannotTell: 0.25,
  certainty: 'open',
};

const SECRETS = 'wss://user:hunter2@example.com/live/feed?token=s3cret#frag';

export const lost: CloseRecord = {
  ...toCloseRecord(
    { code: 1006, reason: '', wasClean: false },
    { opened: true, openMs: 60_012.345, idleInMs: 60_001, errorEvent: false },
  ),
  at: Date.UTC(2026, 0, 2, 3, 4, 5),
  // Made by hand: a record of our own never holds these.
  url: SECRETS,
};
