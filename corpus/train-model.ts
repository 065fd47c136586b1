import { MOST, type Model, ZERO } from '../engine/model.ts';

/** A sentence to learn from: its features, and its positions as `point=position`. */
export interface Example {
  features: string[];
  positions: Set<string>;
}

// Found by trying, on articles that no lexicon was tuned on then (`test/labelled/tuned`): more decay finds less, less decay
// takes more for positions than there are.
const EPOCHS = 15;
const RATE = 0.5;
const BIAS_RATE = 0.05;
const FIRST_BIAS = -3;
const DECAY = 1e-3;
/** A feature or a position seen once teaches nothing that holds elsewhere. */
const LEAST_SEEN = 2;
/** An example that is this nearly right teaches nothing more. */
const NEARLY = 1e-3;

/** Logistic regression, one position against the rest, by AdaGrad in a fixed order: the same examples give the same
 *  model. Rare positions weigh more, up to four times. */
export function trainModel(examples: Example[]): Model {
  const features = indexFrequent(examples.flatMap((example) => example.features));
  const rows = examples.map((example) => example.features.flatMap((name) => features.get(name) ?? []));
  // Over all features of a sentence, known or not, as when the model is used.
  const norms = examples.map((example) => 1 / Math.sqrt(Math.max(1, example.features.length)));
  const keys = [...indexFrequent(examples.flatMap(({ positions }) => [...positions])).keys()];
  const columns = keys.map((key) =>
    trainOne(
      rows,
      norms,
      examples.map(({ positions }) => positions.has(key)),
      features.size,
    ),
  );
  const unit = greatest(columns.flatMap(({ weights }) => weights.map(Math.abs))) / MOST;
  const charOf = (weight: number): string =>
    String.fromCharCode(ZERO + Math.max(-MOST, Math.min(MOST, Math.round(weight / unit))));
  return {
    unit,
    positions: keys.map((key, at) => {
      const [point = '', position = ''] = key.split('=');
      return { point, position, bias: Math.round((columns[at]?.bias ?? 0) * 1000) / 1000 };
    }),
    weights: Object.fromEntries(
      [...features].map(([name, feature]) => [
        name,
        columns.map(({ weights }) => charOf(weights[feature] as number)).join(''),
      ]),
    ),
  };
}

/** The greatest weight but for one in a thousand, so that a few outliers do not coarsen all others. */
function greatest(weights: number[]): number {
  const sorted = weights.sort((a, b) => a - b);
  return Math.max(1e-6, sorted[Math.floor(sorted.length * 0.999)] ?? 0);
}

/** Names that occur often enough, numbered in the order in which they come. */
function indexFrequent(all: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of all) counts.set(name, (counts.get(name) ?? 0) + 1);
  const frequent = [...counts].filter(([, count]) => count >= LEAST_SEEN);
  return new Map(frequent.map(([name], at) => [name, at]));
}

function trainOne(
  rows: number[][],
  norms: number[],
  wanted: boolean[],
  size: number,
): { weights: number[]; bias: number } {
  const weights = new Array<number>(size).fill(0);
  const squares = new Array<number>(size).fill(1e-8);
  let bias = FIRST_BIAS;
  const positive = wanted.filter(Boolean).length;
  const boost = Math.min(4, Math.sqrt(rows.length / (positive + 1)) / 4 + 1);
  const random = createRandom();
  const order = rows.map((_, at) => at);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const row = rows[at] as number[];
      const norm = norms[at] as number;
      const sum = row.reduce((total, feature) => total + (weights[feature] as number) * norm, bias);
      const error = (1 / (1 + Math.exp(-sum)) - (wanted[at] ? 1 : 0)) * (wanted[at] ? boost : 1);
      if (Math.abs(error) < NEARLY) continue;
      for (const feature of row) {
        const weight = weights[feature] as number;
        const slope = error * norm + DECAY * weight;
        const square = (squares[feature] as number) + slope * slope;
        squares[feature] = square;
        weights[feature] = weight - (RATE * slope) / Math.sqrt(square);
      }
      bias -= BIAS_RATE * error;
    }
  }
  return { weights, bias };
}

/** Numbers from 0 to 1 that are the same in every run: a linear congruential generator. */
function createRandom(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
}
