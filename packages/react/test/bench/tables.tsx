// The range table with 200 rows of dialects, and the same markup as a host would write it.
/// <reference types="vite/client" />
import { createElement, type JSX, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Dialect } from '@close-codes/core';
import { CloseCodeProvider, CloseCodeTable } from '../../src/index.ts';
import type { TableName } from './harness.ts';

const WANTED = 200;

const modules = import.meta.glob<Record<string, Dialect>>(
  ['../../../core/src/dialects/*.ts', '!../../../core/src/dialects/*.test.ts'],
  { eager: true },
);

const rowsOf = (dialects: readonly Dialect[]): number =>
  dialects.reduce((sum, { codes }) => sum + Object.keys(codes).length, 0);

const DIALECTS: readonly Dialect[] = Object.values(modules)
  .flatMap((module) => Object.values(module))
  .reduce<readonly Dialect[]>(
    (chosen, dialect) => (rowsOf(chosen) < WANTED ? [...chosen, dialect] : chosen),
    [],
  );

const table = (): JSX.Element => (
  <CloseCodeProvider dialects={DIALECTS}>
    <CloseCodeTable />
  </CloseCodeProvider>
);

/** What React calls attributes that HTML calls otherwise. */
const PROPS: Readonly<Record<string, string>> = {
  class: 'className',
  for: 'htmlFor',
  inputmode: 'inputMode',
  autocomplete: 'autoComplete',
  spellcheck: 'spellCheck',
};

/** Makes the elements anew each time, as JSX does. */
function written(node: ChildNode): () => ReactNode {
  if (!(node instanceof Element)) return () => node.textContent;
  const type = node.localName;
  const props = Object.fromEntries(
    Array.from(node.attributes, ({ name, value }): [string, unknown] => [
      PROPS[name] ?? name.replace(/^(stroke|fill|view)-?(width|linecap|linejoin|rule|Box)$/, toCamelCase),
      value === '' && ['hidden', 'open'].includes(name) ? true : value,
    ]),
  );
  // A host that writes a field by hand leaves it uncontrolled.
  if (type === 'input') {
    props['defaultValue'] = props['value'];
    delete props['value'];
  }
  delete props['selected'];
  const children = Array.from(node.childNodes, written);
  return () => createElement(type, props, ...children.map((child) => child()));
}

function toCamelCase(_: string, first: string, second: string): string {
  return first + second.charAt(0).toUpperCase() + second.slice(1);
}

const template = document.createElement('template');
template.innerHTML = renderToStaticMarkup(table());
const roots = Array.from(template.content.childNodes, written);

/** Numbers, and what dialects say of them. */
export const TABLE_ROWS: { readonly rows: number; readonly meanings: number } = {
  rows: template.content.querySelectorAll('tbody tr').length,
  meanings: rowsOf(DIALECTS),
};

export const tables: { readonly [N in TableName]: () => JSX.Element } = {
  plain: () => <>{roots.map((root) => root())}</>,
  table,
};
