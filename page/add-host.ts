import type { Place } from './place-sidebar.ts';

export interface Host {
  /** The one element on the page. Its left upper corner is where `marks` counts from. */
  element: HTMLElement;
  /** Where the marks in the margin go: they scroll with the page. */
  marks: HTMLElement;
  /** Where the sidebar goes, or what stands in for it. */
  mount: HTMLElement;
  /** The closed root, for what must look into it, such as focus. */
  root: ShadowRoot;
  moveTo(place: Place): void;
  /** Puts it back on a page that has thrown it out with the rest of its elements. */
  attach(): void;
  remove(): void;
}

/** What a page that styles every element, however hard, can do nothing about: inline and important wins. `all` leaves
 *  the direction of the text as it is. The page's own layers lie above the marks, but for those without a number. */
const BARE = {
  all: 'initial',
  direction: 'ltr',
  display: 'block',
  position: 'absolute',
  top: '0',
  left: '0',
  width: '100px',
  height: '0',
  'z-index': '0',
};

/** The one element that the extension adds to a page, with a closed shadow root and `css` in it. Neither the page's
 *  styles nor its scripts reach inside. The sidebar lies in the browser's top layer, over whatever the page stacks. */
export function addHost(css: string): Host {
  const element = document.createElement('second-source-sidebar');
  for (const [name, value] of Object.entries(BARE)) element.style.setProperty(name, value, 'important');
  const root = element.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  const [marks, box] = [document.createElement('div'), document.createElement('div')];
  box.popover = 'manual';
  box.className = 'box';
  root.append(style, marks, box);

  function attach(): void {
    if (!element.isConnected) document.documentElement.append(element);
    if (!box.matches(':popover-open')) box.showPopover();
  }

  function moveTo(place: Place): void {
    box.dataset.shape = place.shape;
    box.style.width = place.shape === 'sidebar' ? `${place.width}px` : '';
    box.style.top = place.shape === 'sheet' && place.open ? '56px' : '';
  }

  return { element, marks, mount: box, root, moveTo, attach, remove: () => element.remove() };
}
