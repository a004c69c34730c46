import { beforeAll, describe, expect, it } from 'vitest';
import { countDocuments, listDocumentIds } from '../../../api/store/document-list.ts';
import { searchDocuments } from '../../../api/store/document-search.ts';
import { findByUrl } from '../../../api/store/documents.ts';
import { parseQuery } from '../../../api/store/search-query.ts';
import { syncSources } from '../../../api/store/sources.ts';
import { eachStore } from '../each-store.ts';
import { sampleDocument, sampleSource, saveSample } from '../samples.ts';

describe('parseQuery', () => {
  const read = (input: string) => {
    const query = parseQuery(input);
    const texts = (terms: readonly { readonly words: readonly { readonly folded: string }[] }[]) =>
      terms.map(({ words }) => words.map(({ folded }) => folded).join(' '));
    return query && { wanted: texts(query.wanted), excluded: texts(query.excluded) };
  };

  it.each([
    ['lương hưu', ['luong', 'huu'], []],
    ['"lương hưu" tăng', ['luong huu', 'tang'], []],
    ['“lương hưu” -giảm', ['luong huu'], ['giam']],
    ['bhxh -"rút một lần"', ['bhxh'], ['rut mot lan']],
    ['"chưa đóng', ['chua dong'], []],
    ['30/2020/NĐ-CP', ['30 2020 nd cp'], []],
    ['a" OR "b', ['a', 'or', 'b'], []],
    ['title:x* NEAR(y) ^z', ['title x', 'near y', 'z'], []],
  ])('%s', (input, wanted, excluded) => {
    expect(read(input)).toEqual({ wanted, excluded });
  });

  it.each(['', '   ', '-', '""', '“”', '* ( )', '---'])('%j asks for nothing', (input) => {
    expect(parseQuery(input)).toBeNull();
  });

  it('reads a hostile field', () => {
    expect(parseQuery('"'.repeat(1_000_000))).toBeNull();
    expect(parseQuery('-a '.repeat(1_000_000))).not.toBeNull();
  });
});

eachStore('search', (store) => {
  const source = sampleSource('bao-tim');
  const texts: Record<string, [title: string, text: string]> = {
    duong: ['Mở rộng đường', 'Con đường mới qua huyện Chợ Đồn.'],
    duongdau: ['Ông Dương nói', 'Ông Dương ở Đồng Hỷ nhận lương hưu.'],
    khongdau: ['Hoi ve luong huu', 'cho hoi luong huu bhxh 1 lan voi a'],
    hoa: ['Thuỷ và hoà', 'Chữ viết theo lối cũ: hoà giải, thuỷ lợi.'],
    rut: ['Rút một lần', 'Rút bảo hiểm xã hội một lần thì mất lương hưu.'],
  };
  const ids = new Map<number, string>();

  beforeAll(async () => {
    await syncSources(store(), [source], '2026-11-17T05:00:00Z');
    let hour = 10;
    for (const [name, [title, text]] of Object.entries(texts)) {
      const publishedAt = `2026-11-17T${hour++}:00:00Z`;
      const document = sampleDocument(`https://s.example/${name}`, { title, text, publishedAt });
      ids.set((await saveSample(store(), source, document, { now: '2026-11-18T00:00:00Z' })).id, name);
    }
  });

  const search = async (input: string) => {
    const query = parseQuery(input);
    const found = await listDocumentIds(store(), { query }, 'best', { limit: 10, offset: 0 });
    expect(await countDocuments(store(), { query })).toBe(found.length);
    return found.map((id) => ids.get(id));
  };

  it('puts the same diacritics first and finds the others after', async () => {
    expect(await search('đường')).toEqual(['duong', 'duongdau']);
    expect(await search('Dương')).toEqual(['duongdau', 'duong']);
    expect(await search('lương hưu')).toEqual(['rut', 'duongdau', 'khongdau']);
  });

  it.each(['lương hưu', 'luong huu', 'Dương', 'huu -"một lần"', '-lương'])(
    'lists %s the same way where hits are too many to be counted',
    async (input) => {
      const query = parseQuery(input);
      if (!query) throw new Error('asks for nothing');
      for (const search of [{ query }, { query, from: '2026-11-17T11:30:00Z' }]) {
        const all = await listDocumentIds(store(), search, 'best', { limit: 10, offset: 0 });
        for (const asked of [1, 5])
          for (let offset = 0; offset < all.length; offset += 1) {
            const page = { limit: 2, offset };
            const limits = { counted: 1, asked };
            const found = await searchDocuments(store(), search, page, limits);
            expect(found.ids).toEqual(all.slice(offset, offset + 2));
            expect(found).toMatchObject({ total: 1, more: all.length > 1 });
          }
        const whole = { ids: all, total: all.length, more: false };
        expect(await searchDocuments(store(), search, { limit: 10, offset: 0 })).toEqual(whole);
      }
    },
  );

  it('finds accented texts by words without diacritics', async () => {
    expect(await search('luong huu')).toEqual(['rut', 'khongdau', 'duongdau']);
    expect(await search('DONG HY')).toEqual(['duongdau']);
  });

  it('finds both ways of placing a tone', async () => {
    expect(await search('hòa giải')).toEqual(['hoa']);
    expect(await search('thủy')).toEqual(['hoa']);
    expect(await search('hoà giải'.normalize('NFD'))).toEqual(['hoa']);
  });

  it('keeps phrases together and leaves out what is excluded', async () => {
    expect(await search('"hưu lương"')).toEqual([]);
    expect(await search('"bảo hiểm xã hội"')).toEqual(['rut']);
    expect(await search('lương hưu -"một lần"')).toEqual(['duongdau', 'khongdau']);
    expect(await search('-lương')).toEqual(['hoa', 'khongdau', 'duong']);
    expect(await search('-luong')).toEqual(['hoa', 'duong']);
  });

  it.each([
    '"; drop table documents; --',
    "' or 1=1",
    'a AND OR NOT',
    '{title}: x',
    'NEAR("a" "b")',
    '\u0000',
    '%',
    '&|!():*',
  ])('takes %j for words', async (input) => {
    const query = parseQuery(input);
    if (query) expect(await listDocumentIds(store(), { query }, 'best', { limit: 5, offset: 0 })).toEqual([]);
  });

  it('follows a changed text', async () => {
    const url = 'https://s.example/rut';
    await saveSample(store(), source, sampleDocument(url, { title: 'Đã sửa', text: 'Nội dung khác hẳn.' }));
    expect(await search('"một lần"')).toEqual([]);
    expect(await search('khác hẳn')).toEqual(['rut']);
    expect((await findByUrl(store(), url))?.version).toBe(2);
  });
});
