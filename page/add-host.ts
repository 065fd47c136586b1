import type { Place } from './place-sidebar.ts';

export interface Host {
  /** The one element on the page. Its left upper corner is where `marks` counts from. */
  element: HTMLElement;
  /** Where the marks in the margin go: they scroll with the page. */
  marks: HTMLElement;
  /** Where the sidebar goes, or what stands in for it. */
  mount: HTMLElement;
  /** Where `mount` is while the sheet is open. */
  dialog: HTMLDialogElement;
  /** The closed root, for what must look into it, such as focus. */
  root: ShadowRoot;
  /** `card` where the closed sheet shows one statement. */
  moveTo(place: Place, card: boolean): void;
  /** Puts it back on a page that has thrown it out with the rest of its elements. */
  attach(): void;
  remove(): void;
}

const NAME = 'second-source-sidebar';

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
  // An older version of the extension leaves its own on the page when it is replaced.
  for (const old of document.querySelectorAll(NAME)) old.remove();
  const element = document.createElement(NAME);
  for (const [name, value] of Object.entries(BARE)) element.style.setProperty(name, value, 'important');
  const root = element.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  const marks = document.createElement('div');
  const box = document.createElement('div');
  const mount = document.createElement('div');
  const dialog = document.createElement('dialog');
  box.className = 'box';
  box.popover = 'manual';
  box.append(mount);
  root.append(style, marks, box, dialog);

  function attach(): void {
    if (!element.isConnected && !document.querySelector(NAME)) document.documentElement.append(element);
    const opens = box.dataset.shape === 'open';
    if (opens === dialog.open && opens !== box.matches(':popover-open')) return;
    if (opens) {
      box.hidePopover();
      dialog.append(mount);
      dialog.showModal();
    } else {
      dialog.close();
      box.append(mount);
      box.showPopover();
    }
  }

  function moveTo(place: Place, card: boolean): void {
    box.dataset.shape =
      place.shape === 'sheet' ? (place.open ? 'open' : card ? 'card' : 'peek') : place.shape;
    // A page that enlarges itself is not to enlarge the sidebar. Chrome knows its zoom from 128 on.
    const { currentCSSZoom = 1 } = document.documentElement as { currentCSSZoom?: number };
    for (const pane of [box, dialog]) pane.style.setProperty('zoom', `${1 / currentCSSZoom}`);
    box.style.width = place.shape === 'sidebar' ? `${place.width}px` : '';
  }

  return { element, marks, mount, dialog, root, moveTo, attach, remove: () => element.remove() };
}
