import { afterEach, describe, expect, it } from 'vitest';
import { anyAddress } from '../../crawler/address-guard.ts';
import { createPace } from '../../crawler/pace.ts';
import { robotsBytes } from '../../crawler/robots.ts';
import { run, source, startCollector } from './support/collector.ts';
import { articlePage, type Reply, rssFeed, type Site, startSite } from './support/site.ts';

const opened: Site[] = [];
afterEach(async () => {
  for (const site of opened.splice(0)) await site.close();
});

async function start(pages: Parameters<typeof startSite>[0]): Promise<Site> {
  const site = await startSite(pages);
  opened.push(site);
  return site;
}

const links = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `/tin-${at + 1}-10000${at + 1}.html`);
const articles = (count: number): Record<string, Reply> =>
  Object.fromEntries(links(count).map((link, at) => [link, { body: articlePage(at + 1) }]));
const hour = 3_600_000;
const firstRun = Date.parse('2026-11-24T03:00:00Z');
/** A clock that stands so many hours after the first run. */
const hoursLater = (hours: number) => () => new Date(firstRun + hours * hour);

describe('a pace', () => {
  const { signal } = new AbortController();
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const started = performance.now();
    await work();
    return performance.now() - started;
  };

  it('lets the requests to a host go one after another, whoever asks, and those to others at once', async () => {
    const pace = createPace();
    const took = await timed(() =>
      Promise.all([pace.turn('a', 0.1, signal), pace.turn('a', 0.1, signal), pace.turn('a', 0.1, signal)]),
    );
    expect(took).toBeGreaterThan(190);
    expect(await timed(() => pace.turn('b', 10, signal))).toBeLessThan(5_000);
  });

  it('takes the longer of two delays', async () => {
    const pace = createPace();
    pace.widen('a', 0.2);
    await pace.turn('a', 0, signal);
    expect(await timed(() => pace.turn('a', 0.05, signal))).toBeGreaterThan(190);
  });

  it('holds those that wait already', async () => {
    const pace = createPace();
    await pace.turn('a', 0.1, signal);
    const waiting = timed(() => pace.turn('a', 0.1, signal));
    pace.hold('a', 0.3);
    expect(await waiting).toBeGreaterThan(290);
  });

  it('ends with the signal', async () => {
    const pace = createPace();
    pace.hold('a', 60);
    await expect(pace.turn('a', 0, AbortSignal.timeout(20))).rejects.toThrow();
  });
});

describe('robots.txt', () => {
  it('is asked for once a day', async () => {
    const site = await start({
      '/robots.txt': { body: 'User-agent: *\nDisallow: /x' },
      '/rss': { body: rssFeed([]) },
    });
    const collector = startCollector();
    const asked = (): number => site.requests.filter((path) => path === '/robots.txt').length;
    await run([source(`${site.url}/rss`)], collector);
    await run([source(`${site.url}/rss`)], collector, { now: hoursLater(23) });
    expect(asked()).toBe(1);
    await run([source(`${site.url}/rss`)], collector, { now: hoursLater(25) });
    expect(asked()).toBe(2);
  });

  it('of the last time holds while the server fails, for a month', async () => {
    const site = await start({
      '/robots.txt': { body: 'User-agent: *\nDisallow: /tin-1' },
      '/rss': () => ({ body: rssFeed(links(2)) }),
      ...articles(2),
    });
    const collector = startCollector();
    const said: string[] = [];
    await run([source(`${site.url}/rss`)], collector);
    site.set('/robots.txt', { status: 503 });
    site.set('/rss', { body: rssFeed([...links(2), '/tin-1-bis-100009.html']) });
    const [held] = await run([source(`${site.url}/rss`)], collector, {
      now: hoursLater(48),
      log: (message) => said.push(message),
    });
    expect(held).toMatchObject({ outcome: 'ok', drops: { robots: 2 } });
    expect(said.some((line) => line.includes('the copy of 2026-11-24T03:00:00.000Z holds'))).toBe(true);
    const [over] = await run([source(`${site.url}/rss`)], collector, { now: hoursLater(24 * 31) });
    expect(over).toMatchObject({ outcome: 'failed' });
  });

  it('widens the pace of its host', async () => {
    const site = await start({
      '/robots.txt': { body: 'User-agent: *\nCrawl-delay: 0.2' },
      '/rss': { body: rssFeed(links(2)) },
      ...articles(2),
    });
    const started = performance.now();
    await run([source(`${site.url}/rss`)], startCollector());
    expect(performance.now() - started).toBeGreaterThan(590);
  });

  it('that asks for too long a delay gets a minute, and the log says so', async () => {
    const site = await start({
      '/robots.txt': { body: 'User-agent: *\nCrawl-delay: 3600' },
      '/rss': { body: rssFeed([]) },
    });
    const said: string[] = [];
    const [result] = await run([source(`${site.url}/rss`)], startCollector(), {
      log: (message) => said.push(message),
      signal: AbortSignal.timeout(400),
    });
    expect(result?.outcome).toBe('aborted');
    expect(said).toEqual([`${new URL(site.url).host} asks for 3600 s between two requests; 60 s are kept`]);
  });

  it('is read to its limit, and no further', async () => {
    const rule = 'Disallow: /x\n';
    const filler = rule.repeat(Math.ceil(robotsBytes / rule.length));
    const site = await start({
      '/robots.txt': { body: `User-agent: *\nDisallow: /tin-1\n${filler}Disallow: /tin-2\n` },
      '/rss': { body: rssFeed(links(2)) },
      ...articles(2),
    });
    const [result] = await run([source(`${site.url}/rss`)], startCollector());
    expect(result).toMatchObject({ documents: 1, drops: { robots: 1 } });
  });

  it('of each host that a redirect leads to is heeded', async () => {
    const site = await start({
      '/robots.txt': ({ headers }) =>
        headers.host?.startsWith('m.') ? { body: 'User-agent: *\nDisallow: /kin' } : { status: 404 },
      ...articles(1),
      '/kin-100002.html': { body: articlePage(2) },
    });
    const { port } = new URL(site.url);
    site.set('/rss', { body: rssFeed(['/a-100008.html', '/b-100009.html']) });
    const to = (path: string): Reply => ({
      status: 302,
      headers: { location: `http://m.bao-mau.vn:${port}${path}` },
    });
    site.set('/a-100008.html', to('/kin-100002.html'));
    site.set('/b-100009.html', to('/tin-1-100001.html'));
    const collector = startCollector();
    const [result] = await run([source(`http://www.bao-mau.vn:${port}/rss`)], collector, {
      addresses: { ...anyAddress, resolve: async () => [{ address: '127.0.0.1', family: 4 }] },
    });
    expect(result).toMatchObject({ documents: 1, drops: { robots: 1 } });
    expect(collector.drops[0]?.detail).toBe(`robots.txt of m.bao-mau.vn:${port} forbids /kin-100002.html`);
    expect(site.requests).not.toContain('/kin-100002.html');
  });
});

describe('two crawls of one program', () => {
  it('keep the pace of a host together', async () => {
    const site = await start({ '/a': { body: rssFeed([]) }, '/b': { body: rssFeed([]) } });
    const pace = createPace();
    const started = performance.now();
    await Promise.all(
      ['a', 'b'].map((id) =>
        run([source(`${site.url}/${id}`, { id, delaySeconds: 0.2 })], startCollector(), { pace }),
      ),
    );
    // Two files robots.txt and two feeds, the first at once.
    expect(performance.now() - started).toBeGreaterThan(590);
  });
});

describe('one page under several addresses', () => {
  const world = { ...anyAddress, resolve: async () => [{ address: '127.0.0.1', family: 4 }] };

  it('is fetched once, whichever of its forms and whoever names it', async () => {
    const site = await start({ ...articles(2) });
    const { port } = new URL(site.url);
    const at = (host: string, path: string): string => `http://${host}bao-mau.vn:${port}${path}`;
    const [one = '', two = ''] = links(2);
    site.set('/rss', {
      body: rssFeed([at('www.', one), at('m.', one), at('amp.', `/amp${one}`), at('', two)]),
    });
    site.set('/m-rss', { body: rssFeed([at('m.', one), at('m.', two)]) });
    const collector = startCollector();
    const feeds = [source(at('www.', '/rss'), { id: 'www' }), source(at('m.', '/m-rss'), { id: 'm' })];
    const runs = await run(feeds, collector, { addresses: world });
    expect(runs.map(({ documents }) => documents).reduce((a, b) => a + b)).toBe(2);
    expect(site.requests.filter((path) => path.includes('/tin-'))).toHaveLength(2);
  });

  it('is known in its other forms afterwards', async () => {
    const site = await start({ ...articles(1) });
    const { port } = new URL(site.url);
    const [one = ''] = links(1);
    site.set('/rss', { body: rssFeed([`http://www.bao-mau.vn:${port}${one}`]) });
    site.set('/m-rss', { body: rssFeed([`http://m.bao-mau.vn:${port}${one}?amp=1`]) });
    const collector = startCollector();
    await run([source(`http://www.bao-mau.vn:${port}/rss`)], collector, { addresses: world });
    const [again] = await run([source(`http://m.bao-mau.vn:${port}/m-rss`)], collector, { addresses: world });
    expect(again).toMatchObject({ listed: 1, known: 1, fetched: 0 });
  });
});

describe('a server that asks to be left alone', () => {
  it('is, over runs, until its time is over', async () => {
    const site = await start({
      '/rss': (_, visit) =>
        visit === 1 ? { status: 503, headers: { 'retry-after': '7200' } } : { body: rssFeed(links(1)) },
      ...articles(1),
    });
    const collector = startCollector();
    const feed = source(`${site.url}/rss`);
    const [first] = await run([feed], collector);
    expect(first).toMatchObject({
      outcome: 'failed',
      error: `${site.url}/rss answered HTTP 503`,
    });
    const before = site.requests.length;
    const [second] = await run([feed], collector, { now: hoursLater(1) });
    expect(second).toMatchObject({
      outcome: 'failed',
      error: `${new URL(site.url).host} asks to be left alone until 2026-11-24T05:00:00.000Z`,
    });
    expect(site.requests).toHaveLength(before);
    const [third] = await run([feed], collector, { now: hoursLater(2.1) });
    expect(third).toMatchObject({ outcome: 'ok', documents: 1 });
  });

  it('for longer than a day is asked again after a day', async () => {
    const site = await start({ '/rss': { status: 429, headers: { 'retry-after': '99999999' } } });
    const collector = startCollector();
    await run([source(`${site.url}/rss`)], collector);
    expect(collector.hosts.get(site.url)?.restUntil).toBe('2026-11-25T03:00:00.000Z');
  });

  it('holds back what else would be asked of it', async () => {
    const site = await start({
      '/rss': { body: rssFeed(links(4)) },
      ...articles(4),
    });
    site.set('/tin-1-100001.html', (_, visit) =>
      visit === 1 ? { status: 429, headers: { 'retry-after': '1' } } : { body: articlePage(1) },
    );
    const started = performance.now();
    const collector = startCollector();
    const [result] = await run([source(`${site.url}/rss`, { concurrency: 1 })], collector);
    expect(result).toMatchObject({ documents: 4, drops: {} });
    expect(performance.now() - started).toBeGreaterThan(990);
    expect(site.requests.filter((path) => path.startsWith('/tin-'))).toHaveLength(5);
  });
});
