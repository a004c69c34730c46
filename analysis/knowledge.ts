/** What analysis knows beforehand, read from a directory of JSON files and checked: taxonomy, claims and lexicons. */
import { join } from 'node:path';
import { z } from 'zod';
import type { KnownClaim } from './finding.ts';
import { KnowledgeError, readKnowledgeFile, refuseTwins } from './knowledge-file.ts';
import { type LinearModel, linearModelSchema, openLinearModel } from './linear.ts';
import { loadTaxonomy, phrases, slug, type Taxonomy, text } from './taxonomy.ts';

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

type ClaimKnowledge = z.infer<typeof claimSchema>;
type Lexicons = z.infer<typeof lexiconSchema>;

export interface Knowledge {
  readonly taxonomy: Taxonomy;
  readonly claims: readonly ClaimKnowledge[];
  readonly lexicons: Lexicons;
  /** Trained on texts of our own and on news, see `training/`. Topics that the taxonomy has gained since then go by their phrases alone. */
  readonly models: { readonly relevance: LinearModel; readonly topics: LinearModel };
}

/**
 * Reads `taxonomy.json`, `claims.json` (or other files of their form), `lexicons.json` and the trained models. Throws
 * `KnowledgeError` when one is missing or wrong.
 */
export async function loadKnowledge(
  directory: string,
  { claimsFile = join(directory, 'claims.json') }: { readonly claimsFile?: string | undefined } = {},
): Promise<Knowledge> {
  const [taxonomy, { claims }, lexicons, relevance, topics] = await Promise.all([
    loadTaxonomy(join(directory, 'taxonomy.json')),
    readKnowledgeFile(claimsFile, z.object({ claims: z.array(claimSchema) })),
    readKnowledgeFile(join(directory, 'lexicons.json'), lexiconSchema),
    readModel(join(directory, 'relevance-model.json')),
    readModel(join(directory, 'topic-model.json')),
  ]);
  checkClaims(taxonomy, claims, claimsFile);
  return { taxonomy, claims, lexicons, models: { relevance, topics } };
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
