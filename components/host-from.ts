/** The host that a person means by an address, in whatever form they type it; null where it is none. The usual "www."
 *  is taken off: a rule holds for the sites below a site too. */
export function hostFrom(typed: string): string | null {
  const text = typed.trim();
  const address = /^[a-z][a-z+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (/\s/.test(text) || !URL.canParse(address)) return null;
  const { protocol, host } = new URL(address);
  const isSite = /^https?:$/.test(protocol) && /^(localhost|[^.].*\.[^.]+)(:\d+)?$/.test(host);
  return isSite ? host.replace(/^www\./, '') : null;
}
