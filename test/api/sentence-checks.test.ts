import { beforeAll, expect, it } from 'vitest';
import { sentenceKey } from '../../analysis/sentence-groups.ts';
import type { Person } from '../../api/auth.ts';
import { authorOf } from '../../api/claim-registry.ts';
import type { Context } from '../../api/context.ts';
import { documentReport } from '../../api/reports/document.ts';
import { namesOf } from '../../api/reports/names.ts';
import { type SentenceFilter, sentenceReport } from '../../api/reports/sentences.ts';
import { checkSentence, claimFromSentence } from '../../api/sentence-checks.ts';
import { listAudit } from '../../api/store/audit.ts';
import { findClaim, listWordings } from '../../api/store/claims.ts';
import { findDocuments } from '../../api/store/document-list.ts';
import { replaceFindings } from '../../api/store/documents.ts';
import { sentenceChecks } from '../../api/store/migrations/0018-sentence-checks.ts';
import { syncSources } from '../../api/store/sources.ts';
import { eachStore } from './each-store.ts';
import { makeContext, makePerson } from './make-context.ts';
import { sampleDocument, sampleFindings, sampleSource, saveSample } from './samples.ts';

const source = sampleSource('bao-mot');
const now = '2026-11-24T05:00:00Z';
const closing = 'Từ tháng sau toàn bộ trạm y tế xã trong huyện sẽ đóng cửa vì quỹ hết tiền.';
const closingAlso = 'Nghe nói từ tháng sau toàn bộ trạm y tế xã trong huyện đóng cửa vì quỹ hết tiền rồi';
const books = 'Người lao động phải nộp lại sổ bảo hiểm cho công ty trước khi nghỉ việc.';

eachStore('sentences that deserve a check', (store) => {
  let context: Context;
  let analyst: Person;
  let leader: Person;
  const ids: number[] = [];
  const save = async (day: string, ...sentences: string[]) => {
    const document = sampleDocument(`https://s.example/${ids.length}`, {
      publishedAt: `${day}T03:00:00Z`,
      text: `Bài ${ids.length}. ${sentences.join(' ')}`,
    });
    const saved = await saveSample(store(), source, document, {
      sentences,
      now: `${day}T04:00:00Z`,
    });
    ids.push(saved.id);
    return saved.id;
  };
  const report = (change: Partial<SentenceFilter> = {}) =>
    sentenceReport(store(), namesOf(context.knowledge), {
      filter: { state: 'open', sort: 'spread', page: 1, ...change },
      now: new Date(now),
    });
  const sentencesOf = async (change?: Partial<SentenceFilter>) =>
    (await report(change)).rows.map(({ sentence }) => sentence);

  beforeAll(async () => {
    context = await makeContext(store(), { now, sources: [source] });
    await syncSources(store(), [source], '2026-01-01T00:00:00Z');
    analyst = await makePerson(context.auth, 'analyst');
    leader = await makePerson(context.auth, 'leader');
    await save('2026-10-01', 'Câu này đã cũ hơn bốn tuần nên không còn ai phải xem nữa.');
    await save('2026-11-12', closing);
    await save('2026-11-22', closing);
    await save('2026-11-20', closingAlso, closing);
    await save('2026-11-23', books);
  });

  it('are grouped with their growth, the most spread or the newest first', async () => {
    const { rows, groups, record, pages } = await report();
    expect(rows.map(({ sentence }) => sentence)).toEqual([closing, books]);
    expect(rows[0]).toMatchObject({
      key: sentenceKey(closing),
      others: [closingAlso],
      documents: 3,
      thisWeek: 2,
      weekBefore: 1,
      firstAt: '2026-11-12T03:00:00Z',
      latestAt: '2026-11-22T03:00:00Z',
      reasons: [{ question: 'Câu nói có thay đổi?', weight: 0.6 }],
      check: null,
    });
    expect(rows[0]?.examples.map(({ id }) => id)).toEqual([ids[2], ids[3], ids[1]]);
    expect([groups, record, pages]).toEqual([{ open: 2, kept: 0, dropped: 0 }, { seen: 0, kept: 0 }, 1]);
    expect(await sentencesOf({ sort: 'newest' })).toEqual([books, closing]);
  });

  it('that were dropped do not come back, not in other words and not in findings made anew', async () => {
    await checkSentence(context, analyst, sentenceKey(closingAlso), 'dropped');
    expect(await sentencesOf()).toEqual([books]);
    await save('2026-11-24', `${closing.replace('toàn bộ', 'tất cả')}`);
    const [document] = await findDocuments(store(), [ids[2] ?? 0]);
    const anew = sampleFindings({ sentences: [closing.toUpperCase()] });
    await replaceFindings(
      store(),
      { id: ids[2] ?? 0, version: document?.version ?? 1 },
      { findings: anew },
      now,
    );
    expect(await sentencesOf()).toEqual([books]);
    const { rows, record } = await report({ state: 'dropped' });
    expect(rows[0]).toMatchObject({
      sentence: closingAlso,
      documents: 4,
      check: { decision: 'dropped', by: analyst.name },
    });
    expect(record).toEqual({ seen: 1, kept: 0 });
    expect((await listAudit(store(), 1))[0]).toMatchObject({
      user_id: analyst.id,
      action: 'sentence.check',
      subject: `sentence:${sentenceKey(closingAlso)}`,
      detail: 'none → dropped',
    });
    const page = await documentReport(store(), context.knowledge, ids[1] ?? 0);
    expect(page.sentenceChecks).toEqual({ [closing]: { decision: 'dropped', claimId: null } });
  });

  it('come back when somebody takes the judgement back', async () => {
    await checkSentence(context, analyst, sentenceKey(closingAlso), null);
    expect((await sentencesOf()).length).toBe(2);
  });

  it('are judged by right, and only where there are', async () => {
    await expect(checkSentence(context, leader, sentenceKey(books), 'kept')).rejects.toThrow('no right');
    await expect(checkSentence(context, analyst, 'cau khong co', 'kept')).rejects.toThrow('no document');
  });

  it('are taken over from findings that were there before', async () => {
    const before = await report();
    await store().schema.dropTable('checkworthy_sentences').execute();
    await store().schema.dropTable('sentence_checks').execute();
    await sentenceChecks.up(store());
    expect(await report()).toEqual(before);
  });

  it('that were kept become a claim, once, and are then settled', async () => {
    const id = (await checkSentence(context, analyst, sentenceKey(books), 'kept')) ?? 0;
    const given = {
      statement: books,
      verdict: 'unverified',
      topic: 'bhyt',
      severity: '2',
      correction: '',
      legalBasis: [],
      evidenceStatus: 'documented',
      validFrom: '',
      validTo: '',
      reviewBy: '',
      wordings: [books],
      notWordings: [],
    };
    const author = authorOf(analyst, '');
    await expect(claimFromSentence(context, author, id, { ...given, topic: 'x' })).rejects.toThrow('topic');
    const claim = await claimFromSentence(context, author, id, given);
    expect((await findClaim(store(), claim))?.statement).toBe(books);
    expect((await listWordings(store(), claim)).map(({ text }) => text)).toEqual([books]);
    const before = (await listAudit(store(), 50)).length;
    await expect(claimFromSentence(context, author, id, given)).rejects.toThrow(claim);
    await expect(checkSentence(context, analyst, sentenceKey(books), null)).rejects.toThrow(claim);
    expect((await listAudit(store(), 50)).length).toBe(before);
    const kept = await report({ state: 'kept' });
    expect(kept.rows[0]?.check).toMatchObject({ id, claimId: claim });
    expect(kept.record).toEqual({ seen: 1, kept: 1 });
  });
});
