import { type DemoWeek, timeInWeek } from './calendar.ts';
import type { DemoArticle, Intent } from './document.ts';
import { Originality } from './originality.ts';
import { findOutlet, type Outlet, outlets } from './outlets.ts';
import { Deck, integer, pick, pickWeighted, type Random, shuffled } from './random.ts';
import { moreNoise } from './texts/more-noise.ts';
import { type NoiseArticle, noiseArticles } from './texts/noise.ts';
import { stories } from './texts/stories.ts';
import type { ArcTexts, Form, Frame, TopicTexts } from './texts/text.ts';
import { topics } from './texts/topics.ts';
import { voices } from './texts/voices.ts';
import { chooseSetting, fill, type Setting, slug } from './wording.ts';

const ordinaryPerWeek = 21;
/** How often an article is written anew before it is given up as a repetition. */
const attempts = 8;
/** In turn, about a tenth of all articles. */
const noisePerWeek = [2, 3];
/** Weeks in which one article is taken over by two other outlets. */
const copiedWeeks = new Set([1, 3, 5, 7, 9, 11]);
const weekdayWeights = [1, 1.15, 1.1, 1.1, 0.95, 0.4, 0.3];

const sections: Readonly<Record<Form | 'noise', string>> = {
  news: 'Xã hội',
  notice: 'Thông báo',
  feature: 'Phóng sự',
  complaint: 'Bạn đọc',
  question: 'Hỏi đáp',
  noise: 'Đời sống',
};

/** How a title is told apart from an earlier one of the same words; `%` is the title. */
const titleVariants: Readonly<Record<Form | 'noise', readonly string[]>> = {
  news: ['Ghi nhận ở {xa2}: %', 'Nhìn từ {xa2}: %', 'Tin cơ sở: %'],
  notice: ['Cần biết: %', 'Thông tin tháng {thang}: %', 'Nhắc lại: %'],
  feature: ['Chuyện ở {xa2}: %', 'Ghi chép: %', 'Người tốt, việc tốt: %'],
  complaint: ['Ý kiến bạn đọc: %', 'Đường dây nóng: %', 'Phản ánh từ {xa2}: %'],
  question: [
    'Hỏi đáp: %',
    'Bạn đọc hỏi: %',
    'Góc tư vấn: %',
    'Giải đáp từ {xa2}: %',
    'Thắc mắc tháng {thang}: %',
  ],
  noise: ['Điểm tin: %', 'Tin nhanh {ngay}: %', 'Góc {xa2}: %'],
};

interface Choice {
  readonly topic: TopicTexts;
  readonly frame: Frame;
}

/** Writes all articles of the demonstration, in the order in which they were planned; comments come later. */
export class ArticleWriter {
  readonly articles: DemoArticle[] = [];
  private readonly random: Random;
  private readonly idPrefix: string;
  private readonly choices: Deck<Choice>;
  private readonly noise: Deck<NoiseArticle>;
  private readonly titles = new Set<string>();
  private readonly originality = new Originality();

  constructor(random: Random, idPrefix: string) {
    this.random = random;
    this.idPrefix = idPrefix;
    this.choices = new Deck(
      random,
      topics.flatMap((topic) => topic.frames.map((frame) => ({ topic, frame }))),
    );
    this.noise = new Deck(random, [...noiseArticles, ...moreNoise]);
  }

  writeWeek(week: DemoWeek, arcs: readonly ArcTexts[]): void {
    const from = this.articles.length;
    for (let i = 0; i < ordinaryPerWeek; i++) this.writeOrdinary(week);
    const noise = noisePerWeek[week.index % noisePerWeek.length] ?? 0;
    for (let i = 0; i < noise; i++) this.writeNoise(week);
    this.writeStories(week);
    for (const arc of arcs) this.writeDebunks(week, arc);
    if (copiedWeeks.has(week.index)) this.copyOne(this.articles.slice(from));
  }

  private writeOrdinary(week: DemoWeek): void {
    const choice = this.choices.deal();
    if (!choice) return;
    const { topic, frame } = choice;
    const time = this.officeTime(week);
    const fresh = this.freshParagraphs(time, () => this.arrange(topic, frame));
    if (!fresh) return;
    const { paragraphs, setting } = fresh;
    const intent: Intent = { topic: topic.topic, mood: frame.mood, claims: [], story: null };
    this.add({
      outlet: this.chooseOutlet(frame.form),
      form: frame.form,
      title: this.chooseTitle(frame.titles, frame.form, setting),
      paragraphs,
      time,
      intent,
    });
  }

  private freshParagraphs(time: number, patterns: () => readonly string[]) {
    const write = () => {
      const setting = chooseSetting(this.random, time);
      return { setting, paragraphs: patterns().map((text) => this.fill(text, setting)) };
    };
    return this.originality.firstFresh(attempts, write, ({ paragraphs }) => paragraphs.join(' '));
  }

  /** Own paragraphs, facts and a voice, in the order of a newspaper: lead, matter, background, outlook. */
  private arrange(topic: TopicTexts, frame: Frame): string[] {
    const facts = shuffled(this.random, topic.facts).slice(0, integer(this.random, 2, 3));
    const [first = '', ...rest] = frame.own;
    const background = shuffled(this.random, [...facts, pick(this.random, voices[frame.mood])]);
    return [frame.lead, first, ...rest, ...background, pick(this.random, topic.endings)];
  }

  private writeNoise(week: DemoWeek): void {
    const noise = this.noise.deal();
    if (!noise) return;
    const time = this.officeTime(week);
    const fresh = this.freshParagraphs(time, () => noise.paragraphs);
    if (!fresh) return;
    const { paragraphs, setting } = fresh;
    this.add({
      outlet: this.chooseOutlet('noise'),
      form: 'noise',
      title: this.chooseTitle(noise.titles, 'noise', setting),
      paragraphs,
      time,
      intent: { topic: null, mood: 'neutral', claims: [], story: null },
    });
  }

  private writeStories(week: DemoWeek): void {
    for (const story of stories.filter((each) => each.week === week.index)) {
      for (const [order, telling] of story.tellings.entries()) {
        const time = timeInWeek(
          week,
          1 + Math.floor(order / 3),
          8 + 2 * (order % 3),
          integer(this.random, 0, 59),
        );
        const setting = chooseSetting(this.random, time);
        this.add({
          outlet: findOutlet(telling.outletId),
          form: 'news',
          title: this.fill(telling.title, setting),
          paragraphs: this.withBackground(story.topic, telling.paragraphs, setting),
          time,
          intent: { topic: story.topic, mood: story.mood, claims: [], story: story.id },
        });
      }
    }
  }

  private writeDebunks(week: DemoWeek, arc: ArcTexts): void {
    for (const debunk of arc.debunks.filter((each) => each.week === week.index)) {
      const time = timeInWeek(week, debunk.weekday, integer(this.random, 8, 15), integer(this.random, 0, 59));
      const setting = chooseSetting(this.random, time);
      this.add({
        outlet: findOutlet(debunk.outletId),
        form: 'news',
        title: this.fill(debunk.title, setting),
        paragraphs: this.withBackground(arc.topic, debunk.paragraphs, setting),
        time,
        intent: {
          topic: arc.topic,
          mood: 'neutral',
          claims: [{ claimId: arc.claimId, stance: 'debunks' }],
          story: `dinh-chinh-${arc.claimId}`,
        },
      });
    }
  }

  /** A report of an event, with two paragraphs of what the law says. */
  private withBackground(topicSlug: string, paragraphs: readonly string[], setting: Setting): string[] {
    const facts = topics.find(({ topic }) => topic === topicSlug)?.facts ?? [];
    return [...paragraphs, ...shuffled(this.random, facts).slice(0, 2)].map((text) =>
      this.fill(text, setting),
    );
  }

  /** Two other outlets take an article over, with a line that says so and small cuts. */
  private copyOne(candidates: readonly DemoArticle[]): void {
    const press = ['bao-song-cau', 'nhat-bao-viet-bac', 'tin-trung-du', 'thoi-bao-doi-che'];
    const original = candidates.find(
      (each) => each.intent.topic !== null && each.intent.story === null && press.includes(each.outletId),
    );
    if (!original) return;
    const takers = shuffled(
      this.random,
      press.filter((id) => id !== original.outletId),
    ).slice(0, 2);
    for (const [order, taker] of takers.entries()) {
      const credit = `(Theo ${findOutlet(original.outletId).name})`;
      const kept = order === 0 ? original.paragraphs : original.paragraphs.slice(0, -1);
      this.add({
        outlet: findOutlet(taker),
        form: 'news',
        title: original.title,
        paragraphs: [...kept, credit],
        time: original.time + (order + 1) * integer(this.random, 2, 9) * 3_600_000,
        intent: original.intent,
        copyOf: original.id,
      });
    }
  }

  private add(draft: {
    outlet: Outlet;
    form: Form | 'noise';
    title: string;
    paragraphs: readonly string[];
    time: number;
    intent: Intent;
    copyOf?: string;
  }): void {
    const id = this.idPrefix + String(this.articles.length + 1).padStart(4, '0');
    const section = sections[draft.form];
    const path = draft.outlet.structured
      ? `/${slug(section)}/${slug(draft.title)}-${id}.html`
      : `/tin/${id}/${slug(draft.title)}`;
    const author = chooseSetting(this.random, draft.time)[this.random() < 0.5 ? 'nu' : 'nam'] ?? '';
    const { outlet, title, paragraphs, time, intent } = draft;
    this.titles.add(title);
    this.articles.push({
      id,
      outletId: outlet.id,
      path,
      section,
      title,
      author,
      time,
      paragraphs,
      comments: [],
      intent,
      copyOf: draft.copyOf ?? null,
    });
  }

  private chooseTitle(patterns: readonly string[], form: Form | 'noise', setting: Setting): string {
    const plain = shuffled(this.random, patterns);
    const variants = shuffled(this.random, titleVariants[form]).map((variant) =>
      variant.replace('%', pick(this.random, patterns)),
    );
    const titles = [...plain, ...variants].map((pattern) => this.fill(pattern, setting));
    const fresh = titles.find((title) => !this.titles.has(title));
    return fresh ?? `${titles[0]} (${setting.ngay})`;
  }

  private chooseOutlet(form: Form | 'noise'): Outlet {
    const index = pickWeighted(
      this.random,
      outlets.map((outlet) => outlet.prints[form] ?? 0),
    );
    return outlets[index] ?? findOutlet('bao-song-cau');
  }

  private officeTime(week: DemoWeek): number {
    const weekday = pickWeighted(this.random, weekdayWeights);
    return timeInWeek(week, weekday, integer(this.random, 6, 18), integer(this.random, 0, 59));
  }

  private fill(pattern: string, setting: Setting): string {
    const text = fill(pattern, this.random, setting);
    return text.charAt(0).toUpperCase() + text.slice(1);
  }
}
