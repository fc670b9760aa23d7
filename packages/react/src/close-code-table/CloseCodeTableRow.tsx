'use client';

import { memo, type JSX, type NamedExoticComponent } from 'react';
import { glyph } from '../close-code-badge/Glyph.tsx';
import type { TableTexts } from '../locale/uiTexts.ts';
import { CELL, ROW, ROW_HEADER } from './tableRoles.ts';
import type { TableRow } from './tableRows.ts';

interface CloseCodeTableRowProps {
  readonly row: TableRow;
  readonly texts: TableTexts;
  readonly id: string | undefined;
  readonly highlighted: boolean;
}

function renderCells(row: TableRow, texts: TableTexts): JSX.Element {
  const dialect = row.dialect !== undefined && (
    <span className="close-code-table-dialect" translate="no">
      {row.dialect}
    </span>
  );
  return (
    <>
      <th {...ROW_HEADER} className="close-code-table-number">
        <bdi dir="ltr">{row.number}</bdi>
      </th>
      <td {...CELL} className="close-code-table-meaning">
        <div className="close-code-table-title">
          <span className="close-code-table-label" lang={row.lang}>
            {row.label}
          </span>
          {row.name !== undefined && (
            <span className="close-code-table-name" lang="en" translate="no">
              {row.name}
            </span>
          )}
          {!row.overlay && dialect}
        </div>
        <div className="close-code-table-description" lang={row.descriptionLang}>
          {row.description}
        </div>
        {row.overlay && (
          <div className="close-code-table-description">
            {dialect} <span lang={row.overlay.lang}>{row.overlay.description}</span>
          </div>
        )}
      </td>
      <td {...CELL} className="close-code-table-outcome">
        <span className="close-code-badge" data-outcome={row.outcome} data-tone={row.tone} data-size="sm">
          {glyph(row.tone)}
          <span className="close-code-label">{row.outcomeLabel}</span>
        </span>
      </td>
      <td {...CELL} className="close-code-table-sender" data-label={texts.sender}>
        {row.senderLabel}
      </td>
      <td {...CELL} className="close-code-table-use" data-label={texts.use}>
        <div className="close-code-table-wire" data-wire={row.wire}>
          {texts.wire[row.wire]}
        </div>
        {row.scriptMaySend && <div className="close-code-table-script">{texts.scriptMaySend}</div>}
      </td>
    </>
  );
}

/** Its `hidden` is not React's: see `rowHider`. */
export const CloseCodeTableRow: NamedExoticComponent<CloseCodeTableRowProps> = /* @__PURE__ */ memo(
  function CloseCodeTableRow({ row, texts, id, highlighted }: CloseCodeTableRowProps) {
    return (
      <tr
        {...ROW}
        className="close-code-table-row"
        id={id}
        data-outcome={row.outcome}
        data-highlighted={highlighted ? '' : undefined}
        aria-current={highlighted ? 'true' : undefined}
      >
        {renderCells(row, texts)}
      </tr>
    );
  },
);
