import { createRoot, hydrateRoot } from 'react-dom/client';
import { preloadTooltip } from '../../src/index.ts';
import '../../src/styles.css';
import { App } from './App.tsx';

declare global {
  interface Window {
    preloadTooltip: typeof preloadTooltip;
    problems: string[];
  }
}

window.preloadTooltip = preloadTooltip;
window.problems = [];
const note = (text: string): void => {
  window.problems.push(text);
};
addEventListener('error', (event) => {
  note(`error: ${event.message}`);
});
addEventListener('unhandledrejection', (event) => {
  note(`unhandled rejection: ${String(event.reason)}`);
});
addEventListener('securitypolicyviolation', (event) => {
  note(`policy: ${event.violatedDirective} ${event.blockedURI}`);
});

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');

if (location.search === '?shadow') {
  const shadow = root.attachShadow({ mode: 'open' });
  // As a host does it: the stylesheet of the document, once more inside.
  for (const link of document.querySelectorAll('link[rel=stylesheet]')) shadow.append(link.cloneNode());
  const inside = document.createElement('div');
  shadow.append(inside);
  createRoot(inside).render(<App />);
} else if (location.search === '?dialog') {
  const dialog = document.createElement('dialog');
  root.append(dialog);
  createRoot(dialog).render(<App />);
  dialog.showModal();
} else if (root.firstElementChild) {
  hydrateRoot(root, <App />, {
    onRecoverableError: (error) => {
      note(`hydration: ${String(error)}`);
    },
  });
} else {
  createRoot(root).render(<App />);
}
