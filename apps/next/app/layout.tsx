import '@close-codes/react/styles.css';
import type { Metadata } from 'next';
import type { JSX, ReactNode } from 'react';

export const metadata: Metadata = { title: 'Verbindungen' };

export default function Layout({ children }: { readonly children: ReactNode }): JSX.Element {
  return (
    <html lang="de">
      <body>{children}</body>
    </html>
  );
}
