import type { JSX, ReactNode } from 'react';
import { fillTemplate } from '../internal/fillTemplate.ts';
import type { SpectrumTexts } from '../locale/uiTexts.ts';
import { printCount } from './printCount.ts';
import { fillText } from './spectrumTexts.ts';
import type { Tally } from './tallyCloses.ts';

/** A list of what is wrong says what kind of thing it is by its first few. */
const MOST_LISTED = 5;

function listed(items: readonly string[], ui: SpectrumTexts): ReactNode {
  const more = items.length - MOST_LISTED;
  return (
    <>
      {items.slice(0, MOST_LISTED).map((item, i) => (
        <span key={item}>
          {i > 0 && ', '}
          <bdi dir="ltr">{item}</bdi>
        </span>
      ))}
      {more > 0 && ` ${fillText(ui.more, { count: printCount(more) })}`}
    </>
  );
}

/** What has no place on the spectrum. */
export function SpectrumNotes({
  tally,
  ui,
}: {
  readonly tally: Tally;
  readonly ui: SpectrumTexts;
}): JSX.Element {
  const { withoutCode, notCodes, notCounts, notCloses } = tally;
  const notes: [string, ReactNode][] = [];
  if (withoutCode > 0) {
    notes.push(['without-code', fillText(ui.withoutCode, { count: printCount(withoutCode) })]);
  }
  if (notCodes.size > 0) {
    const items = [...notCodes].map(
      ([given, count]) => `${given} (${fillText(ui.times, { count: printCount(count) })})`,
    );
    notes.push(['not-codes', fillTemplate(ui.notCodes, { list: listed(items, ui) })]);
  }
  if (notCounts.length > 0) {
    notes.push(['not-counts', fillTemplate(ui.notCounts, { list: listed([...new Set(notCounts)], ui) })]);
  }
  if (notCloses > 0) {
    notes.push(['not-closes', fillText(ui.notCloses, { count: printCount(notCloses) })]);
  }
  return (
    <>
      {notes.map(([kind, text]) => (
        <p key={kind} className="close-code-spectrum-note" data-note={kind}>
          {text}
        </p>
      ))}
    </>
  );
}
