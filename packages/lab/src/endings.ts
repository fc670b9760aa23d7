import { closeEndings } from './closeEndings.ts';
import { frameEndings } from './frameEndings.ts';
import { handshakeEndings } from './handshakeEndings.ts';
import type { Parameter } from './parameters.ts';
import type { Stage } from './stage.ts';
import { tcpEndings } from './tcpEndings.ts';

export { modifiers } from './modifiers.ts';

/**
 * What an ending plays with: the closing handshake, the TCP connection below it, a frame that breaks the rules, or
 * the opening handshake.
 */
export type EndingGroup = 'close' | 'tcp' | 'frame' | 'handshake';

/** One way a connection can end, as data. */
export interface EndingInfo {
  readonly id: string;
  readonly group: EndingGroup;
  /** Path pattern; `:name` stands for one segment. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  /** A path with query to try. */
  readonly example: string;
}

/** One way a connection can end, with the script that plays it. */
export interface Ending extends EndingInfo {
  run(stage: Stage): void;
}

/** The endings of one group, which need not name it. */
export type EndingOfGroup = Omit<Ending, 'group'>;

function inGroup(group: EndingGroup, endings: readonly EndingOfGroup[]): readonly Ending[] {
  return endings.map((ending) => ({ ...ending, group }));
}

/** Every ending of the lab. Routing, index page, command line help and tests derive from this table. */
export const endingTable: readonly Ending[] = [
  ...inGroup('close', closeEndings),
  ...inGroup('tcp', tcpEndings),
  ...inGroup('frame', frameEndings),
  ...inGroup('handshake', handshakeEndings),
];
