// Where a host may put the components: a page with a strict policy, a shadow root, a frame.
import type { Browser, FrameLocator, Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { buildSite, launchChromium, type Site } from '../../page/site.ts';

const LOST = 'ended without a Close frame';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each([19, 18] as const)('in React %i', (react) => {
  let site: Site;
  let page: Page;
  let said: string[];
  beforeAll(async () => {
    site = await buildSite(react, import.meta.dirname);
  });
  afterAll(() => site.close());
  beforeEach(() => {
    site.headers = {};
  });
  afterEach(() => page.context().close());

  const open = async (host: string): Promise<void> => {
    const context = await browser.newContext();
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
    said = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) said.push(message.text());
    });
    await page.goto(`${site.url}/?host=${host}&lab=${encodeURIComponent(inject('labUrl'))}`);
    await page.evaluate(() => window.preloadTooltip());
  };
  const problems = async (): Promise<string[]> => [...said, ...(await page.evaluate(() => window.problems))];
  const tooltip = () => page.getByRole('tooltip');
  /** As Chromium tells it to a screen reader. */
  const descriptionOf = async (badge: Locator): Promise<string> => {
    const cdp = await page.context().newCDPSession(page);
    await badge.evaluate((node) => {
      Object.assign(window, { described: node });
    });
    const { result } = await cdp.send('Runtime.evaluate', { expression: 'window.described' });
    const { nodes } = await cdp.send('Accessibility.getPartialAXTree', {
      ...(result.objectId === undefined ? {} : { objectId: result.objectId }),
      fetchRelatives: false,
    });
    return String(nodes[0]?.description?.value ?? '');
  };

  describe('a page with a strict Content Security Policy', () => {
    const policy = (): string =>
      `default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'none'; ` +
      `connect-src ${inject('labUrl')}; require-trusted-types-for 'script'; trusted-types 'none'`;

    it('is not violated while everything there is gets opened', async () => {
      site.headers = { 'content-security-policy': policy() };
      await open('document');
      // A socket that the policy allows.
      await page.getByTestId('live').waitFor();
      for (const name of ['first', 'second', 'live']) {
        await page.getByTestId(name).hover();
        await expect.poll(() => page.getByTestId(name).getAttribute('data-state')).toBe('open');
        expect(await tooltip().count()).toBe(1);
      }
      await page.keyboard.press('Escape');
      const diagnosis = page.locator('.close-code-diagnosis');
      for (const summary of await diagnosis.locator('summary:visible').all()) await summary.click();
      expect(await diagnosis.locator('details[open]').count()).toBeGreaterThan(1);
      await diagnosis.getByRole('button').click();
      await diagnosis.getByRole('textbox').waitFor();
      await page.locator('#codes').getByRole('searchbox').fill('proxy');
      await page.locator('#codes').getByRole('button').first().click();
      await page.locator('#codes select').selectOption({ index: 1 });
      await page.goto(`${page.url()}#codes-1012`);
      await page.locator('.close-code-spectrum').getByRole('option').first().click();
      for (const summary of await page.locator('.close-code-chart summary:visible').all())
        await summary.click();
      await page.locator('.close-code-chart svg').first().hover();
      const log = page.locator('.close-code-log');
      for (const action of ['follow', 'relative', 'json', 'csv']) {
        await log.locator(`[data-action=${action}]`).click();
      }
      await log.locator('.close-code-log-row').first().click();
      await log.locator('.close-code-diagnosis').waitFor();
      expect(await problems()).toEqual([]);
    });

    it.each([
      ['style-src-attr', "document.body.setAttribute('style', 'color: red')"],
      ['require-trusted-types-for', "try { document.body.innerHTML = '<p>' } catch {}"],
      ['connect-src', "try { new WebSocket('ws://127.0.0.1:9') } catch {}"],
    ])('would be seen to be violated: %s', async (directive, violate) => {
      site.headers = { 'content-security-policy': policy() };
      await open('document');
      await page.getByTestId('live').waitFor();
      await page.evaluate(violate);
      await expect.poll(async () => (await problems()).join('\n')).toContain(`policy: ${directive}`);
    });
  });

  describe('a shadow root that adopts the stylesheet', () => {
    const inside = (host: 'one' | 'other', name: string) => page.locator(`#${host}`).getByTestId(name);

    it('has all of its colours and sizes', async () => {
      await open('shadow');
      const badge = inside('one', 'first');
      const look = await badge.evaluate((node) => {
        const { display, borderTopWidth, backgroundColor, color } = getComputedStyle(node);
        return { display, borderTopWidth, painted: backgroundColor !== 'rgba(0, 0, 0, 0)', color };
      });
      expect(look).toMatchObject({ display: 'inline-flex', borderTopWidth: '1px', painted: true });
      expect(look.color).not.toBe('rgb(0, 0, 0)');
      const border = await page
        .locator('#one .close-code-diagnosis')
        .evaluate((node) => getComputedStyle(node).borderTopStyle);
      expect(border).toBe('solid');
      expect(await problems()).toEqual([]);
    });

    it('keeps the tooltip in the container of the provider, described and readable', async () => {
      await open('shadow');
      const badge = inside('one', 'first');
      await badge.hover();
      await tooltip().waitFor();
      const where = await tooltip().evaluate((node) => {
        const root = node.getRootNode() as ShadowRoot;
        const { x, y, width, height } = node.getBoundingClientRect();
        return {
          host: root.host.id,
          layer: node.closest('#layer') !== null,
          onTop: node.contains(root.elementFromPoint(x + width / 2, y + height / 2)),
          width,
          rounded: getComputedStyle(node).borderTopLeftRadius,
        };
      });
      expect(where).toMatchObject({ host: 'one', layer: true, onTop: true });
      expect(where.rounded).not.toBe('0px');
      expect(where.width).toBeLessThan(400);
      expect(await descriptionOf(badge)).toContain(LOST);
      // WCAG 1.4.13: the pointer may go into it.
      const box = (await tooltip().boundingBox())!;
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 10 });
      await page.waitForTimeout(300);
      expect(await tooltip().isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      await tooltip().waitFor({ state: 'detached' });
      expect(await problems()).toEqual([]);
    });

    it('opens one at a time, across roots, and leaves the focus where it is', async () => {
      await open('shadow');
      await inside('one', 'first').waitFor();
      await page.keyboard.press('Tab');
      await tooltip().waitFor();
      expect(await inside('one', 'first').getAttribute('data-state')).toBe('open');
      await inside('other', 'second').hover();
      await expect.poll(() => inside('other', 'second').getAttribute('data-state')).toBe('open');
      expect(await tooltip().count()).toBe(1);
      expect(await inside('one', 'first').getAttribute('data-state')).toBe('closed');
      const focused = () =>
        page.evaluate(() => {
          const { activeElement } = document;
          return [activeElement?.id, activeElement?.shadowRoot?.activeElement?.getAttribute('data-testid')];
        });
      expect(await focused()).toEqual(['one', 'first']);
      await page.keyboard.press('Escape');
      await tooltip().waitFor({ state: 'detached' });
      await page.keyboard.press('Tab');
      expect(await focused()).toEqual(['one', 'second']);
      await expect.poll(() => tooltip().textContent()).toContain('out of [U+202E]memory');
      await page.keyboard.press('Tab');
      await tooltip().waitFor({ state: 'detached' });
      expect(await problems()).toEqual([]);
    });
  });

  describe.each(['shadow', 'frame'] as const)('all parts in a %s', (host) => {
    const inside = (): Pick<FrameLocator, 'locator' | 'getByRole'> =>
      host === 'shadow' ? page.locator('#one') : page.frameLocator('iframe');
    const part = (name: string): Locator => inside().locator(`.close-code-${name}`);
    const hasFocus = (element: Locator): Promise<boolean> =>
      element.evaluate((node) => (node.getRootNode() as Document | ShadowRoot).activeElement === node);
    const styleOf = (element: Locator, property: string): Promise<string> =>
      element.first().evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property);

    beforeEach(async () => {
      await open(host);
      await part('chart-part').first().waitFor();
      await part('log-row').first().waitFor();
    });
    afterEach(async () => {
      expect(await problems()).toEqual([]);
    });

    it('are drawn and styled', async () => {
      expect(await part('table-row').count()).toBeGreaterThan(16);
      expect(await styleOf(part('table-input'), 'border-top-style')).toBe('solid');
      expect(await part('spectrum-cell').count()).toBeGreaterThan(16);
      expect(await styleOf(part('spectrum-cells'), 'display')).toBe('grid');
      expect((await part('spectrum-bar').locator('rect').first().boundingBox())!.height).toBeGreaterThan(2);
      const rows = await part('log-row').evaluateAll((all) =>
        all.map((row) => row.getBoundingClientRect().y),
      );
      expect(rows.length).toBeGreaterThan(8);
      expect(new Set(rows.slice(1).map((y, index) => Math.round(y - rows[index]!)))).toEqual(
        // The frame is narrow: two lines.
        new Set([host === 'frame' ? 53 : 35]),
      );
      expect(await styleOf(part('log-list'), 'overflow-y')).toBe('auto');

      const bars = part('chart-plot').locator('.close-code-chart-part');
      const heights = await bars.evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().height));
      expect(Math.max(...heights)).toBeGreaterThan(40);
      // Of a texture: it is found in this tree, or nothing is painted.
      const bar = part('chart-code-bars').locator('.close-code-chart-part').first();
      await bar.scrollIntoViewIfNeeded();
      const { x, y, height } = (await bar.boundingBox())!;
      const painted = async (top: number): Promise<string> =>
        (await page.screenshot({ clip: { x: x + 8, y: top, width: 6, height: 4 } })).toString('base64');
      expect(await painted(y + height / 2 - 2)).not.toBe(await painted(y + height + 4));
    });

    it('work by keyboard', async () => {
      await part('table').getByRole('searchbox').focus();
      await page.keyboard.type('proxy');
      await expect.poll(() => inside().locator('#codes-1000').isVisible()).toBe(false);
      expect(await inside().locator('#codes-1006').isVisible()).toBe(true);

      const option = (code: number): Locator => part(`spectrum-cell[data-code="${String(code)}"]`);
      await option(1006).focus();
      await page.keyboard.press('ArrowRight');
      expect(await hasFocus(option(1007))).toBe(true);
      await expect.poll(() => part('spectrum-detail').innerText()).toContain('1007');

      const slider = part('chart').getByRole('slider');
      await slider.focus();
      const last = await slider.getAttribute('aria-valuetext');
      await page.keyboard.press('ArrowLeft');
      await expect.poll(() => slider.getAttribute('aria-valuetext')).not.toBe(last);
      await page.keyboard.press('Enter');
      await expect.poll(() => part('chart-selected').textContent()).toMatch(/^Selected: /);
      expect(await hasFocus(slider)).toBe(true);

      const list = part('log-list');
      const details = inside().getByRole('region', { name: 'Details of the close' });
      await list.focus();
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await details.locator('.close-code-diagnosis').waitFor();
      expect(await hasFocus(details)).toBe(true);
      await page.keyboard.press('Escape');
      await details.waitFor({ state: 'detached' });
      expect(await hasFocus(list)).toBe(true);
    });

    it('work by pointer', async () => {
      const heading = part('table').getByRole('columnheader', { name: 'Outcome' });
      await heading.getByRole('button').click();
      await expect.poll(() => heading.getAttribute('aria-sort')).toBe('ascending');

      const option = part('spectrum-cell[data-code="1008"]');
      await option.click();
      await expect.poll(() => option.getAttribute('aria-selected')).toBe('true');

      const slider = part('chart').getByRole('slider');
      await slider.scrollIntoViewIfNeeded();
      const { x, y, width, height } = (await slider.boundingBox())!;
      await page.mouse.move(x + width * 0.25, y + height / 2);
      await page.mouse.down();
      await page.mouse.move(x + width * 0.75, y + height / 2, { steps: 5 });
      expect(await part('chart-tip').isVisible()).toBe(true);
      await page.mouse.up();
      await expect.poll(() => part('chart-selected').textContent()).toMatch(/^Selected: /);
      const selection = (await part('chart-selection').boundingBox())!;
      expect(Math.abs(selection.width / width - 0.5)).toBeLessThan(0.15);

      const row = part('log-row').last();
      await row.click();
      await expect.poll(() => row.getAttribute('aria-selected')).toBe('true');
      await part('log-details').getByRole('button', { name: 'Close', exact: true }).click();
      await part('log-details').waitFor({ state: 'detached' });
    });
  });

  describe('a frame that the page fills', () => {
    const frame = () => page.frameLocator('iframe');

    it('shows the tooltip in the frame, beside its badge', async () => {
      await open('frame');
      const badge = frame().getByTestId('first');
      await expect.poll(() => badge.evaluate((node) => getComputedStyle(node).display)).toBe('inline-flex');
      await badge.hover();
      const inner = frame().getByRole('tooltip');
      await inner.waitFor();
      expect(await inner.textContent()).toContain(LOST);
      expect(await tooltip().count()).toBe(0);
      expect(
        await badge.evaluate((node) => {
          const tooltip = node.ownerDocument.getElementById(node.getAttribute('aria-describedby') ?? '');
          return tooltip?.getAttribute('role');
        }),
      ).toBe('tooltip');
      const [one, other] = await Promise.all([badge.boundingBox(), inner.boundingBox()]);
      const apart = Math.max(other!.y - (one!.y + one!.height), one!.y - (other!.y + other!.height));
      expect(apart).toBeGreaterThanOrEqual(0);
      expect(apart).toBeLessThan(20);
      // Keys go to the document that has the focus, so what the page's pointer opened is closed by it as well.
      const area = (await page.locator('iframe').boundingBox())!;
      await page.mouse.move(area.x + area.width - 4, area.y + area.height - 4, { steps: 12 });
      await expect.poll(() => inner.count(), { timeout: 5000 }).toBe(0);
      expect(await problems()).toEqual([]);
    });

    it('opens for the keyboard, closes with Escape, and one at a time with those of the page', async () => {
      await open('frame');
      const inner = frame().getByRole('tooltip');
      await frame().getByTestId('first').waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await inner.waitFor();
      await page.keyboard.press('Escape');
      await expect.poll(() => inner.count()).toBe(0);
      await frame().getByTestId('second').hover();
      await inner.waitFor();
      await page.getByTestId('outside').hover();
      await tooltip().waitFor();
      await expect.poll(() => inner.count()).toBe(0);
      expect(await problems()).toEqual([]);
    });

    it('reads sockets, events, records and dialects of another realm', async () => {
      await open('frame');
      for (const name of ['hook', 'event']) {
        const badge = frame().getByTestId(name);
        expect(await badge.textContent()).toBe('4014 Intents not allowed');
        await badge.hover();
        const inner = frame().getByRole('tooltip').filter({ hasText: 'inside' });
        await inner.waitFor();
        expect(await badge.getAttribute('data-outcome')).toBe('rejected');
      }
      expect(await problems()).toEqual([]);
    });
  });
});
