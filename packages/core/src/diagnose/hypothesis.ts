/**
 * Why a connection ended, or never began: every cause that is told apart by name. Each has its texts in
 * `diagnose/locales/<tag>` and its rule in one of the tables of `diagnose/rules`.
 */
export const HYPOTHESES = [
  // The connection never opened.
  'handshake-http-rejected',
  'asgi-close-before-accept',
  'proxy-upgrade-not-forwarded',
  'upstream-unavailable',
  'handshake-redirect',
  'connection-refused',
  'dns-failure',
  'offline-at-connect',
  'tls-certificate',
  'tls-on-plain-port',
  'plain-on-tls-port',
  'tls-code-firefox',
  'mixed-content',
  'csp-blocked',
  'blocked-port',
  'subprotocol-mismatch',
  'handshake-malformed',
  'handshake-timeout',
  'client-resource-limit',
  'blocked-on-path',
  'origin-not-allowed',
  'auth-expired-reconnect',
  'websocket-unsupported-host',
  'invalid-constructor-argument',
  // It opened and was lost.
  'idle-proxy-60',
  'idle-55-heroku',
  'idle-30',
  'lifetime-30-gcp',
  'idle-100-cloudflare',
  'idle-120',
  'idle-180-traefik',
  'idle-240-azure',
  'idle-300',
  'idle-350-nlb',
  'idle-600',
  'idle-other',
  'lifetime-2h-apigw',
  'lifetime-4h-frontdoor',
  'lifetime-function',
  'lifetime-24h-daphne',
  'server-process-died',
  'server-terminated-socket',
  'app-exception-uvicorn',
  'handler-returned',
  'tcp-reset',
  'browser-failed-protocol',
  'invalid-utf8',
  'reserved-code-on-wire',
  'webkitgtk-rejects-code',
  'incoming-too-big',
  'network-changed',
  'half-open-no-event',
  'proxy-restart',
  'backpressure-kill',
  'node-client-1006',
  // We ended it.
  'closed-by-app-before-open',
  'close-no-answer',
  'server-fin-on-close',
  'normal-close-own',
  'library-heartbeat-close',
  'invalid-close-argument',
  // The other side ended it, and said so with a code.
  'normal-close-remote',
  'idle-1000-cowboy',
  'idle-1002-bandit',
  'ping-timeout-1000',
  'going-away-server',
  'cloudflare-restart',
  'protocol-error-reported',
  'unsupported-data',
  'no-status',
  'invalid-payload-reported',
  'policy-violation',
  'message-too-big',
  'mandatory-extension',
  'server-error',
  'keepalive-ping-timeout',
  'service-restart',
  'try-again-later',
  'bad-gateway',
  'invalid-code-range',
  'app-defined-code',
  'code-but-unclean',
  // The page's life.
  'mobile-background',
  'sleep-resume',
  'bfcache-restored',
  'background-timer-throttled',
  'going-away-page',
  // What a wrapper or a late look makes of it.
  'made-up-by-wrapper',
  'closed-before-observed',
] as const;

/** The name of a cause, stable across versions and languages. */
export type HypothesisId = (typeof HYPOTHESES)[number];

/**
 * Causes that no evidence a page can have tells apart, so that naming one of them alone would be a bluff. Fixed before
 * anything was scored (CONTRIBUTING says when they may change). A cause may belong to two groups: a proxy that restarts
 * ends a connection with or without a Close frame.
 *
 * - `handshake-answered`: something answered, and a script is not allowed to know what (WHATWG WebSockets, "fail the
 *   WebSocket connection")
 * - `nothing-answers`: for a name; an address rules the resolver out
 * - `tls`: browsers say no more than that the handshake failed, Firefox by 1015
 * - `transport-ended`: TCP ended without a Close frame after the connection was open
 * - `browser-failed`: the browser itself ended it because of what it received, and says so only on its console
 * - `going-away`: 1001 from a server and from a proxy in front of it are the same bytes
 */
export const GROUPS = {
  'handshake-answered': [
    'handshake-http-rejected',
    'asgi-close-before-accept',
    'proxy-upgrade-not-forwarded',
    'upstream-unavailable',
    'handshake-redirect',
    'handshake-malformed',
    'origin-not-allowed',
    'auth-expired-reconnect',
    'websocket-unsupported-host',
    'blocked-on-path',
  ],
  'nothing-answers': ['connection-refused', 'dns-failure'],
  tls: ['tls-certificate', 'tls-on-plain-port', 'tls-code-firefox'],
  'transport-ended': [
    'server-terminated-socket',
    'server-process-died',
    'app-exception-uvicorn',
    'handler-returned',
    'tcp-reset',
    'proxy-restart',
    'incoming-too-big',
  ],
  'browser-failed': [
    'browser-failed-protocol',
    'invalid-utf8',
    'reserved-code-on-wire',
    'webkitgtk-rejects-code',
  ],
  'going-away': ['going-away-server', 'proxy-restart'],
} as const satisfies Readonly<Record<string, readonly HypothesisId[]>>;

/** The name of a group of causes that cannot be told apart. */
export type GroupId = keyof typeof GROUPS;
