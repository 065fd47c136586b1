import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { parseHTML } from 'linkedom';
import { parse, serialize } from 'parse5';
import type { Article } from '../engine/reading.ts';
import { readArticle, type Unreadable } from '../page/read-article.ts';

/** One article of a file, or in one clear sentence why there is none. */
export type Entry = { id: string; article: Article } | { id: string; error: string };

/** In bytes, for a file that is read whole and for one line of a `.jsonl`. */
const MAX_SIZE = 32_000_000;
const NEWLINE = 10;

const UNREADABLE: Record<Unreadable, string> = {
  emptyPage: 'The page holds no text.',
  noArticle: 'The page holds no article.',
  tooLong: 'The page holds more text than an article can have.',
};

/** The articles of one `.html`, `.txt` or `.jsonl` file, in order. Never throws for what a file holds. */
export async function* readEntries(path: string): AsyncGenerator<Entry> {
  const id = basename(path);
  const found = await stat(path).catch(() => null);
  if (!found) yield { id, error: 'There is no such file.' };
  else if (!found.isFile()) yield { id, error: 'This is not a file.' };
  else if (found.size === 0) yield { id, error: 'The file is empty.' };
  else {
    try {
      yield* byKind(path, id, found.size);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      yield { id, error: `The file could not be read: ${why}.` };
    }
  }
}

async function* byKind(path: string, id: string, size: number): AsyncGenerator<Entry> {
  const kind = extname(path).toLowerCase();
  if (kind === '.jsonl') {
    yield* readLines(path, id);
  } else if (kind !== '.txt' && kind !== '.html' && kind !== '.htm') {
    yield { id, error: 'Only .html, .txt and .jsonl files can be read.' };
  } else if (size > MAX_SIZE) {
    yield { id, error: `The file is larger than ${MAX_SIZE / 1_000_000} MB.` };
  } else {
    const text = decode(await readFile(path));
    if (text === null) yield { id, error: 'The file is not UTF-8.' };
    else if (!text.trim()) yield { id, error: 'The file is empty.' };
    else yield { id, ...(kind === '.txt' ? fromPlain(text) : fromPage(text)) };
  }
}

function fromPage(html: string): { article: Article } | { error: string } {
  // linkedom takes markup at its word; parse5 mends it first, as a browser would.
  const { document } = parseHTML(serialize(parse(html)));
  const read = readArticle(document);
  return typeof read === 'string' ? { error: UNREADABLE[read] } : { article: read.article };
}

/** The first line is the title; blank lines part the paragraphs. */
function fromPlain(text: string): { article: Article } | { error: string } {
  const [title = '', ...rest] = text.trim().split(/\r\n|\r|\n/);
  return { article: { title: squeeze(title), paragraphs: split(rest.join('\n')) } };
}

async function* readLines(path: string, id: string): AsyncGenerator<Entry> {
  let number = 0;
  let said = false;
  for await (const bytes of linesOf(path)) {
    number++;
    const entry = readLine(bytes, `${id}:${number}`, number);
    if (!entry) continue;
    said = true;
    yield entry;
  }
  if (!said) yield { id, error: 'The file is empty.' };
}

function readLine(bytes: Buffer | null, place: string, number: number): Entry | null {
  if (!bytes) return { id: place, error: `Line ${number} is larger than ${MAX_SIZE / 1_000_000} MB.` };
  const line = decode(bytes);
  if (line === null) return { id: place, error: `Line ${number} is not UTF-8.` };
  if (!line.trim()) return null;
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch (error) {
    return { id: place, error: `Line ${number} is not JSON: ${(error as Error).message}` };
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    return { id: place, error: `Line ${number} is not a JSON object.` };
  const { id, title, text, lang, date } = row as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number')
    return { id: place, error: `Line ${number} has no "id".` };
  const name = String(id);
  if (typeof title !== 'string') return { id: name, error: `Line ${number} has no "title".` };
  if (typeof text !== 'string') return { id: name, error: `Line ${number} has no "text".` };
  const article: Article = { title: squeeze(title), paragraphs: split(text) };
  if (!article.title && article.paragraphs.length === 0)
    return { id: name, error: `Line ${number} holds no text.` };
  if (typeof lang === 'string' && lang) article.lang = lang;
  if (typeof date === 'string' && date) article.date = date;
  return { id: name, article };
}

/** The lines of a file as they come, without holding the file; `null` for a line that is too large. */
async function* linesOf(path: string): AsyncGenerator<Buffer | null> {
  let parts: Buffer[] = [];
  let size = 0;
  const keep = (part: Buffer) => {
    size += part.length;
    if (size > MAX_SIZE) parts = [];
    else parts.push(part);
  };
  const take = () => {
    const line = size > MAX_SIZE ? null : Buffer.concat(parts);
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      keep(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    keep(chunk.subarray(from));
  }
  if (size > 0) yield take();
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function split(text: string): string[] {
  return text
    .split(/(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)/)
    .map(squeeze)
    .filter(Boolean);
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
