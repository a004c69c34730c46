import { describe, expect, test } from 'vitest';
import { analyserVersion, createAnalyser } from '../../analysis/analyse.ts';
import { buildClaimIndex } from '../../analysis/claim-index.ts';
import type { AnalysedText, Evidence, Findings } from '../../analysis/finding.ts';
import { claimsFromKnowledge } from '../../analysis/knowledge.ts';
import { maxLength } from '../../analysis/reading.ts';
import { article, comment, knowledge } from './fixtures.ts';

const analyser = createAnalyser(knowledge, buildClaimIndex(claimsFromKnowledge(knowledge)));

function evidenceOf(findings: Findings): Evidence[] {
  const tags = [
    findings.topics,
    findings.themes,
    findings.reforms,
    findings.audiences,
    findings.places,
  ].flat();
  return [
    ...findings.relevanceEvidence,
    ...tags.flatMap((tag) => tag.evidence),
    ...findings.sentiment.evidence,
    ...findings.claims.flatMap((claim) => claim.evidence),
  ];
}

function expectHonest(text: AnalysedText, findings: Findings): void {
  for (const { field, start, end, quote } of evidenceOf(findings)) {
    const source = (field === 'title' ? (text.title ?? '') : text.text).normalize('NFC');
    expect(source.slice(start, end)).toBe(quote);
    expect(quote).not.toBe('');
  }
}

describe('analyse', () => {
  test('a comment in teencode without accents', () => {
    const findings = analyser.analyse(comment('bhxh 1 lan rut dc ko mn, nghe noi 1/7 la cat luon'));
    expect(findings).toMatchObject({ relevant: true, language: 'vi' });
    expect(findings.analyser).toMatch(new RegExp(`^${analyserVersion}-[0-9a-f]{8}$`));
    expect(findings.topics[0]?.slug).toBe('bhxh-mot-lan');
    expect(findings.fingerprint).not.toBe('');
  });

  test('an irrelevant text gets no further', () => {
    const findings = analyser.analyse(
      article('Chung kết bóng đá', 'Đội chủ nhà thắng ba bàn, khán giả vui mừng.'),
    );
    expect(findings).toMatchObject({
      relevant: false,
      topics: [],
      claims: [],
      sentiment: { label: 'neutral' },
    });
    expect(findings.fingerprint).not.toBe('');
  });

  test('every claim of the registry is found in its own first wording', () => {
    const claims = claimsFromKnowledge(knowledge);
    const found = claims.filter(({ id, wordings: [first = ''] }) =>
      analyser.analyse(comment(first)).claims.some((claim) => claim.claimId === id),
    );
    expect(found.length / claims.length).toBeGreaterThan(0.8);
  });

  test('no sentence of a claim found over two is put forward as unknown', () => {
    const text =
      'Từ 1/7/2025 luật mới cấm rút bảo hiểm xã hội một lần. Công nhân nghỉ việc phải chờ đến tuổi hưu mới được lãnh tiền.';
    const { claims, checkworthy } = analyser.analyse(comment(text));
    expect(claims.map(({ claimId, stance }) => `${claimId} ${stance}`)).toContain('C005 spreads');
    const found = claims.map(({ sentence }) => sentence);
    for (const { sentence } of checkworthy) expect(found.some((one) => one.includes(sentence))).toBe(false);
  });

  test('is pure: the same text gives the same findings', () => {
    const text = article(
      'Tăng lương hưu ở Bắc Kạn',
      'Người nghỉ hưu vui mừng. Có tin đồn quỹ vỡ là tin giả.',
    );
    expect(analyser.analyse(text)).toEqual(analyser.analyse(text));
  });

  test('evidence is in the text, whatever the text: random Unicode among words of the subject', () => {
    const random = generator(20261124);
    const pieces = [
      'BHXH',
      'lương hưu',
      'luong huu',
      'rút bhxh một lần',
      'Bắc Kạn',
      'lừa đảo',
      '?',
      '. ',
      '\n',
      '\u00a0',
      '\u200b',
      '😀',
      '\ud800',
      'e\u0301\u0323',
      'Đ',
      'İ',
      'ﬁ',
      '1.263.600',
      'TP.',
      '“',
      '”',
      '…',
      'hoà',
      'công nhân',
      'tin giả',
      'chậm đóng',
      "can't",
      'dont',
      '漢字',
      'ع',
    ];
    for (let round = 0; round < 300; round += 1) {
      const make = (length: number) =>
        Array.from({ length }, () => {
          const piece = pieces[Math.floor(random() * pieces.length)] ?? '';
          return random() < 0.8 ? piece : String.fromCodePoint(Math.floor(random() * 0xd7ff) + 1);
        }).join(random() < 0.7 ? ' ' : '');
      const text = article(make(6), make(40));
      expectHonest(text, analyser.analyse(text));
      expectHonest(comment(text.text), analyser.analyse(comment(text.text)));
    }
  });

  test('decomposed input is read in its NFC form', () => {
    const text = comment('Rút BHXH một lần, lương hưu thấp quá, thất vọng'.normalize('NFD'));
    const findings = analyser.analyse(text);
    expect(findings.relevant).toBe(true);
    expectHonest(text, findings);
  });

  test.each(['a', '\u0301', '(', '7', 'bhxh', 'a.', '//a.', '🙂', 'ă ', '. ', '\n'])(
    'a megabyte of %j is analysed on its head',
    (unit) => {
      const text = comment(unit.repeat(1_000_000 / unit.length));
      const findings = analyser.analyse(text);
      expectHonest(text, findings);
      for (const { end } of evidenceOf(findings)) expect(end).toBeLessThanOrEqual(maxLength);
    },
  );
});

/** Mulberry32: the same numbers in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
}
