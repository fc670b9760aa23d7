import { publicUrl } from '../record/closeRecord.ts';
import { read } from '../record/print.ts';

/** So many addresses are kept. */
const KEPT = 32;

interface Address {
  readonly scheme: string;
  /** With a port that is not the scheme's own; none where a report names a scheme only. */
  readonly host: string;
  readonly path: string;
}

const DEFAULT_PORTS: readonly (readonly [scheme: string, port: string])[] = [
  ['ws', ':80'],
  ['wss', ':443'],
];

function addressOf(url: string): Address {
  const [, scheme = url, host = '', path = ''] = /^([a-z][a-z\d+.-]*):\/\/([^/]*)(.*)$/i.exec(url) ?? [];
  const port = DEFAULT_PORTS.find(([of, end]) => of === scheme.toLowerCase() && host.endsWith(end))?.[1];
  return {
    scheme: scheme.toLowerCase(),
    host: (port === undefined ? host : host.slice(0, -port.length)).toLowerCase(),
    path: path === '/' ? '' : path,
  };
}

/**
 * What the page's Content Security Policy blocked of its connections, by its `securitypolicyviolation` events.
 * CSP3 §5.3 names the effective directive: `connect-src`, also where `default-src` stands in for it. §5.4 strips what
 * it says of the address: the path may be missing, and the host.
 */
export class PolicyReports {
  readonly #blocked = new Map<string, { readonly address: Address; readonly at: number }>();

  /** Takes a `securitypolicyviolation` event. */
  add(event: unknown, at: number): void {
    // A policy that is only tried out blocks nothing.
    if (read(event, 'disposition') === 'report') return;
    const directives = [read(event, 'effectiveDirective'), read(event, 'violatedDirective')];
    // Older browsers name the directive with all its sources.
    if (!directives.some((name) => typeof name === 'string' && /^(connect|default)-src\b/.test(name))) return;
    const uri = read(event, 'blockedURI');
    if (typeof uri !== 'string') return;
    const key = publicUrl(uri) ?? uri;
    if (!/^wss?\b/i.test(key)) return;
    // The newest last.
    this.#blocked.delete(key);
    this.#blocked.set(key, { address: addressOf(key), at });
    const [oldest] = this.#blocked.keys();
    if (this.#blocked.size > KEPT && oldest !== undefined) this.#blocked.delete(oldest);
  }

  /** Was a connection to this address blocked? A report that names no host has to be of this connection's time. */
  has(url: string, since: number | undefined): boolean {
    const asked = addressOf(url);
    for (const { address, at } of this.#blocked.values()) {
      if (address.scheme !== asked.scheme) continue;
      if (address.host === '' ? since !== undefined && at >= since : sameAddress(address, asked)) return true;
    }
    return false;
  }
}

function sameAddress(reported: Address, asked: Address): boolean {
  return reported.host === asked.host && (reported.path === '' || reported.path === asked.path);
}
