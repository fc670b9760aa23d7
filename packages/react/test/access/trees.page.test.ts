// What a screen reader is given, as Chromium computes it, stored as text to be read in review.
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildSite, launchChromium, type Site } from '../page/site.ts';
import { SPECIMENS } from './specimens.tsx';
import { accessibilityTree } from './tree.ts';

let browser: Browser;
let site: Site;
let page: Page;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), buildSite(19, import.meta.dirname)]);
  page = await browser.newPage();
  page.setDefaultTimeout(5000);
  // So that a countdown and a time say the same each day.
  await page.clock.setFixedTime(Date.UTC(2026, 0, 2, 3, 4, 5));
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Those are for what is seen of them. */
const PAGES = /^(page|pictures|fleet|every-badge)(-de)?$/;
const names = Object.keys(SPECIMENS).filter((name) => !PAGES.test(name));

it.each(names)('%s is read as it is stored', async (name) => {
  await page.goto(`${site.url}/?specimen=${name}`);
  await page.getByRole('heading', { name: 'Access' }).waitFor();
  // What folds is opened: a voice comes there as well.
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await expect(await accessibilityTree(page)).toMatchFileSnapshot(
    join(import.meta.dirname, `trees/${name}.txt`),
  );
});

it('a badge with its tooltip open is read as it is stored', async () => {
  await page.goto(`${site.url}/?specimen=badge`);
  await page.getByRole('button').waitFor();
  await page.evaluate(() => window.preloadTooltip());
  await page.keyboard.press('Tab');
  await page.getByRole('tooltip').waitFor();
  await expect(await accessibilityTree(page)).toMatchFileSnapshot(
    join(import.meta.dirname, 'trees/badge-open.txt'),
  );
});
