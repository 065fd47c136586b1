/** A median with the quartiles around it: half of all values lie between `low` and `high`. */
export interface Spread {
  median: number;
  low: number;
  high: number;
  /** How many values there were. */
  count: number;
}

/** Throws a `RangeError` where there are no values: a median of nothing would pass for a measurement. */
export function spreadOf(values: number[]): Spread {
  if (values.length === 0) throw new RangeError('There is nothing to take a median of.');
  const sorted = [...values].sort((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.25),
    high: quantile(sorted, 0.75),
    count: sorted.length,
  };
}

export function medianOf(values: number[]): number {
  return spreadOf(values).median;
}

/** Between the two nearest values, in proportion. */
function quantile(sorted: number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}
