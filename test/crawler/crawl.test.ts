import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { run, source, startCollector } from './support/collector.ts';
import { articlePage, type Reply, rssFeed, type Site, startSite } from './support/site.ts';

let site: Site;
afterEach(async () => site.close());

const xml = { 'content-type': 'application/rss+xml' };
const articles = (count: number): Record<string, Reply> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `/tin-${at + 1}-10000${at + 1}.html`,
      { body: articlePage(at + 1) },
    ]),
  );
const links = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `/tin-${at + 1}-10000${at + 1}.html`);

describe('a feed', () => {
  it('becomes documents with the text of their pages', async () => {
    site = await startSite({ '/rss': { headers: xml, body: rssFeed(links(3)) }, ...articles(3) });
    const collector = startCollector();
    const [result] = await run([source(`${site.url}/rss`)], collector);
    expect(result).toMatchObject({
      outcome: 'ok',
      listed: 3,
      known: 0,
      fetched: 3,
      documents: 3,
      drops: {},
      error: null,
    });
    const document = collector.documents.get(`${site.url}/tin-2-100002.html`);
    expect(document).toMatchObject({
      sourceId: 'bao-mau',
      kind: 'article',
      title: 'Chuyện số 2 ở bộ phận một cửa',
      publishedAt: '2026-11-20T01:00:00Z',
      language: 'vi',
      parentUrl: null,
      fetchedAt: '2026-11-24T03:00:00.000Z',
    });
    expect(document?.text.split('\n')).toHaveLength(3);
    expect(document?.contentHash).toMatch(/^[\da-f]{64}$/u);
  });

  it('is asked with the honest user agent and nothing else is fetched twice', async () => {
    site = await startSite({
      '/rss': { headers: xml, body: rssFeed([...links(2), `${links(1)[0]}?utm_source=x`]) },
      ...articles(2),
    });
    const collector = startCollector();
    await run([source(`${site.url}/rss`)], collector);
    expect(site.headersOf('/rss')['user-agent']).toBe('MinhTinTest/0.1 (+http://127.0.0.1/robot)');
    expect(site.headersOf('/robots.txt')['user-agent']).toBe('MinhTinTest/0.1 (+http://127.0.0.1/robot)');
    expect(site.requests.toSorted()).toEqual(['/robots.txt', '/rss', ...links(2)].toSorted());
    site.set('/rss', { headers: xml, body: rssFeed(['/tin-9-100009.html', ...links(2)]) });
    site.set('/tin-9-100009.html', { body: articlePage(9) });
    const [again] = await run([source(`${site.url}/rss`)], collector);
    expect(again).toMatchObject({ listed: 3, known: 2, fetched: 1, documents: 1 });
  });

  it('that has not changed costs one conditional request', async () => {
    const etagged = (request: { headers: Record<string, unknown> }): Reply =>
      request.headers['if-none-match'] === '"v1"'
        ? { status: 304 }
        : { headers: { ...xml, etag: '"v1"' }, body: rssFeed(links(1)) };
    site = await startSite({ '/rss': (request) => etagged(request), ...articles(1) });
    const collector = startCollector();
    await run([source(`${site.url}/rss`)], collector);
    const [again] = await run([source(`${site.url}/rss`)], collector);
    expect(again).toMatchObject({ outcome: 'unchanged', listed: 0, fetched: 0 });
  });

  it('whose validators lie is known by its bytes', async () => {
    site = await startSite({
      '/rss': (_, visit) => ({ headers: { ...xml, etag: `"${visit}"` }, body: rssFeed(links(1)) }),
      ...articles(1),
    });
    const collector = startCollector();
    await run([source(`${site.url}/rss`)], collector);
    const [again] = await run([source(`${site.url}/rss`)], collector);
    expect(again?.outcome).toBe('unchanged');
  });

  it('of two sources of one host shares its pages', async () => {
    site = await startSite({
      '/a': { headers: xml, body: rssFeed(links(3)) },
      '/b': { headers: xml, body: rssFeed(links(2)) },
      ...articles(3),
    });
    const collector = startCollector();
    const [a, b] = await run(
      [source(`${site.url}/a`, { id: 'a' }), source(`${site.url}/b`, { id: 'b' })],
      collector,
    );
    expect([a?.documents, b?.documents, b?.known]).toEqual([3, 0, 2]);
    expect(site.requests.filter((path) => path === '/robots.txt')).toHaveLength(1);
  });

  it('that is none fails with a sentence', async () => {
    site = await startSite({ '/rss': { body: '<html><body>Bảo trì</body></html>' } });
    const [result] = await run([source(`${site.url}/rss`)], startCollector());
    expect(result).toMatchObject({ outcome: 'failed', error: `${site.url}/rss is not a feed` });
  });
});

describe('a server that behaves badly', () => {
  it('is tried again after 500, and after 429 as it asks', async () => {
    site = await startSite({
      '/rss': { headers: xml, body: rssFeed(links(2)) },
      '/tin-1-100001.html': (_, visit) => (visit === 1 ? { status: 500 } : { body: articlePage(1) }),
      '/tin-2-100002.html': (_, visit) =>
        visit === 1 ? { status: 429, headers: { 'retry-after': '1' } } : { body: articlePage(2) },
    });
    const collector = startCollector();
    const started = performance.now();
    const [result] = await run([source(`${site.url}/rss`)], collector);
    expect(result).toMatchObject({ documents: 2, drops: {} });
    expect(performance.now() - started).toBeGreaterThan(950);
  });

  it('is given up after three retries, and the list is repeated by the next run', async () => {
    site = await startSite({
      '/rss': { headers: xml, body: rssFeed(links(1)) },
      '/tin-1-100001.html': { status: 503 },
    });
    const collector = startCollector();
    const [result] = await run([source(`${site.url}/rss`)], collector);
    expect(result?.drops).toEqual({ 'http-error': 1 });
    expect(collector.drops[0]?.detail).toBe('HTTP 503');
    expect(site.requests.filter((path) => path === '/tin-1-100001.html')).toHaveLength(4);
    site.set('/tin-1-100001.html', { body: articlePage(1) });
    const [again] = await run([source(`${site.url}/rss`)], collector);
    expect(again).toMatchObject({ outcome: 'ok', documents: 1 });
  });

  it('has each page that is no article counted with its reason', async () => {
    site = await startSite({
      '/rss': {
        headers: xml,
        body: rssFeed([
          '/mat-100001.html',
          '/pdf-100002.html',
          '/lon-100003.html',
          '/cam/tin-100004.html',
          '/ngan-100005.html',
          '/chan-100006.html',
          'https://bao-khac.example/tin-1.html',
          '/di-100007.html',
        ]),
      },
      '/robots.txt': { headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nDisallow: /cam/' },
      '/mat-100001.html': { status: 404 },
      '/pdf-100002.html': { headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.4' },
      '/lon-100003.html': { body: 'x'.repeat(6 * 1024 * 1024) },
      '/ngan-100005.html': {
        body: '<html><body><article><p>Ảnh: Minh họa, chưa có nội dung bài viết ở đây.</p></article></body></html>',
      },
      '/chan-100006.html': {
        status: 403,
        body: '<title>Just a moment...</title><script>window._cf_chl_opt={}</script>',
      },
      '/di-100007.html': { status: 302, headers: { location: 'https://bao-khac.example/' } },
    });
    const collector = startCollector();
    const [result] = await run([source(`${site.url}/rss`)], collector);
    expect(result?.drops).toEqual({
      'http-error': 1,
      'not-html': 1,
      'too-large': 1,
      robots: 1,
      'too-short': 1,
      blocked: 1,
      'off-site': 2,
    });
    expect(site.requests).not.toContain('/cam/tin-100004.html');
  });

  it('that redirects gives one document under the final address', async () => {
    site = await startSite({
      '/rss': { headers: xml, body: rssFeed(['/cu-100001.html', '/tin-1-100001.html']) },
      '/cu-100001.html': { status: 301, headers: { location: '/tin-1-100001.html' } },
      ...articles(1),
    });
    const collector = startCollector();
    const [result] = await run([source(`${site.url}/rss`, { concurrency: 1 })], collector);
    expect(result).toMatchObject({ listed: 2, documents: 1 });
    expect([...collector.documents.keys()]).toEqual([`${site.url}/tin-1-100001.html`]);
  });

  it('that redirects in a circle is dropped', async () => {
    site = await startSite({
      '/rss': { headers: xml, body: rssFeed(['/vong-100001.html']) },
      '/vong-100001.html': { status: 302, headers: { location: '/vong-100001.html' } },
    });
    const collector = startCollector();
    const [result] = await run([source(`${site.url}/rss`)], collector);
    expect(result?.drops).toEqual({ 'http-error': 1 });
  });

  it('whose robots.txt fails is left alone', async () => {
    site = await startSite({
      '/robots.txt': { status: 503 },
      '/rss': { headers: xml, body: rssFeed(links(1)) },
    });
    const [result] = await run([source(`${site.url}/rss`)], startCollector());
    expect(result?.outcome).toBe('failed');
    expect(result?.error).toMatch(/robots\.txt of 127\.0\.0\.1:\d+ answered HTTP 503/u);
    expect(site.requests).not.toContain('/rss');
  });

  it('that cannot be reached is named in one sentence while other hosts go on', async () => {
    site = await startSite({ '/rss': { headers: xml, body: rssFeed(links(1)) }, ...articles(1) });
    const gone = await startSite({});
    await gone.close();
    const [down, missing, up] = await run(
      [
        source(`${gone.url}/rss`, { id: 'gone' }),
        source('https://khong-co.invalid/rss', { id: 'no-dns' }),
        source(`${site.url}/rss`),
      ],
      startCollector(),
      { retrySeconds: 10 },
    );
    expect(down).toMatchObject({
      outcome: 'failed',
      error: `could not reach ${new URL(gone.url).host}: connection refused`,
    });
    expect(missing).toMatchObject({
      outcome: 'failed',
      error: 'could not reach khong-co.invalid: no route or DNS answer',
    });
    expect(up).toMatchObject({ outcome: 'ok', documents: 1 });
  });

  it('that is too slow or breaks off is unreachable', async () => {
    site = await startSite({
      '/rss': { headers: xml, body: rssFeed(['/cham-100001.html', '/dut-100002.html']) },
      '/cham-100001.html': { wait: 3000, body: articlePage(1) },
      '/dut-100002.html': () => null,
    });
    const collector = startCollector();
    const [result] = await run([source(`${site.url}/rss`)], collector, { timeoutSeconds: 1 });
    expect(result?.drops).toEqual({ unreachable: 2 });
    expect(collector.drops.map(({ detail }) => detail).toSorted()).toEqual([
      'connection broken off',
      'no answer in time',
    ]);
    expect(collector.listStates.size).toBe(0);
  });

  it('that lies about its charset is read rightly', async () => {
    const page = Buffer.from(articlePage(1));
    site = await startSite({
      '/rss': { headers: xml, body: rssFeed(links(1)) },
      '/tin-1-100001.html': { headers: { 'content-type': 'text/html; charset=iso-8859-1' }, body: page },
    });
    const collector = startCollector();
    await run([source(`${site.url}/rss`)], collector);
    expect([...collector.documents.values()][0]?.title).toBe('Chuyện số 1 ở bộ phận một cửa');
  });
});

describe('a sitemap', () => {
  it('is read through its index, packed or not', async () => {
    const urls = (paths: string[]): string =>
      `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths.map((path) => `<url><loc>${site.url}${path}</loc></url>`).join('')}</urlset>`;
    site = await startSite(articles(3));
    site.set('/sitemap.xml', {
      headers: xml,
      body: `<sitemapindex><sitemap><loc>${site.url}/a.xml.gz</loc></sitemap><sitemap><loc>${site.url}/b.xml</loc></sitemap></sitemapindex>`,
    });
    site.set('/a.xml.gz', {
      headers: { 'content-type': 'application/x-gzip' },
      body: gzipSync(urls(links(2))),
    });
    site.set('/b.xml', { headers: xml, body: urls(links(3)) });
    const collector = startCollector();
    const sitemap = source(`${site.url}/sitemap.xml`, { kind: 'sitemap' });
    const [result] = await run([sitemap], collector);
    expect(result).toMatchObject({ outcome: 'ok', documents: 3, listed: 5, known: 2 });
    const [again] = await run([sitemap], collector);
    expect(again?.outcome).toBe('unchanged');
  });

  it('gives what its index can, and says which part is broken', async () => {
    const index = ['/a.xml', '/hong.xml', '/mat.xml'].map((path) => `<sitemap><loc>${path}</loc></sitemap>`);
    site = await startSite({
      '/sitemap.xml': { headers: xml, body: `<sitemapindex>${index.join('')}</sitemapindex>` },
      '/a.xml': { headers: xml, body: `<urlset><url><loc>${links(1)[0]}</loc></url></urlset>` },
      '/hong.xml': { headers: xml, body: '<html><body>Bảo trì</body></html>' },
      ...articles(1),
    });
    const sitemap = source(`${site.url}/sitemap.xml`, { kind: 'sitemap' });
    const [result] = await run([sitemap], startCollector());
    expect(result).toMatchObject({ outcome: 'ok', documents: 1 });
    expect(result?.error).toBe(`2 of 3 sitemaps could not be read: ${site.url}/hong.xml is not a sitemap`);
    site.set('/a.xml', { status: 404, body: '' });
    const [broken] = await run([sitemap], startCollector());
    expect(broken).toMatchObject({ outcome: 'failed', error: `${site.url}/a.xml answered HTTP 404` });
  });

  it('is read through indexes that name indexes, themselves and one another, each once', async () => {
    const index = (paths: string[]): Reply => ({
      headers: xml,
      body: `\uFEFF<sitemapindex>${paths.map((path) => `<sitemap><loc>${path}</loc></sitemap>`).join('')}</sitemapindex>`,
    });
    site = await startSite({
      '/sitemap.xml': index(['/sitemap.xml', '/nam.xml', '/moi.xml']),
      '/nam.xml': index(['/sitemap.xml', '/moi.xml', '/nam.xml']),
      '/moi.xml': { headers: xml, body: `<urlset><url><loc>${links(1)[0]}</loc></url></urlset>` },
      ...articles(1),
    });
    const sitemap = source(`${site.url}/sitemap.xml`, { kind: 'sitemap' });
    const [result] = await run([sitemap], startCollector());
    expect(result).toMatchObject({ outcome: 'ok', documents: 1 });
    expect(site.requests).toEqual(['/robots.txt', '/sitemap.xml', '/nam.xml', '/moi.xml', links(1)[0]]);
  });
});

/** Section pages `/muc` and `/muc/trang-N` with five articles each. */
function section(pages: number): Record<string, Reply> {
  const list = (page: number): Reply => ({
    body: `<html><body><div class="list">${[1, 2, 3, 4, 5]
      .map(
        (at) =>
          `<h3><a href="/bai/tin-${page}-${at}-20${page}00${at}.html">Tin dài đủ để làm tiêu đề số ${page} ${at}</a></h3>`,
      )
      .join(
        '',
      )}</div>${page < pages ? `<a href="/muc/trang-${page + 1}.html">Trang sau</a>` : ''}</body></html>`,
  });
  const found: Record<string, Reply> = { '/muc': list(1) };
  for (let page = 1; page <= pages; page += 1) {
    if (page > 1) found[`/muc/trang-${page}.html`] = list(page);
    for (let at = 1; at <= 5; at += 1)
      found[`/bai/tin-${page}-${at}-20${page}00${at}.html`] = { body: articlePage(page * 10 + at) };
  }
  return found;
}

describe('a section', () => {
  it('is walked to its end once, then to the first page without news', async () => {
    site = await startSite(section(3));
    const collector = startCollector();
    const muc = source(`${site.url}/muc`, { kind: 'section' });
    const [first] = await run([muc], collector);
    expect(first).toMatchObject({ outcome: 'ok', documents: 15 });
    expect(collector.walked).toEqual(new Set(['bao-mau']));
    const before = site.requests.length;
    const [again] = await run([muc], collector);
    expect(again).toMatchObject({ documents: 0, known: 5 });
    expect(site.requests.slice(before)).toEqual(['/muc']);
  });

  it('goes no further than it may', async () => {
    site = await startSite(section(4));
    const collector = startCollector();
    await run([source(`${site.url}/muc`, { kind: 'section', maxPages: 2 })], collector);
    expect(collector.documents.size).toBe(10);
  });

  it('loses and doubles nothing when a run is killed and started again', async () => {
    site = await startSite(section(4));
    const muc = source(`${site.url}/muc`, { kind: 'section' });
    for (const stopAt of [1, 7, 13]) {
      const abort = new AbortController();
      const collector = startCollector((count) => count === stopAt && abort.abort());
      const [killed] = await run([muc], collector, { signal: abort.signal });
      expect(killed?.outcome).toBe('aborted');
      expect(collector.walked.size).toBe(0);
      const [resumed] = await run([muc], collector);
      expect(resumed?.outcome).toBe('ok');
      expect(collector.documents.size).toBe(20);
      expect(collector.handedOver).toHaveLength(20);
    }
  });

  it('is caught up after a kill even when it had been walked through before', async () => {
    site = await startSite(section(4));
    const muc = source(`${site.url}/muc`, { kind: 'section' });
    const abort = new AbortController();
    const collector = startCollector((count) => count === 8 && abort.abort());
    collector.walked.add(muc.id);
    await run([muc], collector, { signal: abort.signal });
    await run([muc], collector);
    expect(collector.documents.size).toBe(20);
  });
});

describe('a crawl', () => {
  it('keeps the delay of a host', async () => {
    site = await startSite({ '/rss': { headers: xml, body: rssFeed(links(3)) }, ...articles(3) });
    const started = performance.now();
    await run([source(`${site.url}/rss`, { delaySeconds: 0.2, concurrency: 1 })], startCollector());
    expect(performance.now() - started).toBeGreaterThan(780);
  });

  it('ends promptly when it is aborted in the middle of a slow page', async () => {
    site = await startSite({
      '/rss': { headers: xml, body: rssFeed(links(1)) },
      '/tin-1-100001.html': { wait: 60_000, body: articlePage(1) },
    });
    const [result] = await run([source(`${site.url}/rss`)], startCollector(), {
      signal: AbortSignal.timeout(500),
    });
    expect(result?.outcome).toBe('aborted');
  });

  it('is rejected by an error of the sink', async () => {
    site = await startSite({ '/rss': { headers: xml, body: rssFeed(links(3)) }, ...articles(3) });
    const collector = startCollector(() => {
      throw new Error('disk full');
    });
    await expect(run([source(`${site.url}/rss`)], collector)).rejects.toThrow('disk full');
    expect(collector.listStates.size).toBe(0);
  });
});
