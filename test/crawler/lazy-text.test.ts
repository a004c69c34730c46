import { describe, expect, it } from 'vitest';
import { extractPage } from '../../crawler/extract.ts';

const url = 'https://bao-mau.vn/chuyen-o-quay-1234567.html';
const first =
  'Người dân đến hỏi chế độ được cán bộ trả lời ngay tại quầy, ai cần giấy tờ thì được hẹn ngày quay lại nhận kết quả trong tuần.';
const second =
  'Phần lớn câu hỏi xoay quanh thời điểm chi trả và cách đổi nơi nhận lương hưu, nên bộ phận một cửa in sẵn tờ hướng dẫn để ở cổng.';
const third =
  'Bà Hạnh cho biết bà chỉ cần in lại tờ xác nhận quá trình đóng, và việc ấy xong trong chưa đầy mười phút buổi sáng.';
const text = `${first}\n${second}\n${third}`;
const markup = `<p>${first}</p><p>${second}</p><p>${third}</p>`;
const shell = (inside: string): string =>
  `<html><head><title>Chuyện ở quầy</title></head><body><div id="app"></div>${inside}</body></html>`;

describe('a text that only scripts would show', () => {
  it.each([
    ['in noscript', 'noscript', `<noscript><div>${markup}</div></noscript>`],
    ['in a data attribute', 'data-attribute', `<div data-content="${markup}"></div>`],
    [
      'in the state of Next',
      'state',
      `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { pageProps: { article: { title: 'Chuyện', content: markup } } } })}</script>`,
    ],
    [
      'in a state of paragraphs',
      'state',
      `<script type="application/json">${JSON.stringify({ blocks: [first, second, third].map((part) => ({ type: 'p', text: part })) })}</script>`,
    ],
    [
      'in the program of Nuxt',
      'state',
      `<script>window.__NUXT__=(function(a){return {data:[{content:${JSON.stringify(markup)},id:a}]}}(1))</script>`,
    ],
    [
      'in a state inside a state',
      'state',
      `<div data-preloaded='${JSON.stringify({ topic: JSON.stringify({ posts: [{ cooked: markup }] }) })}'></div>`,
    ],
  ])('is read %s', (_, method, inside) => {
    expect(extractPage(shell(inside), url)).toMatchObject({ text, method });
  });

  it('is not looked for where the page shows its own', () => {
    const html = shell(
      `<article>${markup}${markup}</article><script>var a = {content: "${first.repeat(9)}"}</script>`,
    );
    expect(extractPage(html, url)).toMatchObject({ method: 'density' });
  });

  it.each([
    ['broken', '{"content": "abc'],
    ['deep', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['full of half strings', `var a = {${'content: "a\\\\", '.repeat(50_000)}`],
  ])('ends with a reason when the state is %s', (_, state) => {
    expect(extractPage(shell(`<script>${state}</script>`), url)).toHaveProperty('refused');
  });
});
