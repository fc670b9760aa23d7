export { jupyterServerDocuments } from './jupyter-server-documents/en.ts';
