/** Reads the filters of lists from an address. What does not make sense is left out, and said. */
import { z } from 'zod';
import type { AlertFilter } from '../api/reports/alerts.ts';
import type { DocumentFilter } from '../api/reports/documents.ts';
import { type SentenceFilter, sentenceSorts, sentenceStates } from '../api/reports/sentences.ts';
import type { SourceFilter } from '../api/reports/sources.ts';
import { type StoryFilter, storySorts } from '../api/reports/stories.ts';
import { trendUnits } from '../api/reports/trend-counts.ts';
import type { TrendsFilter } from '../api/reports/trends.ts';
import { trendDimensions, trendSteps } from '../api/reports/trends.ts';
import { sourceHealths } from '../api/source-health.ts';
import type { Verdict } from '../api/store/schema/claim-tables.ts';
import { type CountUnit, countUnits } from '../api/vocabulary.ts';

const slug = z.string().trim().min(1).max(100);
const localDate = z.iso.date();
const verdict = z.enum(['false', 'misleading', 'scam', 'outdated', 'missing-context', 'true', 'unverified']);

const fields = {
  query: z.string().trim().min(1).max(300),
  week: z.string().regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/),
  from: localDate,
  to: localDate,
  topic: slug,
  place: slug,
  channel: slug,
  source: slug,
  sentiment: z.enum(['negative', 'neutral', 'positive']),
  kind: z.enum(['article', 'post', 'comment', 'video']),
  claim: slug,
  stance: z.enum(['spreads', 'debunks', 'mentions']),
  story: z.coerce.number().int().min(1),
  unit: z.enum(countUnits),
  page: z.coerce.number().int().min(1).max(100_000),
} satisfies Record<keyof DocumentFilter, z.ZodType>;

export interface ReadFilter {
  readonly filter: DocumentFilter;
  /** Whether a parameter was there and not understood. */
  readonly ignored: boolean;
}

export function readDocumentFilter(query: Readonly<Record<string, string>>): ReadFilter {
  let ignored = false;
  const entries = Object.entries(fields).flatMap(([name, schema]) => {
    const given = query[name];
    if (given === undefined || given.trim() === '') return [];
    const parsed = schema.safeParse(given.normalize('NFC'));
    if (!parsed.success) ignored = true;
    return parsed.success ? [[name, parsed.data] as const] : [];
  });
  return { filter: Object.fromEntries(entries) as DocumentFilter, ignored };
}

const storyFields = z.object({
  week: fields.week.optional().catch(undefined),
  from: localDate.optional().catch(undefined),
  to: localDate.optional().catch(undefined),
  topic: slug.optional().catch(undefined),
  source: slug.optional().catch(undefined),
  sort: z.enum(storySorts).catch('newest'),
  page: fields.page.catch(1),
});

/** The filter of the list of stories; what does not make sense is left out. */
export function readStoryFilter(query: Readonly<Record<string, string>>): StoryFilter {
  return storyFields.parse(query);
}

/** In what a page counts: documents, unless `unit` says otherwise. */
export function readUnit(query: Readonly<Record<string, string>>): CountUnit {
  return fields.unit.catch('documents').parse(query.unit);
}

export interface ReadClaimFilter {
  readonly week: string | undefined;
  readonly verdict: Verdict | undefined;
  readonly spreading: boolean;
  readonly retired: boolean;
  readonly unit: CountUnit;
}

/** The filter of the list of claims: `week`, `verdict`, `spreading=1`, `status=retired`, `unit`. */
export function readClaimFilter(query: Readonly<Record<string, string>>): ReadClaimFilter {
  return {
    week: fields.week.safeParse(query.week).data,
    verdict: verdict.safeParse(query.verdict).data,
    spreading: query.spreading === '1',
    retired: query.status === 'retired',
    unit: readUnit(query),
  };
}

const sentenceFields = z.object({
  state: z.enum(sentenceStates).catch('open'),
  sort: z.enum(sentenceSorts).catch('spread'),
  page: fields.page.catch(1),
});

/** The filter of the sentences that deserve a check; what does not make sense is what is shown anyway. */
export function readSentenceFilter(query: Readonly<Record<string, string>>): SentenceFilter {
  return sentenceFields.parse(query);
}

const trendFields = {
  dimension: z.enum(trendDimensions).catch('topic'),
  unit: z.enum(trendUnits).catch('documents'),
  step: z.enum(trendSteps).catch('week'),
  slug: slug.optional().catch(undefined),
};

/** What trends are asked for; what does not make sense is what is shown anyway. An impossible week stays, to be refused. */
export function readTrendsFilter(query: Readonly<Record<string, string>>): TrendsFilter {
  return { ...z.object(trendFields).parse(query), week: query.week || undefined };
}

const sourceFields = {
  state: z.enum([...sourceHealths, 'unwell']),
  kind: z.enum(['feed', 'sitemap', 'section', 'search', 'forum']),
  tier: z.enum(['A', 'B', 'C', 'D']),
  sort: z.enum(['state', 'name', 'latest', 'week', 'dropped']),
  unit: fields.unit,
} satisfies Record<keyof SourceFilter, z.ZodType>;

/** The filter of the list of sources: `state`, `kind`, `tier`, `sort`, `unit`. What is not understood is left out. */
export function readSourceFilter(query: Readonly<Record<string, string>>): SourceFilter {
  return {
    state: sourceFields.state.safeParse(query.state).data,
    kind: sourceFields.kind.safeParse(query.kind).data,
    tier: sourceFields.tier.safeParse(query.tier).data,
    sort: sourceFields.sort.safeParse(query.sort).data,
    unit: sourceFields.unit.safeParse(query.unit).data,
  };
}

const alertFields = {
  state: z.enum(['open', 'acknowledged']),
  rule: z.coerce.number().int().min(1).max(2_147_483_647),
  page: fields.page,
} satisfies Record<keyof AlertFilter, z.ZodType>;

/** The filter of the list of alerts: `state`, `rule`, `page`. What is not understood is left out. */
export function readAlertFilter(query: Readonly<Record<string, string>>): AlertFilter {
  return {
    state: alertFields.state.safeParse(query.state).data,
    rule: alertFields.rule.safeParse(query.rule).data,
    page: alertFields.page.safeParse(query.page).data,
  };
}
