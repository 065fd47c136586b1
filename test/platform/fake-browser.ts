import { vi } from 'vitest';

type Listener = (...args: never[]) => unknown;

function createEvent() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    /** Calls every listener, as the browser does, and gives the first answer. */
    fire: (...args: unknown[]) => {
      const answers = [...listeners].map((listener) => listener(...(args as never[])));
      return answers.find((answer) => answer !== undefined);
    },
    count: () => listeners.size,
  };
}

function createArea(changed: ReturnType<typeof createEvent>, name: string) {
  const tell = (keys: string[]) => changed.fire(Object.fromEntries(keys.map((key) => [key, {}])), name);
  const kept = new Map<string, unknown>();
  return {
    kept,
    get: vi.fn(async (keys: string | string[]) =>
      Object.fromEntries([keys].flat().flatMap((key) => (kept.has(key) ? [[key, kept.get(key)]] : []))),
    ),
    set: vi.fn(async (values: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(values)) kept.set(key, structuredClone(value));
      tell(Object.keys(values));
    }),
    remove: vi.fn(async (key: string) => {
      if (kept.delete(key)) tell([key]);
    }),
  };
}

export interface FakeScript {
  id: string;
  matches: string[];
  excludeMatches: string[];
}

export interface FakeTab {
  id: number;
  url: string;
  status: 'loading' | 'complete';
  /** Whether a reader in it hears. */
  reader: boolean;
}

/** As much of the browser as `platform/` asks for. Tabs are set by the test; what is done to them is recorded. */
export function createFakeBrowser() {
  const tabs: FakeTab[] = [];
  const sent: { tabId: number; type: string }[] = [];
  const broadcasts: { type: string }[] = [];
  const scripts = new Map<string, FakeScript>();
  const changed = createEvent();
  const put = async (added: FakeScript[]) => {
    for (const script of added) scripts.set(script.id, script);
  };
  const browser = {
    storage: {
      local: createArea(changed, 'local'),
      session: createArea(changed, 'session'),
      onChanged: changed,
    },
    i18n: { getUILanguage: vi.fn(() => 'en'), getMessage: vi.fn((key: string) => `browser’s ${key}`) },
    runtime: {
      onMessage: createEvent(),
      onInstalled: createEvent(),
      onStartup: createEvent(),
      getURL: (path: string) => `extension://id/${path}`,
      sendMessage: vi.fn(
        async (message: { type: string }): Promise<unknown> => void broadcasts.push(message),
      ),
      openOptionsPage: vi.fn(async () => undefined),
    },
    tabs: {
      onRemoved: createEvent(),
      onActivated: createEvent(),
      onUpdated: createEvent(),
      create: vi.fn(async (_tab: { url: string }) => undefined),
      get: vi.fn(async (id: number) => {
        const tab = tabs.find((one) => one.id === id);
        if (!tab) throw new Error(`No tab with id: ${id}`);
        return tab;
      }),
      query: vi.fn(async () => tabs),
      sendMessage: vi.fn(async (tabId: number, message: { type: string }) => {
        if (!tabs.find(({ id }) => id === tabId)?.reader) throw new Error('Receiving end does not exist.');
        sent.push({ tabId, type: message.type });
      }),
    },
    scripting: {
      executeScript: vi.fn(async (_work: { target: { tabId: number }; files?: string[] }) => undefined),
      getRegisteredContentScripts: vi.fn(async ({ ids }: { ids: string[] }) =>
        [...scripts.values()].filter(({ id }) => ids.includes(id)),
      ),
      registerContentScripts: vi.fn(async (added: FakeScript[]) => {
        if (added.some(({ id }) => scripts.has(id))) throw new Error('Duplicate script ID');
        await put(added);
      }),
      updateContentScripts: vi.fn(put),
      unregisterContentScripts: vi.fn(async ({ ids }: { ids: string[] }) => {
        for (const id of ids) scripts.delete(id);
      }),
      insertCSS: vi.fn(async () => undefined),
      removeCSS: vi.fn(async () => undefined),
    },
    action: {
      setBadgeText: vi.fn(async (_badge: { tabId: number; text: string }) => undefined),
      setBadgeBackgroundColor: vi.fn(async () => undefined),
      setBadgeTextColor: vi.fn(async () => undefined),
      setTitle: vi.fn(async (_title: { tabId: number; title: string }) => undefined),
    },
    commands: { onCommand: createEvent() },
    contextMenus: {
      create: vi.fn((_entry: { title: string }, _done: () => void) => undefined),
      update: vi.fn(async (_id: string, _change: { title: string }) => undefined),
      onClicked: createEvent(),
    },
    sidebarAction: { open: vi.fn(async () => undefined) },
    webNavigation: { onHistoryStateUpdated: createEvent() },
  };
  /** Files injected into a tab, in order. */
  const injected = (tabId: number) =>
    browser.scripting.executeScript.mock.calls.flatMap(([work]) =>
      work.target.tabId === tabId ? (work.files ?? ['a function']) : [],
    );
  return { browser, tabs, sent, broadcasts, injected, scripts };
}
