import { beforeAll, expect, it } from 'vitest';
import type { Person, Role } from '../../api/auth.ts';
import { assignCase, moveCase, nextStatuses, noteCase, openCase, replyCase } from '../../api/cases.ts';
import { addWording, authorOf } from '../../api/claim-registry.ts';
import type { Context } from '../../api/context.ts';
import { BadRequest, Conflict, Forbidden, NotFound } from '../../api/errors.ts';
import { claimReport } from '../../api/reports/claim.ts';
import { changeSource, checkNow } from '../../api/sources.ts';
import { listAudit } from '../../api/store/audit.ts';
import { findSource, setNextCheck } from '../../api/store/sources.ts';
import { eachStore } from './each-store.ts';
import { makeContext, makePerson } from './make-context.ts';
import { sampleSource } from './samples.ts';

const now = '2026-11-19T05:00:00Z';

eachStore('cases', (store) => {
  let context: Context;
  let people: Record<Role, Person>;
  const reportOf = async (claim: string) =>
    (await claimReport(store(), context.knowledge, claim, { now: new Date(now) })).case;

  beforeAll(async () => {
    context = await makeContext(store(), { now, sources: [sampleSource('bao-mot')] });
    const make = (role: Role) => makePerson(context.auth, role);
    people = {
      analyst: await make('analyst'),
      press: await make('press'),
      leader: await make('leader'),
      administrator: await make('administrator'),
    };
  });

  it('go from new to closed, each step by who may', async () => {
    const { press, leader } = people;
    const id = await openCase(context, press, 'C001');
    expect(await openCase(context, press, 'C001')).toBe(id);
    await assignCase(context, press, id, press.id);
    await moveCase(context, press, id, 'verifying');
    await noteCase(context, people.analyst, id, '  đã hỏi phòng chế độ ');
    await moveCase(context, press, id, 'concluded', 'sai sự thật');
    await expect(moveCase(context, press, id, 'drafted')).rejects.toThrow(/no reply text/);
    await replyCase(context, press, id, 'Quỹ được Nhà nước bảo hộ.');
    await moveCase(context, press, id, 'drafted');
    await expect(moveCase(context, press, id, 'approved')).rejects.toThrow(Forbidden);
    await moveCase(context, leader, id, 'approved');
    await expect(replyCase(context, press, id, 'Sửa sau khi duyệt')).rejects.toThrow(Conflict);
    await moveCase(context, press, id, 'published');
    await moveCase(context, press, id, 'closed');
    const report = await reportOf('C001');
    expect(report).toMatchObject({
      status: 'closed',
      ownerName: press.name,
      reply: 'Quỹ được Nhà nước bảo hộ.',
    });
    expect(report?.events.map(({ kind, detail }) => `${kind} ${detail}`.trim()).reverse()).toEqual([
      'opened',
      `owner ${press.name}`,
      'status verifying',
      'note đã hỏi phòng chế độ',
      'status concluded',
      'note sai sự thật',
      'reply Quỹ được Nhà nước bảo hộ.',
      'status drafted',
      'status approved',
      'status published',
      'status closed',
    ]);
    expect(report?.events.find(({ detail }) => detail === 'approved')?.userName).toBe(leader.name);
  });

  it('do not skip a step', async () => {
    const id = await openCase(context, people.press, 'C002');
    for (const to of ['concluded', 'drafted', 'approved', 'published', 'new'] as const) {
      await expect(moveCase(context, people.administrator, id, to)).rejects.toThrow(Conflict);
    }
  });

  it('are moved once when two move them at the same time', async () => {
    const id = await openCase(context, people.press, 'C003');
    const moves = await Promise.allSettled(
      [1, 2, 3].map(() => moveCase(context, people.press, id, 'verifying')),
    );
    expect(moves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await reportOf('C003'))?.events.filter(({ kind }) => kind === 'status')).toHaveLength(1);
  });

  it('are not for everybody', async () => {
    const id = await openCase(context, people.press, 'C004');
    await expect(openCase(context, people.analyst, 'C005')).rejects.toThrow(Forbidden);
    await expect(replyCase(context, people.leader, id, 'x')).rejects.toThrow(Forbidden);
    await expect(assignCase(context, people.leader, id, null)).rejects.toThrow(Forbidden);
    await expect(openCase(context, people.press, 'C999')).rejects.toThrow(NotFound);
    await expect(noteCase(context, people.press, 99_999, 'x')).rejects.toThrow(NotFound);
    await expect(noteCase(context, people.press, id, '   ')).rejects.toThrow(BadRequest);
    await expect(assignCase(context, people.press, id, 'nobody')).rejects.toThrow(NotFound);
    expect(await reportOf('C005')).toBeNull();
  });

  it('offer the moves that would succeed', () => {
    expect(nextStatuses('press', 'drafted')).toEqual(['concluded']);
    expect(nextStatuses('leader', 'drafted')).toEqual(['approved']);
    expect(nextStatuses('administrator', 'drafted')).toEqual(['concluded', 'approved']);
    expect(nextStatuses('analyst', 'new')).toEqual([]);
  });

  it('wordings and sources change by right only, and every change is in the audit', async () => {
    const { analyst, administrator, press } = people;
    const author = authorOf(analyst, '');
    await addWording(context, author, 'C001', { text: '  quỹ  toang rồi bà con ', kind: 'wording' });
    await expect(
      addWording(context, author, 'C001', { text: 'quỹ toang rồi bà con', kind: 'wording' }),
    ).rejects.toThrow(Conflict);
    expect(() => authorOf(people.leader, '')).toThrow(Forbidden);
    await changeSource(context, administrator, 'bao-mot', { enabled: false, everyMinutes: 30 });
    await expect(changeSource(context, administrator, 'bao-mot', { everyMinutes: 1 })).rejects.toThrow(
      BadRequest,
    );
    await expect(changeSource(context, press, 'bao-mot', { enabled: true })).rejects.toThrow(Forbidden);
    await expect(checkNow(context, administrator, 'nowhere')).rejects.toThrow(NotFound);
    await setNextCheck(store(), 'bao-mot', '2030-01-01T00:00:00Z');
    await checkNow(context, administrator, 'bao-mot');
    expect(await findSource(store(), 'bao-mot')).toMatchObject({
      enabled: 0,
      every_minutes: 30,
      next_check_at: null,
    });
    const audit = (await listAudit(store(), 3)).reverse();
    expect(audit.map(({ action, subject, user_id }) => [action, subject, user_id])).toEqual([
      ['claim.wording-added', 'claim:C001', analyst.id],
      ['source.change', 'source:bao-mot', administrator.id],
      ['source.check', 'source:bao-mot', administrator.id],
    ]);
  });
});
