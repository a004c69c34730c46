import { afterEach, describe, expect, it } from 'vitest';
import { viewPage } from '../../crawler/extract.ts';
import { extractThread, withoutPage } from '../../crawler/forum.ts';
import { afterVisit } from '../../crawler/thread-visits.ts';
import { run, source, startCollector } from './support/collector.ts';
import { type Site, startSite } from './support/site.ts';

const read = (html: string, url = 'https://dien-dan.vn/threads/luong-huu.12/') =>
  extractThread(viewPage(html, url, { now: '2026-11-24T03:00:00Z' }));

const post = (id: number, text: string, quote = ''): string =>
  `<article class="message message--post" data-author="thanhvien${id}" data-content="post-${id}"><div class="message-attribution"><time datetime="2026-11-20T08:0${id % 10}:00+0700">20/11/2026</time></div>
   <div class="message-body"><div class="bbWrapper">${quote ? `<blockquote class="bbCodeBlock bbCodeBlock--quote">${quote}</blockquote>` : ''}${text}</div></div><aside class="message-signature">Chữ ký dài dòng</aside></article>`;
const thread = (posts: string, next = ''): string =>
  `<html lang="vi"><head><title>Lương hưu tính sao? | Diễn Đàn</title></head><body><h1 class="p-title-value">Lương hưu tính sao?</h1>${posts}${next}</body></html>`;

describe('extractThread', () => {
  it('reads XenForo posts without quotes and signatures', () => {
    const found = read(
      thread(
        post(1, 'Mọi người cho hỏi cách tính?') + post(2, 'Xem luật nhé<br>có cả ví dụ', 'Mọi người cho hỏi'),
      ),
    );
    expect(found).toMatchObject({
      title: 'Lương hưu tính sao?',
      url: 'https://dien-dan.vn/threads/luong-huu.12',
      next: null,
    });
    expect(found?.posts).toEqual([
      {
        id: '1',
        author: 'thanhvien1',
        publishedAt: '2026-11-20T01:01:00Z',
        text: 'Mọi người cho hỏi cách tính?',
      },
      {
        id: '2',
        author: 'thanhvien2',
        publishedAt: '2026-11-20T01:02:00Z',
        text: 'Xem luật nhé\ncó cả ví dụ',
      },
    ]);
  });

  it('reads vBulletin posts', () => {
    const html = `<title>Hỏi BHYT - Diễn Đàn</title><table id="post5"><tr><td class="thead">28-12-2016, 01:16</td></tr><tr><td><a class="bigusername">gacon</a></td><td><div id="post_message_5">Thẻ hết hạn thì sao?</div></td></tr></table>
      <table id="post6"><tr><td class="thead">28-12-2016, 02:16</td></tr><tr><td><a class="bigusername">meocon</a></td><td><div id="post_message_6">Gia hạn ở xã.</div></td></tr></table>`;
    expect(read(html, 'https://dien-dan.vn/showthread.php?t=5&page=2')).toMatchObject({
      url: 'https://dien-dan.vn/showthread.php?t=5',
      posts: [
        { id: '5', author: 'gacon', publishedAt: '2016-12-27T18:16:00Z', text: 'Thẻ hết hạn thì sao?' },
        { id: '6', author: 'meocon', publishedAt: '2016-12-27T19:16:00Z', text: 'Gia hạn ở xã.' },
      ],
    });
  });

  it('reads microdata, also where it is kept for readers without scripts', () => {
    const html =
      '<noscript><div itemscope itemtype="https://schema.org/DiscussionForumPosting" id="post_1"><span itemprop="author"><b itemprop="name">an</b></span><div itemprop="text">Đóng tự nguyện có lợi không?</div></div></noscript>';
    expect(read(html)?.posts).toEqual([
      { id: '1', author: 'an', publishedAt: null, text: 'Đóng tự nguyện có lợi không?' },
    ]);
  });

  it('knows a page that is no thread', () => {
    expect(read('<article><p>Bài báo</p></article>')).toBeNull();
  });
});

it('takes the page number off the address of a thread', () => {
  expect(withoutPage('https://d.vn/threads/a.1/page-3')).toBe('https://d.vn/threads/a.1');
  expect(withoutPage('https://d.vn/showthread.php?page=2&t=1')).toBe('https://d.vn/showthread.php?t=1');
});

describe('a forum source', () => {
  let site: Site;
  afterEach(async () => site.close());

  it('gives posts under their thread, follows its pages, and finds what was added since', async () => {
    const list =
      '<div class="structItem--thread"><div class="structItem-title"><a href="/threads/luong-huu.12/">Lương hưu tính sao?</a></div></div>';
    site = await startSite({
      '/forums/f.1/': { body: list },
      '/threads/luong-huu.12/': {
        body: thread(
          post(1, 'Cho hỏi cách tính?') + post(2, 'Xem luật nhé.'),
          '<a rel="next" href="/threads/luong-huu.12/page-2">Sau</a>',
        ),
      },
      '/threads/luong-huu.12/page-2': { body: thread(post(3, 'Cảm ơn bác nhiều.')) },
    });
    const forum = source(`${site.url}/forums/f.1/`, {
      kind: 'forum',
      channel: 'dien-dan',
      publisher: 'social',
      tier: 'D',
    });
    const collector = startCollector();
    const [first] = await run([forum], collector);
    const at = `${site.url}/threads/luong-huu.12`;
    expect(first).toMatchObject({ outcome: 'ok', listed: 1, documents: 3 });
    expect(
      [...collector.documents.values()].map(({ canonicalUrl, parentUrl, kind, title }) => [
        canonicalUrl,
        parentUrl,
        kind,
        title,
      ]),
    ).toEqual([
      [at, null, 'post', 'Lương hưu tính sao?'],
      [`${at}#post-2`, at, 'post', null],
      [`${at}#post-3`, at, 'post', null],
    ]);
    site.set('/threads/luong-huu.12/page-2', {
      body: thread(post(3, 'Cảm ơn bác nhiều.') + post(4, 'Không có gì.')),
    });
    site.requests.length = 0;
    const later = { now: () => new Date('2026-12-24T03:00:00Z') };
    const [again] = await run([forum], collector, later);
    expect(again).toMatchObject({ documents: 1 });
    expect(collector.handedOver.at(-1)?.canonicalUrl).toBe(`${at}#post-4`);
    // It began at the page where the last visit had ended.
    expect(site.requests).toEqual(['/robots.txt', '/forums/f.1/', '/threads/luong-huu.12/page-2']);
  });

  const row = (id: number, replies: number) =>
    `<div class="structItem structItem--thread"><div class="structItem-title"><a href="/threads/chuyen.${id}/">Hỏi chuyện lương hưu số ${id}</a></div><dl><dt>Trả lời</dt><dd>${replies}</dd></dl></div>`;

  it('asks again for the threads alone that their list says have grown', async () => {
    site = await startSite({
      '/f': { body: row(1, 0) + row(2, 0) },
      '/threads/chuyen.1/': { body: thread(post(1, 'Cho hỏi cách tính?')) },
      '/threads/chuyen.2/': { body: thread(post(5, 'Cho hỏi giấy tờ?')) },
    });
    const forum = source(`${site.url}/f`, { kind: 'forum' });
    const collector = startCollector();
    await run([forum], collector);
    site.set('/f', { body: row(1, 0) + row(2, 1) });
    site.set('/threads/chuyen.2/', { body: thread(post(5, 'Cho hỏi giấy tờ?') + post(6, 'Mang thẻ nhé.')) });
    site.requests.length = 0;
    expect(await run([forum], collector)).toMatchObject([{ known: 1, fetched: 1, documents: 1 }]);
    expect(site.requests).not.toContain('/threads/chuyen.1/');
    expect(await run([forum], collector)).toMatchObject([{ known: 2, fetched: 0 }]);
  });

  it('reads a long thread to its end over several runs', async () => {
    const at = (page: number) => `/threads/dai.7/${page === 1 ? '' : `page-${page}`}`;
    const pages = [1, 2, 3, 4, 5].map((page): [string, { body: string }] => [
      at(page),
      {
        body: thread(
          post(page, `Ý kiến thứ ${page}.`),
          page < 5 ? `<a rel="next" href="${at(page + 1)}">Sau</a>` : '',
        ),
      },
    ]);
    site = await startSite({
      '/f': { body: row(7, 5).replace('chuyen.7', 'dai.7') },
      ...Object.fromEntries(pages),
    });
    const forum = source(`${site.url}/f`, { kind: 'forum', maxPages: 3 });
    const collector = startCollector();
    expect(await run([forum], collector)).toMatchObject([{ documents: 3 }]);
    expect(await run([forum], collector)).toMatchObject([{ documents: 2 }]);
    expect(await run([forum], collector)).toMatchObject([{ fetched: 0, documents: 0 }]);
  });

  it('begins at the first page again where the last one is gone', async () => {
    site = await startSite({
      '/f': { body: row(1, 1) },
      '/threads/chuyen.1/': {
        body: thread(post(1, 'Cho hỏi cách tính?'), '<a rel="next" href="/threads/chuyen.1/page-2">Sau</a>'),
      },
      '/threads/chuyen.1/page-2': { body: thread(post(2, 'Xem luật nhé.')) },
    });
    const forum = source(`${site.url}/f`, { kind: 'forum' });
    const collector = startCollector();
    await run([forum], collector);
    site.set('/f', { body: row(1, 2) });
    site.set('/threads/chuyen.1/page-2', { status: 404 });
    site.set('/threads/chuyen.1/', {
      body: thread(post(1, 'Cho hỏi cách tính?') + post(3, 'Đã gộp trang.')),
    });
    await run([forum], collector);
    expect(await run([forum], collector)).toMatchObject([{ documents: 1 }]);
    expect(collector.drops).toEqual([]);
  });

  it('takes the page of an unknown system for one post', async () => {
    const words =
      'Tôi đóng tự nguyện được bảy năm, nay muốn hỏi nếu ngừng một thời gian rồi đóng tiếp thì có được cộng dồn không, và phải làm giấy tờ gì ở đâu.';
    site = await startSite({
      '/f': { body: '<a class="t" href="/hoi/1">Hỏi</a>' },
      '/hoi/1': { body: `<html><body><h1>Hỏi cộng dồn</h1><div><p>${words}</p></div></body></html>` },
    });
    const collector = startCollector();
    await run([source(`${site.url}/f`, { kind: 'forum', selectors: { item: 'a.t' } })], collector);
    expect(collector.documents.get(`${site.url}/hoi/1`)).toMatchObject({
      kind: 'post',
      title: 'Hỏi cộng dồn',
      text: words,
    });
  });
});

it('hands on the comments of an article under its address', async () => {
  const words =
    'Người dân đến hỏi chế độ được cán bộ trả lời ngay tại quầy, ai cần giấy tờ thì được hẹn ngày quay lại nhận kết quả. ';
  const comment =
    '<div class="comment-item" data-id="9"><b class="author">ai.do@mail.vn</b><p class="comment-text">Rất tiện lợi</p></div>';
  const site = await startSite({
    '/rss': {
      headers: { 'content-type': 'text/xml' },
      body: '<rss version="2.0"><channel><item><link>/bai-1234567.html</link></item></channel></rss>',
    },
    '/bai-1234567.html': {
      body: `<html><body><article><h1>Chuyện</h1><p>${words}</p><p>${words}</p></article><div class="comments">${comment}</div></body></html>`,
    },
  });
  const collector = startCollector();
  const [result] = await run([source(`${site.url}/rss`)], collector);
  await site.close();
  expect(result?.documents).toBe(2);
  expect(collector.documents.get(`${site.url}/bai-1234567.html#comment-9`)).toMatchObject({
    kind: 'comment',
    parentUrl: `${site.url}/bai-1234567.html`,
    author: '***',
    text: 'Rất tiện lợi',
    title: null,
  });
  expect(collector.documents.get(`${site.url}/bai-1234567.html`)?.text).not.toContain('tiện lợi');
});

describe('when a thread is looked at again', () => {
  const now = new Date('2026-11-24T00:00:00Z');
  const visit = { url: 'u', mark: null, resumeAt: null, latestPost: null, grew: false, unfinished: false };
  it.each([
    ['has just been found', { ...visit, grew: true }, '2026-11-24T01:00:00.000Z'],
    [
      'has been quiet for four days',
      { ...visit, latestPost: '2026-11-20T00:00:00Z' },
      '2026-11-25T00:00:00.000Z',
    ],
    [
      'has been quiet for years',
      { ...visit, latestPost: '2020-01-01T00:00:00Z' },
      '2026-12-24T00:00:00.000Z',
    ],
    ['was not read to its end', { ...visit, unfinished: true }, '2026-11-24T00:00:00.000Z'],
  ])('that %s', (_, found, next) => {
    expect(afterVisit(found, undefined, now).nextLookAt).toBe(next);
  });
});
