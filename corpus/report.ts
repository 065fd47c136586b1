import type { Claim, Disagreement, Source } from '../engine/corpus.ts';
import { splitSentences } from '../engine/split-sentences.ts';
import type { EditedCorpus } from './build.ts';

/** What an editor wants to know of a corpus that is in order: one text for the terminal. */
export function reportCorpus(corpus: EditedCorpus): string {
  const { sources, points, claims, entities } = corpus;
  return [
    `${corpus.story.title.en}, as of ${corpus.story.asOf}`,
    `${sources.length} sources, ${points.length} points, ${claims.length} claims, ${entities.length} entities`,
    ...section('Claims by point and source', claimTable(corpus)),
    ...section('Disagreements', corpus.disagreements.map(inOneLine)),
    ...section(
      'Sentences with no claim',
      sources.flatMap((source) => unclaimed(corpus, source)),
    ),
    ...section(
      'Entities without background',
      entities.filter(({ background }) => background.length === 0).map(({ id }) => id),
    ),
    '',
  ].join('\n');
}

const section = (title: string, lines: string[]): string[] => [
  '',
  title,
  ...(lines.length > 0 ? lines : ['none']).map((line) => `  ${line}`),
];

function claimTable({ points, sources, claims }: EditedCorpus): string[] {
  const width = Math.max(...points.map(({ id }) => id.length), 'all'.length);
  const row = (label: string, cells: string[]): string =>
    `${label.padEnd(width)} ${cells.map((cell) => cell.padStart(3)).join('')}`;
  const count = (point: string | null, source: string): string => {
    const found = claims.filter((claim) => claim.source === source && (point ?? claim.point) === claim.point);
    return found.length === 0 ? '·' : String(found.length);
  };
  return [
    row(
      '',
      sources.map(({ siglum }) => siglum),
    ),
    ...points.map(({ id }) =>
      row(
        id,
        sources.map((source) => count(id, source.id)),
      ),
    ),
    row(
      'all',
      sources.map((source) => count(null, source.id)),
    ),
  ];
}

const inOneLine = ({ point, kind, sources }: Disagreement): string =>
  `${point}, ${kind}: ${Object.entries(sources)
    .map(([source, positions]) => `${source} ${positions.join(' + ')}`)
    .join(', ')}`;

/** The sentences of a source, outside its clutter, that no claim touches: its text by line, then by sentence. */
function unclaimed({ texts, claims, languages }: EditedCorpus, source: Source): string[] {
  const file = texts[source.id];
  if (!file) return [];
  const language = languages.find(({ lang }) => lang === source.lang);
  const own = claims.filter((claim) => claim.source === source.id);
  const lines: string[] = [];
  let start = 0;
  for (const line of file.text.split('\n')) {
    for (const sentence of splitSentences(line, language)) {
      const from = start + sentence.start;
      const to = start + sentence.end;
      const isClutter = file.clutter.some((range) => from < range.end && to > range.start);
      if (!isClutter && !own.some((claim) => touches(claim, from, to)))
        lines.push(`${source.siglum} ${file.text.slice(from, to)}`);
    }
    start += line.length + 1;
  }
  return lines;
}

const touches = ({ quote }: Claim, from: number, to: number): boolean => quote.start < to && quote.end > from;
