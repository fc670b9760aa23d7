export { protoo } from './protoo/en.ts';
