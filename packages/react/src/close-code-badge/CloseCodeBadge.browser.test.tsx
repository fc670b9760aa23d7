import { act, StrictMode, type JSX } from 'react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CloseCodeBadge, CloseCodeProvider } from '../index.ts';
import { de } from '../locales/de.ts';

const COUNT = 1000;
/** Codes of every range, without and with a name, and what is none. */
const codes: readonly unknown[] = Array.from({ length: COUNT }, (_, index) =>
  index % 50 === 49 ? 'no code' : (index * 37) % 5200,
);

function Badges({ of }: { readonly of: readonly unknown[] }): JSX.Element {
  return (
    <CloseCodeProvider locale={de}>
      {of.map((code, index) => (
        <CloseCodeBadge key={index} code={code} />
      ))}
    </CloseCodeProvider>
  );
}

let root: Root | undefined;
const said: unknown[][] = [];
beforeEach(() => {
  said.length = 0;
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  vi.spyOn(console, 'error').mockImplementation((...args: unknown[]) => {
    said.push(args);
  });
});
afterEach(() => {
  act(() => {
    root?.unmount();
  });
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

function hydrate(served: JSX.Element, own: JSX.Element): HTMLElement {
  const container = document.createElement('div');
  container.innerHTML = renderToString(served);
  document.body.append(container);
  const recoverable = (error: unknown): void => {
    said.push([error]);
  };
  act(() => {
    root = hydrateRoot(container, <StrictMode>{own}</StrictMode>, { onRecoverableError: recoverable });
  });
  return container;
}

it('takes over the server markup of a thousand, and nothing is said on the console', () => {
  const container = document.createElement('div');
  container.innerHTML = renderToString(<Badges of={codes} />);
  const before = [...container.querySelectorAll('button')].map((button) => button.outerHTML);
  const after = hydrate(<Badges of={codes} />, <Badges of={codes} />);
  expect(said).toEqual([]);
  expect([...after.querySelectorAll('button')].map((button) => button.outerHTML)).toEqual(before);
  expect(before).toHaveLength(COUNT);
});

it('would hear of markup that differs', () => {
  hydrate(<Badges of={[1000, 1006]} />, <Badges of={[1000, 1001]} />);
  expect(said.length).toBeGreaterThan(0);
});
