import type { Example, Story } from '../engine/corpus.ts';
import type { Entry } from './entry.ts';
import type { Claims } from './read-claims.ts';
import { readStatement } from './read-entities.ts';
import { uniqueId } from './read-points.ts';

const NO_WORDS = { en: '', nl: '', de: '' };

/** The story of `story.yaml`. Its `sources`, an order, are read with the sources themselves. */
export function readStory(file: Entry | null, claims: Claims): Story {
  if (!file) return { id: '', title: NO_WORDS, gist: [], timeline: [], asOf: '', reports: [] };
  file.allow(['id', 'title', 'gist', 'timeline', 'asOf', 'reports', 'sources', 'example']);
  const asOf = file.text('asOf');
  if (asOf !== '' && !/^\d{4}-\d{2}$/.test(asOf))
    file.refuse(`"${asOf}" is no month`, 'write it as in 2024-05', 'asOf');
  const seen = new Set<string>();
  return {
    id: file.text('id'),
    title: file.localised('title'),
    gist: file.list('gist').map((sentence) => readStatement(sentence, claims)),
    timeline: readTimeline(file, claims),
    asOf,
    ...(file.has('example') ? { example: readExample(file.at('example')) } : {}),
    reports: file.list('reports').map((report) => {
      report.allow(['id', 'name', 'held', 'note']);
      const held = report.at('held').value;
      if (typeof held !== 'boolean')
        report.refuse(
          'it does not say whether we hold the text',
          'add "held: true" or "held: false"',
          'held',
        );
      return {
        id: uniqueId(report, seen, 'report'),
        name: report.text('name'),
        note: report.localised('note'),
        held: held === true,
      };
    }),
  };
}

/** The invented article on which the extension shows what it does. */
function readExample(example: Entry): Example {
  example.allow(['title', 'text']);
  return { title: example.localised('title'), text: example.localised('text') };
}

/** What happened when, carried by claims as the gist is, and in the order of time. */
function readTimeline(file: Entry, claims: Claims): Story['timeline'] {
  let before = '';
  return file.list('timeline').map((event) => {
    const date = event.text('date');
    if (date !== '' && !/^\d{4}(-\d{2})?$/.test(date))
      event.refuse(`"${date}" is no year or month`, 'write "2021" or "2024-04"', 'date');
    if (date < before)
      event.refuse(`"${date}" stands after ${before}`, 'put it in the order of time', 'date');
    before = date;
    return { date, ...readStatement(event, claims, ['date']) };
  });
}
