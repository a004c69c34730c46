/**
 * The registry of claims as people change it. Each change checks the right, writes the claim, its next version and the audit in one
 * transaction, and asks for the documents to be read anew that it may concern.
 */
import { type Person, requireRight } from './auth.ts';
import {
  type ClaimFields,
  checkClaim,
  longestReason,
  longestWording,
  shortestWording,
} from './claim-content.ts';
import { describeProblem } from './claim-problems.ts';
import type { Context } from './context.ts';
import { BadRequest, Conflict, NotFound } from './errors.ts';
import { instant } from './instant.ts';
import { askForClaimDocuments, askForRematch } from './reanalysis.ts';
import { writeAudit } from './store/audit.ts';
import { type ClaimContent, contentOf, listClaimVersions, writeVersions } from './store/claim-versions.ts';
import {
  type ClaimRecord,
  findClaim,
  insertClaim,
  listWordings,
  saveClaim,
  setWordings,
} from './store/claims.ts';
import { inTransaction, type Store } from './store/database.ts';
import type { ClaimAction } from './store/schema/claim-tables.ts';

/** Who changes something and why. Without a person it is the command line. */
export interface Author {
  readonly userId: string | null;
  readonly reason: string;
}

/** What a change does to matching: texts that are new, and whether something that matched may no longer. */
interface Effect {
  readonly added: readonly string[];
  readonly narrowed: boolean;
}

type Transaction = Parameters<Parameters<typeof inTransaction>[1]>[0];

/** Checks the right to edit claims. */
export function authorOf(person: Person, reason: string): Author {
  requireRight(person, 'registry');
  return { userId: person.id, reason: cleanReason(reason) };
}

function cleanReason(reason: string): string {
  const clean = reason.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (clean.length > longestReason) throw new BadRequest(`a reason has at most ${longestReason} characters`);
  return clean;
}

/**
 * Makes a claim and gives its unused number; `then` writes what belongs to it in the same transaction. Throws `BadRequest` for what
 * cannot be a claim.
 */
export async function createClaim(
  context: Context,
  author: Author,
  given: Readonly<Record<string, unknown>>,
  then: (trx: Transaction, id: string) => Promise<void> = async () => {},
): Promise<string> {
  const fields = checked(context, given);
  return inTransaction(context.store, async (trx) => {
    const id = await insertFields(
      trx,
      author,
      { id: null, fields, action: 'created' },
      instant(context.now()),
    );
    await then(trx, id);
    return id;
  });
}

/** Writes a new claim in a transaction of the caller's. */
export async function insertFields(
  trx: Transaction,
  author: Author,
  {
    id,
    fields,
    action,
  }: { readonly id: string | null; readonly fields: ClaimFields; readonly action: ClaimAction },
  now: string,
): Promise<string> {
  const made = await insertClaim(trx, { id, ...columnsOf(fields), ...watched, origin: 'office' }, now);
  const { added } = await saveWordings(trx, made, fields, now);
  await conclude(
    trx,
    author,
    made,
    { action, effect: { added: [fields.statement, ...added], narrowed: false } },
    now,
  );
  return made;
}

/** Replaces what a claim says. `basedOn` is the version that the editor saw: throws `Conflict` where there is a newer one. */
export async function editClaim(
  context: Context,
  author: Author,
  id: string,
  { given, basedOn }: { readonly given: Readonly<Record<string, unknown>>; readonly basedOn: number },
): Promise<void> {
  const fields = checked(context, given);
  await change(context, author, id, 'edited', async (trx, claim, now) => {
    if (claim.version !== basedOn) throw new Conflict('somebody else has changed the claim meanwhile');
    return updateFields(trx, claim, fields, now);
  });
}

/** Writes the fields of a claim that is there, in a transaction of the caller's. */
export async function updateFields(
  trx: Transaction,
  claim: ClaimRecord,
  fields: ClaimFields,
  now: string,
): Promise<Effect> {
  await saveClaim(trx, claim.id, { ...columnsOf(fields), origin: 'office' });
  const { added, dropped } = await saveWordings(trx, claim.id, fields, now);
  const restated = claim.statement !== fields.statement;
  const moved = claim.valid_from !== fields.validFrom || claim.valid_to !== fields.validTo;
  return {
    added: restated ? [fields.statement, ...added] : added,
    narrowed: dropped > 0 || restated || moved,
  };
}

/** Takes a claim out of the watch, or back into it. What was found of it stays. */
export async function retireClaim(context: Context, author: Author, id: string): Promise<void> {
  await change(context, author, id, 'retired', async (trx, claim) => {
    if (claim.status !== 'active') throw new Conflict('the claim is not watched');
    await saveClaim(trx, id, { status: 'retired', origin: 'office' });
    return noEffect;
  });
}

export async function reviveClaim(context: Context, author: Author, id: string): Promise<void> {
  await change(context, author, id, 'revived', async (trx, claim) => {
    if (claim.status === 'active') throw new Conflict('the claim is watched');
    await saveClaim(trx, id, { ...watched, origin: 'office' });
    return { added: await textsOf(trx, claim), narrowed: false };
  });
}

/** Makes what an earlier version said the latest one again, as a new version; the claim is then watched. */
export async function restoreVersion(
  context: Context,
  author: Author,
  id: string,
  version: number,
): Promise<void> {
  await change(context, author, id, 'restored', async (trx, claim, now) => {
    const wanted = (await listClaimVersions(trx, id)).find((one) => one.version === version);
    if (!wanted) throw new NotFound(`claim ${id} has no version ${version}`);
    const effect = await updateFields(trx, claim, wanted.content, now);
    await saveClaim(trx, id, watched);
    return effect;
  });
}

/**
 * Joins two claims that are one: `into` takes over the wordings of `from`, which stays as a reference, and the documents of `from` are
 * read anew so that they count for `into`.
 */
export async function mergeClaims(
  context: Context,
  author: Author,
  { from, into }: { readonly from: string; readonly into: string },
): Promise<void> {
  if (from === into) throw new BadRequest('a claim cannot be merged into itself');
  await change(context, author, from, 'merged', async (trx, claim, now) => {
    const target = await findClaim(trx, into);
    if (!target) throw new NotFound(`there is no claim ${into}`);
    if (claim.status !== 'active' || target.status !== 'active')
      throw new Conflict('only claims that are watched can be merged');
    const mine = contentOf(claim, await listWordings(trx, from));
    const theirs = contentOf(target, await listWordings(trx, into));
    const wordings = [...new Set([...theirs.wordings, mine.statement, ...mine.wordings])];
    const isWording = new Set(wordings);
    const notWordings = [...new Set([...theirs.notWordings, ...mine.notWordings])];
    const fields = { ...theirs, wordings, notWordings: notWordings.filter((text) => !isWording.has(text)) };
    const effect = await updateFields(trx, target, fields, now);
    await saveClaim(trx, from, { status: 'merged', merged_into: into, origin: 'office' });
    await conclude(trx, author, into, { action: 'took-over', effect }, now);
    return { added: [], narrowed: true };
  });
}

export type WordingKind = 'wording' | 'not';

/**
 * Teaches the detector how people word a claim (`wording`), or what only looks like it (`not`). Documents collected from
 * then on are read with it, and recent ones that may be concerned are read anew.
 */
export async function addWording(
  context: Context,
  author: Author,
  id: string,
  wording: { readonly text: string; readonly kind: WordingKind },
): Promise<void> {
  const text = wording.text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (text.length < shortestWording || text.length > longestWording) {
    throw new BadRequest(`a wording has ${shortestWording} to ${longestWording} characters`);
  }
  await change(context, author, id, 'wording-added', async (trx, claim, now) => {
    const other = wording.kind === 'not' ? 'wording' : 'not';
    const held = await listWordings(trx, claim.id);
    const of = (kind: WordingKind) => held.filter((row) => row.kind === kind).map((row) => row.text);
    if (of(wording.kind).includes(text)) throw new Conflict('the claim has this wording');
    // A text is one or the other: who says what it is now knows better than who said it before.
    await setWordings(
      trx,
      { claimId: id, kind: other },
      of(other).filter((known) => known !== text),
      now,
    );
    await setWordings(trx, { claimId: id, kind: wording.kind }, [...of(wording.kind), text], now);
    return { added: [text], narrowed: of(other).includes(text) };
  });
}

/** Takes a wording or look-alike out of use. */
export async function dropWording(
  context: Context,
  author: Author,
  id: string,
  wordingId: number,
): Promise<void> {
  await change(context, author, id, 'wording-dropped', async (trx, claim, now) => {
    const held = await listWordings(trx, claim.id);
    const dropped = held.find((row) => row.id === wordingId);
    if (!dropped) throw new NotFound(`claim ${id} has no wording ${wordingId}`);
    const left = held.filter((row) => row.kind === dropped.kind && row !== dropped);
    await setWordings(
      trx,
      { claimId: id, kind: dropped.kind },
      left.map(({ text }) => text),
      now,
    );
    return { added: dropped.kind === 'not' ? [dropped.text] : [], narrowed: true };
  });
}

const watched = { status: 'active', merged_into: null } as const;
const noEffect: Effect = { added: [], narrowed: false };

function checked(context: Context, given: Readonly<Record<string, unknown>>): ClaimFields {
  const result = checkClaim(given, topicsOf(context));
  if ('fields' in result) return result.fields;
  throw new BadRequest(result.problems.map(describeProblem).join('; '));
}

/** Slugs of the topics that a claim may have. */
export function topicsOf({ knowledge }: Pick<Context, 'knowledge'>): Set<string> {
  return new Set(knowledge.taxonomy.topics.map(({ slug }) => slug));
}

async function change(
  context: Context,
  author: Author,
  id: string,
  action: ClaimAction,
  work: (trx: Transaction, claim: ClaimRecord, now: string) => Promise<Effect>,
): Promise<void> {
  const now = instant(context.now());
  await inTransaction(context.store, async (trx) => {
    const claim = await findClaim(trx, id);
    if (!claim) throw new NotFound(`there is no claim ${id}`);
    const effect = await work(trx, claim, now);
    await conclude(trx, author, id, { action, effect }, now);
  });
}

/** What every change ends with. */
export async function conclude(
  trx: Transaction,
  { userId, reason }: Author,
  id: string,
  { action, effect }: { readonly action: ClaimAction; readonly effect: Effect },
  now: string,
): Promise<void> {
  await writeVersions(trx, [id], { action, userId, reason }, now);
  const { version } = (await findClaim(trx, id)) ?? { version: 0 };
  if (effect.added.length > 0) await askForRematch(trx, `${id}:${version}`, effect.added, now);
  if (effect.narrowed) await askForClaimDocuments(trx, id, version, now);
  await writeAudit(trx, { userId, action: `claim.${action}`, subject: `claim:${id}`, detail: reason }, now);
}

async function textsOf(trx: Store, claim: ClaimRecord): Promise<string[]> {
  return [claim.statement, ...(await listWordings(trx, claim.id)).map(({ text }) => text)];
}

async function saveWordings(
  trx: Store,
  claimId: string,
  { wordings, notWordings }: Pick<ClaimContent, 'wordings' | 'notWordings'>,
  now: string,
): Promise<{ readonly added: readonly string[]; readonly dropped: number }> {
  const own = await setWordings(trx, { claimId, kind: 'wording' }, wordings, now);
  const not = await setWordings(trx, { claimId, kind: 'not' }, notWordings, now);
  return { added: [...own.added, ...not.added], dropped: own.dropped + not.dropped };
}

function columnsOf(fields: ClaimFields) {
  return {
    statement: fields.statement,
    verdict: fields.verdict,
    topic: fields.topic,
    severity: fields.severity,
    correction: fields.correction,
    legal_basis: JSON.stringify(fields.legalBasis),
    evidence_status: fields.evidenceStatus,
    valid_from: fields.validFrom,
    valid_to: fields.validTo,
    review_by: fields.reviewBy,
  };
}
