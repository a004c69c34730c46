import { type DemoWeek, localDate, timeInWeek } from './calendar.ts';
import type { DemoArticle, DemoPost, DemoThread, Intent } from './document.ts';
import { Originality } from './originality.ts';
import { findOutlet } from './outlets.ts';
import { nicknames } from './people-and-places.ts';
import { fallingOutlet, hasFallen } from './quiet.ts';
import { Deck, integer, pick, pickWeighted, type Random, shuffled } from './random.ts';
import { moreTalk } from './texts/more-talk.ts';
import { closers, fillers, openers } from './texts/small-talk.ts';
import { eventReplies, eventThreads, stories } from './texts/stories.ts';
import type { ArcTexts, Mood, Replies, ThreadStart } from './texts/text.ts';
import { topics } from './texts/topics.ts';
import { chooseSetting, fill, type Setting, slug, teencode, withoutMarks } from './wording.ts';

const threadsPerWeek = 3;
const commentedArticlesPerWeek = 3;
const weekdayWeights = [1, 1, 1, 1, 1.1, 0.7, 0.6];
/** First and last weekday (0 = Monday). */
type Weekdays = readonly [number, number];
const wholeWeek: Weekdays = [0, 6];
/** When each thread that nobody answers is opened: any seven days in a row have two to four of them. */
const unansweredWeekdays: readonly Weekdays[] = [
  [0, 1],
  [2, 3],
  [4, 6],
];
const livelyOutlet = 'nhom-cong-nhan';
/** Where threads are opened, in any order, while both forums have their people. */
const forums = [fallingOutlet, fallingOutlet, fallingOutlet, livelyOutlet];
const minute = 60_000;
/** How often a remark is dressed anew before it is given up as a repetition. */
const attempts = 8;

interface Remark {
  readonly text: string;
  readonly intent: Intent;
}

interface TimedRemark extends Remark {
  readonly time: number;
}

type ArcKind = 'spread' | 'ask' | 'refute' | 'victim';
const stances = { spread: 'spreads', ask: 'mentions', refute: 'debunks', victim: 'mentions' } as const;
const arcMoods: Readonly<Record<ArcKind, Mood>> = {
  spread: 'neutral',
  ask: 'neutral',
  refute: 'neutral',
  victim: 'negative',
};

/** Writes what people say: threads of the forum and the group, and comments under articles. */
export class PostWriter {
  readonly threads: DemoThread[] = [];
  /** Comments by the id of the article that they stand under. */
  readonly comments = new Map<string, DemoPost[]>();
  private readonly random: Random;
  private readonly idPrefix: string;
  private readonly starts: Deck<ThreadStart & { readonly topic: string }>;
  private readonly replies = new Map<string, Deck<Remark>>();
  private readonly arcDecks = new Map<string, Deck<string>>();
  private readonly fillers: Deck<string>;
  private readonly forums: Deck<string>;
  private readonly used = new Set<string>();
  private readonly originality = new Originality();
  private count = 0;

  constructor(random: Random, idPrefix: string) {
    this.random = random;
    this.idPrefix = idPrefix;
    this.starts = new Deck(
      random,
      [...topics, ...moreTalk].flatMap(({ topic, threads }) => threads.map((start) => ({ ...start, topic }))),
    );
    this.fillers = new Deck(random, fillers);
    this.forums = new Deck(random, forums);
    for (const { topic, replies } of topics) {
      const more = moreTalk.find((each) => each.topic === topic)?.replies;
      this.replies.set(topic, new Deck(random, [...remarks(topic, replies), ...remarks(topic, more)]));
    }
  }

  writeWeek(week: DemoWeek, arcs: readonly ArcTexts[], articles: readonly DemoArticle[]): void {
    for (let i = 0; i < threadsPerWeek; i++) this.writeOrdinaryThread(week);
    this.commentOnArticles(articles);
    this.discussEvent(week);
    for (const arc of arcs) this.writeArc(week, arc, articles);
    if (hasFallen(week)) for (const weekdays of unansweredWeekdays) this.writeUnanswered(week, weekdays);
  }

  private writeOrdinaryThread(week: DemoWeek): void {
    const start = this.starts.deal();
    if (!start) return;
    const opening = this.timed(week, { text: start.post, intent: intentOf(start.topic, start.mood) });
    const answers: TimedRemark[] = [];
    let time = opening.time;
    for (let i = integer(this.random, 3, 6); i > 0; i--) {
      const remark = this.random() < 0.1 ? this.filler() : this.replies.get(start.topic)?.deal();
      time = awake(time + integer(this.random, 4, 600) * minute);
      if (remark) answers.push({ ...remark, time });
    }
    this.addThread(this.chooseForum(week), start.title, [opening, ...answers]);
  }

  private writeUnanswered(week: DemoWeek, weekdays: Weekdays): void {
    const start = this.starts.deal();
    if (!start) return;
    const remark = { text: start.post, intent: intentOf(start.topic, start.mood) };
    this.addThread(fallingOutlet, start.title, [this.timed(week, remark, weekdays)]);
  }

  private chooseForum(week: DemoWeek): string {
    return hasFallen(week) ? livelyOutlet : (this.forums.deal() ?? livelyOutlet);
  }

  private filler(): Remark {
    return { text: this.fillers.deal() ?? '', intent: intentOf(null, 'neutral') };
  }

  private commentOnArticles(articles: readonly DemoArticle[]): void {
    const open = articles.filter(
      (each) => findOutlet(each.outletId).comments && each.intent.topic !== null && each.copyOf === null,
    );
    for (const article of shuffled(this.random, open).slice(0, commentedArticlesPerWeek)) {
      const deck = this.replies.get(article.intent.topic ?? '');
      for (let i = integer(this.random, 2, 4); i > 0; i--) {
        const remark = deck?.deal();
        if (remark) this.addComment(article, remark);
      }
    }
  }

  private discussEvent(week: DemoWeek): void {
    const event = stories[0];
    if (!event || event.week !== week.index) return;
    const deck = new Deck(this.random, remarks(event.topic, eventReplies));
    for (const start of eventThreads) {
      const opening = { text: start.post, intent: intentOf(event.topic, start.mood) };
      let time = timeInWeek(week, 2, integer(this.random, 9, 20), integer(this.random, 0, 59));
      const posts: TimedRemark[] = [{ ...opening, time }];
      for (let i = 0; i < 4; i++) {
        const remark = deck.deal();
        time = awake(time + integer(this.random, 10, 500) * minute);
        if (remark) posts.push({ ...remark, time });
      }
      this.addThread(this.chooseForum(week), start.title, posts);
    }
  }

  /** Spreads a week's share of an arc over threads and over comments under related articles. */
  private writeArc(week: DemoWeek, arc: ArcTexts, articles: readonly DemoArticle[]): void {
    const remarksOfWeek = this.dealArc(week, arc);
    const hosts = articles.filter(
      (each) => findOutlet(each.outletId).comments && each.intent.topic === arc.topic && each.copyOf === null,
    );
    const asComments = hosts.length > 0 ? Math.floor(remarksOfWeek.length / 4) : 0;
    for (const remark of remarksOfWeek.slice(remarksOfWeek.length - asComments)) {
      this.addComment(pick(this.random, hosts), remark);
    }
    const inThreads = remarksOfWeek.slice(0, remarksOfWeek.length - asComments);
    const threads = Math.max(1, Math.round(inThreads.length / 6));
    for (let i = 0; i < threads; i++) {
      const part = inThreads.filter((_, index) => index % threads === i);
      if (part.length > 0) this.addArcThread(week, arc, part);
    }
  }

  private dealArc(week: DemoWeek, arc: ArcTexts): Remark[] {
    const counts = arc.weeks[week.index];
    if (!counts) return [];
    const deal = (kind: ArcKind): Remark[] =>
      Array.from({ length: counts[kind] }, () => ({
        text: this.arcDeck(arc, kind).deal() ?? '',
        intent: {
          topic: arc.topic,
          mood: arcMoods[kind],
          claims: [{ claimId: arc.claimId, stance: stances[kind] }],
          story: null,
        },
      }));
    const first = shuffled(this.random, [...deal('spread'), ...deal('ask')]);
    return [...first, ...shuffled(this.random, [...deal('refute'), ...deal('victim')])];
  }

  private arcDeck(arc: ArcTexts, kind: ArcKind): Deck<string> {
    const key = `${arc.claimId} ${kind}`;
    const deck = this.arcDecks.get(key) ?? new Deck(this.random, arc[kind]);
    this.arcDecks.set(key, deck);
    return deck;
  }

  private addArcThread(week: DemoWeek, arc: ArcTexts, part: readonly Remark[]): void {
    let time = this.timed(week, { text: '', intent: intentOf(null, 'neutral') }, [0, 3]).time;
    const correction = firstDebunk(week, arc);
    const posts = part.map((remark) => {
      const refutes = remark.intent.claims.some(({ stance }) => stance === 'debunks');
      time = awake(Math.max(time, refutes ? correction : 0) + integer(this.random, 5, 420) * minute);
      return { ...remark, time };
    });
    this.addThread(this.chooseForum(week), pick(this.random, arc.titles), posts);
  }

  private timed(week: DemoWeek, remark: Remark, [first, last] = wholeWeek): TimedRemark {
    const weekday = first + pickWeighted(this.random, weekdayWeights.slice(first, last + 1));
    return {
      ...remark,
      time: timeInWeek(week, weekday, integer(this.random, 6, 22), integer(this.random, 0, 59)),
    };
  }

  private addThread(outletId: string, title: string, posts: readonly TimedRemark[]): void {
    const id = `${this.idPrefix}${String(this.threads.length + 1).padStart(3, '0')}`;
    const written = posts.map((post) => this.write(post, post.time)).filter((post) => post !== null);
    const filled = fill(title, this.random, chooseSetting(this.random, posts[0]?.time ?? 0));
    this.threads.push({
      id,
      outletId,
      path: `/chu-de/${slug(filled)}.${id}`,
      title: filled,
      posts: written,
    });
  }

  private addComment(article: DemoArticle, remark: Remark): void {
    const under = this.comments.get(article.id) ?? [];
    const last = under.at(-1)?.time ?? article.time;
    const comment = this.write(remark, awake(last + integer(this.random, 9, 400) * minute));
    if (comment) under.push(comment);
    this.comments.set(article.id, under);
  }

  /** `null` where the remark has been made before and no new dress makes it a text of its own. */
  private write(remark: Remark, time: number): DemoPost | null {
    const text = this.originality.firstFresh(
      attempts,
      () => this.dress(remark, chooseSetting(this.random, time)),
      (written) => written,
    );
    if (text === null) return null;
    this.count++;
    return {
      id: this.idPrefix + String(this.count).padStart(4, '0'),
      author: pick(this.random, nicknames),
      time,
      text: inRegister(text, this.random),
      intent: remark.intent,
    };
  }

  private dress(remark: Remark, setting: Setting): string {
    const repeated = this.used.has(remark.text);
    this.used.add(remark.text);
    const before = repeated || this.random() < 0.12 ? `${pick(this.random, openers)} ` : '';
    const after = repeated || this.random() < 0.2 ? ` ${pick(this.random, closers)}` : '';
    const text = fill(joined(before, remark.text) + after, this.random, setting);
    return text.charAt(0).toUpperCase() + text.slice(1);
  }
}

/** A third types without marks, half of them in short forms; some keep the marks and shorten all the same. */
function inRegister(text: string, random: Random): string {
  const chance = random();
  if (chance < 0.17) return withoutMarks(teencode(text)).toLowerCase();
  if (chance < 0.34) return withoutMarks(text);
  if (chance < 0.46) return teencode(text);
  if (chance < 0.54) return text.toLowerCase();
  return text;
}

/** Nobody posts at night: what falls between midnight and six waits for the morning. */
function awake(time: number): number {
  const { hour } = localDate(time);
  return hour < 6 ? time + (7 - hour) * 60 * minute : time;
}

/** When a claim was first corrected in a week: before that, nobody can quote the correction. */
function firstDebunk(week: DemoWeek, arc: ArcTexts): number {
  const weekdays = arc.debunks.filter((each) => each.week === week.index).map((each) => each.weekday);
  return weekdays.length > 0 ? timeInWeek(week, Math.min(...weekdays), 16, 0) : 0;
}

/** After an opener that ends in the middle of a sentence, the sentence goes on in small letters. */
function joined(before: string, text: string): string {
  if (before === '' || /[.:]\s$/.test(before)) return before + text;
  const isAcronym = /^\p{Lu}[\p{Lu}\d]/u.test(text);
  return before + (isAcronym ? text : text.charAt(0).toLowerCase() + text.slice(1));
}

function intentOf(topic: string | null, mood: Mood): Intent {
  return { topic, mood, claims: [], story: null };
}

function remarks(topic: string, replies: Replies = {}): Remark[] {
  const moods: readonly Mood[] = ['negative', 'neutral', 'positive'];
  return moods.flatMap((mood) =>
    (replies[mood] ?? []).map((text) => ({ text, intent: intentOf(topic, mood) })),
  );
}
