import type { FoundEntity, Localised } from '../engine/corpus.ts';
import { parsePattern } from '../engine/patterns.ts';
import type { Entry } from './entry.ts';
import type { Claims, Known } from './read-claims.ts';
import { uniqueId } from './read-points.ts';
import { QUOTE_KEYS, readQuote } from './read-quote.ts';

const KEYS = ['id', 'names', 'native', 'kind', 'aliases', 'background', 'asNamed'];

/** The entities of `entities.yaml`, in its order. */
export function readEntities(
  file: Entry | null,
  known: Pick<Known, 'sources' | 'texts'> & { claims: Claims },
): FoundEntity[] {
  if (!file) return [];
  file.allow(['entities']);
  const seen = new Set<string>();
  return file.list('entities').map((entry) => {
    entry.allow(KEYS);
    const names = entry.localised('names');
    const aliases = readAliases(entry);
    const bare = new Set([...Object.values(names), ...aliases].map((name) => name.toLowerCase()));
    return {
      id: uniqueId(entry, seen, 'entity'),
      names,
      ...(entry.has('native') ? { native: readNative(entry.at('native')) } : {}),
      kind: entry.localised('kind'),
      aliases,
      background: entry.list('background').map((statement) => readStatement(statement, known.claims)),
      asNamed: entry.list('asNamed').map((named) => {
        named.allow(['source', ...QUOTE_KEYS]);
        const ids = known.sources.map(({ id }) => id);
        const source = named.oneOf('source', ids, 'the source') ?? '';
        const lang = known.sources.find(({ id }) => id === source)?.lang ?? 'en';
        const untranslated = (words: string): boolean => bare.has(words.toLowerCase());
        return {
          source,
          quote: readQuote(named, { lang, file: known.texts[source] }, { first: true, untranslated }),
        };
      }),
    };
  });
}

/** A statement in three languages, and the claims that carry it, which must be there. `others` are keys beside these. */
export function readStatement(
  entry: Entry,
  claims: Claims,
  others: string[] = [],
): { text: Localised; claims: string[] } {
  entry.allow([...others, 'text', 'claims']);
  const carriers = entry.list('claims');
  if (carriers.length === 0) entry.refuse('no claim carries this', 'name the claims under "claims:"');
  return {
    text: entry.localised('text'),
    claims: carriers.map((carrier) => {
      const id = String(carrier.value);
      if (!claims.has(id)) carrier.refuse(`there is no claim "${id}"`, 'mend the id, or add the claim');
      return id;
    }),
  };
}

function readNative(entry: Entry): { text: string; lang: string } {
  entry.allow(['text', 'lang']);
  return { text: entry.text('text'), lang: entry.text('lang') };
}

function readAliases(entry: Entry): string[] {
  const aliases = entry.list('aliases');
  if (aliases.length === 0)
    entry.refuse('there are no aliases', 'list the forms that the tagger looks for', 'aliases');
  return aliases.map((alias) => {
    if (typeof alias.value !== 'string' || alias.value.trim() === '') {
      alias.refuse('this alias is no text', 'put it in quotation marks');
      return '';
    }
    try {
      parsePattern('', alias.value);
    } catch (error) {
      alias.refuse(`the alias "${alias.value}" is no pattern: ${(error as Error).message}`, 'mend it');
    }
    return alias.value;
  });
}
