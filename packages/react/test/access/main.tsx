import { StrictMode, useEffect, useState, type JSX } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { preloadTooltip } from '../../src/index.ts';
import '../../src/styles.css';
import * as inPage from './inPage.ts';
import { SPECIMENS } from './specimens.tsx';

declare global {
  interface Window {
    preloadTooltip: typeof preloadTooltip;
    access: typeof inPage & {
      /** Renders the n-th close. */
      show: (n: number) => void;
    };
  }
}

const name = new URLSearchParams(location.search).get('specimen') ?? '';
const specimen = SPECIMENS[name];
if (!specimen) throw new Error(`There is no specimen ${JSON.stringify(name)}.`);

function Page({ specimen }: { readonly specimen: (n: number) => JSX.Element }): JSX.Element {
  const [n, setN] = useState(0);
  useEffect(() => {
    window.access = {
      ...inPage,
      show: (next) => {
        flushSync(() => {
          setN(next);
        });
      },
    };
  }, []);
  return (
    <main>
      <h1>Access</h1>
      {specimen(n)}
    </main>
  );
}

window.preloadTooltip = preloadTooltip;

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
createRoot(root).render(
  <StrictMode>
    <Page specimen={specimen} />
  </StrictMode>,
);
