import { Readability } from '@mozilla/readability';

export interface Content {
  /** The article's element in a copy of the document, taken apart by Readability. */
  element: Element;
  /** The page's own text node for each of the copy's. */
  originals: WeakMap<Node, Text>;
  title: string;
  siteName: string;
}

/** Shorter than this, Readability's cleaning may have taken too much away: Readability's own threshold. */
const LONG_ENOUGH = 500;
/** A page of more elements is no article, and would hold the page up. */
const MAX_ELEMENTS = 100_000;

const STRIP_UNLIKELY = 1;
const WEIGH_CLASSES = 2;
const CLEAN_CONDITIONALLY = 4;
const ATTEMPTS = [
  STRIP_UNLIKELY | WEIGH_CLASSES | CLEAN_CONDITIONALLY,
  WEIGH_CLASSES | CLEAN_CONDITIONALLY,
  CLEAN_CONDITIONALLY,
  0,
];

/** What holds no text of an article, for the browser to take out of the copy in one go: Readability would look at each
 *  element of it, most of a page's, to do the same. */
const SILENT = 'script,style,link,noscript,template,svg,iframe,object,embed,canvas,audio,video,button,select';
/** What it takes out where it strips what is unlikely. */
const UNLIKELY = 'nav,aside,footer,[role="navigation"],[role="complementary"],[role="contentinfo"]';
/** What may be hidden, as it sees it: by attributes alone. */
const HIDDEN = '[hidden],[aria-hidden="true"],[style*="none" i],[style*="hidden" i]';

const nothing = () => undefined;
/** Steps of Readability that are done already, and those that make its article fit to be shown elsewhere: links,
 *  pictures, class names. We take the text alone, and where it stood. */
const UNASKED = {
  _isProbablyVisible: () => true,
  _removeScripts: nothing,
  // The heading that is the title is left out by `readArticle`.
  _headerDuplicatesTitle: nothing,
  _unwrapNoscriptImages: nothing,
  _cleanStyles: nothing,
  _fixLazyImages: nothing,
  _postProcessContent: nothing,
};

/** Readability's article in a copy of the document, with the way back to the page; null where it finds none. */
export function findContent(document: Document): Content | null {
  let best: { content: Content; length: number } | null = null;
  for (const flags of ATTEMPTS) {
    const attempt = tryContent(document, flags);
    if (attempt && attempt.length > (best?.length ?? 0)) best = attempt;
    if (best && best.length >= LONG_ENOUGH) break;
  }
  return best?.content ?? null;
}

/** One attempt on a fresh copy. Readability's own further attempts set `innerHTML`, which makes new text nodes and
 *  so loses the way back; that no text is too short for it keeps it from them. */
function tryContent(document: Document, flags: number): { content: Content; length: number } | null {
  const { copy, originals } = copyDocument(document);
  try {
    prune(copy, flags);
    const readability = new Readability<Element>(copy, {
      maxElemsToParse: MAX_ELEMENTS,
      disableJSONLD: true,
      serializer: (node) => node as Element,
    });
    Object.assign(readability, {
      _flags: flags,
      _charThreshold: 0,
      ...UNASKED,
      _getArticleMetadata: () => about(copy),
    });
    const found = readability.parse();
    if (!found?.content) return null;
    const { content: element, title, siteName, length } = found;
    return {
      content: { element, originals, title: title ?? '', siteName: siteName ?? '' },
      length: length ?? 0,
    };
  } catch {
    // It throws on pages it was not made for, such as frames and files; the caller has another way.
    return null;
  }
}

function prune(copy: Document, flags: number): void {
  const wanted = flags & STRIP_UNLIKELY ? `${SILENT},${UNLIKELY}` : SILENT;
  for (const element of copy.body.querySelectorAll(wanted)) element.remove();
  for (const element of copy.body.querySelectorAll<HTMLElement>(HIDDEN))
    if (isHidden(element)) element.remove();
}

/** As Readability asks: Wikipedia's pictures of formulas are hidden from screen readers alone. */
function isHidden(element: HTMLElement): boolean {
  const { style } = element;
  if (element.hasAttribute('hidden') || style?.display === 'none' || style?.visibility === 'hidden')
    return true;
  return (
    element.getAttribute('aria-hidden') === 'true' &&
    !/fallback-image/.test(element.getAttribute('class') ?? '')
  );
}

/** What Readability wants to know of the page from its metadata, as far as we do. */
function about(document: Document): { title: string; siteName: string } {
  const meta = (names: string) => document.querySelector(names)?.getAttribute('content') ?? '';
  return {
    title: meta('meta[property="og:title"],meta[name="twitter:title"]') || document.title,
    siteName: meta('meta[property="og:site_name"]'),
  };
}

function copyDocument(document: Document): { copy: Document; originals: WeakMap<Node, Text> } {
  const copy = document.cloneNode(true) as Document;
  const originals = new WeakMap<Node, Text>();
  // The text filter's number, not its name: not every DOM in Node has NodeFilter.
  const theirs = document.createTreeWalker(document, 4);
  const ours = copy.createTreeWalker(copy, 4);
  while (theirs.nextNode() && ours.nextNode()) originals.set(ours.currentNode, theirs.currentNode as Text);
  return { copy, originals };
}
