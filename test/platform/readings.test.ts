import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Kept, openReadings, type Shelf } from '../../platform/readings.ts';
import { smallReading } from './small-reading.ts';

function createShelf(): Shelf & { kept: Map<string, Kept> } {
  const kept = new Map<string, Kept>();
  return {
    kept,
    get: async (url) => kept.get(url),
    put: async (one) => void kept.set(one.url, one),
    remove: async (url) => void kept.delete(url),
    clear: async () => kept.clear(),
  };
}

const page = (url: string, at = 1): Kept => ({
  url,
  hash: 'h',
  at,
  outcome: { kind: 'read', reading: smallReading() },
});

let shelf = createShelf();
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  shelf = createShelf();
});
afterEach(() => vi.restoreAllMocks());

describe('readings', () => {
  test('are there again after the background has died', async () => {
    await openReadings(shelf).put(page('a'));
    expect(await openReadings(shelf).get('a')).toEqual(page('a'));
    expect(shelf.kept.size).toBe(0);
  });

  test('are one a page: the newest', async () => {
    const readings = openReadings(shelf);
    await readings.put(page('a', 1));
    await readings.put(page('a', 2));
    expect((await readings.get('a'))?.at).toBe(2);
  });

  test('of unknown pages are undefined', async () => {
    expect(await openReadings(shelf).get('a')).toBeUndefined();
  });

  test('are the newest 200', async () => {
    const readings = openReadings(shelf);
    for (let at = 1; at <= 205; at += 1) await readings.put(page(`page-${at}`, at));
    expect(await readings.get('page-5')).toBeUndefined();
    expect(await readings.get('page-6')).toBeDefined();
    expect(await readings.get('page-205')).toBeDefined();
  });

  test('can be removed and cleared', async () => {
    const readings = openReadings(shelf);
    await readings.put(page('a'));
    await readings.put(page('b'));
    await readings.remove('a');
    expect([await readings.get('a'), (await readings.get('b'))?.url]).toEqual([undefined, 'b']);
    await readings.clear();
    expect(await readings.get('b')).toBeUndefined();
  });

  test('of private windows stay out of the database', async () => {
    await openReadings(shelf).put(page('a'), true);
    const db = await openDB('second-source');
    expect(db.objectStoreNames.contains('readings') ? await db.count('readings') : 0).toBe(0);
    db.close();
    expect((await openReadings(shelf).get('a'))?.url).toBe('a');
  });
});

describe('when the database', () => {
  test('is of another make, it is made anew', async () => {
    const other = await openDB('second-source', 1, { upgrade: (db) => void db.createObjectStore('shoes') });
    other.close();
    const readings = openReadings(shelf);
    await readings.put(page('a'));
    expect((await readings.get('a'))?.url).toBe('a');
    expect([readings.hasFailed(), shelf.kept.size]).toEqual([false, 0]);
  });

  test.each<[string, unknown]>([
    ['nothing of ours', { url: 'a', shoe: 43 }],
    ['an unknown outcome', { url: 'a', outcome: { kind: 'read', reading: { passages: 'many' } } }],
    ['no outcome', { url: 'a', outcome: null }],
  ])('holds %s, that counts as nothing', async (_, record) => {
    const readings = openReadings(shelf);
    await readings.put(page('b'));
    const db = await openDB('second-source');
    await db.put('readings', record);
    db.close();
    expect(await readings.get('a')).toBeUndefined();
    expect((await readings.get('b'))?.url).toBe('b');
  });

  test('is wanted by another background, it is left to it and opened anew', async () => {
    const readings = openReadings(shelf);
    await readings.put(page('a'));
    await deleteDB('second-source');
    await openReadings(shelf).put(page('b'));
    expect((await readings.get('b'))?.url).toBe('b');
    expect([readings.hasFailed(), shelf.kept.size]).toEqual([false, 0]);
  });

  test('cannot be opened, the shelf takes its place', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    const readings = openReadings(shelf);
    await readings.put(page('a'));
    expect((await readings.get('a'))?.url).toBe('a');
    expect([readings.hasFailed(), shelf.kept.size]).toEqual([true, 1]);
  });

  test('is full, the older half makes room', async () => {
    const readings = openReadings(shelf);
    for (let at = 1; at <= 150; at += 1) await readings.put(page(`page-${at}`, at));
    refuseOnce();
    await readings.put(page('new', 999));
    expect(readings.hasFailed()).toBe(false);
    expect(await readings.get('page-50')).toBeUndefined();
    expect((await readings.get('page-150'))?.at).toBe(150);
    expect((await readings.get('new'))?.at).toBe(999);
  });

  test('stays full, the shelf takes its place', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(refuse);
    const readings = openReadings(shelf);
    await readings.put(page('a'));
    expect((await readings.get('a'))?.url).toBe('a');
    expect(readings.hasFailed()).toBe(true);
  });

  test('never answers, the shelf takes its place', async () => {
    vi.useFakeTimers();
    vi.spyOn(indexedDB, 'open').mockReturnValue(new EventTarget() as IDBOpenDBRequest);
    vi.spyOn(indexedDB, 'deleteDatabase').mockReturnValue(new EventTarget() as IDBOpenDBRequest);
    const readings = openReadings(shelf);
    const put = readings.put(page('a'));
    await vi.advanceTimersByTimeAsync(10_000);
    await put;
    vi.useRealTimers();
    expect((await readings.get('a'))?.url).toBe('a');
  });

  test('fails and so does the shelf, a page is read all the same', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(refuse);
    const broken: Shelf = {
      get: () => Promise.reject(new Error('no')),
      put: () => Promise.reject(new Error('no')),
      remove: () => Promise.reject(new Error('no')),
      clear: () => Promise.reject(new Error('no')),
    };
    const readings = openReadings(broken);
    await readings.put(page('a'));
    expect(await readings.get('a')).toBeUndefined();
    await readings.remove('a');
    await readings.clear();
  });
});

function refuse(): never {
  throw new DOMException('full', 'QuotaExceededError');
}

function refuseOnce(): void {
  const put = IDBObjectStore.prototype.put;
  let refused = false;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (!refused) {
      refused = true;
      refuse();
    }
    return put.apply(this, args);
  });
}
