import { read } from '../record/print.ts';
import { nameOf } from './fromException.ts';
import { instrument } from './instrument.ts';
import type { Observation } from './observation.ts';
import { sizeOf } from './sizeOf.ts';

/** Wraps `close` (and `send`) of the socket that is observed, once. Apart, for whoever only listens need not pay for it. */
export function instrumentObservation(observation: Observation, what: 'close' | 'close+send'): void {
  const { socket } = observation;
  observation.close ??= instrument(
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
  );
  if (what !== 'close+send') return;
  observation.send ??= instrument(
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
  );
}
