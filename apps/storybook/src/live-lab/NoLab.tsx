import { useId, useState, type JSX, type SyntheticEvent } from 'react';
import { usePageLanguage } from '../Page.tsx';
import { fill } from '../texts/fill.ts';
import type { LabAddress } from './useAttempts.ts';

/** The addresses of a lab from what somebody typed. */
function addressOf(typed: string): LabAddress | undefined {
  try {
    const { protocol, host } = new URL(typed.trim());
    if (protocol !== 'ws:' && protocol !== 'wss:') return undefined;
    return { url: `${protocol}//${host}`, httpUrl: `${protocol === 'ws:' ? 'http:' : 'https:'}//${host}` };
  } catch {
    return undefined;
  }
}

/** What a book without a server says in place of the lab. */
export function NoLab({ onUse }: { readonly onUse: (lab: LabAddress) => void }): JSX.Element {
  const { missing } = usePageLanguage().texts.lab;
  const id = useId();
  const [typed, setTyped] = useState('ws://127.0.0.1:4400');
  const [wrong, setWrong] = useState<string>();
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const lab = addressOf(typed);
    setWrong(lab ? undefined : typed);
    if (lab) onUse(lab);
  };
  return (
    <section className="lab-missing" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{missing.title}</h2>
      <p>{missing.explanation}</p>
      <dl className="lab-commands">
        <div>
          <dt>
            <code className="lab-code">npm start</code>
          </dt>
          <dd>{missing.inRepository}</dd>
        </div>
        <div>
          <dt>
            <code className="lab-code">npx @close-codes/lab</code>
          </dt>
          <dd>{missing.anywhere}</dd>
        </div>
      </dl>
      <form className="lab-row" onSubmit={submit} noValidate>
        <div className="lab-field">
          <label htmlFor={id}>{missing.address}</label>
          <input
            id={id}
            type="url"
            dir="ltr"
            value={typed}
            aria-invalid={wrong !== undefined}
            aria-describedby={`${id}-wrong`}
            onChange={(event) => {
              setTyped(event.target.value);
            }}
          />
        </div>
        <button type="submit" className="lab-button lab-button-main">
          {missing.use}
        </button>
      </form>
      <p className="lab-error" id={`${id}-wrong`} role="alert">
        {wrong === undefined ? null : fill(missing.notAnAddress, { given: wrong })}
      </p>
    </section>
  );
}
