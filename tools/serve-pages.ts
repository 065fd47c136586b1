import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';

/** The pages that `npm start` shows are the pages the tests read: one place, so that neither drifts. */
export const PAGES = resolve(import.meta.dirname, '../test/fixtures/pages');

const FRONT_PAGE = 'front-page';
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

export interface Site {
  /** `http://localhost:PORT`, no slash at the end. */
  url: string;
  /** Every path asked for so far, in order: what a test counts requests by. */
  requests: string[];
  close(): Promise<void>;
}

export interface SiteOptions {
  /** Sent with every answer, e.g. a content security policy. */
  headers?: Record<string, string>;
  /** Pages made on the spot, HTML by path, where a file would be too large to keep. */
  made?: Record<string, string>;
}

/** Serves the fixture pages on a free port of this machine alone. `/<slug>/` is `<slug>/page.html`, and so is
 *  every path below it, as a single-page app needs; `/` is the front page. */
export async function servePages({ headers = {}, made = {} }: SiteOptions = {}): Promise<Site> {
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    requests.push(path);
    const answer = made[path] ?? (await readPage(path));
    if (answer === null) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('No such page.');
      return;
    }
    const type = TYPES[extname(path)] ?? TYPES['.html'];
    response.writeHead(200, { 'content-type': type, ...headers }).end(answer);
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function readPage(path: string): Promise<Buffer | null> {
  const slug = path.split('/')[1] || FRONT_PAGE;
  const file = extname(slug) ? join(PAGES, slug) : join(PAGES, slug, 'page.html');
  if (!resolve(file).startsWith(PAGES + sep)) return null;
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? readFile(file) : null;
}
