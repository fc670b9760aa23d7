import type { DialectFacts } from '../../dialect/withTexts.ts';

/** Shared documents in JupyterLab: y-websocket as served by the Python package jupyter-server-ydoc. */
export const facts = {
  id: 'jupyter-ydoc',
  title: 'Jupyter Real-Time Collaboration',
  // The second under JupyterHub.
  paths: ['/api/collaboration/room/*', '/user/*/api/collaboration/room/*'],
  docs: 'https://jupyterlab-realtime-collaboration.readthedocs.io/',
  source: {
    repository: 'github:jupyterlab/jupyter-collaboration',
    commit: 'b84241b24e911612c002e31e4bce87eea57ea5ef',
    date: '2026-08-03',
  },
  codes: {
    4400: {
      name: 'Bad request',
      sender: 'server',
      retry: 'no',
      outcome: 'rejected',
      source: 'projects/jupyter-server-ydoc/jupyter_server_ydoc/handlers.py:306',
    },
    4404: {
      name: 'File not found',
      sender: 'server',
      retry: 'no',
      outcome: 'rejected',
      source: 'projects/jupyter-server-ydoc/jupyter_server_ydoc/handlers.py:303',
    },
    4500: {
      name: 'Internal server error',
      sender: 'server',
      retry: 'no',
      outcome: 'server-error',
      source: 'projects/jupyter-server-ydoc/jupyter_server_ydoc/handlers.py:309',
    },
  },
  overlays: {
    // The reason is JSON, of which the client reads `reason`.
    1003: {
      sender: 'server',
      retry: 'no',
      source: 'projects/jupyter-server-ydoc/jupyter_server_ydoc/handlers.py:283',
      reasons: [
        {
          includes: 'version_mismatch',
          advice: 'reload-page',
          source: 'projects/jupyter-server-ydoc/jupyter_server_ydoc/utils.py:195',
        },
        {
          includes: 'unknown_session',
          advice: 'reload-page',
          source: 'projects/jupyter-server-ydoc/jupyter_server_ydoc/utils.py:188',
        },
        {
          includes: 'initialization_error',
          outcome: 'server-error',
          source: 'projects/jupyter-server-ydoc/jupyter_server_ydoc/handlers.py:328',
        },
      ],
    },
  },
} as const satisfies DialectFacts;
