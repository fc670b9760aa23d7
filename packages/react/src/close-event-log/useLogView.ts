import { useState, useSyncExternalStore } from 'react';
import type { CloseRecord } from '@close-codes/core';
import type { CloseLog } from './closeLog.ts';
import { createLogView, type LogView, type LogViewSnapshot } from './logView.ts';
import { useLayout } from './useLayout.ts';

/** One view for the life of a component, whatever it is told to show, so that a pause outlasts another filter. */
export function useLogView(
  log: CloseLog,
  matches: (record: CloseRecord) => boolean,
): readonly [LogView, LogViewSnapshot] {
  const [view] = useState(() => createLogView(log, matches));
  useLayout(() => {
    view.show(log, matches);
  }, [view, log, matches]);
  return [view, useSyncExternalStore(view.subscribe, view.getSnapshot, view.getSnapshot)];
}
