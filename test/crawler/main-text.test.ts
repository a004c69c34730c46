import { describe, expect, it } from 'vitest';
import { extractPage } from '../../crawler/extract.ts';

const url = 'https://bao-mau.vn/chuyen-o-quay-1234567.html';
const first =
  'Người dân đến hỏi chế độ được cán bộ trả lời ngay tại quầy, ai cần giấy tờ thì được hẹn ngày quay lại nhận kết quả.';
const second =
  'Phần lớn câu hỏi xoay quanh thời điểm chi trả và cách đổi nơi nhận lương hưu, nên quầy in sẵn tờ hướng dẫn để ở cổng.';
const lead =
  'Sáng thứ hai, bộ phận một cửa mở cửa sớm hơn mười lăm phút vì người đến hỏi lương hưu xếp hàng dài từ cổng.';
const other =
  'Xã bên vừa sửa xong đoạn đường qua trường học, phụ huynh đưa con đi học không còn phải vòng qua bờ kênh nữa.';
const paragraphs = `<p>${first}</p><p>${second}</p>`;
const textOf = (html: string, head = ''): string => {
  const page = extractPage(`<html><head>${head}</head><body>${html}</body></html>`, url);
  return 'text' in page ? page.text : `refused: ${page.refused}`;
};

describe('the main text', () => {
  it('begins with the lead that stands apart, known by the description or by its name', () => {
    const apart = (name: string): string =>
      `<main><header><h1>Chuyện ở quầy</h1><div class="${name}">${lead}</div></header><div class="x"><div class="entry-content">${paragraphs}</div></div></main>`;
    const wanted = `${lead}\n${first}\n${second}`;
    expect(textOf(apart('k2'), `<meta name="description" content="${lead}">`)).toBe(wanted);
    expect(textOf(apart('article-sapo'))).toBe(wanted);
  });

  it('does not begin with a lead that the body says once more in nearly the same words', () => {
    const quoted = `“${lead.replace('mở cửa sớm hơn', 'đã mở cửa sớm hơn')}”, người trực quầy kể lại.`;
    const body = `<div class="detail-content afcbc-body">${paragraphs}<p>${quoted}</p></div>`;
    const html = `<h1>Chuyện ở quầy</h1><h2 data-role="sapo">${lead}</h2>${body}`;
    expect(textOf(html.replace(quoted, other))).toBe(`${lead}\n${first}\n${second}\n${other}`);
    expect(textOf(html)).toBe(`${first}\n${second}\n${quoted}`);
  });

  it('ends where a list of other articles begins', () => {
    const tail = `<div><h3>Tin liên quan</h3><div><p>${other}</p><p>${other}</p></div></div>`;
    expect(textOf(`<article><div>${paragraphs}</div>${tail}</article>`)).toBe(`${first}\n${second}`);
  });

  it('goes on after a remark between two paragraphs', () => {
    expect(textOf(`<article><p>${first}</p><p>Xem thêm:</p><p>${second}</p></article>`)).toBe(
      `${first}\n${second}`,
    );
  });

  it('leaves out articles inside the article, requests to readers and what templates say', () => {
    const teaser = `<article><h3>Tin khác</h3><p>${other}</p></article>`;
    const html = `<article><div>${paragraphs}<p>Quảng cáo</p><p>${lead}</p><p>Mời bạn đọc gửi thư về địa chỉ của tòa soạn.</p></div>${teaser}</article>`;
    expect(textOf(html)).toBe(`${first}\n${second}\n${lead}`);
  });

  it('is the article even in what is named a sidebar or a paywall', () => {
    for (const name of ['sidebar-grid', 'sidebar-1', 'paywall-article', 'print:max-w-none'])
      expect(textOf(`<div class="${name}"><div>${paragraphs}</div></div>`)).toBe(`${first}\n${second}`);
  });

  it('keeps the captions inside a body that a rule names', () => {
    const html = `<div class="detail-content afcbc-body"><p>${first}</p><figure><figcaption>Người dân chờ đến lượt. Ảnh: M.</figcaption></figure><p>${second}</p></div>`;
    expect(textOf(html)).toBe(`${first}\nNgười dân chờ đến lượt. Ảnh: M.\n${second}`);
  });

  it('does not repeat the title', () => {
    expect(
      textOf(`<article><h2>Chuyện ở quầy</h2>${paragraphs}</article>`, '<title>Chuyện ở quầy</title>'),
    ).toBe(`${first}\n${second}`);
  });
});

describe('an AMP page', () => {
  it('is read, under the address of the page that it is a twin of', () => {
    const html = `<html amp lang="vi"><head><link rel="canonical" href="${url}"></head><body><article><h1>Chuyện ở quầy</h1><amp-img src="a.jpg"></amp-img>${paragraphs}</article></body></html>`;
    expect(extractPage(html, 'https://amp.bao-mau.vn/chuyen-o-quay-1234567.html')).toMatchObject({
      canonicalUrl: url,
      text: `${first}\n${second}`,
    });
  });
});

describe('a page cut or nested beyond reason', () => {
  it('takes time in proportion to its length', () => {
    const nested = (count: number): number => {
      const html = `<p>${first}</p>${'<div>'.repeat(count)}${'</b>'.repeat(count)}<p>${second}</p>`;
      const start = process.cpuUsage();
      extractPage(html, url);
      return process.cpuUsage(start).user / 1000;
    };
    nested(20_000);
    expect(nested(200_000)).toBeLessThan(2000);
  });

  it('is read without html, head or body', () => {
    expect(textOf('').startsWith('refused')).toBe(true);
    expect(extractPage(paragraphs, url)).toMatchObject({ text: `${first}\n${second}` });
    expect(extractPage(`<body>${paragraphs}</body></html><p>${lead}</p>`, url)).toMatchObject({
      text: `${first}\n${second}\n${lead}`,
    });
  });
});
