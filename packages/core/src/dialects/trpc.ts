export { trpc } from './trpc/en.ts';
