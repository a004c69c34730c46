import { type Action, can, type Person, type Role, requireRight } from './auth.ts';
import type { Context } from './context.ts';
import { BadRequest, Conflict, Forbidden, NotFound } from './errors.ts';
import { instant } from './instant.ts';
import { writeAudit } from './store/audit.ts';
import {
  addCaseEvent,
  type CaseRecord,
  findCase,
  openCase as insertCase,
  setCaseStatus,
  updateCase,
} from './store/cases.ts';
import { findClaim } from './store/claims.ts';
import { inTransaction, type Store } from './store/database.ts';
import type { CaseEventTable, CaseStatus } from './store/schema/claim-tables.ts';
import { findPerson } from './store/users.ts';

interface Move {
  readonly from: CaseStatus;
  readonly to: CaseStatus;
  readonly right: Action;
}

/**
 * How a case may move, and who may move it. Forward one step at a time, so that nothing is published that nobody approved;
 * back where a step turns out wrong; approval and its withdrawal are the leader's.
 */
const moves: readonly Move[] = [
  { from: 'new', to: 'verifying', right: 'case' },
  { from: 'verifying', to: 'concluded', right: 'case' },
  { from: 'concluded', to: 'verifying', right: 'case' },
  { from: 'concluded', to: 'drafted', right: 'reply' },
  { from: 'drafted', to: 'concluded', right: 'reply' },
  { from: 'drafted', to: 'approved', right: 'approve' },
  { from: 'approved', to: 'drafted', right: 'approve' },
  { from: 'approved', to: 'published', right: 'reply' },
  { from: 'published', to: 'closed', right: 'case' },
  // Nothing to answer: the claim was no claim, or has died down by itself.
  { from: 'new', to: 'closed', right: 'case' },
  { from: 'concluded', to: 'closed', right: 'case' },
  // It is going round again.
  { from: 'closed', to: 'verifying', right: 'case' },
];

const longestText = 10_000;

/** Where a person of this role may move a case that stands here. */
export function nextStatuses(role: Role, status: CaseStatus): readonly CaseStatus[] {
  return moves.filter(({ from, right }) => from === status && can(role, right)).map(({ to }) => to);
}

/** Opens the case of a claim, or finds the one it has. Gives its number. Right: `case`. */
export async function openCase(context: Context, person: Person, claimId: string): Promise<number> {
  requireRight(person, 'case');
  const now = instant(context.now());
  return inTransaction(context.store, async (trx) => {
    if (!(await findClaim(trx, claimId))) throw new NotFound(`there is no claim ${claimId}`);
    const { id, isNew } = await insertCase(trx, claimId, now);
    if (isNew) await note(trx, person, { id, claim_id: claimId }, { kind: 'opened', detail: '' }, now);
    return id;
  });
}

/**
 * Moves a case on. Throws `Conflict` where it cannot move there from where it stands, or has no reply to be drafted,
 * `Forbidden` where the move is somebody else's.
 */
export async function moveCase(
  context: Context,
  person: Person,
  caseId: number,
  to: CaseStatus,
  remark = '',
): Promise<void> {
  await change(context, caseId, async (trx, record, now) => {
    const move = moves.find((candidate) => candidate.from === record.status && candidate.to === to);
    if (!move) throw new Conflict(`a case cannot move from ${record.status} to ${to}`);
    if (!can(person.role, move.right))
      throw new Forbidden(`the role ${person.role} may not move a case to ${to}`);
    if (to === 'drafted' && record.reply.trim() === '') throw new Conflict('the case has no reply text yet');
    const moved = await setCaseStatus(trx, caseId, record.status, to, now);
    if (!moved) throw new Conflict('somebody else has just moved the case');
    await note(trx, person, record, { kind: 'status', detail: to }, now);
    const text = remark.trim();
    if (text !== '') await note(trx, person, record, { kind: 'note', detail: checkedText(text) }, now);
  });
}

/** Gives a case to a person, or to nobody. Right: `case`. */
export async function assignCase(
  context: Context,
  person: Person,
  caseId: number,
  ownerId: string | null,
): Promise<void> {
  requireRight(person, 'case');
  await change(context, caseId, async (trx, record, now) => {
    const owner = ownerId === null ? null : await findPerson(trx, ownerId);
    if (owner === undefined) throw new NotFound(`there is no person ${ownerId}`);
    await updateCase(trx, caseId, { owner_id: ownerId }, now);
    await note(trx, person, record, { kind: 'owner', detail: owner?.name ?? '' }, now);
  });
}

/** Adds a note. Everybody who works on claims may: `case`, `label` or `approve`. */
export async function noteCase(
  context: Context,
  person: Person,
  caseId: number,
  text: string,
): Promise<void> {
  if (!(['case', 'label', 'approve'] as const).some((action) => can(person.role, action)))
    requireRight(person, 'case');
  const detail = checkedText(text);
  await change(context, caseId, async (trx, record, now) => {
    await updateCase(trx, caseId, {}, now);
    await note(trx, person, record, { kind: 'note', detail }, now);
  });
}

/** Writes the reply. Not any more once it is approved: that would change what was approved. Right: `reply`. */
export async function replyCase(
  context: Context,
  person: Person,
  caseId: number,
  text: string,
): Promise<void> {
  requireRight(person, 'reply');
  const reply = checkedText(text);
  await change(context, caseId, async (trx, record, now) => {
    if (record.status === 'approved' || record.status === 'published') {
      throw new Conflict('the reply is approved; move the case back to drafted to change it');
    }
    await updateCase(trx, caseId, { reply }, now);
    await note(trx, person, record, { kind: 'reply', detail: reply }, now);
  });
}

function checkedText(text: string): string {
  const clean = text.normalize('NFC').trim();
  if (clean === '') throw new BadRequest('the text is empty');
  if (clean.length > longestText) throw new BadRequest(`the text is longer than ${longestText} characters`);
  return clean;
}

async function change(
  context: Context,
  caseId: number,
  work: (trx: Store, record: CaseRecord, now: string) => Promise<void>,
): Promise<void> {
  await inTransaction(context.store, async (trx) => {
    const record = await findCase(trx, caseId);
    if (!record) throw new NotFound(`there is no case ${caseId}`);
    await work(trx, record, instant(context.now()));
  });
}

/** Writes an event of the case and the audit entry that goes with it. */
async function note(
  trx: Store,
  person: Person,
  record: Pick<CaseRecord, 'id' | 'claim_id'>,
  event: { readonly kind: CaseEventTable['kind']; readonly detail: string },
  now: string,
): Promise<void> {
  await addCaseEvent(trx, { case_id: record.id, at: now, user_id: person.id, ...event });
  await writeAudit(
    trx,
    { userId: person.id, action: `case.${event.kind}`, subject: `case:${record.id}`, detail: event.detail },
    now,
  );
}
