import type { IncomingMessage, ServerResponse } from 'node:http';
import { describeEndings } from './catalogue.ts';
import type { EventLog } from './events.ts';
import { INDEX_POLICY, indexPage } from './indexPage.ts';
import type { LabLimits } from './limits.ts';
import { problemText, type Problem } from './problem.ts';
import { matchEnding, splitTarget, unknownPath } from './route.ts';
import { name, version } from './version.ts';

/** What the plain HTTP side of a lab needs to know. */
export interface PagesContext {
  readonly url: () => string;
  readonly limits: LabLimits;
  readonly log: EventLog;
}

/** Answers plain HTTP requests: index, endings, events, and explanations for everything else. */
export function servePage(request: IncomingMessage, response: ServerResponse, context: PagesContext): void {
  const { path, query } = splitTarget(request.url ?? '/');
  const endings = () => describeEndings(context.limits);
  const wantsHtml =
    query.get('format') !== 'json' && (request.headers.accept ?? '').toLowerCase().includes('text/html');

  const send = (status: number, type: string, body: string, headers: Record<string, string> = {}) => {
    response.writeHead(status, {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Length': Buffer.byteLength(body),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Access-Control-Allow-Origin': '*',
      ...headers,
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  const sendJson = (status: number, value: unknown, headers?: Record<string, string>) => {
    send(status, 'application/json', `${JSON.stringify(value, null, 2)}\n`, headers);
  };
  const explain = (status: number, problem: Problem, headers?: Record<string, string>) => {
    if ((request.headers.accept ?? '').toLowerCase().includes('application/json')) {
      sendJson(status, { error: problem, endings: endings() }, headers);
    } else {
      send(status, 'text/plain', `${problemText(problem)}\n`, headers);
    }
  };

  if (request.method !== 'GET' && request.method !== 'HEAD') {
    // The body of such a request is not read, so the connection cannot be used again.
    explain(
      405,
      {
        what: `The method ${request.method ?? 'unknown'} is not allowed.`,
        why: 'The lab only gives information over HTTP; endings are WebSocket URLs.',
        how: 'Use GET.',
      },
      { Allow: 'GET, HEAD', Connection: 'close' },
    );
  } else if (path === '/') {
    if (wantsHtml) {
      send(200, 'text/html', indexPage(context.url(), endings()), {
        'Content-Security-Policy': INDEX_POLICY,
        Vary: 'Accept',
      });
    } else {
      sendJson(200, { name, version, endings: endings() }, { Vary: 'Accept' });
    }
  } else if (path === '/endings') {
    sendJson(200, endings());
  } else if (path === '/events') {
    const tag = query.get('tag');
    sendJson(
      200,
      tag === null ? context.log.events : context.log.events.filter((event) => event.tag === tag),
    );
  } else if (matchEnding(path)) {
    explain(
      426,
      {
        what: 'This path is a WebSocket ending, and the request is plain HTTP.',
        why: 'Without an upgrade there is no WebSocket connection that could end.',
        how: `Connect with a WebSocket client: new WebSocket('${context.url()}${matchEnding(path)?.ending.example ?? ''}').`,
      },
      { Upgrade: 'websocket' },
    );
  } else {
    explain(404, unknownPath(path));
  }
}
