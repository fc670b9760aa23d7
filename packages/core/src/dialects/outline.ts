export { outline } from './outline/en.ts';
