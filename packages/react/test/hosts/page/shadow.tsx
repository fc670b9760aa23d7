import { createRoot } from 'react-dom/client';
import { CloseCodeProvider, CloseCodeTable } from '../../../src/index.ts';
import styles from '../../../src/styles.css?inline';
import { Badges, Diagnosis, Pictures } from '../Everything.tsx';

/** Two widgets, as a page embeds them, and nothing of ours in the page itself. */
export function show(root: Element): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  for (const id of ['one', 'other']) {
    const host = document.createElement('div');
    host.id = id;
    root.append(host);
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [sheet];
    const content = document.createElement('div');
    const layer = document.createElement('div');
    layer.id = 'layer';
    shadow.append(content, layer);
    createRoot(content).render(
      <CloseCodeProvider container={layer}>
        <Badges />
        <Diagnosis />
        <CloseCodeTable id="codes" />
        <Pictures />
      </CloseCodeProvider>,
    );
  }
}
