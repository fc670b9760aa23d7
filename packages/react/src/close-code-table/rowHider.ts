import type { RowGroup, TableRow } from './tableRows.ts';

/** Hides rows that stand in the document. */
export interface RowHider {
  readonly groups: readonly RowGroup[];
  /**
   * Hides the rows that are not among these, and the groups that are left empty. What else is said of a row is opened
   * where that is what was found, and closed again with the search.
   */
  readonly show: (shown: ReadonlySet<TableRow>, opened: ReadonlySet<TableRow>) => void;
}

/**
 * It touches only what changes: reading an attribute of 200 rows is as dear as the search itself.
 *
 * @param table holds the groups, in this order, as `<tbody>` elements
 */
export function rowHider(table: HTMLTableElement, groups: readonly RowGroup[]): RowHider {
  const bodies = groups.map(({ range, rows }, index) => {
    const body = table.tBodies[index];
    // The first one of a range is its heading.
    const elements = Array.from(body?.rows ?? []).slice(range === undefined ? 0 : 1);
    // They may have been in use before.
    return { body, rows, elements, hidden: elements.map((element) => element.hidden) };
  });
  let openBefore: ReadonlySet<TableRow> = new Set();
  return {
    groups,
    show: (shown, opened) => {
      for (const { body, rows, elements, hidden } of bodies) {
        let empty = true;
        rows.forEach((row, index) => {
          const hide = !shown.has(row);
          const element = elements[index];
          empty &&= hide;
          if (opened.has(row) !== openBefore.has(row)) {
            const details = element?.querySelector('details');
            if (details) details.open = opened.has(row);
          }
          if (!element || hidden[index] === hide) return;
          element.hidden = hidden[index] = hide;
        });
        if (body && body.hidden !== empty) body.hidden = empty;
      }
      openBefore = opened;
    },
  };
}
