import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, servePages } from '../../tools/serve-pages.ts';

let site: Site;
beforeAll(async () => {
  site = await servePages({ headers: { 'x-kept': 'yes' }, made: { '/made/': '<p>Made on the spot.</p>' } });
});
afterAll(() => site.close());

const cases = [
  { path: '/', status: 200, holds: '<ul class="headlines">' },
  { path: '/byd-cuts-prices/', status: 200, holds: 'BYD cuts prices again' },
  { path: '/single-page/anything/below', status: 200, holds: 'Choose an article' },
  { path: '/meridian.css', status: 200, holds: '.masthead' },
  { path: '/made/', status: 200, holds: 'Made on the spot.' },
  { path: '/no-such-page/', status: 404, holds: 'No such page.' },
  { path: '/%2e%2e%2f%2e%2e%2fpackage.json', status: 404, holds: 'No such page.' },
  { path: '/..%2fpages.test.ts', status: 404, holds: 'No such page.' },
];

test.each(cases)('$path', async ({ path, status, holds }) => {
  const answer = await fetch(site.url + path);
  expect(answer.status).toBe(status);
  expect(await answer.text()).toContain(holds);
  expect(site.requests.at(-1)).toBe(new URL(site.url + path).pathname);
});

test('pages carry the headers that were asked for', async () => {
  const answer = await fetch(`${site.url}/`);
  expect(answer.headers.get('x-kept')).toBe('yes');
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
});
