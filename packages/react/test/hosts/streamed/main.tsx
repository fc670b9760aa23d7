import { hydrateRoot } from 'react-dom/client';
import { preloadTooltip } from '../../../src/index.ts';
import '../../../src/styles.css';
import { openGate, PARTS } from './gates.ts';
import { Page } from './Page.tsx';

declare global {
  interface Window {
    preloadTooltip: typeof preloadTooltip;
    problems: string[];
    openGate: typeof openGate;
    hydrate: () => void;
  }
}

window.preloadTooltip = preloadTooltip;
window.problems = [];
window.openGate = openGate;

const options = new URLSearchParams(location.search);
const css = document.querySelector('link[rel=stylesheet]')?.getAttribute('href') ?? '';
for (const part of PARTS) if (options.get('hold') !== part) openGate(part);

window.hydrate = () => {
  hydrateRoot(document, <Page css={css} code={1006} />, {
    onRecoverableError: (error) => {
      window.problems.push(String(error));
    },
  });
};
if (!options.has('wait')) window.hydrate();
