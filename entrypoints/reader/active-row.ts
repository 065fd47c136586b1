/** In CSS pixels: what bar and contents cover of the sidebar. */
const HEAD = 108;

/** The middle of the active row's label on the screen, in CSS pixels; null where it is out of sight. */
export function activeRowHeight(mount: HTMLElement): number | null {
  const label = mount.querySelector('.pt.on .s')?.getBoundingClientRect();
  if (!label) return null;
  const pane = mount.getBoundingClientRect();
  const height = label.top + label.height / 2;
  return height > pane.top + HEAD && height < pane.bottom ? height : null;
}
