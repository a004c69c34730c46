import { describe, expect, it } from 'vitest';
import type { Evidence, Findings } from '../../analysis/finding.ts';
import { listReasons, paragraphsOf, segmentDocument } from '../../web/evidence.ts';
import { documentReport, findings } from './fixtures.ts';

const place = (start: number, end: number, text: string, field: Evidence['field'] = 'text'): Evidence => ({
  field,
  start,
  end,
  quote: text.slice(start, end),
});

function findingsWith(topics: readonly (readonly Evidence[])[]): Findings {
  return {
    ...findings,
    topics: topics.map((evidence, index) => ({ slug: `t${index}`, score: 0.5, evidence })),
    claims: [],
    relevanceEvidence: [],
    sentiment: { ...findings.sentiment, evidence: [] },
  };
}

const segmentsOf = (text: string, topics: readonly (readonly Evidence[])[]) =>
  segmentDocument({ title: null, text }, listReasons(findingsWith(topics))).text.map((segment) => [
    segment.text,
    segment.reasons.map((reason) => reason.key).join('+'),
  ]);

describe('segments', () => {
  it('split where spans overlap, nest and touch', () => {
    const text = 'abcdefgh';
    expect(
      segmentsOf(text, [[place(1, 5, text)], [place(3, 7, text)], [place(4, 5, text)], [place(7, 8, text)]]),
    ).toEqual([
      ['a', ''],
      ['bc', 't0'],
      ['d', 't0+t1'],
      ['e', 't0+t1+t2'],
      ['fg', 't1'],
      ['h', 't3'],
    ]);
  });

  it('leave out spans that lie outside or do not hold what they quote', () => {
    const text = 'abcdef';
    const wrong = [
      { ...place(0, 2, text), quote: 'zz' },
      { ...place(2, 99, text) },
      { ...place(4, 4, text) },
      { ...place(5, 3, text), quote: '' },
      { ...place(-3, 2, text) },
    ];
    expect(segmentsOf(text, [wrong])).toEqual([['abcdef', '']]);
  });

  it('of an empty text are none', () => {
    expect(segmentsOf('', [])).toEqual([]);
  });

  it('of a whole document keep every character, whatever covers it', () => {
    const { text, row } = documentReport;
    const segmented = segmentDocument({ title: row.title, text }, listReasons(findings));
    expect(segmented.text.map((segment) => segment.text).join('')).toBe(text);
    expect(segmented.title?.map((segment) => segment.text).join('')).toBe(row.title);
  });

  it('begin each reason once, in the title where it stands there', () => {
    const { text, row } = documentReport;
    const { title, text: body } = segmentDocument({ title: row.title, text }, listReasons(findings));
    const begun = [...(title ?? []), ...body].flatMap((segment) =>
      segment.begins.map((reason) => reason.number),
    );
    expect(begun.sort()).toEqual([1, 2, 3, 4, 5]);
    expect(title?.flatMap((segment) => segment.begins.map((reason) => reason.key))).toEqual(['bhxh-mot-lan']);
  });

  it('become paragraphs, also where a span crosses the break', () => {
    const text = 'một\nhai ba\n\nbốn';
    const reasons = listReasons(findingsWith([[place(1, 7, text)]]));
    const paragraphs = paragraphsOf(segmentDocument({ title: null, text }, reasons).text);
    expect(paragraphs.map((segments) => segments.map((segment) => segment.text))).toEqual([
      ['m', 'ột'],
      ['hai', ' ba'],
      ['bốn'],
    ]);
    expect(paragraphs.flat().filter((segment) => segment.begins.length > 0)).toHaveLength(1);
  });
});

describe('reasons', () => {
  it('stand in the order that needs a person first, numbered from one', () => {
    expect(listReasons(findings).map(({ number, kind }) => `${number} ${kind}`)).toEqual([
      '1 claim',
      '2 sentiment',
      '3 topic',
      '4 topic',
      '5 relevance',
    ]);
  });
});
