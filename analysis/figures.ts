/**
 * Figures held against the ledger of facts: which quantity an amount is about, for which group and time, and whether the law
 * gave that value then. Proposals, history, questions and quoted claims that are being refuted are not errors.
 */
import { type Entity, entitiesOf } from './entities.ts';
import { type Fact, isVerified } from './facts.ts';
import { type Amount, amountsOf, formatValue } from './figure-amounts.ts';
import {
  type Candidate,
  type Clause,
  candidatesOf,
  type FigureField,
  gapBetween,
  type Hit,
} from './figure-clause.ts';
import { type Period, type Spoken, spokenTimes } from './figure-dates.ts';
import { isDoubted, isSetAside } from './figure-doubt.ts';
import { groupAt, groupsAround } from './figure-group.ts';
import {
  type CompiledRules,
  compileRules,
  type FigureRules,
  type Quantity,
  type Valid,
} from './figure-rules.ts';
import type { FigureFinding } from './finding.ts';
import { foldDiacritics } from './normalise.ts';
import { findPhrases } from './patterns.ts';
import { evidenceAt, type Reading } from './reading.ts';

export interface FigureChecker {
  /** Figures of a text in its order. `publishedAt` is ISO 8601; without it only figures that name their time are judged. */
  check(fields: readonly Reading[], publishedAt: string | null): FigureFinding[];
}

/** Compiles words and ledger once. */
export function createFigureChecker(rules: FigureRules, facts: readonly Fact[]): FigureChecker {
  const compiled = compileRules(rules, facts);
  return {
    check(fields, publishedAt) {
      const today = dayOf(publishedAt);
      if (today === undefined) return [];
      const title = fields.find(({ field }) => field === 'title');
      const text = fields.find(({ field }) => field !== 'title');
      const hitsOf = onceEach((reading: Reading) => hitsBySentence(compiled, reading));
      const found = fields.flatMap((reading) =>
        checkField({ compiled, hitsOf, reading, beside: reading === title ? text : title, today }),
      );
      return found.filter(
        (figure, at) =>
          found.findIndex(
            (other) =>
              other.factId === figure.factId &&
              other.verdict === figure.verdict &&
              other.found === figure.found,
          ) === at,
      );
    },
  };
}

/** Vietnam is seven hours ahead of UTC all year. */
export function dayOf(instant: string | null): string | undefined {
  const time = Date.parse(instant ?? '');
  return Number.isNaN(time) ? undefined : new Date(time + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** Digits, or a unit that a number is spelled out before. */
const mayCount =
  /\p{N}|(?:tuoi|nam|thang|ngay|trieu|nghin|ngan|tram|nua|lan|(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|chuc) (?:cu|che do|quyen loi|quy))(?![\p{L}])/u;

/** A field with what it is held against. */
interface Task {
  readonly compiled: CompiledRules;
  readonly hitsOf: (reading: Reading) => Hit[][];
  readonly reading: Reading;
  /** Of a text its title, of a title its text. */
  readonly beside: Reading | undefined;
  /** The day of publication. */
  readonly today: string;
}

/** What is asked for again is not made again. */
function onceEach<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

function checkField(task: Task): FigureFinding[] {
  return withoutOvertaken(judgeField(task)).map(({ finding }) => finding);
}

/** A finding with what it is about. */
interface Judged {
  readonly about: string;
  readonly finding: FigureFinding;
}

/** A past value beside the one that replaced it is told as the past: "nghe nói phải đủ 20 năm … nay chỉ cần 15 năm". */
function withoutOvertaken(judged: readonly Judged[]): Judged[] {
  const right = new Set(
    judged
      .filter(({ finding }) => finding.verdict === 'consistent' && finding.validTo === null)
      .map(({ about }) => about),
  );
  return judged.filter(({ about, finding }) => finding.verdict !== 'outdated' || !right.has(about));
}

function judgeField({ compiled, hitsOf, reading, beside, today }: Task): Judged[] {
  const folded = foldDiacritics(reading.text);
  if (!mayCount.test(folded)) return [];
  const entities = entitiesOf(reading);
  const amounts = amountsOf(reading.text, folded, entities);
  if (amounts.length === 0) return [];
  const field: FigureField = {
    reading,
    folded,
    today,
    days: new Set(
      entities
        .filter(({ kind }) => kind === 'date')
        .map(({ value }) => (value.startsWith('--') ? `${today.slice(0, 4)}-${value.slice(2)}` : value)),
    ),
    hits: hitsOf(reading),
    // Of a title all, of a text its beginning.
    besideHits: beside === undefined ? [] : hitsOf(beside).slice(0, openingSentences).flat(),
    isTitle: reading.field === 'title',
  };
  let carried: readonly Spoken[] = [];
  return reading.sentences.flatMap(({ start, end }, at) => {
    const inside = <T extends { start: number }>(items: readonly T[]) =>
      items.filter((item) => item.start >= start && item.start < end);
    const dated = inside(entities).filter(({ kind }: Entity) => kind === 'date' || kind === 'year');
    const own = spokenTimes(folded, dated, today, { start, end });
    const goesOn = /^\s*(?:theo do|cu the|trong do|nhu vay|khi do|luc do)/u.test(
      folded.slice(start, start + 40),
    );
    const times = own.length === 0 && goesOn ? carried.map((time) => ({ ...time, start })) : own;
    carried = times;
    const found = inside(amounts);
    if (found.length === 0) return [];
    return judgeClause(compiled, {
      field,
      at,
      start,
      end,
      hits: field.hits[at] ?? [],
      amounts: found,
      times,
    });
  });
}

function hitsBySentence(compiled: CompiledRules, reading: Reading): Hit[][] {
  const bySentence: Hit[][] = reading.sentences.map(() => []);
  for (const hit of findPhrases(compiled.table, reading)) bySentence[hit.sentence]?.push(hit);
  return bySentence;
}

/** Sentences of a text that its title is read with. */
const openingSentences = 3;

interface Judgement {
  readonly amount: Amount;
  readonly period: Period;
  readonly candidate: Candidate;
  readonly group: string | undefined;
  readonly verdict: FigureFinding['verdict'];
  /** The value that the verdict names. */
  readonly named: Valid;
  readonly current: readonly Valid[];
  readonly distance: number;
}

function judgeClause(compiled: CompiledRules, clause: Clause): Judged[] {
  const candidates = candidatesOf(compiled, clause);
  if (candidates.length === 0) return [];
  const all = clause.amounts.map((amount) =>
    candidates.flatMap((candidate) => judge(clause, amount, candidate)),
  );
  const judged = inRanges(clause, all).flatMap((judgements) => {
    const best = bestJudgement(judgements);
    return best === undefined ? [] : [best];
  });
  // A value that is denied or past settles nothing: "không phải chờ đủ 20 năm như trước".
  const settled = new Set(
    judged
      .filter(({ verdict, amount }) => verdict === 'consistent' && !isSetAside(clause, amount))
      .map(keyOf),
  );
  return judged
    .filter(
      (one) =>
        one.verdict === 'consistent' ||
        (!settled.has(keyOf(one)) && !isDoubted(clause, one.candidate) && !isSetAside(clause, one.amount)),
    )
    .map((one) => ({
      about: `${one.candidate.quantity.id} ${one.group ?? ''}`,
      finding: findingOf(clause, one),
    }));
}

const rangeDash = /^\s?(?:-|–|—|den|toi)\s?$/u;

/**
 * A range is right, or was, only with both its ends: what is said of one end alone ("10" of "5 đến 10 triệu") goes, and the
 * other end is left to contradict. `all` are the judgements of each amount of the clause.
 */
function inRanges({ field, amounts }: Clause, all: readonly Judgement[][]): readonly Judgement[][] {
  const result = [...all];
  for (const [at, second] of amounts.entries()) {
    const first = amounts[at - 1];
    if (first === undefined || !rangeDash.test(field.folded.slice(first.end, second.start))) continue;
    const [left = [], right = []] = [all[at - 1], all[at]];
    const shared = (one: Judgement) => (other: Judgement) =>
      other.verdict === one.verdict && other.named.fact.id === one.named.fact.id;
    const stays = (others: readonly Judgement[]) => (one: Judgement) =>
      one.verdict === 'contradicts' || others.some(shared(one));
    const settled = left.some((one) => one.verdict !== 'contradicts' && right.some(shared(one)));
    const keep = (ones: readonly Judgement[], others: readonly Judgement[]) =>
      ones.filter((one) => stays(others)(one) && !(settled && one.verdict === 'contradicts'));
    result[at - 1] = keep(left, right);
    result[at] = keep(right, left);
  }
  return result;
}

/** What is said, of whom and for when. */
function keyOf({ candidate, group, period }: Judgement): string {
  return `${candidate.quantity.id} ${group ?? ''} ${period.from}`;
}

/**
 * A figure that is right for one reading is right. Else the quantity that the sentence itself names, then the one with the most
 * words, then the verdict with most ground, then the nearest words.
 */
function bestJudgement(judgements: readonly Judgement[]): Judgement | undefined {
  const rank = { consistent: 0, outdated: 1, not_yet: 1, contradicts: 2 };
  const isRight = ({ verdict }: Judgement) => (verdict === 'consistent' ? 0 : 1);
  // A value that another time had is a word more.
  const lacking = ({ candidate, verdict }: Judgement) =>
    candidate.borrowed - (verdict === 'contradicts' ? 0 : 1);
  return judgements.toSorted(
    (a, b) =>
      isRight(a) - isRight(b) ||
      lacking(a) - lacking(b) ||
      b.candidate.quantity.about - a.candidate.quantity.about ||
      rank[a.verdict] - rank[b.verdict] ||
      a.distance - b.distance,
  )[0];
}

/** Characters between a contradicting figure and the words that say what it is. */
const farthest = 90;
/** The same where a part of those words stands in another sentence. */
const farthestBorrowed = 60;
/** A value that comes into force later than this is no news ahead of its time, it is another value. */
const farAheadYears = 2;

function judge(clause: Clause, amount: Amount, candidate: Candidate): Judgement[] {
  const { quantity, borrowed } = candidate;
  const value = amountIn(amount, quantity);
  if (value === undefined) return [];
  const { today } = clause.field;
  const period = periodAt(clause, amount, quantity.by);
  const group = groupOf(clause, amount, quantity);
  const grouped = quantity.values.filter(
    (valid) => group === undefined || valid.group === undefined || valid.group === group,
  );
  const same = grouped.filter((valid) => agrees(valid.value, value, amount));
  if (isExcluded(clause, candidate, amount, same.length > 0)) return [];
  const current = grouped.filter((valid) => holdsIn(valid, period));
  const distance = Math.min(...candidate.places.map((hit) => gapBetween(hit, amount)));
  const make = (verdict: FigureFinding['verdict'], named: Valid): Judgement[] => [
    { amount, period, candidate, group, verdict, named, current, distance },
  ];
  // Nothing in the sentence names the quantity: only a sum that the ledger knows can be meant.
  if (borrowed === quantity.about && (quantity.kind !== 'money' || same.length === 0)) return [];

  const right =
    same.find((valid) => holdsIn(valid, period)) ??
    (period.to < today ? same.find((valid) => holdsIn(valid, { from: today, to: today })) : undefined);
  const isLoose = quantity.by !== undefined && group === undefined && !quantity.ungrouped;
  if (isLoose) return right === undefined ? [] : make('consistent', right);
  const known = right === undefined ? [] : make('consistent', right);
  const old = same.filter((valid) => valid.to !== null && valid.to < period.from && valid.to < today).at(-1);
  if (old !== undefined && current.length > 0)
    return isForThen(clause) ? known : [...known, ...make('outdated', old)];
  const ahead = same.find(
    (valid) =>
      valid.from > period.to &&
      Number(valid.from.slice(0, 4)) - Number(period.to.slice(0, 4)) < farAheadYears,
  );
  // Who names the day from which it holds does not take it for today's.
  if (ahead !== undefined)
    return [...known, ...make(isAnnounced(clause, ahead) ? 'consistent' : 'not_yet', ahead)];
  if (right !== undefined) return known;
  // Of a time in which the value changed, what held at its end counts.
  const first = current.find((valid) => valid.to === null || valid.to >= period.to) ?? current[0];
  const reach = borrowed > 0 ? farthestBorrowed : farthest;
  if (!candidate.isNamed || candidate.isBarred) return [];
  return first === undefined || distance > reach ? [] : make('contradicts', first);
}

const forThen = /(?:tham gia|dong|nghi huong|nghi huu)(?: [\p{L}]+){0,6} truoc (?:ngay |thang |nam )?\p{N}/u;

/** "Người tham gia trước 01/7/2025 …": the value of that time is right for them. */
function isForThen({ field, start, end }: Clause): boolean {
  return forThen.test(field.folded.slice(start, end));
}

/** "… từ 01/7/2026", anywhere in the text; or in words: "sắp tới", "so với hiện nay". */
function isAnnounced({ field, start, end }: Clause, { from }: Valid): boolean {
  return field.days.has(from) || ahead.test(field.folded.slice(start, end));
}

const ahead =
  /(?<![\p{L}])(?:sap toi|toi day|thoi gian toi|so voi (?:quy dinh )?hien (?:nay|hanh)|thay vi|sap ap dung|sap co hieu luc)(?![\p{L}])/u;

/** The group that the sentence names, else the only one around it; where nothing names one, the one that is then meant. */
function groupOf(clause: Clause, amount: Amount, { by, otherwise }: Quantity): string | undefined {
  if (by === undefined) return undefined;
  const around = groupsAround(clause, by);
  return (
    groupAt(clause, amount, by) ??
    (around.length === 1 ? around[0] : around.length === 0 ? otherwise : undefined)
  );
}

/** The amount in the unit of the quantity, if it can be taken for it at all. */
function amountIn(
  amount: Amount,
  { kind, range, per, role, counted }: Quantity,
): number | string | undefined {
  if (role === undefined ? amount.role === 'window' : amount.role !== role) return undefined;
  if (counted.length > 0 && !counted.includes(amount.noun ?? '')) return undefined;
  const said = amount.as[kind];
  if (typeof said !== 'number' || kind !== 'money') return inRange(said, range) ? said : undefined;
  const scaled =
    amount.per === per || amount.per === undefined || per === undefined
      ? said
      : said * (per === 'year' ? 12 : 1 / 12);
  return inRange(scaled, range) ? scaled : undefined;
}

function inRange(value: number | string | undefined, range: Quantity['range']): boolean {
  return typeof value !== 'number' || range === undefined || (value >= range[0] && value <= range[1]);
}

/**
 * Whether words of something else stand nearer to the amount than those of the quantity. A value that is known is less in doubt,
 * and behind a comma they speak of what is counted next.
 */
function isExcluded(
  { field }: Clause,
  { excluded, places }: Candidate,
  amount: Amount,
  isKnown: boolean,
): boolean {
  const nearest = Math.min(...places.map((hit) => gapBetween(hit, amount)), 60);
  const reach = isKnown ? nearest : Math.max(nearest + 10, 30);
  return excluded.some((hit) => {
    const gap = gapBetween(hit, amount);
    const between =
      hit.start >= amount.end
        ? field.folded.slice(amount.end, hit.start)
        : field.folded.slice(hit.end, amount.start);
    const isApart = gap > nearest && /[,;]/u.test(between);
    return gap <= reach && !isApart;
  });
}

/** How far a sum may be rounded: "1,26 triệu" is 1.263.600, and "khoảng 25 triệu" 25.300.000. */
const rounding = { exact: 1e-6, rounded: 0.005, about: 0.03 } as const;

function agrees(held: number | string, said: number | string, { precision }: Amount): boolean {
  if (typeof held === 'string' || typeof said === 'string') return held === said;
  return Math.abs(held - said) <= rounding[precision] * Math.max(1, Math.abs(held));
}

function holdsIn({ from, to }: Valid, period: Period): boolean {
  return from <= period.to && (to === null || to >= period.from);
}

/** The time named before the amount, else after it, else the day of publication. */
function periodAt({ times: all, hits, field, start, end }: Clause, amount: Amount, by?: string): Period {
  // "Mỗi năm trước 2014": whom it is for.
  const times = all.filter(
    (time) =>
      !hits.some(
        (hit) =>
          hit.start <= time.start &&
          time.start < hit.end &&
          hit.value.some((sign) => sign.kind === 'group' && sign.dimension === by),
      ),
  );
  const today = { from: field.today, to: field.today };
  const before = times.filter((time) => time.start < amount.start).at(-1);
  if (before !== undefined) return before.period;
  if (speaksOfNow.test(field.folded.slice(Math.max(start, amount.start - 40), amount.start))) return today;
  const after = times.find((time) => time.start > amount.start);
  if (after === undefined) return today;
  const gap = field.folded.slice(amount.end, Math.min(end, after.start));
  return /[,;]/u.test(gap) && !bindsTime.test(gap) ? today : after.period;
}

const speaksOfNow = /(?<![\p{L}])(?:gio|bay gio|hien|hien nay|hien tai|hien hanh|nay|dang)(?![\p{L}])/u;
/** "…, áp dụng từ 01/7/2024": the time belongs to the amount though a comma stands between. */
const bindsTime =
  /(?:ap dung|hieu luc|thuc hien|ke tu|tinh tu|tu|den|truoc|sau|vao|trong)(?: ngay| thang| nam)*\s*$/u;

function findingOf(
  { field, start, end }: Clause,
  { amount, candidate: { quantity }, verdict, named, current }: Judgement,
): FigureFinding {
  const { fact } = named;
  const ground = verdict === 'outdated' ? (current[0]?.fact ?? fact) : fact;
  const expected = [
    ...new Set(
      (verdict === 'consistent' ? [named] : current).map(({ value }) => formatValue(quantity.kind, value)),
    ),
  ];
  return {
    factId: fact.id,
    found: amount.quote,
    expected: expected.slice(0, 5).join(' hoặc '),
    verdict,
    tier: isVerified(ground) ? 'confirmed' : 'suggested',
    statement: ground.statement_vi,
    source: ground.legal_source,
    verification: ground.verification_level,
    validFrom: ground.valid_from,
    validTo: ground.valid_to,
    sentence: field.reading.text.slice(start, end).trim(),
    evidence: [evidenceAt(field.reading, amount.start, amount.end)],
  };
}
