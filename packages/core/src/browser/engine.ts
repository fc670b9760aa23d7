import type { CloseEvidence } from '../record/closeRecord.ts';
import { read } from '../record/print.ts';
import type { Scope } from './page.ts';

type Engine = Pick<CloseEvidence, 'engine' | 'engineVersion'>;

function found(engine: Engine['engine'], version: string | undefined): Engine {
  const engineVersion = version === undefined ? NaN : Number.parseInt(version, 10);
  return { engine, engineVersion: Number.isNaN(engineVersion) ? undefined : engineVersion };
}

/**
 * The engine by its user agent: what a browser does when a connection ends is a matter of its network code, and
 * there is nothing else to tell it by. A version that is frozen there (Safari on iOS) is what it says.
 */
export function engineOf(scope: Scope): Engine {
  const agent = read(read(scope, 'navigator'), 'userAgent');
  if (typeof agent !== 'string') {
    // Node has a navigator from 21 on, and so has Bun, which says what version of Node it is like.
    const versions = read(read(scope, 'process'), 'versions');
    const node = read(versions, 'node');
    return typeof node === 'string' && read(versions, 'bun') === undefined ? found('node', node) : {};
  }
  const version = (pattern: RegExp): string | undefined => pattern.exec(agent)?.[1];
  const has = (pattern: RegExp): boolean => pattern.test(agent);

  if (has(/^Node\.js\//)) return found('node', version(/\/(\d+)/));
  // They say AppleWebKit, and are none.
  if (has(/\bjsdom\b|HappyDOM/i)) return {};
  // Edge until 18 said Chrome, and was none.
  if (has(/\bEdge\/|\bTrident\//)) return {};
  const chromium = version(/\b(?:Headless)?Chrom(?:e|ium)\/(\d+)/);
  if (chromium !== undefined) return found('chromium', chromium);
  const firefox = version(/\bFirefox\/(\d+)/);
  if (firefox !== undefined) return found('firefox', firefox);
  // Chrome (CriOS) and Firefox (FxiOS) for iOS are WebKit, too.
  if (has(/\bAppleWebKit\//)) {
    const gtk = has(/\bLinux\b/) && !has(/\bAndroid\b/);
    return found(gtk ? 'webkitgtk' : 'webkit', version(/\bVersion\/(\d+)/));
  }
  return {};
}
