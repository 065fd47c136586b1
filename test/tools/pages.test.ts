import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { PAGES } from '../../tools/serve-pages.ts';
import { runRead } from './run-read.ts';

// Each case starts a process of its own, which a busy machine makes wait.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Beside each fixture page: what is to come of it. */
interface Expected {
  error?: string;
  spotted?: boolean;
  lang?: string;
  /** All of these, and of those that differ no others. */
  passages?: { point: string; position: string; state: string }[];
}

const slugs = readdirSync(PAGES).filter((slug) => existsSync(join(PAGES, slug, 'expected.json')));
const pages = slugs.map((slug) => ({
  slug,
  expected: JSON.parse(readFileSync(join(PAGES, slug, 'expected.json'), 'utf8')) as Expected,
}));
const say = ({ point, position, state }: { point: string; position: string; state: string }) =>
  `${point} = ${position}: ${state}`;

describe('the fixture pages', () => {
  let lines: ReturnType<typeof runRead>['lines'];
  beforeAll(() => {
    lines = runRead(...slugs.map((slug) => join(PAGES, slug, 'page.html'))).lines;
  });

  test.each(pages.map((page, at) => ({ ...page, at })))('$slug', ({ at, expected }) => {
    const { passages: wanted = [], ...rest } = expected;
    expect(lines[at]).toMatchObject(rest);
    const found = [...new Set((lines[at]?.passages ?? []).map(say))];
    expect(found).toEqual(expect.arrayContaining(wanted.map(say)));
    const differing = (all: string[]) => all.filter((one) => one.endsWith(': differs')).sort();
    expect(differing(found)).toEqual(differing(wanted.map(say)));
  });
});
