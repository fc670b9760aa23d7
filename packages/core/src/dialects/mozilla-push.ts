export { mozillaPush } from './mozilla-push/en.ts';
