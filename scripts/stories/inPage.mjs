// What runs in the page of a story. Playwright sends each function by itself, so none knows anything outside of it.
/* global document, Element, getComputedStyle, HTMLElement, scrollX, scrollY, Text, window */

/**
 * @typedef {object} Channel of Storybook
 * @property {(event: string, listener: (report: unknown) => void) => void} on
 * @property {(event: string, data: unknown) => void} emit
 */

/**
 * What is in the window, where `listen` has run.
 *
 * @typedef {object} Listening
 * @property {() => Promise<unknown>} closeCodesFinished resolves to the next report that has not been asked for
 * @property {Channel} [__STORYBOOK_ADDONS_CHANNEL__]
 */

/** Before anything else: keeps Storybook's reports. */
export function listen() {
  /** @type {unknown[]} */
  const waiting = [];
  /** @type {((report: unknown) => void)[]} */
  const asking = [];
  /** @type {Channel | undefined} */
  let channel;
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(/** @type {Channel} */ given) {
      channel = given;
      let threw = false;
      given.on('playFunctionThrewException', () => void (threw = true));
      given.on('storyFinished', (finished) => {
        // Storybook calls a story a success although its play function threw.
        const report = threw ? { .../** @type {object} */ (finished), status: 'error' } : finished;
        threw = false;
        const next = asking.shift();
        if (next) next(report);
        else waiting.push(report);
      });
    },
  });
  Object.defineProperty(window, 'closeCodesFinished', {
    value: () => (waiting.length > 0 ? waiting.shift() : new Promise((resolve) => void asking.push(resolve))),
  });
}

/** The next report. */
export function nextFinished() {
  return /** @type {Listening} */ (/** @type {unknown} */ (window)).closeCodesFinished();
}

/** Changes the toolbars. @param {Record<string, string | undefined>} globals */
export function updateGlobals(globals) {
  const { __STORYBOOK_ADDONS_CHANNEL__: channel } = /** @type {Listening} */ (
    /** @type {unknown} */ (window)
  );
  channel?.emit('updateGlobals', { globals });
}

/** What reaches beyond the width of the page, if it scrolls sideways. */
export function sideways() {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return undefined;
  const isOutside = (/** @type {Element} */ element) => {
    const { left, right } = element.getBoundingClientRect();
    return left < -1 || right > clientWidth + 1;
  };
  const outside = [...document.body.querySelectorAll('*')].find(isOutside);
  return `${scrollWidth} px wide in ${clientWidth} px: ${outside ? outside.outerHTML.slice(0, 160) : 'unknown'}`;
}

/** Everything wrong at once, for check-stories to find. */
export function seed() {
  console.error('seeded');
  const fault = document.createElement('main');
  fault.innerHTML = `<p style="color:#999;background:#aaa">Seeded</p>
    <img src="http://elsewhere.test/${Math.random()}" style="inline-size:1100px;block-size:1px">`;
  document.body.append(fault);
}

/** The box around all that is painted, on the page, once its fonts are there. */
export async function paintedBox() {
  await document.fonts.ready;
  /** @type {DOMRect[]} */
  const boxes = [];
  /** @param {Element} element */
  const visit = (element) => {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const isClipped = style.overflow !== 'visible';
    // For screen readers only.
    if (style.display === 'none' || style.visibility === 'hidden' || (isClipped && box.width <= 1)) return;
    const isPainted =
      element.matches('svg, img, canvas, iframe, input, select, textarea, meter, progress, hr') ||
      element.shadowRoot !== null ||
      style.backgroundColor !== 'rgba(0, 0, 0, 0)' ||
      parseFloat(style.borderTopWidth) + parseFloat(style.borderBottomWidth) > 0;
    if (isPainted || isClipped) boxes.push(box);
    // What scrolls shows no more than its own box.
    if (isClipped || element.matches('svg')) return;
    for (const node of element.childNodes) {
      if (node instanceof Element) visit(node);
      else if (node instanceof Text && node.data.trim() !== '') {
        const range = document.createRange();
        range.selectNodeContents(node);
        boxes.push(range.getBoundingClientRect());
      }
    }
  };
  for (const child of document.body.children) {
    if (!child.matches('script, style, .sb-wrapper, #storybook-docs')) visit(child);
  }
  const painted = boxes.filter(({ width, height }) => width > 0 && height > 0);
  if (painted.length === 0) return undefined;
  return {
    left: Math.min(...painted.map(({ left }) => left)) + scrollX,
    top: Math.min(...painted.map(({ top }) => top)) + scrollY,
    right: Math.max(...painted.map(({ right }) => right)) + scrollX,
    bottom: Math.max(...painted.map(({ bottom }) => bottom)) + scrollY,
    width: document.documentElement.scrollWidth,
    height: document.documentElement.scrollHeight,
  };
}

/** Makes the border of one badge a pixel thicker, and moves nothing. @returns {boolean} is there one to be seen? */
export function thickenBorder() {
  const badge = [...document.querySelectorAll('#storybook-root .close-code-badge')].find((each) => {
    const { x, y, width, height } = each.getBoundingClientRect();
    return each.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });
  if (!(badge instanceof HTMLElement)) return false;
  const { borderTopWidth, marginTop, marginLeft } = getComputedStyle(badge);
  badge.style.setProperty('border-width', `${parseFloat(borderTopWidth) + 1}px`, 'important');
  badge.style.setProperty(
    'margin',
    `${parseFloat(marginTop) - 1}px ${parseFloat(marginLeft) - 1}px`,
    'important',
  );
  return true;
}
