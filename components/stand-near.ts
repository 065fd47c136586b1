/** Where the words are that a note is on, in CSS pixels of the viewport. */
export interface NotePlace {
  left: number;
  top: number;
  bottom: number;
}

const GAP = 9; // px between the words and the note
const EDGE = 8; // px that it keeps from where its room ends

/** Shows a popover below a place, or above it where there is no room, in the browser's top layer: over whatever the
 *  page stacks. It ends left of `limit`, in CSS pixels of the viewport. */
export function standNear(box: HTMLElement | null, place: NotePlace, limit = innerWidth): void {
  if (!box?.showPopover) return;
  if (!box.matches(':popover-open')) box.showPopover();
  const { offsetHeight, offsetWidth } = box;
  const below = place.bottom + GAP + offsetHeight < innerHeight - EDGE;
  box.style.top = `${below ? place.bottom + GAP : Math.max(EDGE, place.top - GAP - offsetHeight)}px`;
  box.style.left = `${Math.max(EDGE, Math.min(place.left, limit - offsetWidth - EDGE))}px`;
}
