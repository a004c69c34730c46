/** Documents and findings for tests of the store and the reports: made up, no analysis. */
import { createHash } from 'node:crypto';
import type { Findings, SentimentLabel, Stance } from '../../analysis/finding.ts';
import { inTransaction, type Store } from '../../api/store/database.ts';
import { type Saved, saveDocument } from '../../api/store/documents.ts';
import { recountingStories } from '../../api/store/story-counts.ts';
import type { Document, Source } from '../../crawler/document.ts';

export function sampleSource(id: string, change: Partial<Source> = {}): Source {
  return {
    id,
    name: `Nguồn ${id}`,
    kind: 'feed',
    url: `https://${id}.example/rss`,
    channel: 'bao-dien-tu',
    publisher: 'press',
    tier: 'B',
    region: 'national',
    enabled: true,
    everyMinutes: 60,
    delaySeconds: 0,
    concurrency: 1,
    maxPages: 1,
    ...change,
  };
}

export function sampleDocument(url: string, change: Partial<Document> = {}): Document {
  const title = change.title === undefined ? 'Lương hưu tăng từ tháng bảy' : change.title;
  const text = change.text ?? 'Người nghỉ hưu được tăng lương hưu theo quy định mới.';
  return {
    url,
    canonicalUrl: url,
    title,
    author: 'Minh Anh',
    publishedAt: '2026-11-17T03:00:00Z',
    updatedAt: null,
    section: null,
    text,
    language: 'vi',
    method: 'json-ld',
    sourceId: 'bao-mot',
    kind: 'article',
    parentUrl: null,
    fetchedAt: '2026-11-17T04:00:00Z',
    contentHash: createHash('sha256').update(`${title}\n${text}`).digest('hex'),
    ...change,
  };
}

export interface FindingChoice {
  readonly sentiment?: SentimentLabel;
  readonly topics?: readonly string[];
  readonly reforms?: readonly string[];
  readonly audiences?: readonly string[];
  readonly places?: readonly string[];
  readonly figures?: Findings['figures'];
  readonly claims?: readonly { readonly id: string; readonly stance: Stance; readonly score?: number }[];
  /** Sentences that deserve a check. */
  readonly sentences?: readonly string[];
  /** Defanged addresses that look like an official one. */
  readonly scamAddresses?: readonly string[];
}

export function sampleFindings({
  sentiment = 'neutral',
  topics = [],
  reforms = [],
  audiences = [],
  places = [],
  figures = [],
  claims = [],
  sentences = [],
  scamAddresses = [],
}: FindingChoice = {}): Findings {
  const tags = (slugs: readonly string[]) => slugs.map((slug) => ({ slug, score: 0.8, evidence: [] }));
  return {
    analyser: 'test',
    relevant: true,
    relevance: 0.9,
    relevanceEvidence: [],
    language: 'vi',
    topics: tags(topics),
    themes: [],
    reforms: tags(reforms),
    audiences: tags(audiences),
    places: tags(places),
    sentiment: { label: sentiment, scores: { negative: 0.2, neutral: 0.5, positive: 0.3 }, evidence: [] },
    claims: claims.map(({ id, stance, score = 0.7 }) => ({
      claimId: id,
      stance,
      score,
      tier: 'confirmed',
      sentence: `câu về ${id}`,
      wording: `cách nói về ${id}`,
      evidence: [],
    })),
    figures,
    scam: scamAddresses.map((text) => ({ signal: 'lookalike', text, weight: 0.8, evidence: [] })),
    checkworthy: sentences.map((sentence) => ({
      sentence,
      score: 0.6,
      reasons: [{ question: 'Câu nói có thay đổi?', weight: 0.6 }],
      evidence: [],
    })),
    fingerprint: '',
  };
}

/** Saves a made-up document as the pipeline would; `place`: where a later grouping has put it. */
export async function saveSample(
  store: Store,
  source: Source,
  document: Document,
  choice: FindingChoice & {
    readonly place?: { readonly storyId?: number | null; readonly copyOf?: number | null };
    readonly now?: string;
  } = {},
): Promise<Saved> {
  const saved = await saveDocument(
    store,
    { document: { ...document, sourceId: source.id }, source, findings: sampleFindings(choice) },
    choice.now ?? '2026-11-17T05:00:00Z',
  );
  const { storyId, copyOf } = choice.place ?? {};
  if (storyId != null || copyOf != null)
    await inTransaction(store, (trx) =>
      recountingStories(trx, async (touch) => {
        const { dated_at } = await trx
          .selectFrom('documents')
          .select('dated_at')
          .where('id', '=', saved.id)
          .executeTakeFirstOrThrow();
        await touch([{ story: storyId ?? null, at: dated_at }]);
        await trx
          .updateTable('documents')
          .set({ story_id: storyId ?? null, copy_of: copyOf ?? null })
          .where('id', '=', saved.id)
          .execute();
      }),
    );
  return saved;
}
