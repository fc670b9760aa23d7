import type { SyntheticEvent } from 'react';

/**
 * A badge whose details somebody asked for. The state of all others is `undefined`: they hold nothing of a tooltip.
 */
export interface Armed {
  readonly trigger: Element;
  /** Unique while it is needed. */
  readonly id: string;
  /** A mouse that only passes by opens nothing. */
  readonly open: boolean;
  /** When the mouse came, if it did. Under one that rests, a list may scroll or a row appear: nobody asked for that. */
  readonly movedAt: number | undefined;
  /** Does it owe this to a mouse that rests on it? A press then keeps it open, and only the next one closes it. */
  readonly hovered: boolean;
}

/** An event on the badge, or what its tooltip decided. */
export type Intent = SyntheticEvent | 'open' | 'close';

function armedBy(event: SyntheticEvent): Armed | undefined {
  const trigger = (event.target as Element).closest('button');
  if (!trigger) return undefined;
  const hover = event.type === 'pointerenter';
  // A finger "enters" when it touches; its tap comes as a click.
  if (hover && (event.nativeEvent as PointerEvent).pointerType === 'touch') return undefined;
  // Focus that a press brings along is no wish to read; the press is, and comes as a click.
  if (event.type === 'focus' && !trigger.matches(':focus-visible')) return undefined;
  return {
    trigger,
    id: `close-code-details-${Math.round(event.timeStamp * 1000).toString(36)}`,
    open: !hover,
    movedAt: undefined,
    hovered: hover,
  };
}

export function intentReducer(armed: Armed | undefined, intent: Intent): Armed | undefined {
  if (intent === 'close') return undefined;
  if (intent === 'open') return armed && { ...armed, open: true };
  // A real mouse enters and moves in one event; only the first move counts, so that Escape lasts until it leaves.
  if (intent.type === 'pointermove') return armed && { ...armed, movedAt: intent.timeStamp };
  if (!armed) return armedBy(intent);
  if (intent.type === 'focus' && !armed.open) return armedBy(intent) ?? armed;
  if (intent.type !== 'click') return armed;
  return armed.open && !armed.hovered ? undefined : { ...armed, open: true, hovered: false };
}
