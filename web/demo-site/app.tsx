import { gzipSync } from 'node:zlib';
import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import type { DemoArticle } from './document.ts';
import type { Edits } from './edits.ts';
import {
  type FeedEntry,
  renderAtom,
  renderBrokenRss,
  renderNewsSitemap,
  renderRss,
  renderSitemapIndex,
} from './feeds.ts';
import { ForumPage, ThreadPage } from './forum-pages.tsx';
import type { Outlet } from './outlets.ts';
import { ArticlePage, articleEncoding, GalleryPage, ListPage, NotePage } from './pages.tsx';
import type { DemoPlan } from './plan.ts';
import { spamArticle } from './traps.ts';
import { encodeWindows1258 } from './windows-1258.ts';

const pageLength = 12;
const threadsPerPage = 15;

/** The site of one outlet, with the good and bad habits of real ones. It keeps in memory which pages have failed once. */
export function createOutletApp(outlet: Outlet, plan: DemoPlan, origin: string, edits: Edits): Hono {
  const articles = plan.articles.filter((article) => article.outletId === outlet.id).toReversed();
  const app = new Hono();
  app.use(etag());
  app.get('/robots.txt', (c) => c.text('User-agent: *\nDisallow: /noi-bo/\n'));
  app.get('/', (c) =>
    c.html(<ListPage outlet={outlet} title={outlet.name} articles={articles.slice(0, 40)} />),
  );
  app.get('/gioi-thieu', (c) =>
    c.html(
      <NotePage
        outlet={outlet}
        title="Giới thiệu"
        lines={['Tòa soạn hư cấu của phần trình diễn Minh Tin.']}
      />,
    ),
  );
  addOddPages(app, outlet, articles, origin);
  addListing(app, outlet, articles, origin);
  if (outlet.listing === 'forum') addForum(app, outlet, plan, origin);
  else addArticles(app, outlet, articles, origin, edits);
  app.notFound((c) =>
    c.html(<NotePage outlet={outlet} title="Không tìm thấy trang" lines={['Lỗi 404.']} />, 404),
  );
  return app;
}

function addArticles(
  app: Hono,
  outlet: Outlet,
  articles: readonly DemoArticle[],
  origin: string,
  edits: Edits,
): void {
  const byPath = new Map(articles.map((article) => [article.path, article]));
  const flaky = articles.find((article) => article.intent.topic !== null && outlet.listing === 'section');
  let failedOnce = false;
  const serve = (c: Context) => {
    const article = byPath.get(c.req.path);
    if (!article) return c.notFound();
    if (article === flaky && !failedOnce) {
      failedOnce = true;
      return c.text('Máy chủ bận, xin thử lại sau.', 500);
    }
    if (edits.made && article.id === edits.removed.id) {
      return c.html(<NotePage outlet={outlet} title="Bài viết đã được gỡ" lines={[]} />, 410);
    }
    const now = edits.made && article.id === edits.corrected.id ? edits.corrected : article;
    return sendArticle(c, outlet, now, articles, origin);
  };
  app.get('/tin/:id/:slug', serve);
  app.get('/:section/:file{.+\\.html}', serve);
}

function sendArticle(
  c: Context,
  outlet: Outlet,
  article: DemoArticle,
  articles: readonly DemoArticle[],
  origin: string,
) {
  const at = articles.findIndex(({ id }) => id === article.id);
  const related = articles.slice(at + 1, at + 4);
  const html = `<!doctype html>${(<ArticlePage outlet={outlet} article={article} origin={origin} related={related} />).toString()}`;
  const encoding = articleEncoding(article);
  if (encoding === 'windows-1258') {
    return c.body(encodeWindows1258(html), 200, { 'content-type': 'text/html; charset=windows-1258' });
  }
  return c.html(encoding === 'nfd' ? html.normalize('NFD') : html);
}

/** Pages that a crawler must get past: redirects, print versions, things gone, forbidden or empty. */
function addOddPages(app: Hono, outlet: Outlet, articles: readonly DemoArticle[], origin: string): void {
  const byId = new Map(articles.map((article) => [article.id, article]));
  app.get('/r/:id', (c) => {
    const article = byId.get(c.req.param('id'));
    return article ? c.redirect(article.path, 301) : c.notFound();
  });
  app.get('/in-bai/:id', (c) => {
    const article = byId.get(c.req.param('id'));
    return article ? sendArticle(c, outlet, article, articles, origin) : c.notFound();
  });
  app.get('/noi-bo/lich-truc-co-quan-trong-tuan-26480000.html', (c) =>
    c.html(
      <NotePage
        outlet={outlet}
        title="Lịch trực tuần"
        lines={['Tài liệu nội bộ, không dành cho máy thu thập.']}
      />,
    ),
  );
  app.get('/tin-da-het-han', (c) =>
    c.html(<NotePage outlet={outlet} title="Nội dung không tồn tại" lines={[]} />),
  );
  app.get('/anh/mua-vang-tren-ruong-bac-thang', (c) =>
    c.html(<GalleryPage outlet={outlet} title="Ảnh: Mùa vàng trên ruộng bậc thang" />),
  );
}

function addListing(app: Hono, outlet: Outlet, articles: readonly DemoArticle[], origin: string): void {
  const xml = { 'content-type': 'application/xml; charset=utf-8' };
  const entries = articles.map((article) => ({ article, link: origin + article.path }));
  switch (outlet.listing) {
    case 'rss':
      app.get('/rss/an-sinh.rss', (c) =>
        c.body(renderRss(outlet, origin, crookedLinks(entries, origin), galleryItem(origin)), 200, xml),
      );
      break;
    case 'broken-rss':
      app.get('/rss.xml', (c) => c.body(renderBrokenRss(outlet, origin, entries), 200, xml));
      break;
    case 'atom':
      app.get('/atom.xml', (c) => c.body(renderAtom(outlet, origin, articles), 200, xml));
      break;
    case 'sitemap':
      app.get('/sitemap-news.xml', (c) =>
        c.body(renderNewsSitemap(outlet, origin, articles, ['/tin-da-het-han']), 200, xml),
      );
      break;
    case 'sitemap-index':
      addSitemapIndex(app, outlet, articles, origin);
      break;
    case 'section':
      addPaged(
        app,
        outlet,
        '/an-sinh',
        (page) => (page === 1 ? '/an-sinh' : `/an-sinh/trang-${page}`),
        articles,
        [
          {
            href: `${articles[0]?.path}?utm_source=trang-chu&utm_medium=noi-bat`,
            text: `Nổi bật: ${articles[0]?.title}`,
          },
          { href: '/xa-hoi/bai-viet-da-go-26480000.html', text: 'Bài viết đã gỡ' },
        ],
      );
      break;
    case 'numbered':
      addPaged(app, outlet, '/tin-tuc', (page) => `/tin-tuc?trang=${page}`, articles, [
        {
          href: '/noi-bo/lich-truc-co-quan-trong-tuan-26480000.html',
          text: 'Lịch trực cơ quan trong tuần này',
        },
      ]);
      break;
    case 'search':
      addSearch(app, outlet, articles, origin);
      break;
    case 'forum':
    case 'given-up':
      break;
  }
}

/** The second entry goes through a redirect, the third stands twice, once with tracking parameters. */
function crookedLinks(entries: readonly FeedEntry[], origin: string): FeedEntry[] {
  return entries.flatMap((entry, index) => {
    if (index === 1) return [{ ...entry, link: `${origin}/r/${entry.article.id}` }];
    if (index === 2) return [entry, { ...entry, link: `${entry.link}?utm_source=rss&amp;utm_medium=feed` }];
    return [entry];
  });
}

function galleryItem(origin: string): string {
  return `<item><title>Ảnh: Mùa vàng trên ruộng bậc thang</title><link>${origin}/anh/mua-vang-tren-ruong-bac-thang</link></item>\n`;
}

function addSitemapIndex(app: Hono, outlet: Outlet, articles: readonly DemoArticle[], origin: string): void {
  const half = Math.ceil(articles.length / 2);
  const parts = [articles.slice(0, half), articles.slice(half)];
  const prints = articles.slice(0, 2).map((article) => `/in-bai/${article.id}`);
  app.get('/sitemap.xml', (c) =>
    c.body(renderSitemapIndex(parts.map((_, index) => `${origin}/sitemap-${index + 1}.xml.gz`)), 200, {
      'content-type': 'application/xml',
    }),
  );
  for (const [index, part] of parts.entries()) {
    const body = gzipSync(renderNewsSitemap(outlet, origin, part, index === 0 ? prints : []));
    app.get(`/sitemap-${index + 1}.xml.gz`, (c) =>
      c.body(new Uint8Array(body), 200, { 'content-type': 'application/gzip' }),
    );
  }
}

function addPaged(
  app: Hono,
  outlet: Outlet,
  path: string,
  address: (page: number) => string,
  articles: readonly DemoArticle[],
  extra: readonly { readonly href: string; readonly text: string }[],
): void {
  const pages = Math.max(1, Math.ceil(articles.length / pageLength));
  const serve = (c: Context) => {
    const page = Number(c.req.param('page')?.replace('trang-', '') ?? c.req.query('trang') ?? 1);
    if (!Number.isInteger(page) || page < 1 || page > pages) return c.notFound();
    const shown = articles.slice((page - 1) * pageLength, page * pageLength);
    return c.html(
      <ListPage
        outlet={outlet}
        title="An sinh – Bảo hiểm"
        articles={shown}
        extra={page === 1 ? extra : []}
        pager={{ pages, page, address }}
      />,
    );
  };
  app.get(path, serve);
  app.get(`${path}/:page{trang-\\d+}`, serve);
}

/** A search page that finds what holds a word of the query, and the spam that was stuffed with them. */
function addSearch(app: Hono, outlet: Outlet, articles: readonly DemoArticle[], origin: string): void {
  const spam = spamArticle(outlet);
  app.get(spam.path, (c) => sendArticle(c, outlet, spam, articles, origin));
  app.get('/tim-kiem', (c) => {
    const query = c.req.query('q') ?? '';
    const page = Number(c.req.query('trang') ?? 1);
    const found = [...articles, spam].filter((each) => holdsAny(each, query));
    const pages = Math.max(1, Math.ceil(found.length / pageLength));
    if (!Number.isInteger(page) || page < 1 || page > pages) return c.notFound();
    const address = (number: number) => `/tim-kiem?q=${encodeURIComponent(query)}&trang=${number}`;
    const shown = found.slice((page - 1) * pageLength, page * pageLength);
    return c.html(
      <ListPage
        outlet={outlet}
        title={`Kết quả tìm: ${query}`}
        articles={shown}
        pager={{ pages, page, address }}
      />,
    );
  });
}

function holdsAny(article: DemoArticle, query: string): boolean {
  const text = `${article.title} ${article.paragraphs.join(' ')}`.toLowerCase();
  return query
    .toLowerCase()
    .split(' ')
    .some((word) => word !== '' && text.includes(word));
}

function addForum(app: Hono, outlet: Outlet, plan: DemoPlan, origin: string): void {
  const threads = plan.threads.filter((thread) => thread.outletId === outlet.id).toReversed();
  const byPath = new Map(threads.map((thread) => [thread.path, thread]));
  const path = '/dien-dan/bao-hiem-viec-lam.12/';
  const pages = Math.max(1, Math.ceil(threads.length / threadsPerPage));
  const serveList = (c: Context) => {
    const page = Number(c.req.param('page')?.replace('page-', '') ?? 1);
    if (page < 1 || page > pages) return c.notFound();
    const shown = threads.slice((page - 1) * threadsPerPage, page * threadsPerPage);
    return c.html(<ForumPage outlet={outlet} threads={shown} page={page} pages={pages} path={path} />);
  };
  app.get(path, serveList);
  app.get(`${path}:page{page-\\d+}`, serveList);
  app.get('/chu-de/:slug', (c) => {
    const thread = byPath.get(c.req.path);
    return thread ? c.html(<ThreadPage outlet={outlet} thread={thread} origin={origin} />) : c.notFound();
  });
}
