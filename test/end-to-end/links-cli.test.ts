import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Site, startSite } from '../crawler/support/site.ts';

const root = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);
let folder: string;
let site: Site;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minhtin-links-'));
  site = await startSite({ '/': { body: '<a href="/1">1</a><a href="/2">2</a><a href="/3">3</a>' } });
  await run('npm', ['run', '--silent', 'build'], { cwd: root });
}, 120_000);
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

/** Runs the audit on a list of portals written for the test. */
async function audit(portals: unknown, ...options: string[]) {
  const file = join(folder, 'portals.json');
  await writeFile(file, JSON.stringify(portals));
  const env = {
    ...process.env,
    MINHTIN_DATA_DIR: folder,
    MINHTIN_ALLOW_PRIVATE: '1',
    MINHTIN_PORTALS: file,
    MINHTIN_LOG_LEVEL: 'silent',
  };
  return run(process.execPath, ['dist/cli.js', 'links', 'audit', ...options], { cwd: root, env });
}

describe('minhtin links audit', () => {
  const own = { id: 'bhxh', name: 'BHXH', url: '' };

  it('prints the report as JSON, and says what is wrong with the list', async () => {
    const list = { own: { ...own, url: `${site.url}/` }, partners: [] };
    const { stdout } = await audit(list, '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ own: { check: { state: 'ok' } }, totals: { partners: 0 } });
    const failed = audit({ own, partners: [] });
    await expect(failed).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('portals, own.url: must be'),
    });
    await expect(audit(list, '--format', 'pdf')).rejects.toMatchObject({ code: 2 });
  }, 90_000);
});
