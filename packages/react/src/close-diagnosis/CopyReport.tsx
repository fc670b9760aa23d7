import { useId, useState, type JSX } from 'react';
import type { DiagnosisTexts } from './diagnosisTexts.ts';

export interface CopyReportProps {
  /** Made when somebody asks. */
  readonly report: () => string;
  /** What the report is about: of another one nothing has been copied yet. */
  readonly about: object;
  readonly texts: DiagnosisTexts;
}

interface Result {
  readonly about: object;
  readonly state: 'copying' | 'copied' | 'refused';
  readonly text: string;
}

async function copy(text: string): Promise<'copied' | 'refused'> {
  try {
    // Absent where the page is not secure; refused in a frame without permission.
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'refused';
  }
}

/** A button that copies the report, and the report itself where that is refused. */
export function CopyReport({ report, about, texts }: CopyReportProps): JSX.Element {
  const { ui, tag } = texts;
  const [latest, setLatest] = useState<Result>();
  const id = useId();
  const result = latest?.about === about ? latest : undefined;
  const press = (): void => {
    const text = report();
    // Emptied first: a live region that is given the text it already has says nothing.
    setLatest({ about, state: 'copying', text });
    void copy(text).then((state) => {
      // Of two presses the later one counts.
      setLatest((now) => (now?.about === about && now.text === text ? { about, state, text } : now));
    });
  };
  return (
    <div className="close-code-diagnosis-copy">
      <button type="button" className="close-code-diagnosis-button" onClick={press}>
        {ui.copy}
      </button>
      <span className="close-code-diagnosis-result" role="status">
        {result?.state === 'copied' && ui.copied}
        {result?.state === 'refused' && ui.copyFailed}
      </span>
      {result?.state === 'refused' && (
        <>
          <label className="close-code-diagnosis-hidden" htmlFor={id}>
            {ui.report}
          </label>
          <textarea
            id={id}
            className="close-code-diagnosis-report"
            lang={tag}
            dir="auto"
            readOnly
            rows={8}
            value={result.text}
            onFocus={(event) => {
              event.currentTarget.select();
            }}
          />
        </>
      )}
    </div>
  );
}
