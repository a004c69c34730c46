import { isoLocal, visibleDate } from './calendar.ts';
import type { DemoThread } from './document.ts';
import type { Outlet } from './outlets.ts';
import { Page } from './pages.tsx';

/** The thread list of a forum. */
export function ForumPage(props: {
  outlet: Outlet;
  threads: readonly DemoThread[];
  page: number;
  pages: number;
  path: string;
}) {
  const { outlet, threads, page, pages, path } = props;
  return (
    <Page outlet={outlet} title="Bảo hiểm – Việc làm">
      <h1>Bảo hiểm – Việc làm</h1>
      <div class="structItemContainer">
        {threads.map((thread) => (
          <div class="structItem structItem--thread item">
            <div class="structItem-title">
              <a href={thread.path}>{thread.title}</a>
            </div>
            <span class="date">
              {thread.posts[0]?.author}, {thread.posts.length - 1} trả lời
            </span>
          </div>
        ))}
      </div>
      {page < pages && (
        <nav class="pageNav">
          <a class="pageNav-jump pageNav-jump--next" href={`${path}page-${page + 1}`}>
            Tiếp
          </a>
        </nav>
      )}
    </Page>
  );
}

/** A thread in the markup that most Vietnamese forums share. */
export function ThreadPage({
  outlet,
  thread,
  origin,
}: {
  outlet: Outlet;
  thread: DemoThread;
  origin: string;
}) {
  return (
    <Page outlet={outlet} title={thread.title} canonical={origin + thread.path}>
      <h1 class="p-title-value">{thread.title}</h1>
      {thread.posts.map((post, index) => (
        <article
          class="message message--post"
          data-author={post.author}
          data-content={`post-${post.id}`}
          id={`post-${post.id}`}
        >
          <h4 class="message-name">
            <a class="username" href={`/thanh-vien/${encodeURIComponent(post.author)}`}>
              {post.author}
            </a>
          </h4>
          <header class="message-attribution">
            <a href={`${thread.path}#post-${post.id}`}>
              <time class="u-dt" datetime={isoLocal(post.time)} data-time={String(post.time / 1000)}>
                {visibleDate(post.time)}
              </time>{' '}
              #{index + 1}
            </a>
          </header>
          <div class="message-body">
            <div class="bbWrapper">{post.text}</div>
          </div>
        </article>
      ))}
    </Page>
  );
}
