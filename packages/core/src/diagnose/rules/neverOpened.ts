import type { Codes, Rule } from '../rule.ts';

/** A browser says so of every connection that never opened (WHATWG WebSockets); Firefox has 1015 for TLS. */
const FAILED: Codes = [[1006, 1]];
const FAILED_TLS: Codes = [
  [1006, 1],
  [1015, 40],
];
/** Where a browser throws, or fires an error and no close. */
const NO_CODE: Codes = [['none', 1]];

/** What explains a failure before anything was sent speaks against everybody who is said to have answered or not. */
const NEVER_SENT = {
  'closed-by-us': 0.02,
  offline: 0.05,
  'blocked-port': 0.02,
  'csp-report': 0.02,
  'insecure-from-secure': 0.05,
  'handshake-limit': 0.02,
} as const;

/** Something answered the request, though not with a connection. */
const answered = { 'probe-answered': 6, 'handshake-fast': 1.2 } as const;
const notAnswered = { ...NEVER_SENT, 'probe-failed': 0.03, 'handshake-slow': 0.3 } as const;

/** The connection never opened: what the browser was not allowed to do, who answered, who did not. */
export const neverOpened: readonly Rule[] = [
  {
    id: 'handshake-http-rejected',
    group: 'handshake-answered',
    weight: 8,
    codes: FAILED,
    needs: ['never-opened'],
    for: { ...answered, 'probe-refused': 4, 'failed-before': 1.2 },
    against: notAnswered,
  },
  {
    id: 'proxy-upgrade-not-forwarded',
    group: 'handshake-answered',
    weight: 2,
    codes: FAILED,
    needs: ['never-opened'],
    for: answered,
    against: { ...notAnswered, 'opened-before': 0.05 },
  },
  {
    id: 'upstream-unavailable',
    group: 'handshake-answered',
    weight: 2,
    codes: FAILED,
    needs: ['never-opened'],
    for: { ...answered, 'probe-gateway-error': 40, 'lost-just-before': 6 },
    against: notAnswered,
  },
  {
    id: 'origin-not-allowed',
    group: 'handshake-answered',
    weight: 1,
    codes: FAILED,
    needs: ['never-opened'],
    for: { ...answered, 'probe-refused': 2 },
    against: { ...notAnswered, 'opened-before': 0.05 },
  },
  {
    id: 'asgi-close-before-accept',
    group: 'handshake-answered',
    weight: 1,
    codes: FAILED,
    needs: ['never-opened'],
    for: answered,
    against: notAnswered,
  },
  {
    id: 'auth-expired-reconnect',
    group: 'handshake-answered',
    weight: 0.5,
    codes: FAILED,
    needs: ['never-opened'],
    for: { ...answered, 'opened-before': 8, 'probe-refused': 4 },
    against: { ...notAnswered, 'never-opened-before': 0.3 },
  },
  {
    id: 'handshake-redirect',
    group: 'handshake-answered',
    weight: 1,
    codes: FAILED,
    needs: ['never-opened'],
    for: { ...answered, 'probe-redirected': 60 },
    // WebKit follows redirects (measured: WebKitGTK 2.50).
    against: { ...notAnswered, webkit: 0.02, 'opened-before': 0.1 },
  },
  {
    id: 'blocked-on-path',
    group: 'handshake-answered',
    weight: 1,
    codes: FAILED,
    needs: ['never-opened'],
    for: answered,
    against: { ...notAnswered, 'opened-before': 0.1, wss: 0.5 },
  },
  {
    id: 'websocket-unsupported-host',
    group: 'handshake-answered',
    weight: 0.5,
    codes: FAILED,
    needs: ['never-opened'],
    for: answered,
    against: { ...notAnswered, 'opened-before': 0.05, 'address-not-a-name': 0.2 },
  },
  {
    id: 'handshake-malformed',
    group: 'handshake-answered',
    weight: 0.5,
    codes: FAILED,
    needs: ['never-opened'],
    for: answered,
    against: notAnswered,
  },
  {
    id: 'subprotocol-mismatch',
    // Without an offer too: a server may select what nobody has offered (RFC 6455 §4.1).
    weight: 0.25,
    codes: FAILED,
    needs: ['never-opened'],
    for: { 'subprotocols-offered': 20, 'probe-answered': 6, chromium: 2 },
    against: { ...notAnswered, 'opened-before': 0.2 },
  },
  {
    id: 'connection-refused',
    group: 'nothing-answers',
    weight: 7,
    codes: FAILED,
    needs: ['never-opened'],
    for: { 'probe-failed': 6, 'handshake-fast': 1.1, 'lost-just-before': 2 },
    against: { ...NEVER_SENT, 'probe-answered': 0.02, 'handshake-slow': 0.5, 'probe-other-scheme': 0.02 },
  },
  {
    id: 'dns-failure',
    group: 'nothing-answers',
    weight: 2,
    codes: FAILED,
    needs: ['never-opened'],
    for: { 'probe-failed': 6 },
    against: {
      ...NEVER_SENT,
      'probe-answered': 0.02,
      'address-not-a-name': 0.001,
      'opened-before': 0.1,
      'probe-other-scheme': 0.02,
    },
  },
  {
    id: 'tls-certificate',
    group: 'tls',
    weight: 6,
    codes: FAILED_TLS,
    needs: ['never-opened', 'wss'],
    // Hardly any certificate that browsers trust is for an address.
    for: { 'probe-failed': 6, 'probe-other-scheme': 2, 'address-not-a-name': 2 },
    against: { ...NEVER_SENT, 'probe-answered': 0.03, 'opened-before': 0.1, 'no-tls-code': 0.02 },
  },
  {
    id: 'tls-on-plain-port',
    group: 'tls',
    weight: 2,
    codes: FAILED_TLS,
    needs: ['never-opened', 'wss'],
    for: { 'probe-failed': 6, 'probe-other-scheme': 10 },
    against: { ...NEVER_SENT, 'probe-answered': 0.02, 'opened-before': 0.02, 'no-tls-code': 0.02 },
  },
  {
    id: 'tls-code-firefox',
    group: 'tls',
    weight: 0.5,
    codes: [[1015, 40]],
    needs: ['never-opened', 'wss', 'unclean'],
    for: { firefox: 1.1 },
  },
  {
    id: 'plain-on-tls-port',
    weight: 1,
    codes: FAILED,
    needs: ['never-opened', 'ws'],
    for: { 'probe-failed': 2, 'probe-other-scheme': 60 },
    against: { ...NEVER_SENT, 'probe-answered': 0.2, 'opened-before': 0.05 },
  },
  {
    id: 'offline-at-connect',
    weight: 0.5,
    codes: [
      [1006, 1],
      ['none', 0.5],
    ],
    needs: ['never-opened'],
    for: { offline: 400 },
    against: { online: 0.2, 'probe-answered': 0.01, 'constructor-threw': 0.01 },
  },
  {
    id: 'handshake-timeout',
    weight: 0.5,
    codes: FAILED,
    needs: ['never-opened', 'handshake-slow'],
    for: { 'handshake-slow': 8, 'handshake-limit': 60 },
    against: { 'closed-by-us': 0.05, offline: 0.1 },
  },
  {
    id: 'client-resource-limit',
    weight: 0.3,
    codes: FAILED,
    needs: ['never-opened'],
    for: { 'many-failures': 10 },
    against: { ...NEVER_SENT, 'probe-failed': 0.2, 'never-opened-before': 0.5 },
  },
  {
    id: 'blocked-port',
    weight: 0.2,
    codes: [
      [1006, 1],
      ['none', 1],
    ],
    needs: ['never-opened', 'blocked-port'],
    for: { 'blocked-port': 1500 },
    against: { 'csp-report': 0.05 },
  },
  {
    id: 'mixed-content',
    weight: 0.5,
    codes: [
      ['none', 1],
      [1006, 0.2],
    ],
    needs: ['never-opened', 'insecure-from-secure'],
    for: { 'insecure-from-secure': 80, 'security-error': 4, 'no-close-event': 2 },
    against: { 'csp-report': 0.05, 'syntax-error': 0.01 },
  },
  {
    id: 'csp-blocked',
    weight: 0.5,
    codes: NO_CODE,
    needs: ['never-opened'],
    for: { 'csp-report': 300, 'security-error': 40, 'no-close-event': 20 },
    against: {
      'syntax-error': 0.01,
      'blocked-port': 0.02,
      'insecure-from-secure': 0.1,
      'no-csp-report': 0.5,
      unobserved: 0.05,
      synthetic: 0.05,
    },
  },
  {
    id: 'invalid-constructor-argument',
    weight: 0.5,
    codes: NO_CODE,
    needs: ['never-opened', 'constructor-threw'],
    for: { 'constructor-threw': 16, 'syntax-error': 20 },
    against: { 'security-error': 0.01 },
  },
];
