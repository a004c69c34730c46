import { beforeAll, expect, it } from 'vitest';
import type { Person, Role } from '../../api/auth.ts';
import {
  type Author,
  addWording,
  authorOf,
  createClaim,
  dropWording,
  editClaim,
  mergeClaims,
  restoreVersion,
  retireClaim,
  reviveClaim,
} from '../../api/claim-registry.ts';
import type { Context } from '../../api/context.ts';
import { BadRequest, Conflict, Forbidden, NotFound } from '../../api/errors.ts';
import { claimHistoryReport } from '../../api/reports/claim-history.ts';
import { listAudit } from '../../api/store/audit.ts';
import { type ClaimSeed, seedClaims } from '../../api/store/claim-seed.ts';
import { findClaim, knownClaims, listWordings } from '../../api/store/claims.ts';
import { eachStore } from './each-store.ts';
import { makeContext, makePerson } from './make-context.ts';

const now = '2026-11-19T05:00:00Z';
const fields = {
  statement: 'Thẻ bảo hiểm y tế giấy bị thu hồi hết từ đầu tháng',
  verdict: 'false',
  topic: 'bhyt',
  severity: '2',
  correction: 'Thẻ giấy vẫn dùng được.',
  legalBasis: ['Luật Bảo hiểm y tế'],
  evidenceStatus: 'documented',
  validFrom: '',
  validTo: '',
  reviewBy: '2027-01-01',
  wordings: ['thẻ giấy hết xài được rồi', ' thẻ giấy   hết xài được rồi '],
  notWordings: ['thẻ giấy còn dùng được không?'],
};

eachStore('the registry of claims, edited', (store) => {
  let context: Context;
  let author: Author;
  const known = async (id: string) => (await knownClaims(store())).find((claim) => claim.id === id);
  const versions = async (id: string) => (await claimHistoryReport(store(), id)).versions;
  const jobs = async (claim: string) =>
    (await store().selectFrom('jobs').select(['kind', 'key']).orderBy('id').execute())
      .filter(({ key }) => key.includes(claim))
      .map(({ kind }) => kind);

  let people: Record<Role, Person>;
  beforeAll(async () => {
    context = await makeContext(store(), { now });
    people = {
      analyst: await makePerson(context.auth, 'analyst'),
      press: await makePerson(context.auth, 'press'),
      leader: await makePerson(context.auth, 'leader'),
      administrator: await makePerson(context.auth, 'administrator'),
    };
    author = authorOf(people.analyst, ' có  người hỏi ');
  });

  it('is for analysts and press, not for leaders', () => {
    expect(authorOf(people.press, 'x')).toEqual({ userId: people.press.id, reason: 'x' });
    expect(() => authorOf(people.leader, 'x')).toThrow(Forbidden);
    expect(() => authorOf(people.press, 'x'.repeat(501))).toThrow(BadRequest);
  });

  it('takes a claim with a number of the office, and knows it at once', async () => {
    const id = await createClaim(context, author, fields);
    expect(id).toBe('D001');
    expect(await createClaim(context, author, { ...fields, statement: 'Tin khác' })).toBe('D002');
    expect(await known(id)).toMatchObject({
      statement: fields.statement,
      wordings: ['thẻ giấy hết xài được rồi'],
      notWordings: ['thẻ giấy còn dùng được không?'],
    });
    expect(await jobs('D001')).toEqual(['rematch']);
    expect(await versions(id)).toMatchObject([
      { version: 1, action: 'created', userName: 'Người analyst', reason: 'có người hỏi', changes: [] },
    ]);
    expect((await listAudit(store(), 2)).map(({ action, subject }) => [action, subject])).toEqual([
      ['claim.created', 'claim:D002'],
      ['claim.created', 'claim:D001'],
    ]);
  });

  it('refuses what cannot be a claim and says all that is wrong', async () => {
    const wrong = {
      ...fields,
      statement: ' ',
      verdict: 'maybe',
      severity: '7',
      wordings: ['x'],
      validTo: '1/7',
    };
    await expect(createClaim(context, author, wrong)).rejects.toThrow(
      'statement: is empty; verdict: is none of the known values: maybe; severity: is not 1, 2 or 3; ' +
        'validTo: is not a day as YYYY-MM-DD; wordings, entry 1: is too short',
    );
    const contradictory = {
      ...fields,
      topic: 'thoi-tiet',
      correction: '',
      validFrom: '2026-02-01',
      validTo: '2026-01-01',
      notWordings: ['thẻ giấy hết xài được rồi'],
    };
    await expect(createClaim(context, author, contradictory)).rejects.toThrow(
      /topic: .*thoi-tiet; validTo: lies before.*; correction: is empty.*; notWordings: holds a text/,
    );
    expect(await findClaim(store(), 'D003')).toBeUndefined();
  });

  it('keeps every version, with its differences', async () => {
    const given = {
      ...fields,
      severity: 3,
      statement: fields.statement.replace('bị', 'sẽ bị'),
      wordings: ['bỏ thẻ giấy rồi'],
    };
    await editClaim(context, author, 'D001', { given, basedOn: 1 });
    await expect(editClaim(context, author, 'D001', { given, basedOn: 1 })).rejects.toThrow(Conflict);
    const [latest] = await versions('D001');
    expect(latest).toMatchObject({ version: 2, action: 'edited' });
    expect(latest?.changes).toEqual([
      {
        field: 'statement',
        text: [
          { kind: 'same', text: 'Thẻ bảo hiểm y tế giấy ' },
          { kind: 'added', text: 'sẽ ' },
          { kind: 'same', text: 'bị thu hồi hết từ đầu tháng' },
        ],
      },
      { field: 'severity', before: '2', after: '3' },
      { field: 'wordings', added: ['bỏ thẻ giấy rồi'], removed: ['thẻ giấy hết xài được rồi'] },
    ]);
    expect(await jobs('D001')).toEqual(['rematch', 'rematch', 'claim-documents']);
    await restoreVersion(context, author, 'D001', 1);
    expect(await known('D001')).toMatchObject({
      statement: fields.statement,
      wordings: ['thẻ giấy hết xài được rồi'],
    });
    expect((await versions('D001')).map(({ action }) => action)).toEqual(['restored', 'edited', 'created']);
    await expect(restoreVersion(context, author, 'D001', 9)).rejects.toThrow(NotFound);
  });

  it('learns wordings, takes them for the other kind when told so, and forgets them', async () => {
    await addWording(context, author, 'D001', { text: 'Thẻ giấy vứt được rồi', kind: 'wording' });
    await addWording(context, author, 'D001', { text: 'Thẻ giấy vứt được rồi', kind: 'not' });
    expect(await known('D001')).toMatchObject({
      wordings: ['thẻ giấy hết xài được rồi'],
      notWordings: ['thẻ giấy còn dùng được không?', 'Thẻ giấy vứt được rồi'],
    });
    const wording = (await listWordings(store(), 'D001')).find(({ kind }) => kind === 'wording');
    await dropWording(context, author, 'D001', wording?.id ?? 0);
    expect((await known('D001'))?.wordings).toEqual([]);
    await expect(dropWording(context, author, 'D001', wording?.id ?? 0)).rejects.toThrow(NotFound);
    await expect(addWording(context, author, 'D001', { text: 'ừ', kind: 'wording' })).rejects.toThrow(
      BadRequest,
    );
  });

  it('retires, revives and merges without losing anything', async () => {
    await retireClaim(context, author, 'D001');
    expect(await known('D001')).toBeUndefined();
    await expect(retireClaim(context, author, 'D001')).rejects.toThrow(Conflict);
    await expect(mergeClaims(context, author, { from: 'D001', into: 'D002' })).rejects.toThrow(Conflict);
    await reviveClaim(context, author, 'D001');
    await mergeClaims(context, author, { from: 'D001', into: 'D002' });
    expect(await known('D001')).toBeUndefined();
    expect((await known('D002'))?.wordings).toEqual(['thẻ giấy hết xài được rồi', fields.statement]);
    expect(await findClaim(store(), 'D001')).toMatchObject({ status: 'merged', merged_into: 'D002' });
    expect((await versions('D002'))[0]).toMatchObject({ action: 'took-over' });
    await expect(mergeClaims(context, author, { from: 'D002', into: 'D002' })).rejects.toThrow(BadRequest);
    await expect(mergeClaims(context, author, { from: 'D002', into: 'C999' })).rejects.toThrow(NotFound);
  });

  it("keeps the office's words when the registry of the repository is read again", async () => {
    const [claim] = context.knowledge.claims;
    const id = claim?.id ?? '';
    const stored = await findClaim(store(), id);
    await retireClaim(context, author, id);
    const seed: ClaimSeed = {
      id,
      statement: 'Câu khác của danh mục',
      verdict: 'true',
      topic: 'bhyt',
      severity: 1,
      correction: '',
      evidence_status: 'documented',
      review_by: null,
      legalBasis: [],
      wordings: ['cách nói mới của danh mục'],
      notWordings: [],
    };
    await seedClaims(store(), [seed], now);
    expect(await findClaim(store(), id)).toMatchObject({
      statement: stored?.statement,
      status: 'retired',
      origin: 'office',
    });
    expect((await listWordings(store(), id)).map(({ text }) => text)).toContain('cách nói mới của danh mục');
  });
});
