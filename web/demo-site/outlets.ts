import type { Source } from '../../crawler/document.ts';
import { failingOutlet } from './quiet.ts';
import type { Form } from './texts/text.ts';

/** How an outlet tells the world what it has published. */
type Listing =
  | 'rss'
  | 'atom'
  | 'broken-rss'
  | 'sitemap'
  | 'sitemap-index'
  | 'section'
  | 'numbered'
  | 'search'
  | 'forum'
  | 'given-up';

/** A fictional publisher of the demonstration; each has a port of its own. */
export interface Outlet {
  readonly id: string;
  readonly name: string;
  readonly listing: Listing;
  /** Whether its articles carry JSON-LD, or only a date for human eyes. */
  readonly structured: boolean;
  readonly comments: boolean;
  /** How readily it prints each form of article; 0 or absent is never. */
  readonly prints: Readonly<Partial<Record<Form | 'noise', number>>>;
  readonly colour: string;
  readonly channel: string;
  readonly publisher: Source['publisher'];
  readonly tier: Source['tier'];
  readonly region: Source['region'];
}

/** In the order of their ports. */
export const outlets: readonly Outlet[] = [
  {
    id: 'bao-song-cau',
    name: 'Báo Sông Cầu',
    listing: 'rss',
    structured: true,
    comments: true,
    prints: { news: 3, notice: 1, feature: 2, complaint: 2, question: 1, noise: 3 },
    colour: '#8a1c1c',
    channel: 'bao-dien-tu',
    publisher: 'press',
    tier: 'B',
    region: 'local',
  },
  {
    id: 'nhat-bao-viet-bac',
    name: 'Nhật báo Việt Bắc',
    listing: 'atom',
    structured: false,
    comments: false,
    prints: { news: 3, feature: 3, complaint: 1, noise: 2 },
    colour: '#1d4d7a',
    channel: 'bao-in',
    publisher: 'press',
    tier: 'B',
    region: 'local',
  },
  {
    id: 'tin-trung-du',
    name: 'Tin Trung Du Online',
    listing: 'section',
    structured: true,
    comments: true,
    prints: { news: 3, complaint: 3, question: 1, noise: 3 },
    colour: '#b35900',
    channel: 'bao-dien-tu',
    publisher: 'press',
    tier: 'B',
    region: 'national',
  },
  {
    id: 'thoi-bao-doi-che',
    name: 'Thời báo Đồi Chè',
    listing: 'sitemap-index',
    structured: true,
    comments: false,
    prints: { news: 3, feature: 2, complaint: 3, noise: 2 },
    colour: '#2f6b2f',
    channel: 'bao-dien-tu',
    publisher: 'press',
    tier: 'B',
    region: 'national',
  },
  {
    id: 'bhxh-tinh',
    name: 'Cổng thông tin BHXH tỉnh (minh họa)',
    listing: 'numbered',
    structured: false,
    comments: false,
    prints: { news: 1, notice: 4, question: 1 },
    colour: '#0b5394',
    channel: 'cong-ttdt',
    publisher: 'official',
    tier: 'A',
    region: 'local',
  },
  {
    id: 'cong-tinh',
    name: 'Cổng thông tin điện tử tỉnh (minh họa)',
    listing: 'sitemap',
    structured: true,
    comments: false,
    prints: { news: 1, notice: 3 },
    colour: '#990000',
    channel: 'cong-ttdt',
    publisher: 'official',
    tier: 'A',
    region: 'local',
  },
  {
    id: 'tap-chi-an-sinh',
    name: 'Tạp chí An sinh Miền núi',
    listing: 'broken-rss',
    structured: false,
    comments: false,
    prints: { notice: 1, feature: 3, question: 1 },
    colour: '#5b3a8c',
    channel: 'bao-dien-tu',
    publisher: 'press',
    tier: 'B',
    region: 'national',
  },
  {
    id: 'hoi-dap-luat',
    name: 'Hỏi đáp Luật An sinh',
    listing: 'search',
    structured: true,
    comments: false,
    prints: { question: 4 },
    colour: '#444444',
    channel: 'bao-dien-tu',
    publisher: 'specialised',
    tier: 'C',
    region: 'national',
  },
  {
    id: 'cho-tinh',
    name: 'Diễn đàn Chợ Tình',
    listing: 'forum',
    structured: false,
    comments: false,
    prints: {},
    colour: '#7a2f5f',
    channel: 'dien-dan',
    publisher: 'social',
    tier: 'D',
    region: 'local',
  },
  {
    id: 'nhom-cong-nhan',
    name: 'Nhóm Công nhân Vùng Chè (bản lưu nhóm công khai)',
    listing: 'forum',
    structured: false,
    comments: false,
    prints: {},
    colour: '#1b5e7d',
    channel: 'facebook',
    publisher: 'social',
    tier: 'D',
    region: 'local',
  },
  {
    id: failingOutlet,
    name: 'Báo Ngược Ngàn',
    listing: 'given-up',
    structured: true,
    comments: false,
    prints: {},
    colour: '#6b4f1d',
    channel: 'bao-dien-tu',
    publisher: 'press',
    tier: 'B',
    region: 'local',
  },
];

export function findOutlet(id: string): Outlet {
  const outlet = outlets.find((each) => each.id === id);
  if (!outlet) throw new Error(`The demonstration has no outlet "${id}"`);
  return outlet;
}

/** Where an outlet answers, without a final slash. */
export function outletOrigin(outlet: Outlet, host: string, basePort: number): string {
  return `http://${host}:${basePort + outlets.indexOf(outlet)}`;
}

const lists: Readonly<Record<Listing, { readonly kind: Source['kind']; readonly path: string }>> = {
  rss: { kind: 'feed', path: '/rss/an-sinh.rss' },
  atom: { kind: 'feed', path: '/atom.xml' },
  'broken-rss': { kind: 'feed', path: '/rss.xml' },
  sitemap: { kind: 'sitemap', path: '/sitemap-news.xml' },
  'sitemap-index': { kind: 'sitemap', path: '/sitemap.xml' },
  section: { kind: 'section', path: '/an-sinh' },
  numbered: { kind: 'section', path: '/tin-tuc' },
  search: { kind: 'search', path: '/tim-kiem?q=b%E1%BA%A3o+hi%E1%BB%83m+bhxh+bhyt' },
  forum: { kind: 'forum', path: '/dien-dan/bao-hiem-viec-lam.12/' },
  'given-up': { kind: 'feed', path: '/rss/cu/an-sinh.rss' },
};

/** The registry entries under which the crawler collects the demonstration. */
export function demoSources(host: string, basePort: number): Source[] {
  return outlets.map((outlet) => ({
    id: `minh-hoa-${outlet.id}`,
    name: outlet.name.includes('minh họa') ? outlet.name : `${outlet.name} (minh họa)`,
    kind: lists[outlet.listing].kind,
    url: outletOrigin(outlet, host, basePort) + lists[outlet.listing].path,
    channel: outlet.channel,
    publisher: outlet.publisher,
    tier: outlet.tier,
    region: outlet.region,
    enabled: true,
    everyMinutes: 60,
    delaySeconds: 0,
    concurrency: 4,
    maxPages: 30,
    ...(outlet.listing === 'forum'
      ? { selectors: { item: '.structItem-title a', next: 'a.pageNav-jump--next' } }
      : {}),
    note: 'Dữ liệu minh họa: tòa soạn, nhân vật và bài viết đều hư cấu.',
  }));
}
