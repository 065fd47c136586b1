import { tellBackground } from '../../platform/messages.ts';

export interface TabStyle {
  /** Puts a sheet of that name on the page in place of the one before; empty takes it away. */
  set(name: string, css: string): void;
  clear(): void;
}

/** Styles for the page itself, put there by the background: they leave its DOM as it is. */
export function styleTab(): TabStyle {
  const sheets = new Map<string, string>();
  // One after the other: a sheet that is taken back before it has come would stay.
  let last: Promise<unknown> = Promise.resolve();
  const next = (type: 'addStyle' | 'removeStyle', css: string) => {
    last = last.then(() => tellBackground(type, { css })).catch(() => undefined);
  };

  function set(name: string, css: string): void {
    const old = sheets.get(name) ?? '';
    if (old === css) return;
    if (css) next('addStyle', css);
    if (old) next('removeStyle', old);
    sheets.set(name, css);
  }

  return {
    set,
    clear: () => {
      for (const name of sheets.keys()) set(name, '');
    },
  };
}
