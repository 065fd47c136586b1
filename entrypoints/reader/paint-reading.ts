import type { Passage, Span, State } from '../../engine/reading.ts';
import type { Density } from '../../engine/view.ts';
import { findTone } from '../../page/find-tone.ts';
import { paintActive, paintPassages } from '../../page/highlight.ts';
import { highlightRules } from '../../page/highlight-rules.ts';
import { scrollToRange } from '../../page/scroll-to.ts';
import type { TextMap } from '../../page/text-map.ts';
import type { TabStyle } from './style-tab.ts';

export interface Painting {
  /** Puts the highlights' styles on the page, in the colours that fit it as it is now. */
  prepare(map: TextMap): void;
  /** Highlights passages anew. */
  passages(map: TextMap, passages: Passage[], density: Density): void;
  /** Shows one span as the active one, none for null, in the colour of its state; `level` scrolls it so far down the viewport, a
   *  share of its height; undefined leaves the page where it is. */
  activate(map: TextMap, span: Span | null, state?: State, level?: number): void;
  clear(): void;
}

/** The highlights on the page with the styles they need. */
export function paintReading(style: TabStyle): Painting {
  let unpaint = () => {};
  let unpaintActive = () => {};

  return {
    prepare: (map) => {
      const block = map.blocks().at(-1);
      if (block) style.set('highlights', highlightRules(findTone(block)));
    },
    passages: (map, passages, density) => {
      unpaint();
      unpaint = paintPassages(map, passages, density);
    },
    activate: (map, span, state, level) => {
      unpaintActive();
      unpaintActive = paintActive(map, span, state);
      const range = level !== undefined && span ? map.toRange(span.start, span.end) : null;
      if (range) scrollToRange(range, level);
    },
    clear: () => {
      unpaint();
      unpaintActive();
    },
  };
}
