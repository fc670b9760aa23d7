export { httpStatusMirror } from './http-status-mirror/en.ts';
