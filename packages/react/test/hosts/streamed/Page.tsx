import { Suspense, type ComponentType, type JSX } from 'react';
import { CloseCodeBadge, CloseCodeProvider } from '../../../src/index.ts';
import { de } from '../../../src/locales/de.ts';
import { Badges, Diagnosis, Pictures, Table } from '../Everything.tsx';
import { PARTS, waitFor, type Part } from './gates.ts';

const CONTENT: Readonly<Record<Part, ComponentType>> = {
  badges: Badges,
  diagnosis: Diagnosis,
  table: Table,
  pictures: Pictures,
};

function Late({ part }: { readonly part: Part }): JSX.Element {
  waitFor(part);
  const Content = CONTENT[part];
  return <Content />;
}

export interface PageProps {
  /** Address of the stylesheet. */
  readonly css: string;
  /** The code in the shell. */
  readonly code: number;
}

/** The whole document, German, with each part in a boundary of its own. */
export function Page({ css, code }: PageProps): JSX.Element {
  return (
    <html lang="de">
      <head>
        <meta charSet="utf-8" />
        <title>Verbindungen</title>
        <link rel="stylesheet" href={css} />
      </head>
      <body>
        <CloseCodeProvider locale={de}>
          <h1>
            Verbindungen <CloseCodeBadge code={code} data-testid="shell" />
          </h1>
          {PARTS.map((part) => (
            <section key={part} id={part}>
              <Suspense fallback={<p>Moment …</p>}>
                <Late part={part} />
              </Suspense>
            </section>
          ))}
        </CloseCodeProvider>
      </body>
    </html>
  );
}
