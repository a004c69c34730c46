import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anyAddress } from '../../crawler/address-guard.ts';
import { auditPortals, type PortalAudit } from '../../crawler/audit-portals.ts';
import { openFollower } from '../../crawler/follow-link.ts';
import { createPace } from '../../crawler/pace.ts';
import { parsePortals } from '../../crawler/portals.ts';
import { type Site, startSite } from './support/site.ts';

const options = () => ({
  userAgent: 'MinhTin/0.1 (+https://minhtin.example/robot)',
  now: () => new Date(),
  signal: new AbortController().signal,
  addresses: anyAddress,
  pace: createPace(),
  delaySeconds: 0,
  timeoutSeconds: 5,
  retrySeconds: 0.01,
});
const page = (...parts: string[]) => ({ body: `<html><body>${parts.join('\n')}</body></html>` });
const filler = '<a href="/1">Một</a><a href="/2">Hai</a><a href="/3">Ba</a>';
const link = (url: string, text = 'liên kết') => `<a href="${url}">${text}</a>`;

describe('following a link', () => {
  let site: Site;
  let other: Site;
  beforeAll(async () => {
    other = await startSite({ '/': page('mới') });
    site = await startSite({
      '/robots.txt': { body: 'User-agent: *\nDisallow: /kin/' },
      '/': page('chủ'),
      '/co': page('có'),
      '/khong-head': (request) => (request.method === 'HEAD' ? { status: 405 } : page('có')),
      '/dut-head': (request) => (request.method === 'HEAD' ? { status: 404 } : page('có')),
      '/thoi': { status: 410 },
      '/cam': { status: 403 },
      '/loi': { status: 500 },
      '/dut': () => null,
      '/doi': { status: 301, headers: { location: '/co' } },
      '/tam': { status: 302, headers: { location: '/co' } },
      '/ve-chu': { status: 302, headers: { location: '/' } },
      '/di': { status: 302, headers: { location: `${other.url}/` } },
      '/di-mat': { status: 302, headers: { location: '/khong-co' } },
      '/vong-1': { status: 302, headers: { location: '/vong-2' } },
      '/vong-2': { status: 302, headers: { location: '/vong-1' } },
      '/vao-kin': { status: 302, headers: { location: '/kin/a' } },
      ...Object.fromEntries(
        Array.from({ length: 9 }, (_, at) => [
          `/x${at}`,
          { status: 302, headers: { location: `/x${at + 1}` } },
        ]),
      ),
    });
  });
  afterAll(() => Promise.all([site.close(), other.close()]));

  it.each([
    ['/', 'ok', 200],
    ['/co', 'ok', 200],
    ['/khong-head', 'ok', 200],
    ['/dut-head', 'ok', 200],
    ['/khong-co', 'dead', 404],
    ['/thoi', 'dead', 410],
    ['/cam', 'refused', 403],
    ['/kin/a', 'refused', null],
    ['/vao-kin', 'refused', null],
    ['/loi', 'unreachable', 500],
    ['/doi', 'moved', 200],
    ['/tam', 'ok', 200],
    ['/ve-chu', 'moved', 200],
    ['/di', 'moved', 200],
    ['/di-mat', 'dead', 404],
    ['/vong-1', 'unreachable', 302],
    ['/x0', 'unreachable', 302],
    ['/dut', 'unreachable', null],
  ])('%s: %s', async (path, state, status) => {
    const follower = openFollower(options());
    const checked = await follower.check(site.url + path).finally(() => follower.close());
    expect(checked).toMatchObject({ state, status });
    expect(checked.detail === null).toBe(state === 'ok');
  });

  it('asks for the head alone where that is enough, and never for what robots.txt forbids', async () => {
    const before = site.requests.length;
    const follower = openFollower(options());
    await follower.check(`${site.url}/co`);
    await follower.check(`${site.url}/kin/b`);
    await follower.close();
    expect(site.requests.slice(before)).toEqual(['/robots.txt', '/co']);
  });
});

describe('an audit', () => {
  const sites: Site[] = [];
  let audit: PortalAudit;
  const open = async (pages: Parameters<typeof startSite>[0]): Promise<Site> => {
    const site = await startSite(pages);
    sites.push(site);
    return site;
  };
  afterAll(() => Promise.all(sites.map((site) => site.close())));

  beforeAll(async () => {
    const own = await open({});
    const ownUrl = `${own.url}/`;
    const front = await open({ '/': page(filler, `<a href="${ownUrl}"><img alt="BHXH tỉnh"></a>`) });
    const inner = await open({
      '/': page(filler, link('/lk', 'Liên kết website'), link('/lk?utm_source=a', 'Liên kết web')),
      '/lk': page(
        `<select><option value="${ownUrl}tin">Bảo hiểm xã hội</option></select>`,
        link('/', 'Trang liên kết'),
      ),
    });
    const without = await open({ '/': page(filler, link('https://bhxhvn.example/', 'BHXH Việt Nam')) });
    const nothing = await open({ '/': page(filler) });
    const scripted = await open({ '/': page('<div id="app"></div><script src="/a.js"></script>') });
    const gone = await open({ '/': { status: 410 } });
    const moved = await open({ '/': { status: 301, headers: { location: `${nothing.url}/` } } });
    const closed = await open({ '/robots.txt': { body: 'User-agent: *\nDisallow: /' } });
    const silent = await open({ '/': () => null, '/robots.txt': () => null });
    own.set('/', page(filler, link('/lien-ket', 'Website liên kết'), link(`${front.url}/`, 'Tỉnh')));
    own.set(
      '/lien-ket',
      page(
        link(`${inner.url}/`),
        link(`${gone.url}/`, 'Cũ'),
        link(`${moved.url}/a`),
        link(`${closed.url}/`),
        link(`${silent.url}/`),
      ),
    );
    const named = { front, inner, without, nothing, scripted, gone, moved, closed, silent };
    audit = await auditPortals(
      parsePortals({
        own: { id: 'bhxh', name: 'BHXH', url: ownUrl },
        central: ['bhxhvn.example'],
        partners: [
          ...Object.entries(named).map(([id, { url }]) => ({ id, name: id, url: `${url}/` })),
          { id: 'off', name: 'off', url: 'https://off.example/', enabled: false },
        ],
      }),
      options(),
    );
  }, 60_000);

  it('says who links to us and to whom we link, and in which state each portal is', () => {
    const rows = audit.partners.map(({ id, state, linksToUs, linkedByUs }) => [
      id,
      state,
      linksToUs,
      linkedByUs,
    ]);
    expect(rows).toEqual([
      ['front', 'ok', 'yes', 'yes'],
      ['inner', 'ok', 'yes', 'yes'],
      ['without', 'ok', 'central', 'no'],
      ['nothing', 'ok', 'no', 'no'],
      ['scripted', 'ok', 'unknown', 'no'],
      ['gone', 'dead', 'unknown', 'yes'],
      ['moved', 'moved', 'no', 'yes'],
      ['closed', 'refused', 'unknown', 'yes'],
      ['silent', 'unreachable', 'unknown', 'yes'],
    ]);
  });

  it('keeps what it saw, and where', () => {
    const [front, inner] = audit.partners;
    expect(front?.toUs).toMatchObject([{ form: 'image', text: 'BHXH tỉnh' }]);
    expect(inner?.toUs).toMatchObject([{ form: 'option', text: 'Bảo hiểm xã hội' }]);
    expect(inner?.toUs[0]?.page).toMatch(/\/lk$/u);
    expect(inner?.byUs[0]?.page).toMatch(/\/lien-ket$/u);
  });

  it('reads a page of links once, however often it is named, and goes round no loop', () => {
    expect(sites[2]?.requests.filter((path) => path === '/lk')).toHaveLength(1);
    expect(sites[2]?.requests.filter((path) => path === '/')).toHaveLength(2);
  });

  it('checks where the own links lead', () => {
    const states = Object.fromEntries(audit.outgoing.map(({ partnerId, state }) => [partnerId, state]));
    expect(states).toEqual({
      front: 'ok',
      inner: 'ok',
      gone: 'dead',
      moved: 'dead',
      closed: 'refused',
      silent: 'unreachable',
    });
  });

  it('reads nothing into links of an own portal that does not answer', async () => {
    const silent = await open({ '/': { status: 503 } });
    const partner = await open({ '/': page(filler) });
    const portals = parsePortals({
      own: { id: 'bhxh', name: 'BHXH', url: `${silent.url}/` },
      partners: [{ id: 'a', name: 'A', url: `${partner.url}/` }],
    });
    const { own, partners } = await auditPortals(portals, options());
    expect(own).toMatchObject({ state: 'unreachable', readable: false });
    expect(partners).toMatchObject([{ linksToUs: 'no', linkedByUs: 'unknown' }]);
  });

  it('ends with the signal', async () => {
    const stop = new AbortController();
    stop.abort(new Error('dừng'));
    const portals = parsePortals({ own: { id: 'b', name: 'B', url: 'https://b.example/' }, partners: [] });
    await expect(auditPortals(portals, { ...options(), signal: stop.signal })).rejects.toThrow('dừng');
  });
});
