import { useId, useMemo, type JSX } from 'react';
import { createRegistry, type Dialect } from '@close-codes/core';
import { usePageLanguage } from '../Page.tsx';
import { fill } from '../texts/fill.ts';

interface ClashesProps {
  readonly dialects: readonly Dialect[];
  /** More are on their way. */
  readonly busy: boolean;
}

/** How many of the dialects are named for each number. */
const NAMED = 4;

/** The numbers that several of the dialects use, each with a link to its row. */
export function Clashes({ dialects, busy }: ClashesProps): JSX.Element {
  const text = usePageLanguage().texts.reference.clashes;
  const heading = useId();
  const conflicts = useMemo(() => createRegistry({ dialects }).conflicts(), [dialects]);
  const titles = useMemo(() => new Map(dialects.map(({ id, title }) => [id, title ?? id])), [dialects]);
  const opposite = conflicts.filter(({ oppositeRetry }) => oppositeRetry).length;

  return (
    <section className="reference-clashes" aria-labelledby={heading}>
      <h2 id={heading}>{text.title}</h2>
      {conflicts.length === 0 ? (
        <p className="reference-empty">{busy ? text.busy : dialects.length < 2 ? text.tooFew : text.none}</p>
      ) : (
        <>
          <p>
            {fill(conflicts.length === 1 ? text.one : text.count, { count: conflicts.length })}{' '}
            {opposite > 0 && fill(opposite === 1 ? text.oneOpposite : text.opposites, { count: opposite })}
          </p>
          <ul className="reference-clash-list">
            {conflicts.map(({ code, dialects: ids, oppositeRetry }) => {
              // One more than that is not worth the words.
              const named = ids.length === NAMED + 1 ? ids.length : NAMED;
              const rest = ids.length - named;
              return (
                <li key={code} data-code={code}>
                  {/* Storybook's frame has a <base target>. */}
                  <a href={`#codes-${code}`} target="_self">
                    {code}
                  </a>
                  <span className="reference-clash-count">{fill(text.dialects, { count: ids.length })}</span>
                  {oppositeRetry && <span className="reference-clash-mark">{text.opposite}</span>}
                  <span className="reference-clash-titles">
                    {ids.slice(0, named).map((id, index) => (
                      <span key={id}>
                        {index > 0 && ', '}
                        <bdi translate="no" data-counts={index === 0 ? '' : undefined}>
                          {titles.get(id)}
                        </bdi>
                      </span>
                    ))}
                    {rest > 0 && ` ${fill(text.more, { count: rest })}`}
                  </span>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}
