import type { CheckworthyFinding } from '../../analysis/finding.ts';
import { groupSentences } from '../../analysis/sentence-groups.ts';
import { instant, secondsAfter } from '../instant.ts';
import type { Store } from '../store/database.ts';
import {
  type CountedSentence,
  countSentences,
  listChecks,
  listSentencePlaces,
  type SentenceCheck,
} from '../store/sentences.ts';
import { listPeople } from '../store/users.ts';
import type { DocumentReport } from './document.ts';
import { type DocumentRow, documentRows } from './document-rows.ts';
import type { Names } from './names.ts';

/** `open`: nobody has judged it. */
export const sentenceStates = ['open', 'kept', 'dropped'] as const;
export const sentenceSorts = ['spread', 'newest'] as const;

export interface SentenceFilter {
  readonly state: (typeof sentenceStates)[number];
  readonly sort: (typeof sentenceSorts)[number];
  /** From 1. */
  readonly page: number;
}

/** A sentence that leads those which say the same. */
export interface SentenceRow {
  readonly key: string;
  readonly sentence: string;
  /** Other forms of it. */
  readonly others: readonly string[];
  /** 0–1, the highest. */
  readonly score: number;
  readonly reasons: CheckworthyFinding['reasons'];
  /** Distinct documents since the window began; of them those of the last seven days, and of the seven before. */
  readonly documents: number;
  readonly thisWeek: number;
  readonly weekBefore: number;
  /** Dates of the first and the latest of these documents; `null` where there is none any more. */
  readonly firstAt: string | null;
  readonly latestAt: string | null;
  /** The latest of them. */
  readonly examples: readonly DocumentRow[];
  readonly check: {
    readonly id: number;
    readonly decision: SentenceCheck['decision'];
    readonly claimId: string | null;
    readonly at: string;
    readonly by: string | null;
  } | null;
}

export interface SentenceReport {
  readonly filter: SentenceFilter;
  /** Groups in each state. */
  readonly groups: Readonly<Record<SentenceFilter['state'], number>>;
  readonly pages: number;
  readonly rows: readonly SentenceRow[];
  /** Days of documents that are looked at. */
  readonly days: number;
  /** Judgements ever made: how many were looked at, and how many of these were kept. */
  readonly record: { readonly seen: number; readonly kept: number };
}

const windowDays = 28;
/** Distinct sentences that are grouped: those of some four hundred documents of this subject at least. */
const mostSentences = 2_000;
const pageSize = 20;
const examples = 10;

type Member = Pick<CountedSentence, 'key' | 'sentence'> & {
  readonly counted: CountedSentence | null;
  readonly check: SentenceCheck | null;
};

/** Sentences that deserve a check, those that say the same together, in the order asked for. */
export async function sentenceReport(
  store: Store,
  names: Names,
  { filter, now }: { readonly filter: SentenceFilter; readonly now: Date },
): Promise<SentenceReport> {
  const since = secondsAfter(instant(now), -windowDays * 86_400);
  const checks = await listChecks(store);
  const groups = groupSentences(await membersOf(store, checks, since), ({ sentence }) => sentence);
  const of = (state: SentenceFilter['state']) =>
    groups.filter(([leader]) => (leader?.check?.decision ?? 'open') === state);
  const wanted = of(filter.state).toSorted(orders[filter.sort]);
  const pages = Math.max(1, Math.ceil(wanted.length / pageSize));
  const page = Math.min(filter.page, pages);
  const nameOf = new Map((await listPeople(store)).map(({ id, name }) => [id, name]));
  const rows: SentenceRow[] = [];
  for (const group of wanted.slice((page - 1) * pageSize, page * pageSize))
    rows.push(await rowOf(store, names, group, { since, now, nameOf }));
  return {
    filter: { ...filter, page },
    groups: { open: of('open').length, kept: of('kept').length, dropped: of('dropped').length },
    pages,
    rows,
    days: windowDays,
    record: {
      seen: checks.length,
      kept: checks.filter(({ decision }) => decision === 'kept').length,
    },
  };
}

/** What was judged comes first, so that it leads and what is like it does not come back; then the most spread. */
async function membersOf(store: Store, checks: readonly SentenceCheck[], since: string): Promise<Member[]> {
  const counted = await countSentences(store, { since, limit: mostSentences });
  const byKey = new Map(counted.map((one) => [one.key, one]));
  const judged = new Set(checks.map(({ key }) => key));
  return [
    ...checks.map((check) => ({
      key: check.key,
      sentence: check.sentence,
      counted: byKey.get(check.key) ?? null,
      check,
    })),
    ...counted
      .filter(({ key }) => !judged.has(key))
      .toSorted((a, b) => b.documents - a.documents)
      .map((one) => ({ key: one.key, sentence: one.sentence, counted: one, check: null })),
  ];
}

const spreadOf = (group: readonly Member[]) =>
  group.reduce((sum, { counted }) => sum + (counted?.documents ?? 0), 0);
const latestOf = (group: readonly Member[]) =>
  group.reduce(
    (latest, { counted }) => ((counted?.latestAt ?? '') > latest ? (counted?.latestAt ?? '') : latest),
    '',
  );
const newer = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0);

const orders: Record<SentenceFilter['sort'], (a: Member[], b: Member[]) => number> = {
  spread: (a, b) => spreadOf(b) - spreadOf(a) || newer(latestOf(a), latestOf(b)),
  newest: (a, b) => newer(latestOf(a), latestOf(b)) || spreadOf(b) - spreadOf(a),
};

interface RowGround {
  readonly since: string;
  readonly now: Date;
  readonly nameOf: ReadonlyMap<string, string>;
}

async function rowOf(
  store: Store,
  names: Names,
  group: readonly Member[],
  { since, now, nameOf }: RowGround,
): Promise<SentenceRow> {
  const [leader] = group as [Member];
  const places = await listSentencePlaces(
    store,
    group.map(({ key }) => key),
    since,
  );
  const dates = new Map(places.map(({ id, dated_at }) => [id, dated_at]));
  const daysAgo = (days: number) => secondsAfter(instant(now), -days * 86_400);
  const since7 = (days: number) => [...dates.values()].filter((date) => date >= daysAgo(days)).length;
  const best = places.toSorted((a, b) => b.score - a.score)[0];
  const { check } = leader;
  return {
    key: leader.key,
    sentence: leader.sentence,
    others: group.slice(1).map(({ sentence }) => sentence),
    score: best?.score ?? 0,
    reasons: best ? (JSON.parse(best.reasons) as SentenceRow['reasons']) : [],
    documents: dates.size,
    thisWeek: since7(7),
    weekBefore: since7(14) - since7(7),
    firstAt: places.at(-1)?.dated_at ?? null,
    latestAt: places[0]?.dated_at ?? null,
    examples: await documentRows(store, names, [...dates.keys()].slice(0, examples)),
    check: check && {
      id: check.id,
      decision: check.decision,
      claimId: check.claim_id,
      at: check.decided_at,
      by: nameOf.get(check.decided_by) ?? null,
    },
  };
}

/** What people said of sentences, or of those that say the same: by sentence, those that nobody judged left out. */
export async function checksOf(
  store: Store,
  sentences: readonly string[],
): Promise<DocumentReport['sentenceChecks']> {
  if (sentences.length === 0) return {};
  const judged = (await listChecks(store)).map((check) => ({ sentence: check.sentence, check }));
  const asked = sentences.map((sentence) => ({ sentence, check: null }));
  const groups = groupSentences([...judged, ...asked], ({ sentence }) => sentence);
  return Object.fromEntries(
    groups.flatMap(([leader, ...others]) => {
      const check = leader?.check;
      if (!check) return [];
      const said = { decision: check.decision, claimId: check.claim_id };
      return others.filter((one) => one.check === null).map((one) => [one.sentence, said]);
    }),
  );
}
