import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCorpus } from '../../corpus/build.ts';
import type { Driver } from '../../tools/browser/driver.ts';
import { askPageState } from '../../tools/browser/page-state.ts';
import { PAGES } from '../../tools/serve-pages.ts';
import { inBrowsers, launchPlain } from './in-browsers.ts';
import { differencesOf, expectNothing, highlightsOf, rowsOf, waitForSidebar } from './sidebar.ts';

const { points } = buildCorpus();
const named = (ids: string[], kind: 'title' | 'short') =>
  points.filter(({ id }) => ids.includes(id)).map((point) => point[kind].en);

/** The points on which the sources themselves are apart, so that every article has a card for them. */
const APART = ['premier-name', 'transfer-approval', 'nvidia-talks', 'shanghai-storage', 'plan-status'];

const ARTICLES = [
  { slug: 'tesla-presses-ahead', lang: 'en' },
  { slug: 'tesla-erwaegt-rechenzentrum', lang: 'de' },
  { slug: 'tesla-bouwt-datacentrum', lang: 'nl' },
].map((article) => ({ ...article, differing: differingIn(article.slug) }));

/** The points that the fixture's `expected.json` has differ. */
function differingIn(slug: string): string[] {
  const { passages } = JSON.parse(readFileSync(join(PAGES, slug, 'expected.json'), 'utf8')) as {
    passages: { point: string; state: string }[];
  };
  return [...new Set(passages.filter(({ state }) => state === 'differs').map(({ point }) => point))];
}

/** The page as markup, without the one element that the extension added. */
async function markupWithoutHost(driver: Driver, page: Page): Promise<string> {
  const markup = await driver.inRoot(page, ({ host }) => {
    const way: number[] = [];
    for (let node: Node = host; node.parentNode && node !== document.documentElement; node = node.parentNode)
      way.unshift([...node.parentNode.childNodes].indexOf(node as ChildNode));
    const copy = document.documentElement.cloneNode(true) as Element;
    let found: Node = copy;
    for (const at of way) found = found.childNodes[at] as Node;
    (found as Element).remove();
    return copy.outerHTML;
  });
  return markup ?? '';
}

inBrowsers((seat, kind) => {
  let plain: Driver;
  beforeAll(async () => {
    plain = await launchPlain(kind);
  });
  afterAll(() => plain?.close());

  const markupWithoutExtension = async (path: string) => {
    const page = await plain.open(seat.site.url + path);
    return page.evaluate(() => document.documentElement.outerHTML);
  };

  // Firefox does not tell of layout shifts.
  test.runIf(kind === 'chromium')(
    'nothing that is seen moves by itself, the page or the sidebar',
    async () => {
      const page = await seat.driver.newPage();
      await page.evaluateOnNewDocument(() => {
        const shifts: number[] = [];
        Object.assign(globalThis, { shifts });
        new PerformanceObserver((list) => {
          for (const { value } of list.getEntries() as (PerformanceEntry & { value: number })[])
            shifts.push(value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(`${seat.site.url}/tesla-presses-ahead/`);
      const rows = () => seat.driver.inRoot(page, (root) => root.querySelectorAll('.pts .pt').length);
      await expect.poll(rows, { timeout: 20_000, message: 'rows' }).toBeGreaterThan(3);
      expect(await page.evaluate('shifts')).toEqual([]);
    },
  );

  describe.each(ARTICLES)('the article in $lang', ({ slug, lang, differing }) => {
    test('is spotted, compared and marked, and its own DOM is as it was', async () => {
      const { driver } = seat;
      const page = await seat.open(`/${slug}/`);
      await waitForSidebar(driver, page);

      const popup = await driver.openPopup(page);
      const state = await askPageState(popup);
      await popup.close();
      if (state.kind !== 'read') throw new Error(`The page is ${state.kind}.`);
      const { passages, lang: read } = state.view.reading;
      expect(read).toBe(lang);
      const apart = passages.filter((one) => one.state === 'differs');
      expect(new Set(apart.map(({ point }) => point))).toEqual(new Set(differing));

      const words = apart.map(({ sentence, start, mark }) =>
        sentence.slice(mark.start - start, mark.end - start),
      );
      const rows = (await rowsOf(driver, page)).filter((row) => row.differs);
      expect(rows.map(({ quote }) => quote).sort()).toEqual(words.toSorted());
      expect(new Set(rows.map(({ title }) => title))).toEqual(new Set(named(differing, 'title')));
      expect(await differencesOf(driver, page)).toEqual(expect.arrayContaining(named(APART, 'title')));

      expect(await highlightsOf(page)).toMatchObject({ 'second-source-differs': new Set(words).size });
      await expect.poll(() => driver.badge(), { timeout: 10_000 }).toBe(String(differing.length));
      expect(await markupWithoutHost(driver, page)).toBe(await markupWithoutExtension(`/${slug}/`));
    });
  });

  test('the popup sums it up', async () => {
    const page = await seat.open('/tesla-presses-ahead/');
    await waitForSidebar(seat.driver, page);
    const popup = await seat.driver.openPopup(page);
    const text = () => popup.ask(() => document.body.textContent ?? '');
    await expect.poll(text).toContain('5 articles');
    const differing = named(ARTICLES[0]?.differing ?? [], 'short');
    expect(differing.length).toBeGreaterThan(2);
    for (const name of differing) expect(await text()).toContain(name);
    await popup.close();
  });

  test.each(['/byd-cuts-prices/', '/'])('%s, which is not the story, is left as it was', async (path) => {
    const page = await seat.open(path);
    await expectNothing(seat.driver, page);
    const markup = await page.evaluate(() => document.documentElement.outerHTML);
    expect(markup).toBe(await markupWithoutExtension(path));
  });
});
