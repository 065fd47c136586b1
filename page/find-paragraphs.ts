/** The element that holds most text in paragraphs of its own, for pages on which Readability finds nothing; null
 *  where there is no paragraph at all. */
export function findParagraphs(document: Document): Element | null {
  const lengths = new Map<Element, number>();
  let best: Element | null = null;
  for (const paragraph of document.querySelectorAll('p, pre, blockquote')) {
    const parent = paragraph.parentElement;
    if (!parent) continue;
    const length = (lengths.get(parent) ?? 0) + (paragraph.textContent ?? '').trim().length;
    lengths.set(parent, length);
    if (length > (best ? (lengths.get(best) ?? 0) : 0)) best = parent;
  }
  return best;
}
