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

export function countWords(html: string): number {
  return html.replace(/<[^>]*>/g, ' ').match(/\S+/g)?.length ?? 0;
}
