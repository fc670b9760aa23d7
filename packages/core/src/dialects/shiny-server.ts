export { shinyServer } from './shiny-server/en.ts';
