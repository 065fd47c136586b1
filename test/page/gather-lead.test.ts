// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { gatherLead, gatherTop } from '../../page/gather-lead.ts';

afterEach(() => {
  document.head.innerHTML = '';
  document.body.innerHTML = '';
});

test('the top is title, description and main headings', () => {
  document.head.innerHTML =
    '<title>Lock</title><meta name="description" content="Of a harbour that has a gate too few">';
  document.body.innerHTML = '<h1>A second lock</h1><h2>Ships</h2><p>Text</p>';
  expect(gatherTop(document).split('\n')).toEqual([
    'Lock',
    'Of a harbour that has a gate too few',
    'A second lock',
  ]);
});

describe('the lead', () => {
  const long = 'A line of about fifty characters, as they come all. '.repeat(25);

  test.each<[string, string, string[], string[]]>([
    ['takes headings and paragraphs', `<h2>Ships</h2><p>${long}</p><p>second</p>`, ['Ships', 'second'], []],
    [
      'stops where it has enough',
      `${`<p>${long}</p>`.repeat(4)}<p>too far down</p>`,
      ['fifty'],
      ['too far down'],
    ],
    [
      'takes other text where there are no paragraphs',
      '<main><div>loose <b>words</b></div></main>',
      ['loose', 'words'],
      [],
    ],
    ['takes no scripts', '<main><script>secret()</script><div>loose</div></main>', ['loose'], ['secret']],
  ])('%s', (_, body, within, without) => {
    document.body.innerHTML = body;
    const lead = gatherLead(document);
    for (const words of within) expect(lead).toContain(words);
    for (const words of without) expect(lead).not.toContain(words);
  });
});

test('the first paragraphs count to the top of a page whose head says next to nothing', () => {
  document.body.innerHTML = '<h2>Ships</h2><p>first</p><main><div>loose</div></main>';
  expect(gatherTop(document)).toMatch(/^\s*first$/u);
});
