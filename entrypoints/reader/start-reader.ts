import type { Article } from '../../engine/reading.ts';
import { readArticle } from '../../page/read-article.ts';
import type { TextMap } from '../../page/text-map.ts';
import { watchReturn, watchText } from '../../page/watch-page.ts';
import { answer, type ToReader, tellBackground } from '../../platform/messages.ts';
import { isPaused, onSpottingAt } from '../../platform/site-rules.ts';
import { paintReading } from './paint-reading.ts';
import { type Shown, showReading } from './show-reading.tsx';
import { styleTab } from './style-tab.ts';

/** Reads the page, shows what came of it, and reads again whenever its text changes. A page that is not the story
 *  is left as it was, with nothing staying behind; then `onLeave` is called. Resolves after the first reading. */
export async function startReader(asked: boolean, onLeave: () => void): Promise<void> {
  const life = new AbortController();
  let settings = tellBackground('getSettings', {});
  const style = styleTab();
  const painting = paintReading(style);
  let anyway = asked;
  let shown: Shown | undefined;
  let last: Article | undefined;
  let watch: AbortController | undefined;
  let turn = 0;
  /** The sidebar stands in the browser's panel. */
  let elsewhere = false;

  function leave(): void {
    life.abort();
    watch?.abort();
    shown?.undo();
    style.clear();
    onLeave();
  }

  function follow(map: TextMap): void {
    watch?.abort();
    watch = new AbortController();
    watchText(map, () => void read(), watch.signal);
  }

  async function read(): Promise<void> {
    turn += 1;
    const mine = turn;
    try {
      const found = readArticle(document);
      const url = location.href;
      // On its way while the text is compared, so that the highlights find their colours there.
      if (typeof found !== 'string') painting.prepare(found.map);
      const answered =
        typeof found === 'string'
          ? tellBackground('readingFailed', { url, reason: found })
          : tellBackground('readArticle', { url, article: found.article, anyway });
      const [state, kept] = await Promise.all([answered, settings]);
      if (mine !== turn || life.signal.aborted) return;
      if (typeof found === 'string' || state.kind !== 'read') return leave();
      const changed = last !== undefined && JSON.stringify(last) !== JSON.stringify(found.article);
      last = found.article;
      follow(found.map);
      const way = onSpottingAt(kept, location.host);
      const wish = anyway ? 'open' : way === 'tab' || elsewhere ? 'closed' : undefined;
      if (shown) shown.update(state, found.map, changed);
      // Where the toolbar button's count is all that was wanted, the page stays as it was until a person asks.
      else if (anyway || way !== 'badge')
        shown = showReading(state, found.map, kept, { painting, style, wish, onFail: leave });
    } catch {
      // The background is gone for good when the extension was removed or renewed: then so is the reader.
      if (!life.signal.aborted) leave();
    }
  }

  function onAnyway(): void {
    anyway = true;
    void read();
  }

  async function followSettings(): Promise<void> {
    const before = await settings;
    settings = tellBackground('getSettings', {});
    const now = await settings;
    const { host } = location;
    if (isPaused(now, host) && !isPaused(before, host)) return leave();
    if (!anyway && onSpottingAt(now, host) !== onSpottingAt(before, host)) {
      shown?.undo();
      shown = undefined;
      return read();
    }
    shown?.thin(now.density);
    const { language, translations } = now;
    if (language !== before.language || translations !== before.translations) await read();
  }

  const unanswer = answer<ToReader>({
    pageNavigated: () => void read(),
    answerCall: () => undefined,
    openSidebar: () => {
      if (shown) shown.open();
      else onAnyway();
    },
    closeSidebar: () => {
      elsewhere = true;
      shown?.close();
    },
    showPassage: ({ passage }) => shown?.showPassage(passage),
    showSentence: ({ sentence }) => shown?.showSentence(sentence),
    pressKey: ({ key }) => {
      if (shown) shown.answerKey(key);
      else if (key === 'toggle') onAnyway();
    },
    settingsChanged: () => void followSettings(),
  });
  life.signal.addEventListener('abort', unanswer);
  watchReturn(() => void read(), life.signal);
  await read();
}
