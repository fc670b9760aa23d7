import type { EndingOfGroup } from './endings.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { afterOpen, afterOpenWithPause } from './modifiers.ts';

/** Endings of the TCP connection, without a Close frame. */
export const tcpEndings: readonly EndingOfGroup[] = [
  {
    id: 'fin',
    path: '/fin',
    title: 'TCP FIN without a Close frame',
    description: 'Opens, then ends the TCP connection in an orderly way. The client reports 1006.',
    parameters: afterOpen,
    example: '/fin?after=1000',
    run(stage) {
      stage.accept(() => {
        stage.cue(() => {
          stage.fin();
        });
      });
    },
  },
  {
    id: 'rst',
    path: '/rst',
    title: 'TCP RST',
    description:
      'Opens, then aborts the TCP connection. Waits 50 ms unless told otherwise: an RST may make the client discard the 101 it has not read yet.',
    parameters: afterOpenWithPause,
    example: '/rst',
    run(stage) {
      stage.accept(() => {
        stage.cue(() => {
          stage.rst();
        });
      });
    },
  },
  {
    id: 'kill',
    path: '/kill',
    title: 'Server process killed',
    description:
      'Gives the connection to a process of its own and kills that with SIGKILL: the kernel sends FIN, or RST if the process had left bytes unread.',
    parameters: [
      {
        name: 'unread',
        in: 'query',
        type: 'integer',
        min: 0,
        max: DEFAULT_LIMITS.delayMs,
        limit: 'delayMs',
        default: 0,
        description:
          'Milliseconds for which the process lives on and reads nothing: send something meanwhile for the RST.',
      },
      ...afterOpen,
    ],
    example: '/kill?after=1000',
    run(stage) {
      stage.acceptRaw((peer) => {
        stage.cue(() => {
          stage.kill(stage.integer('unread') ?? 0, peer);
        });
      });
    },
  },
];
