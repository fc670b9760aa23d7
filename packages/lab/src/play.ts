import type { IncomingMessage } from 'node:http';
import type { WebSocketServer } from 'ws';
import type { Connection } from './connection.ts';
import { waitForCue } from './cue.ts';
import type { Ending } from './endings.ts';
import { encodeCloseBody } from './frames.ts';
import { finalResponse, offeredSubprotocols, switchingProtocols } from './handshake.ts';
import type { ParameterValues } from './parameters.ts';
import { politePeer } from './politePeer.ts';
import { rawPeer } from './rawPeer.ts';

const NO_BYTES = Buffer.alloc(0);

/** An accepted upgrade request, ready for its ending. */
export interface Upgrade {
  readonly request: IncomingMessage;
  /** Bytes the client sent after its request, not waiting for the answer. */
  readonly head: Buffer;
  readonly connection: Connection;
}

/** Plays one ending on one connection. */
export function play(
  ending: Ending,
  { integers, texts }: ParameterValues,
  { request, head, connection }: Upgrade,
  sockets: WebSocketServer,
): void {
  const [messages, silence, after] = ['messages', 'silence', 'after'].map((name) => integers.get(name));
  const opened = () => {
    connection.report({ type: 'opened', subprotocol: offeredSubprotocols(request)[0] ?? null });
  };
  // The socket flows already, so these bytes go to its listeners at once: only now are all of them there.
  const replayHead = () => {
    if (head.length > 0) connection.socket.unshift(head);
  };

  ending.run({
    integer: (name) => integers.get(name),
    text: (name) => texts.get(name) ?? '',
    cued: messages !== undefined || silence !== undefined || after !== undefined,
    accept(run) {
      sockets.handleUpgrade(request, connection.socket, NO_BYTES, (socket) => {
        opened();
        run(politePeer(connection, socket));
      });
      replayHead();
    },
    acceptRaw(run) {
      connection.write(switchingProtocols(request));
      opened();
      const peer = rawPeer(connection);
      run(peer);
      replayHead();
    },
    acceptWrongly(flaw) {
      connection.write(switchingProtocols(request, flaw));
      rawPeer(connection);
      replayHead();
    },
    refuse(status) {
      connection.write(
        finalResponse(status, `The lab refuses this handshake with ${status}, as the URL asks.`),
      );
      connection.fin();
    },
    redirect(status, path) {
      const tag = texts.get('tag');
      const location = tag === undefined ? path : `${path}?tag=${encodeURIComponent(tag)}`;
      connection.write(
        finalResponse(status, `The lab sends this handshake to ${location}, as the URL asks.`, {
          Location: location,
        }),
      );
      connection.fin();
    },
    reply(bytes) {
      connection.write(bytes);
      connection.fin();
    },
    cue(run) {
      waitForCue(connection, { messages, silence, after }, run);
    },
    wait(ms, run) {
      if (ms === 0) run();
      else connection.timer(ms, run);
    },
    fin() {
      connection.fin();
    },
    rst() {
      connection.rst();
    },
    kill(unreadMs, peer) {
      connection.kill(unreadMs, (why) => {
        peer.sendClose(encodeCloseBody(1011, `no process could take the connection: ${why}`));
      });
    },
  });
}
