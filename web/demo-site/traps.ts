import type { DemoArticle } from './document.ts';
import type { Outlet } from './outlets.ts';
import { spamPage } from './texts/noise.ts';

/** The page that gambling advertisers slipped into a site with user contributions. */
export function spamArticle(outlet: Outlet): DemoArticle {
  return {
    id: 'quang-cao',
    outletId: outlet.id,
    path: '/hoi-dap/tra-cuu-muc-dong-bhxh-nhan-thuong-26480001.html',
    section: 'Hỏi đáp',
    title: spamPage.title,
    author: 'khach_9981',
    time: Date.UTC(2026, 7, 20),
    paragraphs: spamPage.paragraphs,
    comments: [],
    intent: { topic: null, mood: 'neutral', claims: [], story: null },
    copyOf: null,
  };
}
