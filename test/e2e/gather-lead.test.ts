import { beforeAll, describe, expect, test } from 'vitest';
import { bundleSide } from '../../tools/bench/bundle-side.ts';
import { inBrowsers } from './in-browsers.ts';

const LONG = 'A line of about fifty characters, as they come all. '.repeat(25);
const HEAD = '<title>Lock</title><meta name="description" content="Of a harbour that has a gate too few">';

type Row = [name: string, page: { head?: string; body: string }, within: string[], without: string[]];

const tops: Row[] = [
  [
    'takes title, description and main heading',
    { head: HEAD, body: '<h1>A second <b>lock</b></h1><h2>Ships</h2><p>Text</p>' },
    ['Lock', 'Of a harbour that has a gate too few', 'A second lock'],
    ['Ships', 'Text'],
  ],
  [
    'takes the description that is meant for sharing',
    { head: '<meta property="og:description" content="Of a harbour that has a gate too few">', body: '' },
    ['Of a harbour'],
    [],
  ],
  [
    'takes the first paragraphs where the head says next to nothing',
    { body: `<h2>Ships</h2><p>first</p><p>${LONG}</p><p>late</p><main><div>loose</div></main>` },
    ['first'],
    ['Ships', 'late', 'loose'],
  ],
  ['takes nothing where there is nothing', { body: '' }, [], ['undefined', 'null']],
];

const leads: Row[] = [
  [
    'takes headings and paragraphs',
    { body: `<h2>Ships</h2><p>${LONG}</p><p>the <a href="/">second</a></p>` },
    ['Ships', 'fifty', 'second'],
    [],
  ],
  [
    'stops where it has enough',
    { body: `${`<p>${LONG}</p>`.repeat(4)}<p>too far down</p>` },
    ['fifty'],
    ['too far'],
  ],
  [
    'takes other text where there are no paragraphs',
    { body: '<main><div>loose <b>words</b></div></main>' },
    ['loose', 'words'],
    [],
  ],
  [
    'takes no scripts',
    { body: '<main><script type="x">secret()</script><div>loose</div></main>' },
    ['loose'],
    ['secret'],
  ],
];

inBrowsers((seat) => {
  let script = '';
  beforeAll(async () => {
    script = await bundleSide('../../page/gather-lead.ts', 'gathered');
  });

  const gathered = async (name: string, { head = '', body }: { head?: string; body: string }) => {
    const page = await seat.open('/empty-page/');
    return page.evaluate(
      `document.head.innerHTML = ${JSON.stringify(head)}; document.body.innerHTML = ${JSON.stringify(body)};
       ${script}; gathered.${name}(document)`,
    ) as Promise<string>;
  };

  describe.each([
    ['gatherTop', tops],
    ['gatherLead', leads],
  ] as const)('%s', (name, rows) => {
    test.each(rows)('%s', async (_, page, within, without) => {
      const text = await gathered(name, page);
      for (const words of within) expect(text).toContain(words);
      for (const words of without) expect(text).not.toContain(words);
    });
  });
});
