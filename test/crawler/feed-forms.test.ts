import { describe, expect, it } from 'vitest';
import { decodeHtml } from '../../crawler/charset.ts';
import { parseFeed, readFeed } from '../../crawler/feed.ts';

const base = 'https://bao-mau.vn/rss/home.rss';
const page = (number: number): string => `https://bao-mau.vn/tin-${number}.html`;
const dated = { title: 'Lương hưu tháng 12', publishedAt: '2026-11-20T01:00:00Z' };
const whole = { url: page(1), ...dated };
const item = `<title>Lương hưu tháng 12</title><link>${page(1)}</link><pubDate>Fri, 20 Nov 2026 08:00:00 +0700</pubDate>`;
const atom = (inner: string, attributes = ''): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"${attributes}><title>Báo Mẫu</title><entry>${inner}</entry></feed>`;
const updated = '<updated>2026-11-20T08:00:00+07:00</updated>';

describe('forms of feeds', () => {
  it.each([
    ['RSS 0.91', `<rss version="0.91"><channel><item>${item}</item></channel></rss>`],
    ['RSS 0.92', `<rss version="0.92"><channel><item>${item}</item></channel></rss>`],
    ['RSS 2.0 in capitals', `<RSS VERSION="2.0"><CHANNEL><ITEM>${item}</ITEM></CHANNEL></RSS>`],
    [
      'RSS with items beside the channel',
      `<rss><channel><title>x</title></channel><item>${item}</item></rss>`,
    ],
    [
      'RSS 1.0',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/"><item rdf:about="${page(1)}"><title>Lương hưu tháng 12</title><d:date>2026-11-20T08:00+07:00</d:date></item></rdf:RDF>`,
    ],
    [
      'RSS 0.90 under a prefix',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:r="http://my.netscape.com/rdf/simple/0.9/"><r:item><r:title>Lương hưu tháng 12</r:title><r:link>${page(1)}</r:link><dc:date>2026-11-20T01:00:00Z</dc:date></r:item></rdf:RDF>`,
    ],
    [
      'Atom 0.3',
      `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title mode="escaped" type="text/html">Lương hưu &lt;b&gt;tháng 12&lt;/b&gt;</title><link rel="alternate" type="text/html" href="/tin-1.html"/><issued>2026-11-20T08:00:00+07:00</issued></entry></feed>`,
    ],
    [
      'Atom under a prefix',
      `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>Lương hưu tháng 12</a:title><a:link href="/tin-1.html"/><a:updated>2026-11-20T01:00:00Z</a:updated></a:entry></a:feed>`,
    ],
    [
      'CDF',
      `<CHANNEL HREF="https://bao-mau.vn/"><ITEM HREF="/tin-1.html" LASTMOD="2026-11-20T01:00Z"><TITLE>Lương hưu tháng 12</TITLE></ITEM></CHANNEL>`,
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Báo Mẫu',
        items: [
          { id: '1', url: '/tin-1.html', title: dated.title, date_published: '2026-11-20T08:00:00+07:00' },
        ],
      }),
    ],
  ])('reads %s', async (_, text) => {
    expect(await parseFeed(text, base)).toEqual([whole]);
  });

  it('tells JSON that is no feed, and skips items that are none', async () => {
    expect(await parseFeed('{"items": 3}', base)).toBeNull();
    expect(await parseFeed('{"broken', base)).toBeNull();
    const odd = {
      version: 'https://jsonfeed.org/version/1',
      items: [null, 7, { id: page(2) }, { title: 'x' }],
    };
    expect(await parseFeed(JSON.stringify(odd), base)).toEqual([{ url: page(2) }]);
  });
});

describe('links of entries', () => {
  it('are relative to the nearest xml:base', async () => {
    const xml = atom(
      `<title>A</title><link xml:base="nam/" href="tin-1.html"/>${updated}`,
      ' xml:base="https://goc.bao-mau.vn/rss/"',
    );
    expect((await parseFeed(xml, base))?.[0]?.url).toBe('https://goc.bao-mau.vn/rss/nam/tin-1.html');
  });

  it('leave a base that is none, and the base of an entry before', async () => {
    const entry = (attributes: string, link: string): string =>
      `<entry${attributes}><title>A</title><link href="${link}"/>${updated}</entry>`;
    const xml = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://[">${entry(' xml:base="/sau/"', 'a')}${entry('', 'b')}</feed>`;
    expect((await parseFeed(xml, base))?.map(({ url }) => url)).toEqual([
      'https://bao-mau.vn/sau/a',
      'https://bao-mau.vn/rss/b',
    ]);
  });

  it('are the page and not its enclosure, its editing form or its comments', async () => {
    const links = `<link rel="enclosure" href="/a.mp3"/><link rel="edit" href="/sua/1"/><link rel="replies" href="/bl/1"/><link rel="alternate" type="application/json" href="/1.json"/><link type="text/html" href="/tin-1.html"/>`;
    expect((await parseFeed(atom(`<title>A</title>${links}${updated}`), base))?.[0]?.url).toBe(page(1));
    const enclosed = atom(`<title>A</title><link rel="enclosure" href="/a.mp3"/>${updated}`);
    expect(await parseFeed(enclosed, base)).toEqual([]);
    expect(await readFeed(enclosed, base)).toHaveLength(1);
  });

  it('come from an identifier only where it is an address', async () => {
    const rss = `<rss version="2.0"><channel><item><guid isPermaLink="false">tin-9</guid><title>A</title></item><item><guid>${page(2)}</guid><title>B</title></item></channel></rss>`;
    expect(await parseFeed(rss, base)).toEqual([{ url: page(2), title: 'B' }]);
  });

  it('belong to the entry, not to the work that it was taken from', async () => {
    const source = `<source><title>Nguồn</title><link href="https://khac.vn/"/><updated>2020-01-01T00:00:00Z</updated></source>`;
    const xml = atom(`${source}<title type="text/plain">A</title><link href="/tin-1.html"/>${updated}`);
    expect(await parseFeed(xml, base)).toEqual([{ ...whole, title: 'A' }]);
  });
});

describe('titles', () => {
  const titled = async (title: string): Promise<string | undefined> =>
    (await parseFeed(atom(`${title}<link href="/tin-1.html"/>${updated}`), base))?.[0]?.title;
  it.each([
    [
      '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Lương <b>hưu</b> &amp; y tế</div></title>',
      'Lương hưu & y tế',
    ],
    ['<title type="html">Lương &lt;i&gt;hưu&lt;/i&gt; &amp;amp; y t&amp;#7871;</title>', 'Lương hưu & y tế'],
    ['<title><![CDATA[Ng&agrave;y &amp;quot;hẹn&amp;quot;]]></title>', 'Ngày "hẹn"'],
    ['<title>Ng&agrave;y h&#7865;n</title>', 'Ngày hẹn'],
    [
      '<title type="html">A&lt;script&gt;alert(1)&lt;/script&gt;&lt;style&gt;p{}&lt;/style&gt; B</title>',
      'A B',
    ],
    ['<title>Mức đóng &lt; 5 triệu, &lt;BHXH tự nguyện&gt;</title>', 'Mức đóng < 5 triệu, <BHXH tự nguyện>'],
    [
      `<title type="application/octet-stream">${Buffer.from('Thẻ <b>BHYT</b>').toString('base64')}</title>`,
      'Thẻ BHYT',
    ],
  ])('%s', async (title, plain) => {
    expect(await titled(title)).toBe(plain);
  });
});

describe('dates', () => {
  const dates = async (...texts: string[]): Promise<(string | undefined)[]> => {
    const items = texts.map(
      (text, at) => `<item><title>A</title><link>${page(at)}</link><pubDate>${text}</pubDate></item>`,
    );
    const xml = `<rss version="2.0"><channel>${items.join('')}</channel></rss>`;
    return (
      (await parseFeed(xml, base, { now: '2026-11-24T00:00:00Z' }))?.map(({ publishedAt }) => publishedAt) ??
      []
    );
  };

  it('are day first', async () => {
    expect(await dates('07/03/2026 08:06:00', '20/11/2026 8:00')).toEqual([
      '2026-03-07T01:06:00Z',
      '2026-11-20T01:00:00Z',
    ]);
  });

  it('are month first in a feed that cannot mean it otherwise', async () => {
    expect(await dates('03/07/2026 09:12:25', '07/13/2026 09:12:25')).toEqual([
      '2026-03-07T02:12:25Z',
      '2026-07-13T02:12:25Z',
    ]);
    // Both orders in one feed: each is read as it can be, day first where both are possible.
    expect(await dates('03/07/2026', '07/13/2026', '14/07/2026')).toEqual([
      '2026-07-02T17:00:00Z',
      undefined,
      '2026-07-13T17:00:00Z',
    ]);
  });

  it('are absent where they are none, impossible or in the future', async () => {
    expect(await dates('hôm nào đó', '30/02/2026', '01/01/2031', '')).toEqual(Array(4).fill(undefined));
  });

  it('do not cost a feed its other entries', async () => {
    const entry = (date: string, at: number): string =>
      `<entry><title>A</title><link href="${page(at)}"/><published>${date}</published></entry>`;
    const xml = `<feed xmlns="http://www.w3.org/2005/Atom">${entry('Thứ sáu, 20/11/2026, 08:00 (GMT+7)', 1)}${entry('??', 2)}</feed>`;
    expect((await parseFeed(xml, base))?.map(({ publishedAt }) => publishedAt)).toEqual([
      dated.publishedAt,
      undefined,
    ]);
  });
});

describe('letters', () => {
  const xml = (charset: string): string =>
    `<?xml version="1.0" encoding="${charset}"?><rss version="2.0"><channel><item>${item}</item></channel></rss>`;
  const utf16 = Buffer.from(xml('utf-16'), 'utf16le');
  it.each([
    ['UTF-8 under a header that lies', Buffer.from(xml('utf-8')), 'text/xml; charset=iso-8859-1'],
    ['UTF-8 under a declaration that lies', Buffer.from(xml('us-ascii')), 'text/xml'],
    ['a mark against declaration and header', Buffer.from(`\uFEFF${xml('big5')}`), 'text/xml; charset=big5'],
    ['UTF-16 without a mark', utf16, null],
    ['UTF-16, big end first, without a mark', Buffer.from(utf16).swap16(), null],
  ])('are right in %s', async (_, bytes, header) => {
    expect(await parseFeed(decodeHtml(bytes, header), base)).toEqual([whole]);
  });

  it('are those of the declaration where only it names them', async () => {
    const bytes = Buffer.from(xml('windows-1252').replace('Lương hưu tháng 12', 'Café'), 'latin1');
    expect((await parseFeed(decodeHtml(bytes, 'application/rss+xml'), base))?.[0]?.title).toBe('Café');
  });
});
