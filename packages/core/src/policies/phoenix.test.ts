import { Socket } from 'phoenix';
import { proveAgainst, refused, times } from '../../test/policies/proveAgainst.ts';
import { phoenix } from './phoenix.ts';

proveAgainst(
  {
    name: 'phoenix',
    policy: phoenix,
    start: (url) => {
      const client = new Socket(`${url}/socket`);
      client.connect();
      return () => {
        client.disconnect();
      };
    },
  },
  {
    'never open': times(12, { path: refused }),
    'open and closed at once': times(8, { path: '/close/1011' }),
    'open once in between': [
      ...times(5, { path: refused }),
      { path: '/close/1000' },
      ...times(3, { path: refused }),
    ],
  },
);
