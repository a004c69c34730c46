import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { createAnalyser } from '../../analysis/analyse.ts';
import { buildClaimIndex } from '../../analysis/claim-index.ts';
import { type Fact, isVerified } from '../../analysis/facts.ts';
import type { Person, Role } from '../../api/auth.ts';
import type { Context } from '../../api/context.ts';
import { BadRequest, Conflict, Forbidden, NotFound } from '../../api/errors.ts';
import { changedFact, type FactForm } from '../../api/fact-change.ts';
import { confirmFact, proposeFact, rejectFact, withLedger } from '../../api/ledger.ts';
import { checkLedgerFile, importLedger } from '../../api/ledger-file.ts';
import { factReport, proposalRows } from '../../api/reports/fact.ts';
import { factListReport } from '../../api/reports/facts.ts';
import { listAudit } from '../../api/store/audit.ts';
import { eachStore } from './each-store.ts';
import { makeContext, makePerson } from './make-context.ts';

const now = '2026-11-23T05:00:00Z';
const why = 'Nghị định mới có hiệu lực';

eachStore('the ledger', (store) => {
  let context: Context;
  let people: Pick<Record<Role, Person>, 'analyst' | 'leader' | 'press'>;
  const held = async (id: string) =>
    (await withLedger(store(), context.knowledge)).facts.find((fact) => fact.id === id);
  const original = (id: string): Fact => {
    const fact = context.knowledge.facts.find((one) => one.id === id);
    if (fact === undefined) throw new Error(`no fact ${id}`);
    return fact;
  };
  const form = (fact: Fact, change: Partial<FactForm> = {}): FactForm => ({
    statement: fact.statement_vi,
    unit: fact.unit ?? '',
    validFrom: fact.valid_from,
    validTo: fact.valid_to ?? '',
    document: fact.legal_source.document,
    article: fact.legal_source.article ?? '',
    level: fact.verification_level,
    note: fact.note ?? '',
    values: new Map(),
    supersedes: false,
    ...change,
  });

  beforeAll(async () => {
    context = await makeContext(store(), { now });
    people = {
      analyst: await makePerson(context.auth, 'analyst'),
      leader: await makePerson(context.auth, 'leader'),
      press: await makePerson(context.auth, 'press'),
    };
  });

  it('changes when a second person confirms what a first one proposed, and not before', async () => {
    const fact = original('LCS-04');
    const changed = changedFact(fact, form(fact, { article: 'Điều 3 khoản 2 điểm a' }), []);
    const { version } = await proposeFact(context, people.analyst, { fact: changed, why: `  ${why} ` });
    expect((await held('LCS-04'))?.legal_source.article).toBe(fact.legal_source.article);
    expect(await proposalRows(store())).toMatchObject([{ factId: 'LCS-04', proposedBy: 'Người analyst' }]);
    await expect(proposeFact(context, people.leader, { fact, why })).rejects.toThrow(Conflict);
    await expect(confirmFact(context, people.analyst, version)).rejects.toThrow(/another person/);
    await expect(confirmFact(context, people.press, version)).rejects.toThrow(Forbidden);
    await confirmFact(context, people.leader, version);
    const signed = await held('LCS-04');
    expect(signed).toMatchObject({
      legal_source: { article: 'Điều 3 khoản 2 điểm a' },
      sign_off: [
        { by: 'Người analyst', on: '2026-11-23' },
        { by: 'Người leader', on: '2026-11-23' },
      ],
    });
    expect(signed && isVerified(signed)).toBe(true);
    await expect(confirmFact(context, people.leader, version)).rejects.toThrow(Conflict);
    const { versions } = await factReport(store(), context.knowledge, 'LCS-04');
    expect(versions).toMatchObject([
      {
        state: 'confirmed',
        why,
        changes: [
          {
            field: 'legal_source.article',
            before: fact.legal_source.article,
            after: 'Điều 3 khoản 2 điểm a',
          },
        ],
      },
    ]);
    const entries = (await listAudit(store(), 20)).filter(({ subject }) => subject === 'fact:LCS-04');
    expect(entries.map(({ action, user_id }) => [action, user_id])).toEqual([
      ['fact.confirmed', people.leader.id],
      ['fact.proposed', people.analyst.id],
    ]);
  });

  it('lets a new figure follow on an old one, and holds texts against both by their time', async () => {
    const fact = original('LCS-04');
    const changed = changedFact(
      await held('LCS-04').then((one) => one ?? fact),
      form(fact, {
        supersedes: true,
        validFrom: '2027-07-01',
        values: new Map([['', '2.700.000']]),
        statement: 'Lương cơ sở 2.700.000 đồng/tháng từ 01/7/2027.',
      }),
      context.knowledge.facts.map(({ id }) => id),
    );
    const { factId, version } = await proposeFact(context, people.leader, { fact: changed, why });
    expect(factId).not.toBe('LCS-04');
    await confirmFact(context, people.analyst, version);
    expect((await held('LCS-04'))?.valid_to).toBe('2027-06-30');
    const ledger = await withLedger(store(), context.knowledge);
    const on = (day: string) =>
      factListReport(ledger, { on: day, query: 'luong co so' }).rows.map((row) => row.fact.id);
    expect(on('2027-06-30')).toContain('LCS-04');
    expect(on('2027-07-01')).toContain(factId);
    expect(on('2027-07-01')).not.toContain('LCS-04');
    const verdicts = (publishedAt: string) =>
      createAnalyser(ledger, buildClaimIndex([]))
        .analyse({
          kind: 'article',
          title: null,
          text: 'Mức lương cơ sở hiện nay là 2.700.000 đồng/tháng, dùng để tính bảo hiểm xã hội.',
          publishedAt,
          url: null,
        })
        .figures.map(({ verdict, factId: id }) => [verdict, id]);
    expect(verdicts('2027-08-01T00:00:00Z')).toEqual([['consistent', factId]]);
    expect(verdicts('2027-02-01T00:00:00Z')).toEqual([['not_yet', factId]]);
  });

  it('refuses what cannot work, and says what is wrong with it', async () => {
    const fact = original('TN-05');
    const propose = (entry: unknown) => proposeFact(context, people.analyst, { fact: entry, why });
    await expect(propose({ ...fact, valid_from: '2026-13-01' })).rejects.toThrow(/fact: valid_from/);
    await expect(propose({ ...fact, valid_to: '2020-01-01' })).rejects.toThrow(/valid_to: is before/);
    await expect(propose({ ...fact, value: 5 })).rejects.toThrow(/TN-05: has no value at/);
    await expect(propose({ ...fact, id: 'TN-99', supersedes: 'TN-98' })).rejects.toThrow(/no fact TN-98/);
    await expect(proposeFact(context, people.analyst, { fact, why: ' ' })).rejects.toThrow(BadRequest);
    await expect(proposeFact(context, people.press, { fact, why })).rejects.toThrow(Forbidden);
    expect(() =>
      changedFact(original('LCS-04'), form(original('LCS-04'), { values: new Map([['', 'ba triệu']]) }), []),
    ).toThrow(/not a number/);
    expect(await proposalRows(store())).toEqual([]);
    await expect(factReport(store(), context.knowledge, 'XX-1')).rejects.toThrow(NotFound);
  });

  it('keeps what was turned down or taken back, and goes on as before', async () => {
    const fact = original('TN-05');
    const { version } = await proposeFact(context, people.analyst, { fact, why });
    await rejectFact(context, people.analyst, version);
    await expect(confirmFact(context, people.leader, version)).rejects.toThrow(Conflict);
    expect(await held('TN-05')).toEqual(fact);
    const { versions, proposal } = await factReport(store(), context.knowledge, 'TN-05');
    expect([versions.map(({ state, changes }) => [state, changes.length]), proposal]).toEqual([
      [['rejected', 0]],
      null,
    ]);
  });

  it('takes a file in as proposals of what differs', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'minhtin-facts-'));
    const file = join(folder, 'facts.json');
    const ledger = JSON.parse(await readFile('analysis/knowledge/facts.json', 'utf8')) as { facts: Fact[] };
    const facts = ledger.facts.filter(({ id }) => id !== 'LCS-04');
    await writeFile(
      file,
      JSON.stringify({
        facts: facts.map((fact) =>
          fact.id === 'TN-05' ? { ...fact, statement_vi: `${fact.statement_vi} (sửa)` } : fact,
        ),
      }),
    );
    const check = await checkLedgerFile(file, context.knowledge.figureRules);
    expect(check.facts).toBe(facts.length);
    const first = await importLedger(context, people.analyst, { file, why: 'Rà soát' });
    expect(first).toEqual({ proposed: ['TN-05'], unchanged: facts.length - 1, waiting: [] });
    expect(await importLedger(context, people.analyst, { file, why: 'Rà soát' })).toMatchObject({
      proposed: [],
      waiting: ['TN-05'],
    });
    await writeFile(file, JSON.stringify({ facts: [...facts, facts[0]] }));
    await expect(importLedger(context, people.analyst, { file, why })).rejects.toThrow(/is there twice/);
    await rm(folder, { recursive: true });
  });
});
