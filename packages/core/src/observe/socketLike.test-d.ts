import PartySocket, { WebSocket as PartyWebSocket } from 'partysocket';
import ReconnectingWebSocket from 'reconnecting-websocket';
import { expectTypeOf, test } from 'vitest';
import type { WebSocket as WsWebSocket } from 'ws';
import { observeClose, type CloseObserver, type ObserveOptions } from './observeClose.ts';
import type { ObserverSnapshot } from './observation.ts';
import { isSocketLike, type SocketLike } from './socketLike.ts';

test('sockets of the field are socket-like', () => {
  expectTypeOf<WebSocket>().toExtend<SocketLike>();
  expectTypeOf<WsWebSocket>().toExtend<SocketLike>();
  expectTypeOf<PartySocket>().toExtend<SocketLike>();
  expectTypeOf<PartyWebSocket>().toExtend<SocketLike>();
  expectTypeOf<ReconnectingWebSocket>().toExtend<SocketLike>();
});

test('other things are not', () => {
  expectTypeOf<EventTarget>().not.toExtend<SocketLike>();
  expectTypeOf<{ readyState: number }>().not.toExtend<SocketLike>();
  // @ts-expect-error a URL is no socket
  observeClose('wss://example.com/');
  // @ts-expect-error there may be no socket yet
  observeClose(null);
});

test('isSocketLike is a type guard', () => {
  const value: unknown = undefined;
  if (isSocketLike(value)) expectTypeOf(value).toEqualTypeOf<SocketLike>();
});

test('options', () => {
  expectTypeOf<NonNullable<ObserveOptions['instrument']>>().toEqualTypeOf<false | 'close' | 'close+send'>();
  expectTypeOf(observeClose).returns.toEqualTypeOf<CloseObserver>();
  expectTypeOf<ObserverSnapshot['readyState']>().toEqualTypeOf<
    'none' | 'connecting' | 'open' | 'closing' | 'closed'
  >();
  expectTypeOf<CloseObserver['subscribe']>().toEqualTypeOf<(listener: () => void) => () => void>();
});
