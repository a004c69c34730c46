import chromium from '@sparticuz/chromium';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type AddressRules, anyAddress } from '../../crawler/address-guard.ts';
import { type PageBrowser, pageBrowser } from '../../crawler/browser/find-browser.ts';
import { renderPage } from '../../crawler/browser/render.ts';
import type { Capture } from '../../crawler/capture.ts';
import { run, source, startCollector } from './support/collector.ts';
import { articlePage, rssFeed, type Site, startSite } from './support/site.ts';

/** The shell of a site whose pages are built by a script of its own. */
const shell = (script = '/app.js') =>
  `<!doctype html><html lang="vi"><head><title>Báo Mẫu</title><script src="${script}" defer></script></head><body><div id="app"></div></body></html>`;

/** Fills the shell with what the site's interface says of the address. */
const app = `
  const answer = await fetch('/api' + location.pathname, { headers: { accept: 'application/json' } });
  const { title, paragraphs, links = [] } = await answer.json();
  document.title = title;
  const root = document.getElementById('app');
  root.innerHTML = '<article><h1></h1><p>Chữ trong mã của trang, viết bằng UTF-8.</p></article><ul></ul>';
  root.querySelector('h1').textContent = title;
  for (const text of paragraphs) root.querySelector('article').append(Object.assign(document.createElement('p'), { textContent: text }));
  for (const link of links) root.querySelector('ul').insertAdjacentHTML('beforeend', '<li><h3><a href="' + link + '">Bài viết dài về lương hưu tại ' + link + '</a></h3></li>');
`;
const javascript = { headers: { 'content-type': 'text/javascript' } };
const script = { ...javascript, body: `(async () => {${app}})();` };

const story = (number: number) => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    title: `Chuyện số ${number} ở bộ phận một cửa`,
    paragraphs: [1, 2, 3].map(
      (part) =>
        `Ngày ${number} trong tháng, cơ quan bảo hiểm xã hội tiếp ${number} lượt người đến hỏi về lương hưu, đoạn ${part} ghi lại câu trả lời của cán bộ.`,
    ),
  }),
});

let browser: PageBrowser;
let site: Site | null = null;
const opened: Site[] = [];
const openSite = async (...given: Parameters<typeof startSite>): Promise<Site> => {
  const started = await startSite(...given);
  opened.push(started);
  return started;
};

beforeAll(async () => {
  browser = { executable: await chromium.executablePath(), args: [], sandbox: false };
}, 60_000);
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
  site = null;
});

describe('a source whose pages are built by scripts', { timeout: 60_000 }, () => {
  it('is read as its scripts build it, and the code that its pages share is fetched once', async () => {
    site = await openSite({
      '/robots.txt': { body: '' },
      '/app.js': script,
      // Neither the header nor the page says which charset it has.
      '/bai-1': { headers: { 'content-type': 'text/html' }, body: shell() },
      '/bai-2': {
        headers: { 'content-type': 'text/html' },
        body: shell().replace('Báo Mẫu', 'Báo Mẫu lương hưu'),
      },
      '/api/bai-1': story(1),
      '/api/bai-2': story(2),
    });
    site.set('/rss', { body: rssFeed([`${site.url}/bai-1`, `${site.url}/bai-2`]) });
    const collector = startCollector();
    const captures: Capture[] = [];
    const sink = {
      ...collector.sink,
      document: async (...given: Parameters<typeof collector.sink.document>) => {
        captures.push(given[1]);
        await collector.sink.document(...given);
      },
    };
    const [ran] = await run(
      [source(`${site.url}/rss`, { browser: true, concurrency: 1 })],
      { ...collector, sink },
      { browser },
    );
    expect(ran).toMatchObject({ outcome: 'ok', documents: 2, error: null });
    const texts = collector.handedOver.map(({ title, text }) => [title, text.split('\n').length]);
    expect(texts).toEqual([
      ['Chuyện số 1 ở bộ phận một cửa', 4],
      ['Chuyện số 2 ở bộ phận một cửa', 4],
    ]);
    for (const { text } of collector.handedOver) expect(text).toContain('Chữ trong mã của trang, viết');
    expect(site.requests.filter((path) => path === '/app.js')).toHaveLength(1);
    const [first] = captures;
    expect(first?.exchanges.map(({ url }) => url)).toEqual([`${site.url}/bai-1`]);
    expect(first?.rendering?.data.map(({ url }) => url)).toEqual([`${site.url}/api/bai-1`]);
    expect(Buffer.from(first?.rendering?.html ?? []).toString()).toContain('đoạn 3 ghi lại');
    expect(
      Buffer.from(first?.rendering?.screenshot ?? [])
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it('has its section pages built too', async () => {
    const links = ['/bai-viet-so-mot-1001.html', '/bai-viet-so-hai-1002.html'];
    site = await openSite({
      '/robots.txt': { body: '' },
      '/app.js': script,
      '/muc': { body: shell() },
      '/api/muc': {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ title: 'Mục', paragraphs: [], links }),
      },
      ...Object.fromEntries(
        links.flatMap((link, at) => [
          [link, { body: shell() }],
          [`/api${link}`, story(at + 1)],
        ]),
      ),
    });
    const collector = startCollector();
    const [ran] = await run([source(`${site.url}/muc`, { kind: 'section', browser: true })], collector, {
      browser,
    });
    expect(ran).toMatchObject({ outcome: 'ok', listed: 2, documents: 2 });
  });

  it('fails with a word on what is missing where there is no browser, and drops nothing', async () => {
    site = await openSite({ '/bai-1': { body: shell() } });
    site.set('/rss', { body: rssFeed([`${site.url}/bai-1`]) });
    const collector = startCollector();
    const wanted = source(`${site.url}/rss`, { browser: true });
    const plain = source(`${site.url}/rss-2`, { id: 'bao-khac' });
    site.set('/rss-2', { body: rssFeed([`${site.url}/bai-2`]) });
    site.set('/bai-2', { body: articlePage(2) });
    const runs = await run([wanted, plain], collector, {
      browser: pageBrowser({ isOn: false, configured: null }),
    });
    expect(runs.map(({ outcome, error }) => [outcome, error])).toEqual([
      ['failed', 'pages built by scripts need the browser crawler: it is switched off (MINHTIN_BROWSER)'],
      ['ok', null],
    ]);
    expect(collector.drops).toEqual([]);
  });

  it('gives a page up, for now, whose browser does not start', async () => {
    site = await openSite({ '/robots.txt': { body: '' }, '/bai-1': { body: shell() } });
    site.set('/rss', { body: rssFeed([`${site.url}/bai-1`]) });
    const collector = startCollector();
    const broken = { executable: process.execPath, args: [], sandbox: false };
    const [ran] = await run([source(`${site.url}/rss`, { browser: true })], collector, { browser: broken });
    expect(ran?.drops).toEqual({ 'not-rendered': 1 });
    expect(collector.listStates.size).toBe(0);
  });
});

describe('a page in the browser', { timeout: 60_000 }, () => {
  /** Collects two pages that run this code, one after the other, and gives what they say. */
  const outcomeOf = async (
    code: string,
    given: { pages?: Parameters<typeof startSite>[0]; addresses?: AddressRules; host?: string } = {},
  ): Promise<string> => {
    const page = (number: number) => ({ body: articlePage(number, '<script src="/dom.js"></script>') });
    const say = `const say = (words) => document.querySelector('article').insertAdjacentHTML('beforeend', '<p>Trang này còn nói thêm về bảo hiểm xã hội. ' + words + '</p>');`;
    const started = await startSite(
      {
        '/robots.txt': { body: 'User-agent: *\nDisallow: /cam' },
        '/bai-1': page(1),
        '/bai-2': page(2),
        '/dom.js': { ...javascript, body: `${say}(async () => {${code}})();` },
        ...given.pages,
      },
      given.host,
    );
    opened.push(started);
    site = started;
    started.set('/rss', { body: rssFeed(['/bai-1', '/bai-2'].map((path) => started.url + path)) });
    const collector = startCollector();
    await run([source(`${started.url}/rss`, { browser: true, concurrency: 1 })], collector, {
      browser,
      addresses: given.addresses ?? anyAddress,
    });
    expect(collector.handedOver).toHaveLength(2);
    return collector.handedOver.map(({ text }) => text).join('\n');
  };

  it('reaches no address that the guard forbids: neither by its number, nor by a redirect, a name or a socket', async () => {
    const inner = await openSite({
      '/robots.txt': { body: '' },
      '/bi-mat': { headers: { 'access-control-allow-origin': '*' }, body: 'mật' },
    });
    const { port } = new URL(inner.url);
    // The site stands on another address of this machine, which these rules allow.
    const addresses: AddressRules = {
      allowsAddress: (address) => address !== '127.0.0.1',
      allowsPort: () => true,
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    };
    const tries = [`${inner.url}/bi-mat`, '/chuyen', `http://ten-khac.example:${port}/bi-mat`];
    const code = `
      let got = 0;
      for (const url of ${JSON.stringify(tries)}) await fetch(url).then(() => { got += 1; }, () => 0);
      await new Promise((done) => {
        const socket = new WebSocket('ws://127.0.0.1:${port}/bi-mat');
        socket.onopen = () => { got += 1; };
        socket.onclose = done;
      });
      say('Số địa chỉ lấy được: ' + got);`;
    const redirect = { status: 302, headers: { location: `${inner.url}/bi-mat` } };
    const pages = { '/chuyen': redirect };
    expect(await outcomeOf(code, { pages, addresses, host: '127.0.0.2' })).toContain('lấy được: 0');
    expect(site?.requests).toContain('/chuyen');
    expect(inner.requests).toEqual([]);
    // The same page without the guard, so that the nought above means something.
    const open = { ...addresses, allowsAddress: () => true };
    expect(await outcomeOf(code, { pages, addresses: open, host: '127.0.0.2' })).toContain('lấy được: 3');
    expect(inner.requests.filter((path) => path === '/bi-mat')).toHaveLength(3);
  });

  it('is held to robots.txt in what its scripts ask for, and may only read', async () => {
    const text = await outcomeOf(
      `const ok = await fetch('/duoc').then((a) => a.text(), () => 'không');
       const barred = await fetch('/cam').then((a) => a.text(), () => 'không');
       const posted = await fetch('/gui', { method: 'POST', body: 'x' }).then((a) => a.text(), () => 'không');
       navigator.sendBeacon('/bao', 'x');
       say('được: ' + ok + ', cấm: ' + barred + ', gửi: ' + posted);`,
      {
        pages: {
          '/duoc': { body: 'có' },
          '/cam': { body: 'có' },
          '/gui': { body: 'có' },
          '/bao': { body: '' },
        },
      },
    );
    expect(text).toContain('được: có, cấm: không, gửi: không');
    expect(site?.requests).not.toContain('/cam');
    expect(site?.requests).not.toContain('/gui');
    expect(site?.requests).not.toContain('/bao');
  });

  it('has no rights, no other windows or pages, and nothing of an earlier page', async () => {
    const text = await outcomeOf(
      `const rights = await Promise.all(['geolocation', 'notifications', 'camera'].map((name) => navigator.permissions.query({ name }).then((r) => r.state)));
       const past = document.cookie + (localStorage.getItem('dau') ?? '');
       localStorage.setItem('dau', 'x'); document.cookie = 'dau=x';
       window.open('/cua-so'); document.body.insertAdjacentHTML('beforeend', '<iframe src="/khung"></iframe><a download href="/tep">t</a>');
       document.querySelector('a[download]').click();
       setTimeout(() => { location.href = '/noi-khac'; }, 50);
       say('quyền ' + rights.join(' ') + ', quá khứ: [' + past + ']');`,
    );
    expect(text.match(/quyền denied denied denied, quá khứ: \[\]/gu)).toHaveLength(2);
    for (const path of ['/cua-so', '/khung', '/tep', '/noi-khac']) expect(site?.requests).not.toContain(path);
  });
});

describe('the limits of a page in the browser', { timeout: 60_000 }, () => {
  const limits = { seconds: 20, bytes: 1_000_000, requests: 5, htmlBytes: 100_000 };
  const render = (body: string, answer = async () => null, set: Partial<typeof limits> = {}) =>
    renderPage(
      { url: 'http://trang.example/', contentType: 'text/html; charset=utf-8', body: Buffer.from(body) },
      {
        browser,
        limits: { ...limits, ...set },
        answer,
        screenshot: false,
        signal: new AbortController().signal,
      },
    );

  it('end scripts that never end', async () => {
    expect(await render('<p>chữ</p><script>for (;;);</script>', undefined, { seconds: 2 })).toMatchObject({
      failed: expect.stringContaining('blocked it'),
    });
  });

  it('take what stands where the page never falls quiet', async () => {
    const asked: string[] = [];
    const answer = async ({ url }: { url: string }) => {
      asked.push(url);
      return { contentType: 'text/plain', headers: {}, body: Buffer.from('x') };
    };
    const page = await render(
      '<p>chữ</p><script>let n = 0; setInterval(() => fetch("/hoi?" + n++).catch(() => 0), 50);</script>',
      answer as never,
      { seconds: 4 },
    );
    expect(page).toMatchObject({ html: expect.stringContaining('<p>chữ</p>') });
    expect(asked).toHaveLength(5);
  });

  it('refuse a document that its scripts blow up', async () => {
    expect(await render('<script>document.write("chữ ".repeat(100000));</script>')).toMatchObject({
      tooLarge: true,
    });
  });

  it('give the page no more bytes than allowed', async () => {
    const answer = async () => ({ contentType: 'text/plain', headers: {}, body: Buffer.alloc(700_000) });
    const page = await render(
      '<p id="n">0</p><script>for (const n of [1, 2, 3]) fetch("/" + n).then(() => { document.getElementById("n").textContent++; }, () => 0);</script>',
      answer as never,
    );
    expect(page).toMatchObject({ html: expect.stringContaining('<p id="n">1</p>') });
  });

  it('end with the crawl', async () => {
    const stop = new AbortController();
    const rendering = renderPage(
      {
        url: 'http://trang.example/',
        contentType: 'text/html',
        body: Buffer.from('<script src="/cho.js"></script>'),
      },
      {
        browser,
        limits: { ...limits, seconds: 50 },
        answer: () => new Promise(() => undefined),
        screenshot: false,
        signal: stop.signal,
      },
    );
    setTimeout(() => stop.abort(new Error('the crawl ends')), 1000);
    await expect(rendering).rejects.toThrow('the crawl ends');
  });
});

describe('the browser of an office', () => {
  it.each([
    [{ isOn: false, configured: null }, 1000, 'it is switched off (MINHTIN_BROWSER)'],
    [{ isOn: true, configured: null }, 0, 'its sandbox needs an ordinary user, and the program runs as root'],
    [{ isOn: true, configured: '/not/there' }, 1000, 'there is no Chromium at /not/there (MINHTIN_CHROMIUM)'],
  ])('%j for user %i: %s', (settings, userId, unavailable) => {
    expect(pageBrowser(settings, userId)).toEqual({ unavailable });
  });

  it('runs scripts in its sandbox only', () => {
    expect(pageBrowser({ isOn: true, configured: process.execPath }, 1000)).toMatchObject({ sandbox: true });
  });
});
