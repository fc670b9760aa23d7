export { deepgram } from './deepgram/en.ts';
