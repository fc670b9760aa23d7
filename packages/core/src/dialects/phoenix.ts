export { phoenix } from './phoenix/en.ts';
