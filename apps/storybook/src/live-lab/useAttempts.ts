import { useEffect, useRef, useState } from 'react';
import type { CloseRecord } from '@close-codes/core';
import { browserEnvironment } from '@close-codes/core/browser';
import { observeClose, type CloseObserver } from '@close-codes/core/observe';
import { useWebSocketClose, type WebSocketCloseState } from '@close-codes/react';

/** Where a lab answers. */
export interface LabAddress {
  readonly url: string;
  readonly httpUrl: string;
}

/** One socket to the lab. */
export interface Attempt {
  /** The lab reports what it saw under this name. */
  readonly tag: string;
  readonly path: string;
  readonly socket: WebSocket;
  readonly observer: CloseObserver;
}

export interface Attempts extends WebSocketCloseState {
  /** The latest. */
  readonly attempt: Attempt | undefined;
  readonly attemptOf: (record: CloseRecord) => Attempt | undefined;
  /** Connects; a connection that is still alive is closed first, so that its close is seen as well. */
  readonly start: (path: string) => void;
}

function connect({ url }: LabAddress, path: string): Attempt {
  const tag = `book-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
  const socket = new WebSocket(`${url}${path}${path.includes('?') ? '&' : '?'}tag=${tag}`);
  const observer = observeClose(socket, {
    instrument: 'close+send',
    environment: browserEnvironment(),
  });
  return { tag, path, socket, observer };
}

export function useAttempts(lab: LabAddress | undefined): Attempts {
  const [attempt, setAttempt] = useState<Attempt>();
  const [closed, setClosed] = useState<{ readonly [recordId: string]: Attempt }>({});
  const queued = useRef<string>(undefined);

  const begin = (path: string): void => {
    if (lab) setAttempt(connect(lab, path));
  };
  const state = useWebSocketClose(attempt?.observer, {
    onClose: (record) => {
      if (attempt) setClosed((before) => ({ ...before, [record.id]: attempt }));
      const next = queued.current;
      queued.current = undefined;
      if (next !== undefined) begin(next);
    },
  });

  useEffect(
    () => () => {
      attempt?.socket.close();
      attempt?.observer.stop();
    },
    [attempt],
  );

  return {
    ...state,
    attempt,
    attemptOf: ({ id }) => closed[id],
    start: (path) => {
      const alive = attempt?.socket.readyState ?? WebSocket.CLOSED;
      if (attempt && alive < WebSocket.CLOSING) {
        queued.current = path;
        attempt.socket.close();
      } else {
        // A browser may wait a minute for the answer to its Close frame; who presses again does not want to.
        queued.current = undefined;
        begin(path);
      }
    },
  };
}
