export { gladia } from './gladia/en.ts';
