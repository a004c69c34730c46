import { explainMatch, type MatchExplanation } from '../../analysis/claim-explanation.ts';
import type { Findings } from '../../analysis/finding.ts';
import type { Knowledge } from '../../analysis/knowledge.ts';
import type { Tier } from '../../crawler/document.ts';
import { NotFound } from '../errors.ts';
import { listClaims } from '../store/claims.ts';
import type { Store } from '../store/database.ts';
import {
  findDocuments,
  findFindings,
  listDocumentIds,
  listReplyIds,
  listVersions,
} from '../store/document-list.ts';
import { findByUrl } from '../store/documents.ts';
import { listRemovals } from '../store/removals.ts';
import type { Verdict } from '../store/schema/claim-tables.ts';
import { findSnapshot } from '../store/snapshots.ts';
import { findSource } from '../store/sources.ts';
import { type DocumentRow, documentRows } from './document-rows.ts';
import { type Names, namesOf } from './names.ts';
import { checksOf } from './sentences.ts';
import { type StoryRow, storyRows } from './story-rows.ts';
import { type TextChange, textChanges } from './text-changes.ts';

export interface DocumentVersionRow {
  readonly version: number;
  readonly fetchedAt: string;
  readonly title: string | null;
  readonly method: string;
}

export interface VersionChange {
  readonly version: number;
  /** `null`: the texts have too little in common to be compared. */
  readonly title: readonly TextChange[] | null;
  readonly text: readonly TextChange[] | null;
}

export interface RemovalRow {
  readonly seenAt: string;
  readonly goneAt: string;
  /** What was answered, for instance `HTTP 404`. */
  readonly reason: string;
  readonly backAt: string | null;
}

export interface DocumentReport {
  readonly row: DocumentRow;
  readonly url: string;
  readonly canonicalUrl: string;
  readonly author: string | null;
  readonly section: string | null;
  readonly updatedAt: string | null;
  readonly text: string;
  readonly tier: Tier;
  readonly method: string;
  readonly contentHash: string;
  readonly fetchedAt: string;
  /** The page that the latest version was read from; `null` where none was kept. */
  readonly snapshot: { readonly capturedAt: string; readonly status: number; readonly sha256: string } | null;
  readonly findings: Findings;
  /** Names and verdicts of the claims found. */
  readonly claims: Readonly<
    Record<string, { readonly statement: string; readonly verdict: Verdict; readonly correction: string }>
  >;
  /** By claim found: what its sentence and the nearest wording have in common. */
  readonly explanations: Readonly<Record<string, MatchExplanation>>;
  /** Names of the tags found, by kind and slug (`topic:bhyt`). */
  readonly tagNames: Readonly<Record<string, string>>;
  /** By sentence that deserves a check: what people said of it. Those that nobody judged are not in it. */
  readonly sentenceChecks: Readonly<
    Record<string, { readonly decision: 'kept' | 'dropped'; readonly claimId: string | null }>
  >;
  readonly versions: readonly DocumentVersionRow[];
  /** What each version changed against the one before it, newest first. */
  readonly changes: readonly VersionChange[];
  /** When its page was gone, oldest first. */
  readonly removals: readonly RemovalRow[];
  /** When its page was last met with it. */
  readonly seenAt: string;
  /** Other documents of the story, newest first. */
  readonly story: { readonly row: StoryRow; readonly documents: readonly DocumentRow[] } | null;
  /** Comments and posts under this document. */
  readonly replies: readonly DocumentRow[];
  readonly parent: DocumentRow | null;
}

const storyDocuments = 20;
const replies = 50;
const comparedVersions = 5;

/** One document with its findings, versions, story and replies. Throws `NotFound`. */
export async function documentReport(
  store: Store,
  knowledge: Knowledge,
  id: number,
): Promise<DocumentReport> {
  const names = namesOf(knowledge);
  const [document] = await findDocuments(store, [id]);
  const [row] = await documentRows(store, names, [id]);
  const versions = document ? await listVersions(store, id) : [];
  const current = versions[0];
  const body = current && (await findFindings(store, id, current.version));
  if (!document || !row || !current || body === undefined) throw new NotFound(`there is no document ${id}`);
  const findings: Findings = JSON.parse(body);
  const source = await findSource(store, document.source_id);
  return {
    row,
    url: document.url,
    canonicalUrl: document.canonical_url,
    author: current.author,
    section: current.section,
    updatedAt: current.updated_at,
    text: current.text,
    tier: source?.tier ?? 'D',
    method: current.method,
    contentHash: current.content_hash,
    fetchedAt: current.fetched_at,
    snapshot: await snapshotOf(store, current.snapshot_id),
    findings,
    claims: await claimsOf(store, findings),
    explanations: explanationsOf(findings),
    tagNames: tagNamesOf(names, findings),
    sentenceChecks: await checksOf(
      store,
      findings.checkworthy.map(({ sentence }) => sentence),
    ),
    versions: versions.map(({ version, fetched_at, title, method }) => ({
      version,
      fetchedAt: fetched_at,
      title,
      method,
    })),
    changes: changesOf(versions),
    removals: (await listRemovals(store, id)).map((removal) => ({
      seenAt: removal.seen_at,
      goneAt: removal.gone_at,
      reason: removal.reason,
      backAt: removal.back_at,
    })),
    seenAt: document.seen_at ?? document.first_seen_at,
    story: document.story_id === null ? null : await storyOf(store, names, document.story_id, id),
    replies: await documentRows(store, names, await listReplyIds(store, document.canonical_url, replies)),
    parent: await parentOf(store, names, document.parent_url),
  };
}

/** The newest version first; more are seldom, and each costs a comparison. */
function changesOf(versions: Awaited<ReturnType<typeof listVersions>>): VersionChange[] {
  return versions.slice(0, comparedVersions).flatMap((after, at) => {
    const before = versions[at + 1];
    if (!before) return [];
    const title = before.title === after.title ? [] : textChanges(before.title ?? '', after.title ?? '');
    return [{ version: after.version, title, text: textChanges(before.text, after.text) }];
  });
}

async function snapshotOf(store: Store, id: number | null): Promise<DocumentReport['snapshot']> {
  const row = id === null ? undefined : await findSnapshot(store, id);
  return row ? { capturedAt: row.captured_at, status: row.status, sha256: row.sha256 } : null;
}

async function claimsOf(store: Store, findings: Findings): Promise<DocumentReport['claims']> {
  const found = new Set(findings.claims.map(({ claimId }) => claimId));
  if (found.size === 0) return {};
  const claims = (await listClaims(store)).filter(({ id }) => found.has(id));
  return Object.fromEntries(
    claims.map(({ id, statement, verdict, correction }) => [id, { statement, verdict, correction }]),
  );
}

function explanationsOf({ claims }: Findings): DocumentReport['explanations'] {
  return Object.fromEntries(
    claims.map(({ claimId, sentence, wording }) => [claimId, explainMatch(sentence, wording)]),
  );
}

function tagNamesOf(names: Names, findings: Findings): Record<string, string> {
  const kinds = [
    ['topic', findings.topics],
    ['theme', findings.themes],
    ['reform', findings.reforms],
    ['audience', findings.audiences],
    ['place', findings.places],
  ] as const;
  return Object.fromEntries(
    kinds.flatMap(([kind, tags]) => tags.map(({ slug }) => [`${kind}:${slug}`, names.tag(kind, slug)])),
  );
}

async function storyOf(
  store: Store,
  names: Names,
  storyId: number,
  documentId: number,
): Promise<DocumentReport['story']> {
  const [row] = await storyRows(store, { story: storyId }, 1);
  if (!row) return null;
  const ids = await listDocumentIds(store, { story: storyId }, 'newest', {
    limit: storyDocuments + 1,
    offset: 0,
  });
  const others = ids.filter((id) => id !== documentId).slice(0, storyDocuments);
  return { row, documents: await documentRows(store, names, others) };
}

async function parentOf(store: Store, names: Names, parentUrl: string | null) {
  const parent = parentUrl === null ? undefined : await findByUrl(store, parentUrl);
  const [row] = parent ? await documentRows(store, names, [parent.id]) : [];
  return row ?? null;
}
