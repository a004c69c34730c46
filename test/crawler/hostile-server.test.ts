import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { anyAddress } from '../../crawler/address-guard.ts';
import { createPace } from '../../crawler/pace.ts';
import { type Answer, type NoAnswer, openTransport } from '../../crawler/transport.ts';
import { run, source, startCollector } from './support/collector.ts';
import { articlePage, rssFeed, startSite } from './support/site.ts';

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

/** Starts a server that answers everything in this way. */
async function serve(answer: (response: ServerResponse, count: number) => void): Promise<string> {
  let count = 0;
  const server = createServer((_, response) => {
    response.on('error', () => undefined);
    count += 1;
    answer(response, count);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  opened.push(
    () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** Starts a server that speaks these bytes instead of HTTP. */
async function speak(talk: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => talk(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  opened.push(
    () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** One request with a megabyte and no patience for retries; the time that no answer here needs, however busy the machine. */
async function ask(url: string, timeoutSeconds = 15): Promise<Answer | NoAnswer> {
  const transport = openTransport({
    userAgent: 'MinhTinTest/0.1',
    pace: createPace(),
    delaySeconds: 0,
    concurrency: 1,
    signal: new AbortController().signal,
    addresses: anyAddress,
    timeoutSeconds,
    retrySeconds: 0.01,
  });
  try {
    return await transport.ask({ url, limit: 1_000_000, onlyText: false });
  } finally {
    await transport.close();
  }
}

const bomb = Buffer.alloc(200_000_000);
/** Brotli at its best would take longer than all the rest. */
const brotli = (data: Buffer | string): Buffer =>
  brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 2 } });
const packings = { gzip: gzipSync, deflate: deflateSync, br: brotli } as const;

describe('a packed answer', () => {
  it.each(Object.entries(packings))('in %s is unpacked', async (encoding, pack) => {
    const url = await serve((response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding });
      response.end(pack('Tiếng Việt'));
    });
    const answer = await ask(url);
    expect('body' in answer && Buffer.from(answer.body).toString()).toBe('Tiếng Việt');
  });

  it('in raw deflate is unpacked', async () => {
    const url = await serve((response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'deflate' });
      response.end(deflateRawSync('Tiếng Việt'));
    });
    const answer = await ask(url);
    expect('body' in answer && Buffer.from(answer.body).toString()).toBe('Tiếng Việt');
  });

  it.each(Object.entries(packings))('in %s that swells is cut where the limit is', async (encoding, pack) => {
    const packed = pack(bomb);
    const url = await serve((response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding });
      response.end(packed);
    });
    const before = process.memoryUsage().rss;
    const answer = await ask(url);
    expect(answer).toMatchObject({ status: 200, cut: true });
    expect('body' in answer && answer.body.length).toBeLessThanOrEqual(1_000_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
  });

  it.each([
    ['compress', Buffer.from('1f9d90', 'hex')],
    ['gzip, gzip', gzipSync(gzipSync('hai lần'))],
    ['gzip, br', brotliCompressSync(gzipSync('hai lần'))],
    ['bia-ra', Buffer.from('x')],
  ])('in %s, which was not asked for, is no answer', async (encoding, body) => {
    const url = await serve((response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding });
      response.end(body);
    });
    expect(await ask(url)).toEqual({ unreachable: `the answer is packed in an unknown way (${encoding})` });
  });

  it.each(['gzip', 'deflate', 'br'])('in %s that is damaged is no answer', async (encoding) => {
    let asked = 0;
    const url = await serve((response) => {
      asked += 1;
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding });
      response.end('đây không phải là dữ liệu nén');
    });
    expect(await ask(url)).toEqual({ unreachable: 'the packed answer is damaged' });
    expect(asked).toBe(1);
  });
});

describe('a body', () => {
  it('without end is cut where the limit is', async () => {
    const url = await serve((response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const more = (): void => {
        while (response.writable && response.write('x'.repeat(100_000)));
      };
      response.on('drain', more);
      more();
    });
    expect(await ask(url)).toMatchObject({ cut: true });
  });

  /** Writes so many bytes every twenty milliseconds, without end. */
  const dripping = (bytes: number, onAsked: () => void = () => undefined) =>
    serve((response) => {
      onAsked();
      response.writeHead(200, { 'content-type': 'text/html' });
      const drip = setInterval(() => response.write('x'.repeat(bytes)), 20);
      response.on('close', () => clearInterval(drip));
    });

  it('that drips is given up before its time is over, and not asked for again', async () => {
    let asked = 0;
    const url = await dripping(1, () => {
      asked += 1;
    });
    const unreachable = 'the answer came too slowly, under 1000 bytes a second';
    expect(await ask(url, 4)).toEqual({ unreachable });
    expect(asked).toBe(1);
  });

  it('that flows for ever is given up when its time is over', async () => {
    expect(await ask(await dripping(2000), 0.5)).toEqual({ unreachable: 'no answer in time' });
  });

  it('that pauses, but comes, is read', async () => {
    const url = await serve((response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write('x');
      setTimeout(() => response.end('y'), 600);
    });
    const answer = await ask(url);
    expect('body' in answer && Buffer.from(answer.body).toString()).toBe('xy');
  });

  it('shorter than announced is no answer', async () => {
    const url = await speak((socket) =>
      socket.end('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\nngắn'),
    );
    expect(await ask(url)).toEqual({ unreachable: 'connection broken off' });
  });
});

describe('headers', () => {
  it('that are too long or too many are refused at once', async () => {
    let asked = 0;
    const talk = (head: string) => (socket: Socket) => {
      asked += 1;
      socket.write(`HTTP/1.1 200 OK\r\n${head}\r\n\r\n`);
    };
    const long = await speak(talk(`X-Dai: ${'x'.repeat(200_000)}`));
    expect(await ask(long)).toEqual({ unreachable: 'the headers of the answer are too long' });
    const many = await speak(talk(Array.from({ length: 20_000 }, (_, at) => `X-${at}: 1`).join('\r\n')));
    expect(await ask(many)).toEqual({ unreachable: 'the headers of the answer are too long' });
    expect(asked).toBe(2);
  });

  it('that drip are given up when their time is over', async () => {
    const url = await speak((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const drip = setInterval(() => socket.write('X-Cham: 1\r\n'), 20);
      socket.on('close', () => clearInterval(drip));
    });
    expect(await ask(url, 0.5)).toEqual({ unreachable: 'no answer in time' });
  });

  it.each([
    ['no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['a status of its own', 'HTTP/1.1 999 Không\r\nContent-Length: 0\r\n\r\n'],
    ['nothing', ''],
    ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'],
  ])('that are %s end in an answer or none', async (_, bytes) => {
    const url = await speak((socket) => socket.end(bytes));
    const answer = await ask(url);
    expect('unreachable' in answer ? answer.unreachable : answer.status).toBeTruthy();
  });

  it.each([';;;', 'text/html; charset=x-khong-co', 'text/html; charset="', 'văn bản', 'a/b/c'])(
    'with the content type %s do not hide the body',
    async (type) => {
      const url = await speak((socket) =>
        socket.end(`HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\nContent-Length: 2\r\n\r\nab`),
      );
      const answer = await ask(url);
      expect('body' in answer && Buffer.from(answer.body).toString()).toBe('ab');
    },
  );
});

describe('a redirect', () => {
  it('in a circle is left when an address comes again', async () => {
    const site = await startSite({
      '/rss': { body: rssFeed(['/a-100001.html', '/tin-1-100002.html']) },
      '/a-100001.html': { status: 302, headers: { location: '/b-100001.html' } },
      '/b-100001.html': { status: 302, headers: { location: '/a-100001.html#lai' } },
      '/tin-1-100002.html': { body: articlePage(1) },
    });
    opened.push(site.close);
    const collector = startCollector();
    const [result] = await run([source(`${site.url}/rss`)], collector);
    expect(result).toMatchObject({ documents: 1, drops: { 'http-error': 1 } });
    expect(collector.drops[0]?.detail).toBe('redirects in a circle');
    expect(site.requests.filter((path) => /^\/[ab]-/u.test(path))).toHaveLength(2);
  });

  it('to ever new addresses is left after five', async () => {
    const next = Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [
        `/r-${at}.html`,
        { status: 307, headers: { location: `/r-${at + 1}.html` } },
      ]),
    );
    const site = await startSite({ '/rss': { body: rssFeed(['/r-0.html']) }, ...next });
    opened.push(site.close);
    const collector = startCollector();
    await run([source(`${site.url}/rss`)], collector);
    expect(collector.drops).toMatchObject([{ reason: 'http-error', detail: 'more than 5 redirects' }]);
  });

  it.each([
    '',
    'http://',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'http://a:b@127.0.0.1/',
    '//[',
    'x'.repeat(9000),
  ])('to %.20s ends there', async (location) => {
    const site = await startSite({
      '/rss': { body: rssFeed(['/a-100001.html']) },
      '/a-100001.html': { status: 301, headers: { location } },
    });
    opened.push(site.close);
    const collector = startCollector();
    const [result] = await run([source(`${site.url}/rss`)], collector);
    expect(result).toMatchObject({ outcome: 'ok', documents: 0, drops: { 'http-error': 1 } });
  });
});
