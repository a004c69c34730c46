import { expect, it } from 'vitest';
import { WARCParser } from 'warcio';
import { captureRecords, sha256, warcinfoRecord } from '../../../api/evidence/records.ts';
import { sampleCapture } from './captures.ts';
import { readWarc } from './read-warc.ts';

const url = 'https://bao.example/bài viết?q=1';
const at = '2026-11-24T03:00:00.123Z';

it('writes a response and its request in WARC 1.1, with digests that hold', async () => {
  const records = readWarc(await captureRecords(sampleCapture(url, '<p>Lương hưu</p>'), null));
  expect(records.map(({ headers }) => headers['WARC-Type'])).toEqual(['response', 'request']);
  const [response, request] = records;
  if (!response || !request) throw new Error('two records are expected');
  expect(response.version).toBe('WARC/1.1');
  expect(response.headers).toMatchObject({
    'WARC-Target-URI': 'https://bao.example/b%C3%A0i%20vi%E1%BA%BFt?q=1',
    'WARC-Date': at,
    'WARC-Payload-Digest': `sha256:${sha256(Buffer.from('<p>Lương hưu</p>'))}`,
    'WARC-Block-Digest': `sha256:${sha256(response.block)}`,
  });
  expect(request.headers).toMatchObject({
    'WARC-Concurrent-To': response.headers['WARC-Record-ID'],
    'WARC-Block-Digest': `sha256:${sha256(request.block)}`,
  });
  expect(request.head).toMatch(/^GET \/b%C3%A0i%20vi%E1%BA%BFt\?q=1 HTTP\/1\.1\r\nHost: bao\.example\r\n/u);
  expect(response.body.toString()).toBe('<p>Lương hưu</p>');
});

it('keeps status line and headers as they came: order, doubles, bytes', async () => {
  const capture = sampleCapture(url, 'x', {
    status: 203,
    statusText: 'Từ kho',
    headers: [
      ['X-Second', '2'],
      ['Set-Cookie', 'a=1'],
      ['Set-Cookie', 'b=2'],
      ['X-Bytes', '\u00e9\u00ff'],
      ['X-Split', 'one\r\nX-Forged: two'],
    ],
  });
  const [response] = readWarc(await captureRecords(capture, null));
  expect(response?.head.split('\r\n').slice(1)).toEqual([
    'X-Second: 2',
    'Set-Cookie: a=1',
    'Set-Cookie: b=2',
    'X-Bytes: \u00e9\u00ff',
    'X-Split: one X-Forged: two',
  ]);
  expect(response?.head).toMatch(/^HTTP\/1\.1 203 /u);
});

it('says which encodings were undone, so that a reader does not undo them again', async () => {
  const headers = [
    ['Content-Encoding', 'gzip'],
    ['content-length', '999'],
  ] as const;
  const bytes = await captureRecords(sampleCapture(url, 'đã giải nén', { headers }), null);
  const [response] = readWarc(bytes);
  expect(response?.head.split('\r\n').slice(1)).toEqual([
    'X-Orig-Content-Encoding: gzip',
    'X-Orig-content-length: 999',
    `Content-Length: ${Buffer.byteLength('đã giải nén')}`,
  ]);
  const read = await new WARCParser([bytes]).parse();
  expect(await read?.contentText()).toBe('đã giải nén');
});

it('makes a revisit record of what was recorded before, and of redirects records of their own', async () => {
  const first = sampleCapture('http://bao.example/', '', { status: 301, headers: [['Location', url]] });
  const capture = { exchanges: [...first.exchanges, ...sampleCapture(url, 'cùng một trang').exchanges] };
  const earlier = { url: 'https://bao.example/truoc', capturedAt: '2026-11-01T00:00:00.000Z' };
  const records = readWarc(await captureRecords(capture, earlier));
  expect(records.map(({ headers }) => headers['WARC-Type'])).toEqual([
    'response',
    'request',
    'revisit',
    'request',
  ]);
  expect(records[2]?.headers).toMatchObject({
    'WARC-Profile': 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest',
    'WARC-Refers-To-Target-URI': earlier.url,
    'WARC-Refers-To-Date': earlier.capturedAt,
    'WARC-Payload-Digest': `sha256:${sha256(Buffer.from('cùng một trang'))}`,
  });
  expect(records[2]?.body).toHaveLength(0);
});

it('opens a file with what made it', async () => {
  const [info] = readWarc(Buffer.from(await warcinfoRecord('a.warc.gz', at, 'MinhTin/0.1')));
  expect(info?.headers).toMatchObject({
    'WARC-Type': 'warcinfo',
    'WARC-Filename': 'a.warc.gz',
    'WARC-Date': at,
  });
  expect(info?.block.toString()).toMatch(/^software: MinhTin\/0\.1\r\n/u);
});
