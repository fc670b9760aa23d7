import type { DialectFacts } from '../../dialect/withTexts.ts';

/**
 * Live documents in JupyterLab with jupyter-server-documents, the sibling of jupyter-collaboration; file and line of
 * each row in `source`.
 */
export const facts = {
  id: 'jupyter-server-documents',
  title: 'Jupyter Server Documents',
  docs: 'https://github.com/jupyter-ai-contrib/jupyter-server-documents',
  source: {
    repository: 'github:jupyter-ai-contrib/jupyter-server-documents',
    commit: 'dccbc3206ccd7223f99aef99877cae18ad6c2440',
    date: '2026-08-07',
  },
  codes: {
    4001: {
      name: 'Out-of-band move',
      sender: 'server',
      retry: 'no',
      source: 'jupyter_server_documents/rooms/yroom.py:1023',
    },
    4002: {
      name: 'In-band deletion',
      sender: 'server',
      retry: 'no',
      source: 'jupyter_server_documents/rooms/yroom.py:1033',
    },
  },
  overlays: {
    // Going away
    1001: { sender: 'server', retry: 'backoff', source: 'jupyter_server_documents/rooms/yroom.py:1036' },
  },
} as const satisfies DialectFacts;
