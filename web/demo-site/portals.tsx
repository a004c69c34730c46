/** The portals of the demonstration that link to one another, or don't: what the audit of links finds. */
import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { type Portals, parsePortals } from '../../crawler/portals.ts';
import { findOutlet, outletOrigin, outlets } from './outlets.ts';
import { demoMark } from './pages.tsx';

const further = ['so-noi-vu', 'so-y-te', 'so-cu', 'ban-dan-toc', 'ban-dan-toc-moi', 'truong-nghe'] as const;
type Further = (typeof further)[number];

/** Ports that the portals take after those of the outlets. */
export const furtherPorts = further.length;

const names: Record<Further, string> = {
  'so-noi-vu': 'Sở Nội vụ (minh họa)',
  'so-y-te': 'Sở Y tế (minh họa)',
  'so-cu': 'Sở Lao động cũ (minh họa)',
  'ban-dan-toc': 'Ban Dân tộc (minh họa)',
  'ban-dan-toc-moi': 'Sở Dân tộc và Tôn giáo (minh họa)',
  'truong-nghe': 'Trường Cao đẳng nghề (minh họa)',
};

function addresses(host: string, basePort: number): Record<Further | 'own' | 'tinh', string> {
  const entries = further.map((id, at) => [id, `http://${host}:${basePort + outlets.length + at}/`] as const);
  const outlet = (id: string): string => `${outletOrigin(findOutlet(id), host, basePort)}/`;
  return {
    ...(Object.fromEntries(entries) as Record<Further, string>),
    own: outlet('bhxh-tinh'),
    tinh: outlet('cong-tinh'),
  };
}

/** The list of portals that the demonstration audits. */
export function demoPortals(host: string, basePort: number): Portals {
  const at = addresses(host, basePort);
  const partner = (id: Further) => ({ id, name: `Cổng ${names[id]}`, agency: names[id], url: at[id] });
  return parsePortals({
    own: { id: 'bhxh-tinh', name: 'Cổng thông tin BHXH tỉnh (minh họa)', url: at.own },
    central: ['baohiemxahoi.gov.vn'],
    partners: [
      {
        id: 'tinh',
        name: 'Cổng thông tin điện tử tỉnh (minh họa)',
        agency: 'Ủy ban nhân dân tỉnh (minh họa)',
        url: at.tinh,
      },
      ...further.filter((id) => id !== 'ban-dan-toc-moi').map(partner),
    ],
  });
}

/** The further portals, in the order of their ports, and what makes a portal's front page of an outlet. */
export function createPortalApps(host: string, basePort: number) {
  const at = addresses(host, basePort);
  const apps: Record<Further, Hono> = {
    'so-noi-vu': new Hono()
      .get('/', (c) => c.html(page('Sở Nội vụ', <a href="/lien-ket">Liên kết website</a>)))
      .get('/lien-ket', (c) =>
        c.html(
          page(
            'Liên kết website',
            <select>
              <option>Chọn</option>
              <option value={at.own}>Bảo hiểm xã hội tỉnh</option>
            </select>,
          ),
        ),
      ),
    'so-y-te': new Hono().get('/', (c) =>
      c.html(page('Sở Y tế', <a href="https://baohiemxahoi.gov.vn/">Bảo hiểm xã hội Việt Nam</a>)),
    ),
    'so-cu': new Hono().all('*', (c) => c.html(page('Trang đã ngừng hoạt động', null), 410)),
    'ban-dan-toc': new Hono().all('*', (c) => c.redirect(at['ban-dan-toc-moi'], 301)),
    'ban-dan-toc-moi': new Hono().get('/', (c) => c.html(page('Sở Dân tộc và Tôn giáo', null))),
    'truong-nghe': new Hono()
      .get('/robots.txt', (c) => c.text('User-agent: *\nDisallow: /\n'))
      .get('/', (c) => c.html(page('Trường Cao đẳng nghề', <a href={at.own}>BHXH tỉnh</a>))),
  };
  const linked = ['so-noi-vu', 'so-y-te', 'so-cu', 'ban-dan-toc'] as const;
  const fronts: Readonly<Record<string, () => Hono>> = {
    'bhxh-tinh': () =>
      new Hono().get('/', (c) =>
        c.html(
          page(
            'Bảo hiểm xã hội tỉnh',
            <>
              <a href={at.tinh}>Cổng thông tin điện tử tỉnh</a>
              {linked.map((id) => (
                <a href={at[id]}>{names[id]}</a>
              ))}
            </>,
          ),
        ),
      ),
    'cong-tinh': () =>
      new Hono().get('/', (c) =>
        c.html(
          page(
            'Cổng thông tin điện tử tỉnh',
            <a href={at.own}>
              <img alt="Bảo hiểm xã hội tỉnh" src="/bhxh.png" />
            </a>,
          ),
        ),
      ),
  };
  return {
    further: further.map((id) => apps[id]),
    /** The outlet's site, with a portal's front page where it is one. */
    around(outletId: string, app: Hono): Hono {
      const front = fronts[outletId];
      return front === undefined ? app : front().route('/', app);
    },
  };
}

function page(title: string, links: Child) {
  return (
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <title>{`${title} (minh họa)`}</title>
      </head>
      <body>
        <p>{demoMark}</p>
        <h1>{title}</h1>
        <p>
          <a href="/gioi-thieu">Giới thiệu</a> <a href="/tin-tuc">Tin tức</a> <a href="/thu-tuc">Thủ tục</a>
        </p>
        <p>{links}</p>
      </body>
    </html>
  );
}
