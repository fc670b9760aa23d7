import { memo, type JSX, type NamedExoticComponent, type RefObject } from 'react';
import type { Dialect, Outcome } from '@close-codes/core';
import type { LogTexts } from '../locale/uiTexts.ts';

/** A value, and what it is called. */
export type Option<Value extends string> = readonly [value: Value, label: string];

interface ChoiceProps<Value extends string> {
  readonly field: string;
  readonly label: string;
  /** What the choice is called that filters nothing. */
  readonly all: string;
  readonly value: Value | '';
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value | '') => void;
}

function Choice<Value extends string>(props: ChoiceProps<Value>): JSX.Element {
  const { field, label, all, value, options, onChange } = props;
  return (
    <label className="close-code-log-field" data-field={field}>
      <span className="close-code-log-field-label">{label}</span>
      <select
        className="close-code-log-input"
        value={value}
        onChange={(event) => {
          onChange(event.target.value as Value | '');
        }}
      >
        <option value="">{all}</option>
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

export interface LogControlsProps {
  readonly search: RefObject<HTMLInputElement | null>;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** What it takes. */
  readonly hint: string;
  readonly outcome: Outcome | '';
  readonly outcomes: readonly Option<Outcome>[];
  readonly onOutcome: (outcome: Outcome | '') => void;
  readonly dialect: Dialect['id'];
  /** None: there is nothing to choose. */
  readonly dialects: readonly Option<Dialect['id']>[];
  readonly onDialect: (dialect: Dialect['id']) => void;
  readonly texts: LogTexts;
}

/** What filters. It is not touched by what arrives. */
export const LogControls: NamedExoticComponent<LogControlsProps> = /* @__PURE__ */ memo(function LogControls(
  props: LogControlsProps,
): JSX.Element {
  const { search, typed, onType, hint, outcome, outcomes, onOutcome, dialect, dialects, onDialect, texts } =
    props;
  return (
    <>
      <label className="close-code-log-field" data-field="search">
        <span className="close-code-log-field-label">{texts.search}</span>
        <input
          ref={search}
          type="search"
          className="close-code-log-input"
          placeholder={hint}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            onType(event.target.value);
          }}
          onKeyDown={(event) => {
            // It must not send a form that the log happens to stand in.
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      </label>
      <Choice
        field="outcome"
        label={texts.outcome}
        all={texts.allOutcomes}
        value={outcome}
        options={outcomes}
        onChange={onOutcome}
      />
      {dialects.length > 0 && (
        <Choice
          field="dialect"
          label={texts.dialect}
          all={texts.allDialects}
          value={dialect}
          options={dialects}
          onChange={onDialect}
        />
      )}
    </>
  );
});
