import Sockette from 'sockette';
import { expect, test } from 'vitest';
import {
  agrees,
  compare,
  proveAgainst,
  refused,
  times,
  type Library,
} from '../../test/policies/proveAgainst.ts';
import { sockette } from './sockette.ts';

const library: Library = {
  name: 'sockette',
  policy: sockette,
  start: (url) => {
    const client = new Sockette(url);
    return () => {
      client.close();
    };
  },
};

const servers = proveAgainst(library, {
  'never open': times(8, { path: refused }),
  'open and closed at once': times(8, { path: '/close/1011' }),
  'refused, then closed for good': [...times(3, { path: refused }), { path: '/close/1000' }],
});

test.each([
  ['that it stops', { otherwise: 'stop' }, [0, 1, 2]],
  ['another delay', { delay: { kind: 'steps', stepsMs: [998] } }, [0, 1, 2]],
  ['a delay that grows', { delay: { kind: 'steps', stepsMs: [1000, 1000, 1002] } }, [2]],
  ['an end', { attempts: 2 }, [2]],
  ['that a second is needed to begin anew', { attempts: 2, heldMs: 1000 }, [2]],
] as const)('the proof would notice a policy that says %s', async (_, wrong, noticed) => {
  const steps = times(3, { path: 'heldMs' in wrong ? '/close/1011' : refused });
  const compared = await compare(servers, { ...library, policy: { ...sockette, ...wrong } }, steps);
  expect(compared.flatMap((comparison, index) => (agrees(comparison) ? [] : [index]))).toEqual(noticed);
});

test('the proof would notice a code that is missing', async () => {
  const policy = { ...sockette, rules: sockette.rules.slice(1) };
  const [comparison] = await compare(servers, { ...library, policy }, [{ path: '/close/1001' }]);
  expect(comparison).toEqual({ ending: '/close/1001', code: 1001, didMs: undefined, saysMs: [1000, 1000] });
  expect(agrees(comparison!)).toBe(false);
});
