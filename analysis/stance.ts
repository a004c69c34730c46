/**
 * Whether a text spreads a claim, debunks it, or only mentions it (asks, reports what happened to the writer). A text that
 * debunks a claim is not a text that spreads it: every doubt is settled against "spreads". Phrases of a lexicon give the reasons that
 * are shown; whether a text may spread a claim at all is said by a model that has learnt how such texts speak.
 */
import { readVoice, voiceWords } from './claim-voice.ts';
import type { Evidence, Stance } from './finding.ts';
import type { Knowledge } from './knowledge.ts';
import { compilePhrases, findPhrases, type PhraseHit } from './patterns.ts';
import { evidenceAt, type Reading } from './reading.ts';

type Cue = keyof Knowledge['lexicons']['stance'];

export interface StanceFinding {
  readonly stance: Stance;
  /** How likely the text speaks like one that debunks or asks, 0–1; 1 where it was not heard whole and phrases say so. */
  readonly doubt: number;
  /** How many different phrases of each kind bear on the sentence. */
  readonly cues: Readonly<Record<Cue, number>>;
  /** Whether a question mark ends the sentence or the one after it. */
  readonly asks: boolean;
  readonly evidence: readonly Evidence[];
}

/** Reads a document once, then judges any of its sentences. */
export interface StanceModel {
  read(fields: readonly Reading[]): StanceReader;
}

export interface StanceReader {
  /** Stance towards what a sentence of a field says. */
  at(reading: Reading, sentence: number): StanceFinding;
}

/** A post or comment of this length is about one thing: cues count wherever they stand. */
const shortSyllables = 220;
/** In longer texts: the title, the first sentences, and the neighbours of the sentence. */
const leadSentences = 3;
const neighbours = 2;
/** From this probability of doubt on, a text without a telling phrase is said to debunk or to ask. */
const clearDoubt = 0.6;

/** Compiles the lexicon of stance. */
export function createStanceModel({
  lexicons,
  claimVoice,
}: Pick<Knowledge, 'lexicons' | 'claimVoice'>): StanceModel {
  const table = compilePhrases<Cue>(
    (Object.entries(lexicons.stance) as [Cue, string[]][]).flatMap(([cue, phrases]) =>
      phrases.map((phrase) => [phrase, cue] as const),
    ),
  );
  return {
    read(fields) {
      const isShort = fields.reduce((sum, field) => sum + field.syllables.length, 0) <= shortSyllables;
      const isHeardWhole = fields.every(({ syllables }) => syllables.length <= voiceWords);
      // A text without a match is never asked.
      let heard: { readonly found: FieldCues[]; readonly voices: Voices } | undefined;
      return {
        at(reading, sentence) {
          heard ??= {
            found: fields.map((field) => ({ reading: field, hits: findPhrases(table, field) })),
            voices: readVoice(claimVoice, fields),
          };
          const near = heard.found.map((field) => ({
            ...field,
            hits: field.hits.filter(
              (hit) => isShort || isNear(field.reading, reading, hit.sentence, sentence),
            ),
          }));
          return judge(near, asksAt(reading, sentence), heard.voices, isHeardWhole);
        },
      };
    },
  };
}

function isNear(field: Reading, reading: Reading, cue: number, sentence: number): boolean {
  if (field.field === 'title' || cue < leadSentences) return true;
  return field === reading && Math.abs(cue - sentence) <= neighbours;
}

interface FieldCues {
  readonly reading: Reading;
  readonly hits: readonly PhraseHit<Cue>[];
}

type Voices = ReturnType<typeof readVoice>;

/** Beyond what the voice was heard of, phrases decide as well. */
function judge(
  found: readonly FieldCues[],
  asks: boolean,
  voices: Voices,
  isHeardWhole: boolean,
): StanceFinding {
  const doubt = voices.debunks + voices.mentions;
  const points = (cue: Cue) =>
    new Set(found.flatMap((field) => of(field, cue).map((hit) => quote(field, hit)))).size;
  const cues = {
    debunk: points('debunk'),
    reassure: points('reassure'),
    ask: points('ask'),
    victim: points('victim'),
    official: points('official'),
  };
  const debunk = 2 * cues.debunk + cues.reassure + (cues.official > 0 ? 1 : 0);
  const finding = (stance: Stance, reasons: readonly Cue[]) => ({
    stance,
    doubt: isHeardWhole || stance === 'spreads' ? doubt : 1,
    cues,
    asks,
    evidence: evidenceOf(found, reasons),
  });
  if (debunk >= 2 && cues.debunk + cues.reassure > 0) return finding('debunks', ['debunk', 'reassure']);
  if (asks || cues.ask > 0) return finding('mentions', ['ask']);
  if (cues.victim > 0) return finding('mentions', ['victim']);
  if (doubt < clearDoubt) return finding('spreads', []);
  return finding(voices.debunks > voices.mentions ? 'debunks' : 'mentions', []);
}

/** A question mark ends the sentence or the next one. */
function asksAt(reading: Reading, sentence: number): boolean {
  return [sentence, sentence + 1].some((at) => {
    const span = reading.sentences[at];
    return span !== undefined && /\?[\s"”')]*$/.test(reading.text.slice(span.start, span.end));
  });
}

function evidenceOf(found: readonly FieldCues[], cues: readonly Cue[]): Evidence[] {
  const evidence = cues.flatMap((cue) =>
    found.flatMap((field) => of(field, cue).map((hit) => evidenceAt(field.reading, hit.start, hit.end))),
  );
  return evidence.slice(0, 3);
}

function of({ hits }: FieldCues, cue: Cue): PhraseHit<Cue>[] {
  return hits.filter((hit) => hit.value === cue);
}

function quote({ reading }: FieldCues, hit: PhraseHit<Cue>): string {
  return reading.text.slice(hit.start, hit.end).toLowerCase();
}
