export { centrifugo } from './centrifugo/en.ts';
