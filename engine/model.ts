/** A linear model over a sentence's features, one column a position, trained by `corpus/train-model.ts` on the
 *  labelled sentences. */
export interface Model {
  positions: { point: string; position: string; bias: number }[];
  /** By feature: a character a position, its code less `ZERO` the weight in units. */
  weights: Record<string, string>;
  unit: number;
}

/** Code of the character that stands for no weight: the middle of what ASCII prints. */
export const ZERO = 79;
/** The greatest weight, in units, that a character holds on either side. */
export const MOST = 7;

/** Weight of a feature for the model's position `at`. */
export function weightOf({ weights, unit }: Model, feature: string, at: number): number {
  return Object.hasOwn(weights, feature) ? ((weights[feature] as string).charCodeAt(at) - ZERO) * unit : 0;
}

/** Probability, 0 to 1, of each of the model's positions for a sentence with these features. */
export function weigh(features: string[], model: Model): number[] {
  // Long sentences have more features; the norm keeps them comparable, in training as here.
  const norm = 1 / Math.sqrt(Math.max(1, features.length));
  const rows = features.flatMap((feature) =>
    Object.hasOwn(model.weights, feature) ? [model.weights[feature] as string] : [],
  );
  return model.positions.map(({ bias }, at) => {
    let units = 0;
    for (const row of rows) units += row.charCodeAt(at) - ZERO;
    return 1 / (1 + Math.exp(-(units * model.unit * norm + bias)));
  });
}
