import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { observeClose } from '@close-codes/core/observe';
import { useWebSocketClose, type WebSocketCloseState } from './useWebSocketClose.ts';

class ScriptedSocket extends EventTarget {
  readyState = 1;
}

type Source = Parameters<typeof useWebSocketClose>[0];

function rendered(source: Source): { readonly html: string; readonly states: WebSocketCloseState[] } {
  const states: WebSocketCloseState[] = [];
  function Watch({ onState }: { readonly onState: (state: WebSocketCloseState) => void }) {
    const state = useWebSocketClose(source);
    onState(state);
    return <p>{state.readyState}</p>;
  }
  const html = renderToString(<Watch onState={(state) => states.push(state)} />);
  return { html, states };
}

const socket = new ScriptedSocket();
const closed = Object.assign(new ScriptedSocket(), { readyState: 3 });

test.each<[string, Source]>([
  ['null', null],
  ['undefined', undefined],
  ['an open socket', socket],
  ['a closed socket', closed],
  ['an observer', observeClose(socket)],
])('on the server, %s: nothing, and nobody listens', (_, source) => {
  const spies = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
  const add = vi.spyOn(EventTarget.prototype, 'addEventListener');
  expect(typeof document).toBe('undefined');
  const { html, states } = rendered(source);
  expect(html).toBe('<p>none</p>');
  expect(states).toHaveLength(1);
  const { clear, ...state } = states[0]!;
  expect(state).toEqual({ readyState: 'none', last: undefined, history: [] });
  expect(clear).toBeTypeOf('function');
  expect(add).not.toHaveBeenCalled();
  for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

test('clear on the server does nothing, and does not throw', () => {
  const { states } = rendered(null);
  states[0]!.clear();
  expect(rendered(null).states[0]!.history).toBe(states[0]!.history);
});
