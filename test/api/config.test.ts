import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../api/config.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minhtin-config-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('has a default for everything but the data folder of a test', () => {
  const config = readConfig({ MINHTIN_DATA_DIR: folder });
  expect(config).toMatchObject({ port: 8080, host: '127.0.0.1', databaseUrl: null, demo: false });
  expect(config.databaseFile).toBe(join(folder, 'minhtin.db'));
  expect(config.baseUrl).toBe('http://localhost:8080');
  expect(config.letterhead.agency).toContain('THÁI NGUYÊN');
  expect(Object.isFrozen(config)).toBe(true);
});

it('makes a secret once, for the owner alone', async () => {
  const first = readConfig({ MINHTIN_DATA_DIR: folder }).secret;
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(readConfig({ MINHTIN_DATA_DIR: folder }).secret).toBe(first);
  expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600);
  expect(readConfig({ MINHTIN_DATA_DIR: folder, MINHTIN_SECRET: 'x'.repeat(40) }).secret).toBe(
    'x'.repeat(40),
  );
});

it('refuses a damaged secret instead of making another', async () => {
  await writeFile(join(folder, 'secret'), 'short');
  expect(() => readConfig({ MINHTIN_DATA_DIR: folder })).toThrow(/damaged/);
  expect(await readFile(join(folder, 'secret'), 'utf8')).toBe('short');
});

it.each([
  ['PORT', '99999'],
  ['PORT', 'http'],
  ['DATABASE_URL', 'mysql://localhost/x'],
  ['MINHTIN_SECRET', 'short'],
  ['MINHTIN_BASE_URL', 'nowhere'],
  ['MINHTIN_LOG_LEVEL', 'loud'],
  ['MINHTIN_DEMO', 'yes'],
])('names %s when it is %j', (name, value) => {
  const read = () => readConfig({ MINHTIN_DATA_DIR: folder, [name]: value });
  expect(read).toThrow(ConfigError);
  expect(read).toThrow(new RegExp(`^${name}: `));
});

it('takes an empty variable for an absent one', () => {
  expect(readConfig({ MINHTIN_DATA_DIR: folder, PORT: '', DATABASE_URL: '' }).port).toBe(8080);
});

it('reads the letterhead, and says what is wrong with it', async () => {
  const path = join(folder, 'letterhead.json');
  const letterhead = {
    ...readConfig({ MINHTIN_DATA_DIR: folder }).letterhead,
    signatoryName: 'Nguyễn Văn A',
  };
  await writeFile(path, JSON.stringify(letterhead));
  expect(readConfig({ MINHTIN_DATA_DIR: folder, MINHTIN_LETTERHEAD: path }).letterhead).toEqual(letterhead);
  await writeFile(path, JSON.stringify({ agency: 1 }));
  expect(() => readConfig({ MINHTIN_DATA_DIR: folder, MINHTIN_LETTERHEAD: path })).toThrow(/agency/);
  expect(() => readConfig({ MINHTIN_DATA_DIR: folder, MINHTIN_LETTERHEAD: `${path}x` })).toThrow(ConfigError);
});
