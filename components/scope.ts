import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Claim, Point, Source } from '../engine/corpus.ts';
import type { View } from '../engine/view.ts';
import { type Say, say } from './say.ts';

/** A View with what every part of the interface asks of it. */
export interface Scope extends View {
  t: Say;
  source(id: string): Source | undefined;
  point(id: string): Point | undefined;
  /** A point's claims, in the edition's order of sources. */
  claimsOn(point: string): Claim[];
}

/** Looks up a view's sources, points and claims by id, and binds its words. */
export function scopeOf(view: View): Scope {
  const sources = new Map(view.edition.sources.map((source) => [source.id, source]));
  const points = new Map(view.edition.points.map((point) => [point.id, point]));
  const order = [...sources.keys()];
  const claims = new Map<string, Claim[]>();
  const claimsOn = (point: string): Claim[] => {
    const known = claims.get(point);
    if (known) return known;
    const own = view.edition.claims.filter((claim) => claim.point === point);
    own.sort((a, b) => order.indexOf(a.source) - order.indexOf(b.source));
    claims.set(point, own);
    return own;
  };
  return {
    ...view,
    t: (key, ...args) => say(view.words, key, ...args),
    source: (id) => sources.get(id),
    point: (id) => points.get(id),
    claimsOn,
  };
}

export const ScopeContext = createContext<Scope | null>(null);

/** The scope of the reading that is shown. Only for components below a `ScopeContext.Provider`. */
export function useScope(): Scope {
  const scope = useContext(ScopeContext);
  if (!scope) throw new Error('no reading in scope');
  return scope;
}
