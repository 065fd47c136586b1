import type { PlacedClaim, Point, Source } from '../engine/corpus.ts';
import type { Certainty } from '../engine/reading.ts';
import type { Entry } from './entry.ts';
import { uniqueId } from './read-points.ts';
import { QUOTE_KEYS, readQuote } from './read-quote.ts';
import type { SourceFile } from './read-source.ts';

const CERTAINTIES: Certainty[] = ['stated', 'attributed', 'tentative'];
const KEYS = ['id', 'source', 'point', 'position', 'certainty', 'speaker', 'translated', ...QUOTE_KEYS];

/** Claims by id, in the order of the file. */
export type Claims = Map<string, PlacedClaim>;

/** What a claim is checked against. */
export interface Known {
  sources: Source[];
  points: Point[];
  texts: Record<string, SourceFile>;
}

/** The claims of `claims.yaml`, each checked against its source and point. */
export function readClaims(file: Entry | null, known: Known): Claims {
  const claims: Claims = new Map();
  if (!file) return claims;
  file.allow(['claims']);
  const seen = new Set<string>();
  const places = new Map<string, string>();
  for (const entry of file.list('claims')) {
    entry.allow(KEYS);
    const claim = readClaim(entry, uniqueId(entry, seen, 'claim'), known);
    const place = [claim.source, claim.point, claim.position, claim.quote.start].join(' ');
    if (claim.quote.end > 0 && places.has(place))
      entry.refuse(`"${places.get(place)}" claims the same of the same words`, 'keep one of them', 'id');
    places.set(place, claim.id);
    claims.set(claim.id, claim);
  }
  return claims;
}

function readClaim(entry: Entry, id: string, { sources, points, texts }: Known): PlacedClaim {
  const source = entry.oneOf(
    'source',
    sources.map((each) => each.id),
    'the source',
  );
  const point = entry.oneOf(
    'point',
    points.map((each) => each.id),
    'the point',
  );
  const positions = points.find((each) => each.id === point)?.positions.map((each) => each.id);
  const position = positions ? entry.oneOf('position', positions, 'the position') : undefined;
  const speaker = entry.optionalText('speaker');
  const lang = sources.find((each) => each.id === source)?.lang;
  return {
    id,
    source: source ?? '',
    point: point ?? '',
    position: position ?? '',
    certainty: entry.oneOf('certainty', CERTAINTIES, 'the certainty') ?? 'tentative',
    ...(speaker === undefined ? {} : { speaker }),
    ...(entry.has('translated') ? { translated: entry.localised('translated') } : {}),
    quote: lang
      ? readQuote(entry, { lang, file: (source && texts[source]) || undefined })
      : { text: '', start: 0, end: 0, translations: {} },
  };
}
