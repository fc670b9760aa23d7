import { useId, useState, type JSX } from 'react';
import { usePageLanguage } from '../Page.tsx';
import { fill } from '../texts/fill.ts';
import { dialectTitles } from './dialectTitles.ts';

interface DialectPickerProps {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

const ALL = [...dialectTitles];

/** A checkbox for each dialect, and a search for those that are wanted. */
export function DialectPicker({ chosen, onChange }: DialectPickerProps): JSX.Element {
  const text = usePageLanguage().texts.reference.dialects;
  const id = useId();
  const [typed, setTyped] = useState('');
  const words = typed.toLowerCase().split(/\s+/);
  const shown = ALL.filter((names) =>
    words.every((word) => names.some((name) => name.toLowerCase().includes(word))),
  );

  return (
    <fieldset className="reference-picker">
      <legend>{text.choose}</legend>
      <div className="reference-bar">
        <label className="reference-field" htmlFor={id}>
          <span className="reference-field-label">{text.search}</span>
          <input
            id={id}
            type="search"
            placeholder={text.searchHint}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
            }}
          />
        </label>
        <button
          type="button"
          aria-disabled={chosen.length === ALL.length}
          onClick={() => {
            // What has an order keeps it.
            onChange([...new Set([...chosen, ...dialectTitles.keys()])]);
          }}
        >
          {text.all}
        </button>
        <button
          type="button"
          aria-disabled={chosen.length === 0}
          onClick={() => {
            onChange([]);
          }}
        >
          {text.none}
        </button>
      </div>
      {shown.length > 0 && (
        <ul className="reference-options">
          {shown.map(([dialect, title]) => (
            <li key={dialect}>
              <label className="reference-option">
                <input
                  type="checkbox"
                  checked={chosen.includes(dialect)}
                  onChange={({ target }) => {
                    onChange(
                      target.checked ? [...chosen, dialect] : chosen.filter((other) => other !== dialect),
                    );
                  }}
                />
                <bdi translate="no">{title}</bdi>
              </label>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className="reference-note">
        {shown.length === 0
          ? fill(text.noneFound, { given: typed.trim() })
          : fill(text.count, { shown: shown.length, all: ALL.length, chosen: chosen.length })}
      </p>
    </fieldset>
  );
}
