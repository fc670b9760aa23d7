export { hocuspocus } from './hocuspocus/en.ts';
