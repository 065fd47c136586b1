/** In characters: what a story is about stands in its first paragraphs. */
const ENOUGH = 4000;
/** Fewer characters than this in `p` elements, and the page sets its text in others. */
const FEW = 1000;

/** The title, description and main headings of a page, one a line: the cheapest words on what it is about. */
export function gatherHead(document: Document): string {
  const description = document.querySelector('meta[name="description"],meta[property="og:description"]');
  const lines = [document.title, description?.getAttribute('content')];
  for (const heading of document.getElementsByTagName('h1')) lines.push(heading.textContent);
  return lines.join('\n');
}

/** The first paragraphs of a page, about 4,000 characters, with its section headings. Asks for no layout. */
export function gatherLead(document: Document): string {
  const lines: string[] = [];
  let size = 0;
  const take = (text: string | null): boolean => {
    const line = text?.trim();
    if (line) lines.push(line);
    size += line?.length ?? 0;
    return size < ENOUGH;
  };
  for (const heading of document.getElementsByTagName('h2')) if (!take(heading.textContent)) break;
  size = 0;
  for (const paragraph of document.getElementsByTagName('p')) if (!take(paragraph.textContent)) break;
  if (size < FEW) gatherTexts(document, take);
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
