import { endingList } from './catalogue.ts';
import { endingTable, type Ending } from './endings.ts';
import type { LabLimits } from './limits.ts';
import { readParameters, withLimits, type ParameterValues } from './parameters.ts';
import type { Problem } from './problem.ts';

/** An ending that fits a path, and the values of the segments it names. */
export interface Match {
  readonly ending: Ending;
  readonly segments: ReadonlyMap<string, string>;
}

/** The ending with its parameters read, or the status and explanation of a refusal. */
export type Route =
  | { readonly ending: Ending; readonly values: ParameterValues }
  | { readonly status: 400 | 404; readonly problem: Problem };

/** Splits a request target without ever throwing: a client may send anything there. */
export function splitTarget(target: string): { path: string; query: URLSearchParams } {
  const [beforeFragment = ''] = target.split('#', 1);
  const mark = beforeFragment.indexOf('?');
  if (mark === -1) return { path: beforeFragment, query: new URLSearchParams() };
  return { path: beforeFragment.slice(0, mark), query: new URLSearchParams(beforeFragment.slice(mark + 1)) };
}

/** Finds the ending for a path. */
export function matchEnding(path: string): Match | undefined {
  const given = path.split('/');
  for (const ending of endingTable) {
    const pattern = ending.path.split('/');
    if (pattern.length !== given.length) continue;
    const segments = new Map<string, string>();
    const fits = pattern.every((part, index) => {
      const segment = given[index] ?? '';
      if (!part.startsWith(':')) return part === segment;
      segments.set(part.slice(1), segment);
      return true;
    });
    if (fits) return { ending, segments };
  }
  return undefined;
}

/** Finds the ending for a request target and reads its parameters. */
export function route(target: string, limits: LabLimits): Route {
  const { path, query } = splitTarget(target);
  const match = matchEnding(path);
  if (!match) return { status: 404, problem: unknownPath(path) };
  const parameters = match.ending.parameters.map((parameter) => withLimits(parameter, limits));
  const values = readParameters(parameters, match.segments, query);
  return 'what' in values ? { status: 400, problem: values } : { ending: match.ending, values };
}

/** The explanation for a path that no ending has. */
export function unknownPath(path: string): Problem {
  const shown = path.length > 64 ? `${path.slice(0, 64)}…` : path;
  return {
    what: `No ending has the path "${shown}".`,
    why: 'The path of the URL decides how the connection ends.',
    how: `Use one of:\n${endingList()}`,
  };
}
