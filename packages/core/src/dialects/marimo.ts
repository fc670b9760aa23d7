export { marimo } from './marimo/en.ts';
