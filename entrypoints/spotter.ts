import spotter from 'virtual:spotter';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mightBeStory } from '../engine/might-be-story.ts';
import { gatherHead, gatherLead } from '../page/gather-lead.ts';
import type { Message, ToBackground } from '../platform/messages.ts';

/** All that the spotter asks of the browser; the polyfill would cost every page 10 kB. Both browsers know it. */
declare const chrome: {
  runtime: { lastError?: unknown; sendMessage(message: unknown, done: () => void): void };
};

/** Runs on every page, so it takes little, adds nothing and stays no longer than the look takes. */
export default defineUnlistedScript(() => {
  // A page that is fetched ahead is looked at when it is shown: its tab's button belongs to another page until then.
  if ('prerendering' in document && document.prerendering)
    document.addEventListener('prerenderingchange', look, { once: true });
  else look();
});

function look(): void {
  const groups = spotter.groups.map((group) => new RegExp(group));
  const head = gatherHead(document).toLowerCase();
  // A page whose title, description and heading name nothing of the story is not read any further.
  if (!groups.some((group) => group.test(head))) return;
  if (!mightBeStory([head, gatherLead(document).toLowerCase()], groups)) return;
  const message: Message<ToBackground, 'storyFound'> = {
    type: 'storyFound',
    detail: { url: location.href, lang: document.documentElement.lang },
  };
  // Reading `lastError` keeps the page's console quiet where the extension is just being replaced.
  chrome.runtime.sendMessage(message, () => void chrome.runtime.lastError);
}
