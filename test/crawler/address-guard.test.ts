import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type AddressRules,
  anyAddress,
  isPublicAddress,
  publicAddresses,
} from '../../crawler/address-guard.ts';
import { createPace } from '../../crawler/pace.ts';
import { openTransport } from '../../crawler/transport.ts';
import { run, source, startCollector } from './support/collector.ts';
import { articlePage, rssFeed, type Site, startSite } from './support/site.ts';

describe('isPublicAddress', () => {
  it.each([
    ['203.162.4.191'],
    ['8.8.8.8'],
    ['172.32.0.1'],
    ['100.128.0.1'],
    ['2405:4800::1'],
    ['2606:4700::1111'],
  ])('%s is of the public internet', (address) => expect(isPublicAddress(address)).toBe(true));

  it.each([
    ['loopback', '127.0.0.1'],
    ['loopback, all of it', '127.8.9.1'],
    ['loopback, IPv6', '::1'],
    ['private', '10.1.2.3'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['unique local', 'fd00:ec2::254'],
    ['site local', 'fec0::1'],
    ['link-local, metadata', '169.254.169.254'],
    ['link-local, IPv6', 'fe80::1'],
    ['shared by a carrier, metadata', '100.100.100.200'],
    ['shared by a carrier', '100.64.0.1'],
    ['unspecified', '0.0.0.0'],
    ['this network', '0.1.2.3'],
    ['unspecified, IPv6', '::'],
    ['multicast', '224.0.0.1'],
    ['multicast, IPv6', 'ff02::1'],
    ['broadcast', '255.255.255.255'],
    ['reserved', '240.0.0.1'],
    ['protocol assignments, metadata', '192.0.0.192'],
    ['documentation', '192.0.2.1'],
    ['benchmarks', '198.18.0.1'],
    ['host service of a cloud', '168.63.129.16'],
    ['IPv4 mapped', '::ffff:127.0.0.1'],
    ['IPv4 mapped, of a public one', '::ffff:8.8.8.8'],
    ['IPv4 mapped, in hexadecimal', '::ffff:a9fe:a9fe'],
    ['IPv4 compatible', '::127.0.0.1'],
    ['IPv4 compatible, in hexadecimal', '::7f00:1'],
    ['IPv4 translated', '::ffff:0:127.0.0.1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['NAT64, local use', '64:ff9b:1::7f00:1'],
    ['6to4', '2002:7f00:1::'],
    ['Teredo', '2001:0:4136:e378::1'],
    ['documentation, IPv6', '2001:db8::1'],
    ['discard', '100::1'],
    ['of no kind yet', '4000::1'],
    ['no address', 'localhost'],
    ['no address', ''],
    ['a number', '2130706433'],
  ])('%s is not: %s', (_, address) => expect(isPublicAddress(address)).toBe(false));
});

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});

/** A transport under the rules, with waits and tries that a test has time for. */
function open(addresses: AddressRules) {
  const transport = openTransport({
    userAgent: 'MinhTinTest/0.1',
    pace: createPace(),
    delaySeconds: 0,
    concurrency: 2,
    signal: new AbortController().signal,
    addresses,
    timeoutSeconds: 5,
    retrySeconds: 0.01,
  });
  opened.push(transport);
  return {
    ask: (url: string) => transport.ask({ url, limit: 10_000, onlyText: false }),
  };
}

async function site(pages: Parameters<typeof startSite>[0], host?: string): Promise<Site> {
  const started = await startSite(pages, host);
  opened.push(started);
  return started;
}

/** Names of a test, and 127.0.0.1 in the part of a public server; 127.0.0.2 stays what it is. */
function world(names: Record<string, readonly string[] | (() => readonly string[])>): AddressRules {
  return {
    allowsAddress: (address) => address === '127.0.0.1' || isPublicAddress(address),
    allowsPort: () => true,
    resolve: async (host) => {
      const entry = names[host];
      const addresses = typeof entry === 'function' ? entry() : entry;
      if (addresses === undefined) return anyAddress.resolve(host);
      return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    },
  };
}

const portOf = (url: string): string => new URL(url).port;

describe('a connection', () => {
  it('is made to no form of a local address, encrypted or not', async () => {
    let connections = 0;
    const server: Server = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '::', resolve));
    opened.push({ close: () => new Promise((resolve) => server.close(() => resolve())) });
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const { ask } = open({
      ...publicAddresses,
      allowsPort: () => true,
      resolve: (host) => anyAddress.resolve(host.replace(/\.$/u, '')),
    });
    const hosts = [
      '127.0.0.1',
      '0x7f.1',
      '2130706433',
      '017700000001',
      '127.1',
      '0',
      '[::1]',
      '[::]',
      '[::ffff:127.0.0.1]',
      '[::127.0.0.1]',
      '[64:ff9b::7f00:1]',
      '[2002:7f00:1::]',
      'localhost',
      'localhost.',
      'LOCALHOST',
      '127.0.0.1.',
      '１２７.0.0.1',
    ];
    for (const host of hosts) {
      for (const scheme of ['http', 'https']) {
        const answer = await ask(`${scheme}://${host}:${port}/`);
        expect(answer, `${scheme}://${host}`).toMatchObject({ unsafe: true });
      }
    }
    expect(connections).toBe(0);
  });

  it('is made to the ports of web servers only', async () => {
    const { ask } = open({ ...publicAddresses, resolve: async () => [{ address: '8.8.8.8', family: 4 }] });
    expect(await ask('http://bao-mau.vn:22/')).toEqual({
      unreachable: 'port 22 of bao-mau.vn is not a port of web servers',
      unsafe: true,
    });
    expect(await ask('https://bao-mau.vn:6379/')).toMatchObject({ unsafe: true });
  });

  it('goes where the checked answer of the DNS said, and is checked anew when it is made anew', async () => {
    const inside = await site({ '/': { body: 'inside' } }, '127.0.0.2');
    const outside = await site({ '/': () => ({ body: 'outside', headers: { connection: 'close' } }) });
    const answers = [['127.0.0.1'], ['127.0.0.2']];
    let asked = 0;
    const { ask } = open(world({ 'doi.bao-mau.vn': () => answers[asked++] ?? ['127.0.0.2'] }));
    expect(await ask(`http://doi.bao-mau.vn:${portOf(outside.url)}/`)).toMatchObject({ status: 200 });
    expect(asked).toBe(1);
    expect(await ask(`http://doi.bao-mau.vn:${portOf(inside.url)}/`)).toEqual({
      unreachable: 'doi.bao-mau.vn leads to 127.0.0.2, which is not a public address',
      unsafe: true,
    });
    expect(inside.requests).toEqual([]);
  });

  it('takes the public one of several addresses', async () => {
    const outside = await site({ '/': { body: 'outside' } });
    const { ask } = open(world({ 'hai.bao-mau.vn': ['127.0.0.2', '::1', '127.0.0.1'] }));
    expect(await ask(`http://hai.bao-mau.vn:${portOf(outside.url)}/`)).toMatchObject({ status: 200 });
  });

  it('to an unsafe address does not close the host to others', async () => {
    const outside = await site({ '/': { body: 'outside' } });
    const { ask } = open(world({}));
    for (let at = 0; at < 5; at += 1)
      expect(await ask(`http://127.0.0.2:${at + 1}/`)).toHaveProperty('unsafe');
    expect(await ask(outside.url)).toMatchObject({ status: 200 });
  });
});

describe('a crawl', () => {
  it('reports a source at a private address in one sentence, and sends nothing', async () => {
    const inside = await site({ '/rss': { body: rssFeed(['/tin-1-100001.html']) } });
    const [result] = await run([source(`${inside.url}/rss`)], startCollector(), {
      addresses: { ...publicAddresses, allowsPort: () => true },
    });
    expect(result).toMatchObject({
      outcome: 'failed',
      error: '127.0.0.1 is not a public address',
    });
    expect(inside.requests).toEqual([]);
  });

  it('drops pages, redirects and robots.txt that lead inside, and collects the rest', async () => {
    const inside = await site({ '/latest/meta-data': { body: articlePage(9) } }, '127.0.0.2');
    const insidePort = portOf(inside.url);
    const outside = await site({
      '/tin-1-100001.html': { body: articlePage(1) },
      '/chuyen-100002.html': {
        status: 302,
        headers: { location: `http://trong.bao-mau.vn:${insidePort}/latest/meta-data` },
      },
      '/sieu-100003.html': {
        status: 302,
        headers: { location: 'http://169.254.169.254/latest/meta-data' },
      },
      '/robots.txt': ({ headers }) =>
        headers.host?.startsWith('rb.')
          ? { status: 302, headers: { location: `http://127.0.0.2:${insidePort}/latest/meta-data` } }
          : { status: 404 },
    });
    const at = (name: string): string => `http://${name}.bao-mau.vn:${portOf(outside.url)}`;
    outside.set('/rss', {
      body: rssFeed([
        '/tin-1-100001.html',
        '/chuyen-100002.html',
        '/sieu-100003.html',
        `http://trong.bao-mau.vn:${insidePort}/latest/meta-data`,
        `${at('rb')}/tin-1-100001.html`,
        'http://127.0.0.2/admin',
        'file:///etc/passwd',
        'http://root:root@www.bao-mau.vn/',
      ]),
    });
    const collector = startCollector();
    const [result] = await run([source(`${at('www')}/rss`)], collector, {
      addresses: world({
        'www.bao-mau.vn': ['127.0.0.1'],
        'rb.bao-mau.vn': ['127.0.0.1'],
        'trong.bao-mau.vn': ['127.0.0.2'],
      }),
    });
    expect(inside.requests).toEqual([]);
    expect(result).toMatchObject({ outcome: 'ok', documents: 1 });
    expect(collector.drops.map(({ url, reason }) => `${reason} ${new URL(url).pathname}`).toSorted()).toEqual(
      [
        'off-site /admin',
        'off-site /sieu-100003.html',
        'unsafe-address /chuyen-100002.html',
        'unsafe-address /latest/meta-data',
        'unsafe-address /tin-1-100001.html',
      ],
    );
  });
});
