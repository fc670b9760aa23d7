import type { CloseRecord } from '@close-codes/core';
import type { CloseObserver, ReadyState } from '@close-codes/core/observe';
import PartySocket, { WebSocket as PartyWebSocket } from 'partysocket';
import ReconnectingWebSocket from 'reconnecting-websocket';
import { expectTypeOf, test } from 'vitest';
import type { WebSocket as WsWebSocket } from 'ws';
import {
  useWebSocketClose,
  type UseWebSocketCloseOptions,
  type WebSocketCloseState,
} from './useWebSocketClose.ts';

type Source = Parameters<typeof useWebSocketClose>[0];

test('what it can watch', () => {
  expectTypeOf<WebSocket>().toExtend<Source>();
  expectTypeOf<PartySocket>().toExtend<Source>();
  expectTypeOf<PartyWebSocket>().toExtend<Source>();
  expectTypeOf<ReconnectingWebSocket>().toExtend<Source>();
  expectTypeOf<WsWebSocket>().toExtend<Source>();
  expectTypeOf<CloseObserver>().toExtend<Source>();
  expectTypeOf<null>().toExtend<Source>();
  expectTypeOf<undefined>().toExtend<Source>();
  // What useState and useRef hold before there is a socket.
  expectTypeOf<WebSocket | null | undefined>().toExtend<Source>();
});

test('what it cannot', () => {
  expectTypeOf<string>().not.toExtend<Source>();
  expectTypeOf<URL>().not.toExtend<Source>();
  expectTypeOf<CloseEvent>().not.toExtend<Source>();
  expectTypeOf<{ readonly current: WebSocket | null }>().not.toExtend<Source>();
  expectTypeOf<() => WebSocket>().not.toExtend<Source>();
  expectTypeOf<WebSocketCloseState>().not.toExtend<Source>();
});

test('options', () => {
  expectTypeOf(useWebSocketClose).parameter(1).toEqualTypeOf<UseWebSocketCloseOptions | undefined>();
  expectTypeOf<UseWebSocketCloseOptions['historyLimit']>().toEqualTypeOf<number | undefined>();
  expectTypeOf<UseWebSocketCloseOptions['onClose']>().toEqualTypeOf<
    ((record: CloseRecord) => void) | undefined
  >();
  // @ts-expect-error the hook opens nothing
  expectTypeOf<{ url: string }>().toExtend<Required<UseWebSocketCloseOptions>>();
});

test('what it returns', () => {
  expectTypeOf(useWebSocketClose).returns.toEqualTypeOf<WebSocketCloseState>();
  expectTypeOf<WebSocketCloseState>().toEqualTypeOf<{
    readonly readyState: ReadyState;
    readonly last: CloseRecord | undefined;
    readonly history: readonly CloseRecord[];
    readonly clear: () => void;
  }>();
});
