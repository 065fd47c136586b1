/** Whether a page may be the story: every group has a word in one of the `texts`, which are in lower case. The first look at every page, so
 *  it errs on the side of yes and costs a few hundred microseconds at most. */
export function mightBeStory(texts: string[], groups: RegExp[]): boolean {
  return groups.every((group) => texts.some((text) => group.test(text)));
}
