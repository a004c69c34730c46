import { ArticleWriter } from './articles.ts';
import { demoWeeks, isoWeek } from './calendar.ts';
import type { DemoArticle, DemoPost, DemoThread } from './document.ts';
import { PostWriter } from './posts.ts';
import { foundArticles, foundThreads } from './quiet.ts';
import { seededRandom } from './random.ts';
import { lumpSumArc } from './texts/arc-mot-lan.ts';
import { vssidArc } from './texts/arc-vssid.ts';
import { smallArcs } from './texts/arcs-small.ts';

const arcs = [vssidArc, lumpSumArc, ...smallArcs];

/** Everything that the demonstration has published by a given moment, oldest first. */
export interface DemoPlan {
  readonly articles: readonly DemoArticle[];
  readonly threads: readonly DemoThread[];
}

/** All texts of the thirteen weeks that a moment's demonstration covers, those later than the moment included. */
export interface DemoWriting {
  readonly articles: readonly DemoArticle[];
  readonly threads: readonly DemoThread[];
  /** Comments by the id of the article that they stand under. */
  readonly comments: ReadonlyMap<string, readonly DemoPost[]>;
}

/**
 * Plans the twelve weeks before `now` and the current one up to `now`. The same ISO week gives the same texts, dates and
 * addresses; later in the week there are more of them. The figures in the texts are those of autumn 2026 and after.
 */
export function planDemo(now: Date): DemoPlan {
  return publishedBy(now, writeDemo(now));
}

/** The same for each moment of an ISO week. */
export function writeDemo(now: Date): DemoWriting {
  const week = isoWeek(now.getTime());
  const idPrefix = week.slice(2, 4) + week.slice(6);
  const articleWriter = new ArticleWriter(seededRandom(`articles ${week}`), idPrefix);
  const postWriter = new PostWriter(seededRandom(`posts ${week}`), idPrefix);
  for (const each of demoWeeks(now)) {
    const from = articleWriter.articles.length;
    articleWriter.writeWeek(each, arcs);
    postWriter.writeWeek(each, arcs, articleWriter.articles.slice(from));
  }
  const { threads, comments } = postWriter;
  return { articles: articleWriter.articles, threads, comments };
}

/** What of it a collection at `now` finds. */
export function publishedBy(now: Date, { articles, threads, comments }: DemoWriting): DemoPlan {
  const past = ({ time }: { readonly time: number }) => time < now.getTime();
  const published = {
    articles: articles
      .filter(past)
      .map((article) => ({ ...article, comments: (comments.get(article.id) ?? []).filter(past) }))
      .sort((a, b) => a.time - b.time),
    threads: threads
      .map((thread) => ({ ...thread, posts: thread.posts.filter(past) }))
      .filter((thread) => thread.posts.length > 0)
      .sort((a, b) => (a.posts[0]?.time ?? 0) - (b.posts[0]?.time ?? 0)),
  };
  return { articles: foundArticles(published.articles, now), threads: foundThreads(published.threads, now) };
}
