'use client';

import { createContext, useContext, type Context } from 'react';
import type { Dialect, Locale } from '@close-codes/core';

export interface CloseCodeContextValue {
  readonly locale?: Locale | undefined;
  readonly dialects?: readonly Dialect[] | undefined;
  readonly audience?: 'developer' | 'user' | undefined;
  readonly dir?: 'ltr' | 'rtl' | undefined;
  readonly container?: Element | null | undefined;
}

/** Its default is what there is without a provider: English, no dialect, for developers. */
const CloseCodeContext: Context<CloseCodeContextValue> = /* @__PURE__ */ createContext<CloseCodeContextValue>(
  {},
);

export const CloseCodeContextProvider: Context<CloseCodeContextValue>['Provider'] = CloseCodeContext.Provider;

export function useCloseCodeContext(): CloseCodeContextValue {
  return useContext(CloseCodeContext);
}
