import { createElement, Fragment, type ReactNode } from 'react';

/** A text with `{names}`, each replaced by what is given for it. A name without a value stays as it is. */
export function fillTemplate(template: string, values: { readonly [name: string]: ReactNode }): ReactNode[] {
  return template
    .split(/(\{\w+\})/)
    .map((part, index) =>
      createElement(
        Fragment,
        { key: index },
        (index % 2 === 1 ? values[part.slice(1, -1)] : undefined) ?? part,
      ),
    );
}
