import chromium from '@sparticuz/chromium';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Context } from '../../../api/context.ts';
import { evidencePack } from '../../../api/evidence/pack.ts';
import { collect } from '../../../api/pipeline.ts';
import { type Site, startSite } from '../../crawler/support/site.ts';
import { eachStore } from '../each-store.ts';
import { makeContext } from '../make-context.ts';
import { sampleSource } from '../samples.ts';
import { readWarc } from './read-warc.ts';

const shell =
  '<!doctype html><html lang="vi"><head><title>Báo Mẫu</title></head><body><script src="/app.js"></script></body></html>';
const app = `fetch('/du-lieu' + location.pathname).then((answer) => answer.text()).then((text) => {
  document.title = 'Chi trả lương hưu ' + location.pathname;
  document.body.innerHTML = '<article><h1>' + document.title + '</h1><p>' + text + '</p></article>';
});`;
const news = (number: number) =>
  `Cơ quan bảo hiểm xã hội tỉnh cho biết lương hưu kỳ ${number} được chi trả qua tài khoản ngân hàng và bưu điện từ ngày mùng hai. Người hưởng cần kiểm tra số tài khoản đã đăng ký với bảo hiểm xã hội trước ngày mười hằng tháng.`;
const feed = (url: string) =>
  `<rss version="2.0"><channel><title>Báo</title>${[1, 2].map((number) => `<item><title>Kỳ ${number}</title><link>${url}/ky-${number}</link><pubDate>Wed, 18 Nov 2026 04:00:00 GMT</pubDate></item>`).join('')}</channel></rss>`;

eachStore('the evidence of a page that its scripts built', (store) => {
  let site: Site;
  let context: Context;
  let hours = 0;
  const source = () => sampleSource('bao-dung-ma', { url: `${site.url}/rss`, browser: true });
  const later = (passed: number) => {
    hours += passed;
    return collect(
      { ...context, now: () => new Date(Date.parse('2026-11-18T05:00:00Z') + hours * 3_600_000) },
      [source()],
    );
  };
  const versions = (number: number) =>
    store()
      .selectFrom('documents')
      .innerJoin('document_versions', 'document_versions.document_id', 'documents.id')
      .select(['documents.id', 'document_versions.text', 'document_versions.snapshot_id'])
      .where('canonical_url', '=', `${site.url}/ky-${number}`)
      .orderBy('document_versions.version')
      .execute();

  beforeAll(async () => {
    site = await startSite({
      '/robots.txt': { body: '' },
      '/ky-1': { body: shell },
      '/ky-2': { body: shell },
      '/app.js': { headers: { 'content-type': 'text/javascript' }, body: app },
      '/du-lieu/ky-1': { body: news(1) },
      '/du-lieu/ky-2': { body: news(2) },
    });
    site.set('/rss', { body: feed(site.url) });
    context = await makeContext(store(), {
      now: '2026-11-18T05:00:00Z',
      sources: [source()],
      pageBrowser: { executable: await chromium.executablePath(), args: [], sandbox: false },
    });
    await later(0);
  }, 60_000);
  afterAll(() => site.close());

  it('is the page as received, the data of its scripts, what they built, and its picture', async () => {
    const [version] = await versions(1);
    const pack = await evidencePack(context, version?.id ?? 0, {
      userId: null,
      draw: async ({ body }) => ({ pdf: body, png: body }),
    });
    const file = (name: string) => Buffer.from(pack.files.find((each) => each.name === name)?.bytes ?? []);
    const records = readWarc(file('trang.warc.gz'));
    const got = records.map(({ headers }) => [
      headers['WARC-Type'],
      headers['WARC-Target-URI']?.replace(site.url, ''),
    ]);
    expect(got).toEqual([
      ['warcinfo', undefined],
      ['response', '/ky-1'],
      ['request', '/ky-1'],
      ['response', '/du-lieu/ky-1'],
      ['request', '/du-lieu/ky-1'],
      ['conversion', '/ky-1'],
      ['resource', 'urn:view:/ky-1'],
    ]);
    expect(records[5]?.headers['WARC-Refers-To']).toBe(records[1]?.headers['WARC-Record-ID']);
    expect(file('trang.png').toString()).toContain('lương hưu kỳ 1');
    expect(file('trang-luc-thu-thap.png').subarray(1, 4).toString()).toBe('PNG');
  });

  it('makes a version of what the scripts build, and none of the same once more', async () => {
    // Both pages have the same shell, so that the second one's is held by the first's snapshot.
    expect((await versions(2)).map(({ text }) => text)).toEqual([news(2)]);
    await later(4);
    expect(await versions(2)).toHaveLength(1);
    site.set('/du-lieu/ky-2', { body: `${news(2)} Tin đã được sửa: hạn kiểm tra là ngày mười hai.` });
    await later(12);
    expect((await versions(2)).map(({ text }) => text.includes('Tin đã được sửa'))).toEqual([false, true]);
    expect(await versions(1)).toHaveLength(1);
  }, 60_000);
});
