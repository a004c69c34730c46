import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { Discovery } from '../../crawler/discover-feeds.ts';
import { discoverSite } from '../../crawler/discover-site.ts';
import { type Reply, rssFeed, type Site, startSite } from './support/site.ts';

let site: Site;
afterEach(async () => site.close());

const feed: Reply = { headers: { 'content-type': 'application/rss+xml' }, body: rssFeed(['/a', '/b']) };
const front = (head: string, body = ''): Reply => ({
  body: `<!doctype html><html><head>${head}</head><body>${body}<p>Báo Mẫu</p></body></html>`,
});

async function discover(path = '/'): Promise<Discovery> {
  return discoverSite(`${site.url}${path}`, {
    userAgent: 'MinhTinTest/0.1 (+http://127.0.0.1/robot)',
    now: () => new Date('2026-11-24T03:00:00Z'),
    signal: new AbortController().signal,
    delaySeconds: 0,
    timeoutSeconds: 5,
    retrySeconds: 0.02,
  });
}
const short = ({ candidates }: Discovery): string[] =>
  candidates.map(({ url, kind, foundBy }) => `${kind} ${url.replace(site.url, '')} ${foundBy}`);

describe('discovery of feeds', () => {
  it('reads what the page names, and says what each feed holds', async () => {
    site = await startSite({
      '/': front(
        '<link rel="alternate" type="application/rss+xml" href="/tin.rss"><link rel="alternate" hreflang="en" href="/en"><link rel="alternate" type="application/rss+xml" href="/gone.rss">',
      ),
      '/tin.rss': feed,
    });
    const found = await discover();
    expect(found).toEqual({
      candidates: [
        {
          url: `${site.url}/tin.rss`,
          kind: 'feed',
          foundBy: 'link-element',
          count: 2,
          latest: '2026-11-20T01:00:00Z',
        },
      ],
      asked: 3,
      failure: null,
    });
    expect(site.requests).not.toContain('/en');
  });

  it('follows a page of feeds, asks for each address once, and puts the newest first', async () => {
    const older = { ...feed, body: String(feed.body).replaceAll('20 Nov', '10 Nov') };
    site = await startSite({
      '/': front('', '<a href="/rss.htm">RSS</a><a href="/rss.htm#x">RSS</a>'),
      '/rss.htm': front(
        '',
        '<a href="/rss/cu.rss">Cũ</a><a href="/rss/moi.rss">Mới</a><a href="/rss/cu.rss">Cũ</a>',
      ),
      '/rss/cu.rss': older,
      '/rss/moi.rss': feed,
    });
    expect(short(await discover())).toEqual(['feed /rss/moi.rss page', 'feed /rss/cu.rss page']);
    expect(site.requests).toEqual(['/robots.txt', '/', '/rss.htm', '/rss/cu.rss', '/rss/moi.rss']);
  });

  it('takes a feed for itself', async () => {
    site = await startSite({ '/x': feed });
    expect(short(await discover('/x'))).toEqual(['feed /x address']);
  });

  it('tries the usual places when the page is silent, and passes over pages that answer to everything', async () => {
    site = await startSite({ '/': front(''), '/rss': front(''), '/rss/home.rss': feed });
    expect(short(await discover())).toEqual(['feed /rss/home.rss usual-place']);
  });

  it('falls back on the sitemaps of robots.txt, packed or not', async () => {
    const urls = '<urlset><url><loc>/tin-1.html</loc><lastmod>2026-11-19T00:00:00Z</lastmod></url></urlset>';
    site = await startSite({
      '/': front(''),
      '/robots.txt': {
        headers: { 'content-type': 'text/plain' },
        body: 'User-agent: *\nAllow: /\nSitemap: /news.xml.gz\nsitemap:https://khac.vn/s.xml',
      },
      '/news.xml.gz': { headers: { 'content-type': 'application/gzip' }, body: gzipSync(urls) },
    });
    const found = await discover();
    expect(short(found)).toEqual(['sitemap /news.xml.gz robots']);
    expect(found.candidates[0]).toMatchObject({ count: 1, latest: '2026-11-19T00:00:00Z' });
  });

  it('says why there is nothing', async () => {
    site = await startSite({});
    expect(await discover()).toMatchObject({ candidates: [], failure: 'HTTP 404' });
    site.set('/', front(''));
    expect(await discover()).toMatchObject({ candidates: [], failure: null });
    expect((await discoverNothing()).failure).toBe('not an http or https address');
  });

  it('obeys robots.txt', async () => {
    site = await startSite({
      '/': front('<link rel="alternate" type="application/rss+xml" href="/kin/tin.rss">'),
      '/robots.txt': { headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nDisallow: /kin/' },
      '/kin/tin.rss': feed,
    });
    expect((await discover()).candidates).toEqual([]);
    expect(site.requests).not.toContain('/kin/tin.rss');
  });

  it('stops asking a site that names feeds without end', async () => {
    const links = Array.from({ length: 500 }, (_, at) => `<a href="/${at}.rss">x</a>`).join('');
    site = await startSite({ '/': front('', links) });
    expect((await discover()).asked).toBe(30);
    expect(site.requests.length).toBeLessThanOrEqual(31);
  });
});

function discoverNothing(): Promise<Discovery> {
  return discoverSite('ftp://bao-mau.vn/', {
    userAgent: 'MinhTinTest/0.1',
    now: () => new Date('2026-11-24T03:00:00Z'),
    signal: new AbortController().signal,
  });
}
