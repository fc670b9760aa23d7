export { signalChat } from './signal-chat/en.ts';
