// Closes as an observer records them, one of each family, for stories.
import { toCloseRecord, type CloseEvidence, type CloseRecord } from '@close-codes/core';

const LOST = { code: 1006, reason: '', wasClean: false };

/** What there is to know of a page that nothing is wrong with. */
const PAGE: CloseEvidence = {
  online: true,
  visibility: 'visible',
  cspBlocked: false,
  pageScheme: 'https',
  engine: 'chromium',
  engineVersion: 147,
};

const OPENED: CloseEvidence = { ...PAGE, opened: true, connectMs: 48, errorEvent: false, closeCalled: false };

function recordOf(event: unknown, evidence: CloseEvidence, more: Partial<CloseRecord> = {}): CloseRecord {
  return {
    ...toCloseRecord(event, evidence),
    // Fixed, so that a story is the same each time.
    at: Date.UTC(2026, 10, 26, 12),
    url: 'wss://api.example.com/live',
    ...more,
  };
}

/** 1006 before open, and quickly: something answered. */
export const refused: CloseRecord = recordOf(LOST, {
  ...PAGE,
  opened: false,
  connectMs: 64,
  errorEvent: true,
  errorMsBefore: 0,
  closeCalled: false,
});

/** The handshake went unanswered until the browser gave up. */
export const unanswered: CloseRecord = recordOf(LOST, {
  ...PAGE,
  opened: false,
  connectMs: 240_120,
  errorEvent: true,
  errorMsBefore: 0,
  closeCalled: false,
});

function idleAfter(openMs: number, minutesAgo: number): CloseRecord {
  const record = recordOf(LOST, {
    ...OPENED,
    openMs,
    idleInMs: 60_030,
    idleOutMs: 60_050,
    messagesIn: 12,
    messagesOut: 3,
  });
  return { ...record, at: record.at - minutesAgo * 60_000 };
}

/** A minute of silence, then nothing; and it was the same the times before. */
export const idle: CloseRecord = idleAfter(184_000, 0);
export const idleHistory: readonly CloseRecord[] = [idleAfter(95_000, 20), idleAfter(310_000, 9), idle];

/** In the middle of a conversation. */
export const cut: CloseRecord = recordOf(LOST, {
  ...OPENED,
  openMs: 41_800,
  idleInMs: 320,
  idleOutMs: 1500,
  messagesIn: 210,
  messagesOut: 14,
});

/** The browser failed it, because of what it received. */
export const wrongFrame: CloseRecord = recordOf(LOST, {
  ...OPENED,
  openMs: 2300,
  idleInMs: 900,
  messagesIn: 4,
  errorEvent: true,
  errorMsBefore: 0,
});

/** We called close(), and the other side answered. */
export const ours: CloseRecord = recordOf(
  { code: 1000, reason: '', wasClean: true },
  { ...OPENED, openMs: 92_000, idleInMs: 4000, closeCalled: true, closeCalledMsBefore: 22 },
);

/** We gave up before it was open. */
export const givenUp: CloseRecord = recordOf(LOST, {
  ...PAGE,
  opened: false,
  connectMs: 3100,
  errorEvent: true,
  errorMsBefore: 0,
  closeCalled: true,
  closeCalledMsBefore: 2,
});

/** The server said so, with a code and a reason. */
export const policy: CloseRecord = recordOf(
  { code: 1008, reason: 'subscription limit reached', wasClean: true },
  { ...OPENED, openMs: 600, idleInMs: 40, messagesIn: 2 },
);

/** A code of the application, which a dialect knows. */
export const application: CloseRecord = recordOf(
  { code: 4004, reason: 'Authentication failed.', wasClean: true },
  { ...OPENED, openMs: 210, idleInMs: 12, messagesIn: 1 },
  { url: 'wss://gateway.discord.gg/' },
);

/** The machine slept for an hour. */
export const slept: CloseRecord = recordOf(LOST, {
  ...OPENED,
  openMs: 3_900_000,
  idleInMs: 3_605_000,
  messagesIn: 80,
  clockJumpMs: 3_600_000,
  clockJumpMsBefore: 900,
});

/** The page came back from the back/forward cache. */
export const restored: CloseRecord = recordOf(LOST, {
  ...OPENED,
  openMs: 45_000,
  idleInMs: 20_000,
  messagesIn: 9,
  pagehideMsBefore: 18_000,
  restoredMsBefore: 15,
});

/** partysocket reports a code that no browser gave. */
export const madeUp: CloseRecord = recordOf(
  { code: 1000, reason: 'timeout', wasClean: true },
  { ...PAGE, opened: false, connectMs: 4000 },
);

/** Closed before anybody looked. */
export const unseen: CloseRecord = recordOf(
  undefined,
  {},
  { source: 'unobserved', flags: [], received: undefined },
);

/** A code alone. */
export const bare: CloseRecord = recordOf(LOST, {}, { url: undefined });
