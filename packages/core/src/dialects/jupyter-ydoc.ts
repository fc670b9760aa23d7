export { jupyterYdoc } from './jupyter-ydoc/en.ts';
