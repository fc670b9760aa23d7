import type { JSX } from 'react';
import type { RetryLocale } from '@close-codes/core/retry';
import { tryingAgainIn } from '@close-codes/core/retry';
import { useSecondsUntil, type RetryAdviceState } from '@close-codes/react/retry';

interface CountdownProps {
  readonly dueAt: number | undefined;
  readonly locale: RetryLocale;
}

/** The one component that renders every second. A timer is not read out at each change (ARIA: `aria-live="off"`). */
function Countdown({ dueAt, locale }: CountdownProps): JSX.Element {
  return <span role="timer">{tryingAgainIn(useSecondsUntil(dueAt), locale)}</span>;
}

interface ReconnectNoticeProps extends Pick<RetryAdviceState, 'advice' | 'dueAt' | 'retryNow'> {
  readonly locale: RetryLocale;
}

/**
 * What an end user has to know of a connection. The status is read out once, when something happens; it is on the page
 * from the start, because a live region that arrives with its text is not read by all.
 */
export function ReconnectNotice({ advice, dueAt, retryNow, locale }: ReconnectNoticeProps): JSX.Element {
  const again = advice?.verdict === 'retry';
  return (
    <p className="story-row" lang={locale.tag}>
      <span role="status">
        {advice && locale.because[advice.because].user}
        {advice?.action && !again && ` ${locale.actions[advice.action].user}`}
      </span>
      {again && <Countdown dueAt={dueAt} locale={locale} />}
      {advice && (!again || dueAt !== undefined) && (
        <button type="button" className="story-button" onClick={retryNow}>
          {locale.notice.tryNow}
        </button>
      )}
    </p>
  );
}
