import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../../api/context.ts';
import { type EvidencePack, evidencePack } from '../../../api/evidence/pack.ts';
import { drawPage } from '../../../api/evidence/picture.ts';
import { sha256 } from '../../../api/evidence/records.ts';
import { takeEvidence } from '../../../api/evidence/take.ts';
import { collect } from '../../../api/pipeline.ts';
import { listAudit } from '../../../api/store/audit.ts';
import { findBrowser } from '../../../crawler/browser/find-browser.ts';
import { eachStore } from '../each-store.ts';
import { makeContext, makePerson } from '../make-context.ts';
import { type Newspaper, openNewspaper } from '../newspaper.ts';
import { sampleSource } from '../samples.ts';
import { readWarc } from './read-warc.ts';

const fileOf = ({ files }: EvidencePack, name: string) =>
  Buffer.from(files.find((file) => file.name === name)?.bytes ?? []);
const noBrowser = async () => ({ skipped: 'no browser was found' });

eachStore('an evidence pack', (store) => {
  let paper: Newspaper;
  let context: Context;
  let id = 0;

  beforeAll(async () => {
    paper = await openNewspaper();
    const source = sampleSource('bao-ho-so', { url: `${paper.url}/rss`, name: 'Báo <Hồ Sơ>' });
    context = await makeContext(store(), { now: '2026-11-18T05:00:00Z', sources: [source] });
    await collect(context, [source]);
    const row = await store()
      .selectFrom('documents')
      .select('id')
      .where('canonical_url', '=', `${paper.url}/bai/luong-huu`)
      .executeTakeFirstOrThrow();
    id = row.id;
  });
  afterAll(() => paper.close());

  it('holds the page as received, a description, a log, a cover page and checksums that hold', async () => {
    const pack = await evidencePack(context, id, { userId: null, draw: noBrowser });
    expect(pack.name).toBe(`chung-cu-${id}-20261118T0500Z`);
    expect(pack.lacks).toEqual(['no picture: no browser was found']);
    const records = readWarc(fileOf(pack, 'trang.warc.gz'));
    expect(records.map(({ headers }) => headers['WARC-Type'])).toEqual(['warcinfo', 'response', 'request']);
    const description = JSON.parse(fileOf(pack, 'description.json').toString());
    expect(description.snapshots[0].sha256).toBe(sha256(records[1]?.body ?? Buffer.alloc(0)));
    expect(description.versions[0]).toMatchObject({ version: 1, snapshot: description.snapshots[0].id });
    const log = JSON.parse(fileOf(pack, 'capture-log.json').toString());
    expect(log.map(({ what }: { what: string }) => what).sort()).toEqual([
      'captured',
      'run-finished',
      'run-started',
      'stored',
    ]);
    const cover = fileOf(pack, 'bien-ban.html').toString();
    expect(cover).toContain('PHIẾU GHI NHẬN BẢN LƯU NỘI DUNG TRÊN MẠNG');
    expect(cover).toContain('Báo &lt;Hồ Sơ&gt;');
    expect(cover).toContain(description.snapshots[0].sha256);
    expect(cover).not.toContain('<script');
    const folder = mkdtempSync(join(tmpdir(), 'chung-cu-'));
    for (const { name, bytes } of pack.files) writeFileSync(join(folder, name), bytes);
    const checked = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
    expect(checked.trim().split('\n')).toHaveLength(pack.files.length - 1);
    writeFileSync(join(folder, 'description.json'), `${readFileSync(join(folder, 'description.json'))} `);
    expect(() => execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, stdio: 'pipe' })).toThrow();
  });

  it('is given as ZIP to roles that may take it, and each time is in the audit', async () => {
    const press = await makePerson(context.auth, 'press');
    const leader = await makePerson(context.auth, 'leader');
    await expect(takeEvidence(context, leader, id)).rejects.toThrow(/no right/u);
    const { name, zip } = await takeEvidence(context, press, id);
    expect(Object.keys(unzipSync(zip))).toContain(`${name}/SHA256SUMS`);
    expect((await listAudit(store(), 1))[0]).toMatchObject({
      user_id: press.id,
      action: 'evidence',
      subject: `document:${id}`,
    });
    await expect(takeEvidence(context, press, 999_999)).rejects.toThrow(/no document/u);
  });

  it('refuses bytes that are not those received any more', async () => {
    const where = store().updateTable('snapshots').where('url', '=', `${paper.url}/bai/luong-huu`);
    await where.set({ sha256: 'f'.repeat(64) }).execute();
    await expect(evidencePack(context, id, { userId: null, draw: noBrowser })).rejects.toThrow(/damaged/u);
  });

  it('says so where a document has no snapshot', async () => {
    await store().updateTable('document_versions').set({ snapshot_id: null }).execute();
    const pack = await evidencePack(context, id, { userId: null, draw: noBrowser });
    expect(pack.lacks[0]).toMatch(/before snapshots were kept/u);
    expect(pack.files.map(({ name }) => name)).not.toContain('trang.warc.gz');
    expect(fileOf(pack, 'bien-ban.html').toString()).toContain('Không có bản lưu trang');
  });
});

describe('the picture', () => {
  it('is drawn from the kept page alone: no script, no request', { timeout: 60_000 }, async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('x');
    });
    server.on('connection', () => asked.push('connection'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const live = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const body = Buffer.from(
      `<html><head><link rel="preconnect" href="${live}"><link rel="stylesheet" href="${live}/a.css">
       <meta http-equiv="refresh" content="0;url=${live}/di"></head><body style="height:3000px;background:#fff">
       <img src="${live}/a.png"><iframe src="${live}/khung"></iframe><p>Lương hưu</p>
       <script>document.body.style.background = '#000'; fetch('${live}/lo')</script></body></html>`,
    );
    const kept = { url: `${live}/bai`, contentType: 'text/html; charset=utf-8', body };
    const picture = await drawPage(kept, await chromium.executablePath(), chromium.args);
    server.close();
    if ('skipped' in picture) throw new Error(picture.skipped);
    expect(asked).toEqual([]);
    expect(Buffer.from(picture.pdf.subarray(0, 5)).toString()).toBe('%PDF-');
    const png = Buffer.from(picture.png);
    expect(png.readUInt32BE(16)).toBe(1280);
    expect(png.readUInt32BE(20)).toBeGreaterThanOrEqual(3000);
  });

  it('is left out with a word where there is no browser, or none that works', async () => {
    const kept = { url: 'http://bao.example/', contentType: 'text/html', body: Buffer.from('x') };
    expect(await drawPage(kept, null)).toEqual({ skipped: 'no browser was found (set MINHTIN_CHROMIUM)' });
    expect(findBrowser('/not/there')).toBeNull();
    const folder = mkdtempSync(join(tmpdir(), 'browser-'));
    const broken = join(folder, 'chromium');
    writeFileSync(broken, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    expect(await drawPage(kept, broken)).toMatchObject({ skipped: expect.stringMatching(/could not draw/u) });
  });
});
