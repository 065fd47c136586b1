import { lastWording } from './words.ts';

/** Says on an own page why there is nothing on it: the words it would be told with could not be loaded. */
export function sayFailure(place: HTMLElement): (error: unknown) => void {
  return (error) => {
    const { words } = lastWording();
    place.textContent = `${words.failedTitle}. ${words.corpusFailed} (${error})`;
  };
}
