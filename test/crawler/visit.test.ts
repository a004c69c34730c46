import { describe, expect, it } from 'vitest';
import { describeError, errorCode, mayPass } from '../../crawler/network-error.ts';
import { retryAfterSeconds } from '../../crawler/transport.ts';

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
