import type { endings } from '@close-codes/lab/endings';

export type EndingInfo = (typeof endings)[number];

/** What was typed into the fields of an ending, by the names of its parameters. */
export interface Values {
  readonly [name: string]: string;
}

/** The parameters a reader can choose; `tag` is how the page finds its own connection. */
export function fieldsOf(ending: EndingInfo): EndingInfo['parameters'] {
  return ending.parameters.filter(({ name }) => name !== 'tag');
}

/** The values that the ending's example has. */
export function exampleValues(ending: EndingInfo): Values {
  const [path = '', query = ''] = ending.example.split('?');
  const values: Record<string, string> = Object.fromEntries(new URLSearchParams(query));
  const given = path.split('/');
  for (const [index, part] of ending.path.split('/').entries()) {
    if (part.startsWith(':')) values[part.slice(1)] = given[index] ?? '';
  }
  return values;
}

/** The path and query that ask for this ending; fields left empty are left out. */
export function endingPath(ending: EndingInfo, values: Values): string {
  const path = ending.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  const query = fieldsOf(ending)
    .filter((parameter) => parameter.in === 'query' && (values[parameter.name] ?? '') !== '')
    .map(({ name }) => `${name}=${encodeURIComponent(values[name] ?? '')}`);
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
}
