import { describe, expect, test } from 'vitest';
import { finish } from '../../analysis/steps.ts';
import { countTerms, createTermCounter, frequentTerms, type TermWeek } from '../../analysis/term-counter.ts';
import { documentTerms, risingTerms } from '../../analysis/terms.ts';

describe('documentTerms', () => {
  test('spells short forms out, folds case and tone placement', () => {
    const terms = documentTerms('Rút BHXH một lần', 'Người dân Hoà Bình chờ rút bhxh.');
    expect(terms).toContain('rút bảo hiểm xã');
    expect(terms).toContain('bảo hiểm xã hội');
    expect(terms).toContain('hòa bình');
    expect(new Set(terms).size).toBe(terms.length);
  });

  test('no term crosses a sign, begins with a word of grammar or holds a number at its edge', () => {
    const terms = documentTerms(null, 'Lương hưu, trợ cấp của người già tăng 8% từ 1/7.');
    expect(terms).toContain('lương hưu');
    expect(terms).not.toContain('hưu trợ cấp');
    for (const term of terms) expect(term).not.toMatch(/^(của|từ)\b|\d$|^\d/u);
  });

  test('one Vietnamese syllable is no term, an acronym is', () => {
    const terms = documentTerms(null, 'Ứng dụng VssID có lỗi.');
    expect(terms).toContain('vssid');
    expect(terms).not.toContain('lỗi');
  });

  test('words of grammar are known without their accents', () => {
    expect(documentTerms(null, 'rut mot lan duoc khong')).not.toContain('mot lan');
  });

  test('an empty text has none', () => {
    expect(documentTerms('', '')).toEqual([]);
  });
});

/** A week of documents: `texts` once each, from two sources in turn, and filler that says the same every week. */
function week(texts: readonly string[], filler = 40): TermWeek {
  const steady = Array.from({ length: filler }, () => 'người dân nhận lương hưu');
  return countTerms(
    [...texts, ...steady].map((text, index) => ({
      terms: documentTerms(null, text),
      source: index % 2 === 0 ? 'a' : 'b',
    })),
  );
}

const quiet = [week([]), week([]), week(['hỏi về giấy ủy quyền']), week([])];
const repeat = (text: string, times: number) => Array.from({ length: times }, () => text);

describe('risingTerms', () => {
  test('names what is new, whole, with its counts; what is said every week does not rise', () => {
    const rising = risingTerms(week(repeat('về giấy ủy quyền này', 12)), quiet);
    expect(rising[0]).toMatchObject({ term: 'giấy ủy quyền', documents: 12, before: [0, 0, 1, 0] });
    const terms = rising.map(({ term }) => term);
    expect(terms).not.toContain('ủy quyền');
    expect(terms).not.toContain('lương hưu');
  });

  test('courtesies and the furniture of news are no findings, with accents or without', () => {
    const said = [
      ...repeat('trân trọng cảm ơn luật sư về giấy ủy quyền', 12),
      ...repeat('tran trong cam on luat su', 12),
      ...repeat('báo tuổi trẻ online', 12),
    ];
    const terms = risingTerms(week(said), quiet).map(({ term }) => term);
    expect(terms).toContain('giấy ủy quyền');
    for (const term of terms) expect(term).not.toMatch(/cảm ơn|trân trọng|cam on|tran trong|tuổi trẻ/u);
  });

  test('forms without accents count for the accented one', () => {
    const mixed = [...repeat('bàn về cấp lại mật khẩu', 5), ...repeat('ban ve mat khau', 4)];
    const found = risingTerms(week(mixed), quiet).find(({ term }) => term === 'mật khẩu');
    expect(found?.documents).toBe(9);
  });

  test('two documents are no trend, nor is one source', () => {
    expect(risingTerms(week(repeat('miễn viện phí', 2)), quiet)).toEqual([]);
    const oneSource = countTerms(
      repeat('miễn viện phí', 9).map((text) => ({ terms: documentTerms(null, text), source: 'a' })),
    );
    expect(risingTerms(oneSource, quiet)).toEqual([]);
  });

  test('a week with more documents of everything lets nothing rise', () => {
    expect(risingTerms(week([], 200), quiet)).toEqual([]);
  });

  test('is the same every time', () => {
    const now = week(repeat('về giấy ủy quyền này', 12));
    expect(risingTerms(now, quiet)).toEqual(risingTerms(now, quiet));
  });

  test('is the same without the rare terms', () => {
    const texts = [
      ...repeat('bàn về cấp lại mật khẩu', 2),
      ...repeat('ban ve cap lai mat khau', 8),
      ...repeat('về giấy ủy quyền này', 12),
      'chuyện hiếm gặp ở huyện',
      'hỏi đáp trực tuyến',
    ];
    const now = week(texts);
    const { week: frequent, spellings } = finish(frequentTerms(now, 3));
    expect(frequent.uses.size).toBeLessThan(now.uses.size);
    const before = quiet.map(({ documents, uses }) => ({
      documents,
      uses: new Map([...uses].filter(([term]) => spellings.has(term))),
    }));
    expect(risingTerms(frequent, before)).toEqual(risingTerms(now, quiet));
    expect(risingTerms(now, quiet).map(({ documents }) => documents)).toEqual(
      expect.arrayContaining([10, 12]),
    );
  });

  test('a group counts once, whoever of it uses a term', () => {
    const counter = createTermCounter();
    counter.add({ terms: ['a', 'b'], source: 'x' }, 1);
    counter.add({ terms: ['a'], source: 'y' }, 1);
    counter.add({ terms: ['a'], source: 'x' }, 2);
    expect(counter.documents).toBe(2);
    const { documents, sources } = counter.uses.get('a') ?? {};
    expect({ documents, sources }).toEqual({ documents: 2, sources: 2 });
  });
});
