import index from 'virtual:spotter';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { tellsStory } from '../engine/story-index.ts';
import { gatherLead, gatherTop } from '../page/gather-lead.ts';
import type { Message, ToBackground } from '../platform/messages.ts';

/** All that the spotter asks of the browser; the polyfill would cost every page 10 kB. Both browsers know it. */
declare const chrome: {
  runtime: { lastError?: unknown; sendMessage(message: unknown, done: () => void): void };
};

/** Runs on every page, so it takes little, adds nothing and stays no longer than the look takes. */
export default defineUnlistedScript(() => {
  if (!tellsStory(gatherTop(document), () => gatherLead(document), index)) return;
  // A page that is fetched ahead is told of when it is shown: its tab's button belongs to another page until then.
  if ('prerendering' in document && document.prerendering)
    document.addEventListener('prerenderingchange', tell, { once: true });
  else tell();
});

function tell(): void {
  const message: Message<ToBackground, 'storyFound'> = {
    type: 'storyFound',
    detail: { url: location.href, lang: document.documentElement.lang },
  };
  // Reading `lastError` keeps the page's console quiet where the extension is just being replaced.
  chrome.runtime.sendMessage(message, () => void chrome.runtime.lastError);
}
