import { countReports, creditOf, mainReport } from './provenance.ts';
import { useScope } from './scope.ts';

interface Leaf {
  siglum: string;
  name: string;
  lang: string;
  link: 'credited' | 'inferred' | 'none';
}

const STEM = 56; // px from the left edge to where the lines part
const LETTERS = 114; // px from the left edge to the middle of the letters

/** This page and the sources, each tied to the report it goes back to: solid where its own text says so, dashed where
 *  we infer it, no line where neither is so. Also the key to the letters. As wide as there is room and drawn without
 *  scaling, so that letters keep their size; `pitch` is the height of a row in px. */
export function Fan({ pitch }: { pitch: number }) {
  const scope = useScope();
  const report = mainReport(scope);
  const { sources } = scope.edition;
  const leaves: Leaf[] = [
    {
      siglum: '¶',
      name: scope.t('thisPage'),
      lang: scope.reading.lang,
      link: creditOf(scope) === 'report' ? 'credited' : 'none',
    },
    ...sources.map((source) => ({
      siglum: source.siglum,
      name: source.name[scope.lang],
      lang: source.lang,
      link: source.origin.report === report?.id ? source.origin.link : ('none' as const),
    })),
  ];
  const height = leaves.length * pitch;
  const middle = height / 2;
  const told = scope.t('fan', sources.length, countReports(scope), report?.name ?? '');
  return (
    <svg class="fan" height={height} role="img" aria-label={told}>
      {leaves.map(({ siglum, name, lang, link }, at) => {
        const y = (at + 0.5) * pitch;
        const curve = `M${STEM} ${middle}C${STEM + 34} ${middle} ${STEM + 14} ${y} ${LETTERS - 11} ${y}`;
        return (
          <g key={siglum}>
            {link !== 'none' && (
              <path d={curve} stroke-dasharray={link === 'inferred' ? '3.2 3' : undefined} />
            )}
            {at === 0 ? (
              <rect class="page" x={LETTERS - 10} y={y - 9.75} width="19.5" height="19.5" rx="3" />
            ) : (
              <circle class="source" cx={LETTERS} cy={y} r="9.5" />
            )}
            <text x={LETTERS} y={y + 4.1} text-anchor="middle" class={at === 0 ? 'k page' : 'k'}>
              {siglum}
            </text>
            <text x={LETTERS + 19} y={y + 4.5} class="n">
              {name}
            </text>
            <text x="100%" y={y + 4.5} text-anchor="end">
              {lang !== 'und' && lang}
            </text>
          </g>
        );
      })}
      <path d={`M11 ${middle}H${STEM}`} />
      <circle class="report" cx="7.5" cy={middle} r="7.5" />
      <text x="0" y={middle + 25} class="n">
        {report?.name}
      </text>
    </svg>
  );
}
