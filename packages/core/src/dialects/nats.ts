export { nats } from './nats/en.ts';
