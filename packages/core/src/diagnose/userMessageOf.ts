import type { Diagnosis } from './diagnosis.ts';
import type { UserMessageId } from './diagnosisLocale.ts';
import type { HypothesisId } from './hypothesis.ts';

const MESSAGES: { readonly [H in HypothesisId]: UserMessageId } = {
  'handshake-http-rejected': 'service-problem',
  'asgi-close-before-accept': 'service-problem',
  'proxy-upgrade-not-forwarded': 'service-problem',
  'upstream-unavailable': 'service-away',
  'handshake-redirect': 'service-problem',
  'connection-refused': 'service-away',
  'dns-failure': 'service-away',
  'offline-at-connect': 'your-network',
  'tls-certificate': 'service-problem',
  'tls-on-plain-port': 'service-problem',
  'plain-on-tls-port': 'service-problem',
  'tls-code-firefox': 'service-problem',
  'mixed-content': 'service-problem',
  'csp-blocked': 'service-problem',
  'blocked-port': 'service-problem',
  'subprotocol-mismatch': 'service-problem',
  'handshake-malformed': 'service-problem',
  'handshake-timeout': 'service-away',
  'client-resource-limit': 'unknown',
  'blocked-on-path': 'blocked',
  'origin-not-allowed': 'service-problem',
  'auth-expired-reconnect': 'not-accepted',
  'websocket-unsupported-host': 'service-problem',
  'invalid-constructor-argument': 'service-problem',
  'idle-proxy-60': 'was-idle',
  'idle-55-heroku': 'was-idle',
  'idle-30': 'was-idle',
  'lifetime-30-gcp': 'ended',
  'idle-100-cloudflare': 'was-idle',
  'idle-120': 'was-idle',
  'idle-180-traefik': 'was-idle',
  'idle-240-azure': 'was-idle',
  'idle-300': 'was-idle',
  'idle-350-nlb': 'was-idle',
  'idle-600': 'was-idle',
  'idle-other': 'was-idle',
  'lifetime-2h-apigw': 'ended',
  'lifetime-4h-frontdoor': 'ended',
  'lifetime-function': 'ended',
  'lifetime-24h-daphne': 'ended',
  'server-process-died': 'service-away',
  'server-terminated-socket': 'service-problem',
  'app-exception-uvicorn': 'service-problem',
  'handler-returned': 'service-problem',
  'tcp-reset': 'service-away',
  'browser-failed-protocol': 'service-problem',
  'invalid-utf8': 'service-problem',
  'reserved-code-on-wire': 'service-problem',
  'webkitgtk-rejects-code': 'service-problem',
  'incoming-too-big': 'service-problem',
  'network-changed': 'your-network',
  'half-open-no-event': 'your-network',
  'proxy-restart': 'service-away',
  'backpressure-kill': 'your-network',
  'node-client-1006': 'unknown',
  'closed-by-app-before-open': 'ended',
  'close-no-answer': 'ended',
  'server-fin-on-close': 'ended',
  'normal-close-own': 'ended',
  'library-heartbeat-close': 'service-away',
  'invalid-close-argument': 'service-problem',
  'normal-close-remote': 'ended',
  'idle-1000-cowboy': 'was-idle',
  'idle-1002-bandit': 'was-idle',
  'ping-timeout-1000': 'service-away',
  'going-away-server': 'service-away',
  'cloudflare-restart': 'service-away',
  'protocol-error-reported': 'service-problem',
  'unsupported-data': 'service-problem',
  'no-status': 'ended',
  'invalid-payload-reported': 'service-problem',
  'policy-violation': 'not-accepted',
  'message-too-big': 'too-large',
  'mandatory-extension': 'service-problem',
  'server-error': 'service-problem',
  'keepalive-ping-timeout': 'service-away',
  'service-restart': 'service-away',
  'try-again-later': 'service-away',
  'bad-gateway': 'service-away',
  'invalid-code-range': 'service-problem',
  'app-defined-code': 'unknown',
  'code-but-unclean': 'unknown',
  'mobile-background': 'was-away',
  'sleep-resume': 'was-away',
  'bfcache-restored': 'was-away',
  'background-timer-throttled': 'was-away',
  'going-away-page': 'page-left',
  'made-up-by-wrapper': 'unknown',
  'closed-before-observed': 'unknown',
};

/**
 * What an end user is told: a message that holds for the likeliest cause and for all it cannot be told from, otherwise
 * `unknown`. An end user is never told a guess.
 *
 * @param diagnosis what `diagnose` says
 *
 * @example
 * const { title, advice } = en.user[userMessageOf(diagnose(record))];
 */
export function userMessageOf({ hypotheses: [first], certainty }: Diagnosis): UserMessageId {
  if (!first || certainty === 'open') return 'unknown';
  const messages = new Set(first.causes.map((cause) => MESSAGES[cause]));
  const [message = 'unknown', ...others] = messages;
  if (others.length === 0) return message;
  // What is true of a service with a problem, is true of one that is away.
  const isService = [...messages].every((each) => each === 'service-problem' || each === 'service-away');
  return isService ? 'service-problem' : 'unknown';
}
