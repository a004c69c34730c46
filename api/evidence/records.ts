import { createHash } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { WARCRecord } from 'warcio';
import {
  type Capture,
  type Exchange,
  type Header,
  type Rendering,
  renderedType,
} from '../../crawler/capture.ts';

/** Where the same payload was recorded first: what a revisit record points to. */
export interface Earlier {
  readonly url: string;
  readonly capturedAt: string;
}

/** The page itself: the last exchange, after all redirects. */
export function pageOf(capture: Capture): Exchange {
  const page = capture.exchanges.at(-1);
  if (!page) throw new Error('a capture has at least one exchange');
  return page;
}

/** SHA-256 (hex) of bytes. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * The WARC 1.1 records of a capture, gzip per record: for each exchange a response and the request that it answers. A page whose
 * payload was recorded before becomes a revisit record, which holds the headers alone. What a browser built of the page follows:
 * the data that its scripts asked for, the document as a conversion of the response, and its picture as `urn:view:` of the address.
 */
export async function captureRecords(capture: Capture, earlier: Earlier | null): Promise<Buffer> {
  const page = pageOf(capture);
  const { rendering } = capture;
  const records: WARCRecord[] = [];
  let pageId = '';
  for (const exchange of capture.exchanges) {
    const [answer, request] = await exchangeRecords(exchange, exchange === page ? earlier : null);
    pageId = answer.warcHeader('WARC-Record-ID') ?? '';
    records.push(answer, request);
  }
  for (const exchange of rendering?.data ?? []) records.push(...(await exchangeRecords(exchange, null)));
  if (rendering) records.push(...(await renderingRecords(rendering, page.url, pageId)));
  const parts: Uint8Array[] = [];
  for (const record of records) parts.push(await serialized(record));
  return Buffer.concat(parts);
}

async function renderingRecords(
  { at: date, html, screenshot }: Rendering,
  url: string,
  pageId: string,
): Promise<WARCRecord[]> {
  const { WARCRecord } = await import('warcio');
  const common = { date, warcVersion: 'WARC/1.1' } as const;
  const built = WARCRecord.create(
    {
      ...common,
      url,
      type: 'conversion',
      warcHeaders: { 'Content-Type': renderedType, 'WARC-Refers-To': pageId },
    },
    [html],
  );
  if (screenshot === null) return [built];
  const view = { url: `urn:view:${url}`, warcHeaders: { 'Content-Type': 'image/png' } };
  return [built, WARCRecord.create({ ...common, ...view, type: 'resource' }, [screenshot])];
}

/** The record that opens a WARC file and says what made it. */
export async function warcinfoRecord(filename: string, at: string, software: string): Promise<Uint8Array> {
  const { WARCRecord } = await import('warcio');
  const record = WARCRecord.createWARCInfo(
    { filename, date: at, warcVersion: 'WARC/1.1' },
    {
      software,
      format: 'WARC File Format 1.1',
      conformsTo: 'https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
      description:
        'Pages as received. Transfer and content encodings were undone on receipt; their original headers stand as X-Orig-*. ' +
        'Requests hold the headers that were set, without those that the connection added.',
    },
  );
  return serialized(record);
}

async function exchangeRecords(
  exchange: Exchange,
  earlier: Earlier | null,
): Promise<[answer: WARCRecord, request: WARCRecord]> {
  const { WARCRecord } = await import('warcio');
  const { url, at } = exchange;
  const common = { url, date: at, warcVersion: 'WARC/1.1' } as const;
  const head = responseHead(exchange);
  const payload = { 'WARC-Payload-Digest': `sha256:${sha256(exchange.body)}` };
  const answer =
    earlier === null
      ? WARCRecord.create({ ...common, type: 'response', warcHeaders: payload }, [head, exchange.body])
      : WARCRecord.create(
          {
            ...common,
            type: 'revisit',
            warcHeaders: { ...payload, 'Content-Type': 'application/http; msgtype=response' },
            refersToUrl: earlier.url,
            refersToDate: earlier.capturedAt,
          },
          [head],
        );
  const request = WARCRecord.create(
    {
      ...common,
      type: 'request',
      warcHeaders: {
        'WARC-Concurrent-To': answer.warcHeader('WARC-Record-ID') ?? '',
        'WARC-Payload-Digest': `sha256:${sha256(new Uint8Array())}`,
      },
    },
    [requestHead(exchange)],
  );
  // Their heads are part of the block as bytes: as HTTP headers of the library, other letters than ASCII would be changed.
  answer.httpHeaders = null;
  request.httpHeaders = null;
  return [answer, request];
}

async function serialized(record: WARCRecord): Promise<Uint8Array> {
  const { WARCSerializer } = await import('warcio');
  return WARCSerializer.serialize(record, { gzip: true, digest: { algo: 'sha-256', prefix: 'sha256:' } });
}

/** Headers that describe the body on its way, not the body that is kept. */
const onTheWay = /^(?:content-encoding|transfer-encoding|content-length)$/iu;

function responseHead({ httpVersion, status, statusText, headers, body }: Exchange): Buffer {
  const decoded = headers.some(([name]) => /^(?:content|transfer)-encoding$/iu.test(name));
  const kept: Header[] = decoded
    ? [
        ...headers.map(([name, value]): Header => [onTheWay.test(name) ? `X-Orig-${name}` : name, value]),
        ['Content-Length', String(body.length)],
      ]
    : [...headers];
  // HTTP/2 sends no words with its status, and has no version with a minor number.
  const words = statusText || STATUS_CODES[status] || '';
  return headBytes(`HTTP/${httpVersion.startsWith('2') ? '1.1' : httpVersion} ${status} ${words}`, kept);
}

function requestHead({ url, requestHeaders }: Exchange): Buffer {
  const { pathname, search, host } = new URL(url);
  return headBytes(`GET ${pathname}${search} HTTP/1.1`, [['Host', host], ...requestHeaders]);
}

/** Node reads the bytes of headers as Latin-1, so that is how they are written back. A line break would be another header. */
function headBytes(first: string, headers: readonly Header[]): Buffer {
  const lines = [first, ...headers.map(([name, value]) => `${name}: ${value}`)];
  return Buffer.from(`${lines.map((line) => line.replace(/[\r\n]+/gu, ' ')).join('\r\n')}\r\n\r\n`, 'latin1');
}
