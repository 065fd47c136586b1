import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const ROOMS = ['engine', 'page', 'platform', 'components', 'corpus', 'tools', 'entrypoints'] as const;
type Room = (typeof ROOMS)[number];

/** Who may import whom: the whole module, or its types alone. A room may always import from itself. */
const MAY: Record<Room, Partial<Record<Room | 'public', 'all' | 'types'>>> = {
  engine: {},
  page: { engine: 'types' },
  platform: { engine: 'types' },
  components: { engine: 'types' },
  corpus: { engine: 'all' },
  // `read` finds the article in a page as the reader does.
  tools: { engine: 'all', corpus: 'all', page: 'all' },
  entrypoints: { engine: 'all', page: 'all', platform: 'all', components: 'all', public: 'all' },
};

/** Packages that only some rooms may import: bundles are to stay small, and the engine is to run anywhere. */
const PACKAGES: Record<string, Room[]> = {
  'webextension-polyfill': ['platform'],
  idb: ['platform'],
  preact: ['components', 'entrypoints'],
  '@mozilla/readability': ['page'],
  wxt: ['entrypoints'],
};

interface Import {
  file: string;
  room: Room;
  from: string;
  types: boolean;
}

/** `import … from '…'`, `export … from '…'`, `import '…'` and `import('…')`. */
const IMPORT =
  /(?:^|[\s;])(import|export)\s+(type\s)?(?:[\w*\s{},$]*?\sfrom\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g;

function importsOf(room: Room): Import[] {
  const files = readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .flatMap((name) => {
      const file = join(room, name);
      return findImports(readFileSync(join(ROOT, file), 'utf8')).map((found) => ({ file, room, ...found }));
    });
}

function findImports(code: string): { from: string; types: boolean }[] {
  return [...code.matchAll(IMPORT)].map(([whole, , type, from, later]) => ({
    from: from ?? later ?? '',
    types: type !== undefined || hasTypesAlone(whole),
  }));
}

/** Whether braces hold nothing but `type` names. */
function hasTypesAlone(line: string): boolean {
  const names = /\{([^}]*)\}/
    .exec(line)?.[1]
    ?.split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  return names !== undefined && names.length > 0 && names.every((name) => name.startsWith('type '));
}

const isRelative = ({ from }: Import) => from.startsWith('.');

/** The folder below the root that a relative import leads to. */
function targetOf({ file, from }: Import): string {
  return relative(ROOT, resolve(ROOT, dirname(file), from)).split('/')[0] ?? '';
}

function mayImport(one: Import): boolean {
  const target = targetOf(one);
  if (target === one.room) return true;
  const leave = MAY[one.room][target as Room | 'public'];
  return leave === 'all' || (leave === 'types' && one.types);
}

const all = ROOMS.flatMap(importsOf);
const say = ({ file, from }: Import) => `${file} imports ${from}`;

describe.each(ROOMS)('%s', (room) => {
  const own = all.filter((one) => one.room === room);

  test('imports only from rooms that it may', () => {
    const wrong = own.filter((one) => isRelative(one) && !mayImport(one));
    expect(wrong.map(say)).toEqual([]);
  });

  test('names the files it imports with their extension', () => {
    const bare = own.filter((one) => isRelative(one) && !/\.(tsx?|json|css)(\?\w+)?$/.test(one.from));
    expect(bare.map(say)).toEqual([]);
  });

  test('imports only packages that it may', () => {
    const wrong = own.filter(({ from, types }) => {
      const name = Object.keys(PACKAGES).find((known) => from === known || from.startsWith(`${known}/`));
      return name !== undefined && !types && !PACKAGES[name]?.includes(room);
    });
    expect(wrong.map(say)).toEqual([]);
  });
});

test('the engine imports nothing but itself', () => {
  const wrong = all.filter((one) => one.room === 'engine' && targetOf(one) !== 'engine');
  expect(wrong.map(say)).toEqual([]);
});

test('what runs on every page is small: the spotter imports no package but the wrapper of its own', () => {
  const packages = all.filter(
    (one) => one.file === 'entrypoints/spotter.ts' && !isRelative(one) && !one.types,
  );
  expect(packages.map(({ from }) => from)).toEqual(['virtual:spotter', 'wxt/utils/define-unlisted-script']);
});

test('the words of the story stand in the corpus alone', () => {
  const rooms = ['engine', 'page', 'platform', 'components', 'entrypoints'];
  const named = rooms.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|css|html)$/.test(name))
      .filter((name) => /tesla|nvidia|\bmusk\b|li qiang/i.test(readFileSync(join(ROOT, room, name), 'utf8')))
      .map((name) => join(room, name)),
  );
  expect(named).toEqual([]);
});

describe('the reader of import lines', () => {
  test.each<[string, { from: string; types: boolean }[]]>([
    ["import { a } from './a.ts';", [{ from: './a.ts', types: false }]],
    ["import type { A } from './a.ts';", [{ from: './a.ts', types: true }]],
    ["import { type A, type B } from './a.ts';", [{ from: './a.ts', types: true }]],
    ["import { type A, b } from './a.ts';", [{ from: './a.ts', types: false }]],
    ["import {\n  a,\n  type B,\n} from './a.ts';", [{ from: './a.ts', types: false }]],
    ["import './a.css';", [{ from: './a.css', types: false }]],
    ["export { default as a } from 'b';", [{ from: 'b', types: false }]],
    ["const a = await import('./a.ts');", [{ from: './a.ts', types: false }]],
  ])('%s', (code, found) => {
    expect(findImports(code)).toEqual(found);
  });
});
