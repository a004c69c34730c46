/** Finds what is spoken of improbably often on a day, keeps it, and takes in whether that was of use. */
import { groupTerms } from '../analysis/burst-groups.ts';
import {
  type BurstRule,
  baselineDays,
  coolDownDays,
  type DayHistory,
  isBurst,
  subjectRule,
  surpriseOf,
  termRuleOf,
} from '../analysis/bursts.ts';
import { countTerms, type TermUses } from '../analysis/term-counter.ts';
import { risingTermsInSteps } from '../analysis/terms.ts';
import { type Person, requireRight } from './auth.ts';
import type { Context } from './context.ts';
import { NotFound } from './errors.ts';
import { instant } from './instant.ts';
import { groupBy } from './reports/comparing.ts';
import { gapsOfWeeks } from './reports/week-gaps.ts';
import { writeAudit } from './store/audit.ts';
import {
  type BurstRecord,
  type FoundBurst,
  findBurst,
  listBursts,
  renewBurst,
  saveBurst,
  setJudgement,
  subjectsOf,
} from './store/bursts.ts';
import { listDayCounts } from './store/daily-series.ts';
import { inTransaction, type Store } from './store/database.ts';
import { countTermDays } from './store/terms.ts';
import { countTermUses, frequentTermsOf, listTermUses, withPauses } from './term-counts.ts';
import { daysUpTo, localDateOf, localMidnight, weekOf, weeksUpTo } from './week.ts';

/** Weeks that a day's terms are held against to find those that stand out. */
const termWeeks = 4;

type Subject = Pick<FoundBurst, 'kind' | 'subject'>;

/** Looks for bursts of today and yesterday: a day's count may still grow, and documents come in late. */
export async function refreshBursts(context: Pick<Context, 'store' | 'now'>): Promise<void> {
  const today = localDateOf(instant(context.now()));
  for (const day of daysUpTo(today, 2)) await findBursts(context, day);
}

/** Looks for bursts of one local day and saves those that are new. A day that was not collected has none. */
export async function findBursts({ store, now }: Pick<Context, 'store' | 'now'>, day: string): Promise<void> {
  const days = daysUpTo(day, baselineDays + 1);
  const collected = await collectedDays(store, days, instant(now()));
  if (!collected.has(day)) return;
  const found = [
    ...(await subjectBursts(store, days, collected)),
    ...(await termBursts(store, days, collected)),
  ];
  const recent = await listBursts(store, { from: daysUpTo(day, coolDownDays)[0] ?? day, to: day });
  await inTransaction(store, async (trx) => {
    for (const burst of found) await saveNew(trx, burst, recent, instant(now()));
  });
}

/** Saves a burst, unless the days before told of it; one that was told today is brought up to date. */
async function saveNew(
  trx: Store,
  burst: FoundBurst,
  recent: readonly BurstRecord[],
  now: string,
): Promise<void> {
  const subjects = new Set(subjectsOf(burst));
  const known = recent.filter(
    (other) => other.kind === burst.kind && subjectsOf(other).some((subject) => subjects.has(subject)),
  );
  if (known.some(({ day }) => day !== burst.day)) return;
  const told = known.find(({ subject }) => subject === burst.subject) ?? known[0];
  if (told === undefined) await saveBurst(trx, burst, now);
  else await renewBurst(trx, told.id, burst);
}

/** Days that counts can be drawn from: no material gap, and not before the store's documents begin in earnest. */
async function collectedDays(store: Store, days: readonly string[], now: string): Promise<Set<string>> {
  const last = days.at(-1) ?? '';
  const weeks = weeksUpTo(weekOf(localMidnight(last)), Math.ceil(days.length / 7) + 1);
  const { materialOf } = await gapsOfWeeks(store, weeks, now);
  const counts = await listDayCounts(store, 'all', { from: days[0] ?? last, to: last });
  const begin = beginOf(days, new Map(counts.map((row) => [row.day, row.documents])));
  return new Set(
    days.filter(
      (date) => date >= begin && !materialOf({ start: localMidnight(date), end: localMidnight(date, 1) }),
    ),
  );
}

/** A week with less than this share of the mean is one that lists reached back to in part only. */
const earnestShare = 1 / 3;

/** The first day of the stretch of whole weeks, counted back from the last day, that have documents enough. */
function beginOf(days: readonly string[], counts: ReadonlyMap<string, number>): string {
  const total = (dates: readonly string[]) => dates.reduce((sum, date) => sum + (counts.get(date) ?? 0), 0);
  const usual = (total(days) * 7) / days.length;
  let begin = days.length;
  while (begin > 0 && total(days.slice(Math.max(0, begin - 7), begin)) >= earnestShare * usual) begin -= 7;
  return days[Math.max(0, begin)] ?? '9999';
}

async function subjectBursts(
  store: Store,
  days: readonly string[],
  collected: ReadonlySet<string>,
): Promise<FoundBurst[]> {
  const range = { from: days[0] ?? '', to: days.at(-1) ?? '' };
  const found: FoundBurst[] = [];
  for (const kind of ['topic', 'claim', 'source'] as const) {
    const series = groupBy(await listDayCounts(store, kind, range), ({ slug }) => slug);
    for (const [subject, rows] of series) {
      const counts = new Map(rows.map((row) => [row.day, row.documents]));
      // A source that was entered lately has published before, too.
      const from = kind === 'source' ? (rows.map((row) => row.day).sort()[0] ?? '') : '';
      const burst = burstOf({ kind, subject }, days, collected, { counts, from, rule: subjectRule });
      if (burst) found.push(burst);
    }
  }
  return found;
}

/** Terms that stand out on the day against the weeks before, if their count is a burst, too; those of one event together. */
async function termBursts(
  store: Store,
  days: readonly string[],
  collected: ReadonlySet<string>,
): Promise<FoundBurst[]> {
  const day = days.at(-1) ?? '';
  const window = (from: string, to: string) => ({ from: localMidnight(from), to: localMidnight(to, 1) });
  const today = await listTermUses(store, window(day, day));
  const rule = termRuleOf(today.length);
  if (today.length < rule.leastCount) return [];
  const { week: now, spellings } = await frequentTermsOf(countTerms(today), rule.leastCount);
  const before = [];
  for (let week = termWeeks; week > 0; week -= 1) {
    const dates = days.slice(-1 - 7 * week, days.length - 1 - 7 * (week - 1));
    const span = window(dates[0] ?? day, dates.at(-1) ?? day);
    before.push(await countTermUses(store, span, { only: spellings }));
  }
  const found = [];
  const rising = await withPauses(risingTermsInSteps(now, before, { leastDocuments: rule.leastCount }));
  for (const { term } of rising) {
    const rows = await countTermDays(store, term, window(days[0] ?? day, day));
    const counts = new Map(rows.map((row) => [row.day, row.documents]));
    const burst = burstOf({ kind: 'term', subject: term }, days, collected, {
      counts,
      from: '',
      rule,
    });
    if (burst) found.push({ ...burst, uses: documentsWith(today, term) });
  }
  return groupTerms(found).flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const { uses, ...burst } = first;
    return [{ ...burst, with_terms: JSON.stringify(others.map(({ subject }) => subject)) }];
  });
}

/** Places in the list of documents that use a term. */
function documentsWith(documents: readonly TermUses[], term: string): Set<number> {
  return new Set(documents.flatMap(({ terms }, index) => (terms.includes(term) ? [index] : [])));
}

interface Counted {
  readonly counts: ReadonlyMap<string, number>;
  /** Days before it are unknown, not empty. */
  readonly from: string;
  readonly rule: BurstRule;
}

function burstOf(
  subject: Subject,
  days: readonly string[],
  collected: ReadonlySet<string>,
  { counts, from, rule }: Counted,
): FoundBurst | null {
  const day = days.at(-1) ?? '';
  const documents = counts.get(day) ?? 0;
  if (documents < rule.leastCount) return null;
  const history: DayHistory = days
    .slice(0, -1)
    .map((date) => (collected.has(date) && date >= from ? (counts.get(date) ?? 0) : null));
  const found = surpriseOf(documents, history);
  if (!found || !isBurst(documents, found, rule)) return null;
  return { ...subject, with_terms: '[]', day, documents, expected: found.expected, surprise: found.surprise };
}

/** Notes whether a burst was worth knowing; `null` takes it back. Right: `label`. Throws `NotFound`, `Forbidden`. */
export async function judgeBurst(
  context: Context,
  person: Person,
  id: number,
  judgement: BurstRecord['judgement'],
): Promise<void> {
  requireRight(person, 'label');
  const now = instant(context.now());
  await inTransaction(context.store, async (trx) => {
    const burst = await findBurst(trx, id);
    if (!burst) throw new NotFound(`there is no burst ${id}`);
    await setJudgement(trx, id, judgement, { userId: person.id, now });
    const entry = { userId: person.id, action: 'burst.judge', subject: `burst:${id}` };
    await writeAudit(trx, { ...entry, detail: `${burst.judgement ?? 'none'} → ${judgement ?? 'none'}` }, now);
  });
}
