export { autobahnJs } from './autobahn-js/en.ts';
