// Fails when a cell of test/endingsInChromium.ts changes. What is on the wire is read by the lab at its own socket.
import { endings } from '@close-codes/lab/endings';
import type { LabEvent } from '@close-codes/lab';
import { describe, expect, inject, onTestFinished, test, vi, type TestContext } from 'vitest';
import { elsewhereInChromium, endingsInChromium, type EndingRow } from '../../test/endingsInChromium.ts';
import { outcomeOf } from '../outcome/outcomeOf.ts';
import type { CloseRecord } from '../record/closeRecord.ts';
import { observeClose } from './observeClose.ts';

const labUrl = inject('labUrl');
const labWssUrl = inject('labWssUrl');
const QUIET_MS = 2000;
const DEADLINE_MS = 1000;

const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

const hex = (bytes: Iterable<number>): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The body of a Close frame, by RFC 6455 §5.5.1. */
function bodyOf(code: number | null, reason: string): string {
  return code === null ? '' : hex([code >> 8, code & 255, ...new TextEncoder().encode(reason)]);
}

function closeText(code: number | null, reason: string): string {
  return ['Close', ...(code === null ? [] : [code]), ...(reason === '' ? [] : [JSON.stringify(reason)])].join(
    ' ',
  );
}

/** The same things in a row, counted where the first one is. */
function counted(words: readonly string[], what: readonly string[]): string {
  return [...new Set(words)]
    .map((word) =>
      what.includes(word) ? `${word} × ${words.filter((other) => other === word).length}` : word,
    )
    .join(', ');
}

function wireText(events: readonly LabEvent[]): string {
  const words = events.flatMap((event) => {
    switch (event.type) {
      case 'handshake-sent':
        return [String(event.status)];
      case 'opened':
        return event.subprotocol === null ? [] : [event.subprotocol];
      case 'sent':
        return [event.frame === 'close' ? closeText(event.code, event.reason) : event.frame];
      case 'received':
        return [`< ${event.frame === 'close' ? closeText(event.code, event.reason) : event.frame}`];
      case 'fin-sent':
        return ['FIN'];
      case 'rst-sent':
        return ['RST'];
      case 'killed':
        return ['KILL'];
      default:
        return [];
    }
  });
  if (!events.some(({ type }) => type === 'handshake-sent')) words.unshift('no answer');
  return counted(words, ['text', '< text']).replace(/^101, chat/, '101 chat');
}

async function labEvents(tag: string, complete: boolean): Promise<readonly LabEvent[]> {
  return vi.waitFor(
    async () => {
      const answer = await fetch(`${labUrl.replace('ws:', 'http:')}/events?tag=${tag}`);
      const events = (await answer.json()) as readonly LabEvent[];
      if (complete) expect(events.at(-1)?.type).toBe('closed');
      return events;
    },
    { timeout: 3000, interval: 30 },
  );
}

/** The events of a socket, as they come. */
function eventsOf(socket: WebSocket): string[] {
  const events: string[] = [];
  socket.addEventListener('open', () =>
    events.push(socket.protocol === '' ? 'open' : `open ${socket.protocol}`),
  );
  socket.addEventListener('message', () => events.push('message'));
  socket.addEventListener('error', () => events.push('error'));
  socket.addEventListener('close', ({ code, reason, wasClean }) => {
    const behind = reason === '' ? '' : ` ${JSON.stringify(reason)}`;
    events.push(`close ${code}${behind} ${wasClean ? 'clean' : 'unclean'}`);
  });
  return events;
}

function recordText(record: CloseRecord | undefined): string {
  if (!record) return 'none';
  const { source, initiator, flags } = record;
  return `${source === 'event' ? '' : `${source}: `}${[`${initiator}, ${outcomeOf(record)}`, ...flags].join(' + ')}`;
}

/** Tests that run at once have to hand in their own `onTestFinished`: the imported one may be another test's. */
function observed(socket: WebSocket, whenDone: TestContext['onTestFinished'] = onTestFinished) {
  const observer = observeClose(socket, { instrument: 'close' });
  whenDone(() => {
    observer.stop();
    socket.close();
  });
  return {
    observer,
    events: eventsOf(socket),
    closed: () =>
      vi.waitFor(
        () => {
          const { last } = observer.getSnapshot();
          expect(last).toBeDefined();
          return last!;
        },
        { timeout: 5000, interval: 10 },
      ),
  };
}

let tags = 0;

async function check(
  [path, wire, usually, usuallyRecorded, acts = {}]: EndingRow,
  { onTestFinished: whenDone }: TestContext,
): Promise<void> {
  tags += 1;
  const tag = `in-chromium-${tags}`;
  const { protocols, sends = 0, closes, quiet } = acts;
  const url = `${labUrl}${path}${path.includes('?') ? '&' : '?'}tag=${tag}`;
  const socket = new WebSocket(url, [...(protocols ?? [])]);
  const { observer, events, closed } = observed(socket, whenDone);
  socket.addEventListener('open', () => {
    for (let i = 0; i < sends; i += 1) socket.send('hello');
    if (closes) socket.close(...closes);
  });
  const stayQuiet = async (): Promise<void> => {
    const before = events.length;
    await wait(QUIET_MS);
    expect(events.slice(before)).toEqual([]);
    events.push(`${observer.getSnapshot().readyState} for ${QUIET_MS / 1000} s`);
  };
  if (quiet === 'before') {
    await stayQuiet();
    socket.close();
  }
  if (quiet === 'after') {
    await vi.waitFor(() => {
      expect(events).toEqual(['open']);
    }, 5000);
    await stayQuiet();
  } else await closed();

  const atLab = await labEvents(tag, quiet !== 'after');
  const { last } = observer.getSnapshot();
  const seen = counted(events, ['message']);
  const [chromium, record] = seen === acts.or?.[0] ? acts.or : [usually, usuallyRecorded];
  expect({ wire: wireText(atLab), chromium: seen, record: recordText(last) }, acts.explanation).toEqual({
    wire,
    chromium,
    record,
  });

  for (const event of atLab) {
    if (event.type === 'sent' && event.frame === 'close') {
      const body = bodyOf(event.code, event.reason);
      expect(event.bytes).toBe(acts.bytes ?? `88${hex([body.length / 2])}${body}`);
    }
    if (event.type === 'received' && event.frame === 'close') {
      expect(event.body).toBe(bodyOf(event.code, event.reason));
    }
  }
  if (acts.waits !== undefined) {
    const at = (...types: readonly string[]): number =>
      atLab.find(({ type, ...rest }) => types.includes(type) && !('frame' in rest && rest.frame === 'text'))!
        .at;
    // Timers and clocks round.
    expect(at('sent', 'fin-sent', 'rst-sent', 'killed') - at('opened')).toBeGreaterThanOrEqual(
      acts.waits - 2,
    );
  }
  if (acts.lasts !== undefined) {
    const at = (wanted: string): number => atLab.find(({ type }) => type === wanted)!.at;
    expect(at('fin-received') - at('sent')).toBeGreaterThanOrEqual(acts.lasts - 20);
    expect(at('fin-sent')).toBeGreaterThanOrEqual(at('fin-received'));
  }
  if (!last) return;
  // The record repeats what Chromium said, and never what it did not.
  const [, code, reason = '""', clean] = /close (\d+)(?: (".*"))? (\w+)$/su.exec(chromium)!;
  expect(last).toMatchObject({
    code: Number(code),
    reason: JSON.parse(reason) as string,
    wasClean: clean === 'clean',
    received: undefined,
    url: `${labUrl}${path.replace(/\?.*/s, '')}`,
    evidence: {
      opened: chromium.startsWith('open'),
      errorEvent: chromium.includes('error'),
      closeCalled: closes !== undefined || quiet === 'before',
    },
  });
  expect(last.protocol).toBe(chromium.includes('open chat') ? 'chat' : undefined);
}

const titleOf = ([path, , chromium, , { closes } = {}]: EndingRow): string =>
  [path.length > 60 ? `${path.slice(0, 59)}…` : path, closes && `close(${closes.join(', ')})`, chromium]
    .filter(Boolean)
    .join(' → ')
    .slice(0, 140);

const all = Object.values(endingsInChromium).flat();
const atOnce = all.filter(([, , , , acts]) => acts?.quiet !== 'before');
const alone = all.filter((row) => !atOnce.includes(row));

test('every ending of the lab has a row, under its own id', () => {
  expect(Object.keys(endingsInChromium).sort()).toEqual(endings.map(({ id }) => id).sort());
  for (const { id, path } of endings) {
    const rows = endingsInChromium[id]!;
    expect(rows.length, id).toBeGreaterThan(0);
    const pattern = new RegExp(`^${path.replace(/:\w+/, '[^/?]+')}(\\?|$)`);
    for (const [ofRow] of rows) expect(ofRow).toMatch(pattern);
  }
});

test('every modifier of the lab has a row', () => {
  const used = new Set(all.flatMap(([path]) => [...new URL(path, 'http://lab').searchParams.keys()]));
  const offered = endings.flatMap(({ parameters }) =>
    parameters.flatMap(({ name, in: where }) => (where === 'query' && name !== 'tag' ? [name] : [])),
  );
  expect([...used].sort()).toEqual([...new Set(offered)].sort());
});

describe.concurrent('path → wire → Chromium → record', () => {
  for (const row of atOnce) {
    test(titleOf(row), async (context) => {
      await check(row, context);
    });
  }
});

// One after the other: Chromium opens one connection to a port at a time, so all others would wait behind these.
describe('a handshake without an answer', () => {
  for (const row of alone) {
    test(titleOf(row), async (context) => {
      await check(row, context);
    });
  }
});

describe('not at the lab', () => {
  test.each(elsewhereInChromium)('%s', async (_, url, chromium, record) => {
    const socket = new WebSocket(url(labUrl, labWssUrl));
    const { events, closed } = observed(socket);
    const last = await closed();
    expect({ chromium: events.join(', '), record: recordText(last) }).toEqual({ chromium, record });
    expect(last).toMatchObject({ code: 1006, evidence: { opened: false, errorEvent: true } });
    // Chromium says 1006 only after its own look at the code: the deadline has nothing to add.
    await wait(50);
    expect(events).toHaveLength(2);
  });
});

describe('wss: with a certificate that nobody has signed', () => {
  // Vitest has its page accept every certificate. That is not so for a shared worker, which belongs to no page.
  test('fails like any handshake', async () => {
    const script = `onconnect = ({ ports: [port] }) => {
      const socket = new WebSocket(${JSON.stringify(`${labWssUrl}/echo?tag=unsigned`)});
      for (const type of ['open', 'error', 'close'])
        socket.addEventListener(type, ({ code, reason, wasClean }) =>
          port.postMessage({ type, code, reason, wasClean }));
    };`;
    const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    const { port } = new SharedWorker(url);
    onTestFinished(() => {
      port.close();
      URL.revokeObjectURL(url);
    });
    const events: unknown[] = [];
    port.onmessage = ({ data }) => events.push(data);
    await vi.waitFor(() => {
      expect(events).toEqual([{ type: 'error' }, { type: 'close', code: 1006, reason: '', wasClean: false }]);
    }, 5000);
    // TLS failed below: the lab has never seen a request.
    expect(await labEvents('unsigned', false)).toEqual([]);
  });

  test('opens where it is accepted', async () => {
    const socket = new WebSocket(`${labWssUrl}/close/4001?after=50`);
    const { events, closed } = observed(socket);
    expect(recordText(await closed())).toBe('remote, application');
    expect(events).toEqual(['open', 'close 4001 clean']);
  });
});

/** A document with a Content Security Policy, and its own WebSocket. */
async function framed(policy: string): Promise<typeof WebSocket> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><title>framed</title>`;
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve);
  });
  document.body.append(frame);
  onTestFinished(() => {
    frame.remove();
  });
  await loaded;
  return (frame.contentWindow as (Window & typeof globalThis) | null)!.WebSocket;
}

describe('under a Content Security Policy', () => {
  test('that forbids the connection: an error, no close, and a record by deadline', async () => {
    const Framed = await framed("connect-src 'none'");
    const start = performance.now();
    const socket = new Framed(`${labUrl}/echo?tag=forbidden&secret=1`);
    const { observer, events, closed } = observed(socket);
    await vi.waitFor(() => {
      expect(events).toEqual(['error']);
    });
    expect(observer.getSnapshot()).toMatchObject({ readyState: 'closed', last: undefined });
    const last = await closed();
    const after = performance.now() - start;
    expect(after).toBeGreaterThanOrEqual(DEADLINE_MS - 5);
    expect(after).toBeLessThan(DEADLINE_MS + 1500);
    expect(recordText(last)).toBe('deadline: unknown, refused');
    expect(last).toMatchObject({
      code: undefined,
      reason: '',
      wasClean: undefined,
      received: undefined,
      url: `${labUrl}/echo`,
      evidence: { opened: false, openMs: undefined, errorEvent: true, closeCalled: false, messagesIn: 0 },
    });
    expect(last.evidence.errorMsBefore).toBe(0);
    // Chromium never adds the close, and the observer no second record.
    await wait(DEADLINE_MS);
    expect(events).toEqual(['error']);
    expect(observer.getSnapshot().last).toBe(last);
    expect(await labEvents('forbidden', false)).toEqual([]);
  });

  test('that forbids twenty of them: none is taken for one that was closed long ago', async () => {
    const Framed = await framed("connect-src 'none'");
    const all = Array.from({ length: 20 }, () => observed(new Framed(`${labUrl}/echo`)));
    const records = await Promise.all(all.map(({ closed }) => closed()));
    expect(new Set(records.map(recordText))).toEqual(new Set(['deadline: unknown, refused']));
  });

  test('that allows it: a close like any other', async () => {
    const Framed = await framed(`connect-src ${labUrl}`);
    const { events, closed } = observed(new Framed(`${labUrl}/close/4001`));
    expect(recordText(await closed())).toBe('remote, application');
    expect(events).toEqual(['open', 'close 4001 clean']);
  });
});
