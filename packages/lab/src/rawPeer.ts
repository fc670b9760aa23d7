import type { Connection } from './connection.ts';
import { decodeCloseBody, encodeCloseBody, encodeFrame, isSendableCode, OPCODE } from './frames.ts';
import type { RawPeer } from './stage.ts';

/** Serves an open connection with the lab's own frames. */
export function rawPeer(connection: Connection): RawPeer {
  let closeSent = false;
  let deaf = false;

  const sendClose = (body: Uint8Array) => {
    if (closeSent) return;
    closeSent = true;
    connection.write(encodeFrame(OPCODE.close, body));
    connection.dropLater();
  };

  connection.hook({
    seen(item) {
      if (item.type !== 'control') return;
      if (item.kind === 'ping' && !closeSent) connection.write(encodeFrame(OPCODE.pong, item.payload));
      if (item.kind !== 'close' || deaf) return;
      sendClose(answerTo(item.payload));
      // Both Close frames are through: the server ends TCP first (RFC 6455 §7.1.1).
      connection.fin();
    },
    violation(code, detail) {
      sendClose(encodeCloseBody(code, detail));
      connection.fin();
    },
  });

  return {
    sendClose,
    ignoreClose() {
      deaf = true;
    },
  };
}

/** RFC 6455 §5.5.1: the answer repeats the code; a body that breaks the rules is answered with 1002. */
function answerTo(body: Uint8Array): Uint8Array {
  if (body.length === 0) return body;
  const { code } = decodeCloseBody(body);
  return code !== null && isSendableCode(code) ? body.subarray(0, 2) : encodeCloseBody(1002);
}
