// On a narrow screen the rows are stacked. A browser may drop the semantics of a table with its `display`; roles that
// are written out stay.
type Attributes<K extends string = never> = { readonly [A in 'role' | K]: string };

export const TABLE: Attributes = { role: 'table' };
export const ROW_GROUP: Attributes = { role: 'rowgroup' };
export const ROW: Attributes = { role: 'row' };
export const CELL: Attributes = { role: 'cell' };
export const COLUMN_HEADER: Attributes<'scope'> = { role: 'columnheader', scope: 'col' };
export const ROW_HEADER: Attributes<'scope'> = { role: 'rowheader', scope: 'row' };
export const GROUP_HEADER: Attributes<'scope'> = { role: 'rowheader', scope: 'rowgroup' };
/** Safari takes a list without markers for none. */
export const LIST: Attributes = { role: 'list' };
