import type { Claim, Source, Story } from '../engine/corpus.ts';
import { quoteOf } from './accounts.ts';
import type { Scope } from './scope.ts';

type Report = Story['reports'][number];

const INFORMANTS = 'informants'; // the point "who told the reporters?", fixed by the corpus

export interface Provenance {
  report: Report;
  /** Claims that name the people behind the report, one a source. */
  informants: Claim[];
  /** Sources whose own text credits the report. */
  credited: Source[];
  /** Sources that go back to it by way of a text we do not hold, by the name of that text. */
  via: { name: string; sources: Source[] }[];
  /** Sources that credit no one and match it point by point. */
  inferred: Source[];
  /** This page's words that credit the report; null where it does not. */
  page: { quote: string | undefined } | null;
}

/** The report that most sources go back to. */
export function mainReport(scope: Pick<Scope, 'edition'>): Report | undefined {
  const { story, sources } = scope.edition;
  const heads = (id: string) => sources.filter((source) => source.origin.report === id).length;
  return [...story.reports].sort((a, b) => heads(b.id) - heads(a.id))[0];
}

/** How many separate reports the sources go back to. */
export function countReports(scope: Pick<Scope, 'edition'>): number {
  return new Set(scope.edition.sources.map((source) => source.origin.report)).size;
}

/** What this page says of its origin: it credits the sources' own report, another outlet, or no one. */
export function creditOf(scope: Scope): 'report' | 'other' | 'nobody' {
  const report = mainReport(scope);
  if (report && scope.reading.origins.includes(report.id)) return 'report';
  return scope.reading.origins.length > 0 ? 'other' : 'nobody';
}

/** The tree of "Where it comes from"; undefined for a story without a report. */
export function provenanceOf(scope: Scope): Provenance | undefined {
  const report = mainReport(scope);
  if (!report) return undefined;
  const sources = scope.edition.sources.filter((source) => source.origin.report === report.id);
  const direct = sources.filter((source) => !source.origin.via);
  const between = [...new Set(sources.flatMap((source) => source.origin.via ?? []))];
  const nameOf = (id: string) => scope.edition.story.reports.find((one) => one.id === id)?.name ?? id;
  const credit = scope.reading.passages.find(
    (one) => one.position === report.id && scope.point(one.point)?.kind === 'provenance',
  );
  const said = new Set<string>();
  return {
    report,
    informants: scope.claimsOn(INFORMANTS).filter((one) => !said.has(one.source) && said.add(one.source)),
    credited: direct.filter((source) => source.origin.link === 'credited'),
    via: between.map((id) => ({ name: nameOf(id), sources: sources.filter((one) => one.origin.via === id) })),
    inferred: direct.filter((source) => source.origin.link === 'inferred'),
    page: creditOf(scope) === 'report' ? { quote: credit && quoteOf(credit) } : null,
  };
}
