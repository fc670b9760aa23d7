// A server component, made once at build time. What the components are told crosses to the client as plain data.
import { toCloseRecord } from '@close-codes/core';
import { de as diagnosisTexts } from '@close-codes/core/diagnose/locales/de';
import { CloseCodeBadge, CloseCodeProvider, CloseCodeTable } from '@close-codes/react';
import { CloseDiagnosis } from '@close-codes/react/diagnosis';
import { de } from '@close-codes/react/locales/de';
import type { JSX } from 'react';

/** As it may have been kept in a log: a connection that was lost after it had been silent for a minute. */
const LOST = toCloseRecord(
  { code: 1006, reason: '', wasClean: false },
  { opened: true, openMs: 61_000, errorEvent: false },
);

export default function Page(): JSX.Element {
  return (
    <CloseCodeProvider locale={de}>
      <main>
        <h1>Verbindungen</h1>
        <p>
          Zuletzt: <CloseCodeBadge code={1006} data-testid="first" />, davor{' '}
          <CloseCodeBadge code={1001} data-testid="second" />.
        </p>
        <CloseDiagnosis record={LOST} locale={diagnosisTexts} headingLevel={2} />
        <CloseCodeTable id="codes" highlight={1006} />
      </main>
    </CloseCodeProvider>
  );
}
