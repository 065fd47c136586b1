const NAMES = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dcterms.date',
];
const TIMES = 'time[itemprop="datePublished"], time[pubdate], article time[datetime], main time[datetime]';

/** The day the page says it was published, `2024-05-18`, from its metadata; undefined where it does not say. */
export function findDate(document: Document): string | undefined {
  return fromLinkedData(document) ?? fromMeta(document) ?? fromTime(document);
}

function fromLinkedData(document: Document): string | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = published(parse(script.textContent ?? ''));
    if (found) return found;
  }
  return undefined;
}

/** `datePublished` of the first thing in JSON-LD that has one, whatever it is nested in. */
function published(value: unknown, depth = 0): string | undefined {
  if (typeof value !== 'object' || value === null || depth > 6) return undefined;
  if ('datePublished' in value) {
    const day = asDay(value.datePublished);
    if (day) return day;
  }
  for (const inner of Object.values(value)) {
    const found = published(inner, depth + 1);
    if (found) return found;
  }
  return undefined;
}

function fromMeta(document: Document): string | undefined {
  const metas = [...document.querySelectorAll('meta[content]')];
  for (const name of NAMES) {
    const meta = metas.find((one) =>
      ['property', 'name', 'itemprop'].some((key) => one.getAttribute(key)?.toLowerCase() === name),
    );
    const day = asDay(meta?.getAttribute('content'));
    if (day) return day;
  }
  return undefined;
}

function fromTime(document: Document): string | undefined {
  return asDay(document.querySelector(TIMES)?.getAttribute('datetime'));
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The day as it is written, in the page's own time zone; other ways of writing it are read as the browser does. */
function asDay(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  const time = Date.parse(iso ?? text);
  if (Number.isNaN(time)) return undefined;
  return iso ?? new Date(time).toISOString().slice(0, 10);
}
