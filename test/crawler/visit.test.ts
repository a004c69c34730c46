import { describe, expect, it } from 'vitest';
import { describeError, errorCode, mayPass } from '../../crawler/network-error.ts';
import { readRobots } from '../../crawler/robots.ts';
import { retryAfterSeconds } from '../../crawler/transport.ts';

const url = 'https://bao-mau.vn/robots.txt';
const agent = 'MinhTin/0.1 (+https://minhtin.example/robot)';

describe('readRobots', () => {
  it('follows the rules for our name before those for all', () => {
    const robots = readRobots(
      url,
      200,
      '\uFEFFUser-agent: *\nDisallow: /\n\nUser-agent: MinhTin\nDisallow: /rieng/\nAllow: /rieng/mo/',
      agent,
    );
    expect(robots?.allows('https://bao-mau.vn/tin-1.html')).toBe(true);
    expect(robots?.allows('https://bao-mau.vn/rieng/a.html')).toBe(false);
    expect(robots?.allows('https://bao-mau.vn/rieng/mo/a.html')).toBe(true);
  });

  it('takes a missing file for permission and a failing server for none', () => {
    expect(readRobots(url, 404, 'Disallow: /', agent)?.allows('https://bao-mau.vn/x')).toBe(true);
    expect(readRobots(url, 503, '', agent)).toBeNull();
    expect(readRobots(url, 429, '', agent)).toBeNull();
  });

  it('reads a page that stands in its place as no rules', () => {
    expect(
      readRobots(url, 200, '<!doctype html><html><body>Trang chủ</body></html>', agent)?.allows(
        'https://bao-mau.vn/x',
      ),
    ).toBe(true);
  });
});

describe('network errors', () => {
  const error = (code: string, message = code): Error => Object.assign(new Error(message), { code });
  it.each([
    ['ENOTFOUND', 'no route or DNS answer', false],
    ['EHOSTUNREACH', 'no route or DNS answer', false],
    ['ECONNREFUSED', 'connection refused', false],
    ['ECONNRESET', 'connection broken off', true],
    ['ETIMEDOUT', 'no answer in time', true],
    ['CERT_HAS_EXPIRED', 'certificate not valid (CERT_HAS_EXPIRED)', false],
  ])('%s is said as "%s"', (code, words, passes) => {
    expect(describeError(error(code))).toBe(words);
    expect(mayPass(error(code))).toBe(passes);
  });

  it('are found through their causes', () => {
    expect(errorCode(new Error('x', { cause: error('ENOTFOUND') }))).toBe('ENOTFOUND');
    expect(describeError(new Error('odd\nstack'))).toBe('odd');
    expect(describeError('odd')).toBe('odd');
  });
});

it('reads both forms of Retry-After', () => {
  const now = Date.parse('2026-11-24T03:00:00Z');
  expect(retryAfterSeconds('120', now)).toBe(120);
  expect(retryAfterSeconds('Tue, 24 Nov 2026 03:01:00 GMT', now)).toBe(60);
  expect(retryAfterSeconds('Tue, 24 Nov 2026 02:00:00 GMT', now)).toBe(0);
  expect(retryAfterSeconds('soon', now)).toBeNull();
  expect(retryAfterSeconds(undefined, now)).toBeNull();
});
