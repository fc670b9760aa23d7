export { guacamole } from './guacamole/en.ts';
