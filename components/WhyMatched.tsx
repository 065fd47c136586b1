import { useScope } from './scope.ts';

/** What made the page a match: names and points found, and how many are needed. */
export function WhyMatched() {
  const { t, reading, edition, lang } = useScope();
  const { names, points, needed } = reading.why;
  const called = names.map((name) => edition.entities.find((one) => one.id === name)?.names[lang] ?? name);
  const rows = [
    [t('namesFound'), called.join(', ') || t('nothingFound')],
    [t('pointsFound'), t('ofCount', points.length, edition.points.length)],
    [t('needed'), `${t('namesNeeded', needed.names)}, ${t('pointsNeeded', needed.points)}`],
    [t('checked'), t('onThisComputer')],
  ];
  return (
    <dl class="why">
      {rows.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
