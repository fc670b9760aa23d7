import type { Connection } from './connection.ts';
import { decodeCloseBody, encodeCloseBody, encodeFrame, isSendableCode, OPCODE } from './frames.ts';
import type { CloseWriting, RawPeer } from './stage.ts';

/** Serves an open connection with the lab's own frames. */
export function rawPeer(connection: Connection): RawPeer {
  /** Nothing may follow: a Close frame has gone out, or only the start of a frame. */
  let silent = false;
  let deaf = false;
  let stays = false;
  let answer: Uint8Array | undefined;
  let trickling = false;
  let finWanted = false;

  const fin = () => {
    // In the middle of a frame the rest of it comes first.
    if (trickling) finWanted = true;
    else connection.fin();
  };

  const trickle = (bytes: Uint8Array, gapMs: number) => {
    connection.write(bytes.subarray(0, 1));
    trickling = bytes.length > 1;
    if (trickling) {
      connection.timer(gapMs, () => {
        trickle(bytes.subarray(1), gapMs);
      });
    } else if (finWanted) connection.fin();
    else if (!stays) connection.dropLater();
  };

  const sendClose = (body: Uint8Array, { before, gapMs }: CloseWriting = {}) => {
    if (silent) return;
    silent = true;
    const frame = encodeFrame(OPCODE.close, body);
    const bytes = before ? Buffer.concat([before, frame]) : frame;
    if (gapMs !== undefined) {
      trickle(bytes, gapMs);
      return;
    }
    connection.write(bytes);
    if (!stays) connection.dropLater();
  };

  connection.hook({
    seen(item) {
      if (item.type !== 'control') return;
      if (item.kind === 'ping' && !silent) connection.write(encodeFrame(OPCODE.pong, item.payload));
      if (item.kind !== 'close' || deaf) return;
      sendClose(answer ?? answerTo(item.payload));
      // Both Close frames are through: the server ends TCP first (RFC 6455 §7.1.1).
      if (!stays) fin();
    },
    violation(code, detail) {
      sendClose(encodeCloseBody(code, detail));
      fin();
    },
  });

  return {
    sendClose,
    send(frame) {
      if (!silent) connection.write(frame);
    },
    breakOff(start) {
      if (silent) return;
      silent = true;
      connection.write(start);
    },
    answerWith(body) {
      answer = body;
    },
    ignoreClose() {
      deaf = true;
    },
    stay() {
      stays = true;
    },
  };
}

/** RFC 6455 §5.5.1: the answer repeats the code; a body that breaks the rules is answered with 1002. */
function answerTo(body: Uint8Array): Uint8Array {
  if (body.length === 0) return body;
  const { code } = decodeCloseBody(body);
  return code !== null && isSendableCode(code) ? body.subarray(0, 2) : encodeCloseBody(1002);
}
