'use client';

import { observeClose, type CloseObserver } from '@close-codes/core/observe';
import { CloseCodeBadge, useWebSocketClose } from '@close-codes/react';
import { useState, type JSX } from 'react';

/** Connects when asked, and shows how it ended. */
export function Connection({ url }: { readonly url: string }): JSX.Element {
  const [observer, setObserver] = useState<CloseObserver>();
  const { readyState, last } = useWebSocketClose(observer);
  return (
    <>
      <button
        type="button"
        onClick={() => {
          // Beside the constructor: nothing that the socket does is missed.
          setObserver(observeClose(new WebSocket(url), { instrument: 'close' }));
        }}
      >
        Verbinden
      </button>{' '}
      <output>{readyState}</output> <CloseCodeBadge record={last} showReason data-testid="last" />
    </>
  );
}
