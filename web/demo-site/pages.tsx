import type { Child } from 'hono/jsx';
import { isoLocal, visibleDate } from './calendar.ts';
import type { DemoArticle, DemoPost } from './document.ts';
import type { Outlet } from './outlets.ts';

/** Stands on every page, outside of the article: nobody may take the demonstration for news. */
export const demoMark = 'Dữ liệu minh họa của Minh Tin – không phải tin thật';

const style = `
body{margin:0;font:16px/1.6 system-ui,sans-serif;color:#222;background:#fafafa}
.demo-mark{background:#fff3c4;border-bottom:1px solid #e0c060;text-align:center;padding:.4em;font-size:14px}
.masthead{color:#fff;padding:1em 1.5em}.masthead a{color:#fff;text-decoration:none;font-size:1.6em;font-weight:700}
.menu{background:#fff;border-bottom:1px solid #ddd;padding:.5em 1.5em}.menu a{margin-right:1.2em;color:#333}
.page{max-width:46em;margin:1.5em auto;padding:0 1em}h1{line-height:1.25}
.item,.comment-item,.message{background:#fff;border:1px solid #e4e4e4;border-radius:4px;padding:.8em 1em;margin:.8em 0}
.date,.comment-time,.message time{color:#767676;font-size:14px}.sapo{font-size:1.1em;font-weight:600}.message-name{margin:0}.related{margin-top:2em}
footer{border-top:1px solid #ddd;margin-top:3em;padding:1em;text-align:center;color:#666;font-size:14px}`;

/** The frame of every page of an outlet. */
export function Page(props: {
  outlet: Outlet;
  title: string;
  canonical?: string;
  next?: string | null;
  head?: Child;
  charset?: string;
  children: Child;
}) {
  const { outlet, title, canonical, next, charset = 'utf-8' } = props;
  return (
    <html lang="vi">
      <head>
        <meta charset={charset} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} | ${outlet.name}`}</title>
        {canonical && <link rel="canonical" href={canonical} />}
        {next && <link rel="next" href={next} />}
        {props.head}
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <div class="demo-mark" role="note">
          {demoMark}
        </div>
        <header class="masthead" style={`background:${outlet.colour}`}>
          <a href="/">{outlet.name}</a>
        </header>
        <nav class="menu">
          <a href="/">Trang chủ</a>
          <a href="/gioi-thieu">Giới thiệu</a>
        </nav>
        <div class="page">{props.children}</div>
        <footer>
          <p>{outlet.name}. Tòa soạn hư cấu, dùng để trình diễn phần mềm. Mọi nhân vật đều không có thật.</p>
        </footer>
      </body>
    </html>
  );
}

/** An article with JSON-LD, as most newspapers have it, or with nothing but a date for human eyes. */
export function ArticlePage(props: {
  outlet: Outlet;
  article: DemoArticle;
  origin: string;
  related: readonly DemoArticle[];
}) {
  const { outlet, article, origin } = props;
  const url = origin + article.path;
  const encoding = articleEncoding(article);
  return (
    <Page
      outlet={outlet}
      title={article.title}
      canonical={url}
      charset={encoding === 'windows-1258' ? 'windows-1258' : 'utf-8'}
      head={outlet.structured ? <StructuredData outlet={outlet} article={article} url={url} /> : null}
    >
      {outlet.structured ? <StructuredArticle article={article} /> : <PlainArticle article={article} />}
      <Related articles={props.related} />
      {outlet.comments && <Comments comments={article.comments} />}
    </Page>
  );
}

/** Old pages of the plain outlets are served in another encoding, or decomposed: real sites are. */
export function articleEncoding(article: DemoArticle): 'utf-8' | 'nfd' | 'windows-1258' {
  const last = article.id.slice(-1);
  if (article.outletId === 'nhat-bao-viet-bac' && last === '3') return 'windows-1258';
  if (article.outletId === 'tap-chi-an-sinh' && (last === '5' || last === '6')) return 'nfd';
  return 'utf-8';
}

function StructuredData({ outlet, article, url }: { outlet: Outlet; article: DemoArticle; url: string }) {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    datePublished: isoLocal(article.time),
    dateModified: isoLocal(article.time),
    articleSection: article.section,
    inLanguage: 'vi',
    mainEntityOfPage: url,
    author: { '@type': 'Person', name: article.author },
    publisher: { '@type': 'Organization', name: outlet.name },
  };
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return (
    <>
      <meta property="og:title" content={article.title} />
      <meta property="og:type" content="article" />
      <meta property="og:url" content={url} />
      <meta property="article:published_time" content={isoLocal(article.time)} />
      <meta name="description" content={article.paragraphs[0]} />
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
    </>
  );
}

function StructuredArticle({ article }: { article: DemoArticle }) {
  const [lead, ...rest] = article.paragraphs;
  return (
    <article class="detail">
      <h1 class="detail-title">{article.title}</h1>
      <p class="detail-meta">
        <span class="author">{article.author}</span>{' '}
        <time datetime={isoLocal(article.time)}>{visibleDate(article.time)}</time>
      </p>
      <h2 class="detail-sapo sapo">{lead}</h2>
      <div class="detail-content">
        {rest.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </div>
    </article>
  );
}

function PlainArticle({ article }: { article: DemoArticle }) {
  return (
    <div class="bai-viet">
      <p class="muc">{article.section}</p>
      <h1>{article.title}</h1>
      <div class="date">{visibleDate(article.time)}</div>
      <div class="noi-dung">
        {article.paragraphs.map((paragraph, index) => (
          <p class={index === 0 ? 'sapo' : undefined}>{paragraph}</p>
        ))}
        <p class="tac-gia">
          <strong>{article.author}</strong>
        </p>
      </div>
    </div>
  );
}

function Related({ articles }: { articles: readonly DemoArticle[] }) {
  if (articles.length === 0) return null;
  return (
    <aside class="related">
      <h3>Tin liên quan</h3>
      <ul>
        {articles.map((article) => (
          <li>
            <a href={article.path}>{article.title}</a>
          </li>
        ))}
      </ul>
    </aside>
  );
}

function Comments({ comments }: { comments: readonly DemoPost[] }) {
  return (
    <section class="comments" id="binh-luan">
      <h3>Ý kiến bạn đọc ({comments.length})</h3>
      {comments.map((comment) => (
        <div class="comment-item" id={`comment-${comment.id}`} data-id={comment.id}>
          <span class="comment-author">{comment.author}</span>{' '}
          <time class="comment-time" datetime={isoLocal(comment.time)}>
            {visibleDate(comment.time)}
          </time>
          <p class="comment-text">{comment.text}</p>
        </div>
      ))}
    </section>
  );
}

/** A list of articles: home page, section, search result. */
export function ListPage(props: {
  outlet: Outlet;
  title: string;
  articles: readonly DemoArticle[];
  /** Further links, as real lists have them: notices, galleries, things gone. */
  extra?: readonly { readonly href: string; readonly text: string }[];
  pager?: { readonly pages: number; readonly page: number; readonly address: (page: number) => string };
}) {
  const { outlet, pager } = props;
  const next = pager && pager.page < pager.pages ? pager.address(pager.page + 1) : null;
  return (
    <Page outlet={outlet} title={props.title} next={next}>
      <h1>{props.title}</h1>
      {props.articles.map((article) => (
        <div class="item">
          <h3 class="item-title">
            <a href={article.path}>{article.title}</a>
          </h3>
          <span class="date">{visibleDate(article.time)}</span>
        </div>
      ))}
      {props.extra?.map(({ href, text }) => (
        <div class="item">
          <h3 class="item-title">
            <a href={href}>{text}</a>
          </h3>
        </div>
      ))}
      {pager && <Pager {...pager} />}
    </Page>
  );
}

function Pager(props: { pages: number; page: number; address: (page: number) => string }) {
  const numbers = Array.from({ length: props.pages }, (_, index) => index + 1);
  return (
    <nav class="pagination">
      {numbers.map((number) =>
        number === props.page ? (
          <span class="current">{number} </span>
        ) : (
          <a href={props.address(number)}>{number} </a>
        ),
      )}
      {props.page < props.pages && (
        <a class="next" rel="next" href={props.address(props.page + 1)}>
          Trang sau
        </a>
      )}
    </nav>
  );
}

/** A page with a heading and a few lines: about the outlet, things not found, a duty roster. */
export function NotePage({
  outlet,
  title,
  lines,
}: {
  outlet: Outlet;
  title: string;
  lines: readonly string[];
}) {
  return (
    <Page outlet={outlet} title={title}>
      <h1>{title}</h1>
      {lines.map((line) => (
        <p>{line}</p>
      ))}
    </Page>
  );
}

/** Pictures without an article: nothing to collect. */
export function GalleryPage({ outlet, title }: { outlet: Outlet; title: string }) {
  const numbers = [1, 2, 3, 4, 5, 6];
  return (
    <Page outlet={outlet} title={title}>
      <h1>{title}</h1>
      <div class="gallery">
        {numbers.map((number) => (
          <figure>
            <svg viewBox="0 0 160 90" width="320" role="img" aria-label={`Ảnh ${number}`}>
              <rect width="160" height="90" fill={`hsl(${number * 50} 40% 70%)`} />
            </svg>
          </figure>
        ))}
      </div>
    </Page>
  );
}
