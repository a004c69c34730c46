import { describe, expect, it } from 'vitest';
import { canonicalUrl, isFrontPage, resolveLink, sameSite, siteOf, twinUrls } from '../../crawler/url.ts';

describe('canonicalUrl', () => {
  it.each([
    ['HTTPS://VnExpress.NET:443/Tin-1.html#comment', 'https://vnexpress.net/Tin-1.html'],
    [
      'https://tuoitre.vn/tin.htm?utm_source=zalo&utm_campaign=x&fbclid=1&zarsrc=30',
      'https://tuoitre.vn/tin.htm',
    ],
    ['https://a.vn/x?b=2&a=1&b=1', 'https://a.vn/x?a=1&b=1&b=2'],
    ['https://a.vn/muc/', 'https://a.vn/muc'],
    ['https://a.vn', 'https://a.vn/'],
    ['https://a.vn/?page=2', 'https://a.vn/?page=2'],
    ['https://a.vn./tin%c3%a9', 'https://a.vn/tin%C3%A9'],
    ['http://a.vn:8080/tin?amp=1', 'http://a.vn:8080/tin'],
    ['  https://a.vn/tin  ', 'https://a.vn/tin'],
  ])('%s is known as %s', (url, expected) => {
    expect(canonicalUrl(url)).toBe(expected);
    expect(canonicalUrl(expected)).toBe(expected);
  });

  it.each([
    '',
    'tin.html',
    'mailto:a@b.vn',
    'javascript:void(0)',
    'ftp://a.vn/x',
    'https://user:pass@a.vn/',
    'https://',
    'data:text/html,x',
  ])('refuses %s', (url) => {
    expect(canonicalUrl(url)).toBeNull();
  });
});

describe('resolveLink', () => {
  it('makes links absolute without their fragment', () => {
    expect(resolveLink('../tin-2.html#a', 'https://a.vn/muc/tin-1.html')).toBe('https://a.vn/tin-2.html');
    expect(resolveLink('//b.vn/x', 'https://a.vn/')).toBe('https://b.vn/x');
    expect(resolveLink('javascript:;', 'https://a.vn/')).toBeNull();
  });
});

describe('siteOf', () => {
  it.each([
    ['https://www.baohiemxahoi.gov.vn/x', 'baohiemxahoi.gov.vn'],
    ['https://tphcm.baohiemxahoi.gov.vn/', 'baohiemxahoi.gov.vn'],
    ['https://video.vnexpress.net/', 'vnexpress.net'],
    ['https://dantri.com.vn/', 'dantri.com.vn'],
    ['https://feeds.bbci.co.uk/', 'bbci.co.uk'],
    ['http://127.0.0.1:81/', '127.0.0.1:81'],
    ['http://bao-a.localhost:81/', 'bao-a.localhost:81'],
    ['not a url', ''],
  ])('%s belongs to %s', (url, site) => {
    expect(siteOf(url)).toBe(site);
  });

  it('keeps provinces under gov.vn apart', () => {
    expect(sameSite('https://thainguyen.gov.vn/', 'https://backan.gov.vn/')).toBe(false);
    expect(sameSite('https://m.tuoitre.vn/a', 'https://tuoitre.vn/b')).toBe(true);
    expect(sameSite('x', 'x')).toBe(false);
  });
});

it('knows front pages', () => {
  expect(['https://a.vn', 'https://a.vn/index.html', 'https://a.vn/trang-chu.htm'].map(isFrontPage)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['https://a.vn/?p=12', 'https://a.vn/tin.html', 'x'].map(isFrontPage)).toEqual([
    false,
    false,
    false,
  ]);
});

describe('twinUrls', () => {
  const first = 'https://bao-mau.vn/tin-1.html';
  it.each([
    'https://bao-mau.vn/tin-1.html',
    'https://www.bao-mau.vn/tin-1.html',
    'http://m.bao-mau.vn/tin-1.html',
    'https://mobile.bao-mau.vn/tin-1.html',
    'https://amp.bao-mau.vn/tin-1.html',
    'https://m.bao-mau.vn/amp/tin-1.html',
    'https://bao-mau.vn/tin-1.html/amp',
    'https://bao-mau.vn/tin-1.amp.html',
  ])('have one page behind %s', (url) => expect(twinUrls(url)[0]).toBe(first));

  it.each([
    'https://suckhoe.bao-mau.vn/tin-1.html',
    'https://bao-mau.vn/tin-1.html?id=1',
    'https://bao-mau.vn/champ/tin-1.html',
  ])('have another behind %s', (url) => expect(twinUrls(url)[0]).not.toBe(first));

  it('name the forms that pages call canonical', () => {
    expect(twinUrls('http://m.bao-mau.vn/tin-1.html')).toEqual([
      'https://bao-mau.vn/tin-1.html',
      'http://bao-mau.vn/tin-1.html',
      'https://www.bao-mau.vn/tin-1.html',
      'http://www.bao-mau.vn/tin-1.html',
    ]);
  });

  it.each([
    'http://127.0.0.1:8080/a',
    'http://[::1]/a',
    'http://localhost:1/a',
    'https://m.vn/a',
    'https://m.com.vn/a',
    'https://bao-mau.vn/amp',
  ])('leave %s', (url) => expect(twinUrls(url)[0]).toBe(url));
});
