// Where a host may put the components: a page with a strict policy, a shadow root, a frame.
import type { Browser, Locator, Page } from 'playwright';
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
