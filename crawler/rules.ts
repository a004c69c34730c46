/** Where a site keeps the parts of its articles, where the general rules do not serve. CSS selectors; the first that matches holds. */
export interface SiteRule {
  readonly body: readonly string[];
  readonly lead?: readonly string[];
  readonly title?: readonly string[];
  readonly date?: readonly string[];
  readonly author?: readonly string[];
  /** Parts of the body that are not the article's. */
  readonly drop?: readonly string[];
}

/** One publishing system serves several newspapers: it is known by its markup, not by the host. */
const dataRolePages: SiteRule = {
  body: ['.detail-content.afcbc-body'],
  lead: ['.detail-sapo', '[data-role="sapo"]'],
  title: ['h1[data-role="title"]', 'h1.detail-title', '[data-role="title"]', 'h1.title'],
  date: ['[data-role="publishdate"]', '.detail-time', '.pdate'],
  author: ['[data-role="author"]', '.detail-author'],
  drop: [
    '.VCSortableInPreviewMode[type="RelatedOneNews"]',
    '.VCSortableInPreviewMode[type="RelatedNewsBox"]',
    '[type="RelatedNews"]',
  ],
};

/** By registrable domain, alphabetical. */
const rules: Readonly<Record<string, SiteRule>> = {
  'baodautu.vn': { body: ['.col630.ml-auto.mb40'], lead: ['.sapo_detail'], date: ['.post-time'] },
  'dantri.com.vn': {
    body: ['div.singular-content'],
    lead: ['h2.singular-sapo'],
    title: ['h1.title-page.detail', 'article h1'],
    date: ['time.author-time', 'time[datetime]'],
  },
  'tapchibaohiemxahoi.gov.vn': {
    body: ['.news-content-body'],
    title: ['h2.DetailNewsTitle'],
    date: ['.news-content-body .date_time span'],
    drop: ['.date_time'],
  },
  'vietnamnet.vn': {
    body: ['.maincontent.main-content'],
    lead: ['h2.content-detail-sapo'],
    title: ['h1.content-detail-title'],
    date: ['.publish-date'],
  },
  'vnexpress.net': {
    body: ['article.fck_detail'],
    lead: ['p.description'],
    title: ['h1.title-detail'],
    date: ['span.date'],
    author: ['p.author_mail strong', 'article.fck_detail p.Normal[style*="right"] strong'],
    drop: [
      'p.Normal[style*="right"]',
      'p.author_mail',
      '.box_embed_video_parent',
      '.width_common.box-tinlienquanv2',
    ],
  },
  'vov.vn': { body: ['.article-content'], lead: ['.article-summary h2'], title: ['h1.article-title'] },
};

/** The rule for a page: by its site, or by the publishing system that its markup shows. */
export function findRule(site: string, has: (selector: string) => boolean): SiteRule | null {
  const rule = rules[site];
  if (rule) return rule;
  return has(dataRolePages.body[0] ?? '') ? dataRolePages : null;
}
