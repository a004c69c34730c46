import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../crawler/feed.ts';

const base = 'https://bao-mau.vn/rss/home.rss';
const item = (number: number): string =>
  `<item><title>Tin ${number}</title><link>https://bao-mau.vn/tin-${number}.html</link><pubDate>06/02/2025 20:30:48</pubDate></item>`;
const rss = (inner: string, open = '<rss version="2.0">'): string =>
  `${open}<channel><title>Báo Mẫu</title>${inner}</channel></rss>`;

describe('parseFeed', () => {
  it('reads RSS with dates day first', async () => {
    expect(await parseFeed(rss(item(1)), base)).toEqual([
      { url: 'https://bao-mau.vn/tin-1.html', title: 'Tin 1', publishedAt: '2025-02-06T13:30:48Z' },
    ]);
  });

  it('reads Atom and RDF', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Tin A</title><link href="/a.html"/><published>2026-03-07T08:00:00+07:00</published></entry></feed>`;
    expect(await parseFeed(atom, base)).toEqual([
      { url: 'https://bao-mau.vn/a.html', title: 'Tin A', publishedAt: '2026-03-07T01:00:00Z' },
    ]);
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>x</title></channel><item><title>Tin R</title><link>https://bao-mau.vn/r.html</link><dc:date>2026-03-07T01:00:00Z</dc:date></item></rdf:RDF>`;
    expect(await parseFeed(rdf, base)).toEqual([
      { url: 'https://bao-mau.vn/r.html', title: 'Tin R', publishedAt: '2026-03-07T01:00:00Z' },
    ]);
  });

  it('decodes titles that are escaped more than once, and composes letters', async () => {
    const title = `<![CDATA[ L&amp;apos;hôpital &amp;amp; ${'bảo hiểm'.normalize('NFD')} ]]>`;
    const items = await parseFeed(
      rss(`<item><title>${title}</title><link>https://bao-mau.vn/a?x=1&amp;y=2</link></item>`),
      base,
    );
    expect(items).toEqual([{ url: 'https://bao-mau.vn/a?x=1&y=2', title: "L'hôpital & bảo hiểm" }]);
  });

  it.each([
    [
      'a raw ampersand',
      rss(
        `<item><title>Y tế & bảo hiểm</title><link>https://bao-mau.vn/tin-1.html</link><enclosure url="https://x.vn/a.jpg?w=1&h=2"/></item>`,
      ),
    ],
    ['no version', rss(item(1), '<rss>')],
    [
      'a mark and blank lines before the declaration',
      `\uFEFF\n\n<?xml version="1.0" encoding="utf-8"?>${rss(item(1))}`,
    ],
    ['a control character', rss(item(1).replace('Tin 1', 'Tin\u0008 1'))],
    ['an address for an identifier only', rss('<item><guid>https://bao-mau.vn/tin-1.html</guid></item>')],
  ])('repairs a feed with %s', async (_, xml) => {
    expect((await parseFeed(xml, base))?.map(({ url }) => url)).toEqual(['https://bao-mau.vn/tin-1.html']);
  });

  it('keeps what stands whole in a feed that is cut off, and no half addresses', async () => {
    const items = await parseFeed(rss(item(1) + item(2) + item(3)).slice(0, -60), base);
    expect(items).toHaveLength(3);
    expect(items?.[2]).toEqual({ url: 'https://bao-mau.vn/tin-3.html', title: 'Tin 3' });
    const cutLink = await parseFeed(rss(item(1) + item(2)).slice(0, -100), base);
    expect(cutLink?.map(({ title }) => title)).toEqual(['Tin 1']);
  });

  it('loses only the bad item of a feed', async () => {
    const items = await parseFeed(rss(`${item(1)}<item><title>hỏng <b></title></item>${item(2)}`), base);
    expect(items?.map(({ title }) => title)).toEqual(['Tin 1', 'Tin 2']);
  });

  it('leaves out items without a usable address, and dates that are none', async () => {
    const items = await parseFeed(
      rss(
        `<item><link>javascript:void(0)</link></item><item><link>/b.html</link><pubDate>sớm thôi</pubDate></item>`,
      ),
      base,
    );
    expect(items).toEqual([{ url: 'https://bao-mau.vn/b.html' }]);
  });

  it('tells an empty feed from no feed', async () => {
    expect(await parseFeed(rss(''), base)).toEqual([]);
    expect(await parseFeed('<!doctype html><html><body>404</body></html>', base)).toBeNull();
    expect(await parseFeed('', base)).toBeNull();
  });

  it('stays quick on a feed that opens a hundred thousand items', async () => {
    const started = performance.now();
    await parseFeed(`<rss><channel>${'<item>'.repeat(100_000)}`, base);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
