import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES } from '../../tools/serve-pages.ts';

const STORY = readFileSync(join(PAGES, 'tesla-presses-ahead/page.html'), 'utf8');

const inHead = (markup: string) => STORY.replace('</head>', `${markup}</head>`);
const styled = (css: string) => inHead(`<style>${css}</style>`);
const scripted = (script: string) => STORY.replace('</body>', `<script>${script}</script></body>`);

/** Draws its text anew from its own state, as a framework does, and notes on the window when someone else has touched
 *  what it drew. */
const RENDERED = `
  const text = document.querySelector('.text');
  const lines = [...text.children].map(({ localName, textContent }) => ({ localName, textContent }));
  let drawn = [...text.childNodes];
  globalThis.touched = false;
  globalThis.renders = 0;
  function render() {
    const now = [...text.childNodes];
    if (now.length !== drawn.length || now.some((node, at) => node !== drawn[at])) globalThis.touched = true;
    drawn = lines.map(({ localName, textContent }) => {
      const line = document.createElement(localName);
      line.append(textContent);
      return line;
    });
    text.replaceChildren(...drawn);
    globalThis.renders += 1;
  }
  addEventListener('render', render);
`;

const PAGES_BY_NAME = {
  rendered: scripted(RENDERED),
  unset: styled(`
    * { all: unset; }
    head, script, style, title { display: none; }
    body, main, article, div, p, h1, h2 { display: block; }
    html > :not(head, body) {
      display: none !important; visibility: hidden !important; opacity: 0 !important; position: static !important;
      transform: scale(0) !important; clip-path: inset(50%) !important; width: 0 !important; color: red !important;
    }
    button, svg, path { display: none !important; }
  `),
  stacked: scripted(`
    for (let at = 0; at < 3; at += 1) setTimeout(() => {
      const over = document.createElement('div');
      over.style.cssText = 'position:fixed;inset:0;z-index:2147483647!important;pointer-events:auto;opacity:0';
      document.documentElement.append(over);
    }, at * 700);
  `),
  layered: STORY.replace(
    '</body>',
    `<div id="offer" popover="manual" style="inset:auto 0 0 0;width:200px">An offer</div>
     <script>document.getElementById('offer').showPopover()</script></body>`,
  ),
  sticky: styled('body > header { position: sticky; top: 0; z-index: 10; background: white; }'),
  covered: styled('body > * { position: relative; z-index: 5; background: white; }'),
  'right-to-left': STORY.replace('<html lang="en">', '<html lang="en" dir="rtl">').replace(
    '<div class="text"',
    '<div dir="ltr" class="text"',
  ),
  transformed: styled(`
    html { position: relative; top: 13px; left: 7px; }
    body { transform: translate(5px, 11px); }
  `),
  zoomed: styled('html { zoom: 1.15; }'),
  scrolling: styled(`
    html, body, .sheet { height: 100%; margin: 0; overflow: hidden; }
    main { height: calc(100% - 60px); overflow-y: auto; }
  `),
};

export type HostileName = keyof typeof PAGES_BY_NAME;

/** By path, for `servePages`. */
export const HOSTILE_PAGES: Record<string, string> = Object.fromEntries(
  Object.entries(PAGES_BY_NAME).map(([name, html]) => [pathOf(name as HostileName), html]),
);

export function pathOf(name: HostileName): string {
  return `/hostile/${name}/`;
}

for (const [name, html] of Object.entries(PAGES_BY_NAME))
  if (html === STORY) throw new Error(`The page ${name} is like the story's: its markup has changed.`);
