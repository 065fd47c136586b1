import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Claim, Corpus } from '../../engine/corpus.ts';
import { CORPUS } from './real-corpus.ts';
import { SMALL, writeCorpus } from './small-corpus.ts';

const TOOL = fileURLToPath(new URL('../../tools/corpus.ts', import.meta.url));
const run = (...args: string[]) => spawnSync(process.execPath, [TOOL, ...args], { encoding: 'utf8' });

test('--json prints one JSON document with the keys that other tools rely on', () => {
  const { stdout, status } = run('--json');
  const printed = JSON.parse(stdout) as Record<string, Record<string, unknown>[]>;
  expect(status).toBe(0);
  expect(Object.keys(printed)).toEqual(['sources', 'claims', 'disagreements', 'entities', 'timeline']);
  expect(printed.sources?.map(({ id, lang, outlet, origin }) => [id, lang, outlet, origin])).toEqual([
    ['anp-nl', 'nl', 'ANP', 'reuters'],
    ['hva-en', 'en', 'HVA Group', 'reuters'],
    ['considers-en', 'en', 'unsigned', 'reuters'],
    ['rechenzentrum-de', 'de', 'unsigned', 'reuters'],
    ['yahoo-en', 'en', 'Yahoo Finance', 'reuters'],
  ]);
  expect(printed.claims?.find(({ point }) => point === 'premier-name')).toEqual({
    id: 'a-premier-name-li-qiang',
    source: 'anp-nl',
    point: 'premier-name',
    position: 'li-qiang',
    certainty: 'stated',
    quote: 'waar hij onder meer sprak met premier Li Qiang',
    start: expect.any(Number),
    end: expect.any(Number),
    translations: { en: expect.any(String), de: expect.any(String) },
  } satisfies Record<
    keyof Omit<Claim, 'quote' | 'speaker' | 'translated'> | 'quote' | 'start' | 'end' | 'translations',
    unknown
  >);
  expect(printed.disagreements?.[0]).toEqual({
    point: 'plan-status',
    kind: 'contradiction',
    sources: expect.any(Object),
    statement: {
      en: 'The accounts differ on how far the data center has come.',
      nl: expect.any(String),
      de: expect.any(String),
    },
  } satisfies Record<keyof Corpus['disagreements'][number], unknown>);
  expect(printed.entities?.find(({ id }) => id === 'byd')).toMatchObject({
    names: { en: 'BYD' },
    background: [{ text: { en: expect.any(String) }, claims: ['h-rivals-byd', 'd-rivals-byd'] }],
  });
});

test('--json prints the timeline, every event carried by claims', () => {
  const printed = JSON.parse(run('--json').stdout) as { timeline: { date: string; claims: string[] }[] };
  expect(printed.timeline.map(({ date }) => date)).toEqual(['2019', '2021', '2024-04', '2024-05']);
  expect(printed.timeline[0]).toEqual({
    date: '2019',
    text: { en: expect.any(String), nl: expect.any(String), de: expect.any(String) },
    claims: ['d-factory-precedent-scaled-up'],
  });
});

test('without it, a report for the editor', () => {
  const { stdout, stderr, status } = run();
  expect(status, stderr).toBe(0);
  expect(stdout).toMatch(/^ {2}premier-name +1 {2}1 {2}· {2}· {2}·$/m);
  expect(stdout).toContain('premier-name, contradiction: anp-nl li-qiang, hva-en li-jing');
  expect(stdout).toContain('      The accounts name different premiers.');
  expect(stdout).toMatch(
    /Sentences with no claim\n {2}tesla-china-data-center\/sources\/anp-nl\.txt:\d+: In gesprek\n/,
  );
  expect(stdout).toMatch(/^ {2}nvidia +3 {2}2 {2}· {2}4 {2}1$/m);
  expect(stdout).toMatch(/Entities without background\n {2}none\n/);
  expect(stdout).toMatch(/Entities never mentioned\n {2}hva-group, but in the clutter\n/);
  expect(stdout).not.toContain('Tesla wil in China datacentrum beginnen');
  expect(stdout).not.toContain('Meer uit Financieel');
});

test('a sentence with no claim is named by the line of its file that holds it', () => {
  const { stdout } = run();
  const named = [...stdout.matchAll(/^ {2}(tesla-china-data-center\/sources\/\S+):(\d+): (.*)$/gm)];
  expect(named.length).toBeGreaterThan(20);
  for (const [, file = '', line, sentence = ''] of named)
    expect(readFileSync(join(CORPUS, file), 'utf8').split('\n')[Number(line) - 1]).toContain(sentence);
});

test('an option it does not know', () => {
  const { stdout, stderr, status } = run('--yaml');
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain('npm run --silent corpus');
});

test('a corpus with something amiss', () => {
  const claims = (SMALL['bridge/claims.yaml'] ?? '').replace('says.', 'say.').replace('dropped', 'lost');
  const { stdout, stderr, status } = run('--json', writeCorpus({ ...SMALL, 'bridge/claims.yaml': claims }));
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr.split('\n')).toEqual([
    'The corpus has 2 things to mend:',
    expect.stringMatching(/^bridge\/claims\.yaml:7: the quote "It’s “for all”, the mayor say\."/),
    expect.stringMatching(/^bridge\/claims\.yaml:12: the position "lost" is unknown/),
    '',
  ]);
});
