import { createServer } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoMark } from '../../../web/demo-site/pages.tsx';
import { type DemoSite, startDemoSite } from '../../../web/demo-site/site.ts';
import { demoTruth } from '../../../web/demo-site/truth.ts';

const now = new Date('2026-11-24T03:00:00Z');
const basePort = 19_310;
const truth = demoTruth({ basePort, now });
let site: DemoSite;

beforeAll(async () => {
  site = await startDemoSite({ basePort, now });
});
afterAll(async () => {
  await site.close();
});

const sourceUrl = (id: string) => site.sources.find((source) => source.id === `minh-hoa-${id}`)?.url ?? '';
const page = async (url: string) => (await fetch(url)).text();
const inOrigin = (url: string, path: string) => new URL(path, url).href;

describe('the local web site', () => {
  it('names a source for each outlet, and how many documents there are', () => {
    expect(site.sources).toHaveLength(11);
    expect(new Set(site.sources.map(({ kind }) => kind))).toEqual(
      new Set(['feed', 'sitemap', 'section', 'search', 'forum']),
    );
    expect(site.documents).toBe(truth.length);
  });

  it('says clearly that a port is taken, and lets go of the others', async () => {
    await expect(startDemoSite({ basePort: basePort - 3, now })).rejects.toThrow(
      `port ${basePort} on 127.0.0.1 is in use`,
    );
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(basePort - 3, '127.0.0.1', resolve));
    await new Promise((resolve) => server.close(resolve));
  });

  it('shows every article and post, marked as a demonstration outside of the text', async () => {
    const pages = [...new Set(truth.map(({ url }) => url.split('#')[0] ?? ''))].filter(
      (_, index) => index % 9 === 0,
    );
    for (const url of pages) {
      const response = await fetch(url);
      const again = response.status === 500 ? await fetch(url) : response;
      const charset = again.headers.get('content-type')?.includes('1258') ? 'windows-1258' : 'utf-8';
      const $ = load(new TextDecoder(charset).decode(await again.arrayBuffer()).normalize('NFC'));
      expect($('.demo-mark').text()).toBe(demoMark);
      const text = $('.page').text();
      for (const document of truth.filter((each) => each.url.split('#')[0] === url)) {
        for (const line of document.text.split('\n')) expect(text).toContain(line);
      }
    }
  });

  it('gives the same bytes after a restart', async () => {
    const url = truth[0]?.url ?? '';
    const before = await page(url);
    await site.close();
    site = await startDemoSite({ basePort, now });
    expect(await page(url)).toBe(before);
  });
});

describe('lists', () => {
  it('has feeds with a long history, one with redirects and tracking parameters', async () => {
    const url = sourceUrl('bao-song-cau');
    const $ = load(await page(url), { xml: true });
    const links = $('item link')
      .toArray()
      .map((each) => $(each).text());
    expect(links.length).toBeGreaterThan(40);
    const redirect = links.find((link) => link.includes('/r/')) ?? '';
    const answer = await fetch(redirect, { redirect: 'manual' });
    expect(answer.status).toBe(301);
    expect(truth.some((each) => each.url === inOrigin(url, answer.headers.get('location') ?? ''))).toBe(true);
    const tracked = links.find((link) => link.includes('utm_source')) ?? '';
    expect(links).toContain(tracked.split('?')[0]);
    expect((await fetch(tracked)).status).toBe(200);
    expect($('item pubDate').last().text()).toMatch(/\+0700$/);
  });

  it('answers 304 to an unchanged list', async () => {
    const url = sourceUrl('nhat-bao-viet-bac');
    const first = await fetch(url);
    const etag = first.headers.get('etag') ?? '';
    await first.text();
    expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('has a feed that is not well-formed', async () => {
    const body = await page(sourceUrl('tap-chi-an-sinh'));
    expect(body).toMatch(/ & bình luận/);
    expect(body).toContain('an-sinh&id=');
    expect(body).toContain('<b>lỗi định dạng</title>');
  });

  it('has a sitemap index of compressed news sitemaps with print versions', async () => {
    const index = load(await page(sourceUrl('thoi-bao-doi-che')), { xml: true });
    const parts = index('loc')
      .toArray()
      .map((each) => index(each).text());
    expect(parts).toHaveLength(2);
    const bytes = Buffer.from(await (await fetch(parts[0] ?? '')).arrayBuffer());
    const $ = load(gunzipSync(bytes).toString(), { xml: true });
    const locations = $('url > loc')
      .toArray()
      .map((each) => $(each).text());
    const print = locations.find((location) => location.includes('/in-bai/')) ?? '';
    const canonical = load(await page(print))('link[rel=canonical]').attr('href');
    expect(locations).toContain(canonical);
  });

  it.each(['tin-trung-du', 'bhxh-tinh', 'hoi-dap-luat', 'cho-tinh', 'nhom-cong-nhan'])(
    'pages through all of %s',
    async (id) => {
      const found = new Set<string>();
      let next: string | undefined = sourceUrl(id);
      for (let pages = 0; next !== undefined && pages < 40; pages++) {
        const at: string = next;
        const $ = load(await page(at));
        for (const link of $('.item-title a, .structItem-title a').toArray()) {
          found.add(inOrigin(at, $(link).attr('href') ?? ''));
        }
        const href = $('a[rel=next], a.pageNav-jump--next').attr('href');
        next = href === undefined ? undefined : inOrigin(at, href);
      }
      const expected = truth
        .filter((each) => each.outletId === id && each.parentUrl === null)
        .map(({ url }) => url);
      for (const url of expected) expect(found).toContain(url);
    },
  );
});

describe('the habits of real sites', () => {
  it('forbids a part, and links to it', async () => {
    const url = sourceUrl('bhxh-tinh');
    expect(await page(inOrigin(url, '/robots.txt'))).toContain('Disallow: /noi-bo/');
    expect(await page(url)).toContain('href="/noi-bo/lich-truc-co-quan-trong-tuan-26480000.html"');
  });

  it('answers 500 once and then recovers; 404 for what is gone', async () => {
    const fresh = await startDemoSite({ basePort: basePort + 20, now });
    const list = fresh.sources.find(({ id }) => id === 'minh-hoa-tin-trung-du')?.url ?? '';
    const $ = load(await page(list));
    const links = $('.item-title a')
      .toArray()
      .map((link) => inOrigin(list, $(link).attr('href') ?? ''));
    const first = await Promise.all(links.map(async (link) => (await fetch(link)).status));
    expect(first.filter((status) => status === 500)).toHaveLength(1);
    expect(first.filter((status) => status === 404)).toHaveLength(1);
    const again = await Promise.all(links.map(async (link) => (await fetch(link)).status));
    expect(again.filter((status) => status === 500)).toHaveLength(0);
    await fresh.close();
  });

  it('has a page without news behind status 200, a gallery without text, and spam full of our words', async () => {
    const gone = load(await page(inOrigin(sourceUrl('cong-tinh'), '/tin-da-het-han')));
    expect(gone('.page').text().length).toBeLessThan(60);
    const gallery = load(
      await page(inOrigin(sourceUrl('bao-song-cau'), '/anh/mua-vang-tren-ruong-bac-thang')),
    );
    expect(gallery('.page p')).toHaveLength(0);
    const spam = truth.find(({ title }) => title?.includes('nhận thưởng'));
    expect(spam?.relevant).toBe(false);
    expect(await page(spam?.url ?? '')).toContain('bảo hiểm xã hội');
  });

  it('serves some pages in windows-1258 and some decomposed', async () => {
    const first = async (id: string, test: (body: string, type: string) => boolean) => {
      for (const { url } of truth.filter((each) => each.outletId === id && each.kind === 'article')) {
        const response = await fetch(url);
        if (test(await response.text(), response.headers.get('content-type') ?? '')) return url;
      }
      return null;
    };
    expect(await first('nhat-bao-viet-bac', (_, type) => type.includes('windows-1258'))).not.toBeNull();
    expect(await first('tap-chi-an-sinh', (body) => body !== body.normalize('NFC'))).not.toBeNull();
  });

  it('dates articles by JSON-LD on some outlets and only for human eyes on others', async () => {
    const of = (id: string) =>
      truth.find((each) => each.outletId === id && each.kind === 'article')?.url ?? '';
    const structured = load(await page(of('bao-song-cau')));
    const data = JSON.parse(structured('script[type="application/ld+json"]').text());
    expect(data['@type']).toBe('NewsArticle');
    expect(data.datePublished).toMatch(/\+07:00$/);
    const plain = load(await page(of('bhxh-tinh')));
    expect(plain('script[type="application/ld+json"], time')).toHaveLength(0);
    expect(plain('.date').text()).toMatch(/^(Thứ|Chủ).*, \d+\/\d+\/\d{4}, \d\d:\d\d \(GMT\+7\)$/);
  });

  it('shows comments and posts with author, time and text', async () => {
    const comment = truth.find(({ kind }) => kind === 'comment');
    const article = load(await page(comment?.parentUrl ?? ''));
    const item = article(`.comment-item[data-id="${comment?.url.split('#comment-')[1]}"]`);
    expect(item.find('.comment-text').text()).toBe(comment?.text);
    expect(item.find('time').attr('datetime')).toMatch(/\+07:00$/);
    const post = truth.find(({ kind, parentUrl }) => kind === 'post' && parentUrl !== null);
    const thread = load(await page(post?.parentUrl ?? ''));
    const message = thread(`article.message--post[data-content="post-${post?.url.split('#post-')[1]}"]`);
    expect(message.find('.bbWrapper').text()).toBe(post?.text);
    expect(message.find('a.username').text()).not.toBe('');
  });
});
