/** A local newspaper of any size, made up from a page's number, for the benches of the crawl. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { integer, pick, seededRandom } from '../../web/demo-site/random.ts';

export interface PaperSite {
  readonly origin: string;
  /** How often each path has been asked for. */
  readonly requests: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

const people = ['Người lao động', 'Hộ gia đình', 'Doanh nghiệp', 'Đại lý thu', 'Cán bộ hưu trí', 'Sinh viên'];
const deeds = [
  'đóng',
  'làm thủ tục hưởng',
  'tra cứu quá trình tham gia',
  'nộp hồ sơ',
  'được tư vấn về',
  'hỏi về',
];
const matters = [
  'bảo hiểm xã hội tự nguyện',
  'bảo hiểm y tế hộ gia đình',
  'trợ cấp thất nghiệp',
  'chế độ thai sản',
  'lương hưu hằng tháng',
  'bảo hiểm xã hội một lần',
];
const ends = [
  'tại bộ phận một cửa',
  'qua ứng dụng VssID',
  'ở xã vùng cao',
  'trong tháng này',
  'sau khi nghỉ việc',
];

const goods = ['Hoa đào', 'Mật ong rừng', 'Vải thổ cẩm', 'Gạo nếp nương'];

/** Starts a site whose news sitemap lists `pages` articles of about 25 kB; every twentieth is about something else. */
export async function startPaperSite(pages: number): Promise<PaperSite> {
  const requests = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    requests.set(path, (requests.get(path) ?? 0) + 1);
    const number = /^\/tin-(\d+)\.html$/u.exec(path)?.[1];
    if (path === '/sitemap.xml') response.setHeader('content-type', 'application/xml').end(sitemap(pages));
    else if (number !== undefined && Number(number) < pages)
      response.setHeader('content-type', 'text/html; charset=utf-8').end(article(Number(number)));
    else response.writeHead(404).end();
  });
  await listen(server);
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
}

function sitemap(pages: number): string {
  const urls = Array.from({ length: pages }, (_, at) => `<url><loc>/tin-${at}.html</loc></url>`);
  return `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`;
}

/** Every page is a text of its own, so that none is taken for a copy of another. */
function article(number: number): string {
  const random = seededRandom(`page ${number}`);
  const isAbout = number % 20 !== 19;
  const sentence = (): string =>
    isAbout
      ? `${pick(random, people)} ${pick(random, deeds)} ${pick(random, matters)} ${pick(random, ends)}, hồ sơ số ${integer(random, 1, 1_000_000)}.`
      : `${pick(random, goods)} ở phiên chợ thứ ${integer(random, 1, 1_000_000)} bán chạy hơn năm trước.`;
  const paragraphs = Array.from(
    { length: 12 },
    () => `<p>${Array.from({ length: 4 }, sentence).join(' ')}</p>`,
  );
  const menu = Array.from({ length: 150 }, (_, at) => `<li><a href="/muc/${at}">Chuyên mục ${at}</a></li>`);
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${sentence()}</title>
<meta property="article:published_time" content="2026-11-20T08:00:00+07:00">
<script>${'var quangCao = "không chạy";'.repeat(200)}</script></head>
<body><nav><ul>${menu.join('')}</ul></nav><article><h1>${sentence()}</h1>${paragraphs.join('')}</article></body></html>`;
}
