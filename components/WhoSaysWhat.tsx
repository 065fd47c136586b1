import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { Card } from './cards.ts';
import { type Disc, type GridGroup, type GridRow, type GroupName, gridOf } from './grid-rows.ts';
import { Chevron, Mark } from './Mark.tsx';
import { PageSign, Siglum } from './Sigla.tsx';
import { useScope } from './scope.ts';
import type { Label } from './states.ts';

/** Radius of each sign, in its box of 14. */
const RADII = { as: 5.6, between: 5, other: 5, silent: 1.15 };

/** Filled, half or open disc; a dot where one says nothing. */
function DiscSign({ disc }: { disc: Disc | 'silent' }) {
  return (
    <svg class={`c ${disc}`} viewBox="0 0 14 14" aria-hidden="true">
      <circle cx="7" cy="7" r={RADII[disc]} />
      {disc === 'between' && <path d="M7 2a5 5 0 0 1 0 10z" />}
    </svg>
  );
}

const MARKS: Record<GroupName, Label> = {
  contradiction: 'differs',
  degree: 'moreCertain',
  onlyHere: 'onlyHere',
  same: 'same',
  single: 'none',
};

/** One point: a disc for this page and every source, below it what the discs stand for. */
function Row({ row }: { row: GridRow }) {
  const { t, lang, edition } = useScope();
  const names = [t('thisPage'), ...edition.sources.map((source) => source.name[lang])];
  return (
    <>
      <tr class="rw">
        <th scope="row">{row.point.title[lang]}</th>
        {row.cells.map((cell, at) => {
          const told = `${names[at]}: ${cell.map((one) => one.label).join(', ') || t('saysNothing')}`;
          return (
            <td key={names[at]} aria-label={told} title={told}>
              {cell.length === 0 && <DiscSign disc="silent" />}
              {cell.map((one) => (
                <DiscSign key={one.label} disc={one.disc} />
              ))}
            </td>
          );
        })}
      </tr>
      <tr class="kr">
        <td colSpan={row.cells.length + 1}>
          {row.key.map((one) => (
            <span key={one.label}>
              <DiscSign disc={one.disc} />
              {one.label}
            </span>
          ))}
        </td>
      </tr>
    </>
  );
}

const SAME_SHOWN = 5; // of the points all agree on, until the reader asks for the rest

/** What is shown at first: every point with a difference, a few without. */
function shortened(groups: GridGroup[]): GridGroup[] {
  return groups.flatMap((group) => {
    if (group.name === 'single') return [];
    return [group.name === 'same' ? { ...group, rows: group.rows.slice(0, SAME_SHOWN) } : group];
  });
}

/** Every point across this page and all sources. */
export function WhoSaysWhat({ cards }: { cards: Card[] }) {
  const scope = useScope();
  const { t, edition } = scope;
  const [all, setAll] = useState(false);
  const groups = gridOf(scope, cards);
  const first = shortened(groups);
  const count = (list: GridGroup[]) => list.reduce((sum, group) => sum + group.rows.length, 0);
  return (
    <>
      <h2 tabIndex={-1}>{t('whoSaysWhat')}</h2>
      <p class="lede">{t('gridLede')}</p>
      <div class="gkey">
        {(['as', 'between', 'other', 'silent'] as const).map((disc) => (
          <span key={disc}>
            <DiscSign disc={disc} />
            {t(disc === 'silent' ? 'saysNothing' : `disc_${disc}`)}
          </span>
        ))}
      </div>
      <table class="grid">
        <thead>
          <tr>
            <td class="lb" />
            <th scope="col">
              <PageSign />
              <span class="vh">{t('thisPage')}</span>
            </th>
            {edition.sources.map((source) => (
              <th key={source.id} scope="col">
                <Siglum source={source.id} />
                <span class="vh">{source.name[scope.lang]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(all ? groups : first).map((group) => (
            <Fragment key={group.name}>
              <tr class="gh">
                <th colSpan={edition.sources.length + 2} scope="colgroup">
                  <Mark label={MARKS[group.name]} />
                  {t(`group_${group.name}`)}
                </th>
              </tr>
              {group.rows.map((row) => (
                <Row key={row.point.id} row={row} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      {!all && count(first) < count(groups) && (
        <button type="button" class="morerow" onClick={() => setAll(true)}>
          <span>{t('showAllPoints', count(groups))}</span>
          <Chevron />
        </button>
      )}
    </>
  );
}
