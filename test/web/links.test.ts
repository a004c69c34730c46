import { describe, expect, it } from 'vitest';
import { readClaimFilter, readDocumentFilter } from '../../web/filters.ts';
import { claimUrl, documentsUrl, safeLink } from '../../web/links.ts';

describe('foreign addresses', () => {
  it.each(['https://baochinhphu.vn/a?b=1#c', 'http://localhost:8123/tin/1'])(
    '%s may be a link',
    (address) => {
      expect(safeLink(address)).toBe(address);
    },
  );

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'ftp://example.vn/a',
    '//example.vn/a',
    '/tin-bai/1',
    'https://baochinhphu.vn@evil.example/',
    'https://user:pass@example.vn/',
    'http://192.168.1.1/admin',
    'http://0x7f000001/',
    'http://2130706434/',
    'http://[::1]/',
    'http://intranet/',
    'http://printer.local/',
    'https://xn--bohimxahi-x7a.vn/',
    'https://bаohiem.gov.vn/', // Cyrillic а
    `https://example.vn/${'a'.repeat(3000)}`,
    '',
  ])('%s stays text', (address) => {
    expect(safeLink(address)).toBeNull();
  });
});

describe('our own addresses', () => {
  it('hold a document filter both ways', () => {
    const filter = {
      query: '"thẻ bảo hiểm" -giả & <b>',
      week: '2026-W47',
      from: '2026-11-16',
      to: '2026-11-22',
      topic: 'bhyt',
      channel: 'dien-dan',
      source: 'bao-mot',
      sentiment: 'negative',
      kind: 'post',
      claim: 'C005',
      stance: 'spreads',
      story: 4,
      page: 3,
    } as const;
    const query = Object.fromEntries(new URL(documentsUrl(filter), 'http://x').searchParams);
    expect(readDocumentFilter(query)).toEqual({ filter, ignored: false });
  });

  it('stay short where nothing is chosen', () => {
    expect(documentsUrl({})).toBe('/tin-bai');
    expect(documentsUrl({ page: 1, topic: 'bhyt' })).toBe('/tin-bai?topic=bhyt');
    expect(claimUrl('a/b?c')).toBe('/thong-tin-can-kiem-chung/a%2Fb%3Fc');
  });

  it('lose what makes no sense', () => {
    const wrong = {
      week: '2026-47',
      from: '2026-02-30',
      sentiment: 'angry',
      page: '-1',
      story: 'x',
      kind: '',
    };
    expect(readDocumentFilter({ ...wrong, topic: 'bhyt' })).toEqual({
      filter: { topic: 'bhyt' },
      ignored: true,
    });
    expect(readDocumentFilter({ kind: '', query: ' ', unknown: '1' })).toEqual({
      filter: {},
      ignored: false,
    });
    expect(readClaimFilter({ verdict: 'maybe', week: 'x', spreading: '1' })).toEqual({
      week: undefined,
      verdict: undefined,
      spreading: true,
      retired: false,
      unit: 'documents',
    });
  });

  it('unify composed and decomposed letters', () => {
    expect(readDocumentFilter({ query: 'hưu'.normalize('NFD') }).filter.query).toBe('hưu'.normalize('NFC'));
  });
});
