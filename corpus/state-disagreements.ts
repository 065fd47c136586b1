import type { Claim, Disagreement, Lang, Parting, Point, Source } from '../engine/corpus.ts';
import { type Holders, holdersOf } from '../engine/derive-disagreements.ts';
import type { Certainty } from '../engine/reading.ts';
import { LANGS } from './entry.ts';
import { INTERFACE_WORDS } from './interface-words.ts';

/** What a statement takes its names and labels from. */
interface Known {
  points: Point[];
  sources: Source[];
  claims: Claim[];
}

/** Words of one language for one point: names in a row, positions in quotation marks, templates filled in. */
interface Voice {
  fill(key: string, ...args: string[]): string;
  /** As `fill`, with the names of `sources` as `$1`, and the verb in their number. */
  tell(key: string, sources: string[], ...args: string[]): string;
  names(sources: string[]): string;
  label(position: string): string;
  list(items: string[]): string;
}

/**
 * Puts each parting into one sentence that says what differs: the point's own words for contradictions and degrees,
 * else a template of the interface with the names of the sources and the labels of their positions.
 */
export function stateDisagreements(partings: Parting[], known: Known): Disagreement[] {
  return partings.flatMap((parting) => {
    const point = known.points.find(({ id }) => id === parting.point);
    if (!point) return [];
    const holders = holdersOf(point, known.claims);
    const words = LANGS.map((lang) => {
      const sentence = stateOne(parting, point, holders, voiceOf(lang, point, known.sources));
      return [lang, point.differ && isOwnWords(parting) ? point.differ[lang] : capitalised(sentence)];
    });
    return [{ ...parting, statement: Object.fromEntries(words) as Disagreement['statement'] }];
  });
}

const isOwnWords = ({ kind }: Parting): boolean => kind === 'contradiction' || kind === 'degree';

function stateOne(parting: Parting, point: Point, holders: Holders, voice: Voice): string {
  const positions = point.positions
    .map(({ id }) => id)
    .filter((id) => Object.values(parting.sources).some((held) => held.includes(id)));
  const holding = (position: string): string[] =>
    Object.keys(parting.sources).filter((source) => parting.sources[source]?.includes(position));
  if (parting.kind === 'within-one-source')
    return voice.fill(
      'severalAnswers',
      voice.names(Object.keys(parting.sources)),
      voice.list(positions.map(voice.label)),
    );
  const [one = '', other] = positions;
  const certainty = (position: string, source: string): Certainty | undefined =>
    holders.get(position)?.get(source);
  if (other === undefined) {
    const as = (wanted: Certainty): string[] =>
      holding(one).filter((source) => certainty(one, source) === wanted);
    const softer = [
      ['attributes', as('attributed')] as const,
      ['holdsPossible', as('tentative')] as const,
    ].flatMap(([key, sources]) => (sources.length > 0 ? [voice.tell(key, sources)] : []));
    const sentence = voice.tell('statesWhat', as('stated'), voice.list(softer));
    return point.positions.length > 1 ? `${voice.label(one)}: ${sentence}` : sentence;
  }
  const isSoft = (position: string): boolean =>
    holding(position).every((source) => certainty(position, source) === 'tentative');
  const [soft, firm] = isSoft(one) ? [one, other] : [other, one];
  return voice.fill(
    'softAgainstFirm',
    voice.tell('namesPossible', holding(soft), voice.label(soft)),
    voice.tell('says', holding(firm), voice.label(firm)),
  );
}

function voiceOf(lang: Lang, point: Point, sources: Source[]): Voice {
  const words = INTERFACE_WORDS[lang];
  const join = new Intl.ListFormat(lang, { type: 'conjunction' });
  const fill: Voice['fill'] = (key, ...args) => {
    const template = words[key];
    if (template === undefined) throw new Error(`public/_locales/${lang}/messages.json has no "${key}"`);
    return template.replace(/\$(\d)/g, (_, n: string) => args[Number(n) - 1] ?? '');
  };
  const nameOf = (id: string): string => {
    const source = sources.find((each) => each.id === id);
    return (source?.inSentence ?? source?.name)?.[lang] ?? id;
  };
  const names: Voice['names'] = (ids) => join.format(ids.map(nameOf));
  return {
    fill,
    tell: (key, ids, ...args) => fill(`${key}_${ids.length === 1 ? 'one' : 'other'}`, names(ids), ...args),
    names,
    label: (id) => fill('quoted', point.positions.find((each) => each.id === id)?.label[lang] ?? id),
    list: (items) => join.format(items),
  };
}

const capitalised = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
