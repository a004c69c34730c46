import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseSources, SourceError } from '../../crawler/sources.ts';

const entry = {
  id: 'bao-mau',
  name: 'Báo Mẫu',
  kind: 'feed',
  url: 'https://bao-mau.vn/rss',
  channel: 'bao-dien-tu',
  publisher: 'press',
  tier: 'B',
  region: 'national',
};

describe('parseSources', () => {
  it('fills in polite defaults', () => {
    expect(parseSources([entry])).toEqual([
      { ...entry, enabled: true, everyMinutes: 60, delaySeconds: 5, concurrency: 1, maxPages: 1 },
    ]);
  });

  it.each([
    [{ ...entry, url: 'http://bao-mau.vn/rss' }, 'source 0 (bao-mau), url: must be https'],
    [
      { ...entry, url: 'https://a:b@bao-mau.vn/' },
      'source 0 (bao-mau), url: must be an http or https address without credentials',
    ],
    [{ ...entry, kind: 'facebook' }, 'source 0 (bao-mau), kind: '],
    [{ ...entry, id: 'Báo Mẫu' }, 'id: must be lower-case words'],
    [{ ...entry, delaySeconds: -1 }, 'delaySeconds: '],
    [{ ...entry, selektors: {} }, 'Unrecognized key'],
    [{ ...entry, name: undefined }, 'source 0 (bao-mau), name: '],
    ['x', 'source 0: '],
  ])('names the entry and the field at fault: %o', (bad, message) => {
    expect(() => parseSources([bad])).toThrow(SourceError);
    expect(() => parseSources([bad])).toThrow(message);
  });

  it('refuses two sources with one id or one address, and what is no list', () => {
    expect(() => parseSources([entry, { ...entry, url: 'https://bao-mau.vn/b' }])).toThrow(
      'source 1 (bao-mau), id: already used by source 0',
    );
    expect(() =>
      parseSources([entry, { ...entry, id: 'khac', url: 'https://bao-mau.vn/rss?utm_source=x' }]),
    ).toThrow('already collected by bao-mau');
    expect(() => parseSources({})).toThrow('sources: ');
  });

  it('allows plain http on this machine', () => {
    expect(
      parseSources([
        { ...entry, url: 'http://localhost:8081/rss' },
        { ...entry, id: 'b', url: 'http://127.0.0.1:1/' },
        { ...entry, id: 'c', url: 'http://bao-a.localhost:1/' },
      ]),
    ).toHaveLength(3);
  });
});

describe('the registry', () => {
  const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
  const sources = parseSources(read('../../crawler/sources.json'));

  it('is in the order of its ids and politely paced', () => {
    expect(sources.map(({ id }) => id)).toEqual(sources.map(({ id }) => id).toSorted());
    for (const source of sources) {
      expect(source.delaySeconds, source.id).toBeGreaterThanOrEqual(5);
      expect(source.concurrency, source.id).toBe(1);
      expect(source.maxPages, source.id).toBeLessThanOrEqual(5);
    }
  });

  it('uses the channels of the taxonomy', () => {
    const { channels } = read('../../analysis/knowledge/taxonomy.json') as { channels: { id: string }[] };
    const slugs = new Set(channels.map(({ id }) => id));
    for (const source of sources) expect(slugs, source.id).toContain(source.channel);
  });

  it('takes the state for a basis and the public for none', () => {
    for (const { id, publisher, tier, url, kind, enabled } of sources) {
      if (publisher === 'official') expect(new URL(url).host, id).toMatch(/\.gov\.vn$|chinhphu\.vn$/u);
      if (publisher === 'social') expect(tier, id).toBe('D');
      if (kind === 'forum') expect(enabled, id).toBe(false);
    }
  });
});
