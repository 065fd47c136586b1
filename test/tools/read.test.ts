import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Line, runRead } from './run-read.ts';

// Each case starts a process of its own, which a busy machine makes wait.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const TITLE = 'Tesla plans data center in China to train self-driving cars';
const TEXT = [
  'Tesla is planning to build a data center in China, Reuters reported, citing people with knowledge of the plan.',
  'Musk met Premier Li Jing in Beijing last month. Talks with Nvidia about chips have taken place.',
  'Tesla has stored the data of its Chinese cars in Shanghai since 2021. It would need a Chinese partner.',
].join('\n\n');
const PAGE = `<!doctype html><html lang="en"><head><title>${TITLE}</title></head><body><article><h1>${TITLE}</h1>
<p>${TEXT.split('\n\n').join('</p><p>')}</p></article></body></html>`;
const OTHER =
  'The lighthouse keeper of a rock off Brittany retired. He was ninety, and the lamp is no longer needed.';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-source-read-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes the files and gives their paths, in order. */
function files(contents: Record<string, string | Uint8Array>): string[] {
  return Object.entries(contents).map(([name, content]) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  });
}

describe('a line', () => {
  test('has the keys that other tools rely on, and no more', () => {
    const [line] = runRead(...files({ 'keys.txt': `${TITLE}\n\n${TEXT}` })).lines;
    expect(Object.keys(line as Line)).toEqual([
      'id',
      'spotted',
      'score',
      'lang',
      'passages',
      'absent',
      'entities',
      'origins',
    ]);
    expect(Object.keys(line?.passages[0] ?? {})).toEqual([
      'sentence',
      'start',
      'end',
      'point',
      'position',
      'certainty',
      'state',
      'sources',
    ]);
  });

  test('says where each sentence stands in title, blank line, paragraphs', () => {
    const [line] = runRead(...files({ 'offsets.txt': `${TITLE}\n\n${TEXT}` })).lines;
    const whole = `${TITLE}\n\n${TEXT}`;
    expect(line?.passages.length).toBeGreaterThan(3);
    for (const { sentence, start, end } of line?.passages ?? [])
      expect(whole.slice(start, end)).toBe(sentence);
  });
});

test('html, txt and jsonl give the same passages, in the order of the files and lines', () => {
  const row = (id: string) => JSON.stringify({ id, title: TITLE, text: TEXT });
  const { lines, status } = runRead(
    ...files({
      'same.html': PAGE,
      'same.txt': `${TITLE}\r\n\r\n${TEXT.replaceAll('\n', '\r\n')}`,
      'same.jsonl': `${row('first')}\n\n${row('second')}`,
    }),
  );
  expect(lines.map(({ id }) => id)).toEqual(['same.html', 'same.txt', 'first', 'second']);
  const [first, ...others] = lines;
  expect(first?.spotted).toBe(true);
  for (const other of others) expect(other.passages).toEqual(first?.passages);
  expect(status).toBe(0);
});

test('the date of a jsonl row tells what may have changed since', () => {
  const row = (id: string, date?: string) =>
    JSON.stringify({
      id,
      title: TITLE,
      text: `${TEXT}\n\nTesla has obtained approval to send the data abroad.`,
      date,
    });
  const { lines } = runRead(
    ...files({
      'dates.jsonl': [row('none'), row('may', '2024-05-20'), row('later', '2026-02-01')].join('\n'),
    }),
  );
  const states = lines.map(
    ({ passages }) => passages.find(({ point }) => point === 'transfer-approval')?.state,
  );
  expect(states).toEqual(['differs', 'differs', 'later']);
});

test('an article that is not spotted has no passages, unless it is asked for anyway', () => {
  const [path = ''] = files({
    'short.txt': `Business in brief\n\n${OTHER}\n\nTesla has stored the data of its Chinese cars in Shanghai since 2021.`,
  });
  const [without] = runRead(path).lines;
  const [anyway] = runRead('--anyway', path).lines;
  expect(without).toMatchObject({ spotted: false, passages: [], absent: [], entities: [] });
  expect(anyway).toMatchObject({ spotted: false });
  expect(anyway?.passages.map(({ point }) => point)).toContain('shanghai-storage');
});

describe('what cannot be read has a line with one clear sentence, and the exit status is 1', () => {
  const cases: { name: string; file: string; content?: string | Uint8Array; id?: string; error: RegExp }[] = [
    { name: 'missing', file: 'missing.txt', error: /no such file/ },
    { name: 'a folder', file: '.', id: '.', error: /not a file/ },
    { name: 'empty', file: 'empty.html', content: '', error: /empty/ },
    { name: 'blank', file: 'blank.txt', content: ' \n\n \n', error: /empty/ },
    { name: 'blank lines of jsonl', file: 'blank.jsonl', content: '\n\n', error: /empty/ },
    { name: 'not UTF-8', file: 'latin.txt', content: Uint8Array.of(0x4d, 0xfc, 0x6c), error: /not UTF-8/ },
    { name: 'another kind of file', file: 'kind.pdf', content: '%PDF', error: /\.html, \.txt and \.jsonl/ },
    {
      name: 'a page with no article',
      file: 'form.html',
      content: '<form><p>Sign in</p></form>',
      error: /no article/,
    },
    {
      name: 'a page with no text',
      file: 'bare.html',
      content: '<!doctype html><title>x</title>',
      error: /no text/,
    },
    {
      name: 'broken JSON',
      file: 'a.jsonl',
      content: '\n{"id": "x", "ti',
      id: 'a.jsonl:2',
      error: /^Line 2 is not JSON/,
    },
    {
      name: 'not an object',
      file: 'b.jsonl',
      content: '[1]',
      id: 'b.jsonl:1',
      error: /^Line 1 is not a JSON object/,
    },
    {
      name: 'no id',
      file: 'c.jsonl',
      content: '{"title": "a", "text": "b"}',
      id: 'c.jsonl:1',
      error: /no "id"/,
    },
    { name: 'no title', file: 'd.jsonl', content: '{"id": "x", "text": "b"}', id: 'x', error: /no "title"/ },
    { name: 'no text', file: 'e.jsonl', content: '{"id": "x", "title": "a"}', id: 'x', error: /no "text"/ },
    {
      name: 'nothing in it',
      file: 'f.jsonl',
      content: '{"id": 7, "title": "", "text": " "}',
      id: '7',
      error: /no text/,
    },
    {
      name: 'a line not UTF-8',
      file: 'g.jsonl',
      content: Uint8Array.of(0x22, 0xff, 0x22),
      id: 'g.jsonl:1',
      error: /not UTF-8/,
    },
  ];
  let lines: Line[];
  let status: number | null;
  beforeAll(() => {
    for (const { file, content } of cases) if (content !== undefined) files({ [file]: content });
    const last = files({ 'last.txt': `${TITLE}\n\n${TEXT}` });
    ({ lines, status } = runRead(
      ...cases.map(({ file }) => join(folder, file)).map((path) => path),
      ...last,
    ));
  });

  test.each(cases.map((one, at) => ({ ...one, at })))('$name', ({ at, file, id, error }) => {
    const line = lines[at];
    expect(Object.keys(line ?? {})).toEqual(['id', 'error']);
    if (file !== '.') expect(line?.id).toBe(id ?? file);
    expect(line?.error).toMatch(error);
  });

  test('and those after it are still read', () => {
    expect(status).toBe(1);
    expect(lines).toHaveLength(cases.length + 1);
    expect(lines.at(-1)).toMatchObject({ id: 'last.txt', spotted: true });
  });
});

test('a good row between broken ones is read', () => {
  const good = JSON.stringify({ id: 'good', title: TITLE, text: TEXT });
  const { lines, status } = runRead(...files({ 'mixed.jsonl': `{\n${good}\n}\n` }));
  expect(lines.map(({ id }) => id)).toEqual(['mixed.jsonl:1', 'good', 'mixed.jsonl:3']);
  expect(lines[1]?.spotted).toBe(true);
  expect(status).toBe(1);
});

test('a language that is not read is said beside, and takes no position', () => {
  const text =
    'Tesla suunnittelee rakentavansa Kiinaan datakeskuksen, kertoi uutistoimisto Reuters perjantaina nimettömiin lähteisiin vedoten.';
  const { lines, status, beside } = runRead(
    ...files({ 'fi.txt': `Tesla suunnittelee datakeskusta Kiinaan\n\n${text}` }),
  );
  expect(lines).toMatchObject([{ id: 'fi.txt', spotted: false, lang: 'und', passages: [] }]);
  expect(beside).toContain('fi.txt: not in a language');
  expect(status).toBe(0);
});

test('five megabytes of text are read or refused', () => {
  const long = `${TITLE}\n\n${TEXT}\n\n${`${OTHER}\n\n`.repeat(50_000)}`;
  const page = PAGE.replace('</article>', `${`<p>${OTHER}</p>`.repeat(50_000)}</article>`);
  expect(long.length).toBeGreaterThan(5e6);
  expect(page.length).toBeGreaterThan(5e6);
  const { lines } = runRead(...files({ 'long.txt': long, 'long.html': page }));
  expect(lines.map(({ id }) => id)).toEqual(['long.txt', 'long.html']);
  expect(lines[0]).toMatchObject({ spotted: false, lang: 'en' });
  expect(lines[1]?.error).toMatch(/more text/);
});

describe('a command that is not understood prints its usage beside, and the exit status is 2', () => {
  test.each([
    ['no file', []],
    ['an unknown option', ['--everything', 'x.txt']],
  ])('%s', (_, args) => {
    const { lines, status, beside } = runRead(...args);
    expect(lines).toEqual([]);
    expect(beside).toContain('npm run --silent read');
    expect(status).toBe(2);
  });
});
