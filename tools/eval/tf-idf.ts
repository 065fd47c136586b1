import type { Baseline, Nearest } from './baseline.ts';

const SHORTEST = 3;
const LONGEST = 5;

/** Cosine of character n-grams of three to five, weighted by TF-IDF. */
export const tfIdf: Baseline = (documents) => {
  const counts = documents.map(({ text }) => countGrams(text));
  const frequency = new Map<string, number>();
  for (const grams of counts)
    for (const gram of grams.keys()) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
  const weigh = (grams: Map<string, number>): Map<string, number> => {
    const weights = [...grams].flatMap(([gram, count]): [string, number][] => {
      const seen = frequency.get(gram);
      return seen ? [[gram, (1 + Math.log(count)) * Math.log(1 + documents.length / seen)]] : [];
    });
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    return new Map(weights.map(([gram, weight]) => [gram, weight / length]));
  };
  const vectors = counts.map(weigh);
  return (text) => {
    const query = weigh(countGrams(text));
    let best: Nearest | null = null;
    vectors.forEach((vector, at) => {
      let nearness = 0;
      for (const [gram, weight] of query) nearness += weight * (vector.get(gram) ?? 0);
      const document = documents[at];
      if (document && nearness > (best?.nearness ?? 0)) best = { document, nearness };
    });
    return best;
  };
};

function countGrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const plain = ` ${text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()} `;
  for (let length = SHORTEST; length <= LONGEST; length++)
    for (let at = 0; at + length <= plain.length; at++) {
      const gram = plain.slice(at, at + length);
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
  return counts;
}
