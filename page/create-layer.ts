/** A layer over the page whose corner is an element's: where it lies, and how much the page enlarges what is in it. */
export interface Layer {
  /** Asks the page where the layer lies now. */
  measure(): void;
  /** A place on the screen, in CSS pixels of the viewport, as one in the layer; and back. */
  toLayer(x: number, y: number): { x: number; y: number };
  toScreen(x: number, y: number): { x: number; y: number };
  /** A length on the screen as one in the layer. */
  shrink(length: number): number;
}

/** Over what a page stacks, and below the sidebar. */
const ABOVE = '2147483646';

export function createLayer(element: HTMLElement): Layer {
  let [left, top, scale] = [0, 0, 1];
  return {
    measure: () => {
      const { x, y, width } = element.getBoundingClientRect();
      [left, top, scale] = [x, y, width / element.offsetWidth || 1];
    },
    toLayer: (x, y) => ({ x: (x - left) / scale, y: (y - top) / scale }),
    toScreen: (x, y) => ({ x: x * scale + left, y: y * scale + top }),
    shrink: (length) => length / scale,
  };
}

/** Lifts the layer above a page whose article lies on a layer of its own: where that covers all of these places on the
 *  screen, or those of them that are well in view. */
export function liftWhereCovered(element: HTMLElement, places: { x: number; y: number }[]): void {
  if (element.style.zIndex === ABOVE) return;
  const seen = places
    .filter(({ x, y }) => x > 0 && x < innerWidth && y > innerHeight * 0.2 && y < innerHeight * 0.8)
    .slice(0, 3);
  const isCovered = ({ x, y }: { x: number; y: number }) => document.elementFromPoint(x, y) !== element;
  if (seen.length > 0 && seen.every(isCovered)) element.style.setProperty('z-index', ABOVE, 'important');
}
