export { convex } from './convex/en.ts';
