'use client';

import { memo, type JSX, type NamedExoticComponent } from 'react';
import { glyph } from '../close-code-badge/Glyph.tsx';
import type { TableTexts } from '../locale/uiTexts.ts';
import {
  meaningId,
  renderLink,
  renderMeanings,
  renderRetry,
  renderSource,
  type RowLink,
} from './CloseCodeTableMeanings.tsx';
import { CELL, ROW, ROW_HEADER } from './tableRoles.ts';
import type { TableRow } from './tableRows.ts';

interface CloseCodeTableRowProps {
  readonly row: TableRow;
  readonly texts: TableTexts;
  readonly id: string | undefined;
  readonly linked: boolean;
  readonly highlighted: boolean;
  /** See `RowLink`. */
  readonly named: string | undefined;
}

function renderCells(row: TableRow, link: RowLink, texts: TableTexts): JSX.Element {
  const { own } = row.meanings;
  const source = own && renderSource(own, link, texts);
  const addition = own?.kind === 'overlay' ? row.overlay : undefined;
  const number = <bdi dir="ltr">{row.number}</bdi>;
  return (
    <>
      <th {...ROW_HEADER} className="close-code-table-number">
        {link.linked && link.id !== undefined ? renderLink(link.id, 'close-code-table-link', number) : number}
      </th>
      <td {...CELL} className="close-code-table-meaning">
        <div className="close-code-table-title" id={own && !addition ? meaningId(own, link) : undefined}>
          <span className="close-code-table-label" lang={row.lang}>
            {row.label}
          </span>
          {row.name !== undefined && (
            <span className="close-code-table-name" lang="en" translate="no">
              {row.name}
            </span>
          )}
          {!addition && source}
        </div>
        <div className="close-code-table-description" lang={row.descriptionLang}>
          {row.description}
        </div>
        {own && addition && (
          <div className="close-code-table-addition" id={meaningId(own, link)}>
            {source}{' '}
            <span className="close-code-table-addition-text" lang={addition.lang}>
              {addition.description}
            </span>
          </div>
        )}
        {own && renderRetry(own, texts)}
        {renderMeanings(row, link, texts)}
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
  function CloseCodeTableRow({ row, texts, id, linked, highlighted, named }: CloseCodeTableRowProps) {
    return (
      <tr
        {...ROW}
        className="close-code-table-row"
        id={id}
        data-outcome={row.outcome}
        data-highlighted={highlighted ? '' : undefined}
        aria-current={highlighted ? 'true' : undefined}
      >
        {renderCells(row, { id, linked, named }, texts)}
      </tr>
    );
  },
);
