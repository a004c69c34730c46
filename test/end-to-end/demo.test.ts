import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import chromium from '@sparticuz/chromium';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addWeeks, weekOf } from '../../api/week.ts';
import { countDocuments, openFile } from './database-file.ts';

const root = join(import.meta.dirname, '..', '..');
const port = 18_080;
const sitePort = 18_181;
const address = `http://localhost:${port}`;

let folder: string;
let program: ChildProcess | null = null;
let browser: Browser;
let page: Page;
let killedAt = 0;

/** Starts the demonstration as the README does and waits until a line of its output holds `text`. */
async function startDemo(text: string): Promise<void> {
  const command = [
    'dist/cli.js',
    'demo',
    '--port',
    String(port),
    '--site-port',
    String(sitePort),
    '--data',
    folder,
  ];
  const started = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  program = started;
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      if (output.includes(text)) resolve();
    };
    started.stdout.on('data', read);
    started.stderr.on('data', read);
    started.once('exit', (code) => reject(new Error(`the demonstration ended with ${code}:\n${output}`)));
  });
}

async function stopDemo(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  const running = program;
  if (running === null) return null;
  program = null;
  running.removeAllListeners('exit');
  const ended = new Promise<number | null>((resolve) => running.once('exit', resolve));
  running.kill(signal);
  return ended;
}

/** The week that began a moment ago may have nothing yet. */
const lastWeek = () => addWeeks(weekOf(new Date()), -1).id;

const databaseFile = () => join(folder, weekOf(new Date().toISOString()).id, 'minhtin.db');

/** Kills the program once some documents are stored, in the middle of the crawl. */
async function killInTheMiddle(): Promise<number> {
  await startDemo('Demonstration:');
  for (let tries = 0; tries < 600; tries += 1) {
    const stored = await countDocuments(databaseFile());
    if (stored > 100) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await stopDemo('SIGKILL');
  return countDocuments(databaseFile());
}

async function signIn(email: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto(`${address}/`);
  expect(new URL(page.url()).pathname).toBe('/dang-nhap');
  await page.fill('input[type=email]', email);
  await page.fill('input[type=password]', 'minh-tin-demo');
  await page.press('input[type=password]', 'Enter');
  // Leaders begin on the week's summary, everybody else on the overview.
  await page.waitForURL(({ pathname }) => pathname !== '/dang-nhap');
}

beforeAll(async () => {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root });
  folder = await mkdtemp(join(tmpdir(), 'minhtin-demo-'));
  killedAt = await killInTheMiddle();
  await startDemo('The dashboard is open on');
  browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args,
    headless: true,
  });
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await stopDemo('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

describe('the demonstration, killed in the middle of its crawl and started again', () => {
  it('was killed with some documents stored and the rest missing', async () => {
    expect(killedAt).toBeGreaterThan(100);
    expect(await countDocuments(databaseFile())).toBeGreaterThan(killedAt);
  });

  it('has collected 600 documents or more over twelve weeks, none twice', async () => {
    const db = await openFile(databaseFile());
    const [sum] = await db.all(
      'select count(*) as n, count(distinct canonical_url) as urls, min(dated_at) as first from documents',
      [],
    );
    const [versions] = await db.all('select count(*) as n from document_versions where version > 1', []);
    const [removals] = await db.all('select count(*) as n from removals', []);
    // What citizens report has no page that a copy could be kept of.
    const [bare] = await db.all(
      "select count(*) as n from document_versions as version join documents as document on document.id = version.document_id where version.snapshot_id is null and document.channel <> 'phan-anh'",
      [],
    );
    await db.close();
    expect(sum?.n).toBeGreaterThan(600);
    expect(sum?.urls).toBe(sum?.n);
    // The newsroom corrects one article and takes down another; nothing else is ever read otherwise.
    expect([versions?.n, removals?.n, bare?.n]).toEqual([1, 1, 0]);
    expect(Date.now() - Date.parse(String(sum?.first))).toBeGreaterThan(80 * 86_400_000);
  });

  it('answers nobody without a session', async () => {
    const headers = { accept: 'application/json' };
    expect((await fetch(`${address}/api/v1/overview`, { headers })).status).toBe(401);
    expect((await fetch(`${address}/tin-bai`, { redirect: 'manual' })).status).toBe(303);
    expect((await fetch(`${address}/api/health`)).status).toBe(200);
  });
});

describe('the dashboard in a browser', () => {
  it('leads an analyst from the week to a document and its evidence', async () => {
    await signIn('chuyenvien@demo.minhtin.vn');
    expect(await page.textContent('h1')).toContain('Tuần');
    await page.goto(`${address}/?week=${lastWeek()}`);
    expect(await page.locator('svg').count()).toBeGreaterThan(2);
    await page.goto(`${address}/tin-bai?query=luong+huu`);
    expect(await page.locator('mark').count()).toBeGreaterThan(0);
    await page.locator('main a[href^="/tin-bai/"]').first().click();
    await page.waitForURL(/\/tin-bai\/\d+/);
    expect(await page.locator('main mark').count()).toBeGreaterThan(0);
    expect(await page.textContent('body')).toContain('Dữ liệu minh họa');
  });

  it('shows press staff the case of the debunked claim, with who did what', async () => {
    await signIn('baochi@demo.minhtin.vn');
    await page.goto(`${address}/thong-tin-can-kiem-chung/C048`);
    const text = await page.textContent('main');
    expect(text).toContain('Hoàng Văn Lâm');
    expect(text).toContain('Triệu Minh Sơn');
  });

  it('shows a source in each state, and the weekend on which nothing was collected', async () => {
    await page.goto(`${address}/nguon-tin?state=unwell`);
    const text = await page.textContent('tbody');
    for (const state of ['Đang lỗi', 'Không có tin mới', 'Ít tin bất thường']) expect(text).toContain(state);
    await page.locator('tbody a', { hasText: 'Báo Ngược Ngàn' }).click();
    await page.waitForURL(/bao-nguoc-ngan/);
    const source = await page.textContent('main');
    expect(source).toContain('Địa chỉ danh sách không còn tồn tại');
    expect(source).toContain('hệ thống không thu thập');
    expect(await page.locator('.swatch-gap').count()).toBe(1);
    await page.goto(`${address}/`);
    expect(await page.textContent('main')).toContain('nguồn tin cần xem lại');
    await page.goto(`${address}/?week=${lastWeek()}`);
    expect(await page.locator('.swatch-gap').count()).toBeGreaterThan(0);
  });

  it('gives leadership the frozen weekly report as a DOCX', async () => {
    await signIn('lanhdao@demo.minhtin.vn');
    await page.goto(`${address}/bao-cao/1`);
    expect(await page.textContent('main')).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    const answer = await page.request.get(`${address}/bao-cao/1.docx`);
    expect(answer.status()).toBe(200);
    expect((await answer.body()).subarray(0, 2).toString()).toBe('PK');
  });

  it.each([
    '/',
    '/tom-tat-tuan',
    '/xu-huong',
    '/tin-bai',
    '/tin-bai/1',
    '/thong-tin-can-kiem-chung',
    '/thong-tin-can-kiem-chung/C048',
    '/thong-tin-can-kiem-chung/C005/lan-truyen',
    '/canh-bao',
    '/nguon-tin',
    '/nguon-tin?state=unwell',
    '/nguon-tin/minh-hoa-bao-nguoc-ngan',
    '/bao-cao',
    '/bao-cao/1',
    '/chi-tieu',
    '/so-hoat-dong',
  ])('%s is accessible and fits a phone', async (path) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(address + path);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });

  it('ends in order when it is told to', async () => {
    expect(await stopDemo('SIGTERM')).toBe(0);
  });
});
