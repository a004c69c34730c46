import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseSitemap, unpack } from '../../crawler/sitemap.ts';

const base = 'https://bao-mau.vn/sitemap.xml';

describe('parseSitemap', () => {
  it('reads a news sitemap with titles and dates', () => {
    const xml = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
      <url><loc>https://bao-mau.vn/tin-1.html</loc><news:news><news:publication><news:name>Báo Mẫu</news:name></news:publication>
      <news:publication_date>2026-11-20T08:00:00+07:00</news:publication_date><news:title>Tin &amp;amp; bài</news:title></news:news></url>
      <url><loc>https://bao-mau.vn/tin-2.html</loc><lastmod>2026-11-19</lastmod></url><url><loc>mailto:x@y.vn</loc></url></urlset>`;
    expect(parseSitemap(xml, base)).toEqual({
      items: [
        { url: 'https://bao-mau.vn/tin-1.html', title: 'Tin & bài', publishedAt: '2026-11-20T01:00:00Z' },
        { url: 'https://bao-mau.vn/tin-2.html', publishedAt: '2026-11-18T17:00:00Z' },
      ],
      sitemaps: [],
    });
  });

  it('reads an index newest first', () => {
    const xml = `<sitemapindex><sitemap><loc>/cu.xml</loc><lastmod>2026-01-01</lastmod></sitemap><sitemap><loc>/moi.xml</loc><lastmod>2026-11-01</lastmod></sitemap></sitemapindex>`;
    expect(parseSitemap(xml, base)?.sitemaps).toEqual([
      'https://bao-mau.vn/moi.xml',
      'https://bao-mau.vn/cu.xml',
    ]);
  });

  it('reads a plain list of addresses', () => {
    expect(parseSitemap('https://bao-mau.vn/a\nhttps://bao-mau.vn/b\n', base)?.items).toEqual([
      { url: 'https://bao-mau.vn/a' },
      { url: 'https://bao-mau.vn/b' },
    ]);
  });

  it('tells an empty sitemap from none', () => {
    expect(parseSitemap('<urlset></urlset>', base)).toEqual({ items: [], sitemaps: [] });
    expect(parseSitemap('<html><body>x</body></html>', base)).toBeNull();
    expect(parseSitemap('không có gì', base)).toBeNull();
  });
});

describe('unpack', () => {
  it('unpacks by the bytes and not by what is said of them', () => {
    expect(Buffer.from(unpack(gzipSync('abc'), 100)).toString()).toBe('abc');
    expect(Buffer.from(unpack(Buffer.from('abc'), 100)).toString()).toBe('abc');
  });

  it('refuses a small file that unpacks to a huge one, and a damaged one', () => {
    expect(() => unpack(gzipSync(Buffer.alloc(1_000_000)), 10_000)).toThrow();
    expect(() => unpack(gzipSync('abc').subarray(0, 12), 100)).toThrow();
  });
});
