/** Every table of `schema.ts`. */
import { type Kysely, type Migration, sql } from 'kysely';
import { countedId, createSearchIndex } from '../dialect.ts';

export const initial: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const counted = countedId(db);
    for (const statement of [
      ...collection(counted),
      ...documents(counted),
      ...findings,
      ...claims(counted),
      ...work(counted),
      ...accounts,
    ]) {
      await sql.raw(statement).execute(db);
    }
    await createSearchIndex(db);
  },
};

const collection = (counted: string): readonly string[] => [
  `create table sources (
    id text primary key, name text not null, kind text not null, url text not null, channel text not null,
    publisher text not null, tier text not null, region text not null, enabled integer not null,
    every_minutes integer not null, delay_seconds double precision not null, concurrency integer not null,
    max_pages integer not null, selectors text, note text, origin text not null, next_check_at text,
    walked_through_at text, created_at text not null, updated_at text not null)`,
  `create table source_runs (
    id ${counted}, source_id text not null references sources (id), started_at text not null,
    finished_at text not null, outcome text not null, listed integer not null, known integer not null,
    fetched integer not null, documents integer not null, drops text not null, error text)`,
  'create index source_runs_by_source on source_runs (source_id, started_at)',
  'create index source_runs_by_time on source_runs (finished_at)',
  `create table drops (
    url text primary key, source_id text not null, reason text not null, detail text, dropped_at text not null,
    final integer not null)`,
  'create index drops_by_source on drops (source_id, reason)',
  `create table list_states (
    url text primary key, etag text, last_modified text, body_hash text, checked_at text not null)`,
];

const documents = (counted: string): readonly string[] => [
  `create table stories (
    id ${counted}, title text not null, first_at text not null, last_at text not null, profile text not null)`,
  'create index stories_by_time on stories (last_at)',
  `create table documents (
    id ${counted}, canonical_url text not null unique, url text not null,
    source_id text not null references sources (id), kind text not null, channel text not null,
    publisher text not null, parent_url text, whole integer not null, version integer not null, title text, author text, section text,
    published_at text, first_seen_at text not null, dated_at text not null,
    story_id integer references stories (id), copy_of integer references documents (id),
    sentiment text not null, language text not null)`,
  'create index documents_by_time on documents (dated_at, sentiment)',
  'create index documents_by_source on documents (source_id, dated_at)',
  'create index documents_by_story on documents (story_id, dated_at)',
  'create index documents_by_parent on documents (parent_url)',
  'create index documents_by_address on documents (url)',
  'create index documents_by_original on documents (copy_of)',
  `create table document_versions (
    document_id integer not null references documents (id) on delete cascade, version integer not null,
    title text, author text, section text, published_at text, updated_at text, text text not null,
    content_hash text not null, method text not null, fetched_at text not null,
    primary key (document_id, version))`,
];

const findings: readonly string[] = [
  `create table findings (
    document_id integer not null references documents (id) on delete cascade, version integer not null,
    analyser text not null, relevance double precision not null, negative double precision not null,
    neutral double precision not null, positive double precision not null, fingerprint text not null,
    body text not null, made_at text not null,
    primary key (document_id, version))`,
  `create table document_tags (
    document_id integer not null references documents (id) on delete cascade, kind text not null,
    slug text not null, score double precision not null,
    primary key (document_id, kind, slug))`,
  'create index document_tags_by_slug on document_tags (kind, slug, document_id)',
  `create table fingerprint_bands (
    band text not null, document_id integer not null references documents (id) on delete cascade,
    dated_at text not null,
    primary key (band, document_id))`,
  'create index fingerprint_bands_by_document on fingerprint_bands (document_id)',
];

const claims = (counted: string): readonly string[] => [
  `create table claims (
    id text primary key, statement text not null, verdict text not null, topic text not null,
    severity integer not null, correction text not null, legal_basis text not null,
    evidence_status text not null, valid_from text, valid_to text, review_by text,
    created_at text not null, updated_at text not null)`,
  `create table claim_wordings (
    id ${counted}, claim_id text not null references claims (id), text text not null, kind text not null,
    origin text not null, created_at text not null,
    unique (claim_id, kind, text))`,
  `create table document_claims (
    document_id integer not null references documents (id) on delete cascade,
    claim_id text not null references claims (id), stance text not null, tier text not null,
    score double precision not null, sentence text not null,
    primary key (document_id, claim_id))`,
  'create index document_claims_by_claim on document_claims (claim_id, stance, document_id)',
];

const work = (counted: string): readonly string[] => [
  `create table cases (
    id ${counted}, claim_id text not null unique references claims (id), status text not null, owner_id text,
    reply text not null, opened_at text not null, updated_at text not null)`,
  `create table case_events (
    id ${counted}, case_id integer not null references cases (id), at text not null, user_id text,
    kind text not null, detail text not null)`,
  'create index case_events_by_case on case_events (case_id)',
  `create table reports (
    id ${counted}, kind text not null, period text not null, version integer not null, cut_off text not null,
    documents integer not null, body text not null, made_by text, made_at text not null,
    unique (kind, period, version))`,
  `create table jobs (
    id ${counted}, kind text not null, key text not null unique, payload text not null, state text not null,
    run_at text not null, attempts integer not null, locked_until text, error text, created_at text not null,
    finished_at text)`,
  'create index jobs_by_state on jobs (state, run_at)',
  `create table audit (
    id ${counted}, at text not null, user_id text, action text not null, subject text not null, detail text)`,
  'create index audit_by_time on audit (at)',
  'create table settings (key text primary key, value text not null)',
];

/** Better Auth's tables, by its own field names. */
const accounts: readonly string[] = [
  `create table "user" (
    "id" text primary key, "name" text not null, "email" text not null unique, "emailVerified" integer not null,
    "image" text, "role" text, "banned" integer, "banReason" text, "banExpires" text,
    "createdAt" text not null, "updatedAt" text not null)`,
  `create table "session" (
    "id" text primary key, "token" text not null unique,
    "userId" text not null references "user" ("id") on delete cascade, "expiresAt" text not null,
    "ipAddress" text, "userAgent" text, "impersonatedBy" text,
    "createdAt" text not null, "updatedAt" text not null)`,
  'create index session_by_user on "session" ("userId")',
  `create table "account" (
    "id" text primary key, "accountId" text not null, "providerId" text not null,
    "userId" text not null references "user" ("id") on delete cascade, "password" text, "accessToken" text,
    "refreshToken" text, "idToken" text, "accessTokenExpiresAt" text, "refreshTokenExpiresAt" text, "scope" text,
    "createdAt" text not null, "updatedAt" text not null)`,
  'create index account_by_user on "account" ("userId")',
  `create table "verification" (
    "id" text primary key, "identifier" text not null, "value" text not null, "expiresAt" text not null,
    "createdAt" text not null, "updatedAt" text not null)`,
  'create index verification_by_identifier on "verification" ("identifier")',
];
