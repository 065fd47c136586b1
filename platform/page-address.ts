/** What names a page: its address without the hash, which only moves about in it. */
export function pageKey(url: string): string {
  return url.split('#', 1)[0] ?? url;
}

/** The host of an address, with its port; empty for what is no address. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}

/** Whether the extension may read a page at all: the browser's own pages and files are none of its business. */
export function isReadable(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//.test(url);
}
