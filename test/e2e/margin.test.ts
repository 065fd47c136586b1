import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inBrowsers } from './in-browsers.ts';
import { showAs } from './show-as.ts';
import { chord, firstOf, highlightsOf, marksOf, rowsOf, waitForMarks, waitForSidebar } from './sidebar.ts';

const STORY = '/tesla-presses-ahead/';
const ACTIVE = 'second-source-active';

inBrowsers((seat, kind) => {
  const open = async (): Promise<Page> => {
    const page = await seat.open(STORY);
    await waitForSidebar(seat.driver, page);
    await waitForMarks(seat.driver, page);
    return page;
  };
  const rings = async (page: Page) =>
    (await marksOf(seat.driver, page)).filter(({ name }) => name.startsWith('not in our sources'));
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);

  test('at every density there is a mark for each highlight, and a ring for what was not compared', async () => {
    const page = await open();
    const uncompared = (await rings(page)).length;
    expect(uncompared).toBeGreaterThan(3);
    const counts: number[] = [];
    for (let density = 0; density < 3; density += 1) {
      const highlights = sum(await highlightsOf(page));
      // Where two passages have the same words, there is one highlight for two marks.
      const marks = async () => (await marksOf(seat.driver, page)).length - uncompared;
      await expect.poll(marks).toBeGreaterThanOrEqual(highlights);
      expect(await rings(page)).toHaveLength(uncompared);
      counts.push(await marks());
      await chord(page, 'KeyD');
    }
    const [some = 0, all = 0, few = 0] = counts;
    expect(few).toBeLessThan(some);
    expect(some).toBeLessThan(all);
  });

  test('a mark that is pressed leads to its row, level with it, and a line joins them', async () => {
    const page = await open();
    const mark = (await marksOf(seat.driver, page)).find(({ name, y }) => /differs/.test(name) && y > 400);
    if (!mark) throw new Error('No mark that differs is in view.');
    await page.mouse.click(mark.x, mark.y);
    const where = () =>
      seat.driver.inRoot(page, (root) => {
        const label = root.querySelector('.pt.on .s')?.getBoundingClientRect();
        return {
          y: label ? label.y + label.height / 2 : 0,
          isJoined: root.querySelector('.leader') !== null,
        };
      });
    await expect
      .poll(async () => Math.abs(((await where())?.y ?? 0) - mark.y), { timeout: 5000 })
      .toBeLessThan(7);
    await expect.poll(async () => (await where())?.isJoined, { timeout: 5000 }).toBe(true);
    expect((await firstOf(page, ACTIVE))?.text).toBe(mark.name.replace(/^.*?: /, ''));

    await page.keyboard.press('Escape');
    await expect.poll(() => firstOf(page, ACTIVE)).toBeNull();
    expect((await rowsOf(seat.driver, page)).some(({ active }) => active)).toBe(false);
  });

  test('words that are pointed at show their state and who says what', async () => {
    const page = await open();
    const words = await firstOf(page, 'second-source-differs');
    if (!words) throw new Error('Nothing that differs is highlighted.');
    const note = () => seat.driver.inRoot(page, (root) => root.querySelector('.hn')?.textContent ?? '');
    await page.mouse.move(words.x, words.y);
    await page.mouse.move(words.x + 2, words.y);
    await expect.poll(note, { timeout: 5000 }).toMatch(/^differs.*Li Qiang.*Li Jing/);
    await page.mouse.move(20, 700);
    await expect.poll(note, { timeout: 5000 }).toBe('');
  });

  test('beside the closed sidebar, a passage that is stepped to has its note instead of its row', async () => {
    const page = await open();
    await chord(page, 'KeyS');
    await expect
      .poll(() => seat.driver.inRoot(page, (root) => root.querySelector('.tab') !== null))
      .toBe(true);
    await chord(page, 'KeyJ');
    const note = () => seat.driver.inRoot(page, (root) => root.querySelector('.hn')?.textContent ?? '');
    await expect.poll(note, { timeout: 5000 }).toContain('This page');
    await page.keyboard.press('Escape');
    await expect.poll(note).toBe('');
  });

  test('with the keyboard alone: which statement differs, from whom, in which words', async () => {
    const page = await open();
    const focus = () =>
      seat.driver.inRoot(page, (root) => ({
        text: root.activeElement?.textContent ?? '',
        label: root.activeElement?.getAttribute('aria-label') ?? '',
        row: root.activeElement?.closest('li')?.textContent ?? '',
      }));
    const told = () =>
      seat.driver.inRoot(page, (root) => root.querySelector('.mg [aria-live]')?.textContent ?? '');
    const walk = async (key: 'KeyJ' | 'KeyK', wanted: RegExp) => {
      for (let at = 0; at < 10 && !wanted.test((await told()) ?? ''); at += 1) {
        const before = await told();
        await chord(page, key);
        await expect.poll(told).not.toBe(before);
      }
      expect(await told()).toMatch(wanted);
    };
    await walk('KeyJ', /^Passage \d+ of \d+, differs\.$/);
    const [row] = (await rowsOf(seat.driver, page)).filter(({ active }) => active);
    expect(row?.differs).toBe(true);
    expect((await firstOf(page, ACTIVE))?.text).toBe(row?.quote);

    // To its row: who says otherwise.
    await chord(page, 'Enter');
    await expect.poll(async () => (await focus())?.text).toBe(row?.quote);
    expect((await focus())?.row).toContain('This page');
    expect((await focus())?.row).toContain('HVA Group');

    // To the differences, and their words.
    await page.keyboard.press('2');
    await expect.poll(async () => (await focus())?.text).toBe('Where accounts differ');
    const titles: string[] = [];
    for (let at = 0; at < 12 && titles.at(-1) !== row?.title; at += 1) {
      await page.keyboard.press('Tab');
      titles.push((await focus())?.text ?? '');
    }
    expect(titles.at(-1)).toBe(row?.title);
    const quotes = () =>
      seat.driver.inRoot(page, (root) =>
        [...(root.activeElement?.closest('.df')?.querySelectorAll('blockquote') ?? [])].map(
          ({ textContent }) => textContent ?? '',
        ),
      );
    if ((await quotes())?.length === 0) await page.keyboard.press('Enter');
    await expect.poll(quotes).toContain(row?.quote);
    expect((await quotes())?.length).toBeGreaterThan(1);

    // Out again, and the sidebar away.
    await page.keyboard.press('Escape');
    await expect.poll(() => firstOf(page, ACTIVE)).toBeNull();
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await focus())?.label).toContain('Open Second Source');
  });

  test('marks are one stop of the tab key, and arrows go from one to the next', async () => {
    const page = await open();
    const stops = await seat.driver.inRoot(page, (root) => root.querySelectorAll('.mk[tabindex="0"]').length);
    expect(stops).toBe(1);
    const names = (await marksOf(seat.driver, page)).map(({ name }) => name);
    const name = () =>
      seat.driver.inRoot(page, (root) => root.activeElement?.getAttribute('aria-label') ?? '');
    await seat.driver.inRoot(page, (root) => root.querySelector<HTMLElement>('.mk')?.focus());
    await page.keyboard.press('ArrowDown');
    await expect.poll(name).toBe(names[1]);
    await page.keyboard.press('End');
    await expect.poll(name).toBe(names.at(-1));
    await page.keyboard.press('ArrowUp');
    await expect.poll(name).toBe(names.at(-2));
  });

  test('what is printed is the page alone', async () => {
    const page = await open();
    await showAs(page, kind, 'print');
    const shown = () =>
      seat.driver.inRoot(page, (root) =>
        ['.box', '.mg'].filter(
          (name) => getComputedStyle(root.querySelector(name) as Element).display !== 'none',
        ),
      );
    await expect.poll(shown).toEqual([]);
    const style = await page.evaluate(
      () => getComputedStyle(document.body, '::highlight(second-source-differs)').textDecorationLine,
    );
    expect(style).not.toContain('underline');
  });
});
