'use client';

import { checkProvider } from '#development';
import { useMemo, type JSX, type ReactNode } from 'react';
import type { Dialect, Locale } from '@close-codes/core';
import { CloseCodeContextProvider, useCloseCodeContext } from './closeCodeContext.ts';

/** Each is inherited from the provider outside where it is left out. */
export interface CloseCodeProviderProps {
  /** Texts of the components: `de` from `@close-codes/react/locales/de`. Default: English. */
  readonly locale?: Locale | undefined;
  /** Dialects in order of precedence. Keep the list outside the component. Default: none. */
  readonly dialects?: readonly Dialect[] | undefined;
  /** Whom the texts speak to. Default: `developer`. */
  readonly audience?: 'developer' | 'user' | undefined;
  /** Direction of the tooltips, which are not inside the element that sets it. Default: that of the badge. */
  readonly dir?: 'ltr' | 'rtl' | undefined;
  /** Where tooltips are put. Default: the badge's dialog or shadow root, otherwise the body. */
  readonly container?: Element | null | undefined;
  /** What it holds for. */
  readonly children: ReactNode;
}

// Untyped code passes holes; here they are dropped once, for all components.
function isDialect(value: unknown): value is Dialect {
  return typeof value === 'object' && value !== null;
}

/**
 * Sets language, dialects and audience for all components inside. No component needs it. Inside another provider,
 * what is left out is inherited.
 *
 * @example
 * <CloseCodeProvider locale={de} dialects={DIALECTS}>…</CloseCodeProvider>
 */
export function CloseCodeProvider(props: CloseCodeProviderProps): JSX.Element {
  const outer = useCloseCodeContext();
  const {
    locale = outer.locale,
    dialects = outer.dialects,
    audience = outer.audience,
    dir = outer.dir,
    container = outer.container,
    children,
  } = props;
  checkProvider(locale, dialects);
  const value = useMemo(
    () => ({
      locale: typeof locale === 'object' ? locale : undefined,
      dialects: Array.isArray(dialects) ? dialects.filter(isDialect) : undefined,
      audience,
      dir,
      container,
    }),
    [locale, dialects, audience, dir, container],
  );
  return <CloseCodeContextProvider value={value}>{children}</CloseCodeContextProvider>;
}
