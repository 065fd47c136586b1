import type { Article } from '../engine/reading.ts';

/** A short fingerprint of an article's text, the same for the same text (FNV-1a, two of 32 bits). It tells whether
 *  a page says what it said before; it keeps nothing secret. */
export function hashText({ title, paragraphs, date = '' }: Article): string {
  let one = 0x811c9dc5;
  let two = 0x9747b28c;
  for (const part of [title, ...paragraphs, date]) {
    for (let at = 0; at <= part.length; at += 1) {
      const code = at < part.length ? part.charCodeAt(at) : 0x1f;
      one = Math.imul(one ^ code, 0x01000193);
      two = Math.imul(two ^ (code + at), 0x01000193);
    }
  }
  return [one, two].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
