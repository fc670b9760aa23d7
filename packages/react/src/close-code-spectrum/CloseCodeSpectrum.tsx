'use client';

import { checkSpectrum } from '#development';
import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type JSX,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { printRange } from '../close-code-table/rowMeanings.ts';
import { spectrumEnglish } from '../locale/spectrumEnglish.ts';
import { uiLanguageOf, uiTextsOf } from '../locale/uiTextsOf.ts';
import { useCloseCodeContext } from '../provider/closeCodeContext.ts';
import { cellAt, spectrumBands, type CloseCodeSpan, type SpectrumCell } from './spectrumBands.ts';
import { SpectrumOption } from './SpectrumCells.tsx';
import { SpectrumDetail } from './SpectrumDetail.tsx';
import { cellOfKey, cellOfTyped, nextLine, typeDigit, type Typing } from './spectrumKeys.ts';
import { SpectrumNotes } from './SpectrumNotes.tsx';
import { SpectrumTable } from './SpectrumTable.tsx';
import { describeCell, nameCell, sayTotal } from './spectrumTexts.ts';
import { tallyCloses, type CountedCloses } from './tallyCloses.ts';

/** What the spectrum takes besides. */
export interface CloseCodeSpectrumOwnProps {
  /**
   * The closes to count: a list (records, or rows with `code` and `count`), or how many there were with each code, as a
   * `Map` or an object. A new one when it has changed. What is no code, no count or no close is said to be so, below the
   * spectrum. Without it, or with `null`, nothing is counted.
   */
  readonly closes?: CountedCloses | null | undefined;
  /** The code that is marked, for instance that of the last close. What is no close code marks nothing. */
  readonly current?: unknown;
  /** A code or a range was chosen: by a click, a tap, Enter or Space. Going through them chooses none. */
  readonly onSelect?: ((span: CloseCodeSpan) => void) | undefined;
  /** The title. Default: "Close codes seen", in the language of the provider. */
  readonly label?: ReactNode;
  /** What to render in place of the totals when there was no close. Default: a sentence that says so. */
  readonly empty?: ReactNode;
}

/** What the spectrum takes, and what a `figure` does. */
export type CloseCodeSpectrumProps = CloseCodeSpectrumOwnProps &
  Omit<ComponentPropsWithoutRef<'figure'>, 'onSelect' | 'children'>;

/** The option that an event happened in. */
function optionOf({ target }: { readonly target: EventTarget }): HTMLElement | null {
  return (target as Element).closest<HTMLElement>('[role="option"]');
}

/**
 * The close codes from 0 to 4999 at a glance, in the ranges of RFC 6455: each registered one, each that was seen, how
 * often, and the current one. Ranges are as wide as there is to say of them, not as they are long; a dashed edge stands
 * for numbers that are left out. Where more than 24 unregistered codes of a range were seen, they are put together, fifty
 * or a hundred numbers each. Codes above 4999, which can arrive all the same, have a range of their own once one was seen.
 *
 * One stop for the keyboard: arrow keys go from code to code and line to line, Page Up and Page Down from range to range,
 * Home and End to the ends, a typed number to its place; Enter and Space choose. Below stands what the code means, and,
 * folded, the same as a table. Language and dialects are the provider's; it speaks to developers. Renders a `<figure>`;
 * other props go to it.
 *
 * | on | attribute | values |
 * |---|---|---|
 * | range | `data-range` | `0-999` `1000-2999` `3000-3999` `4000-4999` `outside` |
 * | cell | `data-kind` | `code` `bin` (codes put together) `rest` (numbers of which none was seen) |
 * | cell | `data-tone` | that of a badge: `neutral` `info` `success` `warning` `danger` |
 * | cell | `data-code` | its first number |
 * | cell | `data-seen` | there, and empty, where a close had it |
 * | cell | `data-current` | there, and empty, on the one of `current` |
 * | cell | `data-gap` | there, and empty, where numbers are left out before it |
 * | cell | `aria-selected` | `true` on the one that is spoken of below |
 * | note | `data-note` | `without-code` `not-codes` `not-counts` `not-closes` |
 *
 * Sources: RFC 6455 §7.4 and IANA's registry; for dialects, their own documentation.
 *
 * @example
 * <CloseCodeSpectrum closes={history} current={last?.code} />
 * <CloseCodeSpectrum closes={{ 1000: 812, 1006: 37 }} onSelect={({ from, to }) => filterLog(from, to)} />
 */
export function CloseCodeSpectrum(props: CloseCodeSpectrumProps): JSX.Element {
  const { closes, current, onSelect, label, empty, className, ...rest } = props;
  const context = useCloseCodeContext();
  const { locale, dialects } = context;
  const ui = uiTextsOf(locale, 'spectrum', spectrumEnglish);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const typing = useRef<Typing>(undefined);
  const holdsFocus = useRef(false);
  const [chosen, setChosen] = useState<number>();

  checkSpectrum(closes, current);
  const tally = useMemo(() => tallyCloses(closes), [closes]);
  const marked =
    typeof current === 'number' && Number.isInteger(current) && current >= 0 && current <= 65535
      ? current
      : undefined;
  const bands = useMemo(
    () =>
      spectrumBands(tally.seen, marked).map((band) => ({
        ...band,
        cells: band.cells.map((cell) => describeCell(cell, { locale, dialects })),
      })),
    [tally, marked, locale, dialects],
  );
  const cells = useMemo(() => bands.flatMap((band) => band.cells), [bands]);

  const max = Math.max(...cells.map(({ count }) => count));
  const isCurrent = ({ from, to }: SpectrumCell): boolean =>
    marked !== undefined && from <= marked && marked <= to;
  const selected = cellAt(
    cells,
    chosen ?? marked ?? (max > 0 ? cells.find(({ count }) => count === max)?.from : undefined) ?? 1000,
  );
  const selectedKey = selected?.from;

  // A cell that is put together with others, or is there no more, takes the focus with it.
  useEffect(() => {
    if (!holdsFocus.current || !list.current) return;
    if (list.current.contains(list.current.ownerDocument.activeElement)) return;
    list.current.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }, [selectedKey, cells]);

  function select(option: HTMLElement): void {
    const cell = cells.find(({ from }) => String(from) === option.dataset['code']);
    if (!cell) return;
    option.focus();
    setChosen(cell.from);
    onSelect?.({ from: cell.from, to: cell.to, count: cell.count, codes: cell.codes });
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const option = optionOf(event);
    if (!option || event.ctrlKey || event.altKey || event.metaKey) return;
    const options = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="option"]')];
    const at = options.indexOf(option);
    const { key } = event;
    let to: number | undefined;
    if (key === 'Enter' || key === ' ') select(option);
    else if (/^\d$/.test(key)) {
      typing.current = typeDigit(typing.current, key, event.timeStamp);
      to = cellOfTyped(typing.current, cells);
    } else if (key === 'ArrowUp' || key === 'ArrowDown') {
      to = nextLine(at, options, key === 'ArrowDown');
    } else {
      const rtl = key.startsWith('Arrow') && getComputedStyle(event.currentTarget).direction === 'rtl';
      to = cellOfKey(key, at, bands, cells, rtl);
      if (to === undefined) return;
    }
    event.preventDefault();
    if (to !== undefined) options[to]?.focus();
  }

  return (
    <figure
      lang={uiLanguageOf(locale)}
      dir={context.dir}
      {...rest}
      className={`close-code-spectrum${className ? ` ${className}` : ''}`}
    >
      <figcaption className="close-code-spectrum-head">
        <span id={id} className="close-code-spectrum-title">
          {label ?? ui.label}
        </span>
        {closes != null && (
          <span className="close-code-spectrum-total">
            {tally.total > 0 ? sayTotal(tally.total, tally.seen.size, ui) : (empty ?? ui.none)}
          </span>
        )}
      </figcaption>
      {/* One of its options always is. */}
      {/* eslint-disable-next-line jsx-a11y-x/interactive-supports-focus */}
      <div
        ref={list}
        role="listbox"
        className="close-code-spectrum-list"
        aria-labelledby={id}
        aria-describedby={`${id}keys`}
        aria-orientation="horizontal"
        onKeyDown={onKeyDown}
        onClick={(event: MouseEvent<HTMLDivElement>) => {
          const option = optionOf(event);
          if (option) select(option);
        }}
        onFocus={(event) => {
          holdsFocus.current = true;
          setChosen(Number(optionOf(event)?.dataset['code']));
        }}
        onBlur={(event) => {
          // Of an element that is taken out of the page some browsers say that it lost the focus, too.
          holdsFocus.current = !event.target.isConnected;
        }}
      >
        {bands.map((band) => {
          const heading = ui.ranges[band.range];
          const total = band.count > 0 && sayTotal(band.count, band.codes, ui);
          const numbers = printRange(band.from, band.to);
          return (
            <div
              key={band.range}
              role="group"
              className="close-code-spectrum-band"
              aria-label={[numbers, heading, total].filter(Boolean).join(', ').replaceAll('\u202f', '')}
              data-range={band.range}
            >
              <div className="close-code-spectrum-band-head" aria-hidden="true">
                <span className="close-code-spectrum-band-numbers" dir="ltr">
                  {numbers}
                </span>{' '}
                <span className="close-code-spectrum-band-title">{heading}</span>{' '}
                {total !== false && <span className="close-code-spectrum-band-total">{total}</span>}
              </div>
              <div className="close-code-spectrum-cells" role="presentation">
                {band.cells.map((cell) => (
                  <SpectrumOption
                    key={cell.from}
                    from={cell.from}
                    kind={cell.kind}
                    count={cell.count}
                    afterGap={cell.afterGap}
                    number={cell.number}
                    name={nameCell(cell, isCurrent(cell), ui)}
                    tone={cell.tone}
                    max={max}
                    isSelected={cell === selected}
                    isCurrent={isCurrent(cell)}
                  />
                ))}
              </div>
            </div>
          );
        })}
      </div>
      {selected && (
        <SpectrumDetail
          cell={selected}
          isCurrent={isCurrent(selected)}
          total={tally.total}
          context={context}
          ui={ui}
        />
      )}
      <SpectrumNotes tally={tally} ui={ui} />
      <p className="close-code-spectrum-hint">
        {max > 0 && `${ui.bars} `}
        <span id={`${id}keys`}>{ui.keys}</span>
      </p>
      <SpectrumTable bands={bands} marked={marked} ui={ui} labelledBy={id} />
    </figure>
  );
}
