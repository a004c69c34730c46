/**
 * Claims as fact checks in the vocabulary of schema.org (https://schema.org/ClaimReview), as other fact checkers and search engines
 * exchange them: what was claimed, the verdict as a rating, the correction.
 */
import { z } from 'zod';
import type { LineProblem } from '../claim-problems.ts';
import { verdictNames } from '../reports/verdict-names.ts';
import type { Verdict } from '../store/schema/claim-tables.ts';
import { verdicts } from '../vocabulary.ts';
import { type ClaimEntry, isClaimId, lineProblem, type NumberedClaim, type ParsedFile } from './entry.ts';
import { linesOfObjects, parseJson } from './json-lines.ts';

const worstRating = 1;
const bestRating = 5;
/** How true a verdict says that a claim is; `unverified` is no rating. */
const ratings: Readonly<Record<Exclude<Verdict, 'unverified'>, number>> = {
  false: 1,
  scam: 1,
  misleading: 2,
  outdated: 2,
  'missing-context': 3,
  true: 5,
};

export interface Publisher {
  readonly name: string;
  readonly url: string;
  /** Address of a claim's page. */
  pageOf(id: string): string;
}

/** Whether a claim may be given out as a fact check: constructed ones go round nowhere, and one without a verdict is not checked. */
function isFactCheck({ evidenceStatus, verdict, status }: NumberedClaim): boolean {
  return evidenceStatus !== 'constructed' && verdict !== 'unverified' && status === 'active';
}

/** The fact checks among the claims as a `DataFeed`. */
export function renderClaimReviews(claims: readonly NumberedClaim[], publisher: Publisher): string {
  const feed = {
    '@context': 'https://schema.org',
    '@type': 'DataFeed',
    name: publisher.name,
    dataFeedElement: claims.filter(isFactCheck).map((claim) => reviewOf(claim, publisher)),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

function reviewOf(claim: NumberedClaim, { name, url, pageOf }: Publisher) {
  const { verdict } = claim;
  return {
    '@type': 'ClaimReview',
    identifier: claim.id,
    url: pageOf(claim.id),
    inLanguage: 'vi',
    datePublished: claim.updatedAt.slice(0, 10),
    author: { '@type': 'Organization', name, url },
    claimReviewed: claim.statement,
    itemReviewed: { '@type': 'Claim', name: claim.statement, alternateName: claim.wordings },
    reviewRating: {
      '@type': 'Rating',
      ratingValue: verdict === 'unverified' ? null : ratings[verdict],
      worstRating,
      bestRating,
      alternateName: verdictNames[verdict],
    },
    reviewBody: claim.correction,
    citation: claim.legalBasis,
    keywords: claim.topic,
    ...(claim.reviewBy === null ? {} : { expires: claim.reviewBy }),
  };
}

const word = z.union([z.string(), z.number()]).transform(String);
const words = z.union([z.string().transform((one) => [one]), z.array(z.string())]);

const reviewSchema = z.object({
  '@type': z.union([
    z.literal('ClaimReview'),
    z.array(z.string()).refine((types) => types.includes('ClaimReview')),
  ]),
  identifier: word.optional(),
  claimReviewed: z.string(),
  itemReviewed: z.object({ alternateName: words.optional() }).optional(),
  reviewRating: z.object({
    alternateName: z.string().optional(),
    ratingValue: z.coerce.number().nullish(),
    worstRating: z.coerce.number().optional(),
    bestRating: z.coerce.number().optional(),
  }),
  reviewBody: z.string().optional(),
  citation: words.optional(),
  keywords: z.string().optional(),
  expires: z.string().optional(),
});
type Review = z.infer<typeof reviewSchema>;

/**
 * Reads one review, a list, a `DataFeed` or a `@graph`. What schema.org has no word for is left out: of a claim that is there it stays,
 * a new one gets its default.
 */
export function parseClaimReviews(text: string): ParsedFile {
  const json = parseJson(text);
  if (!('value' in json)) return { entries: [], problems: [json] };
  const reviews = reviewsIn(json.value);
  const lines = linesOfObjects(text);
  const entries: ClaimEntry[] = [];
  const problems: LineProblem[] = [];
  for (const [at, value] of reviews.entries()) {
    const line = lines[at] ?? 1;
    const review = reviewSchema.safeParse(value);
    if (review.success) entries.push(entryOf(review.data, line));
    else {
      const [issue] = review.error.issues;
      problems.push(lineProblem(line, 'review', { detail: `${issue?.path.join('.')}: ${issue?.message}` }));
    }
  }
  if (reviews.length === 0) problems.push(lineProblem(1, 'no-review'));
  return { entries, problems };
}

function reviewsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(unwrapped);
  if (typeof value !== 'object' || value === null) return [];
  const list = ['dataFeedElement', '@graph']
    .map((name) => (value as Record<string, unknown>)[name])
    .find(Array.isArray);
  return list === undefined ? unwrapped(value) : list.flatMap(unwrapped);
}

/** An element of a feed may wrap its reviews as `item`. */
function unwrapped(value: unknown): unknown[] {
  const item = typeof value === 'object' && value !== null && 'item' in value ? value.item : value;
  return Array.isArray(item) ? item : [item];
}

function entryOf(review: Review, line: number): ClaimEntry {
  const { identifier, itemReviewed, citation, keywords, expires, reviewBody } = review;
  const id = identifier !== undefined && isClaimId(identifier) ? identifier : null;
  return {
    line,
    id,
    given: {
      statement: review.claimReviewed,
      verdict: verdictOf(review.reviewRating),
      ...(reviewBody === undefined ? {} : { correction: reviewBody }),
      ...(citation === undefined ? {} : { legalBasis: citation }),
      ...(keywords === undefined ? {} : { topic: keywords }),
      ...(expires === undefined ? {} : { reviewBy: expires.slice(0, 10) }),
      ...(itemReviewed?.alternateName === undefined ? {} : { wordings: itemReviewed.alternateName }),
    },
  };
}

/** By the name of the rating where it is one of ours, otherwise by where the number lies on its scale. */
function verdictOf({
  alternateName,
  ratingValue,
  worstRating: worst = 1,
  bestRating: best = 5,
}: Review['reviewRating']): Verdict {
  const name = alternateName?.normalize('NFC').trim().toLowerCase();
  const named = verdicts.find((verdict) => verdict === name || verdictNames[verdict].toLowerCase() === name);
  if (named !== undefined) return named;
  if (ratingValue === null || ratingValue === undefined || ratingValue < worst || best <= worst)
    return 'unverified';
  const share = (ratingValue - worst) / (best - worst);
  if (share < 0.2) return 'false';
  if (share < 0.5) return 'misleading';
  return share < 0.9 ? 'missing-context' : 'true';
}
