'use client';

import { forwardRef, useImperativeHandle, type JSX, type ReactNode } from 'react';
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
  readonly id: string;
  /** Default: found from where the trigger is. */
  readonly container: Element | null | undefined;
  /** Default: that of the trigger. */
  readonly dir: 'ltr' | 'rtl' | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** In a modal dialog the body is inert, and in a shadow root it has neither our styles nor our ids. */
function containerOf(trigger: Element): Element | DocumentFragment | null {
  const root = trigger.getRootNode();
  return trigger.closest('dialog[open]') ?? (root instanceof ShadowRoot ? root : null);
}

/** An open tooltip on an element that Radix did not render. It positions, stays while hovered, and tells when to close. */
export function TooltipEngine({
  trigger,
  id,
  container,
  dir,
  onClose,
  children,
}: TooltipEngineProps): JSX.Element {
  return (
    <Provider>
      <Root open onOpenChange={onClose}>
        <Trigger asChild>
          <Anchor element={trigger} />
        </Trigger>
        <Portal container={container ?? containerOf(trigger)}>
          <Content
            className="close-code-tooltip"
            id={id}
            dir={dir ?? getComputedStyle(trigger).direction}
            sideOffset={4}
            collisionPadding={8}
            // A press on the badge itself is the badge's affair: it toggles.
            onPointerDownOutside={(event) => {
              if (event.target instanceof Node && trigger.contains(event.target)) event.preventDefault();
            }}
          >
            {children}
            <Arrow className="close-code-tooltip-arrow" />
          </Content>
        </Portal>
      </Root>
    </Provider>
  );
}
