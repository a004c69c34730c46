/**
 * Scams and impersonation: signs in the words (a fee, a code, a book that is bought) and in addresses (look-alikes of official
 * ones). One sign is not a scam; a text that warns of one shows the same signs and is none.
 */
import { z } from 'zod';
import { type Entity, entitiesOf } from './entities.ts';
import type { AnalysedText, ScamSignal } from './finding.ts';
import { compilePhrases, findPhrases, type PhraseHit } from './patterns.ts';
import { evidenceAt, type Reading } from './reading.ts';
import { defang, findHosts, type HostRules, judgeAddress } from './scam-addresses.ts';
import { phrases, text } from './taxonomy.ts';

export const scamRulesSchema = z.object({
  hosts: z.object({
    /** Hosts (with all below them) and pages that are the agency's. */
    official: phrases,
    stores: phrases,
    /** Seen in scams. */
    blocked: phrases,
    /** What an address of the agency would be known by, without marks and separators. */
    names: phrases,
    shorteners: phrases,
    /** Newspapers and legal libraries: may bear such a name in a path. */
    press: phrases,
  }),
  signals: z.record(text, z.object({ weight: z.number().min(0).max(1), phrases })),
  /** Without one of these in words or address a text is not about the agency. */
  subject: phrases,
  /** Words of those who warn, report or forbid. */
  warning: phrases,
  /** Warnings' words in the mouth of a seller. */
  assurance: phrases,
  /** Numbers of documents that exist. */
  documents: phrases,
});

export type ScamRules = z.infer<typeof scamRulesSchema>;

export interface ScamDetector {
  /** Signals that together make a scam; none otherwise. */
  find(kind: AnalysedText['kind'], fields: readonly Reading[]): ScamSignal[];
}

/** Signals must come from two sides, unless one is enough by itself. */
const enoughAlone = 0.8;
const enoughTogether = 0.6;

const addressWeights = { blocked: 0.9, lookalike: 0.85, shortener: 0.3, package: 0.7 } as const;

type Sign =
  | { readonly kind: 'signal'; readonly id: string }
  | { readonly kind: 'subject' | 'warning' | 'assurance' };
type Hit = PhraseHit<Sign>;

/** Compiles the rules once. */
export function createScamDetector(rules: ScamRules): ScamDetector {
  const words = (list: readonly string[], sign: Sign) => list.map((phrase) => [phrase, sign] as const);
  const signals = compilePhrases<Sign>(
    Object.entries(rules.signals).flatMap(([id, { phrases: list }]) => words(list, { kind: 'signal', id })),
  );
  const frame = compilePhrases<Sign>([
    ...words(rules.warning, { kind: 'warning' }),
    ...words(rules.assurance, { kind: 'assurance' }),
  ]);
  const subject = compilePhrases<Sign>(words(rules.subject, { kind: 'subject' }));
  const documents = new Set(rules.documents.map((number) => number.toUpperCase()));
  return {
    find(kind, fields) {
      const found = fields.flatMap((reading) => [
        ...wordSignals(rules, reading, findPhrases(signals, reading)),
        ...addressSignals(rules.hosts, reading),
      ]);
      if (found.length === 0) return [];
      const isAbout =
        found.some(({ signal }) => signal === 'lookalike' || signal === 'blocked') ||
        fields.some((reading) => findPhrases(subject, reading).length > 0);
      if (!isAbout) return [];
      const all = [...found, ...fields.flatMap((reading) => entitySignals(documents, reading))];
      const distinct = strongest(all);
      if (kind === 'article' && !distinct.some(({ signal }) => places.has(signal))) return [];
      if (!isScam(distinct) || isWarning(fields.flatMap((reading) => findPhrases(frame, reading)))) return [];
      return distinct;
    },
  };
}

/** Of each kind of signal the first place. */
function strongest(found: readonly ScamSignal[]): ScamSignal[] {
  return found.filter((one, at) => found.findIndex(({ signal }) => signal === one.signal) === at);
}

/** What a seller or an impostor must do at some point: take money, a secret or a book, or lead to a place of his. */
const asks = new Set([
  'payment',
  'credentials',
  'secret',
  'book',
  'app',
  'package',
  'lookalike',
  'blocked',
  'account',
  'service',
  'job',
  'investment',
  'secrecy',
]);

/** Where a victim is led to: an article that lures names one, one that reports of fees does not. */
const places = new Set(['lookalike', 'blocked', 'package', 'shortener', 'account', 'phone', 'credentials']);

function isScam(signals: readonly ScamSignal[]): boolean {
  const demands = signals.filter(({ signal }) => asks.has(signal));
  if (demands.some(({ weight }) => weight >= enoughAlone))
    return signals.length >= 2 || demands.some(({ signal }) => signal !== 'book');
  const together = 1 - signals.reduce((rest, { weight }) => rest * (1 - weight), 1);
  return demands.length >= 1 && signals.length >= 2 && together >= enoughTogether;
}

function isWarning(hits: readonly Hit[]): boolean {
  const assurances = hits.filter(({ value }) => value.kind === 'assurance');
  return hits.some(
    (hit) =>
      hit.value.kind === 'warning' &&
      !assurances.some((other) => other.start <= hit.start && hit.end <= other.end),
  );
}

function wordSignals(rules: ScamRules, reading: Reading, hits: readonly Hit[]): ScamSignal[] {
  return hits.flatMap(({ value, start, end }) => {
    if (value.kind !== 'signal' || isDenied(reading, start)) return [];
    const weight = rules.signals[value.id]?.weight ?? 0;
    return [signalOf(reading, value.id, weight, start, end)];
  });
}

const denial = /(?:không|khong|chưa|chua|đừng|dung|chớ|cấm|cam|miễn)\s+(?:\p{L}+\s+){0,2}$/u;

/** "Không mất phí", "không cần chuyển khoản". */
function isDenied({ text: all }: Reading, start: number): boolean {
  return denial.test(all.slice(Math.max(0, start - 24), start).toLowerCase());
}

function addressSignals(hosts: HostRules, reading: Reading): ScamSignal[] {
  return findHosts(reading.text).flatMap(({ address, start, end }) => {
    const verdict = judgeAddress(hosts, address);
    return verdict === undefined ? [] : [signalOf(reading, verdict, addressWeights[verdict], start, end)];
  });
}

/** Telephone and account numbers with what they are for, and documents that are not in the register. */
function entitySignals(documents: ReadonlySet<string>, reading: Reading): ScamSignal[] {
  const entities = entitiesOf(reading);
  const first = (kind: Entity['kind'], keep: (entity: Entity) => boolean) =>
    entities.find((entity) => entity.kind === kind && keep(entity));
  const phone = first('phone', ({ value }) => /^0[35789]/.test(value));
  const document = first('legal', ({ value }) => !documents.has(value.toUpperCase()));
  return [
    ...(phone === undefined ? [] : [signalOf(reading, 'phone', 0.3, phone.start, phone.end)]),
    ...(document === undefined
      ? []
      : [signalOf(reading, 'unknown-document', 0.2, document.start, document.end)]),
    ...accountNumbers(reading),
  ];
}

const account = /(?:stk|số tài khoản|so tai khoan|số tk|so tk|tk)[\s:]{0,3}(\p{N}[\p{N} .]{6,18}\p{N})/giu;

function accountNumbers(reading: Reading): ScamSignal[] {
  const [match] = reading.text.matchAll(account);
  return match === undefined
    ? []
    : [signalOf(reading, 'account', 0.45, match.index, match.index + match[0].length)];
}

function signalOf(reading: Reading, signal: string, weight: number, start: number, end: number): ScamSignal {
  const evidence = evidenceAt(reading, start, end);
  return { signal, text: defang(evidence.quote), weight, evidence: [evidence] };
}
