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

/**
 * Plans the twelve weeks before `now` and the current one up to `now`. The same ISO week gives the same texts, dates and
 * addresses; later in the week there are more of them. The figures in the texts are those of autumn 2026 and after.
 */
export function planDemo(now: Date): DemoPlan {
  const week = isoWeek(now.getTime());
  const idPrefix = week.slice(2, 4) + week.slice(6);
  const articleWriter = new ArticleWriter(seededRandom(`articles ${week}`), idPrefix);
  const postWriter = new PostWriter(seededRandom(`posts ${week}`), idPrefix);
  for (const each of demoWeeks(now)) {
    const from = articleWriter.articles.length;
    articleWriter.writeWeek(each, arcs);
    postWriter.writeWeek(each, arcs, articleWriter.articles.slice(from));
  }
  const plan = publishedBy(now.getTime(), articleWriter.articles, postWriter);
  return { articles: foundArticles(plan.articles, now), threads: foundThreads(plan.threads, now) };
}

function publishedBy(now: number, articles: readonly DemoArticle[], posts: PostWriter): DemoPlan {
  const past = (post: DemoPost) => post.time < now;
  return {
    articles: articles
      .filter((article) => article.time < now)
      .map((article) => ({ ...article, comments: (posts.comments.get(article.id) ?? []).filter(past) }))
      .sort((a, b) => a.time - b.time),
    threads: posts.threads
      .map((thread) => ({ ...thread, posts: thread.posts.filter(past) }))
      .filter((thread) => thread.posts.length > 0)
      .sort((a, b) => (a.posts[0]?.time ?? 0) - (b.posts[0]?.time ?? 0)),
  };
}
