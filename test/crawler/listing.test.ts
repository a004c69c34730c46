import { describe, expect, it } from 'vitest';
import { pageNumber, parseListing } from '../../crawler/listing.ts';

const url = 'https://bao-mau.vn/an-sinh.htm';
const link = (number: number): string =>
  `<li><h3><a href="/tin-bai-so-${number}-20261120${number}.htm">Bài báo số ${number} về chính sách an sinh</a></h3><span class="time">20/11/2026 08:0${number}</span></li>`;
const page = (
  inner: string,
): string => `<html><head></head><body><nav><a href="/the-thao-1-20261120999.htm">Mục thể thao ở trên cùng của trang</a></nav><main><ul>${inner}</ul></main>
  <a href="/tag/luong-huu-202611201.htm">Lương hưu và trợ cấp hằng tháng</a><a href="https://khac.vn/tin-202611201.htm">Một trang khác hẳn ở nơi khác</a>
  <footer><a href="/lien-he-1234567.htm">Liên hệ tòa soạn và quảng cáo</a></footer></body></html>`;
const section = { kind: 'section' } as const;

describe('parseListing', () => {
  it('finds articles by the form of their address, each once, with title and date', () => {
    const image = '<a href="/tin-bai-so-1-202611201.htm"><img alt="ảnh"></a>';
    const { items } = parseListing(page(image + [1, 2, 3, 4, 5].map(link).join('')), url, section, {
      now: '2026-11-24T00:00:00Z',
    });
    expect(items).toHaveLength(5);
    expect(items[0]).toEqual({
      url: 'https://bao-mau.vn/tin-bai-so-1-202611201.htm',
      title: 'Bài báo số 1 về chính sách an sinh',
      publishedAt: '2026-11-20T01:01:00Z',
    });
  });

  it('falls back on headlines where addresses carry no number', () => {
    const links = ['a', 'b', 'c']
      .map((name) => `<a href="/muc/bai-viet-ve-an-sinh-${name}.html">Bài viết dài về an sinh ${name}</a>`)
      .join('');
    expect(
      parseListing(`<body>${links}<a href="/gioi-thieu">Giới thiệu</a></body>`, url, section).items,
    ).toHaveLength(3);
  });

  it('takes the selector of the source instead', () => {
    const html =
      '<div class="x"><a href="/1">Một</a></div><div class="x"><p><a href="/2">Hai</a></p></div><a href="/tin-dai-ve-an-sinh-1234567.htm">Bài khác trên trang này nữa</a>';
    const { items } = parseListing(html, url, { kind: 'section', selectors: { item: '.x' } });
    expect(items.map((item) => item.url)).toEqual(['https://bao-mau.vn/1', 'https://bao-mau.vn/2']);
  });

  it.each([
    ['<link rel="next" href="/an-sinh/trang-2.htm">', 'trang-2'],
    ['<a href="/an-sinh/trang-2.htm">Trang sau »</a>', 'trang-2'],
    ['<a href="/an-sinh/trang-2.htm" title="Trang tiếp theo"></a>', 'trang-2'],
    ['<b>1</b><a href="/an-sinh/trang-2.htm">2</a><a href="/an-sinh/trang-3.htm">3</a>', 'trang-2'],
    ['<a href="?page=2">Next</a>', '?page=2'],
  ])('finds the next page in %s', (html, expected) => {
    expect(parseListing(page(html), url, section).next).toContain(expected);
  });

  it.each([
    ['https://bao-mau.vn/an-sinh.htm', 'https://bao-mau.vn/timelinelist/77/2.htm'],
    ['https://cafe-mau.vn/an-sinh.chn', 'https://cafe-mau.vn/timelinelist/77/2.chn'],
    ['https://tuoitre.vn/an-sinh.htm', 'https://tuoitre.vn/timeline/77/trang-2.htm'],
  ])('finds what the "more" button of %s would fetch', (address, next) => {
    const html = `${[1, 2].map(link).join('')}<input type="hidden" id="hdZoneId" value="77">`;
    expect(parseListing(html, address, section).next).toBe(next);
    const further = new URL(next.replace('2.', '3.')).href;
    expect(parseListing(link(1), next, section).next).toBe(further);
  });

  it('takes no field for a section that is none', () => {
    for (const value of ['0', '', 'x/../y'])
      expect(parseListing(`<input id="hdZoneId" value="${value}">`, url, section).next).toBeNull();
  });

  it('takes the headline for the title, not the longer lead beside it', () => {
    const html = [1, 2, 3, 4, 5]
      .map(
        (at) =>
          `<article><p class="lead"><a href="/tin-${at}0000${at}.html">Câu dẫn dài hơn hẳn đầu đề của bài báo, kể lại mọi điều trong bài số ${at}</a></p><h3><a href="/tin-${at}0000${at}.html">Đầu đề của bài số ${at} hôm nay</a></h3></article>`,
      )
      .join('');
    expect(parseListing(html, url, section).items.map(({ title }) => title)).toContain(
      'Đầu đề của bài số 1 hôm nay',
    );
  });

  it('reads a page that nests without end', () => {
    const html = `${[1, 2, 3, 4, 5].map(link).join('')}${'<div>'.repeat(100_000)}`;
    expect(parseListing(html, url, section).items).toHaveLength(5);
  });

  it('goes on from the middle and ends at the end', () => {
    const numbers = [1, 2, 3]
      .map((number) => `<a href="/an-sinh/trang-${number}.htm">${number}</a>`)
      .join('');
    expect(parseListing(numbers, 'https://bao-mau.vn/an-sinh/trang-2.htm', section).next).toBe(
      'https://bao-mau.vn/an-sinh/trang-3.htm',
    );
    expect(parseListing(numbers, 'https://bao-mau.vn/an-sinh/trang-3.htm', section).next).toBeNull();
  });

  it('never pages to another site, to itself or into an article', () => {
    expect(parseListing('<link rel="next" href="https://khac.vn/2">', url, section).next).toBeNull();
    expect(parseListing(`<link rel="next" href="${url}#x">`, url, section).next).toBeNull();
    expect(parseListing('<a href="/tin-dai-123456.htm">Xem thêm</a>', url, section).next).toBeNull();
  });

  it('finds threads of the common forum systems', () => {
    const html = `<div class="structItem"><div class="structItem-title"><a class="labelLink" href="/?prefix=1">Hỏi</a><a href="/threads/luong-huu.12/">Lương hưu?</a></div><time datetime="2026-11-20T08:00:00+0700"></time></div>`;
    expect(parseListing(html, url, { kind: 'forum' }, { now: '2026-11-24T00:00:00Z' }).items).toEqual([
      {
        url: 'https://bao-mau.vn/threads/luong-huu.12/',
        title: 'Lương hưu?',
        mark: '2026-11-20T08:00:00+0700|',
        publishedAt: '2026-11-20T01:00:00Z',
      },
    ]);
    expect(
      parseListing('<a id="thread_title_5" href="showthread.php?t=5">Hỏi về BHYT</a>', url, { kind: 'forum' })
        .items,
    ).toHaveLength(1);
    expect(
      parseListing('<a href="/t/hoi-ve-bhxh/77">Hỏi về BHXH</a>', url, { kind: 'forum' }).items,
    ).toHaveLength(1);
  });
});

it('reads page numbers out of addresses', () => {
  expect(
    ['/muc/trang-3.htm', '/muc-p2', '/muc/page/4/', '/muc?page=7&x=1', '/muc', '/bai-p-123456.htm'].map(
      (path) => pageNumber(`https://a.vn${path}`),
    ),
  ).toEqual([3, 2, 4, 7, 1, 1]);
});
