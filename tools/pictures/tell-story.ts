import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { PAGES } from '../serve-pages.ts';

const STORY = 'tesla-presses-ahead';
/** A page with fewer paragraphs side by side has no article to tell the story in. */
const LEAST = 6;

/** A real page that tells the story in its own dress: its title and first paragraphs are the fixture's. Null where
 *  the page has no article. Scripts are taken out: they ask the network for what is not there. */
export function tellStory(html: string): string | null {
  const { document } = parseHTML(html);
  const own = parseHTML(readFileSync(join(PAGES, STORY, 'page.html'), 'utf8')).document;
  const parents = new Map<Element, Element[]>();
  for (const paragraph of document.querySelectorAll('p')) {
    const parent = paragraph.parentElement;
    if (parent && (paragraph.textContent ?? '').length > 80)
      parents.set(parent, [...(parents.get(parent) ?? []), paragraph]);
  }
  const [paragraphs = []] = [...parents.values()].sort((a, b) => b.length - a.length);
  if (paragraphs.length < LEAST) return null;
  const told = [...own.querySelectorAll('.text p')];
  const title = own.querySelector('h1')?.textContent ?? '';
  for (const [at, paragraph] of paragraphs.entries())
    if (told[at]) paragraph.textContent = told[at].textContent;
  for (const heading of [document.querySelector('title'), document.querySelector('h1')])
    if (heading) heading.textContent = title;
  for (const script of document.querySelectorAll('script, noscript, iframe')) script.remove();
  document.documentElement.setAttribute('lang', 'en');
  return `<!doctype html>${document.documentElement.outerHTML}`;
}
