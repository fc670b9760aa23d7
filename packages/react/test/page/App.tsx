import { StrictMode, useState, type JSX } from 'react';
import { toCloseRecord } from '@close-codes/core';
import { CloseCodeBadge } from '../../src/index.ts';

const RECORD = toCloseRecord(
  { type: 'close', code: 1011, reason: 'out of \u202ememory', wasClean: true },
  { opened: true, closeCalled: false },
);

/** What the page tests drive: badges as a host would use them, without a provider. */
export function App(): JSX.Element {
  const [clicks, setClicks] = useState(0);
  return (
    <StrictMode>
      <p>
        The first <CloseCodeBadge code={1006} data-testid="first" /> and the second{' '}
        <CloseCodeBadge code={1001} data-testid="second" aria-describedby="note" />, then one with a record{' '}
        <CloseCodeBadge
          record={RECORD}
          showReason
          data-testid="record"
          onClick={() => {
            setClicks((n) => n + 1);
          }}
        />
        , and <output id="clicks">{clicks}</output> clicks.
      </p>
      <p id="note">A note of the host.</p>
      <p>
        <CloseCodeBadge code={1000} details="none" data-testid="none" />{' '}
        <CloseCodeBadge code={1008} details="inline" data-testid="inline" />{' '}
        {/* In development this is warned of. */}
        <CloseCodeBadge code="1006" data-testid="misuse" />
      </p>
      <pre>{'\n'.repeat(20)}</pre>
      <button type="button" id="elsewhere">
        Elsewhere
      </button>
    </StrictMode>
  );
}
