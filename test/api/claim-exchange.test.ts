import { beforeAll, describe, expect, it } from 'vitest';
import type { ClaimFormat } from '../../api/claim-exchange/entry.ts';
import { exportClaims, importClaims, planImport } from '../../api/claim-exchange/exchange.ts';
import { linesOfObjects } from '../../api/claim-exchange/json-lines.ts';
import { describeProblem } from '../../api/claim-problems.ts';
import type { Context } from '../../api/context.ts';
import { findClaim, listClaims, listWordings } from '../../api/store/claims.ts';
import { eachStore } from './each-store.ts';
import { makeContext } from './make-context.ts';

const author = { userId: null, reason: 'nhập thử' };

eachStore('claims in files', (store) => {
  let context: Context;
  const problemsOf = async (text: string, format: ClaimFormat) =>
    (await planImport(context, text, format)).problems.map((one) => `${one.line} ${describeProblem(one)}`);

  beforeAll(async () => {
    context = await makeContext(store(), { now: '2026-11-19T05:00:00Z' });
  });

  it.each(['json', 'csv', 'claimreview'] as const)('come back as they went: %s', async (format) => {
    const { rows, problems } = await planImport(context, await exportClaims(context, format), format);
    expect(problems).toEqual([]);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter(({ outcome }) => outcome !== 'same')).toEqual([]);
  });

  it('are fact checks only where somebody recorded the rumour', async () => {
    const feed = JSON.parse(await exportClaims(context, 'claimreview'));
    const given = new Set(feed.dataFeedElement.map(({ identifier }: { identifier: string }) => identifier));
    const claims = await listClaims(store());
    expect(given).toEqual(
      new Set(claims.filter((claim) => claim.evidence_status !== 'constructed').map(({ id }) => id)),
    );
    expect(feed.dataFeedElement[0]).toMatchObject({
      '@type': 'ClaimReview',
      author: { '@type': 'Organization' },
      reviewRating: { worstRating: 1, bestRating: 5 },
    });
  });

  it('change and add what a file says, and leave alone what it does not', async () => {
    const csv = [
      'id;statement;severity;topic;correction;verdict;wordings',
      'C002;"Câu mới; có dấu chấm phẩy";1;bhyt;Sửa.;false;"cách một ""nháy""',
      'cách nói thứ hai"',
      ';Thông tin hoàn toàn mới;;bhyt;;unverified;',
    ].join('\r\n');
    expect(await problemsOf(csv, 'csv')).toEqual(['4 severity: is not 1, 2 or 3']);
    await expect(importClaims(context, author, csv, 'csv')).rejects.toThrow('line 4: severity');
    const before = await findClaim(store(), 'C002');
    const done = await importClaims(context, author, csv.replace('mới;;bhyt', 'mới;2;bhyt'), 'csv');
    expect(done.rows.map(({ outcome, line }) => [outcome, line])).toEqual([
      ['changed', 2],
      ['new', 4],
    ]);
    expect(await findClaim(store(), 'C002')).toMatchObject({
      statement: 'Câu mới; có dấu chấm phẩy',
      severity: 1,
      legal_basis: before?.legal_basis,
      origin: 'office',
    });
    const texts = (await listWordings(store(), 'C002')).filter(({ kind }) => kind === 'wording');
    expect(texts.map(({ text }) => text)).toEqual(['cách một "nháy"', 'cách nói thứ hai']);
    expect(await findClaim(store(), 'D001')).toMatchObject({ statement: 'Thông tin hoàn toàn mới' });
  });

  it('take the fact checks of others by their scale', async () => {
    const review = (rating: object, claimReviewed: string) => ({
      '@type': ['ClaimReview'],
      claimReviewed,
      reviewBody: 'Không đúng.',
      keywords: 'bhyt',
      reviewRating: rating,
    });
    const feed = {
      '@context': 'https://schema.org',
      '@graph': [
        review({ ratingValue: '1', bestRating: '10', worstRating: '1' }, 'Một'),
        review({ alternateName: 'Gây hiểu lầm' }, 'Hai'),
        review({ ratingValue: 10, bestRating: 10, worstRating: 1 }, 'Ba'),
        review({ ratingValue: -1 }, 'Bốn'),
      ],
    };
    await importClaims(context, author, JSON.stringify(feed), 'claimreview');
    const claims = await listClaims(store());
    const verdictOf = (statement: string) => claims.find((claim) => claim.statement === statement)?.verdict;
    expect(['Một', 'Hai', 'Ba', 'Bốn'].map(verdictOf)).toEqual(['false', 'misleading', 'true', 'unverified']);
  });

  it('that are wrong are refused by line', async () => {
    const claims = [
      { id: 'C003', verdict: 'maybe' },
      { id: 'x' },
      { id: 'C004', severity: 1 },
      { id: 'C004', severity: 1 },
      { statement: 'Không có chủ đề' },
    ];
    const file = JSON.stringify({ format: 'minhtin-claims', version: 1, claims }, null, 1);
    expect(await problemsOf(file, 'json')).toEqual([
      '5 verdict: is none of the known values: maybe',
      '9 id: is not a letter with three to six digits, as C012: x',
      '16 is the claim of line 12 again',
      '20 topic: is missing',
    ]);
    expect((await problemsOf('{"a":\n [1,}', 'json'))[0]).toMatch(/^2 is not JSON/);
    expect(await problemsOf('[]', 'json')).toEqual([expect.stringMatching(/^1 is not a file of claims/)]);
    expect(await problemsOf('id,statment\nC001,x', 'csv')).toEqual([
      '1 has a column that is not known: statment',
    ]);
    expect(await problemsOf('id\nC001', 'csv')).toEqual(['1 has no column statement']);
    expect(await problemsOf('id,statement\nC001\nC002,"x', 'csv')).toEqual([
      '3 opens a quote that is never closed',
    ]);
    expect(await problemsOf('id,statement\nC001', 'csv')).toEqual([
      '2 has another number of cells than the first line: 1 ≠ 2',
    ]);
    expect(await problemsOf('{"@type":"NewsArticle"}', 'claimreview')).toEqual([
      expect.stringMatching(/^1 is no ClaimReview: @type/),
    ]);
  });
});

describe('reading files', () => {
  it('finds the lines of objects whatever their strings hold', () => {
    expect(linesOfObjects('{"a": "[{",\n"list": [\n{"b": [{}]},\n\n{"c": "\\"{"}]}')).toEqual([3, 5]);
    expect(linesOfObjects('[{},\n{}]')).toEqual([1, 2]);
  });
});
