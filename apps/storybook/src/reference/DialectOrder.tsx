import { useEffect, useId, useRef, useState, type JSX } from 'react';
import { usePageLanguage } from '../Page.tsx';
import { fill } from '../texts/fill.ts';
import { dialectTitles } from './dialectTitles.ts';

interface DialectOrderProps {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

type Action = 'up' | 'down' | 'remove';

const PATHS: { readonly [A in Action]: string } = {
  up: 'm3.5 10 4.5-4.5 4.5 4.5',
  down: 'm3.5 6 4.5 4.5L12.5 6',
  remove: 'm4 4 8 8M12 4l-8 8',
};

/** The dialects in use: where two of them mean something by a number, the upper one counts. */
export function DialectOrder({ chosen, onChange }: DialectOrderProps): JSX.Element {
  const text = usePageLanguage().texts.reference.dialects;
  const heading = useId();
  const list = useRef<HTMLOListElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const [focus, setFocus] = useState<{ readonly id: string | undefined; readonly action: Action }>();
  const [said, setSaid] = useState('');

  // A button that is moved in the document, or taken from it, loses the focus.
  useEffect(() => {
    if (!focus) return;
    const row = [...(list.current?.children ?? [])].find(
      (item) => item instanceof HTMLElement && item.dataset['dialect'] === focus.id,
    );
    (row?.querySelector<HTMLElement>(`[data-action="${focus.action}"]`) ?? title.current)?.focus();
  }, [focus]);

  function act(id: string, action: Action): void {
    const index = chosen.indexOf(id);
    const rest = chosen.filter((other) => other !== id);
    const name = dialectTitles.get(id) ?? id;
    if (action === 'remove') {
      onChange(rest);
      setFocus({ id: rest[index] ?? rest.at(-1), action });
      setSaid(fill(text.removed, { title: name }));
      return;
    }
    const to = index + (action === 'up' ? -1 : 1);
    if (to < 0 || to >= chosen.length) return;
    onChange([...rest.slice(0, to), id, ...rest.slice(to)]);
    setFocus({ id, action });
    setSaid(fill(text.moved, { title: name, position: to + 1, all: chosen.length }));
  }

  return (
    <div className="reference-order">
      <h3 id={heading} ref={title} tabIndex={-1}>
        {text.order}
      </h3>
      {chosen.length === 0 ? (
        <p className="reference-empty">{text.empty}</p>
      ) : (
        <>
          <p className="reference-note">{text.orderHint}</p>
          <ol ref={list} aria-labelledby={heading}>
            {chosen.map((id, index) => {
              const name = dialectTitles.get(id) ?? id;
              return (
                <li key={id} data-dialect={id}>
                  <bdi translate="no">{name}</bdi>
                  {(['up', 'down', 'remove'] as const).map((action) => (
                    <button
                      key={action}
                      type="button"
                      data-action={action}
                      aria-label={fill(text[action], { title: name })}
                      aria-disabled={
                        (action === 'up' && index === 0) || (action === 'down' && index === chosen.length - 1)
                      }
                      onClick={() => {
                        act(id, action);
                      }}
                    >
                      <svg width="16" height="16" viewBox="0 0 16 16" fill="none" aria-hidden="true">
                        <path stroke="currentColor" strokeWidth="1.75" d={PATHS[action]} />
                      </svg>
                    </button>
                  ))}
                </li>
              );
            })}
          </ol>
        </>
      )}
      <p role="status" className="reference-unseen">
        {said}
      </p>
    </div>
  );
}
