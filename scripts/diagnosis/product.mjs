// What the runs are scored with, read by Vite as the tests read it.
export { diagnose } from '../../packages/core/src/diagnose/diagnose.ts';
export { GROUPS, HYPOTHESES } from '../../packages/core/src/diagnose/hypothesis.ts';
export { en } from '../../packages/core/src/diagnose/locales/en.ts';
export { endedByServer } from '../../packages/core/src/diagnose/rules/endedByServer.ts';
export { endedByUs } from '../../packages/core/src/diagnose/rules/endedByUs.ts';
export { lost } from '../../packages/core/src/diagnose/rules/lost.ts';
export { neverOpened } from '../../packages/core/src/diagnose/rules/neverOpened.ts';
export { pageLifeCycle } from '../../packages/core/src/diagnose/rules/pageLifeCycle.ts';
export { wrappers } from '../../packages/core/src/diagnose/rules/wrappers.ts';
export { replay } from '../../packages/core/test/replay.ts';
