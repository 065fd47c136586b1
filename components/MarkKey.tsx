import { Mark } from './Mark.tsx';
import { type Say, sayMonth } from './say.ts';
import type { Label } from './states.ts';

/** A sign, what it is called, what it means; the stair goes up or down, and stands for six labels. */
const SIGNS: { label: Label; called: string; means: string }[] = [
  { label: 'differs', called: 'differs', means: 'means_differs' },
  { label: 'moreCertain', called: 'certaintyMark', means: 'means_certainty' },
  { label: 'onlyHere', called: 'onlyHere', means: 'means_onlyHere' },
  { label: 'later', called: 'later', means: 'means_later' },
  { label: 'same', called: 'same', means: 'means_same' },
  { label: 'none', called: 'none', means: 'means_none' },
];

/** Every mark with what it means. */
export function MarkKey({ t, asOf }: { t: Say; asOf: string }) {
  return (
    <dl class="mean">
      {SIGNS.map(({ label, called, means }) => (
        <div key={label}>
          <dt>
            <Mark label={label} />
            {t(called, sayMonth(t, asOf))}
          </dt>
          <dd>{t(means)}</dd>
        </div>
      ))}
    </dl>
  );
}
