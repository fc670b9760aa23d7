import type { WebSocket } from 'ws';
import type { Connection } from './connection.ts';
import type { PolitePeer } from './stage.ts';

/** Serves an open connection with `ws`. */
export function politePeer(connection: Connection, socket: WebSocket): PolitePeer {
  // The connection reports and answers errors; the event only must not go unheard.
  socket.on('error', () => undefined);
  connection.hook({
    violation(code, detail) {
      socket.close(code, detail);
      connection.fin();
    },
    ending() {
      connection.dropLater();
    },
  });
  return {
    close(code, reason) {
      socket.close(code, reason);
      connection.dropLater();
    },
    echo() {
      socket.on('message', (data, binary) => {
        if (socket.readyState === socket.OPEN) socket.send(data as Buffer, { binary });
      });
    },
  };
}
