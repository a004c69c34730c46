import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createAnalyser } from '../../analysis/analyse.ts';
import { createAudienceModel } from '../../analysis/audiences.ts';
import { buildClaimIndex } from '../../analysis/claim-index.ts';
import { claimSense, createClaimDetector } from '../../analysis/claims.ts';
import { createFigureChecker } from '../../analysis/figures.ts';
import type { AnalysedText, KnownClaim } from '../../analysis/finding.ts';
import { sketch } from '../../analysis/fingerprint.ts';
import { claimsFromKnowledge, type Knowledge, loadKnowledge } from '../../analysis/knowledge.ts';
import { detectLanguage } from '../../analysis/language.ts';
import { hashGrams } from '../../analysis/ngrams.ts';
import { createPlaceModel } from '../../analysis/places.ts';
import { type Reading, readField } from '../../analysis/reading.ts';
import { createRelevanceModel } from '../../analysis/relevance.ts';
import { createSentimentModel } from '../../analysis/sentiment.ts';
import { createStanceModel } from '../../analysis/stance.ts';
import { createTopicModel } from '../../analysis/topics.ts';
import { madeClaims } from './made-claims.ts';
import { loadSpeedSets, type SpeedSet } from './speed-texts.ts';
import { table } from './table.ts';

/** Each text is read so often; the best time counts, for what other programs take of the machine is not ours. */
const passes = 7;
const lengths = [1, 2, 4, 8];
const registrySizes = [100, 1_000, 10_000];

/**
 * Times the analysis on one core: whole, by step, by length of text; and weighs the models. A text's time
 * is the best of `passes`.
 */
export async function benchAnalysis(): Promise<string> {
  const knowledge = await loadKnowledge(join(process.cwd(), 'analysis', 'knowledge'));
  const claims = claimsFromKnowledge(knowledge);
  const sets = loadSpeedSets().filter(({ texts }) => texts.length > 0);
  const analyser = createAnalyser(knowledge, buildClaimIndex(claims));
  for (const { texts } of sets) for (const text of texts.slice(0, 200)) analyser.analyse(text);
  return [
    'Full analysis, milliseconds a text on one core',
    table([
      ['', 'texts', 'characters', 'mean', 'median', '95 %'],
      ...sets.map((set) => wholeRow(set, (text) => analyser.analyse(text))),
    ]),
    '',
    'Share of each step in a text that goes through all of them: µs (%)',
    table(stepRows(knowledge, claims, sets)),
    '',
    'By length: the same articles put together, milliseconds, and per 1,000 characters',
    table(lengthRows(sets, (text) => analyser.analyse(text))),
    '',
    'Memory of each model, MB (the heap and its buffers before and after)',
    table(memoryRows(knowledge, claims)),
  ].join('\n');
}

/** Times the search for claims by the size of the registry, and says how long its index takes to build and what it weighs. */
export async function benchClaims(): Promise<string> {
  const knowledge = await loadKnowledge(join(process.cwd(), 'analysis', 'knowledge'));
  const sets = loadSpeedSets().filter(({ texts }) => texts.length > 0);
  return [
    'Claims in a text against registries recombined from our own wordings, milliseconds of processor a text',
    table(registryRows(knowledge, sets)),
    '',
    ...postRows(knowledge, sets),
  ].join('\n');
}

/** Best time of each text, in milliseconds. */
function timesOf(texts: readonly AnalysedText[], work: (text: AnalysedText) => unknown): Float64Array {
  const best = new Float64Array(texts.length).fill(Number.POSITIVE_INFINITY);
  for (let pass = 0; pass < passes; pass += 1) {
    for (const [at, text] of texts.entries()) {
      const start = performance.now();
      work(text);
      best[at] = Math.min(best[at] ?? 0, performance.now() - start);
    }
  }
  return best;
}

function mean(values: Iterable<number>): number {
  let sum = 0;
  let count = 0;
  for (const value of values) {
    sum += value;
    count += 1;
  }
  return sum / Math.max(1, count);
}

function shown(value: number): string {
  return value.toFixed(3);
}

function wholeRow({ name, texts }: SpeedSet, work: (text: AnalysedText) => unknown): string[] {
  const times = timesOf(texts, work).sort();
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? 0;
  const characters = mean(texts.map(({ text }) => text.length));
  return [name, String(texts.length), characters.toFixed(0), ...[mean(times), at(0.5), at(0.95)].map(shown)];
}

type Step = readonly [name: string, work: (text: AnalysedText, fields: readonly Reading[]) => unknown];

function stepsOf(knowledge: Knowledge, claims: readonly KnownClaim[]): Step[] {
  const relevance = createRelevanceModel(knowledge);
  const topics = createTopicModel(knowledge);
  const audiences = createAudienceModel(knowledge);
  const places = createPlaceModel(knowledge);
  const sentiment = createSentimentModel(knowledge);
  const detector = createClaimDetector(buildClaimIndex(claims), claimSense(knowledge));
  return [
    ['reading', (text) => fieldsOf(text)],
    ['language', (_, fields) => detectLanguage(fields)],
    ['fingerprint', (_, fields) => sketch(fields.at(-1)?.syllables ?? [])],
    ['hashed words', (_, fields) => hashGrams(fields)],
    ['relevance', (text, fields) => relevance.judge(text.kind, fields, hashGrams(fields))],
    ['topics', (_, fields) => topics.tag(fields, hashGrams(fields))],
    ['audiences', (_, fields) => audiences.tag(fields)],
    ['places', (text, fields) => places.tag(fields, text.publishedAt)],
    ['sentiment', (text, fields) => sentiment.classify(text.kind, fields)],
    ['claims', (text, fields) => detector.find(text.kind, fields)],
  ];
}

/** Steps that are handed hashed words: in the whole analysis these are made once. */
const withHashedWords = new Set(['relevance', 'topics']);

function fieldsOf({ title, text }: AnalysedText): Reading[] {
  return title === null ? [readField('text', text)] : [readField('title', title), readField('text', text)];
}

function stepRows(
  knowledge: Knowledge,
  claims: readonly KnownClaim[],
  sets: readonly SpeedSet[],
): string[][] {
  const steps = stepsOf(knowledge, claims);
  const columns = sets.map(({ texts }) => {
    const some = texts.slice(0, 250);
    const fields = new Map(some.map((text) => [text, fieldsOf(text)]));
    const times = new Map(
      steps.map(([name, work]) => [name, mean(timesOf(some, (text) => work(text, fields.get(text) ?? [])))]),
    );
    const hashing = times.get('hashed words') ?? 0;
    for (const name of withHashedWords) times.set(name, Math.max(0, (times.get(name) ?? 0) - hashing));
    return times;
  });
  const cell = (times: ReadonlyMap<string, number>, name: string) => {
    const time = times.get(name) ?? 0;
    const total = [...times.values()].reduce((sum, value) => sum + value, 0);
    return `${(1000 * time).toFixed(0)} (${((100 * time) / total).toFixed(0)})`;
  };
  return [
    ['', ...sets.map(({ name }) => name)],
    ...steps.map(([name]) => [name, ...columns.map((times) => cell(times, name))]),
  ];
}

function lengthRows(sets: readonly SpeedSet[], work: (text: AnalysedText) => unknown): string[][] {
  const articles = sets[0]?.texts.slice(0, 120) ?? [];
  return [
    ['', 'texts', 'characters', 'ms', 'ms per 1,000'],
    ...lengths.map((times) => {
      const texts = groupsOf(articles, times);
      const characters = mean(texts.map(({ text }) => text.length));
      const time = mean(timesOf(texts, work));
      return [
        `${times}×`,
        String(texts.length),
        characters.toFixed(0),
        shown(time),
        shown((1000 * time) / characters),
      ];
    }),
  ];
}

function groupsOf(texts: readonly AnalysedText[], size: number): AnalysedText[] {
  const groups: AnalysedText[] = [];
  for (let at = 0; at + size <= texts.length; at += size) {
    const [first, ...others] = texts.slice(at, at + size);
    if (first !== undefined)
      groups.push({ ...first, text: [first, ...others].map(({ text }) => text).join('\n') });
  }
  return groups;
}

/** Registries of each size are read in turn, so that what else the machine does meets all of them. */
function registryRows(knowledge: Knowledge, sets: readonly SpeedSet[]): string[][] {
  const sense = claimSense(knowledge);
  const registries = registrySizes.map((size) => buildRegistry(knowledge, size));
  const detectors = registries.map(({ index }) => createClaimDetector(index, sense));
  const columns = sets.map(({ texts }) => {
    const read = texts.slice(0, registryTexts).map((text) => [text.kind, fieldsOf(text)] as const);
    return Array.from({ length: passes }, () =>
      detectors.map(
        (detector) => processorTime(() => read.map(([kind, f]) => detector.find(kind, f))) / read.length,
      ),
    );
  });
  const largest = registrySizes.length - 1;
  return [
    ['', ...sets.map(({ name }) => name), 'built in ms', 'MB', 'one claim changed, ms'],
    ...registries.map(({ size, built, memory, changed }, at) => [
      `${size} claims`,
      ...columns.map((rounds) => shown(Math.min(...rounds.map((times) => times[at] ?? 0)))),
      built.toFixed(0),
      memory.toFixed(1),
      shown(changed),
    ]),
    [
      `${registrySizes[largest]} : ${registrySizes[0]}`,
      ...columns.map((rounds) => spread(rounds.map((times) => (times[largest] ?? 0) / (times[0] ?? 1)))),
      '',
      '',
      '',
    ],
  ];
}

const registryTexts = 100;

/** What matching and figures together take of a post: its text has been read into syllables before. */
function postRows(knowledge: Knowledge, sets: readonly SpeedSet[]): string[] {
  const posts = sets.find(({ name }) => name === 'post')?.texts ?? [];
  const detector = createClaimDetector(buildRegistry(knowledge, postRegistry).index, claimSense(knowledge));
  const figures = createFigureChecker(knowledge.figureRules, knowledge.facts);
  const read = posts.map((text) => [text, fieldsOf(text)] as const);
  const rounds = Array.from(
    { length: passes },
    () =>
      processorTime(() =>
        read.map(([{ kind, publishedAt }, fields]) => [
          detector.find(kind, fields),
          figures.check(fields, publishedAt),
        ]),
      ) / read.length,
  );
  return [
    `Claims and figures of a post against ${postRegistry} claims and ${knowledge.facts.length} facts: ` +
      `${shown(Math.min(...rounds))} ms of processor, the best of ${passes} means of ${posts.length} posts`,
  ];
}

const postRegistry = 1_000;

function buildRegistry(knowledge: Knowledge, size: number) {
  const claims = madeClaims(knowledge, size);
  const before = heldMegabytes();
  const start = performance.now();
  const index = buildClaimIndex(claims);
  const built = performance.now() - start;
  const memory = heldMegabytes() - before;
  const some = claims.slice(0, 50);
  const changed = processorTime(() => some.forEach((claim) => void index.put([claim]))) / some.length;
  return { size, index, built, memory, changed };
}

/** Milliseconds of processor, which other programs do not add to. */
function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Median of what the rounds say, and from where to where they go. */
function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  return `${at(0.5)}× (${at(0)}–${at(1)})`;
}

function memoryRows(knowledge: Knowledge, claims: readonly KnownClaim[]): string[][] {
  const models: readonly (readonly [string, () => unknown])[] = [
    ['relevance', () => createRelevanceModel(knowledge)],
    ['topics', () => createTopicModel(knowledge)],
    ['audiences', () => createAudienceModel(knowledge)],
    ['places', () => createPlaceModel(knowledge)],
    ['sentiment', () => createSentimentModel(knowledge)],
    ['stance', () => createStanceModel(knowledge)],
    [`index of ${claims.length} claims`, () => buildClaimIndex(claims)],
  ];
  const held: unknown[] = [];
  return models.map(([name, make]) => {
    const before = heldMegabytes();
    held.push(make());
    return [name, (heldMegabytes() - before).toFixed(1)];
  });
}

/** Heap and buffers after a full collection. */
function heldMegabytes(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}
