export { openaiRealtime } from './openai-realtime/en.ts';
