import type { EvidenceId } from './evidenceId.ts';
import type { Situation } from './situation.ts';

/** Does it hold? `undefined` (or an empty text): not known, which is no "no". */
type Test = (situation: Situation) => boolean | '' | undefined;

/** `undefined` stays so: what is not known is neither near nor far. */
const within = (value: number | undefined, from: number, to: number): boolean | undefined =>
  value === undefined ? undefined : value >= from && value <= to;

/** A timer is late rather than early; a proxy checks its own in steps. */
const about = (value: number | undefined, ms: number, early = 0.03, late = 0.05): boolean | undefined =>
  within(value, ms * (1 - early), ms * (1 + late) + 500);

const silentFor =
  (seconds: number): Test =>
  ({ silentMs, evidence: { idleInMs, idleOutMs } }) =>
    // Some count one direction only.
    [silentMs, idleInMs, idleOutMs].some((ms) => about(ms, seconds * 1000)) ||
    (silentMs === undefined ? undefined : false);

const openFor =
  (ms: number, tolerance: number): Test =>
  ({ evidence: { openMs } }) =>
    about(openMs, ms, tolerance, tolerance);

const reasonHas =
  (pattern: RegExp): Test =>
  ({ reason }) =>
    reason === undefined ? undefined : pattern.test(reason);

const hostIs =
  (pattern: RegExp): Test =>
  ({ address }) =>
    address && pattern.test(address.host);

const runs =
  (...engines: readonly string[]): Test =>
  ({ evidence: { engine } }) =>
    engine && engines.includes(engine);

const not = (value: boolean | undefined): boolean | undefined => (value === undefined ? undefined : !value);

const LOOPBACK = /^(localhost|127\.|\[::1\])/;

/** The bad ports of the Fetch standard, "port blocking": no browser opens a connection to them. */
const BAD_PORTS: ReadonlySet<number> = /* @__PURE__ */ new Set([
  0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104,
  109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515,
  526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049,
  3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);

/** After an event of the page, a close that it explains has come by now. */
const LATELY_MS = 30_000;
const AT_ONCE_MS = 2000;

/** Default limits on a message begin here (Tomcat: 8 KiB). */
const LARGE_BYTES = 8 * 1024;
/** More than most pages can show: so many messages, or bytes, and so many a second. */
const HIGH_MESSAGES = 500;
const HIGH_BYTES = 2_000_000;

/**
 * All evidence there is, by name: each can speak for a hypothesis or against it, and has a sentence in
 * `diagnose/locales/<tag>` that is true where it holds.
 */
export const EVIDENCE: { readonly [E in EvidenceId]: Test } = {
  // The events
  'never-opened': ({ evidence: { opened } }) => not(opened),
  opened: ({ evidence: { opened } }) => opened,
  'error-event': ({ evidence: { errorEvent } }) => errorEvent,
  'no-error-event': ({ evidence: { errorEvent } }) => not(errorEvent),
  'error-event-decides': ({ engine, evidence: { opened, errorEvent } }) =>
    engine?.errorOnReset === false && opened === true ? errorEvent : undefined,
  'no-close-event': ({ source }) => source && source === 'deadline',
  'constructor-threw': ({ source }) => source && source === 'constructor',
  'security-error': ({ evidence: { exception } }) =>
    exception && /^(SecurityError|NS_ERROR_CONTENT_BLOCKED)$/.test(exception),
  'syntax-error': ({ evidence: { exception } }) => exception && exception === 'SyntaxError',
  'close-threw': ({ evidence: { closeException, closeCalled } }) =>
    closeException === undefined ? (closeCalled === undefined ? undefined : false) : true,
  clean: ({ wasClean }) => wasClean,
  unclean: ({ wasClean }) => not(wasClean),
  code: () => false,
  'local-code-clean': ({ code, wasClean, reason }) => {
    if (code === 1005) return reason === undefined ? undefined : reason !== '';
    return code === 1006 || code === 1015 ? wasClean : false;
  },
  'engine-refuses-codes': ({ engine }) => (engine ? engine.closeCodes !== undefined : undefined),
  'no-tls-code': ({ engine, code }) => engine && engine.reportsTls && code === 1006,

  // Times
  'handshake-fast': ({ evidence: { opened, connectMs } }) => (opened ? false : within(connectMs, 0, 1000)),
  'handshake-slow': ({ evidence: { opened, connectMs } }) =>
    opened ? false : within(connectMs, 5000, Infinity),
  'handshake-limit': ({ engine, evidence: { opened, connectMs } }) =>
    opened ? false : engine?.handshakeMs === undefined ? undefined : about(connectMs, engine.handshakeMs),
  'soon-after-open': ({ evidence: { openMs } }) => within(openMs, 0, 3000),
  'idle-30': silentFor(30),
  'idle-55': silentFor(55),
  'idle-60': silentFor(60),
  'idle-100': silentFor(100),
  'idle-120': silentFor(120),
  'idle-180': silentFor(180),
  'idle-240': ({ silentMs }) => within(silentMs, 225_000, 252_000),
  'idle-300': silentFor(300),
  'idle-350': silentFor(350),
  'idle-600': silentFor(600),
  'lifetime-30': openFor(30_000, 0.08),
  'lifetime-2h': openFor(7_200_000, 0.01),
  'lifetime-4h': openFor(14_400_000, 0.01),
  'lifetime-24h': openFor(86_400_000, 0.01),
  'recent-traffic': ({ silentMs, evidence: { openMs } }) =>
    silentMs === undefined || openMs === undefined ? undefined : silentMs < 5000 && openMs > silentMs * 2,
  'just-after-our-message': ({ evidence: { messagesOut, idleOutMs } }) =>
    messagesOut === 0 ? false : messagesOut === undefined ? undefined : within(idleOutMs, 0, 1000),
  'just-after-a-message': ({ evidence: { messagesIn, idleInMs } }) =>
    messagesIn === 0 ? false : messagesIn === undefined ? undefined : within(idleInMs, 0, 1000),
  'nothing-sent': ({ evidence: { messagesOut } }) =>
    messagesOut === undefined ? undefined : messagesOut === 0,
  'large-message-sent': ({ evidence: { lastOutBytes, messagesOut } }) =>
    messagesOut === 0 ? false : within(lastOutBytes, LARGE_BYTES, Infinity),
  'high-incoming-rate': ({ evidence: { messagesIn, bytesIn = 0, openMs } }) => {
    if (messagesIn === undefined || openMs === undefined) return undefined;
    const seconds = Math.max(openMs / 1000, 1);
    return messagesIn / seconds > HIGH_MESSAGES || bytesIn / seconds > HIGH_BYTES;
  },
  'unsent-data': ({ evidence: { bufferedAmount } }) =>
    bufferedAmount === undefined ? undefined : bufferedAmount > 0,

  // Our own close()
  'closed-by-us': ({ evidence: { closeCalled } }) => closeCalled,
  'not-closed-by-us': ({ evidence: { closeCalled } }) => not(closeCalled),
  'just-after-our-close': ({ evidence: { closeCalled, closeCalledMsBefore } }) =>
    closeCalled === false ? false : within(closeCalledMsBefore, 0, AT_ONCE_MS),
  'close-limit': ({ engine, evidence: { closeCalled, closeCalledMsBefore } }) =>
    closeCalled === false
      ? false
      : engine?.closeMs === undefined
        ? undefined
        : about(closeCalledMsBefore, engine.closeMs, 0.05, 0.15),

  // The reason
  'reason-ping-timeout': reasonHas(/ping timed out|ping timeout/i),
  'reason-keepalive': reasonHas(/keepalive ping timeout/i),
  'reason-cloudflare': reasonHas(/cloudflare websocket proxy restarting/i),
  'reason-idle': reasonHas(/idle timeout|timeout.*(idle|inactiv)|inactiv/i),
  'reason-heartbeat': reasonHas(/heartbeat|ping timeout/i),
  'reason-stopping': reasonHas(/stopping|shutting down|shutdown|restart|going away|deploy/i),
  'reason-too-big': reasonHas(/too (big|large|long)|max(imum)? (message|payload|frame)|payload size/i),
  'no-reason': ({ reason }) => (reason === undefined ? undefined : reason === ''),

  // The address
  wss: ({ address }) => address?.secure,
  ws: ({ address }) => not(address?.secure),
  'address-not-a-name': hostIs(/^(localhost|[\d.]+|\[[\da-f:.]+\])$|\.localhost$/),
  'blocked-port': ({ address }) => address && BAD_PORTS.has(address.port),
  // Chromium and Firefox let a secure page talk to its own machine, WebKit does not (measured).
  'insecure-from-secure': ({ address, evidence: { pageScheme, engine } }) =>
    address === undefined || pageScheme === undefined
      ? undefined
      : pageScheme === 'https' &&
        !address.secure &&
        (engine === 'webkit' || engine === 'webkitgtk' || !LOOPBACK.test(address.host)),
  'host-heroku': hostIs(/\.herokuapp\.com$/),
  'host-azure': hostIs(/\.(azurewebsites\.net|azurefd\.net|cloudapp\.azure\.com)$/),
  'host-aws-gateway': hostIs(/^[\w-]+\.execute-api\.[\w-]+\.amazonaws\.com(\.cn)?$/),
  'subprotocols-offered': ({ evidence: { protocolsOffered } }) =>
    protocolsOffered === undefined ? undefined : protocolsOffered > 0,

  // The page
  offline: ({ evidence: { online } }) => not(online),
  online: ({ evidence: { online } }) => online,
  'network-changed-lately': ({ evidence: { offlineMsBefore, onlineMsBefore } }) =>
    offlineMsBefore === undefined && onlineMsBefore === undefined
      ? undefined
      : Math.min(offlineMsBefore ?? Infinity, onlineMsBefore ?? Infinity) <= LATELY_MS,
  visible: ({ evidence: { visibility } }) => visibility && visibility === 'visible',
  hidden: ({ evidence: { visibility } }) => visibility && visibility === 'hidden',
  'hidden-long': ({ evidence: { visibility, visibilityMsBefore } }) =>
    visibility && (visibility === 'hidden' ? within(visibilityMsBefore, 300_000, Infinity) : false),
  'page-being-left': ({ evidence: { pagehideMsBefore, restoredMsBefore } }) =>
    pagehideMsBefore === undefined
      ? undefined
      : pagehideMsBefore <= AT_ONCE_MS &&
        (restoredMsBefore === undefined || restoredMsBefore > pagehideMsBefore),
  'restored-from-cache': ({ evidence: { restoredMsBefore } }) => within(restoredMsBefore, 0, AT_ONCE_MS),
  'frozen-lately': ({ evidence: { freezeMsBefore, resumeMsBefore } }) =>
    freezeMsBefore === undefined ? undefined : resumeMsBefore === undefined || resumeMsBefore <= LATELY_MS,
  'clock-jumped': ({ evidence: { clockJumpMs, clockJumpMsBefore } }) =>
    clockJumpMs === undefined ? undefined : clockJumpMs > 30_000 && (clockJumpMsBefore ?? 0) <= LATELY_MS,
  'csp-report': ({ evidence: { cspBlocked } }) => cspBlocked,
  'no-csp-report': ({ evidence: { cspBlocked } }) => not(cspBlocked),
  chromium: runs('chromium'),
  firefox: runs('firefox'),
  webkit: runs('webkit', 'webkitgtk'),
  node: runs('node'),

  // Other closes
  'opened-before': ({ past }) => past.openedBefore,
  'never-opened-before': ({ past }) => not(past.openedBefore),
  'lost-just-before': ({ past }) => past.lostJustBefore,
  'failed-before': ({ past }) => past.failedBefore > 0,
  'many-failures': ({ past }) => past.failedWithinMinute >= 10,
  'many-at-once': ({ past }) => past.endedTogether >= 2,
  'other-hosts-too': ({ past }) => past.otherHosts,
  'refused-just-after': ({ past }) => past.refusedAfter,
  'regular-idle': ({ past }) => past.regularIdle,
  'regular-lifetime': ({ past }) => past.regularLifetime,
  irregular: ({ past: { regularIdle, regularLifetime } }) =>
    regularIdle === undefined || regularLifetime === undefined ? undefined : !regularIdle && !regularLifetime,

  // The probe
  'probe-answered': ({ probe }) => probe?.answered,
  'probe-failed': ({ probe }) => not(probe?.answered),
  'probe-refused': ({ probe }) =>
    probe?.status === undefined ? undefined : [401, 403].includes(probe.status),
  'probe-gateway-error': ({ probe }) =>
    probe?.status === undefined ? undefined : [502, 503, 504].includes(probe.status),
  'probe-redirected': ({ probe }) => probe?.redirected,
  'probe-other-scheme': ({ probe }) =>
    probe?.otherSchemeAnswered === undefined ? undefined : probe.otherSchemeAnswered && !probe.answered,

  // The record
  synthetic: ({ flags }) => flags.includes('synthetic'),
  malformed: ({ flags }) => flags.includes('malformed'),
  unobserved: ({ source }) => source && source === 'unobserved',
};
