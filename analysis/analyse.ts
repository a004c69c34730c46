/** From a text to its findings: the order of the steps. */

import { createAudienceModel } from './audiences.ts';
import { createCheckworthyModel } from './checkworthy.ts';
import type { ClaimIndex } from './claim-index.ts';
import { claimSense, createClaimDetector } from './claims.ts';
import { createFigureChecker, dayOf } from './figures.ts';
import type { AnalysedText, Findings, SentimentFinding } from './finding.ts';
import { sketch } from './fingerprint.ts';
import type { Knowledge } from './knowledge.ts';
import { detectLanguage } from './language.ts';
import { hashGrams } from './ngrams.ts';
import { createPlaceModel } from './places.ts';
import { type Reading, readField } from './reading.ts';
import { createRelevanceModel } from './relevance.ts';
import { createScamDetector } from './scam.ts';
import { createSentimentModel } from './sentiment.ts';
import { createTopicModel } from './topics.ts';

/** Raised whenever the same text would get other findings: older findings are then made anew. So they are when the taxonomy changes. */
export const analyserVersion = '9';

export interface Analyser {
  readonly version: string;
  /**
   * Pure: no clock, no input or output. The same text gives the same findings as long as the claims are the same. `inContext`: the text answers one that is about
   * social insurance, so it is read in full though it does not name the subject itself.
   */
  analyse(text: AnalysedText, options?: { readonly inContext?: boolean }): Findings;
}

/** Score from which a text counts as relevant. */
const leastRelevant = 0.5;
/**
 * Score from which figures are held against the law: a short article with one wrong figure is often taken for no matter of
 * ours. All texts of the tuning sets but one reach it, and one newspaper item in a hundred.
 */
const leastForFigures = 0.2;

const noOpinion: SentimentFinding = {
  label: 'neutral',
  scores: { negative: 0, neutral: 1, positive: 0 },
  evidence: [],
};

/** Compiles knowledge once (about a second); analysing is then cheap. What is put into the index later is found from then on. */
export function createAnalyser(knowledge: Knowledge, claims: ClaimIndex): Analyser {
  const relevance = createRelevanceModel(knowledge);
  const topics = createTopicModel(knowledge);
  const audiences = createAudienceModel(knowledge);
  const places = createPlaceModel(knowledge);
  const sentiment = createSentimentModel(knowledge);
  const version = `${analyserVersion}-${revisionOf(knowledge.taxonomy)}`;
  const figures = createFigureChecker(knowledge.figureRules, knowledge.facts);
  const scams = createScamDetector(knowledge.scamRules);
  // Looked up when it is needed: the index changes under the analyser.
  const isScam = (id: string) => claims.claims.find((claim) => claim?.id === id)?.isScam === true;
  const checkworthy = createCheckworthyModel(knowledge.checkworthyRules);
  const claimDetector = createClaimDetector(claims, claimSense(knowledge));

  return {
    version,
    analyse(text, { inContext = false } = {}) {
      const fields = readFields(text);
      const grams = hashGrams(fields);
      const judged = relevance.judge(text.kind, fields, grams);
      const isRead = judged.relevant || inContext || isShort(text.kind);
      const claimsFound = isRead ? claimDetector.find(text.kind, fields, dayOf(text.publishedAt)) : [];
      const cheats = claimsFound.filter(({ claimId, stance }) => stance === 'spreads' && isScam(claimId));
      const scam = scams.find(text.kind, fields, cheats);
      // What spreads a claim beyond doubt is about social insurance though it does not name it.
      const isClaim = claimsFound.some(({ stance, tier }) => stance === 'spreads' && tier === 'confirmed');
      const figuresFound =
        isRead || judged.score >= leastForFigures ? figures.check(fields, text.publishedAt) : [];
      const isWrong = figuresFound.some(
        ({ verdict, tier }) => verdict !== 'consistent' && tier === 'confirmed',
      );
      const relevant = judged.relevant || isClaim || isWrong || scam.length > 0;
      const base = {
        analyser: version,
        relevant,
        relevance: relevant ? Math.max(leastRelevant, judged.score) : judged.score,
        relevanceEvidence: judged.evidence,
        language: detectLanguage(fields),
        fingerprint: sketch(fields.at(-1)?.syllables ?? []),
      };
      // Most of what is collected is about something else: it gets no further.
      if (!relevant && !inContext) return { ...base, ...nothing };
      const found = [...claimsFound, ...figuresFound].map(({ sentence }) => sentence);
      const tags = topics.tag(fields, grams);
      const whole = sentiment.classify(text.kind, fields);
      return {
        ...base,
        ...tags,
        // A text with one topic is about that topic as a whole.
        topics: tags.topics.map((topic) => ({
          ...topic,
          sentiment:
            tags.topics.length === 1
              ? whole.label
              : sentiment.classifyAround(text.kind, fields, topic.evidence).label,
        })),
        audiences: audiences.tag(fields),
        places: places.tag(fields, text.publishedAt),
        sentiment: whole,
        claims: claimsFound,
        figures: figuresFound,
        scam,
        // What is found may span sentences: none of them is unknown.
        checkworthy: checkworthy.rank(fields, (sentence) => found.some((one) => one.includes(sentence))),
      };
    },
  };
}

/** Eight hexadecimal digits that change with the taxonomy (FNV-1a of its JSON). */
function revisionOf(taxonomy: Knowledge['taxonomy']): string {
  const text = JSON.stringify(taxonomy);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

const nothing = {
  topics: [],
  themes: [],
  reforms: [],
  audiences: [],
  places: [],
  sentiment: noOpinion,
  claims: [],
  figures: [],
  scam: [],
  checkworthy: [],
};

/** Posts and comments often leave their subject unsaid. */
function isShort(kind: AnalysedText['kind']): boolean {
  return kind === 'post' || kind === 'comment';
}

/** Title first, text last; an empty title is no title. */
function readFields({ title, text }: AnalysedText): Reading[] {
  const body = readField('text', text);
  return title === null || title.trim() === '' ? [body] : [readField('title', title), body];
}
