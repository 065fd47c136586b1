/** Fewer characters than this in `p` elements, and the page sets its text in others. */
const FEW = 1000;

/** A page with fewer characters in title, description and heading says nothing by them. */
const SHORT = 40;
const TOP = 600;
const LEAD = 4000;

/** The title, description and first main heading of a page, one a line: the cheapest words on what it is about. Where
 *  they are next to none, its first paragraphs. */
export function gatherTop(document: Document): string {
  const description = document.querySelector('meta[name="description"],meta[property="og:description"]');
  const heading = document.querySelector('h1');
  const top = [document.title, description?.getAttribute('content'), heading?.textContent].join('\n');
  return top.length < SHORT ? top + gather(document, TOP) : top;
}

/** The first paragraphs of a page, about 4,000 characters, or what text it has where it has no paragraphs, and its
 *  section headings. Asks for no layout. */
export const gatherLead = (document: Document): string => gather(document, LEAD);

function gather(document: Document, enough: number): string {
  const lines: string[] = [];
  let size = 0;
  const take = (text: string | null): boolean => {
    const line = text?.trim();
    if (line) lines.push(line);
    size += line?.length ?? 0;
    return size < enough;
  };
  for (const paragraph of document.getElementsByTagName('p')) if (!take(paragraph.textContent)) break;
  if (enough <= FEW) return lines.join('\n');
  if (size < FEW) gatherTexts(document, take);
  size = 0;
  for (const heading of document.getElementsByTagName('h2')) if (!take(heading.textContent)) break;
  return lines.join('\n');
}

function gatherTexts(document: Document, take: (text: string) => boolean): void {
  const root = document.querySelector('article,main,[role="main"]') ?? document.body;
  if (!root) return;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, data } = walker.currentNode as Text;
    const silent = parentElement?.matches('script,style,noscript,template,textarea');
    if (!silent && !take(data)) return;
  }
}
