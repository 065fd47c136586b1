import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { PARTS, type Part } from './Contents.tsx';

export interface Whereabouts {
  part: Part;
  /** The head has scrolled out of view. */
  pastHero: boolean;
}

/** Which part of a scrolling pane the reader is in. The parts carry `data-part`, and so does the head. */
export function useCurrentPart(pane: RefObject<HTMLElement>): Whereabouts {
  const [whereabouts, setWhereabouts] = useState<Whereabouts>({ part: 'onThisPage', pastHero: false });
  useEffect(() => {
    const root = pane.current;
    if (!root || typeof IntersectionObserver === 'undefined') return;
    const seen = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const part = (target as HTMLElement).dataset.part ?? '';
          if (isIntersecting) seen.add(part);
          else seen.delete(part);
        }
        const part = PARTS.findLast((one) => seen.has(one)) ?? 'onThisPage';
        setWhereabouts({ part, pastHero: !seen.has('hero') });
      },
      // The band between the sticky head (108 px) and the upper third: what stands there is what is being read.
      { root, rootMargin: '-110px 0px -60% 0px' },
    );
    for (const part of root.querySelectorAll('[data-part]')) observer.observe(part);
    return () => observer.disconnect();
  }, [pane]);
  return whereabouts;
}
