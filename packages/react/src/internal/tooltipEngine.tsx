'use client';

import { forwardRef, useEffect, useImperativeHandle, type JSX, type ReactNode } from 'react';
import { Arrow, Content, Portal, Provider, Root, Trigger } from '@radix-ui/react-tooltip';

/** Hands Radix an element that is there already as its trigger's ref, and renders nothing. */
const Anchor = /* @__PURE__ */ forwardRef<Element, { readonly element: Element }>(function Anchor(
  { element },
  ref,
) {
  useImperativeHandle(ref, () => element, [element]);
  return null;
});

export interface TooltipEngineProps {
  readonly trigger: Element;
  /** While it is not, Radix gets to know the trigger, so that the tooltip is in its place in the frame that opens it. */
  readonly open: boolean;
  readonly id: string;
  /** Default: found from where the trigger is. */
  readonly container: Element | null | undefined;
  /** Default: that of the trigger. */
  readonly dir: 'ltr' | 'rtl' | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * What is in the top layer covers the body; in a modal dialog the body is inert; a shadow root has styles and ids of its
 * own; and a badge may be in another window than its script.
 */
function containerOf(trigger: Element): Element | DocumentFragment | null {
  const root = trigger.getRootNode();
  const { ownerDocument } = trigger;
  return (
    trigger.closest('dialog[open], [popover], :fullscreen') ??
    ('host' in root
      ? (root as ShadowRoot)
      : // Radix' own default: the body, in the commit after the one that makes the trigger known.
        ownerDocument === document
        ? null
        : ownerDocument.body)
  );
}

function isFocused(element: Element): boolean {
  return (element.getRootNode() as Document | ShadowRoot).activeElement === element;
}

/** Radix follows the pointer from the badge to the tooltip, or away, in the script's document: a frame has its own. */
function usePointerOf({ ownerDocument }: Element, open: boolean): void {
  useEffect(() => {
    if (!open || ownerDocument === document) return;
    const pass = (event: PointerEvent): void => {
      document.dispatchEvent(new PointerEvent(event.type, event));
    };
    ownerDocument.addEventListener('pointermove', pass);
    return () => {
      ownerDocument.removeEventListener('pointermove', pass);
    };
  }, [ownerDocument, open]);
}

/** A tooltip on an element that Radix did not render. It positions, stays while hovered, and tells when to close. */
export function TooltipEngine({
  trigger,
  open,
  id,
  container,
  dir,
  onClose,
  children,
}: TooltipEngineProps): JSX.Element {
  usePointerOf(trigger, open);
  return (
    <Provider>
      <Root
        open={open}
        onOpenChange={() => {
          // Radix closes when the page scrolls, and the Tab key scrolls a badge into view in the frame that opens its
          // tooltip. Nobody who reads wishes that: it stays while the focus does (WCAG 1.4.13). Radix says no cause.
          // eslint-disable-next-line @typescript-eslint/no-deprecated
          if (window.event?.type !== 'scroll' || !isFocused(trigger)) onClose();
        }}
      >
        <Trigger asChild>
          <Anchor element={trigger} />
        </Trigger>
        {open && (
          <Portal container={container ?? containerOf(trigger)}>
            <Content
              className="close-code-tooltip"
              id={id}
              dir={dir ?? getComputedStyle(trigger).direction}
              sideOffset={4}
              collisionPadding={8}
              // A press on the badge itself is the badge's affair: it toggles.
              onPointerDownOutside={(event) => {
                if (trigger.contains(event.target as Node | null)) event.preventDefault();
              }}
            >
              {children}
              <Arrow className="close-code-tooltip-arrow" aria-hidden />
            </Content>
          </Portal>
        )}
      </Root>
    </Provider>
  );
}
