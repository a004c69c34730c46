import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractPage, isRefusal } from '../../crawler/extract.ts';

const pages = new URL('pages/', import.meta.url);
const now = '2026-11-24T03:00:00Z';
const words =
  'Người dân đến hỏi chế độ được cán bộ trả lời ngay tại quầy, ai cần giấy tờ thì được hẹn ngày quay lại nhận.';
const page = (
  head: string,
  body = `<article><h1>Chuyện ở quầy tiếp dân</h1><p>${words}</p><p>${words}</p></article>`,
): string => `<html><head>${head}</head><body>${body}</body></html>`;
const extract = (html: string, url = 'https://bao-mau.vn/chuyen-1234567.html') => {
  const result = extractPage(html, url, { now });
  if (isRefusal(result)) throw new Error(`refused: ${result.refused}`);
  return result;
};

describe.each(readdirSync(pages))('the page %s', (slug) => {
  it('is read as expected', () => {
    const read = (name: string): string => readFileSync(new URL(`${slug}/${name}`, pages), 'utf8');
    const expected = JSON.parse(read('expected.json'));
    const result = extractPage(read('source.html'), expected.url, { now });
    if (expected.refused)
      expect(result).toMatchObject({ refused: expected.refused, detail: expect.any(String) });
    else expect(result).toEqual(expected);
  });
});

describe('metadata', () => {
  it('never takes the outlet for the author', () => {
    const data =
      '<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"Báo Mẫu"},"publisher":{"@type":"Organization","name":"Báo Mẫu"}}</script>';
    expect(extract(page(`${data}<meta name="author" content="bao-mau.vn">`)).author).toBeNull();
  });

  it('reads several authors and leaves their addresses out', () => {
    const data =
      '<script type="application/ld+json">{"@type":"NewsArticle","author":[{"@type":"Person","name":"NH&#7852;T MẪU"},"Lê Thị Thử thu@bao-mau.vn"]}</script>';
    expect(extract(page(data)).author).toBe('NHẬT MẪU, Lê Thị Thử');
  });

  it('takes the heading for the title where the shared one differs', () => {
    expect(
      extract(
        page('<meta property="og:title" content="Chuyện ở quầy (cũ)"><title>Chuyện ở quầy | Báo Mẫu</title>'),
      ).title,
    ).toBe('Chuyện ở quầy tiếp dân');
  });

  it('takes the outlet off a title, and nothing else', () => {
    const body = `<article><p>${words}</p><p>${words}</p></article>`;
    const site = '<meta property="og:site_name" content="Báo Mẫu">';
    expect(extract(page(`${site}<title>Lương hưu - những điều cần biết - Báo Mẫu</title>`, body)).title).toBe(
      'Lương hưu - những điều cần biết',
    );
    expect(extract(page(`${site}<title>Lương hưu - những điều cần biết</title>`, body)).title).toBe(
      'Lương hưu - những điều cần biết',
    );
    expect(extract(page('', body)).title).toBeNull();
  });

  it('believes no date from the future and invents none', () => {
    expect(
      extract(page('<meta property="article:published_time" content="2031-01-01T00:00:00Z">')).publishedAt,
    ).toBeNull();
    expect(extract(page('')).publishedAt).toBeNull();
  });

  it('accepts an address of its own site only', () => {
    const canonical = (href: string): string =>
      extract(page(`<link rel="canonical" href="${href}">`)).canonicalUrl;
    expect(canonical('https://www.bao-mau.vn/dung-1234567.html?utm_source=a')).toBe(
      'https://www.bao-mau.vn/dung-1234567.html',
    );
    expect(canonical('https://bao-khac.vn/x')).toBe('https://bao-mau.vn/chuyen-1234567.html');
    expect(canonical('https://bao-mau.vn/')).toBe('https://bao-mau.vn/chuyen-1234567.html');
  });

  it('survives article data that is broken or deep', () => {
    expect(extract(page('<script type="application/ld+json">{"@type": oops</script>')).method).toBe(
      'density',
    );
    const deep = `${'{"@graph":['.repeat(500)}{}${']}'.repeat(500)}`;
    expect(extract(page(`<script type="application/ld+json">${deep}</script>`)).method).toBe('density');
  });
});

describe('hostile pages', () => {
  it.each([
    ['deep nesting', `${'<div>'.repeat(20_000)}${words}`],
    ['a million spaces', `<p>${' '.repeat(1_000_000)}</p><p>${words}${words}</p>`],
    ['many half-open tags', '<a <b <'.repeat(50_000)],
    ['a title without end', `<title>${'- '.repeat(200_000)}</title><p>${words}${words}</p>`],
    ['an endless author', `<meta name="author" content="${'a.'.repeat(200_000)}"><p>${words}${words}</p>`],
  ])('with %s end with a text or a reason, not with the test’s time limit', (_, html) => {
    const result = extractPage(html, 'https://bao-mau.vn/x-1234567.html');
    expect(isRefusal(result) ? result.detail : result.text).not.toBe('');
  });
});

describe('a visible dateline', () => {
  it.each([
    'Thứ ba, 24/11/2026, 14:44 (GMT+7)',
    'Ma Văn Thắng - 24/11/2026 14:44',
    'Ngày 24 tháng 11 năm 2026',
  ])('is no part of the text: %s', (dateline) => {
    const lead =
      'Từ ngày 25/11/2026, bộ phận một cửa của xã tiếp nhận hồ sơ bảo hiểm xã hội cả sáng thứ Bảy.';
    const body = 'Bà con đến nộp hồ sơ cho biết thời gian chờ đã rút ngắn còn khoảng mười lăm phút mỗi lượt.';
    const html = `<body><article><h1>Xã mở thêm quầy tiếp nhận hồ sơ bảo hiểm xã hội cho bà con</h1><p>${dateline}</p><h2>${lead}</h2><p>${body}</p><p>${body}</p></article></body>`;
    const page = extractPage(html, 'https://bao.example.vn/tin-123.html');
    expect(page).toMatchObject({ text: `${lead}\n${body}\n${body}` });
  });
});
