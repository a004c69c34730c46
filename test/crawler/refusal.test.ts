import { describe, expect, it } from 'vitest';
import { extractPage } from '../../crawler/extract.ts';

const url = 'https://bao-mau.vn/chuyen-o-quay-1234567.html';
const sentence =
  'Người dân đến hỏi chế độ được cán bộ trả lời ngay tại quầy, ai cần giấy tờ thì được hẹn ngày quay lại nhận. ';
const data = (thing: object): string =>
  `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;
const page = (head: string, body: string): string => `<html><head>${head}</head><body>${body}</body></html>`;
const article = (times: number, more = ''): string =>
  `<article><h1>Chuyện ở quầy</h1><p>${sentence.repeat(times)}</p>${more}</article>`;

describe('a page that says it is not there', () => {
  it.each([
    [
      'by its heading',
      page('', '<h1>Không tìm thấy trang</h1><p>Mời bạn đọc quay lại trang chủ để xem tin khác.</p>'),
    ],
    ['by its tab', page('<title>404 - Báo Mẫu</title>', `<div><p>${sentence}</p></div>`)],
    [
      'by its notice',
      page('', '<h1>Báo Mẫu</h1><p>Bài viết này không tồn tại hoặc đã bị gỡ theo yêu cầu của tác giả.</p>'),
    ],
    [
      'by the front page as its address',
      page('<link rel="canonical" href="https://bao-mau.vn/">', `<div><p>${sentence}${sentence}</p></div>`),
    ],
  ])('is a soft 404: %s', (_, html) => {
    expect(extractPage(html, url)).toMatchObject({ refused: 'not-found' });
  });

  it('is an article all the same when it speaks of such pages at length', () => {
    const html = page('', `<article><h1>404 là gì và vì sao gặp</h1><p>${sentence.repeat(8)}</p></article>`);
    expect(extractPage(html, url)).toMatchObject({ method: 'density' });
  });
});

describe('a page behind a paywall', () => {
  const declared = data({ '@type': 'NewsArticle', headline: 'Chuyện ở quầy', isAccessibleForFree: false });

  it('is refused when it declares itself not free and gives a stub', () => {
    expect(extractPage(page(declared, article(2)), url)).toMatchObject({
      refused: 'paywall',
      detail: expect.stringContaining('declared'),
    });
  });

  it.each([
    'Đăng ký gói thành viên để đọc tiếp bài viết.',
    'Nội dung này chỉ dành cho thành viên của báo.',
    'Subscribe now to continue reading.',
  ])('is refused when words say so under a stub: %s', (words) => {
    expect(extractPage(page('', article(2, `<div>${words}</div>`)), url)).toMatchObject({
      refused: 'paywall',
    });
  });

  it('is kept when the text is there', () => {
    expect(extractPage(page(declared, article(12)), url)).toMatchObject({ method: 'density' });
  });
});

describe('a page of pictures or a player', () => {
  const video = data({ '@type': 'VideoObject', name: 'Chuyện ở quầy' });

  it.each([
    ['a video by its data', page(video, `<h1>Chuyện ở quầy</h1><video></video><p>Quay sáng thứ hai.</p>`)],
    ['a video by its kind', page('<meta property="og:type" content="video.other">', article(1))],
    ['a gallery by its title', page('', '<h1>Chùm ảnh: buổi sáng</h1><figure><img src="1.jpg"></figure>')],
    [
      'a gallery by its pictures',
      page('', `<h1>Buổi sáng</h1>${'<figure><img src="1.jpg"></figure>'.repeat(6)}`),
    ],
  ])('is refused: %s', (_, html) => {
    expect(extractPage(html, url)).toMatchObject({ refused: 'media' });
  });

  it('is kept when it has a text of its own', () => {
    expect(extractPage(page(video, article(8, '<video></video>')), url)).toMatchObject({ method: 'density' });
  });
});
