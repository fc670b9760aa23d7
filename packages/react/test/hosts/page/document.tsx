import { useEffect, useState, type JSX } from 'react';
import { createRoot } from 'react-dom/client';
import { CloseCodeBadge, useWebSocketClose } from '../../../src/index.ts';
import '../../../src/styles.css';
import { Badges, Diagnosis, Pictures, Table } from '../Everything.tsx';

function Live({ url }: { readonly url: string }): JSX.Element {
  const [socket, setSocket] = useState<WebSocket>();
  const { last } = useWebSocketClose(socket);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSocket(new WebSocket(url));
    });
    return () => {
      clearTimeout(timer);
    };
  }, [url]);
  return <CloseCodeBadge record={last} showReason data-testid="live" />;
}

/** A whole dashboard. */
export function show(root: Element, lab: string): void {
  createRoot(root).render(
    <>
      <Badges />
      <p>
        <Live url={`${lab}/close/4321?reason=live`} />
      </p>
      <Diagnosis />
      <Table />
      <Pictures />
    </>,
  );
}
