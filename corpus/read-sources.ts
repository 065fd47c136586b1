import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../engine/corpus.ts';
import { type Entry, LANGS } from './entry.ts';
import { openYaml } from './open-yaml.ts';
import { QUOTE_KEYS, readQuote } from './read-quote.ts';
import { readSource, type SourceFile } from './read-source.ts';

const KEYS = [
  'id',
  'siglum',
  'lang',
  'outlet',
  'name',
  'inSentence',
  'kind',
  'title',
  'date',
  'url',
  'origin',
  'signs',
];

/** Characters that fit beside a siglum. */
const LONGEST_NAME = 24;

/** The sources in the order that `story.yaml` lists them, and their texts by id. */
export function readSources(
  root: string,
  folder: string,
  story: Entry | null,
  problems: string[],
): { sources: Source[]; texts: Record<string, SourceFile> } {
  const listed = listedSources(story);
  const reports = (story?.list('reports') ?? []).map((report) => String(report.at('id').value));
  const texts: Record<string, SourceFile> = {};
  const sources: Source[] = [];
  const sigla = new Map<string, string>();
  const place = join(root, folder, 'sources');
  const files = existsSync(place) ? readdirSync(place).filter((file) => file.endsWith('.txt')) : [];
  for (const file of files.sort()) {
    const name = `${folder}/sources/${file}`;
    const text = readSource(readFileSync(join(place, file), 'utf8'), name, problems);
    const head = text && openYaml(text.frontMatter, name, problems, 1);
    if (!text || !head) continue;
    const source = readFrontMatter(head, text, reports);
    if (source.id !== file.replace('.txt', ''))
      head.refuse(`the id is "${source.id}", the file ${file}`, 'give both the same name', 'id');
    if (sigla.has(source.siglum))
      head.refuse(
        `${sigla.get(source.siglum)} has the siglum ${source.siglum} too`,
        'choose another',
        'siglum',
      );
    if (story && !listed.includes(source.id))
      story.refuse(
        `"${source.id}" is not among the sources`,
        'list it, in the order of the sigla',
        'sources',
      );
    sigla.set(source.siglum, source.id);
    texts[source.id] = text;
    sources.push(source);
  }
  for (const id of listed)
    if (!files.includes(`${id}.txt`))
      story?.refuse(`there is no sources/${id}.txt`, 'add the file, or take the line out', 'sources');
  return { sources: sources.sort((a, b) => listed.indexOf(a.id) - listed.indexOf(b.id)), texts };
}

const listedSources = (story: Entry | null): string[] =>
  (story?.list('sources') ?? []).map(({ value }) => String(value));

function readFrontMatter(head: Entry, file: SourceFile, reports: string[]): Source {
  head.allow(KEYS);
  const lang = head.oneOf('lang', LANGS, 'the language') ?? 'en';
  const siglum = head.text('siglum');
  if (siglum !== '' && !/^\p{Lu}$/u.test(siglum))
    head.refuse(`the siglum "${siglum}" is not one capital letter`, 'choose one', 'siglum');
  const title = head.text('title');
  if (title !== '' && !file.text.includes(title))
    head.refuse('the title is not in the text to the letter', 'copy it from there', 'title');
  const date = head.has('date') ? readDate(head.at('date')) : undefined;
  const url = head.optionalText('url');
  return {
    id: head.text('id'),
    siglum,
    lang,
    outlet: head.text('outlet'),
    name: head.localised('name', { most: LONGEST_NAME }),
    ...(head.has('inSentence') ? { inSentence: head.localised('inSentence') } : {}),
    kind: head.localised('kind'),
    title,
    ...(date ? { date } : {}),
    ...(url === undefined ? {} : { url }),
    origin: readOrigin(head, { lang, file }, reports),
    signs: head.list('signs').map((sign) => {
      sign.allow(['text', ...QUOTE_KEYS]);
      // A sign may be in the clutter: that is where a publisher advertises itself.
      const quote = sign.has('quote') ? readQuote(sign, { lang, file }, { inClutter: true }) : undefined;
      return { text: sign.localised('text'), ...(quote ? { quote } : {}) };
    }),
  };
}

function readDate(entry: Entry): Source['date'] {
  entry.allow(['value', 'known']);
  const value = entry.text('value');
  if (value !== '' && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(value))
    entry.refuse(`"${value}" is no date`, 'write 2024-05-18, or 2024-05 where the day is unknown', 'value');
  return {
    value,
    known: entry.oneOf('known', ['printed', 'inferred'] as const, 'how it is known') ?? 'inferred',
  };
}

function readOrigin(
  head: Entry,
  source: { lang: Source['lang']; file: SourceFile },
  reports: string[],
): Source['origin'] {
  const origin = head.at('origin');
  if (!head.has('origin')) head.refuse('origin is missing', 'say which report it goes back to', 'origin');
  else origin.allow(['report', 'link', 'via', ...QUOTE_KEYS]);
  const evidence = origin.has('quote') ? readQuote(origin, source) : undefined;
  const via = origin.has('via') ? origin.oneOf('via', reports, 'the report') : undefined;
  return {
    report: head.has('origin') ? (origin.oneOf('report', reports, 'the report') ?? '') : '',
    link:
      (head.has('origin') && origin.oneOf('link', ['credited', 'inferred'] as const, 'the link')) ||
      'inferred',
    ...(via ? { via } : {}),
    ...(evidence ? { evidence } : {}),
  };
}
