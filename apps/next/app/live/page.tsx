// Made anew for each request: where the sockets are is known only when the server runs.
import { CloseCodeProvider } from '@close-codes/react';
import { de } from '@close-codes/react/locales/de';
import { connection } from 'next/server';
import type { JSX } from 'react';
import { Connection } from './Connection.tsx';

export default async function Page(): Promise<JSX.Element> {
  await connection();
  return (
    <CloseCodeProvider locale={de}>
      <main>
        <h1>Jetzt</h1>
        <p>
          <Connection
            url={`${process.env.LAB_URL ?? 'ws://127.0.0.1:4400'}/close/4321?reason=Wartung%20um%204&after=200`}
          />
        </p>
      </main>
    </CloseCodeProvider>
  );
}
