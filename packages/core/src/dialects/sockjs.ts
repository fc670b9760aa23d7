export { sockjs } from './sockjs/en.ts';
