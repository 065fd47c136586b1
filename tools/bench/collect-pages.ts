import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES } from '../serve-pages.ts';

export interface BenchPage {
  name: string;
  /** Where the site is to serve it. */
  path: string;
  html: string;
}

/** The HTML files of a folder, and those called `page.html` one level below it, in order of name. Throws an `Error`
 *  where there are none. */
export function collectPages(folder = PAGES): BenchPage[] {
  const pages = readdirSync(folder)
    .sort()
    .flatMap((name): BenchPage[] => {
      const file = /\.html?$/i.test(name) ? join(folder, name) : join(folder, name, 'page.html');
      if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return [];
      return [{ name, path: encodeURI(`/${name}`), html: readFileSync(file, 'utf8') }];
    })
    .filter(({ html }) => html.trim() !== '');
  if (pages.length === 0) throw new Error(`There are no HTML pages in ${folder}.`);
  return pages;
}
