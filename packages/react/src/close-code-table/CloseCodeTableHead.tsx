'use client';

import { memo, type NamedExoticComponent } from 'react';
import type { TableTexts } from '../locale/uiTexts.ts';
import { COLUMN_HEADER, ROW, ROW_GROUP } from './tableRoles.ts';
import type { Sort } from './tableRows.ts';

interface CloseCodeTableHeadProps {
  readonly sort: Sort;
  readonly onSort: (by: Sort['by']) => void;
  readonly texts: TableTexts;
}

const COLUMNS = ['code', 'meaning', 'outcome', 'sender', 'use'] as const;

/** How many columns there are. */
export const COLUMN_COUNT: number = COLUMNS.length;

export const CloseCodeTableHead: NamedExoticComponent<CloseCodeTableHeadProps> = /* @__PURE__ */ memo(
  function CloseCodeTableHead({ sort, onSort, texts }: CloseCodeTableHeadProps) {
    return (
      <thead {...ROW_GROUP} className="close-code-table-head">
        <tr {...ROW} className="close-code-table-headings">
          {COLUMNS.map((column) => (
            <th
              key={column}
              {...COLUMN_HEADER}
              className="close-code-table-heading"
              data-column={column}
              aria-sort={sort.by === column ? sort.direction : undefined}
            >
              {column === 'meaning' || column === 'use' ? (
                texts[column]
              ) : (
                <button
                  type="button"
                  className="close-code-table-sort"
                  onClick={() => {
                    onSort(column);
                  }}
                >
                  {texts[column]}
                  <svg
                    className="close-code-table-arrow"
                    width="12"
                    height="12"
                    viewBox="0 0 12 12"
                    fill="currentColor"
                    aria-hidden="true"
                  >
                    {(['ascending', 'descending'] as const).map((direction) => (
                      <path
                        key={direction}
                        className="close-code-table-arrow-part"
                        data-active={sort.by === column && sort.direction === direction ? '' : undefined}
                        d={direction === 'ascending' ? 'M6 1.5 9.5 5h-7Z' : 'M6 10.5 2.5 7h7Z'}
                      />
                    ))}
                  </svg>
                </button>
              )}
            </th>
          ))}
        </tr>
      </thead>
    );
  },
);
