import type { Article } from '../engine/reading.ts';
import { collectText, isSilent, type Piece } from './collect-text.ts';
import { findContent } from './find-content.ts';
import { findDate } from './find-date.ts';
import { findParagraphs } from './find-paragraphs.ts';
import { findTitle } from './find-title.ts';
import { createTextMap, type Run, type TextMap } from './text-map.ts';

export interface ReadArticle {
  article: Article;
  map: TextMap;
}

export type Unreadable = 'noArticle' | 'emptyPage' | 'tooLong';

/** In characters. */
const MAX_TEXT = 2_000_000;
/** Less text than this, in characters, is a caption or a notice, not an article. */
const MIN_TEXT = 140;

/** The article on the page with the way from its text back to the page's text nodes, or why there is none. */
export function readArticle(document: Document): ReadArticle | Unreadable {
  if (isTooLong(document)) return 'tooLong';

  const content = findContent(document);
  const titles = [content?.title ?? '', document.title ?? ''];
  const title = findTitle(document, titles, content?.siteName ?? '');
  const isRead = readable(title.heading);
  const originals = content?.originals;
  let paragraphs = content
    ? collectText(content.element, (node) => {
        const original = originals?.get(node);
        return original && !isRead(original) ? null : original;
      })
    : [];
  if (lengthOf(paragraphs) < MIN_TEXT) {
    const dense = findParagraphs(document);
    const found = dense ? collectText(dense, (node) => (isRead(node) ? node : null)) : [];
    if (lengthOf(found) > lengthOf(paragraphs)) paragraphs = found;
  }
  if (lengthOf(paragraphs) < MIN_TEXT) return countText(document) === 0 ? 'emptyPage' : 'noArticle';

  const isShown = readable(null);
  const heading = title.heading ? collectText(title.heading, (node) => (isShown(node) ? node : null)) : [];
  return layOut(heading[0] ?? { text: title.text, runs: [] }, paragraphs, document);
}

function layOut(title: Piece, paragraphs: Piece[], document: Document): ReadArticle {
  const runs: Run[] = [];
  let at = 0;
  for (const piece of [title, ...paragraphs]) {
    for (const run of piece.runs) runs.push({ ...run, start: run.start + at, end: run.end + at });
    at += piece.text.length + 2;
  }
  const article: Article = { title: title.text, paragraphs: paragraphs.map(({ text }) => text) };
  const headings = paragraphs.flatMap(({ isHeading }, index) => (isHeading ? [index] : []));
  if (headings.length > 0) article.headings = headings;
  const lang = document.documentElement.getAttribute('lang');
  if (lang) article.lang = lang;
  const date = findDate(document);
  if (date) article.date = date;
  return { article, map: createTextMap(runs) };
}

/** A test for text nodes that are shown and not part of the title; each parent is asked once. */
function readable(title: Element | null): (node: Text) => boolean {
  const known = new Map<Element, boolean>();
  return (node) => {
    const parent = node.parentElement;
    if (!parent) return false;
    let answer = known.get(parent);
    if (answer === undefined) {
      // Node's DOMs have no layout and so no such method: there everything is shown.
      answer = !title?.contains(parent) && parent.checkVisibility?.() !== false;
      known.set(parent, answer);
    }
    return answer;
  };
}

/** All text, scripts and the like with it, is quick to have: only where that is too much is it counted without them. */
function isTooLong(document: Document): boolean {
  return (document.body?.textContent ?? '').length > MAX_TEXT && countText(document) > MAX_TEXT;
}

/** Characters of text on the page, scripts and the like left out; stops counting where it is too much. */
function countText(document: Document): number {
  if (!document.body) return 0;
  const walker = document.createTreeWalker(document.body, 4);
  let size = 0;
  while (size <= MAX_TEXT && walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement && isSilent(node.parentElement)) continue;
    size += node.data.trim().length;
  }
  return size;
}

function lengthOf(pieces: Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.text.length, 0);
}
