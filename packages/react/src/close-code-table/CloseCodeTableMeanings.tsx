import { Fragment, type JSX, type ReactNode } from 'react';
import type { TableTexts } from '../locale/uiTexts.ts';
import { fillTemplate } from '../internal/fillTemplate.ts';
import type { RowMeaning } from './rowMeanings.ts';
import { LIST } from './tableRoles.ts';
import type { TableRow } from './tableRows.ts';

/** What a row's links are made of. */
export interface RowLink {
  /** Of the row. */
  readonly id: string | undefined;
  readonly linked: boolean;
  /** Id of the dialect that the page's address names along with this row. */
  readonly named: string | undefined;
}

/** How many dialects a row names before it is opened. */
const NAMED_AT_FIRST = 3;

/** The id of what one dialect says of a row; the registry has none. */
export function meaningId({ dialect }: RowMeaning, { id }: RowLink): string | undefined {
  return id === undefined || dialect === undefined ? undefined : `${id}-${dialect}`;
}

/** A link to an element of the page. */
export function renderLink(id: string, className: string, children: ReactNode): JSX.Element {
  return (
    // Where a frame has a <base target>, an address within the page must not leave it.
    <a className={className} href={`#${encodeURIComponent(id)}`} target="_self">
      {children}
    </a>
  );
}

/** Which dialect says it, and what has to be said along with it. */
export function renderSource(meaning: RowMeaning, link: RowLink, texts: TableTexts): JSX.Element {
  const id = meaningId(meaning, link);
  const title = <bdi translate={meaning.dialect === undefined ? undefined : 'no'}>{meaning.title}</bdi>;
  return (
    <>
      {link.linked && id !== undefined ? (
        renderLink(id, 'close-code-table-dialect', title)
      ) : (
        <span className="close-code-table-dialect">{title}</span>
      )}
      {meaning.range !== undefined && (
        <bdi className="close-code-table-name" dir="ltr">
          {meaning.range}
        </bdi>
      )}
      {meaning.marks.map((mark) => (
        <span key={mark} className="close-code-table-mark" data-mark={mark}>
          {texts.marks[mark]}
        </span>
      ))}
    </>
  );
}

/** What a dialect advises, in words; nothing where it advises nothing. */
export function renderRetry({ retry }: RowMeaning, texts: TableTexts): ReactNode {
  return (
    retry && (
      <div className="close-code-table-retry" data-retry={retry}>
        {texts.retry[retry]}
      </div>
    )
  );
}

function renderOther(meaning: RowMeaning, link: RowLink, texts: TableTexts): JSX.Element {
  const { dialect, label, name, description, lang, descriptionLang, kind } = meaning;
  return (
    <li
      key={dialect ?? kind}
      id={meaningId(meaning, link)}
      className="close-code-table-other"
      data-named={dialect !== undefined && dialect === link.named ? '' : undefined}
    >
      <div className="close-code-table-title">
        {label !== undefined && (
          <span className="close-code-table-label" lang={lang}>
            {label}
          </span>
        )}
        {name !== undefined && (
          <span className="close-code-table-name" lang="en" translate="no">
            {name}
          </span>
        )}
        {renderSource(meaning, link, texts)}
      </div>
      {description !== undefined && (
        <div className="close-code-table-description" lang={descriptionLang}>
          {description}
        </div>
      )}
      {renderRetry(meaning, texts)}
    </li>
  );
}

function renderTitles(others: readonly RowMeaning[], texts: TableTexts): ReactNode {
  // One more than that is not worth the words.
  const count = others.length === NAMED_AT_FIRST + 1 ? others.length : NAMED_AT_FIRST;
  const rest = others.length - count;
  return (
    <>
      {others.slice(0, count).map(({ title, dialect, kind }, index) => (
        <Fragment key={dialect ?? kind}>
          {index > 0 && ', '}
          <bdi translate={dialect === undefined ? undefined : 'no'}>{title}</bdi>
        </Fragment>
      ))}
      {rest > 0 && <> {fillTemplate(texts.more, { count: rest })}</>}
    </>
  );
}

/** What else is said of a row: how much of it and by whom at once, the rest when asked. */
export function renderMeanings(
  { number, meanings }: TableRow,
  link: RowLink,
  texts: TableTexts,
): JSX.Element | undefined {
  const { own, others, count, additions, because, oppositeRetry } = meanings;
  if (others.length === 0) return undefined;
  const code = <bdi dir="ltr">{number}</bdi>;
  return (
    <details className="close-code-table-others">
      <summary className="close-code-table-summary">
        {(count > 1 || additions > 1) && (
          <bdi className="close-code-table-several">
            {count > 1
              ? fillTemplate(texts.several, { code, count })
              : fillTemplate(texts.added, { code, count: additions })}
          </bdi>
        )}{' '}
        {oppositeRetry && (
          <>
            <span className="close-code-table-mark" data-mark="opposite">
              {texts.oppositeRetry}
            </span>{' '}
          </>
        )}
        <bdi className="close-code-table-also">
          {fillTemplate(texts.also, { dialects: renderTitles(others, texts) })}
        </bdi>
      </summary>
      {because !== undefined && (
        <p className="close-code-table-because">
          <bdi>
            {fillTemplate(texts.counts[because], { dialect: <bdi translate="no">{own?.title}</bdi> })}
          </bdi>
        </p>
      )}
      <ol {...LIST} className="close-code-table-list">
        {others.map((other) => renderOther(other, link, texts))}
      </ol>
    </details>
  );
}
