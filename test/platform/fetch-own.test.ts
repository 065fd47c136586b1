import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createFakeBrowser } from './fake-browser.ts';

vi.mock('../../platform/browser.ts', () => ({ browser: createFakeBrowser().browser }));

/** What lies at each address of the extension; what is thrown is what the browser throws. */
const files = new Map<string, string>();
const asked = vi.fn(async (url: string) => {
  const text = files.get(url.replace('extension://id/', ''));
  if (text === undefined) throw new TypeError('Failed to fetch');
  return new Response(text);
});

/** Anew for each test: what was fetched is remembered. */
async function load() {
  vi.resetModules();
  return import('../../platform/fetch-own.ts');
}

beforeEach(() => {
  files.clear();
  asked.mockClear();
  vi.stubGlobal('fetch', asked);
});

const point = (id: string, words: object) => ({ id, short: words });

describe('a file of the extension', () => {
  test.each<[string, string | undefined, string]>([
    ['that is gone', undefined, 'packs/de.json: Failed to fetch'],
    ['that is cut off', '{"language":', 'packs/de.json: '],
    ['that is empty', '', 'packs/de.json: '],
  ])('%s is named', async (_, text, told) => {
    if (text !== undefined) files.set('packs/de.json', text);
    const { fetchPack, OwnFileError } = await load();
    const error = await fetchPack('de').catch((one: unknown) => one);
    expect(error).toBeInstanceOf(OwnFileError);
    expect((error as Error).message).toContain(told);
  });

  test.each<[string, (own: Awaited<ReturnType<typeof load>>) => Promise<unknown>]>([
    ['_locales/nl/messages.json', ({ fetchWording }) => fetchWording('nl')],
    ['editions/nl.json', ({ fetchEdition }) => fetchEdition('nl', 'none')],
  ])('%s is asked for once, and again only where it did not come', async (path, ask) => {
    const own = await load();
    await expect(ask(own)).rejects.toThrow(path);
    files.set(path, '{}');
    await ask(own);
    await ask(own);
    expect(asked).toHaveBeenCalledTimes(2);
  });
});

test('an edition has the words of two languages where quotes are translated into another', async () => {
  files.set('editions/en.json', JSON.stringify({ points: [point('a', { en: 'Lock' })], asOf: '2024' }));
  files.set('editions/de.json', JSON.stringify({ points: [point('a', { de: 'Schloss' })], asOf: '2024' }));
  const { fetchEdition } = await load();
  expect(await fetchEdition('en', 'de')).toEqual({
    points: [point('a', { en: 'Lock', de: 'Schloss' })],
    asOf: '2024',
  });
  expect(await fetchEdition('en', 'en')).toMatchObject({ points: [point('a', { en: 'Lock' })] });
});
