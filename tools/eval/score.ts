import type { Point } from '../../engine/corpus.ts';
import type { Certainty } from '../../engine/reading.ts';
import { type Gold, isStory, keyOf, type Row } from './gold.ts';

/** What a reader, ours or a baseline, found in an article. */
export interface Found {
  spotted: boolean;
  passages: { sentence: string; point: string; position: string; certainty: Certainty }[];
}

export interface Rates {
  precision: number;
  recall: number;
  f1: number;
}

/** Positions are counted once an article, passages by their sentences. Only articles on the story count, but for
 *  spotting. */
export interface Score {
  spotting: Rates;
  positions: Rates;
  passages: Rates;
  /** Positions that contradict a firm claim of the sources, where the page holds them firmly, in `core` articles. */
  differing: Rates;
  traps: { seen: number; fallen: number };
  /** Share of the passages found rightly whose certainty is right, where it is graded. */
  certainty: number;
  misspotted: string[];
}

/** What the positions of the sources are held against. */
export interface Differing {
  points: Point[];
  claims: { point: string; position: string; certainty: Certainty }[];
}

/** There the position says how firm it is. */
const UNGRADED = new Set([
  'report-origin',
  'informants',
  'plan-status=considering',
  'data-route=unclear',
  'local-partner=possible',
]);

export function scoreArticles(articles: Gold[], found: Found[], corpus: Differing): Score {
  const [spotting, positions, passages, differing] = [new Tally(), new Tally(), new Tally(), new Tally()];
  const traps = { seen: 0, fallen: 0 };
  const certainty = { seen: 0, right: 0 };
  const misspotted: string[] = [];
  const contradicts = contradictionsOf(corpus);
  articles.forEach((article, at) => {
    const ours = found[at] as Found;
    if (ours.spotted !== isStory(article)) misspotted.push(article.id);
    spotting.add(isStory(article) ? [article.id] : [], ours.spotted ? [article.id] : []);
    if (!isStory(article)) return;
    positions.add(article.gold.map(keyOf), ours.passages.map(keyOf));
    const firm = (rows: Omit<Row, 'sentence'>[]): string[] =>
      rows.filter((row) => row.certainty !== 'tentative' && contradicts(row)).map(keyOf);
    if (article.label === 'core') differing.add(firm(article.gold), firm(ours.passages));
    const left = [...article.gold];
    for (const passage of ours.passages) {
      const isSame = (row: Row): boolean =>
        keyOf(row) === keyOf(passage) && overlaps(row.sentence, passage.sentence);
      const row = left.find(isSame);
      // A sentence that was cut in two says its position twice.
      if (!row && article.gold.some(isSame)) continue;
      passages.wrong += row ? 0 : 1;
      if (!row) continue;
      passages.right += 1;
      left.splice(left.indexOf(row), 1);
      if (UNGRADED.has(row.point) || UNGRADED.has(keyOf(row))) continue;
      certainty.seen += 1;
      if (row.certainty === passage.certainty) certainty.right += 1;
    }
    passages.missed += left.length;
    for (const { sentence, not } of article.traps ?? []) {
      traps.seen += 1;
      if (ours.passages.some((one) => keyOf(one) === keyOf(not) && overlaps(one.sentence, sentence)))
        traps.fallen += 1;
    }
  });
  return {
    spotting: spotting.rates(),
    positions: positions.rates(),
    passages: passages.rates(),
    differing: differing.rates(),
    traps,
    certainty: certainty.right / Math.max(1, certainty.seen),
    misspotted,
  };
}

class Tally {
  right = 0;
  wrong = 0;
  missed = 0;

  add(wanted: string[], found: string[]): void {
    const [want, got] = [new Set(wanted), new Set(found)];
    for (const key of got)
      if (want.has(key)) this.right += 1;
      else this.wrong += 1;
    for (const key of want) if (!got.has(key)) this.missed += 1;
  }

  rates(): Rates {
    const precision = this.right / Math.max(1, this.right + this.wrong);
    const recall = this.right / Math.max(1, this.right + this.missed);
    return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
  }
}

/** Whether a position contradicts one that a source holds firmly. */
function contradictionsOf({
  points,
  claims,
}: Differing): (row: { point: string; position: string }) => boolean {
  const held = new Set(claims.filter(({ certainty }) => certainty !== 'tentative').map(keyOf));
  const pairs = new Map(points.map(({ id, contradicts }) => [id, contradicts]));
  return ({ point, position }) =>
    (pairs.get(point) ?? []).some(
      ([a, b]) =>
        (a === position && held.has(keyOf({ point, position: b }))) ||
        (b === position && held.has(keyOf({ point, position: a }))),
    );
}

/** A label's sentence may leave out a dateline or a bullet, and a splitter may cut where the labeller did not: one
 *  within the other, or seven words of ten the same. */
function overlaps(a: string, b: string): boolean {
  const [x, y] = [squash(a), squash(b)];
  if (x.includes(y) || y.includes(x)) return true;
  const words = new Set(x.split(' '));
  const others = y.split(' ');
  const shared = others.filter((word) => words.has(word)).length;
  return shared / Math.max(1, Math.min(words.size, others.length)) >= 0.7;
}

const squash = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
