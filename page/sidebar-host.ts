import type { Place } from './place-sidebar.ts';

export interface SidebarHost {
  /** Where to render. */
  mount: HTMLElement;
  /** The closed root, for what must look into it, such as focus. */
  root: ShadowRoot;
  moveTo(place: Place): void;
  /** Puts it back on a page that has thrown it out with the rest of its elements. */
  attach(): void;
  remove(): void;
}

const NAME = 'second-source-sidebar';
const EDGE = '0 0 0 1px rgb(20 22 26 / 0.08), 0 12px 40px -8px rgb(20 22 26 / 0.22)';
const BOXES: Record<Place['shape'], Record<string, string>> = {
  sidebar: { top: '0', bottom: '0', 'box-shadow': EDGE },
  tab: { top: '112px', width: '46px' },
  sheet: { left: '0', bottom: '0', 'box-shadow': EDGE, 'border-radius': '14px 14px 0 0', overflow: 'hidden' },
};

/** The one element that the extension adds to a page, with a closed shadow root and `css` in it. Neither the page's
 *  styles nor its scripts reach inside. */
export function addHost(css: string): SidebarHost {
  const host = document.createElement(NAME);
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  const mount = document.createElement('div');
  mount.style.height = '100%';
  root.append(style, mount);

  function attach(): void {
    if (!host.isConnected) document.documentElement.append(host);
  }

  function moveTo(place: Place): void {
    host.style.cssText = '';
    const size =
      place.shape === 'sidebar'
        ? { width: `${place.width}px` }
        : place.shape === 'sheet'
          ? { top: place.open ? '56px' : 'calc(100% - 118px)' }
          : {};
    const box = { ...BOXES[place.shape], ...size };
    const rules = { all: 'initial', position: 'fixed', right: '0', 'z-index': '2147483647', ...box };
    for (const [name, value] of Object.entries(rules)) host.style.setProperty(name, value, 'important');
  }

  attach();
  return { mount, root, moveTo, attach, remove: () => host.remove() };
}
