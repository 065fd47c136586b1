import type { Claim, Quote } from '../engine/corpus.ts';
import type { Certainty, Passage } from '../engine/reading.ts';
import type { Scope } from './scope.ts';

/** One answer to a point's question, and who gives it. */
export interface Account {
  /** Unique among the accounts of a point. */
  key: string;
  position: string;
  label: string;
  certainty: Certainty;
  /** One claim a source, its clearest, in the edition's order of sources. */
  claims: Claim[];
  /** Indexes into `reading.passages`; empty where this page does not say it. */
  passages: number[];
}

const FIRMNESS: Certainty[] = ['stated', 'attributed', 'tentative'];

/** The firmer of two certainties. */
function firmer(a: Certainty, b: Certainty): Certainty {
  return FIRMNESS.indexOf(a) <= FIRMNESS.indexOf(b) ? a : b;
}

/** The page's words for a position: those highlighted, as they stand in the sentence. */
export function quoteOf(passage: Passage): string {
  return passage.sentence.slice(passage.mark.start - passage.start, passage.mark.end - passage.start);
}

/** Position of a value the corpus has no name for. */
const NOVEL = 'other';

function labelOfPosition(scope: Scope, point: string, position: string): string {
  const known = scope.point(point)?.positions.find((one) => one.id === position);
  return known?.label[scope.lang] ?? position;
}

/** The page's certainty sets it apart from sources that say the same: then accounts are told apart by it too. */
function splitsByCertainty(passages: Passage[]): boolean {
  const graded = passages.filter((one) => one.state === 'further' || one.state === 'less-far');
  return graded.some((one) => Object.values(one.sources).includes('same'));
}

/** Claims by who makes them and for which position: a source speaks once for each. */
function voicesOf(claims: Claim[]): Claim[][] {
  const voices = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = `${claim.source} ${claim.position}`;
    voices.set(key, [...(voices.get(key) ?? []), claim]);
  }
  return [...voices.values()];
}

/** Every account of a point, this page's first, then the sources' by how near they are to it in the point's order,
 *  the one most sources give before the others. Accounts that differ in certainty alone are kept apart where that is
 *  what sets this page apart, or on request. */
export function accountsOf(scope: Scope, pointId: string, own?: number, byCertainty?: boolean): Account[] {
  const point = scope.point(pointId);
  const here = scope.reading.passages.map((passage, index) => ({ passage, index }));
  const ours = here.filter(({ passage }) => passage.point === pointId);
  const split = byCertainty ?? splitsByCertainty(ours.map(({ passage }) => passage));
  const accounts = new Map<string, Account>();
  const add = (position: string, certainty: Certainty, value?: string): Account => {
    const key = [position, value, split && certainty].filter(Boolean).join(' ');
    const label = value ?? labelOfPosition(scope, pointId, position);
    const known = accounts.get(key) ?? { key, position, label, certainty, claims: [], passages: [] };
    known.certainty = firmer(known.certainty, certainty);
    accounts.set(key, known);
    return known;
  };
  for (const { passage, index } of ours) {
    // Another price or a third name speaks for itself: the page's own words are its label.
    const value = passage.position === NOVEL ? passage.value : undefined;
    add(passage.position, passage.certainty, value).passages.push(index);
  }
  for (const claims of voicesOf(scope.claimsOn(pointId))) {
    const certainty = claims.map((claim) => claim.certainty).reduce(firmer);
    const shown = claims.find((claim) => !split || claim.certainty === certainty);
    if (shown) add(shown.position, certainty).claims.push(shown);
  }
  const list = [...accounts.values()];
  if (split) nameCertainties(scope, list);
  const order = (point?.positions ?? []).map((one) => one.id);
  const mine = (one: Account) =>
    own !== undefined && one.passages.includes(own) ? 2 : Number(one.passages.length > 0);
  const first = list.sort((a, b) => mine(b) - mine(a) || b.claims.length - a.claims.length)[0];
  const away = (one: Account) => Math.abs(order.indexOf(one.position) - order.indexOf(first?.position ?? ''));
  return list.sort((a, b) => mine(b) - mine(a) || away(a) - away(b) || b.claims.length - a.claims.length);
}

/** Adds "tentative" and its like to labels that would otherwise be the same. */
function nameCertainties(scope: Scope, accounts: Account[]): void {
  const seen = accounts.map((one) => one.label);
  for (const one of accounts) {
    if (seen.filter((label) => label === one.label).length < 2) continue;
    one.label = `${one.label} (${scope.t(`certainty_${one.certainty}`)})`;
  }
}

/** Our translation of a quote into the language the reader chose, where the original is in another. */
export function translationOf(quote: Quote, lang: string, scope: Scope): string | undefined {
  const wanted = scope.translations;
  return wanted === 'none' || wanted === lang ? undefined : quote.translations[wanted];
}
