import { read } from '../record/print.ts';
import { nameOf } from './fromException.ts';
import { instrument, type Instrumented } from './instrument.ts';
import type { Connection, Observation, WatchedMethod } from './observation.ts';
import { sizeOf } from './sizeOf.ts';

/** Wraps `close` (and `send`) of the socket that is observed, once. Apart, for whoever only listens need not pay for it. */
export function instrumentObservation(observation: Observation, what: 'close' | 'close+send'): void {
  const { socket } = observation;
  const readyState = read(socket, 'readyState');
  // While it is connecting or open, close() cannot have been called yet.
  observation.close ??= watched(
    observation,
    readyState === 0 || readyState === 1,
    instrument(
      socket,
      'close',
      (code) => {
        const { connection } = observation;
        const before = connection.ownClose;
        // The npm package ws answers the other side's Close frame through its own public close().
        if (read(socket, '_closeFrameReceived') !== true)
          connection.ownClose ??= { at: observation.now(), code };
        return { connection, before };
      },
      ({ connection, before }, _, thrown) => {
        if (thrown) {
          connection.ownClose = before;
          connection.closeException = nameOf(thrown[0]);
        }
        observation.update();
      },
    ),
  );
  if (what !== 'close+send') return;
  // While it is connecting, nothing can have been sent.
  observation.send ??= watched(
    observation,
    readyState === 0,
    instrument(
      socket,
      'send',
      () => observation.now(),
      (at, data, thrown) => {
        if (thrown) return;
        const { connection } = observation;
        connection.messagesOut += 1;
        connection.lastOutBytes = sizeOf(data);
        connection.bytesOut += connection.lastOutBytes;
        connection.lastOutAt = at;
      },
    ),
  );
}

/** @param fromStart can it not have been called before, on the connection there is? On a later one it never can. */
function watched(
  { connection: first, socket }: Observation,
  fromStart: boolean,
  instrumented: Instrumented | undefined,
): WatchedMethod | undefined {
  if (!instrumented) return undefined;
  const { inPlace, release } = instrumented;
  // One that is closed as soon as it is made, and tells of it afterwards: nobody can have used it (Chromium under a CSP).
  const closed = read(socket, 'readyState') === 3;
  const foundClosed = (connection: Connection): boolean => closed && connection.fromStart;
  return {
    // One that somebody has put over ours may have been called past it.
    knows: (connection) => (fromStart || connection !== first || foundClosed(connection)) && inPlace(),
    release,
  };
}
