import { feedDate, isoLocal } from './calendar.ts';
import type { DemoArticle } from './document.ts';
import type { Outlet } from './outlets.ts';
import { demoMark } from './pages.tsx';

/** An entry of a feed: an article under the address that the feed gives, which need not be the canonical one. */
export interface FeedEntry {
  readonly article: DemoArticle;
  readonly link: string;
}

/** RSS 2.0, newest first. `extra` is put in front, as written. */
export function renderRss(outlet: Outlet, origin: string, entries: readonly FeedEntry[], extra = ''): string {
  const items = entries
    .map(({ article, link }) => rssItem(article, link, escapeXml(article.title)))
    .join('\n');
  return `${rssHead(outlet, origin)}${extra}${items}\n</channel></rss>\n`;
}

/** A feed as some editors' systems write it: bare ampersands, and an item that is cut short. */
export function renderBrokenRss(outlet: Outlet, origin: string, entries: readonly FeedEntry[]): string {
  const items = entries.map(({ article, link }, index) =>
    rssItem(
      article,
      `${link}?chuyen-muc=an-sinh&id=${article.id}`,
      index % 3 === 0 ? `${article.title} & bình luận` : article.title,
    ),
  );
  const malformed = '<item><title>Bản tin <b>lỗi định dạng</title><pubDate>hôm qua</pubDate></item>\n';
  return `${rssHead(outlet, origin)}${items.slice(0, 2).join('\n')}\n${malformed}${items.slice(2).join('\n')}\n</channel></rss>\n`;
}

function rssHead(outlet: Outlet, origin: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel>
<title>${escapeXml(outlet.name)}</title><link>${origin}/</link><language>vi</language>
<description>${demoMark}</description>
`;
}

function rssItem(article: DemoArticle, link: string, title: string): string {
  return `<item><title>${title}</title><link>${link}</link><guid isPermaLink="false">${article.id}</guid><pubDate>${feedDate(
    article.time,
  )}</pubDate><category>${article.section}</category><description><![CDATA[${article.paragraphs[0] ?? ''}]]></description></item>`;
}

export function renderAtom(outlet: Outlet, origin: string, articles: readonly DemoArticle[]): string {
  const entries = articles.map(
    (article) =>
      `<entry><title>${escapeXml(article.title)}</title><link rel="alternate" href="${origin}${article.path}"/><id>${origin}/tin/${
        article.id
      }</id><published>${isoLocal(article.time)}</published><updated>${isoLocal(article.time)}</updated><summary>${escapeXml(
        article.paragraphs[0] ?? '',
      )}</summary></entry>`,
  );
  const updated = isoLocal(articles[0]?.time ?? 0);
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>${escapeXml(outlet.name)}</title><subtitle>${demoMark}</subtitle>
<id>${origin}/</id><link href="${origin}/atom.xml" rel="self"/><updated>${updated}</updated>
${entries.join('\n')}
</feed>
`;
}

/** A sitemap with the news extension; `extra` are addresses without one. */
export function renderNewsSitemap(
  outlet: Outlet,
  origin: string,
  articles: readonly DemoArticle[],
  extra: readonly string[] = [],
): string {
  const urls = articles.map(
    (article) =>
      `<url><loc>${origin}${article.path}</loc><news:news><news:publication><news:name>${escapeXml(
        outlet.name,
      )}</news:name><news:language>vi</news:language></news:publication><news:publication_date>${isoLocal(
        article.time,
      )}</news:publication_date><news:title>${escapeXml(article.title)}</news:title></news:news></url>`,
  );
  const others = extra.map((path) => `<url><loc>${origin}${path}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${[...urls, ...others].join('\n')}
</urlset>
`;
}

export function renderSitemapIndex(locations: readonly string[]): string {
  const entries = locations.map((location) => `<sitemap><loc>${location}</loc></sitemap>`).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries}
</sitemapindex>
`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
