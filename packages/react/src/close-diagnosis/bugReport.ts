import type { CloseRecord } from '@close-codes/core';
import type { Diagnosis, Hypothesis } from '@close-codes/core/diagnose';
import { publicText } from '../internal/publicUrl.ts';
import { visibleText } from '../internal/visibleText.ts';
import { alternativesOf } from './alternatives.ts';
import type { DiagnosisTexts } from './diagnosisTexts.ts';

/** As code, whatever is in it: the fence is longer than any run of backticks inside (CommonMark, "Code spans"). */
function asCode(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(1 + Math.max(0, ...runs.map(({ length }) => length)));
  return /^[`\s]|[`\s]$/.test(text) ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

/** Untrusted, some of it: bounded, with nothing hidden. Clocks have more decimals than anyone reads. */
function print(value: unknown): string {
  return visibleText(String(typeof value === 'number' ? Math.round(value * 10) / 10 : value));
}

/** What was seen of the close itself; what is not known is left out. */
function facts(record: CloseRecord): readonly string[] {
  const { at, code: number, reason, wasClean, initiator, source, flags, url, evidence } = record;
  const when = new Date(at);
  const seen = Object.entries(evidence).map(([key, value]) => `${key} ${print(value)}`);
  return Object.entries({
    code: number,
    reason: reason === '' ? undefined : publicText(reason),
    wasClean,
    initiator: initiator === 'unknown' ? undefined : initiator,
    source: source === 'event' ? undefined : source,
    flags: flags.length === 0 ? undefined : flags.join(', '),
    url,
    at: Number.isNaN(when.getTime()) ? undefined : when.toISOString(),
  })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `- ${name}: ${asCode(print(value))}`)
    .concat(seen.length === 0 ? [] : `- evidence: ${asCode(seen.join(', '))}`);
}

/**
 * A diagnosis as Markdown, for an issue or a chat. It holds of addresses, those in the reason too, what a record holds: no
 * user info, no query, no fragment. The reason is bounded, as code, and what would be invisible in it is not.
 */
export function bugReport(
  record: CloseRecord | undefined,
  diagnosis: Diagnosis,
  texts: DiagnosisTexts,
): string {
  const { ui } = texts;
  const { hypotheses } = diagnosis;
  const { shown, rest } = alternativesOf(diagnosis);
  const first: Hypothesis | undefined = hypotheses[0];
  const open = diagnosis.certainty === 'open' || !first;
  const { title, explanation } = open ? texts.cannotTell : texts.hypothesis(first);
  const members = open || first.group == null ? [] : first.causes;
  const sure = open
    ? texts.certainty(diagnosis)
    : `${texts.certainty(diagnosis)}, ${texts.figure(first.score)}`;

  const listed = (ids: readonly string[], sign = ''): readonly string[] =>
    ids.map((each) => `- ${sign}${texts.evidence(each)}`);
  const part = (heading: string, entries: readonly string[]): readonly string[] =>
    entries.length === 0 ? [] : [`#### ${heading}`, '', ...entries, ''];
  const paragraph = (text: string): readonly string[] => (text === '' ? [] : [text, '']);
  const seen = record ? facts(record) : [];

  const lines = [
    `### ${ui.heading}`,
    '',
    `**${title}** (${sure})`,
    '',
    ...(seen.length === 0 ? [] : [...seen, '']),
    ...paragraph(explanation),
    ...(members.length === 0
      ? []
      : [ui.oneOf, '', ...members.map((id) => `- ${texts.cause(id).title} (${asCode(id)})`), '']),
    ...(open ? [] : part(ui.why, listed(first.for))),
    ...(open ? [] : part(ui.against, listed(first.against))),
    ...part(open ? ui.candidates : ui.others, [
      ...shown.flatMap((each) => [
        `- ${texts.figure(each.score)}: ${texts.hypothesis(each).title} (${asCode(each.group ?? each.id)})`,
        ...listed(each.for, '+ ').map(indented),
        ...listed(each.against, '− ').map(indented),
      ]),
      ...(shown.length > 0 && rest >= 0.01 ? [`- ${texts.rest(rest)}`] : []),
    ]),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function indented(line: string): string {
  return `  ${line}`;
}
