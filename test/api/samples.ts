/** Documents and findings for tests of the store and the reports: made up, no analysis. */
import { createHash } from 'node:crypto';
import type { Findings, SentimentLabel, Stance } from '../../analysis/finding.ts';
import type { Store } from '../../api/store/database.ts';
import { type Placement, type Saved, saveDocument } from '../../api/store/documents.ts';
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
}

export function sampleFindings({
  sentiment = 'neutral',
  topics = [],
  reforms = [],
  audiences = [],
  places = [],
  figures = [],
  claims = [],
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
    scam: [],
    checkworthy: [],
    fingerprint: '',
  };
}

/** Saves a made-up document as the pipeline would. */
export function saveSample(
  store: Store,
  source: Source,
  document: Document,
  choice: FindingChoice & {
    readonly place?: Partial<Placement>;
    readonly now?: string;
    readonly bands?: string[];
  } = {},
): Promise<Saved> {
  return saveDocument(
    store,
    {
      document: { ...document, sourceId: source.id },
      source,
      findings: sampleFindings(choice),
      bands: choice.bands ?? [],
    },
    async () => ({ storyId: null, copyOf: null, ...choice.place }),
    choice.now ?? '2026-11-17T05:00:00Z',
  );
}
