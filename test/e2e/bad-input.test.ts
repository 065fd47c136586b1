import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askPageState } from '../../tools/browser/page-state.ts';
import { type Site, servePages } from '../../tools/serve-pages.ts';
import { inBrowsers } from './in-browsers.ts';
import { expectNothing, highlightsOf, waitForSidebar } from './sidebar.ts';

const TITLE = 'Tesla plans data center in China to train self-driving cars';
const PARAGRAPH =
  '<p>Tesla is planning to build a data center in China, Reuters reported, citing people with knowledge of the plan.</p>';
const HUGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${TITLE}</title>
<link rel="icon" href="data:,"><article><h1>${TITLE}</h1>${PARAGRAPH.repeat(45_000)}</article>`;

/** What the popup has to say of a page on which there is nothing to compare. */
const CASES = [
  { name: 'no article', path: '/no-article/', kind: 'none' },
  { name: 'nothing at all', path: '/empty-page/', kind: 'none' },
  { name: 'a language that is not read', path: '/unread-language/', kind: 'unreadable' },
  { name: 'five megabytes of text', path: '/huge/', kind: 'unreadable' },
];

inBrowsers((seat) => {
  let site: Site;
  beforeAll(async () => {
    expect(HUGE.length).toBeGreaterThan(5e6);
    site = await servePages({ made: { '/huge/': HUGE } });
  });
  afterAll(() => site?.close());

  test.each(CASES)('a page with $name is left alone, and the popup says why', async ({ path, kind }) => {
    const page = await seat.driver.open(site.url + path);
    await expectNothing(seat.driver, page);
    const popup = await seat.driver.openPopup(page);
    const state = await askPageState(popup);
    expect(state.kind).toBe(kind);
    const text = () => popup.ask(() => document.querySelector('.bd')?.textContent?.trim() ?? '');
    await expect.poll(async () => (await text()).length).toBeGreaterThan(20);
    await popup.close();
  });

  test('broken markup is read as far as the browser mends it', async () => {
    const page = await seat.open('/broken-html/');
    const differing = async () => (await highlightsOf(page))['second-source-differs'];
    await expect.poll(differing, { timeout: 20_000 }).toBeGreaterThan(1);
    await expect.poll(() => seat.driver.badge(), { timeout: 10_000 }).toBe('3');
  });

  describe('under a strict content security policy', () => {
    let strict: Site;
    beforeAll(async () => {
      const policy =
        "default-src 'none'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
      strict = await servePages({ headers: { 'content-security-policy': policy } });
    });
    afterAll(() => strict?.close());

    test('the story is read, styled and marked as ever', async () => {
      const page = await seat.driver.open(`${strict.url}/tesla-presses-ahead/`);
      await waitForSidebar(seat.driver, page);
      const look = await seat.driver.inRoot(page, (root) => {
        const { backgroundColor, overflowY } = getComputedStyle(root.querySelector('.ss') as Element);
        return { backgroundColor, overflowY };
      });
      expect(look).toEqual({ backgroundColor: 'rgb(251, 251, 249)', overflowY: 'auto' });
      expect((await highlightsOf(page))['second-source-differs']).toBeGreaterThan(1);
    });
  });
});
