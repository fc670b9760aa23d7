import { memo, type JSX, type NamedExoticComponent, type RefObject } from 'react';
import type { Outcome } from '@close-codes/core';
import type { LogTexts } from '../locale/uiTexts.ts';

export interface LogControlsProps {
  readonly search: RefObject<HTMLInputElement | null>;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly outcome: Outcome | '';
  readonly outcomes: readonly (readonly [Outcome, label: string])[];
  readonly onOutcome: (outcome: Outcome | '') => void;
  readonly texts: LogTexts;
}

/** What filters. It is not touched by what arrives. */
export const LogControls: NamedExoticComponent<LogControlsProps> = /* @__PURE__ */ memo(function LogControls(
  props: LogControlsProps,
): JSX.Element {
  const { search, typed, onType, outcome, outcomes, onOutcome, texts } = props;
  return (
    <>
      <label className="close-code-log-field" data-field="search">
        <span className="close-code-log-field-label">{texts.search}</span>
        <input
          ref={search}
          type="search"
          className="close-code-log-input"
          placeholder={texts.searchHint}
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
      <label className="close-code-log-field" data-field="outcome">
        <span className="close-code-log-field-label">{texts.outcome}</span>
        <select
          className="close-code-log-input"
          value={outcome}
          onChange={(event) => {
            onOutcome(event.target.value as Outcome | '');
          }}
        >
          <option value="">{texts.allOutcomes}</option>
          {outcomes.map(([each, label]) => (
            <option key={each} value={each}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </>
  );
});
