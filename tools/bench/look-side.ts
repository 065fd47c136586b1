import { type StoryIndex, tellsStory } from '../../engine/story-index.ts';
import { gatherLead, gatherTop } from '../../page/gather-lead.ts';

/** The spotter's look, with an index of the bench's own. */
export const look = (index: StoryIndex): boolean =>
  tellsStory(gatherTop(document), () => gatherLead(document), index);
