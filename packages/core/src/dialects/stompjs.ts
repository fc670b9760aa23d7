export { stompjs } from './stompjs/en.ts';
