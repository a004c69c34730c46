import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anyAddress } from '../../crawler/address-guard.ts';
import { createPace } from '../../crawler/pace.ts';
import { openTransport, type Transport } from '../../crawler/transport.ts';
import { createVisitor, isMissed } from '../../crawler/visit.ts';

const page = '<html><body>Lương hưu</body></html>';
const server = createServer((request, response) => {
  if (request.url === '/cu') response.writeHead(301, 'Da doi', { Location: '/moi' }).end('đã dời');
  else if (request.url === '/moi')
    response
      .writeHead(200, 'Tot', { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip', 'X-Thu': 'a' })
      .end(gzipSync(page));
  else response.writeHead(404).end();
});
let transport: Transport;
let base = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  transport = openTransport({
    userAgent: 'MinhTin/test',
    delaySeconds: 0,
    pace: createPace(),
    addresses: anyAddress,
    concurrency: 1,
    signal: new AbortController().signal,
    timeoutSeconds: 5,
    retrySeconds: 0,
  });
});
afterAll(async () => {
  await transport.close();
  server.closeAllConnections();
  server.close();
});

it('captures each hop with status line and headers as sent, and the body unpacked', async () => {
  const visited = await createVisitor({ transport, userAgent: 'MinhTin/test', now: () => new Date() }).page(
    `${base}/cu`,
  );
  if (isMissed(visited)) throw new Error(visited.detail);
  const [redirect, last] = visited.capture.exchanges;
  expect(visited.capture.exchanges).toHaveLength(2);
  expect(redirect).toMatchObject({
    url: `${base}/cu`,
    status: 301,
    statusText: 'Da doi',
    httpVersion: '1.1',
  });
  expect(redirect?.headers).toContainEqual(['Location', '/moi']);
  expect(last).toMatchObject({ url: `${base}/moi`, status: 200, statusText: 'Tot' });
  expect(last?.headers).toContainEqual(['Content-Encoding', 'gzip']);
  expect(last?.headers).toContainEqual(['X-Thu', 'a']);
  expect(Buffer.from(last?.body ?? []).toString()).toBe(page);
  expect(last?.requestHeaders).toContainEqual(['user-agent', 'MinhTin/test']);
  expect(Math.abs(Date.parse(last?.at ?? '') - Date.now())).toBeLessThan(10_000);
});
