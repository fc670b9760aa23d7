import { createHash } from 'node:crypto';
import type { EndingGroup, EndingInfo } from './endings.ts';
import type { Parameter } from './parameters.ts';
import { version } from './version.ts';

const STYLE = `
:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif;--line:#8886}
body{max-width:60rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.6rem;margin:0}h2{font-size:1.25rem;margin:2rem 0 .8rem}h3{font-size:1.1rem;margin:0}
section{border-top:1px solid var(--line);padding:1rem 0}
p{margin:.4rem 0;max-width:70ch}
code{font:.9em ui-monospace,monospace;overflow-wrap:anywhere}
.try{display:block;padding:.4rem .6rem;border:1px solid var(--line);border-radius:.3rem;user-select:all}
dl{display:grid;grid-template-columns:fit-content(16rem) 1fr;gap:.2rem 1rem;margin:.6rem 0}dd{margin:0}
@media(max-width:40rem){dl{grid-template-columns:1fr}dd{margin:0 0 .4rem 1rem}}
`;

const GROUPS: Readonly<Record<EndingGroup, string>> = {
  close: 'By Close frame',
  tcp: 'Without a Close frame',
  frame: 'By a frame that breaks the rules',
  handshake: 'Before open',
};

/** Content-Security-Policy of the page: nothing but its own style sheet, known by its hash. */
export const INDEX_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The index as an HTML document without external parts. `url` is the lab's `ws:` URL. */
export function indexPage(url: string, endings: readonly EndingInfo[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>close-codes lab</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>close-codes lab</h1>
<p>The URL says how the WebSocket connection ends. Version ${escape(version)}.
Also as <a href="/?format=json">JSON</a>; what happened so far: <a href="/events">events</a>.</p>
</header>
<main>
${Object.entries(GROUPS)
  .map(([group, title]) => {
    const ofGroup = endings.filter((ending) => ending.group === group);
    return `<h2>${escape(title)}</h2>\n${ofGroup.map((ending) => section(url, ending)).join('\n')}`;
  })
  .join('\n')}
</main>
</body>
</html>
`;
}

function section(url: string, ending: EndingInfo): string {
  return `<section id="${escape(ending.id)}" aria-labelledby="${escape(ending.id)}-title">
<h3 id="${escape(ending.id)}-title">${escape(ending.title)} <code>${escape(ending.path)}</code></h3>
<p>${escape(ending.description)}</p>
<code class="try">${escape(url + ending.example)}</code>
<dl>${ending.parameters.map(parameter).join('')}</dl>
</section>`;
}

function parameter(info: Parameter): string {
  const range =
    info.type === 'integer'
      ? [
          `${info.min}–${info.max}`,
          ...(info.except ? [`not ${info.except.join(', ')}`] : []),
          ...(info.default === undefined ? [] : [`default ${info.default}`]),
        ].join(', ')
      : (info.format?.hint ?? `up to ${info.maxBytes} bytes`);
  return `<dt><code>${escape(info.name)}</code> <small>${escape(range)}</small></dt><dd>${escape(info.description)}</dd>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
