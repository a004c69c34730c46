import type { DemoPost, Intent } from './document.ts';
import { findOutlet, outletOrigin } from './outlets.ts';
import { planDemo } from './plan.ts';
import { spamArticle } from './traps.ts';

/** One document of the demonstration as it was meant. For tests of the whole path: the system never reads it. */
export interface DemoTruth extends Intent {
  /** Canonical address: a thread's opening post by the thread's, replies and comments by `#post-ID` and `#comment-ID`. */
  readonly url: string;
  readonly parentUrl: string | null;
  readonly kind: 'article' | 'post' | 'comment';
  readonly outletId: string;
  readonly sourceId: string;
  readonly title: string | null;
  readonly text: string;
  readonly publishedAt: string;
  /** Whether it is about social insurance. */
  readonly relevant: boolean;
  /** Address of the article that it repeats. */
  readonly copyOf: string | null;
}

/** Everything that a perfect crawl of the demonstration collects, with what the analysis should find in it. */
export function demoTruth(options: { basePort: number; now: Date; host?: string }): DemoTruth[] {
  const { basePort, now, host = '127.0.0.1' } = options;
  const origin = (outletId: string) => outletOrigin(findOutlet(outletId), host, basePort);
  const plan = planDemo(now);
  const articles = [...plan.articles, spamArticle(findOutlet('hoi-dap-luat'))];
  const urls = new Map(articles.map((article) => [article.id, origin(article.outletId) + article.path]));
  const ofArticles = articles.flatMap((article): DemoTruth[] => {
    const url = origin(article.outletId) + article.path;
    const own: DemoTruth = {
      ...article.intent,
      ...common('article', article.outletId, url, article.time, article.intent),
      parentUrl: null,
      title: article.title,
      text: article.paragraphs.join('\n'),
      copyOf: (article.copyOf && urls.get(article.copyOf)) ?? null,
    };
    return [own, ...article.comments.map((comment) => ofPost('comment', comment, article.outletId, url))];
  });
  const ofThreads = plan.threads.flatMap(({ outletId, path, title, posts }) => {
    const url = origin(outletId) + path;
    return posts.map((post, index): DemoTruth => {
      const truth = ofPost('post', post, outletId, url);
      return index === 0 ? { ...truth, url, title, parentUrl: null } : truth;
    });
  });
  return [...ofArticles, ...ofThreads];
}

function ofPost(kind: 'post' | 'comment', post: DemoPost, outletId: string, page: string): DemoTruth {
  return {
    ...post.intent,
    ...common(kind, outletId, `${page}#${kind}-${post.id}`, post.time, post.intent),
    parentUrl: page,
    title: null,
    text: post.text,
    copyOf: null,
  };
}

function common(kind: DemoTruth['kind'], outletId: string, url: string, time: number, intent: Intent) {
  return {
    kind,
    outletId,
    sourceId: `minh-hoa-${outletId}`,
    url,
    publishedAt: new Date(time).toISOString(),
    relevant: intent.topic !== null,
  };
}
