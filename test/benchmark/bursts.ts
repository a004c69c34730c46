/** Replays a year of real news day by day: which known events the search for bursts finds, and how often it speaks. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createAnalyser } from '../../analysis/analyse.ts';
import { groupTerms } from '../../analysis/burst-groups.ts';
import {
  type BurstRule,
  baselineDays,
  coolDownDays,
  isBurst,
  subjectRule,
  surpriseOf,
  termRuleOf,
} from '../../analysis/bursts.ts';
import { buildClaimIndex } from '../../analysis/claim-index.ts';
import { claimsFromKnowledge, loadKnowledge } from '../../analysis/knowledge.ts';
import { foldDiacritics } from '../../analysis/normalise.ts';
import { countTerms, type TermWeek } from '../../analysis/term-counter.ts';
import { documentTerms, risingTerms } from '../../analysis/terms.ts';
import { groupBy } from '../../api/reports/comparing.ts';
import { daysUpTo } from '../../api/week.ts';
import { dataDirectory } from '../data-directory.ts';
import { type KnownEvent, knownEvents } from './known-events.ts';
import { table } from './table.ts';

interface Item {
  readonly day: string;
  readonly source: string;
  readonly terms: readonly string[];
  /** Topics; `null`: not about social insurance. */
  readonly topics: readonly string[] | null;
}

interface Alert {
  readonly day: string;
  readonly subject: string;
  /** Terms that rose with it. */
  readonly together: readonly string[];
  readonly documents: number;
  readonly expected: number;
  readonly surprise: number;
}

/** Days of the baseline, before which nothing can be found. */
const firstFull = '2025-08-11';

export async function benchBursts(): Promise<string> {
  const file = join(dataDirectory, 'nlp', 'rss-news', 'articles.jsonl.gz');
  if (!existsSync(file)) return 'bursts: the news items are not there (see MINHTIN_DATA)';
  const items = await readItems(file);
  const last =
    items
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? firstFull;
  const days = daysUpTo(last, 400).filter((day) => day >= firstFull);
  const subject = items.filter(({ topics }) => topics !== null);
  const all = replayTerms(items, days);
  const ours = [...replayTopics(subject, days), ...replayTerms(subject, days)].sort((a, b) =>
    a.day < b.day ? -1 : 1,
  );
  return [
    `Bursts in ${items.length} news items of ${days.length} days, ${subject.length} of them about social insurance`,
    eventTable(all, days),
    `all news: ${rates(all, days)} (terms; the rule was chosen on the first half)`,
    `social insurance: ${rates(ours, days)} (topics and terms); all of them:`,
    alertTable(ours),
  ].join('\n\n');
}

async function readItems(file: string): Promise<Item[]> {
  const knowledge = await loadKnowledge(join('analysis', 'knowledge'));
  const analyser = createAnalyser(knowledge, buildClaimIndex(claimsFromKnowledge(knowledge)));
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { title, summary, source, published } = JSON.parse(line) as Record<string, string>;
      const text = {
        kind: 'article' as const,
        title: title ?? null,
        text: summary ?? '',
        publishedAt: null,
        url: null,
      };
      const { relevant, topics } = analyser.analyse(text);
      return {
        day: (published ?? '').slice(0, 10),
        // Sections of one paper are one voice.
        source: (source ?? '').split(' - ')[0] ?? '',
        terms: documentTerms(title ?? null, summary ?? ''),
        topics: relevant ? topics.map(({ slug }) => slug) : null,
      };
    });
}

function replayTopics(items: readonly Item[], days: readonly string[]): Alert[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { day, topics } of items)
    for (const topic of topics ?? []) {
      const own = counts.get(topic) ?? new Map<string, number>();
      counts.set(topic, own.set(day, (own.get(day) ?? 0) + 1));
    }
  return [...counts].flatMap(([topic, own]) => {
    const alerts: Alert[] = [];
    for (const day of days) {
      const alert = alertOn(`topic ${topic}`, day, days, own, subjectRule);
      if (alert && isNew(alert, alerts)) alerts.push(alert);
    }
    return alerts;
  });
}

/** As the application does it: terms that stand out on a day against four weeks, then their own counts. */
function replayTerms(items: readonly Item[], days: readonly string[]): Alert[] {
  const byDay = groupBy(items, ({ day }) => day);
  const itemsOn = (dates: readonly string[]) => dates.flatMap((date) => byDay.get(date) ?? []);
  const sets = new Map([...byDay].map(([day, own]) => [day, own.map(({ terms }) => new Set(terms))]));
  const alerts: Alert[] = [];
  for (const day of days.slice(baselineDays)) {
    const at = days.indexOf(day);
    const today = countTerms(itemsOn([day]));
    const before = [4, 3, 2, 1].map((week) =>
      countOnly(itemsOn(days.slice(at - 7 * week, at - 7 * (week - 1))), today),
    );
    const rule = termRuleOf(itemsOn([day]).length);
    const found = [];
    for (const { term } of risingTerms(today, before, { leastDocuments: rule.leastCount })) {
      const window = days.slice(at - baselineDays, at + 1);
      const own = new Map(
        window.map((date) => [date, (sets.get(date) ?? []).filter((terms) => terms.has(term)).length]),
      );
      const alert = alertOn(term, day, days, own, rule);
      if (alert) found.push({ ...alert, uses: placesOf(sets.get(day) ?? [], term) });
    }
    for (const [first, ...others] of groupTerms(found)) {
      const alert = first && { ...first, together: others.map(({ subject }) => subject) };
      if (alert && isNew(alert, alerts)) alerts.push(alert);
    }
  }
  return alerts;
}

/** Counts the terms of a day in other items: a year of all terms would take minutes more. */
function countOnly(items: readonly Item[], { uses }: TermWeek): TermWeek {
  return countTerms(
    items.map(({ terms, source }) => ({
      source,
      terms: terms.filter((term) => (uses.get(term)?.documents ?? 0) >= subjectRule.leastCount),
    })),
  );
}

function alertOn(
  subject: string,
  day: string,
  days: readonly string[],
  counts: ReadonlyMap<string, number>,
  rule: BurstRule,
): Alert | null {
  const documents = counts.get(day) ?? 0;
  const at = days.indexOf(day);
  if (at < baselineDays || documents < rule.leastCount) return null;
  const found = surpriseOf(
    documents,
    days.slice(at - baselineDays, at).map((date) => counts.get(date) ?? 0),
  );
  return found && isBurst(documents, found, rule)
    ? { day, subject, together: [], documents, ...found }
    : null;
}

function placesOf(documents: readonly ReadonlySet<string>[], term: string): Set<number> {
  return new Set(documents.flatMap((terms, index) => (terms.has(term) ? [index] : [])));
}

function subjectsOf({ subject, together }: Alert): string[] {
  return [subject, ...together];
}

function isNew(alert: Alert, alerts: readonly Alert[]): boolean {
  const recent = new Set(daysUpTo(alert.day, coolDownDays));
  const subjects = new Set(subjectsOf(alert));
  return !alerts.some((told) => recent.has(told.day) && subjectsOf(told).some((one) => subjects.has(one)));
}

/** Alerts a month in each half of the days that have a baseline. */
function rates(alerts: readonly Alert[], days: readonly string[]): string {
  const known = days.slice(baselineDays);
  const middle = Math.ceil(known.length / 2);
  const rate = (part: readonly string[]) => {
    const own = alerts.filter(({ day }) => part.includes(day));
    return `${((own.length * 30.4) / part.length).toFixed(1)} alerts a month until ${part.at(-1)}`;
  };
  return `${rate(known.slice(0, middle))}, then ${rate(known.slice(middle))}`;
}

function eventTable(alerts: readonly Alert[], days: readonly string[]): string {
  const from = days[baselineDays] ?? '';
  const rows = knownEvents
    .filter(({ to }) => to >= from)
    .map((event) => {
      const [first] = alerts.filter((alert) => names(event, alert));
      return [
        event.name,
        event.from,
        first?.day ?? 'not found',
        first?.subject ?? '',
        first ? `${first.documents} of ${first.expected.toFixed(1)}` : '',
      ];
    });
  const found = rows.filter(([, , day]) => day !== 'not found').length;
  return `${table([['known event', 'from', 'first alert', 'by', 'documents of expected'], ...rows])}\n${found} of ${rows.length} found`;
}

function names({ from, to, words }: KnownEvent, alert: Alert): boolean {
  if (alert.day < from || alert.day > to) return false;
  const folded = subjectsOf(alert).map((subject) => ` ${foldDiacritics(subject)} `);
  return words.some((word) => folded.some((subject) => subject.includes(` ${word} `)));
}

function alertTable(alerts: readonly Alert[]): string {
  return table([
    ['day', 'subject', 'documents', 'expected', 'surprise'],
    ...alerts.map(({ day, subject, documents, expected, surprise }) => [
      day,
      subject,
      String(documents),
      expected.toFixed(2),
      surprise.toFixed(1),
    ]),
  ]);
}
