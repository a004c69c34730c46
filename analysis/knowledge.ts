/** What analysis knows beforehand, read from a directory of JSON files and checked: taxonomy, claims and lexicons. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { KnownClaim } from './finding.ts';
import { createRestorer, decodeRestorer } from './restore.ts';
import type { SentimentWeights } from './sentiment.ts';

const text = z.string().trim().min(1);
const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected a slug: lower-case ASCII words joined by hyphens');
const phrases = z.array(text);

const topicSchema = z.object({
  slug,
  name_vi: text,
  name_en: text,
  description_vi: text,
  seed_refs: phrases,
  reform_refs: z.array(z.int()),
  /** Each is enough to speak of the topic. `…` stands for a few words. */
  phrases: z.array(text).min(1),
  /** Count only beside one of `phrases`. */
  weak_phrases: phrases,
  /** Places where `phrases` mean something else. */
  exclude_phrases: phrases,
});

const communeSchema = z.object({
  name: text,
  type: text,
  from_former_province: text,
  formed_from: z.array(z.object({ unit: text, district: text.optional() })),
});

const taxonomySchema = z.object({
  topics: z.array(topicSchema).min(1),
  themes: z.array(z.object({ ref: z.string().regex(/^III\.\d+$/), name_vi: text })),
  reform_contents: z.array(z.object({ no: z.int(), vi: text, en: text })),
  audience_groups: z.array(
    z.object({ id: z.string().regex(/^A\d$/), name_vi: text, name_en: text, phrases }),
  ),
  channels: z.array(z.object({ id: slug, vi: text, en: text })),
  places: z.object({
    province_now: text,
    old_units_bac_kan: z.array(z.object({ name: text, communes: phrases })),
    new_units: z.array(communeSchema),
    aliases: phrases,
    ambiguous_names: z.array(z.object({ name: text })),
  }),
  ambiguous_abbreviations: z.array(z.object({ abbr: text, meanings: text })),
  spam_filter: z.object({ terms: phrases }),
});

const claimSchema = z.object({
  id: z.string().regex(/^C\d{3}$/),
  claim_vi: text,
  verdict: z.enum(['false', 'misleading', 'scam', 'true-but-missing-context', 'outdated']),
  topic: slug,
  severity: z.int().min(1).max(3),
  correction_vi: text,
  legal_basis: phrases,
  evidence_status: z.enum(['documented', 'partly-documented', 'constructed']),
  review_by: z.iso.date().nullish(),
  paraphrases: z.array(z.object({ text, stance: z.enum(['spread', 'solicit', 'victim_report']) })),
  hard_negatives: z.array(z.object({ text, kind: text })),
});

const lexiconSchema = z.object({
  relevance: z.object({
    strong: phrases,
    /** Name the subject in a post or comment; in an article they are weak. */
    topical: phrases,
    weak: phrases,
    commercial: phrases,
    foreign: phrases,
    domestic: phrases,
    recruitment: phrases,
    advertising: phrases,
    action: phrases,
  }),
  sentiment: z.object({
    positive: phrases,
    positive_policy: phrases,
    negative: phrases,
    negative_event: phrases,
    negation: phrases,
    intensity: phrases,
    contrast: phrases,
    neutral: phrases,
  }),
  stance: z.object({
    /** Enough by itself. */
    debunk: phrases,
    /** Two of them, or one from an official voice. */
    reassure: phrases,
    ask: phrases,
    victim: phrases,
    official: phrases,
  }),
});

const calibrationSchema = z.object({ scale: z.number(), offsets: z.array(z.number()).length(3) });

/** Trained by `minhtin train`; the form is that of `SentimentWeights`, with the grams as bytes in base64. */
const sentimentSchema = z.object({
  scale: z.number().positive(),
  grams: z.base64().transform((bytes) => new Int8Array(Buffer.from(bytes, 'base64'))),
  dense: z.array(z.array(z.number()).length(3)),
  calibration: z.object({
    comment: calibrationSchema,
    post: calibrationSchema,
    article: calibrationSchema,
    video: calibrationSchema,
  }),
});

type Taxonomy = z.infer<typeof taxonomySchema>;
export type TopicKnowledge = z.infer<typeof topicSchema>;
type ClaimKnowledge = z.infer<typeof claimSchema>;
type Lexicons = z.infer<typeof lexiconSchema>;

export interface Knowledge {
  readonly taxonomy: Taxonomy;
  readonly claims: readonly ClaimKnowledge[];
  readonly lexicons: Lexicons;
  /** What the model of sentiment has learnt. */
  readonly sentiment: SentimentWeights;
}

/** A knowledge file that cannot be used: says which file, which entry, and what is wrong with it. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
}

/**
 * Reads `taxonomy.json`, `claims.json` (or another file of its form), `lexicons.json` and `sentiment.json`. Throws `KnowledgeError` when one is
 * missing or wrong.
 */
export async function loadKnowledge(
  directory: string,
  { claimsFile = join(directory, 'claims.json') }: { readonly claimsFile?: string | undefined } = {},
): Promise<Knowledge> {
  const taxonomyFile = join(directory, 'taxonomy.json');
  const [taxonomy, { claims }, lexicons, sentiment] = await Promise.all([
    readKnowledgeFile(taxonomyFile, taxonomySchema),
    readKnowledgeFile(claimsFile, z.object({ claims: z.array(claimSchema) })),
    loadLexicons(directory),
    readKnowledgeFile(join(directory, 'sentiment.json'), sentimentSchema),
  ]);
  checkReferences(taxonomy, taxonomyFile, claims, claimsFile);
  return { taxonomy, claims, lexicons, sentiment };
}

/** Reads the lexicons alone: what training needs before there are weights. */
export function loadLexicons(directory: string): Promise<Lexicons> {
  return readKnowledgeFile(join(directory, 'lexicons.json'), lexiconSchema);
}

/** Reads the model that restores diacritics (`restore.bin`, 40 MB once unpacked): only for who needs it, so apart from the rest. */
export async function loadRestorer(directory: string): Promise<(text: string) => string> {
  return createRestorer(decodeRestorer(await readFile(join(directory, 'restore.bin'))));
}

async function readKnowledgeFile<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  const value = parseJson(file, await readText(file));
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.join('.') || '(root)'}: ${issue.message}`);
  throw new KnowledgeError(`${file}: ${problems.join('; ')}`);
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new KnowledgeError(`${file}: cannot be read`, { cause });
  }
}

function parseJson(file: string, source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (cause) {
    throw new KnowledgeError(`${file}: is not JSON (${cause instanceof Error ? cause.message : cause})`, {
      cause,
    });
  }
}

function checkReferences(
  taxonomy: Taxonomy,
  taxonomyFile: string,
  claims: readonly ClaimKnowledge[],
  claimsFile: string,
): void {
  refuseTwins(
    taxonomyFile,
    'topics',
    taxonomy.topics.map((topic) => topic.slug),
  );
  refuseTwins(
    taxonomyFile,
    'themes',
    taxonomy.themes.map((theme) => theme.ref),
  );
  refuseTwins(
    taxonomyFile,
    'channels',
    taxonomy.channels.map((channel) => channel.id),
  );
  refuseTwins(
    claimsFile,
    'claims',
    claims.map((claim) => claim.id),
  );
  const reforms = new Set(taxonomy.reform_contents.map((reform) => reform.no));
  for (const [index, topic] of taxonomy.topics.entries()) {
    const unknown = topic.reform_refs.find((no) => !reforms.has(no));
    if (unknown === undefined) continue;
    throw new KnowledgeError(
      `${taxonomyFile}: topics.${index}.reform_refs: unknown reform content ${unknown}`,
    );
  }
  const slugs = new Set(taxonomy.topics.map((topic) => topic.slug));
  for (const [index, claim] of claims.entries()) {
    if (!slugs.has(claim.topic)) {
      throw new KnowledgeError(
        `${claimsFile}: claims.${index}.topic: unknown topic ${JSON.stringify(claim.topic)}`,
      );
    }
  }
}

function refuseTwins(file: string, list: string, names: readonly string[]): void {
  const index = names.findIndex((name, at) => names.indexOf(name) !== at);
  if (index >= 0)
    throw new KnowledgeError(`${file}: ${list}.${index}: ${JSON.stringify(names[index])} is there twice`);
}

/** The registry's claims as the detector needs them. Who solicits money by a scam spreads it; who reports one does not. */
export function claimsFromKnowledge(knowledge: Knowledge): KnownClaim[] {
  return knowledge.claims.map((claim) => ({
    id: claim.id,
    statement: claim.claim_vi,
    wordings: claim.paraphrases
      .filter(({ stance }) => stance !== 'victim_report')
      .map((wording) => wording.text),
    notWordings: [
      ...claim.hard_negatives.map((negative) => negative.text),
      ...claim.paraphrases.filter(({ stance }) => stance === 'victim_report').map((wording) => wording.text),
    ],
  }));
}
