import { en } from '@close-codes/core/diagnose/locales/en';
import { expect, test } from 'vitest';
import { answered, idle, lost, open } from '../../test/diagnoses.ts';
import { bugReport } from './bugReport.ts';
import { diagnosisTexts } from './diagnosisTexts.ts';
import { plainRecord } from './plainRecord.ts';

const texts = diagnosisTexts(undefined);
const report = (record: object = lost, diagnosis = idle): string =>
  bugReport(plainRecord(record), diagnosis, texts);

test('one cause: what was seen, what it is, why, and what else', () => {
  expect(report()).toBe(`### ${en.ui.heading}

**${en.causes['idle-proxy-60'].title}** (${en.certainties.likely}, ${texts.figure(0.85)})

- code: \`1006\`
- wasClean: \`false\`
- initiator: \`network\`
- url: \`wss://example.com/live/feed\`
- at: \`2026-01-02T03:04:05.000Z\`
- evidence: \`opened true, openMs 60012.3, idleInMs 60001, errorEvent false\`

${en.causes['idle-proxy-60'].explanation}

#### ${en.ui.why}

- ${en.evidence.opened}
- ${en.evidence['idle-60']}
- ${en.evidence['regular-idle']}

#### ${en.ui.against}

- ${en.evidence['recent-traffic']}

#### ${en.ui.others}

- ${texts.figure(0.1)}: ${en.causes['server-terminated-socket'].title} (\`server-terminated-socket\`)
  - + ${en.evidence.opened}
  - − ${en.evidence['regular-idle']}
- ${texts.rest(0.05)}
`);
});

test('a group: its members', () => {
  const text = report(lost, answered);
  expect(text).toContain(`**${en.groups['handshake-answered'].title}**`);
  expect(text).toContain(`- ${en.causes['handshake-redirect'].title} (\`handshake-redirect\`)`);
});

test('cannot tell: nothing is called the cause', () => {
  const text = report(lost, open);
  expect(text).toContain(`**${en.cannotTell.title}** (${en.certainties.open})`);
  expect(text).not.toContain(en.ui.why);
  expect(text).toContain(`#### ${en.ui.candidates}`);
  expect(text).toContain(`${texts.figure(0.4)}: ${en.causes['connection-refused'].title}`);
});

test('no secrets of an address, and nothing that a database has added', () => {
  const text = report({
    ...lost,
    token: 's3cret',
    reason: 'see https://user:hunter2@example.com/a?token=s3cret',
    protocol: 'bearer.s3cret',
    evidence: { ...lost.evidence, token: 's3cret', exception: { toString: () => 's3cret' } },
  });
  expect(text).not.toMatch(/s3cret|hunter2|frag/);
  expect(text).toContain('- reason: `see https://example.com/a`');
});

test.each([
  ['wss://a:b@c@example.com/x', 'wss://example.com/x'],
  ['wss://example.com/a@b?c', 'wss://example.com/a@b'],
  ['wss://example.com?token=1', 'wss://example.com'],
  ['wss:\\\\user:pass@example.com', undefined],
  ['/relative?token=1', undefined],
])('%s: %s', (url, shown) => {
  expect(plainRecord({ url }).url).toBe(shown);
});

test('the reason is bounded, visible and nothing but code', () => {
  const reason = `\`\`\` ![x](https://example.com/pixel) @everyone\n# heading\u202E${'x'.repeat(1000)}`;
  const line = report({ ...lost, reason })
    .split('\n')
    .find((each) => each.startsWith('- reason: '))!;
  // The fence is longer than what the reason has to break it.
  expect(line).toMatch(/^- reason: ```` .* ````$/);
  expect(line).toContain('[U+000A]# heading[U+202E]');
  expect(line.length).toBeLessThan(300);
});

test.each([
  ['ends with `', '`` ends with ` ``'],
  [' spaced ', '`  spaced  `'],
  ['plain', '`plain`'],
])('%j as code', (reason, printed) => {
  expect(report({ ...lost, reason })).toContain(`- reason: ${printed}\n`);
});

test('without a record, and with an empty one: no empty list', () => {
  expect(bugReport(undefined, idle, texts)).not.toContain('- code');
  expect(bugReport(plainRecord({}), idle, texts)).not.toContain('undefined');
});
