// What a page could use in place of the log. All show the same row, of the same height, in a list of the same height.
import { useVirtualizer } from '@tanstack/react-virtual';
import type { CloseRecord } from '@close-codes/core';
import { memo, useLayoutEffect, useRef, useSyncExternalStore, type JSX } from 'react';
import { Virtuoso } from 'react-virtuoso';
import { CloseCodeBadge } from '../../src/index.ts';
import { CloseEventLog, type CloseLog } from '../../src/close-event-log/index.ts';
import type { LogContestant } from './harness.ts';

export const ROW_HEIGHT = 36;
export const LIST_HEIGHT = 600;

const Row = memo(function Row({ record }: { readonly record: CloseRecord }): JSX.Element {
  return (
    <div className="row">
      <time className="close-code-log-time" dateTime={new Date(record.at).toISOString()}>
        {new Date(record.at).toISOString().slice(11, 23)}
      </time>
      <span className="close-code-log-what">
        <CloseCodeBadge record={record} details="none" size="sm" />
      </span>
      <span className="close-code-log-more">
        <bdi className="close-code-log-url" dir="ltr">
          {record.url}
        </bdi>
      </span>
    </div>
  );
});

/** Renders when a record arrives, as often as React can: once a frame or so. */
function useEach(log: CloseLog): { readonly first: number; readonly length: number } {
  const { first, end } = useSyncExternalStore(log.subscribe, log.getSnapshot);
  return { first, length: end - first };
}

function Virtuosos({ log }: { readonly log: CloseLog }): JSX.Element {
  const { first, length } = useEach(log);
  return (
    <Virtuoso
      style={{ height: LIST_HEIGHT }}
      totalCount={length}
      fixedItemHeight={ROW_HEIGHT}
      initialTopMostItemIndex={Math.max(0, length - 1)}
      // With `true` it stops following at this rate.
      followOutput={() => 'auto'}
      computeItemKey={(index) => first + index}
      itemContent={(index) => {
        const record = log.at(first + index);
        return record && <Row record={record} />;
      }}
    />
  );
}

function TanStack({ log }: { readonly log: CloseLog }): JSX.Element {
  const { first, length } = useEach(log);
  const list = useRef<HTMLDivElement>(null);
  // Nothing here is compiled.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: length,
    getScrollElement: () => list.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 4,
  });
  useLayoutEffect(() => {
    if (list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [length]);
  return (
    <div ref={list} className="list">
      <div style={{ blockSize: virtualizer.getTotalSize(), position: 'relative' }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const record = log.at(first + index);
          return (
            <div key={first + index} style={{ position: 'absolute', insetInline: 0, insetBlockStart: start }}>
              {record && <Row record={record} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Plain({ log }: { readonly log: CloseLog }): JSX.Element {
  const { first, length } = useEach(log);
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (list.current) list.current.scrollTop = list.current.scrollHeight;
  });
  const shown = Math.min(1000, length);
  return (
    <div ref={list} className="list">
      {Array.from({ length: shown }, (_, index) => {
        const number = first + length - shown + index;
        const record = log.at(number);
        return record && <Row key={number} record={record} />;
      })}
    </div>
  );
}

export const contestants: {
  readonly [N in LogContestant]: (props: { readonly log: CloseLog }) => JSX.Element;
} = {
  log: CloseEventLog,
  virtuoso: Virtuosos,
  tanstack: TanStack,
  plain: Plain,
};
