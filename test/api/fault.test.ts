import { expect, it } from 'vitest';
import { faultOf } from '../../api/fault.ts';

it.each([
  ['could not reach bao.example: no route or DNS answer', 'dns'],
  ['could not reach bao.example: connection refused', 'refused'],
  ['could not reach bao.example: connection broken off', 'broken-off'],
  ['could not reach bao.example: no answer in time', 'timeout'],
  ['could not reach bao.example: certificate not valid (CERT_HAS_EXPIRED)', 'certificate'],
  ['https://bao.example/rss answered HTTP 403', 'forbidden'],
  ['https://bao.example/rss answered HTTP 404', 'gone'],
  ['https://bao.example/rss answered HTTP 429', 'too-many'],
  ['https://bao.example/rss answered HTTP 503', 'server'],
  ['https://bao.example/rss answered more than 5 redirects', 'redirects'],
  ['HTTP 403, a page of a bot filter', 'blocked'],
  ['robots.txt of bao.example forbids /rss', 'robots'],
  ['redirect to khac.example', 'moved'],
  ['https://bao.example/rss is not a feed', 'format'],
  ['https://bao.example/sitemap.xml.gz is damaged or too large: incorrect header check', 'too-large'],
  ['could not reach a.vn: the answer came too slowly, under 1000 bytes a second', 'timeout'],
  ['pages built by scripts need the browser crawler: it is switched off (MINHTIN_BROWSER)', 'browser'],
  ['the check was killed', 'killed'],
  ['something new', 'other'],
] as const)('%s → %s', (error, fault) => {
  expect(faultOf(error)).toBe(fault);
});

it('has no class for no error', () => {
  expect(faultOf(null)).toBeNull();
});
