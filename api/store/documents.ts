import type { Selectable } from 'kysely';
import type { Findings, Tag } from '../../analysis/finding.ts';
import type { Document, Source } from '../../crawler/document.ts';
import { instant, secondsAfter } from '../instant.ts';
import { inTransaction, type Store } from './database.ts';
import { documentTurn, takeTurn } from './dialect.ts';
import { forgetDrop } from './drops.ts';
import { countDocument, uncountDocument } from './rollups.ts';
import { saveScamHosts } from './scam-hosts.ts';
import type { DocumentTable, DocumentTagTable } from './schema/document-tables.ts';
import { indexDocument } from './search-index.ts';
import { saveSentences } from './sentences.ts';
import { recountingStories, type StoryPlace } from './story-counts.ts';
import { saveTerms } from './terms.ts';
import { nextVisit } from './visits.ts';

export type DocumentRecord = Selectable<DocumentTable>;

export interface AnalysedDocument {
  readonly document: Document;
  readonly source: Source;
  readonly findings: Findings;
}

export interface Saved {
  readonly id: number;
  readonly outcome: 'new' | 'changed' | 'unchanged';
  /** What `keep` gave. */
  readonly snapshotId: number | null;
}

/** The stored document of a canonical URL, with the hash and the snapshot of its latest version. */
export async function findByUrl(db: Store, canonicalUrl: string) {
  return db
    .selectFrom('documents as document')
    .innerJoin('document_versions as version', (join) =>
      join.onRef('version.document_id', '=', 'document.id').onRef('version.version', '=', 'document.version'),
    )
    .selectAll('document')
    .select(['version.content_hash', 'version.snapshot_id'])
    .where('document.canonical_url', '=', canonicalUrl)
    .executeTakeFirst();
}

/**
 * Saves a document with its findings, once: an unchanged one is left alone, a changed one becomes the next version.
 * `keep` is asked only for what becomes a version: it keeps the page as evidence. All or nothing. A new one has no story yet.
 */
export async function saveDocument(
  db: Store,
  analysed: AnalysedDocument,
  now: string,
  keep: (trx: Store) => Promise<number | null> = async () => null,
): Promise<Saved> {
  return inTransaction(db, async (trx) => {
    // Two collections that find the same page, or copies of it, at the same time: the second sees what the first saved.
    await takeTurn(trx, documentTurn);
    const existing = await findByUrl(trx, analysed.document.canonicalUrl);
    if (existing?.content_hash === analysed.document.contentHash)
      return { id: existing.id, outcome: 'unchanged', snapshotId: null };
    const snapshotId = await keep(trx);
    const saved = await recountingStories(trx, async (touch) => {
      if (existing) {
        await touch(placesOf(existing, analysed));
        await uncountDocument(trx, existing.id);
      }
      const { id, version } = existing
        ? await addVersion(trx, existing, analysed, snapshotId)
        : await insertDocument(trx, analysed, snapshotId, now);
      await saveFindings(trx, id, version, analysed, now);
      await countDocument(trx, id);
      return { id };
    });
    await indexDocument(trx, saved.id, analysed.document.title, analysed.document.text);
    await saveTerms(trx, saved.id, analysed.document.title, analysed.document.text);
    await forgetDrop(trx, analysed.document.canonicalUrl);
    return { id: saved.id, outcome: existing ? 'changed' : 'new', snapshotId };
  });
}

/** The weeks of its story that a new version leaves and enters. */
function placesOf(
  { story_id: story, dated_at, first_seen_at }: DocumentRecord,
  analysed: AnalysedDocument,
): StoryPlace[] {
  return [dated_at, datedAt(contentOf(analysed).published_at, first_seen_at)].map((at) => ({ story, at }));
}

/**
 * Puts new findings of a version in place of the old ones, all or nothing. `false`: the document has another version by now,
 * which has findings of its own.
 */
export async function replaceFindings(
  db: Store,
  { id, version }: { readonly id: number; readonly version: number },
  analysed: Pick<AnalysedDocument, 'findings'>,
  now: string,
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    await takeTurn(trx, documentTurn);
    const { findings } = analysed;
    const latest = await findLatest(trx, id, version);
    if (latest === undefined) return false;
    await recountingStories(trx, async (touch) => {
      await touch([{ story: latest.story_id, at: latest.dated_at }]);
      await uncountDocument(trx, id);
      await trx
        .updateTable('documents')
        .set({ sentiment: findings.sentiment.label, language: findings.language })
        .where('id', '=', id)
        .execute();
      await trx.deleteFrom('findings').where('document_id', '=', id).where('version', '=', version).execute();
      await clearFindings(trx, id);
      await saveFindings(trx, id, version, analysed, now);
      await countDocument(trx, id);
    });
    return true;
  });
}

function findLatest(trx: Store, id: number, version: number) {
  return trx
    .selectFrom('documents')
    .select(['story_id', 'dated_at'])
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
}

/**
 * When a document speaks: as it says, or when it was first seen. A page dated more than a day after it was seen gives no
 * date that can be counted by.
 */
function datedAt(publishedAt: string | null, seenAt: string): string {
  const stated = publishedAt && instant(publishedAt);
  return stated && stated < secondsAfter(seenAt, 86_400) ? stated : seenAt;
}

function contentOf({ document, findings }: AnalysedDocument) {
  return {
    url: document.url,
    title: document.title,
    author: document.author,
    section: document.section,
    published_at: document.publishedAt && instant(document.publishedAt),
    sentiment: findings.sentiment.label,
    language: findings.language,
  };
}

async function insertDocument(
  trx: Store,
  analysed: AnalysedDocument,
  snapshotId: number | null,
  now: string,
) {
  const { document, source } = analysed;
  const content = contentOf(analysed);
  const { id } = await trx
    .insertInto('documents')
    .values({
      ...content,
      canonical_url: document.canonicalUrl,
      source_id: source.id,
      kind: document.kind,
      channel: source.channel,
      publisher: source.publisher,
      parent_url: document.parentUrl,
      whole: document.parentUrl === null ? 0 : 1,
      version: 1,
      first_seen_at: now,
      dated_at: datedAt(content.published_at, now),
      story_id: null,
      copy_of: null,
      seen_at: now,
      next_visit_at: document.kind === 'article' ? nextVisit(datedAt(content.published_at, now), now) : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertVersion(trx, id, 1, document, snapshotId);
  return { id, version: 1 };
}

async function addVersion(
  trx: Store,
  existing: DocumentRecord,
  analysed: AnalysedDocument,
  snapshotId: number | null,
) {
  const version = existing.version + 1;
  const content = contentOf(analysed);
  await trx
    .updateTable('documents')
    .set({ ...content, version, dated_at: datedAt(content.published_at, existing.first_seen_at) })
    .where('id', '=', existing.id)
    .execute();
  await insertVersion(trx, existing.id, version, analysed.document, snapshotId);
  return { id: existing.id, version };
}

async function insertVersion(
  trx: Store,
  id: number,
  version: number,
  document: Document,
  snapshotId: number | null,
): Promise<void> {
  await trx
    .insertInto('document_versions')
    .values({
      document_id: id,
      version,
      title: document.title,
      author: document.author,
      section: document.section,
      published_at: document.publishedAt && instant(document.publishedAt),
      updated_at: document.updatedAt && instant(document.updatedAt),
      text: document.text,
      content_hash: document.contentHash,
      method: document.method,
      fetched_at: instant(document.fetchedAt),
      snapshot_id: snapshotId,
    })
    .execute();
}

/** Tags and claims belong to the latest version only: they are replaced together with it. */
async function saveFindings(
  trx: Store,
  id: number,
  version: number,
  { findings }: Pick<AnalysedDocument, 'findings'>,
  now: string,
): Promise<void> {
  await trx
    .insertInto('findings')
    .values({
      document_id: id,
      version,
      analyser: findings.analyser,
      relevance: findings.relevance,
      ...findings.sentiment.scores,
      fingerprint: findings.fingerprint,
      body: JSON.stringify(findings),
      made_at: now,
    })
    .execute();
  if (version > 1) await clearFindings(trx, id);
  const tags = tagRows(id, findings);
  if (tags.length > 0) await trx.insertInto('document_tags').values(tags).execute();
  await saveClaims(trx, id, findings);
  await saveSentences(trx, id, findings.checkworthy);
  await saveScamHosts(trx, id, findings.scam);
}

async function clearFindings(trx: Store, id: number): Promise<void> {
  for (const table of ['document_tags', 'document_claims'] as const)
    await trx.deleteFrom(table).where('document_id', '=', id).execute();
}

function tagRows(id: number, findings: Findings) {
  const kinds: readonly (readonly [DocumentTagTable['kind'], readonly Tag[]])[] = [
    ['topic', findings.topics],
    ['theme', findings.themes],
    ['reform', findings.reforms],
    ['audience', findings.audiences],
    ['place', findings.places],
  ];
  return kinds.flatMap(([kind, tags]) =>
    tags.map((tag) => ({ document_id: id, kind, slug: tag.slug, score: tag.score })),
  );
}

/** One row a claim: the finding with the highest score. The others stay in the finding's body. */
async function saveClaims(trx: Store, id: number, findings: Findings): Promise<void> {
  const best = new Map<string, Findings['claims'][number]>();
  for (const claim of findings.claims) {
    if (claim.score > (best.get(claim.claimId)?.score ?? -1)) best.set(claim.claimId, claim);
  }
  if (best.size === 0) return;
  const { dated_at } = await trx
    .selectFrom('documents')
    .select('dated_at')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const rows = [...best.values()].map((claim) => ({
    document_id: id,
    dated_at,
    claim_id: claim.claimId,
    stance: claim.stance,
    tier: claim.tier,
    score: claim.score,
    sentence: claim.sentence,
  }));
  await trx.insertInto('document_claims').values(rows).execute();
}
