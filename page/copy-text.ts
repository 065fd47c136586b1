/** Puts text on the clipboard after a press. Pages over plain http have no `navigator.clipboard`; there a text field
 *  inside our own root is copied from. */
export async function copyText(text: string, root: ShadowRoot): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    root.append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }
}
