/** A newspaper on localhost with a feed, articles that speak of social insurance or not, a reprint, and readers' comments. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const paragraph =
  'Theo Bảo hiểm xã hội Việt Nam, người lao động tham gia bảo hiểm xã hội từ đủ mười lăm năm được hưởng lương hưu khi đến tuổi nghỉ hưu. ' +
  'Cơ quan bảo hiểm xã hội tỉnh cho biết việc chi trả lương hưu tháng này được thực hiện qua tài khoản ngân hàng và bưu điện. ';

const articles: Record<string, { readonly title: string; readonly text: string; readonly hour: number }> = {
  'luong-huu': {
    title: 'Chi trả lương hưu tháng mười một qua tài khoản',
    text: `${paragraph}Người hưởng cần kiểm tra số tài khoản đã đăng ký với bảo hiểm xã hội trước ngày mười. `.repeat(
      2,
    ),
    hour: 1,
  },
  'bao-hiem-y-te': {
    title: 'Mở rộng khám chữa bệnh bảo hiểm y tế ở vùng cao',
    text: 'Sở Y tế và cơ quan bảo hiểm xã hội thống nhất danh mục thuốc bảo hiểm y tế mới cho trạm y tế xã. Người có thẻ bảo hiểm y tế được khám tại nơi gần nhất, không phải xin giấy chuyển. '.repeat(
      3,
    ),
    hour: 2,
  },
  'bong-da': {
    title: 'Đội tuyển thắng đậm trận giao hữu',
    text: 'Trận đấu diễn ra trên sân vận động đông khán giả. Tiền đạo ghi hai bàn trong hiệp một, thủ môn cản phá quả phạt đền ở phút cuối cùng của trận đấu. '.repeat(
      3,
    ),
    hour: 3,
  },
};

interface Instead {
  readonly status?: number;
  readonly location?: string;
  /** Made of what stood there before. */
  readonly body?: (page: string) => string;
}

export interface Newspaper {
  readonly url: string;
  /** Paths of the pages asked for, in order. */
  readonly asked: string[];
  /** What pages answer instead of their article: a change of mind of the editors. */
  readonly instead: Map<string, Instead>;
  /** Called before a page is answered. */
  onPage: (path: string) => void;
  close(): Promise<void>;
}

export async function openNewspaper(): Promise<Newspaper> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const body = answer(base, path);
    if (path.startsWith('/bai/')) {
      asked.push(path);
      paper.onPage(path);
    }
    const instead = paper.instead.get(path) ?? {};
    response.writeHead(instead.status ?? (body === null ? 404 : 200), {
      'content-type': path === '/rss' ? 'application/rss+xml; charset=utf-8' : 'text/html; charset=utf-8',
      ...(instead.location === undefined ? {} : { location: instead.location }),
    });
    response.end(instead.body?.(body ?? '') ?? body ?? 'không có');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const paper: Newspaper = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    instead: new Map(),
    onPage: () => {},
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return paper;
}

function answer(base: string, path: string): string | null {
  if (path === '/robots.txt') return 'User-agent: *\nAllow: /\n';
  if (path === '/rss') return feed(base);
  if (path === '/')
    return '<html><head><title>Báo thử</title></head><body><a href="/rss">RSS</a></body></html>';
  const article = articles[path.replace(/^\/bai\//, '').replace(/-dang-lai$/, '')];
  return article && path.startsWith('/bai/') ? page(base, path, article) : null;
}

const comments: Record<string, readonly string[]> = {
  '/bai/luong-huu': [
    'Bao giờ mới tới lượt tôi, chờ mãi từ đầu tháng mà bưu điện không gọi, thật thất vọng',
    'Hay quá',
  ],
  '/bai/bong-da': ['Tiền đạo số chín đá hay nhất trận, mong đội giữ phong độ tới cuối giải đấu'],
};

function commentsOf(path: string) {
  return (comments[path] ?? []).map((text, index) => ({
    '@type': 'Comment',
    '@id': `#c${index}`,
    text,
    author: { '@type': 'Person', name: 'Bạn đọc Hoa' },
    dateCreated: '2026-11-17T10:00:00+07:00',
  }));
}

function feed(base: string): string {
  const paths = [...Object.keys(articles), 'luong-huu-dang-lai'];
  const items = paths.map((path) => `<item><title>${path}</title><link>${base}/bai/${path}</link></item>`);
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Báo thử</title>${items.join('')}</channel></rss>`;
}

function page(
  base: string,
  path: string,
  { title, text, hour }: { title: string; text: string; hour: number },
): string {
  const reprint = path.endsWith('-dang-lai');
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: `2026-11-17T0${reprint ? hour + 4 : hour}:00:00+07:00`,
    author: { '@type': 'Person', name: 'Phóng viên Thử' },
    ...(reprint ? {} : { comment: commentsOf(path) }),
  };
  const paragraphs = text.match(/.{1,300}(?:\. |$)/gu) ?? [text];
  return `<!doctype html><html lang="vi"><head><title>${title}</title><link rel="canonical" href="${base}${path}">
    <script type="application/ld+json">${JSON.stringify(data)}</script></head>
    <body><article><h1>${title}</h1>${paragraphs.map((part) => `<p>${part}</p>`).join('\n')}</article></body></html>`;
}
