/** What analysis knows beforehand, read from a directory of JSON files and checked: taxonomy, claims and lexicons. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type CheckworthyRules, checkworthyRulesSchema } from './checkworthy.ts';
import { type ClaimClassifier, decodeClassifier, keepClaims } from './claim-classifier.ts';
import { voiceSchema } from './claim-voice.ts';
import { type Fact, loadFacts } from './facts.ts';
import { type FigureRules, loadFigureRules } from './figure-rules.ts';
import type { KnownClaim } from './finding.ts';
import { KnowledgeError, readKnowledgeFile, refuseTwins } from './knowledge-file.ts';
import { type LinearModel, linearModelSchema, openLinearModel } from './linear.ts';
import type { Confusion } from './quantify.ts';
import { openRarity, type Rarity } from './rarity.ts';
import { createRestorer, decodeRestorer } from './restore.ts';
import { type ScamRules, scamRulesSchema } from './scam.ts';
import type { SentimentWeights } from './sentiment.ts';
import { loadTaxonomy, phrases, slug, type Taxonomy, text } from './taxonomy.ts';
import type { RunWeights } from './word-runs.ts';
import { decodeWordVectors, type WordVectors } from './word-vectors.ts';

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

/** One file of `wordings/`: how else people word a claim, and texts of the same words that do not spread it. */
const wordingsSchema = z.object({
  claimId: z.string().regex(/^C\d{3}$/),
  wordings: z.array(z.object({ text, register: text })),
  lookalikes: z.array(
    z.object({
      text,
      kind: z.enum([
        'true-fact',
        'question',
        'debunk',
        'news',
        'official',
        'opinion',
        'victim',
        'other-claim',
        'mention',
      ]),
    }),
  ),
});

const lexiconSchema = z.object({
  relevance: z.object({
    strong: phrases,
    /** Name the subject in a post or comment; in an article they are weak. */
    topical: phrases,
    weak: phrases,
    commercial: phrases,
    foreign: phrases,
    /** Countries whose name opens the title of news from there, and words that only begin like one. */
    opening: phrases,
    not_opening: phrases,
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

/** Measured by `minhtin train`; the form is that of `Confusion`. Every class must have been met. */
const confusionSchema = z.object({
  counts: z
    .array(
      z
        .array(z.int().min(0))
        .length(3)
        .refine((row) => row.some((count) => count > 0)),
    )
    .length(3),
});

type ClaimKnowledge = z.infer<typeof claimSchema>;
type WordingKnowledge = z.infer<typeof wordingsSchema>;
type Lexicons = z.infer<typeof lexiconSchema>;

export interface Knowledge {
  readonly taxonomy: Taxonomy;
  readonly claims: readonly ClaimKnowledge[];
  /** By claim; a claim may have none. */
  readonly wordings: readonly WordingKnowledge[];
  readonly lexicons: Lexicons;
  /** The ledger of legal figures, and the words by which texts speak of them. */
  readonly facts: readonly Fact[];
  readonly figureRules: FigureRules;
  readonly scamRules: ScamRules;
  readonly checkworthyRules: CheckworthyRules;
  /** Trained on texts of our own and on news, see `training/`. Topics that the taxonomy has gained since then go by their phrases alone. */
  readonly models: { readonly relevance: LinearModel; readonly topics: LinearModel };
  /** How rare terms are in the news: what stories are told apart by. */
  readonly rarity: Rarity;
  /** What the model of sentiment has learnt. */
  readonly sentiment: SentimentWeights;
  /** How it errs on real documents that it has not learnt, classes in the order of `sentimentLabels`. */
  readonly sentimentConfusion: Confusion;
  /** How texts speak that spread a claim, debunk one or ask about one. */
  readonly claimVoice: RunWeights;
  /** Which claim of the registry a text spreads, learnt from all their texts together. */
  readonly claimClassifier: ClaimClassifier;
  /** What words mean, learnt from news, comments and reviews: by them claims are found in other words. */
  readonly vectors: WordVectors;
}

/**
 * Reads `taxonomy.json`, `claims.json`, `facts.json` (or other files of their form), `lexicons.json`, the trained models and the files of
 * `wordings/`, of which those count whose claim is in the registry with the statement that `claims.json` gives it: another file may number its
 * claims in its own way. Throws `KnowledgeError` when one is missing or wrong.
 */
export async function loadKnowledge(directory: string, options: KnowledgeFiles = {}): Promise<Knowledge> {
  const ownFile = join(directory, 'claims.json');
  const claimsFile = options.claimsFile ?? ownFile;
  const [
    taxonomy,
    { claims },
    lexicons,
    wordings,
    relevance,
    topics,
    sentiment,
    rarity,
    sentimentConfusion,
    claimVoice,
    claimClassifier,
    vectors,
    ledger,
  ] = await Promise.all([
    loadTaxonomy(options.taxonomyFile ?? join(directory, 'taxonomy.json')),
    readClaims(claimsFile),
    loadLexicons(directory),
    loadWordings(directory),
    readModel(join(directory, 'relevance-model.json')),
    readModel(join(directory, 'topic-model.json')),
    readKnowledgeFile(join(directory, 'sentiment.json'), sentimentSchema),
    readBytes(join(directory, 'term-rarity.bin'), openRarity),
    readKnowledgeFile(join(directory, 'sentiment-confusion.json'), confusionSchema),
    readKnowledgeFile(join(directory, 'claim-voice.json'), voiceSchema),
    readBytes(join(directory, 'claim-classifier.bin'), decodeClassifier),
    readBytes(join(directory, 'word-vectors.bin'), decodeWordVectors),
    loadLedger(directory, options.factsFile),
  ]);
  checkClaims(taxonomy, claims, claimsFile);
  const worded = claimsFile === ownFile ? claims : (await readClaims(ownFile)).claims;
  const statements = new Map(worded.map((claim) => [claim.id, claim.claim_vi]));
  const ids = new Set(
    claims.filter((claim) => statements.get(claim.id) === claim.claim_vi).map((claim) => claim.id),
  );
  const kept = wordings.filter(({ claimId }) => ids.has(claimId));
  return {
    taxonomy,
    claims,
    wordings: kept,
    lexicons,
    models: { relevance, topics },
    sentiment,
    rarity,
    sentimentConfusion,
    claimVoice,
    claimClassifier: keepClaims(claimClassifier, ids),
    vectors,
    ...ledger,
  };
}

/** Reads the lexicons alone: what training needs before there are weights. */
export function loadLexicons(directory: string): Promise<Lexicons> {
  return readKnowledgeFile(join(directory, 'lexicons.json'), lexiconSchema);
}

/** Reads the model that restores diacritics (`restore.bin`, 40 MB once unpacked): only for who needs it, so apart from the rest. */
export async function loadRestorer(directory: string): Promise<(text: string) => string> {
  return createRestorer(decodeRestorer(await readFile(join(directory, 'restore.bin'))));
}

/** Reads a trained table in a form of its own. */
async function readBytes<T>(file: string, decode: (bytes: Uint8Array) => T): Promise<T> {
  try {
    return decode(await readFile(file));
  } catch (cause) {
    throw new KnowledgeError(`${file}: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

function readClaims(file: string): Promise<{ claims: ClaimKnowledge[] }> {
  return readKnowledgeFile(file, z.object({ claims: z.array(claimSchema) }));
}

/** Reads `wordings/`: all that training the voice of claims needs. A registry without further wordings has no such directory. */
export async function loadWordings(knowledge: string): Promise<WordingKnowledge[]> {
  const directory = join(knowledge, 'wordings');
  const files = (await listDirectory(directory)).filter((file) => file.endsWith('.json')).sort();
  const all = await Promise.all(
    files.map(async (file) => {
      const wordings = await readKnowledgeFile(join(directory, file), wordingsSchema);
      if (file === `${wordings.claimId}.json`) return wordings;
      throw new KnowledgeError(`${join(directory, file)}: claimId: the file is named after another claim`);
    }),
  );
  return all;
}

async function listDirectory(directory: string): Promise<string[]> {
  try {
    return await readdir(directory);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
    throw new KnowledgeError(`${directory}: cannot be read`, { cause });
  }
}

interface KnowledgeFiles {
  readonly claimsFile?: string | undefined;
  readonly factsFile?: string | undefined;
  readonly taxonomyFile?: string | undefined;
}

/** Reads `checkworthy.json`: all that training its weights needs. */
export function loadCheckworthyRules(directory: string): Promise<CheckworthyRules> {
  return readKnowledgeFile(join(directory, 'checkworthy.json'), checkworthyRulesSchema);
}

/** What figures, scams and check-worthy sentences are found by. */
async function loadLedger(directory: string, factsFile?: string) {
  const [facts, figureRules, scamRules, checkworthyRules] = await Promise.all([
    loadFacts(factsFile ?? join(directory, 'facts.json')),
    loadFigureRules(join(directory, 'figures.json')),
    readKnowledgeFile(join(directory, 'scam.json'), scamRulesSchema),
    loadCheckworthyRules(directory),
  ]);
  return { facts, figureRules, scamRules, checkworthyRules };
}

/**
 * The same knowledge with a taxonomy that has been edited: for a running program that is told to take it up. Throws
 * `KnowledgeError`, and then nothing has changed.
 */
export async function reloadTaxonomy(knowledge: Knowledge, taxonomyFile: string): Promise<Knowledge> {
  const taxonomy = await loadTaxonomy(taxonomyFile);
  checkClaims(taxonomy, knowledge.claims, taxonomyFile);
  return { ...knowledge, taxonomy };
}

async function readModel(file: string): Promise<LinearModel> {
  const model = await readKnowledgeFile(file, linearModelSchema);
  try {
    return openLinearModel(model);
  } catch (cause) {
    throw new KnowledgeError(`${file}: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

function checkClaims(taxonomy: Taxonomy, claims: readonly ClaimKnowledge[], file: string): void {
  refuseTwins(
    file,
    'claims',
    claims.map((claim) => claim.id),
  );
  const slugs = new Set(taxonomy.topics.map((topic) => topic.slug));
  for (const [index, claim] of claims.entries()) {
    if (!slugs.has(claim.topic)) {
      throw new KnowledgeError(
        `${file}: claims.${index}.topic: unknown topic ${JSON.stringify(claim.topic)}`,
      );
    }
  }
}

/** The registry's claims as the detector needs them. Who solicits money by a scam spreads it; who reports one does not. */
export function claimsFromKnowledge(knowledge: Knowledge): KnownClaim[] {
  const more = new Map(knowledge.wordings.map((entry) => [entry.claimId, entry]));
  return knowledge.claims.map((claim) => ({
    id: claim.id,
    statement: claim.claim_vi,
    wordings: distinct([
      ...claim.paraphrases.filter(({ stance }) => stance !== 'victim_report'),
      ...(more.get(claim.id)?.wordings ?? []),
    ]),
    notWordings: distinct([
      ...claim.hard_negatives,
      ...claim.paraphrases.filter(({ stance }) => stance === 'victim_report'),
      ...(more.get(claim.id)?.lookalikes ?? []),
    ]),
    isScam: claim.verdict === 'scam',
  }));
}

function distinct(entries: readonly { readonly text: string }[]): string[] {
  return [...new Set(entries.map((entry) => entry.text))];
}
