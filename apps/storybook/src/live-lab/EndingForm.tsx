import { useId, useState, type ChangeEvent, type JSX, type SyntheticEvent } from 'react';
import { endings } from '@close-codes/lab/endings';
import { usePageLanguage } from '../Page.tsx';
import { fill } from '../texts/fill.ts';
import type { LabTexts } from '../texts/pageTexts.ts';
import { endingPath, exampleValues, fieldsOf, type EndingInfo, type Values } from './endingPath.ts';

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

type Parameter = EndingInfo['parameters'][number];

/** What a browser's own checks of a field cannot know. */
function isWrong(parameter: Parameter, value: string): boolean {
  return parameter.type === 'text'
    ? utf8Length(value) > parameter.maxBytes
    : value !== '' && (parameter.except ?? []).includes(Number(value));
}

/** What may be typed, in words. */
function hintOf(parameter: Parameter, { custom, formats }: LabTexts): string {
  if (parameter.type === 'text') {
    const { name, format, maxBytes } = parameter;
    return format ? (formats[name] ?? format.hint) : fill(custom.bytes, { bytes: maxBytes });
  }
  const { min: from, max: to, except } = parameter;
  return except
    ? fill(custom.betweenWithout, { from, to, numbers: except.join(', ') })
    : fill(custom.between, { from, to });
}

const groups = [...new Set(endings.map(({ group }) => group))];

interface EndingFormProps {
  /** Of the lab: `ws://127.0.0.1:4400`. */
  readonly url: string;
  readonly onConnect: (path: string) => void;
}

/** Any ending the lab knows, with all of its parameters. */
export function EndingForm({ url, onConnect }: EndingFormProps): JSX.Element | null {
  const { texts } = usePageLanguage();
  const { custom, endings: titles } = texts.lab;
  const id = useId();
  const [chosen, setChosen] = useState<EndingInfo | undefined>(endings[0]);
  const [values, setValues] = useState<Values>(() => (endings[0] ? exampleValues(endings[0]) : {}));
  if (!chosen) return null;
  const path = endingPath(chosen, values);

  const choose = (event: ChangeEvent<HTMLSelectElement>): void => {
    const next = endings.find((ending) => ending.id === event.target.value) ?? chosen;
    setChosen(next);
    setValues(exampleValues(next));
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    onConnect(path);
  };

  return (
    <form className="lab-form" onSubmit={submit} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{custom.title}</h2>
      <div className="lab-fields">
        <div className="lab-field lab-field-wide">
          <label htmlFor={`${id}-ending`}>{custom.ending}</label>
          <select id={`${id}-ending`} value={chosen.id} onChange={choose}>
            {groups.map((group) => (
              <optgroup key={group} label={texts.lab.groups[group]}>
                {endings
                  .filter((ending) => ending.group === group)
                  .map((ending) => (
                    <option key={ending.id} value={ending.id}>
                      {titles[ending.id] ?? ending.title}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </div>
        {fieldsOf(chosen).map((parameter) => {
          const { name } = parameter;
          const field = `${id}-${name}`;
          const hint = hintOf(parameter, texts.lab);
          const change = (event: ChangeEvent<HTMLInputElement>): void => {
            const { value } = event.target;
            event.target.setCustomValidity(isWrong(parameter, value) ? hint : '');
            setValues((before) => ({ ...before, [name]: value }));
          };
          const shared = {
            id: field,
            value: values[name] ?? '',
            onChange: change,
            'aria-describedby': `${field}-hint`,
            autoComplete: 'off',
            required: parameter.in === 'path',
          };
          return (
            <div key={`${chosen.id}-${name}`} className={`lab-field lab-field-${parameter.type}`}>
              <label htmlFor={field}>{texts.lab.parameters[name] ?? name}</label>
              {parameter.type === 'integer' ? (
                <input {...shared} type="number" min={parameter.min} max={parameter.max} step={1} />
              ) : (
                <input
                  {...shared}
                  type="text"
                  dir="auto"
                  pattern={parameter.format?.pattern}
                  title={parameter.format && hint}
                />
              )}
              <span className="lab-hint" id={`${field}-hint`}>
                <bdi dir="ltr">{parameter.in === 'path' ? hint : `${custom.optional}, ${hint}`}</bdi>
              </span>
            </div>
          );
        })}
      </div>
      <p className="lab-address">
        {custom.address}{' '}
        <code className="lab-code" dir="ltr">
          {url}
          {path}
        </code>
      </p>
      <button type="submit" className="lab-button lab-button-main">
        {custom.connect}
      </button>
    </form>
  );
}
