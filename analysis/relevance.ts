/**
 * Whether a text is about Vietnam's social, health or unemployment insurance, and not merely touching it. Two judges: cues of a
 * lexicon, which know why, and a trained model of words and word pairs, which knows how people speak who do not name the subject.
 */
import type { AnalysedText, Evidence } from './finding.ts';
import type { Knowledge } from './knowledge.ts';
import { type Scored, scoreLinear } from './linear.ts';
import { compilePhrases, findPhrases, type PhraseHit } from './patterns.ts';
import { evidenceAt, type Reading } from './reading.ts';

type Cue = keyof Knowledge['lexicons']['relevance'] | 'spam';

interface RelevanceFinding {
  readonly relevant: boolean;
  /** 0–1. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

export interface RelevanceModel {
  judge(kind: AnalysedText['kind'], fields: readonly Reading[]): RelevanceFinding;
}

/** Scores from here on are relevant. */
const threshold = 0.5;
/** The head of an article: its subject is named here, what comes later may be passing. */
const leadSyllables = 60;
const maxEvidence = 5;
/** Cues that speak of the subject, surest first. */
const subjectCues: readonly Cue[] = ['strong', 'topical', 'weak'];

/**
 * How the log-odds of the cues and those of the model add up: a logistic regression on the development sets, our own texts
 * (held out from the model by fifths) and 800 comments on other things. Then the constant of articles was lowered by 0.3, for
 * passing mentions are many in the news, and that of short texts raised by 0.9, which lets in none of those comments.
 */
const blend = {
  article: { constant: 1.25, cues: 0.47, model: 0.55 },
  short: { constant: 2.6, cues: 0.81, model: 0.83 },
};
/**
 * What a text without a single cue loses: much where it is a few words, for three words of nothing in particular are close to
 * anything; little where it is a sentence, which the model can judge.
 */
const silence = { few: -3, sentence: -0.4 };
const fewSyllables = 8;
/** One judge alone is never certain; gambling pages are the exception, so the cues may go far below. */
const limits = { cues: [-12, 6], model: [-6, 6] } as const;

/**
 * Weights of the log-odds, set by hand on the errors of the development sets: a subject is named in the title, or early
 * and often; a passing mention is one hit in a long text.
 */
const weights = {
  base: -3,
  title: 4,
  weakTitle: 0.8,
  lead: 2.2,
  leadWeak: 0.25,
  density: 0.9,
  shortStrong: 3.4,
  shortWeak: 1.15,
  commercial: -1.6,
  foreign: -2,
  foreignTitle: -4,
  foreignOnly: -3,
  recruitment: -2.2,
  advertising: -2.2,
  spam: -6,
};

/** Compiles the lexicon of relevance and the taxonomy's spam terms. */
export function createRelevanceModel({ lexicons, taxonomy, models }: Knowledge): RelevanceModel {
  const lists = Object.entries(lexicons.relevance) as [Cue, string[]][];
  const table = compilePhrases<Cue>(
    [...lists, ['spam', taxonomy.spam_filter.terms] as [Cue, string[]]].flatMap(([cue, phrases]) =>
      phrases.map((phrase) => [phrase, cue] as const),
    ),
  );
  return {
    judge(kind, fields) {
      const found = fields.map((reading) => ({ reading, hits: findPhrases(table, reading) }));
      const scored = scoreLinear(models.relevance, fields);
      const odds = blended(kind, logOdds(kind, found), scored.logit('relevant') ?? 0);
      const score = logistic(odds + silenceOf(found));
      return { relevant: score >= threshold, score, evidence: evidenceOf(found, scored) };
    },
  };
}

function blended(kind: AnalysedText['kind'], cues: number, model: number): number {
  const { constant, cues: cueWeight, model: modelWeight } = blend[isLong(kind) ? 'article' : 'short'];
  return constant + cueWeight * clamp(cues, limits.cues) + modelWeight * clamp(model, limits.model);
}

function silenceOf(found: readonly FieldHits[]): number {
  if (found.some(({ hits }) => hits.some(({ value }) => subjectCues.includes(value)))) return 0;
  const syllables = found.reduce((sum, { reading }) => sum + reading.syllables.length, 0);
  return syllables < fewSyllables ? silence.few : silence.sentence;
}

function isLong(kind: AnalysedText['kind']): boolean {
  return kind === 'article' || kind === 'video';
}

function clamp(value: number, [least, most]: readonly [number, number]): number {
  return Math.min(most, Math.max(least, value));
}

interface FieldHits {
  readonly reading: Reading;
  readonly hits: readonly PhraseHit<Cue>[];
}

function logOdds(kind: AnalysedText['kind'], found: readonly FieldHits[]): number {
  const count = (cue: Cue) => found.reduce((sum, field) => sum + of(field, cue).length, 0);
  const strong = count('strong');
  const subject = isLong(kind) ? articleOdds(found) : shortOdds(found);
  const abroad = opensAbroad(found) ? 1 : 0;
  const against = Math.max(0, count('foreign') + 2 * abroad - 2 * count('domestic'));
  return (
    weights.base +
    subject +
    weights.commercial * excess(count('commercial'), strong) +
    weights.foreign * Math.min(3, against) +
    (against > 1 && count('domestic') === 0 ? weights.foreignOnly : 0) +
    (against > 0 ? weights.foreignTitle * Math.min(1, titleCount(found, 'foreign') + abroad) : 0) +
    weights.recruitment * Math.max(0, Math.min(4, count('recruitment')) - 2 * count('action')) +
    weights.advertising * Math.min(3, count('advertising')) +
    weights.spam * Math.min(2, spamCount(found))
  );
}

/** News from abroad opens with its country: *Pháp lùi cải cách*. */
function opensAbroad(found: readonly FieldHits[]): boolean {
  return found.some(
    (field) =>
      field.reading.field === 'title' && of(field, 'opening').some((hit) => hit.from === 0 && hit.exact),
  );
}

/** Commercial terms count where they outnumber social insurance; comparing the two is a common and relevant subject. */
function excess(commercial: number, strong: number): number {
  return Math.min(4, Math.max(0, commercial - 0.5 * strong));
}

function articleOdds(found: readonly FieldHits[]): number {
  const body = found.find((field) => field.reading.field === 'text');
  const strong = body === undefined ? [] : of(body, 'strong');
  const lead = strong.filter((hit) => hit.from < leadSyllables).length;
  const weak = body === undefined ? [] : [...of(body, 'weak'), ...of(body, 'topical')];
  const leadWeak = weak.filter((hit) => hit.from < leadSyllables).length;
  const per100 = (100 * strong.length) / Math.max(200, body?.reading.syllables.length ?? 0);
  return (
    weights.title * Math.min(1.5, titleCount(found, 'strong')) +
    weights.weakTitle * Math.min(2, titleCount(found, 'weak') + titleCount(found, 'topical')) +
    weights.lead * Math.min(2, Math.log2(1 + lead)) +
    weights.leadWeak * Math.min(4, leadWeak) +
    weights.density * Math.min(3, per100)
  );
}

/** Posts and comments have no title to name the subject: one strong term is enough, or several weak ones. */
function shortOdds(found: readonly FieldHits[]): number {
  const strong = found.flatMap((field) => [...of(field, 'strong'), ...of(field, 'topical')]).length;
  const weak = new Set(
    found.flatMap((field) =>
      of(field, 'weak').map((hit) => field.reading.text.slice(hit.start, hit.end).toLowerCase()),
    ),
  ).size;
  const length = found.reduce((sum, field) => sum + field.reading.syllables.length, 0);
  const dilution = Math.min(1, Math.max(0.25, 150 / Math.max(1, length)));
  return (
    weights.shortStrong * Math.min(2, strong) * (strong > 1 ? Math.sqrt(dilution) : dilution) +
    weights.shortWeak * Math.min(4, weak)
  );
}

function titleCount(found: readonly FieldHits[], cue: Cue): number {
  return found.filter((field) => field.reading.field === 'title').flatMap((field) => of(field, cue)).length;
}

/** Without accents *bắn cá* is the same as *bán cá*, which is a trade: such a hit counts only beside another. */
function spamCount(found: readonly FieldHits[]): number {
  const hits = found.flatMap((field) => of(field, 'spam'));
  const exact = hits.filter((hit) => hit.exact).length;
  return hits.length > 1 ? hits.length : exact;
}

function of({ hits }: FieldHits, cue: Cue): PhraseHit<Cue>[] {
  return hits.filter((hit) => hit.value === cue);
}

/** The cues found; where there is none, the words that moved the model. */
function evidenceOf(found: readonly FieldHits[], scored: Scored): Evidence[] {
  const cues = subjectCues
    .flatMap((cue) =>
      found.flatMap((field) => of(field, cue).map((hit) => evidenceAt(field.reading, hit.start, hit.end))),
    )
    .slice(0, maxEvidence);
  return cues.length > 0 ? cues : scored.evidence('relevant', maxEvidence);
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
