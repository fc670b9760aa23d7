'use client';

import { checkBadge } from '#development';
import {
  forwardRef,
  memo,
  useEffect,
  useReducer,
  type ComponentPropsWithoutRef,
  type ForwardedRef,
  type JSX,
  type ReactNode,
  type RefAttributes,
  type SyntheticEvent,
} from 'react';
import type { CloseRecord } from '@close-codes/core';
import { prefetchTooltipEngine } from '../internal/loadTooltipEngine.ts';
import { badgeEnglish } from '../locale/badgeEnglish.ts';
import { uiLanguageOf, uiTextsOf } from '../locale/uiTextsOf.ts';
import { useCloseCodeContext } from '../provider/closeCodeContext.ts';
import { BadgeDetails } from './BadgeDetails.tsx';
import { BadgeTooltip } from './BadgeTooltip.tsx';
import { glyph } from './Glyph.tsx';
import { intentReducer } from './intent.ts';
import { textsOfCode, textsOfRecord, type SubjectTexts } from './subject.ts';
import { TONES, type Tone } from './tone.ts';

/** What the badge is about: a code, or a record of a close. */
export type CloseCodeBadgeSubject =
  | {
      /** A close code. Anything else is shown as what it is; `undefined` and `null` render `empty`. */
      readonly code: unknown;
      readonly record?: undefined;
    }
  | {
      /** From `useWebSocketClose`, an observer or `toCloseRecord`. `undefined` and `null` render `empty`. */
      readonly record: CloseRecord | null | undefined;
      readonly code?: undefined;
    };

/** How the badge looks, and to whom it speaks. */
export interface CloseCodeBadgeLook {
  /** Default: `both`; for `audience="user"`, who should not need a number, `label`. */
  readonly show?: 'code' | 'label' | 'both' | undefined;
  /** Default: follows from the outcome. */
  readonly tone?: Tone | undefined;
  /** Default: `md`, a line of text; `sm` for dense tables. */
  readonly size?: 'sm' | 'md' | undefined;
  /** Whom the texts speak to. Default: the provider's, otherwise `developer`. */
  readonly audience?: 'developer' | 'user' | undefined;
  /**
   * Show the reason of a record in the details. Default: `false`. It is untrusted text from the other side: shown
   * isolated, bounded and with invisible characters made visible, and never to `audience="user"` (RFC 6455 §5.5.1).
   */
  readonly showReason?: boolean | undefined;
  /** What to render while there is nothing to show. Default: nothing. */
  readonly empty?: ReactNode;
}

/** `details="tooltip"` (default) is a button; it opens on hover, focus, tap, Enter and Space. */
export type CloseCodeBadgeButton = {
  /** Where the rest is told. Default: `tooltip`. */
  readonly details?: 'tooltip' | undefined;
} & Omit<ComponentPropsWithoutRef<'button'>, 'type' | 'disabled'> &
  RefAttributes<HTMLButtonElement>;

/** `none`: the badge alone, without a tab stop, for dense tables. `inline`: the details stand beside it. */
export type CloseCodeBadgeSpan = {
  /** Where the rest is told. */
  readonly details: 'none' | 'inline';
} & ComponentPropsWithoutRef<'span'> &
  RefAttributes<HTMLSpanElement>;

/** A subject, a look, and what a button or a span takes. */
export type CloseCodeBadgeProps = CloseCodeBadgeSubject &
  CloseCodeBadgeLook &
  (CloseCodeBadgeButton | CloseCodeBadgeSpan);

type OwnProps = CloseCodeBadgeLook & {
  readonly code?: unknown;
  readonly record?: CloseRecord | null | undefined;
  readonly details?: 'tooltip' | 'none' | 'inline' | undefined;
};

/** A property of what may be anything, and may not want to be read. */
function read(value: unknown, key: keyof CloseRecord): unknown {
  try {
    // Not left to the catch where there is none: an exception costs more than all the rest of a badge.
    return (value as Partial<CloseRecord> | null | undefined)?.[key];
  } catch {
    return undefined;
  }
}

/** What should be a record may be none, perhaps an event. */
function isRecord(value: unknown): value is CloseRecord {
  return read(value, 'evidence') !== undefined && read(value, 'flags') !== undefined;
}

/** Badges that say the same share their content: it is there once, and React skips it when they render again. */
const CONTENT = /* @__PURE__ */ new WeakMap<SubjectTexts, JSX.Element>();

/** Our handler after the user's, which may prevent it. */
function after<E extends SyntheticEvent>(
  theirs: ((event: E) => void) | undefined,
  ours: (event: E) => void,
): (event: E) => void {
  if (!theirs) return ours;
  return (event) => {
    theirs(event);
    if (!event.defaultPrevented) ours(event);
  };
}

/**
 * What a close means, in a badge: glyph, code, label, and details on demand. Needs no provider and works without a
 * network. Renders a `<button type="button">`, or a `<span>` for `details="none"` and `"inline"`; the ref is that
 * element's, and other props go to it.
 *
 * | attribute | values |
 * |---|---|
 * | `data-outcome` | the outcome of the close, see `Outcome` |
 * | `data-tone` | `neutral` `info` `success` `warning` `danger` |
 * | `data-size` | `sm` `md` |
 * | `data-show` | `code` `label` `both` |
 * | `data-state` | `open` `closed`; only with a tooltip |
 *
 * @example
 * <CloseCodeBadge code={1006} />
 * <CloseCodeBadge record={last} showReason />
 */
export const CloseCodeBadge: (props: CloseCodeBadgeProps) => JSX.Element | null = /* @__PURE__ */ memo(
  /* @__PURE__ */ forwardRef(function CloseCodeBadge(
    props: OwnProps & ComponentPropsWithoutRef<'button'>,
    ref: ForwardedRef<HTMLElement>,
  ): ReactNode {
    const context = useCloseCodeContext();
    const [armed, dispatch] = useReducer(intentReducer, undefined);
    useEffect(prefetchTooltipEngine, []);
    const {
      code,
      record,
      details = 'tooltip',
      audience = context.audience ?? 'developer',
      show = audience === 'user' ? 'label' : 'both',
      tone,
      size = 'md',
      showReason = false,
      empty = null,
      className,
      children,
      ...rest
    } = props;

    const isOne = isRecord(record);
    checkBadge(code, record, isOne);
    if (code == null && record == null) return empty;
    const seen = code == null && isOne ? record : undefined;
    const texts = seen ? textsOfRecord(seen, context) : textsOfCode(code ?? read(record, 'code'), context);
    const look = tone ?? (TONES as Partial<typeof TONES>)[texts.outcome] ?? 'neutral';
    const forUser = audience === 'user';
    // The page may be in another language than the provider: a voice reads what it is told to (WCAG 3.1.2).
    const userLang = context.locale?.tag ?? 'en';
    const attributes = {
      lang: forUser ? userLang : texts.lang,
      className: `close-code-badge${className ? ` ${className}` : ''}`,
      'data-outcome': texts.outcome,
      'data-tone': look,
      'data-size': size,
      'data-show': show,
    };
    const number = show === 'label' ? undefined : texts.code;
    const usual = show === 'both' && tone === undefined && !forUser && children === undefined;
    const content = (usual ? CONTENT.get(texts) : undefined) ?? (
      <>
        {glyph(look)}
        {number && <span className="close-code-number">{number}</span>}
        {number && ' '}
        <span className="close-code-label">{forUser ? texts.userLabel : texts.label}</span>
        {children}
      </>
    );
    if (usual) CONTENT.set(texts, content);
    const more = (details === 'inline' || armed?.open) && (
      <BadgeDetails
        texts={texts}
        record={seen}
        userLang={userLang}
        ui={uiTextsOf(context.locale, 'badge', badgeEnglish)}
        uiLang={uiLanguageOf(context.locale)}
        audience={audience}
        showReason={showReason}
      />
    );

    if (details === 'none') {
      return (
        <span {...rest} {...attributes} ref={ref}>
          {content}
        </span>
      );
    }
    if (details === 'inline') {
      return (
        <span {...rest} ref={ref} className={`close-code-inline${className ? ` ${className}` : ''}`}>
          <span {...attributes} className="close-code-badge">
            {content}
          </span>
          <span className="close-code-details">{more}</span>
        </span>
      );
    }
    const describedBy = rest['aria-describedby'];
    return (
      <>
        <button
          {...rest}
          {...attributes}
          ref={ref as ForwardedRef<HTMLButtonElement>}
          type="button"
          data-state={armed?.open ? 'open' : 'closed'}
          aria-describedby={
            armed?.open ? (describedBy ? `${describedBy} ${armed.id}` : armed.id) : describedBy
          }
          onPointerEnter={after(rest.onPointerEnter, dispatch)}
          onPointerMove={armed?.movedAt ? rest.onPointerMove : after(rest.onPointerMove, dispatch)}
          onFocus={after(rest.onFocus, dispatch)}
          // React gives every element with onClick a listener of its own (for Safari); not so with the capturing one.
          onClick={rest.onClick && after(rest.onClick, dispatch)}
          onClickCapture={rest.onClick ? rest.onClickCapture : after(rest.onClickCapture, dispatch)}
        >
          {content}
        </button>
        {armed && (
          <BadgeTooltip armed={armed} dispatch={dispatch} context={context}>
            {more}
          </BadgeTooltip>
        )}
      </>
    );
  }),
) as unknown as (props: CloseCodeBadgeProps) => JSX.Element | null;
