import { describe, expect, it } from 'vitest';
import { findPageLinks } from '../../crawler/page-links.ts';

const page = 'https://so.tinh.vn/trang/chu.html';
const bhxh = 'https://bhxh.tinh.vn/';

describe('findPageLinks', () => {
  it.each([
    ['text', `<a href="${bhxh}"> Bảo hiểm\n<b>xã hội</b> </a>`, 'Bảo hiểm xã hội'],
    ['image', `<a href="${bhxh}"><img src="/a.png" alt="Logo BHXH"></a>`, 'Logo BHXH'],
    ['image', `<a href="${bhxh}" title="Cổng BHXH"><img src="/a.png"></a>`, 'Cổng BHXH'],
    ['area', `<map><area href="${bhxh}" alt="BHXH tỉnh"></map>`, 'BHXH tỉnh'],
    [
      'option',
      `<select onchange="window.open(this.value)"><option value="${bhxh}">BHXH tỉnh</option></select>`,
      'BHXH tỉnh',
    ],
    ['script', `<div onclick="window.open('${bhxh}','_blank')">Cổng BHXH</div>`, 'Cổng BHXH'],
    ['script', `<button onclick='location.href = "${bhxh}"'>Cổng BHXH</button>`, 'Cổng BHXH'],
    ['frame', `<iframe src="${bhxh}" title="Tin BHXH"></iframe>`, 'Tin BHXH'],
  ])('finds a link as %s: %#', (form, html, text) => {
    expect(findPageLinks(`<html><body>${html}</body></html>`, page)).toEqual([{ url: bhxh, text, form }]);
  });

  it('resolves by the page and its base, and leaves out what is not a page', () => {
    const html = `<head><base href="//goc.vn/b/"></head><a href="x">X</a><a href="mailto:a@b.vn">M</a>
      <a href="javascript:void(0)">J</a><a href="http://u:p@bhxh.vn/">C</a><a href="http://[">L</a>
      <option value="3">Ba</option><!-- <a href="${bhxh}">ẩn</a> --><script>var a = '<a href="${bhxh}">';</script>`;
    expect(findPageLinks(html, page)).toEqual([{ url: 'https://goc.vn/b/x', text: 'X', form: 'text' }]);
  });

  it('names an address once a form, with the first text that says something', () => {
    const html = `<a href="${bhxh}"></a><a href="${bhxh}#dau">Cổng</a><a href="${bhxh}">Khác</a>`;
    expect(findPageLinks(html, page).map(({ text, form }) => [form, text])).toEqual([
      ['image', ''],
      ['text', 'Cổng'],
    ]);
  });

  it.each([
    ['links without end', '<a href="/1">x</a>'.repeat(100_000)],
    ['many addresses', Array.from({ length: 20_000 }, (_, at) => `<a href="/${at}">x</a>`).join('')],
    ['nesting', '<a href="/1"><div>'.repeat(50_000)],
    ['a handler of brackets', `<a onclick="${'open('.repeat(100_000)}">x</a>`],
    ['a handler of quotes', `<a onclick="${"location = '".repeat(50_000)}">x</a>`],
    ['an endless address', `<a href="https://${'a'.repeat(1_000_000)}.vn">x</a>`],
    ['an endless text', `<a href="${bhxh}">${'chữ '.repeat(500_000)}</a>`],
    ['markup cut off', '<select><option value="https://a.vn'],
  ])('takes %s in its stride', (_, html) => {
    const links = findPageLinks(html, page);
    expect(links.length).toBeLessThanOrEqual(3000);
    for (const { text } of links) expect(text.length).toBeLessThanOrEqual(200);
  });
});
