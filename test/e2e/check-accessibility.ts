import axe, { type AxeResults } from 'axe-core';
import { expect } from 'vitest';
import type { OwnPage } from '../../tools/browser/driver.ts';

export type Found = Pick<AxeResults, 'violations' | 'passes'>;

/** What axe holds against it, by rule; and that it looked at all, which in a closed root it would not. */
export function expectClean({ violations, passes }: Found, least = 10): void {
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  expect(passes.length).toBeGreaterThan(least);
}

/** What axe says of a page of the extension in a theme. Firefox cannot be told a theme from outside, so it is set as
 *  the page itself would set it. */
export async function checkOwnPage(page: OwnPage, theme = 'light'): Promise<Found> {
  await page.run(axe.source);
  return page.ask(async (wanted) => {
    for (const root of document.querySelectorAll<HTMLElement>('.own, .ss')) root.dataset.theme = wanted;
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations, passes } = await axe.run(document);
    return { violations, passes };
  }, theme);
}
