import type { Capture, Exchange } from '../../../crawler/capture.ts';

/** A page as the crawler hands it over. */
export function sampleCapture(url: string, body: string, change: Partial<Exchange> = {}): Capture {
  const exchange: Exchange = {
    url,
    at: '2026-11-24T03:00:00.123Z',
    requestHeaders: [['user-agent', 'MinhTin/test']],
    httpVersion: '1.1',
    status: 200,
    statusText: 'OK',
    headers: [
      ['Content-Type', 'text/html; charset=utf-8'],
      ['Set-Cookie', 'a=1'],
      ['Set-Cookie', 'b=2'],
    ],
    body: Buffer.from(body),
    ...change,
  };
  return { exchanges: [exchange] };
}
