/** A heading shorter than this is a section's name, not an article's. */
const MIN_HEADING = 15;
const PARTS = /\s+[|–—·•»-]\s+/;

export interface FoundTitle {
  text: string;
  /** The page's heading that says it, where one does. */
  heading: Element | null;
}

/** The article's title: the heading on the page that the document's titles speak of, or the only `h1`, or else
 *  the first of `titles` that says anything, without the site's name. */
export function findTitle(document: Document, titles: string[], siteName: string): FoundTitle {
  const named = titles.map(plain).filter(Boolean);
  const headings = [...document.querySelectorAll('h1, h2')].filter((heading) => plain(heading.textContent));
  const says = (heading: Element) => named.some((title) => isSame(title, plain(heading.textContent)));
  const firsts = headings.filter((heading) => heading.tagName.toUpperCase() === 'H1');
  const heading = firsts.find(says) ?? headings.find(says) ?? onlyOne(firsts, plain(siteName)) ?? null;
  return { text: withoutSite(named[0] ?? '', plain(siteName)), heading };
}

/** The page's only `h1`, where it is long enough for a title and not the site's name. */
function onlyOne(firsts: Element[], siteName: string): Element | undefined {
  const text = plain(firsts[0]?.textContent);
  return firsts.length === 1 && text.length >= MIN_HEADING && text !== siteName ? firsts[0] : undefined;
}

function isSame(title: string, heading: string): boolean {
  return title === heading || (heading.length >= MIN_HEADING && title.includes(heading));
}

function withoutSite(title: string, siteName: string): string {
  const parts = title.split(PARTS);
  const last = parts.at(-1) ?? '';
  if (parts.length < 2 || title.length === last.length) return title;
  const rest = title.slice(0, title.length - last.length).replace(/\s+[|–—·•»-]\s+$/, '');
  const site = siteName ? last.toLowerCase() === siteName.toLowerCase() : last.split(' ').length <= 4;
  return site && rest.split(' ').length > 2 ? rest : title;
}

function plain(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
