import { useDeferredValue, useEffect, useState, type JSX } from 'react';
import { CloseCode, describeCloseCode, type RangeId } from '@close-codes/core';
import { CloseCodeProvider, CloseCodeTable } from '@close-codes/react';
import { usePageLanguage } from '../Page.tsx';
import { fill } from '../texts/fill.ts';
import { Clashes } from './Clashes.tsx';
import { DialectOrder } from './DialectOrder.tsx';
import { DialectPicker } from './DialectPicker.tsx';
import { dialectTitles } from './dialectTitles.ts';
import { loadDialect, type LoadDialect } from './loadDialect.ts';
import { useDialects } from './useDialects.ts';
import './reference.css';

/** What an address keeps of the page. */
export interface ReferenceState {
  /** Ids in order, with spaces between them; `all` stands for all the others. */
  readonly dialects: string;
  /** What the fragment says after `#codes-`: `4401`, `4401-pusher`. */
  readonly row: string;
}

export interface ReferenceProps {
  /** See `ReferenceState`. What is no dialect is left out. Default: none. */
  readonly dialects?: string | undefined;
  /** Told of each choice, and of each row that somebody goes to. */
  readonly onState?: ((state: Partial<ReferenceState>) => void) | undefined;
  /** Default: from the core's files. */
  readonly load?: LoadDialect | undefined;
}

const RANGES: readonly RangeId[] = ['0-999', '1000-2999', '3000-3999', '4000-4999', 'outside'];
const ALL = [...dialectTitles.keys()];

function readIds(written: string): readonly string[] {
  const ids = written.split(/\s+/).flatMap((id) => (id === 'all' ? ALL : id));
  return [...new Set(ids.filter((id) => dialectTitles.has(id)))];
}

function writeIds(ids: readonly string[]): string {
  if (ids.length < ALL.length) return ids.join(' ');
  // Those that were chosen one by one, and then the rest in its own order.
  const first = ids.findIndex((_, index) => {
    const rest = new Set(ids.slice(index));
    return ALL.filter((id) => rest.has(id)).join() === [...rest].join();
  });
  return [...ids.slice(0, first), 'all'].join(' ');
}

/** All codes, with the rows of the dialects that are chosen, their clashes, and a link to each row. */
export function Reference({
  dialects: given = '',
  onState,
  load = loadDialect,
}: ReferenceProps): JSX.Element {
  const { texts, locale } = usePageLanguage();
  const text = texts.reference;
  const [chosen, setChosen] = useState(() => readIds(given));
  const [seen, setSeen] = useState(given);
  // Somebody edits the address, or goes back.
  if (seen !== given) {
    setSeen(given);
    if (writeIds(chosen) !== given) setChosen(readIds(given));
  }
  const { dialects, loading, failed, retry } = useDialects(chosen, locale.tag === 'de' ? 'de' : 'en', load);
  // The checkboxes answer at once, the table follows.
  const inUse = useDeferredValue(dialects);

  useEffect(() => {
    const visit = (): void => {
      const [, row] = /^#codes-(\d[\w-]*)$/.exec(window.location.hash) ?? [];
      if (row !== undefined) onState?.({ row });
    };
    window.addEventListener('hashchange', visit);
    return () => {
      window.removeEventListener('hashchange', visit);
    };
  }, [onState]);

  function choose(ids: readonly string[]): void {
    setChosen(ids);
    onState?.({ dialects: writeIds(ids) });
  }

  return (
    <main className="reference">
      <header>
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
      </header>
      <nav aria-label={text.jump}>
        <ul>
          {RANGES.map((range) => (
            <li key={range}>
              {/* Storybook's frame has a <base target>. */}
              <a href={`#codes-range-${range}`} target="_self">
                <bdi>{range === 'outside' ? '5000–65535' : range.replace('-', '–')}</bdi>
              </a>
            </li>
          ))}
        </ul>
        <ul>
          {Object.values(CloseCode).map((code) => (
            <li key={code}>
              <a href={`#codes-${code}`} target="_self" title={describeCloseCode(code, { locale }).label}>
                {code}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <section className="reference-dialects" aria-labelledby="reference-dialects">
        <h2 id="reference-dialects">{text.dialects.title}</h2>
        <p>{text.dialects.lead}</p>
        <div className="reference-choice">
          <DialectPicker chosen={chosen} onChange={choose} />
          <DialectOrder chosen={chosen} onChange={choose} />
        </div>
        <p role="status" className="reference-note">
          {loading.length > 0 && fill(text.dialects.loading, { count: loading.length })}
        </p>
        {failed.length > 0 && (
          <div role="alert" className="reference-failed">
            <p>
              {fill(text.dialects.failed, {
                titles: failed.map((id) => dialectTitles.get(id) ?? id).join(', '),
              })}
            </p>
            <button type="button" onClick={retry}>
              {text.dialects.retry}
            </button>
          </div>
        )}
      </section>
      <Clashes dialects={inUse} busy={loading.length > 0 || inUse !== dialects} />
      <section aria-labelledby="reference-codes">
        <h2 id="reference-codes">{text.codes.title}</h2>
        <p>{text.codes.hint}</p>
        <CloseCodeProvider dialects={inUse}>
          <CloseCodeTable id="codes" linked />
        </CloseCodeProvider>
      </section>
    </main>
  );
}
