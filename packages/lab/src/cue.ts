import type { Connection } from './connection.ts';

/** When an ending begins. Missing parts are not waited for. */
export interface Cue {
  readonly messages: number | undefined;
  readonly silence: number | undefined;
  readonly after: number | undefined;
}

/**
 * Runs `run` after `messages` messages, then `silence` ms without a byte, then `after` ms.
 * Never runs once the client has ended its side: then there is nothing left to end.
 */
export function waitForCue(connection: Connection, cue: Cue, run: () => void): void {
  let cancel: () => void = () => undefined;
  let over = false;

  const delay = () => {
    if (cue.after === undefined || cue.after === 0) finish();
    else cancel = connection.timer(cue.after, finish);
  };

  const silence = () => {
    const ms = cue.silence;
    if (ms === undefined || ms === 0) {
      delay();
      return;
    }
    const quiet = () => {
      unhook();
      delay();
    };
    let stop = connection.timer(ms, quiet);
    const unhook = connection.hook({
      bytes() {
        stop();
        stop = connection.timer(ms, quiet);
      },
    });
    cancel = () => {
      unhook();
      stop();
    };
  };

  const messages = () => {
    let missing = cue.messages ?? 0;
    if (missing === 0) {
      silence();
      return;
    }
    cancel = connection.hook({
      seen(item) {
        if (item.type !== 'message') return;
        missing -= 1;
        if (missing > 0) return;
        cancel();
        // The message is still on its way to the peer: an echo has to go out before the ending.
        cancel = connection.timer(0, silence);
      },
    });
  };

  const forget = connection.hook({
    ending() {
      over = true;
      cancel();
      forget();
    },
    violation() {
      over = true;
      cancel();
      forget();
    },
  });
  function finish(): void {
    forget();
    if (!over) run();
  }
  messages();
}
