import { useEffect, useLayoutEffect } from 'react';

/** React 18 warns of a layout effect on a server, where it does nothing. */
export const useLayout: typeof useLayoutEffect =
  typeof document === 'undefined' ? useEffect : useLayoutEffect;
