// One page for each kind of host: `?host=shadow`. Each brings its own styles, so that none has those of another.
import { preloadTooltip } from '../../../src/index.ts';

declare global {
  interface Window {
    preloadTooltip: typeof preloadTooltip;
    problems: string[];
  }
}

window.preloadTooltip = preloadTooltip;
window.problems = [];
addEventListener('error', (event) => {
  window.problems.push(`error: ${event.message}`);
});
addEventListener('unhandledrejection', (event) => {
  window.problems.push(`unhandled rejection: ${String(event.reason)}`);
});
document.addEventListener('securitypolicyviolation', (event) => {
  window.problems.push(`policy: ${event.violatedDirective} ${event.blockedURI}`);
});

const hosts = {
  document: () => import('./document.tsx'),
  frame: () => import('./frame.tsx'),
  shadow: () => import('./shadow.tsx'),
};
const options = new URLSearchParams(location.search);
const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
const { show } = await hosts[options.get('host') as keyof typeof hosts]();
show(root, options.get('lab') ?? '');
