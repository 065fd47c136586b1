import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES } from '../serve-pages.ts';

/** The story page whose paragraphs the longer ones are made of. */
const STORY = 'tesla-presses-ahead';
const TEXT = /(<div class="text"[^>]*>)([\s\S]*?)(<\/div>)/;

/** The fixtures' story as a page whose text has `words` words or a few more: its own paragraphs, again and again. */
export function longArticle(words: number): string {
  const html = readFileSync(join(PAGES, STORY, 'page.html'), 'utf8');
  const paragraphs = html.match(TEXT)?.[2]?.match(/<(p|h2)>[\s\S]*?<\/\1>/g) ?? [];
  if (paragraphs.length === 0) throw new Error(`The text of ${STORY} was not found.`);
  const text: string[] = [];
  let count = 0;
  for (let at = 0; count < words; at++) {
    const paragraph = paragraphs[at % paragraphs.length] ?? '';
    text.push(paragraph);
    count += countWords(paragraph);
  }
  return html.replace(TEXT, (_, open: string, __, close: string) => `${open}${text.join('\n')}${close}`);
}

/** The elements of a page as a script finds them, about. */
export function countElements(html: string): number {
  return html.match(/<[a-z]/gi)?.length ?? 0;
}

/** The page with what a news page has around its article, so that it has as many elements as wanted or a few more: a
 *  navigation above it, teasers and a footer below. */
export function amidTheSite(html: string, elements: number): string {
  const missing = Math.max(0, elements - countElements(html));
  const links = (share: number, item: (at: number) => string, each: number) =>
    Array.from({ length: Math.ceil((missing * share) / each) }, (_, at) => item(at)).join('\n');
  const navigation = links(0.3, (at) => `<li><a href="#${at}">Section ${at}</a></li>`, 2);
  const teasers = links(
    0.5,
    (at) =>
      `<div class="card"><a href="#${at}"><h3>The other headline of the day, number ${at}</h3></a>
       <p>What it is about, in a line or two, with a comma.</p><time>${at} May</time></div>`,
    5,
  );
  const footer = links(0.2, (at) => `<li><a href="#${at}">About us ${at}</a></li>`, 2);
  return html
    .replace(
      /<body[^>]*>/,
      (body) => `${body}<nav style="height:2em;overflow:hidden"><ul>${navigation}</ul></nav>`,
    )
    .replace('</body>', `<div class="more">${teasers}</div><footer><ul>${footer}</ul></footer></body>`);
}

export function countWords(html: string): number {
  return html.replace(/<[^>]*>/g, ' ').match(/\S+/g)?.length ?? 0;
}
