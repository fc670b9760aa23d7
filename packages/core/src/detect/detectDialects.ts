import type { Dialect } from '../dialect/dialect.ts';
import { read } from '../record/print.ts';
import { marks } from './marks.ts';

/** What a connection shows of itself: an open WebSocket has all of it. */
export interface ConnectionMarks {
  /** The subprotocol the server chose (`WebSocket.protocol`). Empty: none. */
  readonly protocol?: string | undefined;
  /** The address of the connection (`WebSocket.url`). */
  readonly url?: string | { readonly href: string } | undefined;
}

/** Why a dialect is proposed. */
export interface DialectEvidence {
  /** Which mark of the connection it is. */
  readonly kind: 'subprotocol' | 'host' | 'path';
  /** Of the connection. */
  readonly value: string;
  /** Of the dialect. */
  readonly pattern: string;
  /** No source was found for this mark. */
  readonly unverified: boolean;
}

/** A dialect that the connection may be in. */
export interface DialectProposal {
  /** Its entry is `@close-codes/core/dialects/<id>`. */
  readonly id: string;
  /** The name its makers gave it, or the id. */
  readonly title: string;
  /** The strongest first: a host, then a subprotocol, then a path. */
  readonly evidence: readonly DialectEvidence[];
}

/** Proposals; the developer decides. */
export interface DialectDetection {
  /** The best first. Several can be right at once: a host can speak one, and a library on it another. */
  readonly proposals: readonly DialectProposal[];
  /** The evidence does not tell the first one from the second. */
  readonly ambiguous: boolean;
}

/** What to look for besides. */
export interface DetectOptions {
  /** Dialects of your own. One with the id of a dialect of this package stands in for it. */
  readonly dialects?: readonly Dialect[] | undefined;
}

/** What {@link marks} holds of each dialect. */
export type DialectMarks = Pick<Dialect, 'subprotocols' | 'hosts' | 'paths' | 'unverified'> & {
  readonly id: string;
  readonly title?: string | undefined;
};

// A host belongs to somebody; a subprotocol is a name that several use; a path is hardly more than a hint.
const WEIGHTS = { host: 6, subprotocol: 4, path: 1 } as const;

/** Scheme, host with port, path: RFC 6455 §3, without userinfo. */
const ADDRESS = /^[a-z][a-z\d+.-]*:\/\/(?:[^/?#@]*@)?((?:\[[^\]]*\]|[^/?#:]*)(:\d*)?)([^?#]*)/i;

/** RFC 1035 §2.3.4 has 255 octets on the wire: 253 characters. */
const MAX_NAME = 253;
/** Longer than any path a dialect is spoken on. A pattern with several `*` takes time that grows faster than the path. */
const MAX_PATH = 2048;

function matches(pattern: string, value: string, kind: DialectEvidence['kind']): boolean {
  if (kind === 'subprotocol') return pattern === value;
  const source = pattern.replace(/[.*+?^${}()|[\]\\]/g, (sign) =>
    sign === '*' ? (kind === 'host' ? '.*' : '[^/]*') : `\\${sign}`,
  );
  const end = kind === 'path' && pattern.endsWith('/') ? '' : '$';
  return new RegExp(`^${source}${end}`, kind === 'host' ? 'i' : '').test(value);
}

/** A list that is under a key of anything; empty where reading throws. */
function listIn(value: unknown, key: string): readonly unknown[] {
  const list = read(value, key);
  try {
    return Array.isArray(list) ? [...(list as unknown[])] : [];
  } catch {
    return []; // a revoked proxy
  }
}

function evidenceFor(
  dialect: unknown,
  protocol: string,
  [host, hostname, path]: readonly [string, string, string],
): DialectEvidence[] {
  const found: DialectEvidence[] = [];
  const look = (
    kind: DialectEvidence['kind'],
    key: keyof DialectMarks,
    valueOf: (pattern: string) => string,
  ): void => {
    for (const pattern of listIn(dialect, key)) {
      if (typeof pattern !== 'string' || pattern === '') continue;
      const value = valueOf(pattern);
      if (value === '' || !matches(pattern, value, kind)) continue;
      found.push({ kind, value, pattern, unverified: listIn(dialect, 'unverified').includes(pattern) });
      return;
    }
  };
  look('host', 'hosts', (pattern) => (pattern.includes(':') ? host : hostname));
  look('subprotocol', 'subprotocols', () => protocol);
  look('path', 'paths', () => path);
  return found;
}

const strength = ({ evidence }: DialectProposal): number =>
  evidence.reduce((sum, { kind, unverified }) => sum + WEIGHTS[kind] / (unverified ? 2 : 1), 0);

/**
 * Which dialects a connection may be in, by its subprotocol, host and path. It proposes, and says why; many dialects
 * leave no mark at all, and what is found may be wrong. Total: what is no address is no evidence, nor is a host of more
 * than 253 characters (RFC 1035) or a path of more than 2,048.
 *
 * @param connection a socket, or what is known of one: subprotocol and address
 *
 * @example
 * detectDialects(socket).proposals[0]?.id; // 'graphql-transport-ws'
 * detectDialects({ protocol: 'graphql-ws' }).ambiguous; // true: two protocols go by that name
 */
export function detectDialects(connection: ConnectionMarks, options?: DetectOptions): DialectDetection {
  const protocol = read(connection, 'protocol');
  const url = read(connection, 'url');
  const href = typeof url === 'string' ? url : read(url, 'href');
  const [, host = '', port = '', path = ''] = ADDRESS.exec(typeof href === 'string' ? href : '') ?? [];
  const name = host.slice(0, host.length - port.length);
  const address = [
    name.length > MAX_NAME ? '' : host,
    name.length > MAX_NAME ? '' : name,
    path.length > MAX_PATH ? '' : path,
  ] as const;
  const proposals: DialectProposal[] = [];
  const seen = new Set<string>();
  for (const dialect of [...listIn(options, 'dialects'), ...marks]) {
    const id = read(dialect, 'id');
    if (typeof id !== 'string' || seen.has(id)) continue;
    seen.add(id);
    const given = read(dialect, 'title');
    const title = typeof given === 'string' ? given : id;
    const evidence = evidenceFor(dialect, typeof protocol === 'string' ? protocol : '', address);
    if (evidence.length > 0) proposals.push({ id, title, evidence });
  }
  proposals.sort((a, b) => strength(b) - strength(a));
  const [first, second] = proposals;
  return { proposals, ambiguous: !!first && !!second && strength(first) === strength(second) };
}
