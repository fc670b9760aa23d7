import { toCloseRecord, type CloseRecord, type Dialect } from '@close-codes/core';
import { discordGateway } from '@close-codes/core/dialects/discord-gateway';
import { useEffect, useState, type JSX } from 'react';
import { createPortal } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { CloseCodeBadge, CloseCodeProvider, useWebSocketClose } from '../../../src/index.ts';
import '../../../src/styles.css';
import { Badges, Pictures, Table } from '../Everything.tsx';

type Realm = Window & typeof globalThis;

/** Socket, events, arrays and objects of another realm: no `instanceof` holds for any of them. */
function FromRealm({ realm, lab }: { readonly realm: Realm; readonly lab: string }): JSX.Element {
  const [socket, setSocket] = useState<WebSocket>();
  const [record, setRecord] = useState<CloseRecord>();
  const { last } = useWebSocketClose(socket);
  const [dialects] = useState(() => realm.JSON.parse(JSON.stringify([discordGateway])) as Dialect[]);
  useEffect(() => {
    const made = new realm.WebSocket(`${lab}/close/4014?reason=inside`);
    made.addEventListener('close', (event) => {
      setRecord(realm.JSON.parse(JSON.stringify(toCloseRecord(event))) as CloseRecord);
    });
    const timer = setTimeout(() => {
      setSocket(made);
    });
    return () => {
      clearTimeout(timer);
    };
  }, [realm, lab]);
  return (
    <CloseCodeProvider dialects={dialects}>
      <p>
        <CloseCodeBadge record={last} showReason data-testid="hook" />{' '}
        <CloseCodeBadge record={record} showReason data-testid="event" />
      </p>
    </CloseCodeProvider>
  );
}

/** A frame that the page fills, as previews and pop-ups are made. */
export function show(root: Element, lab: string): void {
  const frame = document.createElement('iframe');
  frame.title = 'Inside';
  frame.width = '500';
  frame.height = '300';
  document.body.prepend(frame);
  const inside = frame.contentDocument;
  if (!inside?.defaultView) throw new Error('The frame has no document.');
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')) {
    const copy = inside.createElement('link');
    copy.rel = 'stylesheet';
    copy.href = link.href;
    inside.head.append(copy);
  }
  createRoot(root).render(
    <>
      <p>
        <CloseCodeBadge code={1001} data-testid="outside" />
      </p>
      {createPortal(
        <>
          <Badges />
          <FromRealm realm={inside.defaultView} lab={lab} />
          <Table />
          <Pictures />
        </>,
        inside.body,
      )}
    </>,
  );
}
