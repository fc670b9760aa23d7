import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnosisFacts, type AppliesWhen } from '../../test/facts.ts';
import { oddities, revokedProxy, throwingProxy } from '../../test/oddities.ts';
import { notPlain } from '../../test/plain.ts';
import type { CloseEvidence, CloseRecord } from '../record/closeRecord.ts';
import { toCloseRecord } from '../record/toCloseRecord.ts';
import { diagnose, type DiagnoseOptions } from './diagnose.ts';
import { EVIDENCE } from './evidence.ts';
import type { EvidenceId } from './evidenceId.ts';
import { GROUPS, HYPOTHESES, type GroupId, type HypothesisId } from './hypothesis.ts';
import { REFERENCES } from './references.ts';
import type { Rule } from './rule.ts';
import { endedByServer } from './rules/endedByServer.ts';
import { endedByUs } from './rules/endedByUs.ts';
import { lost } from './rules/lost.ts';
import { neverOpened } from './rules/neverOpened.ts';
import { pageLifeCycle } from './rules/pageLifeCycle.ts';
import { wrappers } from './rules/wrappers.ts';
import { situationOf } from './situation.ts';

const tables = { neverOpened, lost, endedByUs, endedByServer, pageLifeCycle, wrappers };
const rules: readonly Rule[] = Object.values(tables).flat();

const AT = Date.UTC(2026, 10, 1);
const URL = 'ws://shop.example/live';

function record(
  code: number | undefined,
  evidence: CloseEvidence,
  more: Partial<CloseRecord> = {},
): CloseRecord {
  return {
    ...toCloseRecord({ type: 'close', code: 1000, reason: '', wasClean: true }),
    at: AT,
    url: URL,
    code,
    wasClean: code !== undefined && code !== 1006 && code !== 1015,
    ...more,
    evidence: { ...evidence, ...more.evidence },
  };
}

/** Never opened: what a watched page in Chromium knows of it. */
const FAILED: CloseEvidence = {
  opened: false,
  connectMs: 8,
  errorEvent: true,
  closeCalled: false,
  messagesIn: 0,
  messagesOut: 0,
  protocolsOffered: 0,
  online: true,
  visibility: 'visible',
  pageScheme: 'http',
  cspBlocked: false,
  engine: 'chromium',
  engineVersion: 156,
};

/** It was open for seven seconds, with a message a second ago. */
const OPENED: CloseEvidence = {
  ...FAILED,
  opened: true,
  openMs: 7000,
  idleInMs: 1500,
  idleOutMs: 7000,
  messagesIn: 4,
  errorEvent: false,
};

const first = (...given: Parameters<typeof diagnose>) => diagnose(...given).hypotheses[0]!;

/** The record that says all that is collected of when a cause applies, and nothing that speaks against it. */
function applied({
  id,
  applies_when: when,
}: {
  id: string;
  applies_when: AppliesWhen;
}): [CloseRecord, DiagnoseOptions] {
  const opened = when.everOpened !== false && when.everOpened !== null;
  const [given] = when.codes;
  const code =
    typeof given === 'number'
      ? given
      : given === undefined
        ? undefined
        : given === '4xxx'
          ? 4000
          : Number(given.split('-')[0]);
  const idle = when.idleAbout?.[0];
  const open =
    when.minOpenMs === undefined ? (when.maxOpenMs ?? 90_000) : (when.minOpenMs + when.maxOpenMs!) / 2;
  const evidence: CloseEvidence = {
    ...(opened ? OPENED : FAILED),
    openMs: opened ? Math.max(open, idle ?? 0) : undefined,
    idleInMs: idle ?? (opened ? 1500 : undefined),
    idleOutMs: idle ?? (opened ? 2500 : undefined),
    errorEvent: typeof when.errorEvent === 'boolean' ? when.errorEvent : !opened,
    connectMs: when.timeToCloseAboutMs?.at(-1) ?? 8,
    closeCalled: when.closedByUs ?? false,
    closeCalledMsBefore: when.closedByUs ? (when.sinceCloseCallAboutMs?.at(-1) ?? 50) : undefined,
    protocolsOffered: when.subprotocolsRequested ? 1 : 0,
    online: typeof when.online === 'boolean' ? when.online : true,
    pageScheme: when.pageScheme ?? 'http',
    engine:
      when.runtime === 'node'
        ? 'node'
        : when.browser?.startsWith('WebKitGTK')
          ? 'webkitgtk'
          : when.browser === 'Firefox'
            ? 'firefox'
            : 'chromium',
  };
  const more: { -readonly [K in keyof CloseEvidence]: CloseEvidence[K] } = {};
  let source: CloseRecord['source'] =
    when.noCloseEvent !== undefined && code === undefined ? 'deadline' : 'event';
  const history: CloseRecord[] = [];
  switch (id as HypothesisId) {
    case 'csp-blocked':
      more.cspBlocked = true;
      break;
    case 'mixed-content':
      more.exception = 'SecurityError';
      source = 'constructor';
      break;
    case 'invalid-close-argument':
      more.closeException = 'InvalidAccessError';
      break;
    case 'network-changed':
      more.online = false;
      more.offlineMsBefore = 4000;
      break;
    case 'mobile-background':
      more.visibility = 'hidden';
      more.visibilityMsBefore = 90_000;
      more.freezeMsBefore = 80_000;
      break;
    case 'background-timer-throttled':
      more.visibility = 'hidden';
      more.visibilityMsBefore = 400_000;
      break;
    case 'going-away-page':
      more.pagehideMsBefore = 5;
      more.engine = 'firefox';
      break;
    case 'sleep-resume':
      more.clockJumpMs = 3_600_000;
      more.clockJumpMsBefore = 1000;
      break;
    case 'bfcache-restored':
      more.restoredMsBefore = 10;
      break;
    case 'message-too-big':
      more.messagesOut = 1;
      more.idleOutMs = 20;
      more.lastOutBytes = 2_000_000;
      break;
    case 'idle-350-nlb':
      more.messagesOut = 1;
      break;
    case 'backpressure-kill':
      more.messagesIn = 1_000_000;
      break;
    case 'client-resource-limit':
      for (let i = 1; i <= 30; i += 1) history.push(record(1006, FAILED, { id: `f${i}`, at: AT - i * 500 }));
      break;
    case 'tls-code-firefox':
      return [record(1015, { ...FAILED, engine: 'firefox' }, { url: 'wss://shop.example/live' }), {}];
    case 'lifetime-function':
      for (let i = 1; i <= 4; i += 1)
        history.push(
          record(1006, { ...evidence, idleInMs: 400 * i * i }, { id: `f${i}`, at: AT - i * 91_000 }),
        );
      break;
    default:
  }
  return [
    record(
      code,
      { ...evidence, ...more },
      {
        source,
        url: `${when.scheme ?? 'ws'}://${
          id === 'blocked-port'
            ? 'shop.example:6000'
            : when.hostPattern
              ? when.hostPattern
                  .replace('execute-api\\..*amazonaws', 'abc1.execute-api.eu-west-1.amazonaws')
                  .replace('azurewebsites', 'shop.azurewebsites')
                  .replace('herokuapp', 'shop.herokuapp')
                  .replace(/[\\$]/g, '')
              : 'shop.example'
        }/live`,
        reason: when.reasonPattern ?? (id === 'reserved-code-on-wire' ? 'bye' : ''),
        wasClean: when.wasClean ?? (id === 'reserved-code-on-wire' ? true : code !== 1006 && code !== 1015),
      },
    ),
    { history },
  ];
}

describe('the tables', () => {
  test('have a rule for each hypothesis, and no other', () => {
    expect(new Set(rules.map(({ id }) => id))).toEqual(new Set(HYPOTHESES));
  });

  test('each member of a group has a rule in it, and nobody else has', () => {
    for (const [group, members] of Object.entries(GROUPS) as [GroupId, readonly HypothesisId[]][]) {
      expect(
        rules
          .filter((rule) => rule.group === group)
          .map(({ id }) => id)
          .sort(),
      ).toEqual([...members].sort());
    }
  });

  test('what speaks for it is above 1, what speaks against it below, what is needed is not spoken against', () => {
    for (const { id, weight, for: pro = {}, against = {}, needs = [], codes } of rules) {
      for (const [evidence, factor] of Object.entries(pro))
        expect(factor, `${id} ${evidence}`).toBeGreaterThan(1);
      for (const [evidence, factor] of Object.entries(against)) {
        expect(factor, `${id} ${evidence}`).toBeGreaterThan(0);
        expect(factor, `${id} ${evidence}`).toBeLessThanOrEqual(1);
        if (factor < 1) expect(needs, `${id} ${evidence}`).not.toContain(evidence);
      }
      expect(
        Object.keys(pro).filter((key) => (against[key as EvidenceId] ?? 1) < 1),
        id,
      ).toEqual([]);
      expect(weight).toBeGreaterThan(0);
      expect(weight).toBeLessThanOrEqual(8);
      expect(codes.length).toBeGreaterThan(0);
    }
  });

  test('all evidence counts somewhere', () => {
    const used = new Set(
      rules.flatMap(({ needs = [], for: pro = {}, against = {} }) => [
        ...needs,
        ...Object.keys(pro),
        ...Object.keys(against),
      ]),
    );
    used.add('code');
    expect(Object.keys(EVIDENCE).filter((id) => !used.has(id))).toEqual([]);
  });

  test('each hypothesis says where it is written', () => {
    for (const id of HYPOTHESES) expect(REFERENCES[id].length, id).toBeGreaterThan(0);
  });

  test('every collected fact has its hypothesis', () => {
    expect(
      diagnosisFacts.map(({ id }) => id).filter((id) => !HYPOTHESES.includes(id as HypothesisId)),
    ).toEqual([]);
    expect(diagnosisFacts).toHaveLength(85);
  });
});

/** Where the facts of when it applies hold for a more common cause as well: that one is first, and this one behind it. */
const ambiguous: Readonly<Record<string, string>> = {
  'blocked-on-path': 'an answer of a middlebox is an answer',
  'client-resource-limit': 'a server that is down and a browser that has had enough look alike',
  'tls-certificate': 'without a probe, a handshake that failed',
  'tls-on-plain-port': 'without a probe, a handshake that failed',
  'plain-on-tls-port': 'without a probe, a handshake that failed',
  'connection-refused': 'without a probe, a handshake that failed',
  'dns-failure': 'without a probe, a handshake that failed',
  'subprotocol-mismatch': 'a server may turn away who offers subprotocols for any other reason',
  'webkitgtk-rejects-code': 'in WebKit a reset has an error event as well',
  'background-timer-throttled': 'a server may close a hidden tab for any other reason',
  'library-heartbeat-close': 'who called close() does not say why',
  'lifetime-30-gcp': 'once, and with traffic, half a minute may be chance',
  'node-client-1006': 'says what the event looks like, not where it comes from',
};

describe('the facts', () => {
  test.each(diagnosisFacts)('$id', (fact) => {
    const [given, options] = applied(fact);
    const { hypotheses } = diagnose(given, options);
    const place = hypotheses.findIndex(({ causes }) => causes.includes(fact.id as HypothesisId));
    const seen = hypotheses.map(({ group, id, score }) => `${group ?? id} ${score.toFixed(3)}`).join(', ');
    if (ambiguous[fact.id] === undefined) expect(place, seen).toBe(0);
    else {
      expect(place, seen).toBeGreaterThanOrEqual(0);
      expect(place, seen).toBeLessThan(5);
    }
  });
});

describe('the answer', () => {
  test('is ranked, sums to at most one, and says how sure it is in words', () => {
    const { hypotheses, cannotTell, certainty } = diagnose(record(1006, OPENED));
    const scores = hypotheses.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.reduce((sum, score) => sum + score, cannotTell)).toBeCloseTo(1, 9);
    expect(certainty).toBe(
      scores[0]! >= 0.95 ? 'certain' : scores[0]! >= 0.8 ? 'likely' : scores[0]! >= 0.5 ? 'possible' : 'open',
    );
  });

  test('a group names all its members that are possible, and no address is looked up', () => {
    const named = first(record(1006, { ...FAILED, connectMs: 3 }), { probe: { answered: false, tookMs: 5 } });
    expect(named).toMatchObject({ group: 'nothing-answers', causes: ['connection-refused', 'dns-failure'] });
    const address = first(record(1006, FAILED, { url: 'ws://127.0.0.1:1234/' }), {
      probe: { answered: false, tookMs: 5 },
    });
    expect(address).toMatchObject({
      id: 'connection-refused',
      group: undefined,
      causes: ['connection-refused'],
    });
  });

  test('a probe moves it, both ways', () => {
    const refused = record(1006, FAILED);
    const scoreOf = (id: HypothesisId, options?: DiagnoseOptions): number =>
      diagnose(refused, options).hypotheses.find(({ causes }) => causes.includes(id))?.score ?? 0;
    const without = scoreOf('handshake-http-rejected');
    expect(scoreOf('handshake-http-rejected', { probe: { answered: true, tookMs: 5 } })).toBeGreaterThan(
      without + 0.2,
    );
    expect(scoreOf('handshake-http-rejected', { probe: { answered: false, tookMs: 5 } })).toBeLessThan(
      without / 4,
    );
    expect(scoreOf('connection-refused', { probe: { answered: false, tookMs: 5 } })).toBeGreaterThan(0.6);
  });

  test('what its status says, where the page may read it, sorts the group', () => {
    const of = (status: number) =>
      first(record(1006, FAILED), { probe: { answered: true, status, tookMs: 5 } });
    expect(of(502)).toMatchObject({ id: 'upstream-unavailable', group: 'handshake-answered' });
    expect(of(403)).toMatchObject({ id: 'handshake-http-rejected' });
    expect(of(502).for).toContain('probe-gateway-error');
  });

  test('an error event after open is the browser’s own in Chromium, and a reset elsewhere', () => {
    const after = (engine: CloseEvidence['engine']) =>
      first(record(1006, { ...OPENED, errorEvent: true, engine }));
    expect(after('chromium')).toMatchObject({ group: 'browser-failed' });
    expect(after('chromium').for[0]).toBe('error-event-decides');
    expect(after('firefox')).toMatchObject({ group: 'transport-ended', id: 'tcp-reset' });
  });

  test('tells by its code what Firefox says of TLS, and that 1006 there is something else', () => {
    const wss = { url: 'wss://shop.example/live', wasClean: false };
    const firefox = { ...FAILED, engine: 'firefox' } as const;
    expect(first(record(1015, firefox, wss))).toMatchObject({ group: 'tls' });
    const { hypotheses } = diagnose(record(1006, firefox, wss), { probe: { answered: false, tookMs: 5 } });
    expect(hypotheses[0]).toMatchObject({ group: 'nothing-answers' });
    expect(hypotheses.find(({ id }) => id.startsWith('tls'))?.score ?? 0).toBeLessThan(0.1);
  });
});

describe('history', () => {
  const closes = (count: number, evidence: (i: number) => CloseEvidence): CloseRecord[] =>
    Array.from({ length: count }, (_, i) =>
      record(1006, { ...OPENED, ...evidence(i) }, { id: `h${i}`, at: AT - (i + 1) * 60_000 }),
    );

  test('a regular silence is somebody’s timer; two closes are no rule', () => {
    const now = record(1006, { ...OPENED, openMs: 9000, idleInMs: 5003, idleOutMs: 5005 });
    const before = (count: number) => ({
      history: closes(count, (i) => ({
        openMs: 12_000 + i * 5000,
        idleInMs: 5010 + i * 20,
        idleOutMs: 5010 + i * 20,
      })),
    });
    expect(first(now, before(1)).id).not.toBe('idle-other');
    expect(first(now, before(2))).toMatchObject({ id: 'idle-other' });
    expect(first(now, before(4)).score).toBeGreaterThan(0.8);
    expect(first(now, before(4)).for).toContain('regular-idle');
  });

  test('a regular lifetime with traffic to the end is a limit on the lifetime', () => {
    const history = closes(4, (i) => ({ openMs: 15_000 + i * 30, idleInMs: 200 * (i + 1) }));
    expect(first(record(1006, { ...OPENED, openMs: 15_010, idleInMs: 900 }), { history })).toMatchObject({
      id: 'lifetime-function',
    });
  });

  test('closes of another address, or with another code, are no rule', () => {
    const now = record(1006, { ...OPENED, openMs: 9000, idleInMs: 5003, idleOutMs: 5005 });
    const history = closes(4, (i) => ({ openMs: 12_000 + i * 5000, idleInMs: 5010, idleOutMs: 5010 }));
    for (const other of [{ url: 'ws://shop.example/other' }, { code: 1001 }]) {
      expect(first(now, { history: history.map((each) => ({ ...each, ...other })) }).id).not.toBe(
        'idle-other',
      );
    }
  });

  test('several at once, and nobody there afterwards: the process is gone', () => {
    const now = record(1006, OPENED);
    const history = [
      ...[1, 2, 3].map((i) => record(1006, OPENED, { id: `s${i}`, at: AT + i })),
      record(1006, FAILED, { id: 'after', at: AT + 900 }),
    ];
    const { id, causes, for: evidence } = first(now, { history });
    expect(id).toBe('server-process-died');
    expect(causes).toContain('proxy-restart');
    expect(evidence).toEqual(expect.arrayContaining(['many-at-once', 'refused-just-after']));
    expect(first(now).id).toBe('server-terminated-socket');
  });

  test('it was open before, and is refused now', () => {
    const history = [record(1000, { ...OPENED, openMs: 3_600_000 }, { id: 'before', at: AT - 100_000 })];
    const alone = first(record(1006, FAILED)).causes;
    const { causes } = first(record(1006, FAILED), { history });
    expect(causes.indexOf('auth-expired-reconnect')).toBeLessThan(alone.indexOf('auth-expired-reconnect'));
    expect(causes).not.toContain('websocket-unsupported-host');
  });

  test('the record itself may be among them, and the order does not matter', () => {
    const now = record(1006, { ...OPENED, openMs: 9000, idleInMs: 5003, idleOutMs: 5005 });
    const history = closes(4, (i) => ({ openMs: 12_000 + i * 5000, idleInMs: 5010, idleOutMs: 5010 }));
    const plain = diagnose(now, { history });
    expect(diagnose(now, { history: [now, ...history] })).toEqual(plain);
    expect(diagnose(now, { history: [...history].reverse() })).toEqual(plain);
  });
});

describe('what is not known', () => {
  test('is no evidence: without any, nothing is called the cause', () => {
    for (const empty of [
      {},
      null,
      undefined,
      { evidence: {} },
      { evidence: null, flags: null, url: null, code: null },
    ]) {
      const { certainty, hypotheses } = diagnose(empty as unknown as CloseRecord);
      expect(certainty).toBe('open');
      expect(hypotheses.every(({ score }) => score < 0.5)).toBe(true);
    }
  });

  test(
    'rules nothing out: each fact stays possible when any one piece of evidence is missing',
    { timeout: 30_000 },
    () => {
      for (const fact of diagnosisFacts) {
        const [given, options] = applied(fact);
        for (const key of Object.keys(given.evidence)) {
          // Where close() is watched, an exception that is not there was not thrown.
          if (key === 'closeException') continue;
          const less = { ...given, evidence: { ...given.evidence, [key]: undefined } };
          const situation = situationOf(less, options.history, undefined);
          for (const rule of rules.filter(({ id }) => id === fact.id)) {
            const whole = situationOf(given, options.history, undefined);
            const possible = (rule.needs ?? []).every((need) => EVIDENCE[need](whole) !== false);
            if (!possible) continue;
            const excluded = (rule.needs ?? []).filter((need) => EVIDENCE[need](situation) === false);
            expect(excluded, `${fact.id} without ${key}`).toEqual([]);
          }
        }
      }
    },
  );

  test('whether a code that nobody may send came over the wire is not known without wasClean, or a reason', () => {
    const came = (given: object) => EVIDENCE['local-code-clean'](situationOf(given, undefined, undefined));
    expect([came({ code: 1015 }), came({ code: 1006 }), came({ code: 1005 })]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([came({ code: 1015, wasClean: true }), came({ code: 1006, wasClean: false })]).toEqual([
      true,
      false,
    ]);
    expect([came({ code: 1005, reason: 'x' }), came({ code: 1005, reason: '' })]).toEqual([true, false]);
  });

  test('an unknown code is not the same as none', () => {
    const ids = (record: object) => diagnose(record as CloseRecord).hypotheses.map(({ id }) => id);
    expect(ids({ source: 'event', evidence: OPENED })).toContain('server-terminated-socket');
    expect(ids({ source: 'deadline', evidence: FAILED })).toContain('csp-blocked');
    expect(ids({ source: 'deadline', evidence: FAILED })).not.toContain('handshake-http-rejected');
  });

  test('a probe whose time ran out proves nothing', () => {
    const refused = record(1006, FAILED);
    const late = diagnose(refused, { probe: { answered: false, timedOut: true, tookMs: 3000 } });
    expect(late).toEqual(diagnose(refused));
    expect(diagnose(refused, { probe: { answered: false, tookMs: 3 } })).not.toEqual(late);
  });

  test('evidence of nothing holds nowhere', () => {
    const nothing = situationOf(undefined, undefined, undefined);
    const holds = Object.entries(EVIDENCE)
      .filter(([, holdsIn]) => holdsIn(nothing) === true)
      .map(([id]) => id);
    expect(holds).toEqual([]);
  });
});

describe('total', () => {
  const sane = (given: unknown, options?: unknown): void => {
    const answer = diagnose(given as CloseRecord, options as DiagnoseOptions);
    expect(notPlain(answer)).toBeUndefined();
    const sum = answer.hypotheses.reduce((all, { score }) => all + score, answer.cannotTell);
    expect(sum).toBeCloseTo(1, 6);
    for (const { id, causes } of answer.hypotheses) {
      expect(HYPOTHESES).toContain(id);
      expect(causes[0]).toBe(id);
    }
  };

  test.each(oddities)('%s', (_, value) => {
    sane(value);
    sane({ code: 1006, evidence: value, flags: value, url: value, reason: value, at: value });
    sane(record(1006, OPENED), { history: value, probe: value });
    sane(record(1006, OPENED), { history: [value, { at: value, url: value, evidence: value }] });
    for (const key of Object.keys(OPENED)) sane(record(1006, { ...OPENED, [key]: value }));
  });

  test('options that throw on access', () => {
    sane(record(1006, OPENED), throwingProxy);
    sane(record(1006, OPENED), revokedProxy());
    sane(record(1006, OPENED), {
      get history(): never {
        throw new Error('No.');
      },
    });
  });

  test('a reason of any length', () => {
    // Quadratic, half of it took 13 s: it would not end in time.
    sane(record(1000, OPENED, { reason: `timeout${' timeout'.repeat(40_000)}` }));
  });

  test('records and histories that throw on access', () => {
    sane(throwingProxy, { history: throwingProxy, probe: throwingProxy });
    sane(revokedProxy(), { history: [revokedProxy(), throwingProxy], probe: revokedProxy() });
    sane({ ...record(1006, OPENED), evidence: throwingProxy, flags: revokedProxy() });
  });

  test('anything at all', { timeout: 30_000 }, () => {
    const evidence = fc.record(
      Object.fromEntries(
        Object.keys(OPENED).map((key) => [key, fc.oneof(fc.anything(), fc.double(), fc.boolean())]),
      ),
      { requiredKeys: [] },
    );
    const given = fc.record(
      {
        code: fc.oneof(fc.integer({ min: 0, max: 65535 }), fc.anything()),
        at: fc.oneof(fc.nat(), fc.anything()),
        url: fc.oneof(fc.webUrl(), fc.anything()),
        evidence,
        flags: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(given, fc.anything()), fc.array(given, { maxLength: 6 }), (one, history) => {
        sane(one, { history });
      }),
      { numRuns: 200 },
    );
  });

  test('changes nothing it is given, and a frozen record will do', () => {
    const given = Object.freeze(record(1006, Object.freeze({ ...OPENED }) as CloseEvidence));
    const before = structuredClone(given);
    diagnose(given, { history: Object.freeze([given]) });
    expect(given).toEqual(before);
  });
});
