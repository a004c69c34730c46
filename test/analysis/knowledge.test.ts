import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { claimsFromKnowledge, loadKnowledge, reloadTaxonomy } from '../../analysis/knowledge.ts';
import { KnowledgeError } from '../../analysis/knowledge-file.ts';
import { readField } from '../../analysis/reading.ts';
import { createTopicModel } from '../../analysis/topics.ts';
import { knowledge } from './fixtures.ts';

describe('the repository’s knowledge', () => {
  test('is complete: 25 topics, 11 themes, 11 reforms, 5 audiences, 70 claims', () => {
    const { topics, themes, reform_contents, audience_groups } = knowledge.taxonomy;
    expect([topics.length, themes.length, reform_contents.length, audience_groups.length]).toEqual([
      25, 11, 11, 5,
    ]);
    expect(knowledge.claims).toHaveLength(70);
    expect(themes.map((theme) => theme.ref)).toEqual(Array.from({ length: 11 }, (_, at) => `III.${at + 1}`));
  });

  test('every theme is reached by a topic', () => {
    const refs = new Set(knowledge.taxonomy.topics.flatMap((topic) => topic.seed_refs));
    for (const theme of knowledge.taxonomy.themes) expect(refs).toContain(theme.ref);
  });

  test('gives each claim its wordings; who was a victim spreads nothing', () => {
    const claims = claimsFromKnowledge(knowledge);
    expect(claims).toHaveLength(70);
    for (const claim of claims) expect(claim.wordings.length).toBeGreaterThan(0);
    const victims = knowledge.claims.flatMap((claim) =>
      claim.paraphrases.filter((p) => p.stance === 'victim_report'),
    );
    expect(victims.length).toBeGreaterThan(0);
    const wordings = new Set(claims.flatMap((claim) => claim.wordings));
    for (const victim of victims) expect(wordings).not.toContain(victim.text);
  });
});

test('the files of wordings reach the claims they are named after', () => {
  const [first] = knowledge.wordings;
  const claim = claimsFromKnowledge(knowledge).find(({ id }) => id === first?.claimId);
  expect(claim?.wordings).toContain(first?.wordings[0]?.text);
  expect(claim?.notWordings).toContain(first?.lookalikes[0]?.text);
});

describe('loadKnowledge refuses', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'knowledge-'));
    await cp('analysis/knowledge', directory, { recursive: true });
  });
  afterEach(() => rm(directory, { recursive: true }));

  async function edit(
    file: string,
    change: (value: { topics: object[]; claims: object[] }) => void,
  ): Promise<void> {
    const path = join(directory, file);
    const value = JSON.parse(await readFile(path, 'utf8'));
    change(value);
    await writeFile(path, JSON.stringify(value));
  }

  test('a missing file', async () => {
    await rm(join(directory, 'claims.json'));
    await expect(loadKnowledge(directory)).rejects.toThrow(/claims\.json: cannot be read/);
  });

  test('what is not JSON', async () => {
    await writeFile(join(directory, 'taxonomy.json'), '{');
    await expect(loadKnowledge(directory)).rejects.toThrow(/taxonomy\.json: is not JSON/);
    await expect(loadKnowledge(directory)).rejects.toBeInstanceOf(KnowledgeError);
  });

  test('a wrong entry, naming its place', async () => {
    await edit('taxonomy.json', ({ topics }) => Object.assign(topics[3] ?? {}, { slug: 'Không Phải Slug' }));
    await expect(loadKnowledge(directory)).rejects.toThrow(
      /taxonomy\.json: topics\.3\.slug: expected a slug/,
    );
  });

  test('a slug that is there twice', async () => {
    await edit('taxonomy.json', ({ topics }) => Object.assign(topics[1] ?? {}, { slug: 'luong-huu' }));
    await expect(loadKnowledge(directory)).rejects.toThrow(/"luong-huu" is there twice/);
  });

  test('a claim on a topic that is not in the taxonomy', async () => {
    await edit('claims.json', ({ claims }) => Object.assign(claims[2] ?? {}, { topic: 'khong-co' }));
    await expect(loadKnowledge(directory)).rejects.toThrow(
      /claims\.json: claims\.2\.topic: unknown topic "khong-co"/,
    );
  });

  test('a reform content that is not there', async () => {
    await edit('taxonomy.json', ({ topics }) => Object.assign(topics[0] ?? {}, { reform_refs: [12] }));
    await expect(loadKnowledge(directory)).rejects.toThrow(
      /topics\.0\.reform_refs: unknown reform content 12/,
    );
  });

  test('a phrase that nothing could match, and one that is excluded too', async () => {
    await edit('taxonomy.json', ({ topics }) => Object.assign(topics[4] ?? {}, { weak_phrases: ['… '] }));
    await expect(loadKnowledge(directory)).rejects.toThrow(/topics\.4\.weak_phrases: "…" has no word/);
    await edit('taxonomy.json', ({ topics }) =>
      Object.assign(topics[4] ?? {}, { phrases: ['a'], weak_phrases: [], exclude_phrases: ['a'] }),
    );
    await expect(loadKnowledge(directory)).rejects.toThrow(/topics\.4: "a" is both a phrase and excluded/);
  });

  test('a theme that is not there', async () => {
    await edit('taxonomy.json', ({ topics }) => Object.assign(topics[0] ?? {}, { seed_refs: ['III.12'] }));
    await expect(loadKnowledge(directory)).rejects.toThrow(/topics\.0\.seed_refs: unknown theme "III\.12"/);
  });

  test('weights of another length than the model says', async () => {
    const path = join(directory, 'topic-model.json');
    const model = JSON.parse(await readFile(path, 'utf8'));
    await writeFile(path, JSON.stringify({ ...model, buckets: 7 }));
    await expect(loadKnowledge(directory)).rejects.toThrow(/topic-model\.json: the weights of/);
  });
});

describe('reloadTaxonomy', () => {
  const file = 'analysis/knowledge/taxonomy.json';

  test('takes up a topic that the models do not know: it goes by its phrases', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'taxonomy-'));
    try {
      const taxonomy = JSON.parse(await readFile(file, 'utf8'));
      const topic = { ...taxonomy.topics[0], slug: 'lao-dong-nen-tang', phrases: ['tài xế công nghệ'] };
      const edited = join(directory, 'edited.json');
      await writeFile(edited, JSON.stringify({ ...taxonomy, topics: [...taxonomy.topics, topic] }));
      const reloaded = await reloadTaxonomy(knowledge, edited);
      const { topics } = createTopicModel(reloaded).tag([
        readField('text', 'Tài xế công nghệ và BHXH: tài xế công nghệ nói gì'),
      ]);
      expect(topics.map(({ slug }) => slug)).toContain('lao-dong-nen-tang');
    } finally {
      await rm(directory, { recursive: true });
    }
  });

  test('refuses one that a claim’s topic is missing from', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'taxonomy-'));
    try {
      const taxonomy = JSON.parse(await readFile(file, 'utf8'));
      const edited = join(directory, 'edited.json');
      await writeFile(edited, JSON.stringify({ ...taxonomy, topics: taxonomy.topics.slice(0, 3) }));
      await expect(reloadTaxonomy(knowledge, edited)).rejects.toThrow(/unknown topic/);
    } finally {
      await rm(directory, { recursive: true });
    }
  });
});
