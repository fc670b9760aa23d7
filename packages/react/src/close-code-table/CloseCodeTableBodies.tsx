'use client';

import { memo, type NamedExoticComponent } from 'react';
import type { TableTexts } from '../locale/uiTexts.ts';
import { COLUMN_COUNT } from './CloseCodeTableHead.tsx';
import { CloseCodeTableRow } from './CloseCodeTableRow.tsx';
import { GROUP_HEADER, ROW, ROW_GROUP } from './tableRoles.ts';
import { RANGE_NUMBERS, type RowGroup, type TableRow } from './tableRows.ts';

interface CloseCodeTableBodiesProps {
  readonly groups: readonly RowGroup[];
  readonly texts: TableTexts;
  readonly id: string | undefined;
  readonly linked: boolean;
  readonly marked: TableRow | undefined;
  /** Id of the dialect that the page's address names along with the marked row. */
  readonly named: string | undefined;
}

/** All rows. What a filter hides is not React's, so that a keystroke does not come by: see `rowHider`. */
export const CloseCodeTableBodies: NamedExoticComponent<CloseCodeTableBodiesProps> = /* @__PURE__ */ memo(
  function CloseCodeTableBodies({ groups, texts, id, linked, marked, named }: CloseCodeTableBodiesProps) {
    return groups.map(({ range, rows }) => (
      <tbody
        key={range ?? 'all'}
        {...ROW_GROUP}
        className="close-code-table-group"
        id={id === undefined || range === undefined ? undefined : `${id}-range-${range}`}
        data-range={range}
      >
        {range !== undefined && (
          <tr {...ROW} className="close-code-table-group-row">
            <th {...GROUP_HEADER} className="close-code-table-group-heading" colSpan={COLUMN_COUNT}>
              <bdi className="close-code-table-group-range" dir="ltr">
                {RANGE_NUMBERS[range]}
              </bdi>{' '}
              <span className="close-code-table-group-title">{texts.ranges[range]}</span>
            </th>
          </tr>
        )}
        {rows.map((row) => (
          <CloseCodeTableRow
            key={row.key}
            row={row}
            texts={texts}
            id={id === undefined ? undefined : `${id}-${row.key}`}
            linked={linked}
            highlighted={row === marked}
            named={row === marked ? named : undefined}
          />
        ))}
      </tbody>
    ));
  },
);
