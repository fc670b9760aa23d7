export { yWebsocket } from './y-websocket/en.ts';
