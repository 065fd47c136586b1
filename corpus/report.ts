import type { Disagreement } from '../engine/corpus.ts';
import type { EditedCorpus } from './build.ts';
import { countMentions } from './count-mentions.ts';
import { findUnclaimed } from './find-unclaimed.ts';

/** What an editor wants to know of a corpus that is in order: one text for the terminal. */
export function reportCorpus(corpus: EditedCorpus): string {
  const { sources, points, claims, entities } = corpus;
  return [
    `${corpus.story.title.en}, as of ${corpus.story.asOf}`,
    `${sources.length} sources, ${points.length} points, ${claims.length} claims, ${entities.length} entities`,
    ...section('Claims by point and source', claimTable(corpus)),
    ...section('Disagreements', corpus.disagreements.flatMap(inTwoLines)),
    ...section('Sentences with no claim', findUnclaimed(corpus)),
    ...section('Mentions by entity and source', mentionTable(corpus)),
    ...section(
      'Entities without background',
      entities.filter(({ background }) => background.length === 0).map(({ id }) => id),
    ),
    ...section('Entities never mentioned', unmentioned(corpus)),
    '',
  ].join('\n');
}

const section = (title: string, lines: string[]): string[] => [
  '',
  title,
  ...(lines.length > 0 ? lines : ['none']).map((line) => `  ${line}`),
];

function claimTable({ points, sources, claims }: EditedCorpus): string[] {
  const count = (point: string | null, source: string): number =>
    claims.filter((claim) => claim.source === source && (point ?? claim.point) === claim.point).length;
  return table(
    sources.map(({ siglum }) => siglum),
    [
      ...points.map(({ id }) => ({ label: id, counts: sources.map((source) => count(id, source.id)) })),
      { label: 'all', counts: sources.map((source) => count(null, source.id)) },
    ],
  );
}

function mentionTable(corpus: EditedCorpus): string[] {
  return table(
    corpus.sources.map(({ siglum }) => siglum),
    [...countMentions(corpus)].map(([label, { article }]) => ({ label, counts: article })),
  );
}

/** Entities that no article names; the publisher of a text may yet be named on the page around it. */
function unmentioned(corpus: EditedCorpus): string[] {
  return [...countMentions(corpus)]
    .filter(([, { article }]) => article.every((count) => count === 0))
    .map(([id, { clutter }]) => (clutter > 0 ? `${id}, but in the clutter` : id));
}

function table(heads: string[], rows: { label: string; counts: number[] }[]): string[] {
  const width = Math.max(...rows.map(({ label }) => label.length));
  const row = (label: string, cells: string[]): string =>
    `${label.padEnd(width)} ${cells.map((cell) => cell.padStart(3)).join('')}`;
  return [
    row('', heads),
    ...rows.map(({ label, counts }) =>
      row(
        label,
        counts.map((count) => (count === 0 ? '·' : String(count))),
      ),
    ),
  ];
}

const inTwoLines = ({ point, kind, sources, statement }: Disagreement): string[] => [
  `${point}, ${kind}: ${Object.entries(sources)
    .map(([source, positions]) => `${source} ${positions.join(' + ')}`)
    .join(', ')}`,
  `    ${statement.en}`,
];
