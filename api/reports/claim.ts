import type { Stance } from '../../analysis/finding.ts';
import type { Knowledge } from '../../analysis/knowledge.ts';
import { NotFound } from '../errors.ts';
import { instant } from '../instant.ts';
import { type CaseRecord, findCaseOfClaim, listCaseEvents } from '../store/cases.ts';
import { listSightings, listWordings } from '../store/claims.ts';
import type { Store } from '../store/database.ts';
import { listDocumentIds } from '../store/document-list.ts';
import type { CaseStatus } from '../store/schema/claim-tables.ts';
import { findPerson, listPeople } from '../store/users.ts';
import type { CountUnit } from '../vocabulary.ts';
import { type Week, weeksUpTo } from '../week.ts';
import { type ClaimRow, countClaims } from './claim-rows.ts';
import { chosenWeek, groundOf, seriesWeeks } from './comparing.ts';
import { type DocumentRow, documentRows } from './document-rows.ts';
import { type Names, namesOf } from './names.ts';
import { type GapBand, gapsOfWeeks } from './week-gaps.ts';

export interface CaseEventRow {
  readonly at: string;
  readonly userName: string | null;
  readonly kind: 'opened' | 'status' | 'owner' | 'note' | 'reply';
  readonly detail: string;
}

export interface CaseReport {
  readonly id: number;
  readonly status: CaseStatus;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly reply: string;
  readonly openedAt: string;
  readonly updatedAt: string;
  /** Newest first. */
  readonly events: readonly CaseEventRow[];
}

export interface ClaimReport {
  /** What the counts of the row and of the weeks are of. */
  readonly unit: CountUnit;
  readonly row: ClaimRow;
  readonly weeks: readonly Week[];
  readonly correction: string;
  readonly legalBasis: readonly string[];
  readonly reviewBy: string | null;
  /** Days between which the claim is one; `null`: since ever, for good. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly version: number;
  readonly mergedInto: string | null;
  readonly wordings: readonly {
    readonly id: number;
    readonly text: string;
    readonly kind: 'wording' | 'not';
    readonly origin: 'registry' | 'analyst';
  }[];
  readonly spreadByWeek: readonly number[];
  readonly debunkByWeek: readonly number[];
  readonly mentionByWeek: readonly number[];
  readonly gapBands: readonly GapBand[];
  /** First documents that spread it, oldest first. */
  readonly firstSpread: readonly DocumentRow[];
  /** Latest documents with the claim, newest first, with the sentence that matched. */
  readonly latest: readonly {
    readonly document: DocumentRow;
    readonly stance: Stance;
    readonly tier: 'suggested' | 'confirmed';
    readonly score: number;
    readonly sentence: string;
  }[];
  readonly case: CaseReport | null;
  /** People who may own a case. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

const firstSpread = 5;
const latest = 30;

/** One claim: how far it is, where it began, what is done about it. Throws `NotFound`, `BadRequest`. */
export async function claimReport(
  store: Store,
  knowledge: Knowledge,
  id: string,
  {
    week,
    unit = 'documents',
    now,
  }: { readonly week?: string | undefined; readonly unit?: CountUnit | undefined; readonly now: Date },
): Promise<ClaimReport> {
  const names = namesOf(knowledge);
  const weeks = weeksUpTo(chosenWeek(week, now), seriesWeeks);
  const gaps = await gapsOfWeeks(store, weeks, instant(now));
  const ground = await groundOf(store, weeks, gaps.material);
  const claim = (await countClaims(store, names, weeks, { ground, unit })).find(
    ({ record }) => record.id === id,
  );
  if (!claim) throw new NotFound(`there is no claim ${id}`);
  const { record, row, byWeek } = claim;
  const first = await listDocumentIds(store, { claim: id, stance: 'spreads' }, 'oldest', {
    limit: firstSpread,
    offset: 0,
  });
  const work = await findCaseOfClaim(store, id);
  return {
    unit,
    row,
    weeks,
    correction: record.correction,
    legalBasis: JSON.parse(record.legal_basis),
    reviewBy: record.review_by,
    validFrom: record.valid_from,
    validTo: record.valid_to,
    version: record.version,
    mergedInto: record.merged_into,
    wordings: (await listWordings(store, id)).map(({ id, text, kind, origin }) => ({
      id,
      text,
      kind,
      origin,
    })),
    spreadByWeek: byWeek.spreads,
    debunkByWeek: byWeek.debunks,
    mentionByWeek: byWeek.mentions,
    gapBands: gaps.byWeek,
    firstSpread: await documentRows(store, names, first),
    latest: await latestOf(store, names, id),
    case: work ? await caseReport(store, work) : null,
    people: (await listPeople(store)).map(({ id, name }) => ({ id, name })),
  };
}

async function latestOf(store: Store, names: Names, claimId: string): Promise<ClaimReport['latest']> {
  const sightings = await listSightings(store, claimId, latest);
  const ids = sightings.map((sighting) => sighting.document_id);
  const rows = new Map((await documentRows(store, names, ids)).map((row) => [row.id, row]));
  return sightings.flatMap(({ document_id, stance, tier, score, sentence }) => {
    const document = rows.get(document_id);
    return document ? [{ document, stance, tier, score, sentence }] : [];
  });
}

async function caseReport(store: Store, record: CaseRecord): Promise<CaseReport> {
  const owner = record.owner_id === null ? undefined : await findPerson(store, record.owner_id);
  return {
    id: record.id,
    status: record.status,
    ownerId: record.owner_id,
    ownerName: owner?.name ?? null,
    reply: record.reply,
    openedAt: record.opened_at,
    updatedAt: record.updated_at,
    events: (await listCaseEvents(store, record.id)).map(({ at, kind, detail, user_name }) => ({
      at,
      userName: user_name,
      kind,
      detail,
    })),
  };
}
