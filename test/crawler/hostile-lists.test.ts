import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../crawler/feed.ts';
import { parseSitemap } from '../../crawler/sitemap.ts';

const base = 'https://bao-mau.vn/rss/home.rss';
const link = 'https://bao-mau.vn/tin-1.html';
const item = `<item><title>Tin</title><link>${link}</link><pubDate>Fri, 20 Nov 2026 08:00:00 +0700</pubDate></item>`;
const rss = (inner: string, before = ''): string =>
  `${before}<rss version="2.0"><channel>${inner}</channel></rss>`;
const many = 100_000;

const laughs = `<!DOCTYPE rss [<!ENTITY l0 "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')}]>`;
const feeds: readonly (readonly [string, string])[] = [
  ['entities of entities', rss(`${item}<item><title>&l9;</title><link>/a.html</link></item>`, laughs)],
  [
    'an external entity',
    rss(
      `${item}<item><title>&x;</title><link>/a.html</link></item>`,
      '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % y SYSTEM "http://127.0.0.1:1/x.dtd">%y;]>',
    ),
  ],
  ['deep nesting in front', `<rss><channel>${item}${'<a>'.repeat(many)}`],
  [
    'deep nesting in an entry, closed',
    rss(`${item}<item><description>${'<b>'.repeat(many)}${'</b>'.repeat(many)}</description></item>`),
  ],
  [
    'deep nesting in marked-up content',
    rss(`${item}<item><description><![CDATA[${'<div>'.repeat(many)}]]></description></item>`),
  ],
  [
    'a title of tags',
    rss(`${item}<item><title><![CDATA[${'<b>'.repeat(many)}]]></title><link>/a.html</link></item>`),
  ],
  ['a huge attribute', rss(`${item}<item><enclosure url="${'a'.repeat(10_000_000)}"/></item>`)],
  [
    'a huge marked section',
    rss(`${item}<item><description><![CDATA[${'a'.repeat(10_000_000)}]]></description></item>`),
  ],
  ['a huge text', rss(`${item}<item><description>${'a '.repeat(5_000_000)}</description></item>`)],
  ['a huge comment', rss(`${item}<!--${'a'.repeat(10_000_000)}-->`)],
  ['an attribute without end', `${rss(item)}<a b="${'<a b='.repeat(1_000_000)}`],
  [
    'many attributes',
    rss(`${item}<item ${Array.from({ length: many }, (_, at) => `a${at}="x"`).join(' ')}/>`),
  ],
  [
    'many name spaces',
    rss(`${item}${Array.from({ length: 20_000 }, (_, at) => `<a xmlns:p${at}="u${at}"/>`).join('')}`),
  ],
  ['many comments', rss(`${item}${'<!-- -'.repeat(many)}`)],
  ['marked sections without end', rss(`${item}${'<![CDATA['.repeat(many)}`)],
  ['ampersands', rss(`${item}<item><title>${'&amp'.repeat(1_000_000)}</title></item>`)],
  ['a million entries', rss(item + '<item/>'.repeat(1_000_000))],
  ['entries that never close', `<rss><channel>${item}${'<item>'.repeat(many)}`],
  ['angle brackets', `${rss(item)}${'<'.repeat(1_000_000)}`],
  ['end tags of nothing', rss(`${item}${'</a>'.repeat(1_000_000)}`)],
];

/** Seconds and bytes of heap that a piece of work takes at most, on a machine that does other things too. */
const limits = { seconds: 3, bytes: 200_000_000 };

async function measured<T>(work: () => T | Promise<T>): Promise<T> {
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const result = await work();
  expect((performance.now() - start) / 1000).toBeLessThan(limits.seconds);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(limits.bytes);
  return result;
}

describe('a hostile feed', () => {
  it.each(feeds)('with %s is read to where it goes wrong, quickly and in little memory', async (_, xml) => {
    const items = await measured(() => parseFeed(xml, base));
    expect(items?.[0]).toEqual({ url: link, title: 'Tin', publishedAt: '2026-11-20T01:00:00Z' });
    expect(JSON.stringify(items).length).toBeLessThan(200_000);
    expect(JSON.stringify(items)).not.toMatch(/root:|hahaha/u);
  });

  it('of nested JSON is refused or read without its depth', async () => {
    const deep = `{"version":"https://jsonfeed.org/version/1","items":[{"url":"${link}"}],"x":${'['.repeat(many)}${']'.repeat(many)}}`;
    const items = await measured(() => parseFeed(deep, base));
    expect(items === null || items.length === 1).toBe(true);
  });
});

describe('a hostile sitemap', () => {
  const url = `<url><loc>${link}</loc></url>`;
  it.each([
    ['entities of entities', `${laughs}<urlset>${url}<url><loc>/&l9;</loc></url></urlset>`],
    ['deep nesting', `<urlset>${url}<url>${'<a>'.repeat(many)}`],
    ['deep nesting, closed', `<urlset>${url}<url>${'<a>'.repeat(many)}${'</a>'.repeat(many)}</url></urlset>`],
    ['urls in urls', `<urlset>${url}${'<url>'.repeat(many)}`],
    ['a huge attribute', `<urlset>${url}<url a="${'x'.repeat(10_000_000)}"/></urlset>`],
    ['a huge address', `<urlset>${url}<url><loc>/${'x'.repeat(10_000_000)}</loc></url></urlset>`],
    ['angle brackets', `<urlset>${url}${'<'.repeat(1_000_000)}`],
  ])('with %s is read to where it goes wrong, quickly and in little memory', async (_, xml) => {
    const sitemap = await measured(() => parseSitemap(xml, 'https://bao-mau.vn/sitemap.xml'));
    expect(sitemap?.items[0]).toEqual({ url: link });
    expect(JSON.stringify(sitemap).length).toBeLessThan(200_000);
  });

  it('of more addresses than the protocol allows is read up to there', async () => {
    const xml = `<urlset>${Array.from({ length: 60_000 }, (_, at) => `<url><loc>/tin-${at}.html</loc></url>`).join('')}</urlset>`;
    const sitemap = await measured(() => parseSitemap(xml, 'https://bao-mau.vn/sitemap.xml'));
    expect(sitemap?.items.length).toBeGreaterThanOrEqual(50_000);
    expect(sitemap?.items.length).toBeLessThan(51_000);
  });
});
