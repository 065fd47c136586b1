import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { Reading } from '../engine/reading.ts';

/** What came of a page that has something to show. */
export type Outcome =
  | { kind: 'read' | 'weak'; reading: Reading }
  /** `reason` is a key of `words`. */
  | { kind: 'unreadable'; reason: string }
  | { kind: 'failed'; reason: string; detail: string };

export interface Kept {
  /** Of the page, without its hash. */
  url: string;
  /** Of the text that was read, see `hashText`; empty where none was. */
  hash: string;
  /** Milliseconds since 1970. */
  at: number;
  outcome: Outcome;
}

/** Where to keep readings when the database fails, and those of private windows: it must outlive the background
 *  script, but not the browser. */
export interface Shelf {
  get(url: string): Promise<unknown>;
  put(kept: Kept): Promise<void>;
  remove(url: string): Promise<void>;
  clear(): Promise<void>;
}

export interface Readings {
  get(url: string): Promise<Kept | undefined>;
  /** `passing` keeps it out of the database. */
  put(kept: Kept, passing?: boolean): Promise<void>;
  remove(url: string): Promise<void>;
  clear(): Promise<void>;
  /** How many are kept, in the database alone: those of private windows are nobody's business. */
  count(): Promise<number>;
  /** Whether the database failed and the shelf took its place. */
  hasFailed(): boolean;
}

const NAME = 'second-source';
const STORE = 'readings';
const KEEP = 200;
/** A database that is broken on the disk may never answer. */
const PATIENCE_MS = 3000;

/** Readings by page, the newest 200. No method ever rejects: a database that is broken is made anew once, one that
 *  is full is emptied by half, and when that does not help the shelf takes over. */
export function openReadings(shelf: Shelf): Readings {
  let opening: Promise<IDBPDatabase> | undefined;
  let failed = false;

  const forget = () => {
    opening = undefined;
  };

  const open = () => {
    opening ??= within(
      openDB(NAME, 1, {
        upgrade: (fresh) => void fresh.createObjectStore(STORE, { keyPath: 'url' }).createIndex('at', 'at'),
        // Another background, of a newer version, wants it to itself.
        blocking: (_old, _new, event) => {
          (event.target as IDBDatabase).close();
          forget();
        },
        terminated: forget,
      }),
    );
    return opening;
  };

  const remake = async () => {
    const old = await opening?.catch(() => undefined);
    old?.close();
    forget();
    await within(deleteDB(NAME));
  };

  /** Runs work on the database, after a failure once more on a mended one; undefined when that fails too. */
  async function use<T>(work: (db: IDBPDatabase) => Promise<T>): Promise<T | undefined> {
    if (failed) return undefined;
    try {
      return await within(work(await open()));
    } catch (error) {
      try {
        await (isFull(error) ? trim(await open(), KEEP / 2) : remake());
        return await within(work(await open()));
      } catch {
        failed = true;
        return undefined;
      }
    }
  }

  async function get(url: string): Promise<Kept | undefined> {
    const found = (await use((db) => db.get(STORE, url))) ?? (await shelf.get(url).catch(() => undefined));
    return isKept(found) ? found : undefined;
  }

  async function put(kept: Kept, passing = false): Promise<void> {
    if (!passing) {
      await use(async (db) => {
        await db.put(STORE, kept);
        await trim(db, KEEP);
      });
    }
    if (passing || failed) await shelf.put(kept).catch(() => undefined);
  }

  async function remove(url: string): Promise<void> {
    await use((db) => db.delete(STORE, url));
    await shelf.remove(url).catch(() => undefined);
  }

  async function clear(): Promise<void> {
    await use((db) => db.clear(STORE));
    await shelf.clear().catch(() => undefined);
  }

  const count = async () => (await use((db) => db.count(STORE))) ?? 0;

  return { get, put, remove, clear, count, hasFailed: () => failed };
}

/** Drops all but the newest. */
async function trim(db: IDBPDatabase, keep: number): Promise<void> {
  const work = db.transaction(STORE, 'readwrite');
  const old = (await work.store.count()) - keep;
  let cursor = old > 0 ? await work.store.index('at').openCursor() : null;
  for (let left = old; cursor && left > 0; left -= 1) {
    await cursor.delete();
    cursor = await cursor.continue();
  }
  await work.done;
}

function within<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the database does not answer')), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function isFull(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError';
}

/** Whether a record is one that this version wrote: a database may hold anything. */
function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null || !('outcome' in value) || !('url' in value)) return false;
  const { outcome } = value;
  if (typeof outcome !== 'object' || outcome === null || !('kind' in outcome)) return false;
  if (outcome.kind === 'unreadable' || outcome.kind === 'failed')
    return 'reason' in outcome && typeof outcome.reason === 'string';
  if (!('reading' in outcome) || typeof outcome.reading !== 'object' || outcome.reading === null)
    return false;
  return 'passages' in outcome.reading && Array.isArray(outcome.reading.passages);
}
