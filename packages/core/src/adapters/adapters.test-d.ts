import { createClient, type ClientOptions } from 'graphql-ws';
import PartySocket, { WebSocket as PartyWebSocket } from 'partysocket';
import type { Options as PartyOptions } from 'partysocket/ws';
import { Socket, type SocketConnectOption } from 'phoenix';
import useWebSocket, { type Options as HookOptions } from 'react-use-websocket';
import ReconnectingWebSocket, { type Options as ReconnectingOptions } from 'reconnecting-websocket';
import { expectTypeOf, test } from 'vitest';
import { standard } from '../policies/standard.ts';
import { graphqlWsRetry, type RetryAdapterOptions } from './graphql-ws.ts';
import { partysocketRetry } from './partysocket.ts';
import { phoenixRetry } from './phoenix.ts';
import { reactUseWebsocketRetry } from './react-use-websocket.ts';
import { reconnectingWebsocketRetry } from './reconnecting-websocket.ts';
import { robustWebsocketRetry } from './robust-websocket.ts';

const url = 'wss://example.com';

test('graphql-ws takes it', () => {
  const retry = graphqlWsRetry();
  expectTypeOf(retry).toExtend<Partial<ClientOptions>>();
  createClient({ url, ...retry });
  createClient({ url, ...retry, on: { ...retry.on, message: () => undefined } });
});

test('react-use-websocket takes it', () => {
  expectTypeOf(reactUseWebsocketRetry()).toExtend<HookOptions>();
  expectTypeOf(useWebSocket).toBeCallableWith(url, reactUseWebsocketRetry({ policy: standard }));
});

test('partysocket takes it, both classes', () => {
  expectTypeOf(partysocketRetry()).toExtend<PartyOptions>();
  new PartyWebSocket(url, [], partysocketRetry());
  new PartySocket({ host: 'example.com', room: 'one', ...partysocketRetry() });
});

test('reconnecting-websocket takes it, and watch returns the same type', () => {
  const { options, watch } = reconnectingWebsocketRetry();
  expectTypeOf(options).toExtend<ReconnectingOptions>();
  expectTypeOf(watch(new ReconnectingWebSocket(url, [], options))).toEqualTypeOf<ReconnectingWebSocket>();
});

test('phoenix takes it, and watch returns the same type', () => {
  const { reconnectAfterMs, watch } = phoenixRetry();
  expectTypeOf({ reconnectAfterMs }).toExtend<Partial<SocketConnectOption>>();
  expectTypeOf(watch(new Socket('/socket', { reconnectAfterMs }))).toEqualTypeOf<Socket>();
});

test('robust-websocket: as its README says', () => {
  const { shouldReconnect } = robustWebsocketRetry();
  expectTypeOf(shouldReconnect).returns.toEqualTypeOf<number | undefined>();
  expectTypeOf(shouldReconnect.handle1000).toEqualTypeOf<true>();
});

test('the options are checked', () => {
  // @ts-expect-error -- there is no such policy
  graphqlWsRetry({ policy: 'standard' });
  // @ts-expect-error -- it is called otherwise
  graphqlWsRetry({ retryAll: true });
  expectTypeOf<RetryAdapterOptions['retryUnknown']>().toEqualTypeOf<boolean | undefined>();
});
