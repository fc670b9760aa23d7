import type { Codes, Rule } from '../rule.ts';

const CUT: Codes = [[1006, 1]];

/** Explanations that leave no need for another one. */
const EXPLAINED = {
  'closed-by-us': 0.03,
  offline: 0.2,
  'restored-from-cache': 0.02,
  'clock-jumped': 0.1,
  'frozen-lately': 0.4,
} as const;

/** A browser that ended the connection itself has been told nothing by TCP. */
const BY_BROWSER = { 'error-event-decides': 0.02 } as const;

/** Silence as long as somebody's default: less likely to be a crash. */
const SILENCE = {
  'idle-30': 0.25,
  'idle-60': 0.08,
  'idle-100': 0.3,
  'idle-120': 0.15,
  'idle-180': 0.3,
  'idle-240': 0.3,
  'idle-300': 0.15,
  'idle-350': 0.4,
  'idle-600': 0.15,
  'regular-idle': 0.03,
  'regular-lifetime': 0.06,
} as const;

const endedByTransport = { ...EXPLAINED, ...BY_BROWSER, ...SILENCE } as const;

/** FIN comes without an error event in every engine that was measured; only a reset has one, outside Chromium. */
const endedByFin = { ...endedByTransport, 'error-event': 0.15 } as const;

/** A timer that runs out ends a connection that nobody complained about. */
const notIdle = { ...EXPLAINED, ...BY_BROWSER, irregular: 0.2, 'many-at-once': 0.5 } as const;

const idle = (
  id: Rule['id'],
  evidence: NonNullable<Rule['needs']>[number],
  weight: number,
  more?: Partial<Rule>,
): Rule => ({
  id,
  weight,
  codes: CUT,
  ...more,
  needs: ['opened', evidence, ...(more?.needs ?? [])],
  for: { [evidence]: 60, 'regular-idle': 4, ...more?.for },
  against: { ...notIdle, ...more?.against },
});

/** The browser did not like what it received, and says what only on its console. */
const byBrowser = (id: Rule['id'], weight: number): Rule => ({
  id,
  group: 'browser-failed',
  weight,
  codes: CUT,
  needs: ['opened', 'error-event'],
  for: { 'error-event-decides': 20, 'just-after-a-message': 1.2 },
  against: { ...EXPLAINED, ...SILENCE },
});

const ANY: Codes = [
  [1006, 1],
  [1001, 1],
];

/** It opened, and was lost: TCP ended without a Close frame, or the browser ended it. */
export const lost: readonly Rule[] = [
  {
    id: 'server-terminated-socket',
    group: 'transport-ended',
    weight: 6,
    codes: CUT,
    needs: ['opened'],
    for: { 'no-error-event': 1.2 },
    against: { ...endedByFin, 'many-at-once': 0.5, 'refused-just-after': 0.3 },
  },
  {
    id: 'server-process-died',
    group: 'transport-ended',
    weight: 3,
    codes: CUT,
    needs: ['opened'],
    for: { 'many-at-once': 6, 'refused-just-after': 6, 'no-error-event': 1.2 },
    // Killed with bytes unread, its kernel sends a reset.
    against: { ...endedByFin, 'error-event': 0.3 },
  },
  {
    id: 'proxy-restart',
    group: 'transport-ended',
    weight: 2,
    codes: CUT,
    needs: ['opened'],
    for: { 'many-at-once': 6, 'other-hosts-too': 2, 'no-error-event': 1.2 },
    against: endedByFin,
  },
  {
    id: 'tcp-reset',
    group: 'transport-ended',
    weight: 2,
    codes: CUT,
    needs: ['opened'],
    // In Chromium a reset has no error event; elsewhere it has.
    for: { 'error-event': 3, 'unsent-data': 2, 'just-after-our-message': 1.3 },
    against: endedByTransport,
  },
  {
    id: 'app-exception-uvicorn',
    group: 'transport-ended',
    weight: 1,
    codes: CUT,
    needs: ['opened'],
    for: { 'just-after-our-message': 3 },
    against: endedByFin,
  },
  {
    id: 'handler-returned',
    group: 'transport-ended',
    weight: 0.6,
    codes: CUT,
    needs: ['opened', 'soon-after-open'],
    for: { 'soon-after-open': 2 },
    against: endedByFin,
  },
  {
    id: 'incoming-too-big',
    group: 'transport-ended',
    weight: 0.2,
    codes: CUT,
    needs: ['opened'],
    against: endedByTransport,
  },
  byBrowser('browser-failed-protocol', 2),
  byBrowser('invalid-utf8', 0.6),
  byBrowser('reserved-code-on-wire', 0.6),
  {
    id: 'webkitgtk-rejects-code',
    group: 'browser-failed',
    // libsoup takes 1000–1003, 1007–1011 and 3000–4999 only: every 1012, 1013 and 1014 ends so.
    weight: 3,
    codes: CUT,
    needs: ['opened', 'error-event', 'engine-refuses-codes'],
    for: { 'engine-refuses-codes': 2 },
    against: { ...EXPLAINED, ...SILENCE },
  },
  {
    // Firefox tells the page what was on the wire.
    id: 'reserved-code-on-wire',
    weight: 0.2,
    codes: [
      [1005, 1],
      [1006, 1],
      [1015, 1],
    ],
    needs: ['opened', 'local-code-clean'],
    for: { 'local-code-clean': 800 },
  },

  idle('idle-proxy-60', 'idle-60', 1.5),
  idle('idle-55-heroku', 'idle-55', 1, { needs: ['host-heroku'], for: { 'host-heroku': 3 } }),
  idle('idle-30', 'idle-30', 1, { codes: ANY, for: { 'reason-idle': 6 } }),
  idle('idle-100-cloudflare', 'idle-100', 1),
  idle('idle-120', 'idle-120', 0.9),
  idle('idle-180-traefik', 'idle-180', 0.9),
  idle('idle-240-azure', 'idle-240', 0.8, { for: { 'host-azure': 4 } }),
  idle('idle-300', 'idle-300', 0.9),
  idle('idle-350-nlb', 'idle-350', 0.6, { for: { 'just-after-our-message': 4 } }),
  idle('idle-600', 'idle-600', 1.2, { codes: ANY, for: { 'host-aws-gateway': 4 } }),
  {
    id: 'idle-other',
    weight: 0.3,
    codes: [...ANY, [1000, 0.3]],
    needs: ['opened', 'regular-idle'],
    for: { 'regular-idle': 100, 'reason-idle': 4 },
    against: { ...notIdle, ...SILENCE, 'regular-idle': 1, 'regular-lifetime': 0.8 },
  },
  {
    id: 'lifetime-30-gcp',
    weight: 0.2,
    codes: CUT,
    needs: ['opened', 'lifetime-30'],
    for: { 'lifetime-30': 20, 'recent-traffic': 3, 'regular-lifetime': 6 },
    against: { ...notIdle, 'idle-30': 0.7 },
  },
  {
    id: 'lifetime-2h-apigw',
    weight: 0.2,
    codes: ANY,
    needs: ['opened', 'lifetime-2h'],
    for: { 'lifetime-2h': 100, 'host-aws-gateway': 6, 'regular-lifetime': 4 },
    against: notIdle,
  },
  {
    id: 'lifetime-4h-frontdoor',
    weight: 0.2,
    codes: CUT,
    needs: ['opened', 'lifetime-4h'],
    for: { 'lifetime-4h': 100, 'host-azure': 4, 'regular-lifetime': 4 },
    against: notIdle,
  },
  {
    id: 'lifetime-24h-daphne',
    weight: 0.2,
    codes: [
      [1000, 1],
      [1005, 1],
      [1006, 1],
    ],
    needs: ['opened', 'lifetime-24h'],
    for: { 'lifetime-24h': 100, 'regular-lifetime': 4 },
    against: notIdle,
  },
  {
    id: 'lifetime-function',
    weight: 0.15,
    codes: ANY,
    needs: ['opened', 'regular-lifetime'],
    for: { 'regular-lifetime': 120, 'recent-traffic': 2 },
    against: { ...notIdle, 'regular-idle': 0.3 },
  },
  {
    id: 'network-changed',
    weight: 0.5,
    codes: CUT,
    needs: ['opened'],
    for: { offline: 40, 'network-changed-lately': 24, 'other-hosts-too': 4, 'unsent-data': 1.5 },
    against: { ...EXPLAINED, offline: 1, 'error-event-decides': 0.3, online: 0.6 },
  },
  {
    id: 'half-open-no-event',
    weight: 0.5,
    codes: [['none', 1]],
    needs: ['opened'],
    for: { opened: 10, 'no-close-event': 3, 'unsent-data': 2 },
    against: { synthetic: 0.1, unobserved: 0.05 },
  },
  {
    id: 'backpressure-kill',
    weight: 0.2,
    codes: [
      [1006, 1],
      [1008, 1],
      [1009, 0.3],
      [1011, 0.3],
      [1013, 1],
    ],
    needs: ['opened', 'high-incoming-rate'],
    for: { 'high-incoming-rate': 150 },
    against: { ...EXPLAINED, ...BY_BROWSER },
  },
  {
    id: 'node-client-1006',
    weight: 0.05,
    codes: CUT,
    needs: ['node', 'error-event'],
    for: { node: 40 },
  },
];
