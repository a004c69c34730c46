import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addWording, authorOf } from '../../api/claim-registry.ts';
import { readConfig } from '../../api/config.ts';
import { createContext } from '../../api/context.ts';
import { editSource, listSources } from '../../api/store/sources.ts';
import { makePerson, root } from './make-context.ts';
import { sampleSource } from './samples.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minhtin-context-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('opens on an empty folder with the real registries, and again on what it made', async () => {
  const config = readConfig({ MINHTIN_DATA_DIR: join(folder, 'new', 'data') });
  const first = await createContext(config, root);
  const sources = await listSources(first.store);
  expect(sources.length).toBeGreaterThan(20);
  await editSource(first.store, sources[0]?.id ?? '', { enabled: false }, '2026-11-18T05:00:00Z');
  await first.close();
  const second = await createContext(config, root);
  expect(await listSources(second.store)).toHaveLength(sources.length);
  expect((await listSources(second.store)).find(({ id }) => id === sources[0]?.id)?.origin).toBe('edited');
  await second.close();
});

it('finds a new wording at once, with the analyser that is held', async () => {
  const config = readConfig({ MINHTIN_DATA_DIR: folder });
  const context = await createContext(config, root, { sources: [sampleSource('mot')] });
  try {
    const before = await context.analyser();
    expect(await context.analyser()).toBe(before);
    const text = 'Nghe nói kho tiền hưu của xã mình bị mối xông hết trơn rồi bà con ơi';
    const claimsIn = async () => {
      const analyser = await context.analyser();
      const findings = analyser.analyse({
        kind: 'post',
        title: null,
        text: `BHXH: ${text}`,
        publishedAt: null,
        url: null,
      });
      return findings.claims.map(({ claimId }) => claimId);
    };
    expect(await claimsIn()).not.toContain('C001');
    const analyst = await makePerson(context.auth, 'analyst');
    await addWording(context, authorOf(analyst, ''), 'C001', { text, kind: 'wording' });
    expect(await claimsIn()).toContain('C001');
    expect(await context.analyser()).toBe(before);
  } finally {
    await context.close();
  }
});

it('closes the store when it cannot be put together', async () => {
  const config = readConfig({ MINHTIN_DATA_DIR: folder });
  await expect(createContext(config, folder)).rejects.toThrow(/cannot be read/);
  await rm(folder, { recursive: true });
});

it('leaves a demonstration a demonstration, whatever command opens its folder', async () => {
  const config = readConfig({ MINHTIN_DATA_DIR: folder });
  const sources = [sampleSource('mot'), sampleSource('hai')];
  const demonstration = await createContext(config, root, { sources });
  await demonstration.close();
  const reopened = await createContext(config, root);
  const found = await listSources(reopened.store);
  expect(found.map(({ id, enabled }) => [id, enabled])).toEqual([
    ['hai', 1],
    ['mot', 1],
  ]);
  expect(reopened.config.demo).toBe(true);
  await reopened.close();
});

it('refuses to turn the folder of an office into a demonstration', async () => {
  const config = readConfig({ MINHTIN_DATA_DIR: folder });
  await (await createContext(config, root)).close();
  await expect(createContext(config, root, { sources: [sampleSource('mot')] })).rejects.toThrow(
    /of an office/,
  );
});
