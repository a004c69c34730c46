/** The tables of what is counted ahead or followed over time. */
import type { Generated } from 'kysely';
import type { BurstKind, CountUnit } from '../../vocabulary.ts';
import type { Fixed, Iso, Json } from './column.ts';

/** Terms that rise in a week, as they were last counted. */
export interface RisingTermsTable {
  /** `2026-W47`. */
  week: string;
  unit: CountUnit;
  /** How often the documents of the compared weeks had changed by then. */
  changes: number;
  counted_at: Iso;
  /** JSON of `RisingTermRow[]`. */
  rows: string;
}

/** Documents of a local day under one slug of a dimension (`api/store/rollups.ts`). */
export interface DailyCountTable {
  dimension: string;
  /** Local date, `YYYY-MM-DD`. */
  day: string;
  /** Empty in the dimension `all`. */
  slug: string;
  documents: number;
  /** What is neither of the two is neutral. */
  negative: number;
  positive: number;
  /** What is none of the four comes from specialised sites. */
  official: number;
  press: number;
  social: number;
  citizen: number;
  /** Tenths of a point (`reachOf` in `api/store/rollups.ts`). */
  reach: number;
}

/** Stories with a document of a local day or week under one slug of a dimension (`api/store/story-counts.ts`). */
export interface StoryCountTable {
  dimension: string;
  step: 'day' | 'week';
  /** Local date, `YYYY-MM-DD`: the day, or the Monday of the week. */
  period: string;
  /** Empty in the dimension `all`. */
  slug: string;
  stories: number;
  /** Of these, stories with at least one such document there. A story may count in several. */
  negative: number;
  neutral: number;
  positive: number;
  official: number;
  press: number;
  specialised: number;
  social: number;
  /** In public, by any of the four. */
  published: number;
}

/** A date window with a query that is followed by name (`api/campaigns.ts`). */
export interface CampaignTable {
  id: Generated<number>;
  name: string;
  /** At least one of the three is there. */
  query: string | null;
  topic: string | null;
  channel: string | null;
  /** Local dates, both inclusive. */
  first_day: string;
  last_day: string;
  created_by: string;
  created_at: Iso;
  updated_at: Iso;
  ended_by: string | null;
  ended_at: Iso | null;
}

/** How often the documents of a local day have changed (`api/store/day-changes.ts`). */
export interface DayChangeTable {
  day: string;
  changes: number;
}

/** A day on which a subject was spoken of improbably often (`api/bursts.ts`). */
export interface BurstTable {
  id: Generated<number>;
  kind: BurstKind;
  /** Slug, identifier or term. A term's burst may go by another of its terms later. */
  subject: string;
  /** The subject under which it was found. */
  first_subject: Fixed<string>;
  /** Of a term: others that rose in the same documents, a list. */
  with_terms: Json;
  /** Local date. */
  day: string;
  documents: number;
  expected: number;
  surprise: number;
  found_at: Iso;
  judgement: 'useful' | 'not-useful' | null;
  judged_by: string | null;
  judged_at: Iso | null;
}

export interface CountTables {
  daily_counts: DailyCountTable;
  story_counts: StoryCountTable;
  day_changes: DayChangeTable;
  rising_terms: RisingTermsTable;
  bursts: BurstTable;
  campaigns: CampaignTable;
}
