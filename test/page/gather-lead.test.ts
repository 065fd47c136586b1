// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { gatherHead, gatherLead } from '../../page/gather-lead.ts';

afterEach(() => {
  document.head.innerHTML = '';
  document.body.innerHTML = '';
});

test('the head is title, description and main headings', () => {
  document.head.innerHTML = '<title>Lock</title><meta name="description" content="Of a harbour">';
  document.body.innerHTML = '<h1>A second lock</h1><h2>Ships</h2><p>Text</p>';
  expect(gatherHead(document).split('\n')).toEqual(['Lock', 'Of a harbour', 'A second lock']);
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
    const lead = gatherLead(document, 4000);
    for (const words of within) expect(lead).toContain(words);
    for (const words of without) expect(lead).not.toContain(words);
  });
});

test('a short lead is of paragraphs alone', () => {
  document.body.innerHTML = '<h2>Ships</h2><p>first</p><main><div>loose</div></main>';
  expect(gatherLead(document, 600)).toBe('first');
});
