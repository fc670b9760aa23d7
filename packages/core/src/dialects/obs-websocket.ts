export { obsWebsocket } from './obs-websocket/en.ts';
