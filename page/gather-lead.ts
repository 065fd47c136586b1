/** Fewer characters than this in `p` elements, and the page sets its text in others. */
const FEW = 1000;

/** A page with fewer characters in title, description and heading says nothing by them. */
const SHORT = 40;
const TOP = 300;
const LEAD = 2000;

const STRING = 2;
const NODES = 4;
const DESCRIPTION = '/html/head/meta[@name="description" or @property="og:description"]/@content';

/**
 * The title, description and first main heading of a page, one a line: the cheapest words on what it is about. Where
 * they are next to none, its first paragraphs. Asked for by XPath, which gives strings: the first element that a script
 * holds costs its page a third of a millisecond and 60 KiB, for all that scripts may ask of elements.
 */
export function gatherTop(document: Document): string {
  const found = document.evaluate(`concat(${DESCRIPTION}, "\n", //h1)`, document, null, STRING);
  const top = `${document.title}\n${found.stringValue}`;
  return top.length < SHORT ? top + gather(document, '//p//text()', TOP) : top;
}

/** The first paragraphs of a page, about 2,000 characters, or what text it has where it has no paragraphs, and its
 *  section headings. Asks for no layout. */
export function gatherLead(document: Document): string {
  const paragraphs = gather(document, '//p//text()', LEAD);
  const text = paragraphs.length < FEW ? paragraphs + gatherTexts(document) : paragraphs;
  return text + gather(document, '//h2//text()', LEAD);
}

/** What the text nodes at a path say, until it is enough: one a line. */
function gather(document: Document, path: string, enough: number): string {
  const found = document.evaluate(path, document, null, NODES);
  let text = '';
  for (let node = found.iterateNext(); node && text.length < enough; node = found.iterateNext()) {
    const line = (node as Text).data.trim();
    if (line) text += `\n${line}`;
  }
  return text.slice(0, enough);
}

function gatherTexts(document: Document): string {
  const root = document.querySelector('article,main,[role="main"]') ?? document.body;
  let text = '';
  if (!root) return text;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (text.length < LEAD && walker.nextNode()) {
    const { parentElement, data } = walker.currentNode as Text;
    const isSilent = parentElement?.matches('script,style,noscript,template,textarea');
    if (!isSilent && data.trim()) text += `\n${data.trim()}`;
  }
  return text;
}
