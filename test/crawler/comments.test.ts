import { describe, expect, it } from 'vitest';
import { extractComments } from '../../crawler/comments.ts';
import { viewPage } from '../../crawler/extract.ts';

const read = (html: string) =>
  extractComments(viewPage(html, 'https://bao-mau.vn/bai-1234567.html', { now: '2026-11-24T03:00:00Z' }));

describe('extractComments', () => {
  it('reads article data, replies included', () => {
    const data = {
      '@type': 'NewsArticle',
      comment: [
        {
          '@type': 'Comment',
          identifier: '11',
          text: 'Lương tăng <b>rồi</b> &amp; mừng',
          author: { '@type': 'Person', name: 'Anh Ba' },
          dateCreated: '2026-11-20T08:00:00+07:00',
          comment: { '@type': 'Comment', '@id': 'https://bao-mau.vn/x#comment-12', text: 'Đúng vậy' },
        },
      ],
    };
    expect(read(`<script type="application/ld+json">${JSON.stringify(data)}</script>`)).toEqual([
      {
        id: '11',
        author: 'Anh Ba',
        publishedAt: '2026-11-20T01:00:00Z',
        text: 'Lương tăng <b>rồi</b> & mừng',
      },
      { id: '12', author: null, publishedAt: null, text: 'Đúng vậy' },
    ]);
  });

  it('reads microdata', () => {
    const html =
      '<div itemprop="comment" itemscope itemtype="https://schema.org/Comment" id="comment-7"><span itemprop="author">Chị Tư</span><time itemprop="dateCreated" datetime="2026-11-20T08:00:00+07:00"></time><p itemprop="text">Cho hỏi đóng bao nhiêu?</p></div>';
    expect(read(html)).toEqual([
      { id: '7', author: 'Chị Tư', publishedAt: '2026-11-20T01:00:00Z', text: 'Cho hỏi đóng bao nhiêu?' },
    ]);
  });

  it('reads common markup: parts of a reply stay with the reply, quotes go', () => {
    const html = `<div class="comment-item" data-id="1"><a class="nickname">Bạn đọc</a>
        <div class="comment-content"><blockquote>câu trích</blockquote>Ý kiến một</div><span class="time">2 giờ trước</span>
        <div class="comment-item" data-id="2"><a class="nickname">Người khác</a><div class="comment-content">Ý kiến hai</div></div>
      </div><div class="comment-item" data-id="3"><div class="comment-content"></div></div>`;
    expect(read(html)).toEqual([
      { id: '1', author: 'Bạn đọc', publishedAt: '2026-11-24T01:00:00Z', text: 'Ý kiến một' },
      { id: '2', author: 'Người khác', publishedAt: null, text: 'Ý kiến hai' },
    ]);
  });

  it('masks e-mail addresses that stand for names', () => {
    const html =
      '<div class="comment-item" data-id="1"><b class="author">thu.nguyen@mail.vn</b><p class="comment-text">Xin hỏi thủ tục</p></div>';
    expect(read(html)[0]?.author).toBe('***');
  });

  it('gives a comment without an identifier one that it keeps', () => {
    const html = '<div class="comment-item"><p class="comment-text">Xin hỏi thủ tục</p></div>';
    expect(read(html)[0]?.id).toMatch(/^[\da-f]{12}$/u);
    expect(read(html + html)).toHaveLength(1);
    expect(read(html)[0]?.id).toBe(read(`<p>khác</p>${html}`)[0]?.id);
  });

  it('finds none where there are none', () => {
    expect(read('<article><p>Bài viết không có ý kiến</p></article>')).toEqual([]);
  });
});
