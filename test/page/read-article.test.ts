import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../page/read-article.ts';

const LONG =
  'The harbour authority will build a second lock next to the old one, its director said, and the work is to begin in autumn.';
const MORE =
  'Ships have waited for up to nine hours this summer, which cost the port two of its regular lines, according to the council.';
const LONGER = `${LONG} ${MORE} ${LONG}`;
const SMALL_PRINT =
  'All rights reserved, which means, among other things, that no part of these pages, text, picture or sound, may be shown elsewhere.';

interface Page {
  html?: string;
  title?: string;
  head?: string;
  body: string;
}

function open({ html = '<html lang="en">', title = '', head = '', body }: Page): Document {
  return parseHTML(
    `<!doctype html>${html}<head><title>${title}</title>${head}</head><body>${body}</body></html>`,
  ).document;
}

function read(page: Page) {
  const found = readArticle(open(page));
  if (typeof found === 'string') throw new Error(found);
  return found.article;
}

const story = (inner: string) => `<main><article>${inner}<p>${LONG}</p><p>${MORE}</p></article></main>`;

describe('paragraphs', () => {
  test.each<[string, string, string[]]>([
    ['plain ones', story(''), [LONG, MORE]],
    ['white space', story('<p>  Two\n\t words  and&nbsp;more.  </p>'), ['Two words and more.', LONG, MORE]],
    [
      'soft hyphens',
      story('<p>Hafen&shy;behörde und zero&#8203;width.</p>'),
      ['Hafenbehörde und zerowidth.', LONG, MORE],
    ],
    [
      'inline elements',
      story('<p>The <b>new</b> <a href="/l">lo<i>ck</i></a>.</p>'),
      ['The new lock.', LONG, MORE],
    ],
    [
      'line breaks',
      story('<div>One line<br>goes on.<br><br>The next.</div>'),
      ['One line goes on.', 'The next.', LONG, MORE],
    ],
    [
      'blocks in blocks',
      story('<div>Loose text.<p>A paragraph.</p>Loose again.</div>'),
      ['Loose text.', 'A paragraph.', 'Loose again.', LONG, MORE],
    ],
    [
      'scripts and styles',
      story('<p>Shown.<script>hidden()</script><style>p{}</style></p>'),
      ['Shown.', LONG, MORE],
    ],
    ['empty ones', story('<p> </p><p>&#8203;</p>'), [LONG, MORE]],
    [
      'a footer that says more than the article',
      `${story(`<p>${LONGER}</p>`)}<footer>${`<p>${SMALL_PRINT}</p>`.repeat(12)}</footer>`,
      [LONGER, LONG, MORE],
    ],
    [
      'hidden ones',
      story(`<p hidden>${SMALL_PRINT}</p><p style="display: none">Not shown.</p>`),
      [LONG, MORE],
    ],
  ])('%s', (_, body, paragraphs) => {
    expect(read({ title: 'A second lock for the old harbour', body }).paragraphs).toEqual(paragraphs);
  });

  test('section headings are told apart, with what stands in them', () => {
    const inner = `<h2>Ships wait</h2><p>${LONG}</p><h3><div>What it costs</div></h3><p>${MORE}</p>`;
    const { paragraphs, headings } = read({ title: 'A second lock for the old harbour', body: story(inner) });
    expect(headings?.map((at) => paragraphs[at])).toEqual(['Ships wait', 'What it costs']);
    expect(read({ title: 'A second lock', body: story('') })).not.toHaveProperty('headings');
  });

  test('a page whose text is in no paragraph element is read all the same', () => {
    const { paragraphs } = read({ body: `<div class="story"><div>${LONG}</div><div>${MORE}</div></div>` });
    expect(paragraphs).toEqual([LONG, MORE]);
  });

  test('navigation and the list of other articles are no part of it', () => {
    const nav =
      '<nav><ul><li><a href="/a">World news</a></li><li><a href="/b">Sport today</a></li></ul></nav>';
    const { paragraphs } = read({ title: 'A second lock', body: nav + story('') });
    expect(paragraphs.join()).not.toMatch(/World news|Sport/);
  });
});

describe('title', () => {
  test.each<[string, Page, string]>([
    [
      'the heading that the document names',
      {
        title: 'A second lock for the harbour | The Meridian',
        body: `<h1>The Meridian</h1>${story('<h1>A second lock for the harbour</h1>')}`,
      },
      'A second lock for the harbour',
    ],
    [
      'the only h1, where the document calls itself otherwise',
      { title: 'Harbour: what we know', body: `<h1>Ships wait nine hours for a lock</h1>${story('')}` },
      'Ships wait nine hours for a lock',
    ],
    [
      "the document's, without the site, where no heading says it",
      { title: 'A second lock for the harbour | The Meridian', body: story('') },
      'A second lock for the harbour',
    ],
    ['none', { body: story('') }, ''],
  ])('%s', (_, page, title) => {
    expect(read(page).title).toBe(title);
  });

  test('is not said again as the first paragraph', () => {
    const heading = 'A second lock for the harbour';
    const { paragraphs } = read({ title: heading, body: story(`<h1>${heading}</h1>`) });
    expect(paragraphs).toEqual([LONG, MORE]);
  });
});

const linked = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('date', () => {
  test.each<[string, string, string, string | undefined]>([
    [
      'JSON-LD',
      linked({ '@type': 'NewsArticle', datePublished: '2024-05-17T08:00:00+02:00' }),
      '',
      '2024-05-17',
    ],
    [
      'JSON-LD in a graph',
      linked({ '@graph': [{ '@type': 'WebSite' }, { datePublished: '2024-05-18' }] }),
      '',
      '2024-05-18',
    ],
    [
      'broken JSON-LD and a meta',
      `<script type="application/ld+json">{oops</script><meta property="article:published_time" content="2024-05-19T23:30:00Z">`,
      '',
      '2024-05-19',
    ],
    ['a time element in the article', '', '<time datetime="2024-05-20T06:00">20 May</time>', '2024-05-20'],
    ['a date in words', '<meta name="date" content="17 May 2024 12:00 UTC">', '', '2024-05-17'],
    ['nonsense', '<meta name="date" content="soon">', '', undefined],
    ['a day there is not', '<meta name="date" content="2024-13-45">', '', undefined],
    ['none', '', '', undefined],
  ])('%s', (_, head, inner, date) => {
    expect(read({ head, title: 'A second lock', body: story(inner) }).date).toBe(date);
  });
});

test("the page's language is the one that it declares", () => {
  expect(read({ html: '<html lang="de-AT">', body: story('') }).lang).toBe('de-AT');
  expect(read({ html: '<html>', body: story('') })).not.toHaveProperty('lang');
});

describe('what cannot be read', () => {
  test.each<[string, string, string]>([
    ['an empty page', '', 'emptyPage'],
    [
      'nothing but a script',
      '<script>let text = "a page that is drawn by a script alone"</script>',
      'emptyPage',
    ],
    ['one line', '<p>Sign in to read on.</p>', 'noArticle'],
    ['more than two million characters', `<p>${'word '.repeat(600_000)}</p>`, 'tooLong'],
  ])('%s', (_, body, reason) => {
    expect(readArticle(open({ body }))).toBe(reason);
  });
});

test('reading leaves the document as it was', () => {
  const document = open({
    title: 'A second lock',
    body: story('<h1>A second lock</h1><p hidden>Unseen</p>'),
  });
  const before = document.toString();
  readArticle(document);
  expect(document.toString()).toBe(before);
});

describe('the way back to the page', () => {
  test.each<[string, string]>([
    ['an article of a usual length', story(`<p>${LONG.repeat(6)}</p>`)],
    [
      'a short one in a box that looks like comments, which Readability reads on its second attempt',
      `<div class="comments"><p>${LONG}</p><p>${MORE}</p></div>`,
    ],
    ['one that Readability does not find', `<form><p>${LONG}</p><p>${MORE}</p></form>`],
  ])('%s', (_, body) => {
    const document = open({ title: 'Lock', body });
    const found = readArticle(document);
    if (typeof found === 'string') throw new Error(found);
    const { title, paragraphs } = found.article;
    const starts = paragraphs.map((text, at) => [
      text,
      [title, ...paragraphs.slice(0, at), ''].join('\n\n').length,
    ]);
    const nodes = [...document.querySelectorAll('p')].flatMap((p) => p.firstChild ?? []);
    const back = nodes.map((node) => [node.textContent, found.map.toOffset(node, 0)]);
    expect(back).toEqual(starts);
  });
});
