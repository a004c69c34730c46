/**
 * Figures held against the ledger of facts: which quantity an amount is about, for which group and time, and whether the law
 * gave that value then. Proposals, history, questions and quoted claims that are being refuted are not errors.
 */
import { type Entity, findEntities } from './entities.ts';
import type { Fact } from './facts.ts';
import { isVerified } from './facts.ts';
import { type Amount, amountsOf, formatValue } from './figure-amounts.ts';
import { type Period, type Spoken, spokenTimes } from './figure-dates.ts';
import {
  type CompiledRules,
  type Cue,
  compileRules,
  type FigureRules,
  type Quantity,
  type Sign,
  type Valid,
} from './figure-rules.ts';
import type { FigureFinding } from './finding.ts';
import { foldDiacritics } from './normalise.ts';
import { findPhrases, type PhraseHit } from './patterns.ts';
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
      const found = fields.flatMap((reading) => checkField(compiled, reading, title, today));
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
function dayOf(instant: string | null): string | undefined {
  const time = Date.parse(instant ?? '');
  return Number.isNaN(time) ? undefined : new Date(time + 7 * 3_600_000).toISOString().slice(0, 10);
}

type Hit = PhraseHit<readonly Sign[]>;

interface Field {
  readonly reading: Reading;
  readonly folded: string;
  readonly today: string;
  readonly hits: readonly (readonly Hit[])[];
  readonly titleHits: readonly Hit[];
}

/** One sentence with what was found in it. */
interface Clause {
  readonly field: Field;
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly hits: readonly Hit[];
  readonly amounts: readonly Amount[];
  readonly times: readonly Spoken[];
}

function checkField(
  compiled: CompiledRules,
  reading: Reading,
  title: Reading | undefined,
  today: string,
): FigureFinding[] {
  if (!/\p{N}|[mM]ươi|muoi|triệu|trieu|năm|phần trăm/u.test(reading.text)) return [];
  const entities = findEntities(reading.text);
  const folded = foldDiacritics(reading.text);
  const amounts = amountsOf(reading.text, folded, entities);
  if (amounts.length === 0) return [];
  const field = {
    reading,
    folded,
    today,
    hits: hitsBySentence(compiled, reading),
    titleHits: title === undefined || title === reading ? [] : findPhrases(compiled.table, title),
  };
  let carried: readonly Spoken[] = [];
  return reading.sentences.flatMap(({ start, end }, at) => {
    const inside = <T extends { start: number }>(items: readonly T[]) =>
      items.filter((item) => item.start >= start && item.start < end);
    const dated = inside(entities).filter(({ kind }: Entity) => kind === 'date' || kind === 'year');
    const own = spokenTimes(folded, dated, today, start);
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

interface Judgement {
  readonly amount: Amount;
  readonly quantity: Quantity;
  readonly group: string | undefined;
  readonly verdict: FigureFinding['verdict'];
  /** The value that the verdict names. */
  readonly named: Valid;
  readonly current: readonly Valid[];
  readonly distance: number;
}

function judgeClause(compiled: CompiledRules, clause: Clause): FigureFinding[] {
  const quantities = quantitiesOf(compiled, clause);
  if (quantities.length === 0) return [];
  const judged = clause.amounts.flatMap((amount) => {
    const best = bestJudgement(
      quantities.flatMap(({ quantity, places }) => judge(clause, amount, quantity, places)),
    );
    return best === undefined ? [] : [best];
  });
  const settled = new Set(judged.filter(({ verdict }) => verdict === 'consistent').map(keyOf));
  const doubted = isDoubted(clause);
  return judged
    .filter(
      (one) =>
        one.verdict === 'consistent' ||
        (!doubted && !settled.has(keyOf(one)) && !isSetAside(clause, one.amount)),
    )
    .map((one) => findingOf(clause, one));
}

function keyOf({ quantity, group }: Judgement): string {
  return `${quantity.id} ${group ?? ''}`;
}

/** A figure that is right for one reading is right; else the verdict with most ground, from the nearest words. */
function bestJudgement(judgements: readonly Judgement[]): Judgement | undefined {
  const rank = { consistent: 0, outdated: 1, not_yet: 2, contradicts: 3 };
  return judgements.toSorted((a, b) => rank[a.verdict] - rank[b.verdict] || a.distance - b.distance)[0];
}

interface Found {
  readonly quantity: Quantity;
  /** Where its words stand in the sentence. */
  readonly places: readonly Hit[];
}

/** The quantities whose words are all there. */
function quantitiesOf({ quantities }: CompiledRules, { field, at, hits }: Clause): Found[] {
  const seen = new Map<number, { about: Set<number>; context: Set<number>; places: Hit[]; not: boolean }>();
  const note = (hit: Hit, isHere: boolean) => {
    for (const sign of hit.value) {
      if (sign.kind === 'group' || sign.kind === 'cue') continue;
      if (!isHere && sign.kind !== 'context') continue;
      const entry = seen.get(sign.quantity) ?? {
        about: new Set(),
        context: new Set(),
        places: [],
        not: false,
      };
      if (sign.kind === 'not') entry.not = true;
      else entry[sign.kind].add(sign.slot);
      if (sign.kind === 'about') entry.places.push(hit);
      seen.set(sign.quantity, entry);
    }
  };
  for (const hit of hits) note(hit, true);
  const around = [...(field.hits[at - 1] ?? []), ...(field.hits[at - 2] ?? []), ...field.titleHits];
  for (const hit of around) note(hit, false);
  return [...seen].flatMap(([index, { about, context, places, not }]) => {
    const quantity = quantities[index];
    if (quantity === undefined || not) return [];
    if (about.size < quantity.about || context.size < quantity.context) return [];
    return [{ quantity, places }];
  });
}

/** Characters between a contradicting figure and the words that say what it is. */
const farthest = 90;
/** A value that comes into force later than this is no news ahead of its time, it is another value. */
const farAheadYears = 2;

function judge(clause: Clause, amount: Amount, quantity: Quantity, places: readonly Hit[]): Judgement[] {
  const value = amount.as[quantity.kind];
  if (
    value === undefined ||
    (quantity.range && typeof value === 'number' && (value < quantity.range[0] || value > quantity.range[1]))
  )
    return [];
  const { today } = clause.field;
  const period = periodAt(clause, amount);
  const group = quantity.by === undefined ? undefined : groupAt(clause, amount, quantity.by);
  const grouped = quantity.values.filter(
    (valid) => group === undefined || valid.group === undefined || valid.group === group,
  );
  const same = grouped.filter((valid) => agrees(valid.value, value));
  const current = grouped.filter((valid) => holdsIn(valid, period));
  const distance = Math.min(
    ...places.map((hit) => Math.max(hit.start - amount.end, amount.start - hit.end, 0)),
  );
  const make = (verdict: FigureFinding['verdict'], named: Valid): Judgement[] => [
    { amount, quantity, group, verdict, named, current, distance },
  ];

  const right =
    same.find((valid) => holdsIn(valid, period)) ??
    (period.to < today ? same.find((valid) => holdsIn(valid, { from: today, to: today })) : undefined);
  if (right !== undefined) return make('consistent', right);
  const [first] = current;
  if (first === undefined || (quantity.by !== undefined && group === undefined && !quantity.ungrouped))
    return [];
  const old = same.filter((valid) => valid.to !== null && valid.to < period.from && valid.to < today).at(-1);
  if (old !== undefined) return make('outdated', old);
  const ahead = same.find(
    (valid) =>
      valid.from > period.to &&
      Number(valid.from.slice(0, 4)) - Number(period.to.slice(0, 4)) < farAheadYears,
  );
  if (ahead !== undefined) return make('not_yet', ahead);
  return distance > farthest ? [] : make('contradicts', first);
}

function agrees(a: number | string, b: number | string): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));
}

function holdsIn({ from, to }: Valid, period: Period): boolean {
  return from <= period.to && (to === null || to >= period.from);
}

/** The time named before the amount, else after it, else the day of publication. */
function periodAt({ times, field }: Clause, amount: Amount): Period {
  const near =
    times.filter(({ start }) => start < amount.start).at(-1) ??
    times.find(({ start }) => start !== amount.start);
  return near?.period ?? { from: field.today, to: field.today };
}

/** The group that an amount is for: in the same part of the sentence, else the one named last. */
function groupAt({ hits, field }: Clause, amount: Amount, dimension: string): string | undefined {
  const named = hits.flatMap((hit) => {
    const sign = hit.value.find((one) => one.kind === 'group' && one.dimension === dimension);
    return sign?.kind === 'group' && !(hit.start < amount.end && amount.start < hit.end)
      ? [{ group: sign.group, start: hit.start, end: hit.end }]
      : [];
  });
  const outer = named.filter(
    (hit) =>
      !named.some(
        (other) =>
          other !== hit &&
          other.start <= hit.start &&
          hit.end <= other.end &&
          other.end - other.start > hit.end - hit.start,
      ),
  );
  const before = outer.filter(({ end }) => end <= amount.start).at(-1);
  const after = outer.find(({ start }) => start >= amount.end);
  const between = (from: number, to: number) => field.folded.slice(from, to);
  const closeBefore =
    before !== undefined && !/[,;.](?!\d)| va | con /u.test(between(before.end, amount.start));
  const gap = after === undefined ? '' : between(amount.end, after.start);
  const closeAfter = after !== undefined && !/[,;.](?!\d)| va | con /u.test(gap);
  if (
    closeAfter &&
    (!closeBefore || /^[\s)]*(?:muc dong )?(?:cho|voi|doi voi|danh cho)(?![\p{L}])/u.test(gap))
  )
    return after.group;
  return (before ?? after)?.group;
}

function cuesOf(hits: readonly Hit[], cue: Cue): Hit[] {
  return hits.filter((hit) => hit.value.some((sign) => sign.kind === 'cue' && sign.cue === cue));
}

/** Sentences of a text that is about one thing: a doubt beside the figure bears on it. */
const shortSentences = 5;

/** Asked, proposed, one's own case, or quoted to be refuted. */
function isDoubted({ field, at, hits, start, end }: Clause): boolean {
  const has = (cue: Cue) => cuesOf(hits, cue).length > 0;
  if (has('proposal') || has('refute') || has('ask') || has('case')) return true;
  const sentence = field.reading.text.slice(start, end);
  if (/\?[\s"”')]*$/u.test(sentence)) return true;
  const isShort = field.hits.length <= shortSentences;
  const beside = [...(field.hits[at - 1] ?? []), ...(field.hits[at + 1] ?? [])];
  if ((isShort || /[“"«]/u.test(sentence)) && cuesOf(beside, 'refute').length > 0) return true;
  return /[“"«]/u.test(sentence) && cuesOf(field.titleHits, 'refute').length > 0;
}

const stillSo = /(?:van|giu nguyen|hien nay|hien hanh|bay gio|hien tai|dang ap dung)(?![\p{L}])/u;
const fromTo = /^\s*(?:\/?[\p{L}]+\s+){0,6}?(?:xuong|len|con|thanh)(?![\p{L}])/u;

/** History ("trước là 30 %", "từ 20 năm xuống 15 năm"), or a value that the sentence denies ("không phải 20 năm"). */
function isSetAside({ field, hits, start }: Clause, amount: Amount): boolean {
  const lead = field.folded.slice(Math.max(start, amount.start - 50), amount.start);
  const tail = field.folded.slice(amount.end, amount.end + 40);
  const near = (hit: Hit, before: number, after: number) =>
    (hit.end <= amount.start && amount.start - hit.end <= before) ||
    (hit.start >= amount.end && hit.start - amount.end <= after);
  if (cuesOf(hits, 'negation').some((hit) => hit.end <= amount.start && amount.start - hit.end <= 22))
    return true;
  if (/(?:^|\s)tu(?: muc| du)?\s*$/u.test(lead) && fromTo.test(tail)) return true;
  if (stillSo.test(lead)) return false;
  return cuesOf(hits, 'history').some((hit) => near(hit, 45, 25));
}

function findingOf(
  { field, start, end }: Clause,
  { amount, quantity, verdict, named, current }: Judgement,
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
