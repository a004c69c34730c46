import { describe, expect, it } from 'vitest';
import type { ClaimRow } from '../../../api/reports/claim-rows.ts';
import type { NamedCount } from '../../../api/reports/comparing.ts';
import { type DecisionGround, decisionsOf } from '../../../api/reports/leader-decisions.ts';
import { decisionText } from '../../../api/reports/leader-text.ts';
import type { CaseRecord } from '../../../api/store/cases.ts';
import type { CaseStatus } from '../../../api/store/schema/claim-tables.ts';

const at = '2026-11-23T02:00:00Z';
const hoursAgo = (hours: number) => new Date(Date.parse(at) - hours * 3_600_000).toISOString();

const quiet: DecisionGround = {
  at,
  claims: [],
  cases: new Map(),
  topics: [],
  unwell: { failing: 0, silent: 0, falling: 0 },
  gaps: { rows: [], missingShare: 0, material: false, previousMaterial: false, meanMaterial: false },
};

function claim(id: string, change: Partial<ClaimRow> = {}): ClaimRow {
  return {
    id,
    statement: `Thông tin ${id}.`,
    verdict: 'false',
    severity: 3,
    topic: 'bhyt',
    topicName: 'Bảo hiểm y tế',
    evidenceStatus: 'documented',
    spreads: { count: 0, previous: 0, mean4: 0 },
    debunks: { count: 0, previous: 0, mean4: 0 },
    mentions: { count: 0, previous: 0, mean4: 0 },
    spreadByWeek: [],
    firstSeenAt: null,
    caseStatus: null,
    status: 'active',
    ...change,
  };
}

function work(
  claimId: string,
  status: CaseStatus,
  openedAt: string,
  updatedAt = openedAt,
): [string, CaseRecord] {
  return [
    claimId,
    {
      id: 1,
      claim_id: claimId,
      status,
      owner_id: null,
      reply: '',
      opened_at: openedAt,
      updated_at: updatedAt,
    },
  ];
}

const spread = (count: number, previous: number) => ({ spreads: { count, previous, mean4: null } });
const kindsOf = (ground: Partial<DecisionGround>) =>
  decisionsOf({ ...quiet, ...ground }).map(({ kind }) => kind);

describe('what is to be decided', () => {
  it('is nothing in a quiet week', () => {
    expect(decisionsOf(quiet)).toEqual([]);
  });

  it('is a severe claim that is spread and that nobody has answered', () => {
    const spreading = claim('C001', spread(2, 0));
    expect(kindsOf({ claims: [spreading] })).toEqual(['severe-claim']);
    expect(kindsOf({ claims: [{ ...spreading, caseStatus: 'verifying' }] })).toEqual(['severe-claim']);
    expect(kindsOf({ claims: [{ ...spreading, caseStatus: 'published' }] })).toEqual([]);
    expect(kindsOf({ claims: [{ ...spreading, severity: 2 }] })).toEqual([]);
    expect(kindsOf({ claims: [{ ...spreading, verdict: 'true' }] })).toEqual([]);
    expect(kindsOf({ claims: [claim('C001', spread(1, 5))] })).toEqual([]);
  });

  it('puts the claim that grows most first', () => {
    const ids = decisionsOf({
      ...quiet,
      claims: [claim('C001', spread(9, 9)), claim('C002', spread(6, 1)), claim('C003', spread(3, 2))],
    }).map((decision) => ('claim' in decision ? decision.claim.id : ''));
    expect(ids).toEqual(['C002', 'C003', 'C001']);
  });

  it('is a reply that waits for approval, before all else', () => {
    const waiting = claim('C002', { severity: 1, caseStatus: 'drafted' });
    const decisions = decisionsOf({
      ...quiet,
      claims: [claim('C001', spread(5, 1)), waiting],
      cases: new Map([work('C002', 'drafted', hoursAgo(200), hoursAgo(20))]),
    });
    expect(decisions[0]).toMatchObject({ kind: 'approve-reply', claim: { id: 'C002' }, hours: 20 });
    expect(decisions).toHaveLength(2);
  });

  it('is a case open for three days without a reply, but never the same claim twice', () => {
    const slow = claim('C001', { caseStatus: 'verifying' });
    const cases = (hours: number) => new Map([work('C001', 'verifying', hoursAgo(hours))]);
    expect(kindsOf({ claims: [slow], cases: cases(71) })).toEqual([]);
    expect(kindsOf({ claims: [slow], cases: cases(72) })).toEqual(['overdue-case']);
    expect(kindsOf({ claims: [{ ...slow, ...spread(4, 0) }], cases: cases(100) })).toEqual(['severe-claim']);
  });

  it('is a topic whose negative documents are improbably many', () => {
    const topic = (count: number, mean4: number | null, change: Partial<NamedCount> = {}): NamedCount => ({
      slug: 'bhyt',
      name: 'Bảo hiểm y tế',
      count,
      previous: 0,
      mean4,
      ...change,
    });
    expect(kindsOf({ topics: [topic(20, 5)] })).toEqual(['negative-topic']);
    expect(kindsOf({ topics: [topic(20, 11)] })).toEqual([]);
    expect(kindsOf({ topics: [topic(9, 1)] })).toEqual([]);
    // Twice as many, and yet not improbable.
    expect(kindsOf({ topics: [topic(10, 5)] })).toEqual([]);
    expect(
      kindsOf({ topics: [topic(20, null), topic(20, 5, { gap: true }), topic(20, 5, { unfinished: true })] }),
    ).toEqual([]);
  });

  it('is the collection where sources fail, are silent, or a gap made the week incomparable', () => {
    expect(kindsOf({ unwell: { failing: 1, silent: 0, falling: 0 } })).toEqual(['collection']);
    expect(kindsOf({ unwell: { failing: 0, silent: 0, falling: 2 } })).toEqual([]);
    expect(kindsOf({ gaps: { ...quiet.gaps, material: true, missingShare: 0.2 } })).toEqual(['collection']);
  });
});

describe('the words of a decision', () => {
  it('say what to decide and why, and never a verdict of their own', () => {
    const [severe] = decisionsOf({ ...quiet, claims: [claim('C001', spread(5, 1))] });
    expect(severe && decisionText(severe)).toEqual({
      action: 'Giao xác minh và trả lời về thông tin “Thông tin C001”',
      reason: 'Mức nghiêm trọng cao nhất; 5 tin bài lan truyền trong tuần (tuần trước 1); chưa mở vụ việc.',
    });
    const [scam] = decisionsOf({ ...quiet, claims: [claim('C001', { ...spread(5, 1), verdict: 'scam' })] });
    expect(scam && decisionText(scam).action).toMatch(
      /^Quyết định cảnh báo người dân, chuyển cơ quan công an/,
    );
    const [sources] = decisionsOf({ ...quiet, unwell: { failing: 2, silent: 1, falling: 0 } });
    expect(sources && decisionText(sources).reason).toBe(
      'Hiện nay có 2 nguồn không đọc được; 1 nguồn không có tin mới.',
    );
  });

  it('give a long statement whole', () => {
    const statement = `${'rất dài '.repeat(40)}hết`;
    const [decision] = decisionsOf({ ...quiet, claims: [claim('C001', { ...spread(5, 1), statement })] });
    expect(decision && decisionText(decision).action).toContain(`“${statement}”`);
  });
});
