import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One answer of the local site; a function decides by the request. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Milliseconds before the answer. */
  readonly wait?: number;
}
type Handler = Reply | ((request: IncomingMessage, visit: number) => Reply | null);

export interface Site {
  readonly url: string;
  /** Every request in order: path and query. */
  readonly requests: string[];
  /** Headers of the last request to a path. */
  headersOf(path: string): IncomingMessage['headers'];
  /** Adds or replaces a page. */
  set(path: string, handler: Handler): void;
  close(): Promise<void>;
}

/** Starts a site on this machine that says what the test tells it to say, and 404 to everything else. `null` breaks off the connection. */
export async function startSite(pages: Readonly<Record<string, Handler>>, host = '127.0.0.1'): Promise<Site> {
  const handlers = new Map(Object.entries(pages));
  const requests: string[] = [];
  const headers = new Map<string, IncomingMessage['headers']>();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    requests.push(path);
    headers.set(path, request.headers);
    const handler = handlers.get(path);
    const visit = requests.filter((each) => each === path).length;
    const reply = typeof handler === 'function' ? handler(request, visit) : (handler ?? { status: 404 });
    if (reply === null) request.socket.destroy();
    else setTimeout(() => send(response, reply), reply.wait ?? 0);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${port}`,
    requests,
    headersOf: (path) => headers.get(path) ?? {},
    set: (path, handler) => handlers.set(path, handler),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function send(response: ServerResponse, { status = 200, headers = {}, body = '' }: Reply): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
  response.end(body);
}

/** An article page in Vietnamese of our own, about the numbered case. */
export function articlePage(number: number, extra = ''): string {
  const sentence = `Ngày ${number} trong tháng, cơ quan bảo hiểm xã hội tiếp ${number} lượt người đến hỏi về lương hưu, thẻ bảo hiểm y tế và trợ cấp thất nghiệp.`;
  const paragraphs = [1, 2, 3]
    .map((part) => `<p>${sentence} Đoạn ${part} ghi lại câu trả lời của cán bộ một cửa.</p>`)
    .join('');
  return `<!doctype html><html lang="vi"><head><title>Chuyện số ${number} ở bộ phận một cửa - Báo Mẫu</title>
    <meta property="article:published_time" content="2026-11-20T08:00:00+07:00"></head>
    <body><nav><a href="/">Trang chủ</a></nav><article><h1>Chuyện số ${number} ở bộ phận một cửa</h1>${paragraphs}</article>${extra}</body></html>`;
}

/** An RSS feed with these links. */
export function rssFeed(links: readonly string[]): string {
  const items = links.map(
    (link, at) =>
      `<item><title>Tin ${at + 1}</title><link>${link}</link><pubDate>Fri, 20 Nov 2026 08:00:00 +0700</pubDate></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Báo Mẫu</title>${items.join('')}</channel></rss>`;
}
