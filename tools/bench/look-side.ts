import { type StoryIndex, storiesOf } from '../../engine/story-index.ts';
import { gatherLead, gatherTop } from '../../page/gather-lead.ts';

/** The spotter's look, with an index of the bench's own. How many stories the page may tell. */
export const look = (index: StoryIndex): number =>
  storiesOf(gatherTop(document), () => gatherLead(document), index).length;
