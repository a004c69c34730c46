/**
 * Scams and impersonation: signs in the words (a fee, a code, a book that is bought) and in addresses (look-alikes of official
 * ones). One sign is not a scam; a text that warns of one shows the same signs and is none.
 */
import { z } from 'zod';
import type { AnalysedText, ClaimFinding, ScamSignal } from './finding.ts';
import { compilePhrases, findPhrases, type PhraseHit } from './patterns.ts';
import type { Reading } from './reading.ts';
import { defang, findHosts, type HostRules, judgeAddress, namesOfficial } from './scam-addresses.ts';
import { amount, numberSignals, signalOf } from './scam-numbers.ts';
import { phrases, text } from './taxonomy.ts';

/** Words that stand for each other in a rule; `pairs` name such groups, or list their words. */
const group = z.union([text, phrases.min(1)]);

export const scamRulesSchema = z.object({
  groups: z.record(text, phrases.min(1)),
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
    /** Telephone numbers of the agency, as they are written. */
    hotlines: phrases,
  }),
  signals: z.record(
    text,
    z.object({
      weight: z.number().min(0).max(1),
      phrases,
      /** Each word of the first group with each of the second behind it, a few words between: *đọc … mã xác thực*. */
      pairs: z.array(z.tuple([group, group])).default([]),
    }),
  ),
  /** Without one of these in words or address a text is not about the agency. */
  subject: phrases,
  /** Words of those who warn of it. */
  warning: phrases,
  /** As those of signals: *hôm qua … có người*. */
  warningPairs: z.array(z.tuple([group, group])),
  /** Words of the law and of news, which an impostor uses too: they clear a text that leads to nobody's own place. */
  report: phrases,
  /** Warnings' words in the mouth of a seller. */
  assurance: phrases,
  /** Where an application may come from: who names one asks for nothing else. */
  officialStores: phrases,
  /** Numbers of documents that exist. */
  documents: phrases,
});

export type ScamRules = z.infer<typeof scamRulesSchema>;

export interface ScamDetector {
  /** Signals that together make a scam; none otherwise. `known`: what the text spreads of the claims that serve to cheat. */
  find(kind: AnalysedText['kind'], fields: readonly Reading[], known?: readonly ClaimFinding[]): ScamSignal[];
}

/** Signals must come from two sides, unless one is enough by itself. */
const enoughAlone = 0.8;
const enoughTogether = 0.6;

const addressWeights = { blocked: 0.9, lookalike: 0.85, shortener: 0.3, package: 0.7 } as const;

type Sign =
  | { readonly kind: 'signal'; readonly id: string }
  | { readonly kind: 'subject' | 'warning' | 'report' | 'store' | 'assurance' };
type Hit = PhraseHit<Sign>;

/** Compiles the rules once. */
export function createScamDetector(rules: ScamRules): ScamDetector {
  const words = (list: readonly string[], sign: Sign) => list.map((phrase) => [phrase, sign] as const);
  const signals = compilePhrases<Sign>(
    Object.entries(rules.signals).flatMap(([id, { phrases: list, pairs }]) =>
      words([...list, ...pairedPhrases(rules, pairs)], { kind: 'signal', id }),
    ),
  );
  const frame = compilePhrases<Sign>([
    ...words([...rules.warning, ...pairedPhrases(rules, rules.warningPairs)], { kind: 'warning' }),
    ...words(rules.report, { kind: 'report' }),
    ...words(rules.officialStores, { kind: 'store' }),
    ...words(rules.assurance, { kind: 'assurance' }),
  ]);
  const subject = compilePhrases<Sign>(words(rules.subject, { kind: 'subject' }));
  const documents = new Set(rules.documents.map((number) => number.toUpperCase()));
  return {
    find(kind, fields, known = []) {
      const found = [
        ...fields.flatMap((reading) => [
          ...wordSignals(rules, reading, findPhrases(signals, reading)),
          ...addressSignals(rules.hosts, reading),
        ]),
        ...known.map(knownSignal),
      ];
      if (found.length === 0) return [];
      const isAbout =
        found.some(({ signal }) => ['lookalike', 'blocked', 'known'].includes(signal)) ||
        fields.some((reading) => findPhrases(subject, reading).length > 0);
      if (!isAbout) return [];
      const frames = fields.flatMap((reading) => framesOf(reading, findPhrases(frame, reading)));
      const all = [...found, ...fields.flatMap((reading) => numberSignals(documents, reading))];
      const distinct = strongest(all).filter(
        ({ signal }) =>
          (signal !== 'app' || !frames.includes('store')) && (signal !== 'price' || all.some(isOffer)),
      );
      if (kind === 'article' && !luresInPrint(distinct)) return [];
      if (!isScam(distinct, repeatedIn(all)) || frames.includes('warning')) return [];
      const isPrivate = distinct.some(({ signal }) => privatePlaces.has(signal));
      const isOpen =
        frames.includes('report') || fields.some(({ text: all }) => namesOfficial(rules.hosts, all));
      return isOpen && !isPrivate ? [] : distinct;
    },
  };
}

/** An appeal for donations names an account too: without an address it takes two signs more than the account that is named. */
function luresInPrint(signals: readonly ScamSignal[]): boolean {
  if (!signals.some(({ signal }) => places.has(signal))) return false;
  const more = signals.filter(({ signal }) => !['account', 'identity', 'contact'].includes(signal));
  return more.some(({ weight }) => weight >= enoughAlone) || more.length >= 2;
}

/** Whoever offers what nobody may sell names a price; elsewhere an amount says nothing. */
function isOffer({ signal }: ScamSignal): boolean {
  return ['service', 'book', 'insider', 'data', 'proof'].includes(signal);
}

/** What a known wording of a scam weighs: alone enough where a rule confirms it. */
const knownWeights = { confirmed: 0.85, suggested: 0.5 } as const;

function knownSignal({ tier, sentence, evidence }: ClaimFinding): ScamSignal {
  return { signal: 'known', text: defang(sentence), weight: knownWeights[tier], evidence };
}

type Group = z.infer<typeof group>;

function pairedPhrases({ groups }: ScamRules, pairs: readonly (readonly [Group, Group])[]): string[] {
  const wordsOf = (one: Group) => (typeof one === 'string' ? (groups[one] ?? []) : one);
  return pairs.flatMap(([firsts, seconds]) =>
    wordsOf(firsts).flatMap((first) => wordsOf(seconds).map((second) => `${first} … ${second}`)),
  );
}

/** Of each kind of signal the first place. */
function strongest(found: readonly ScamSignal[]): ScamSignal[] {
  return found.filter((one, at) => found.findIndex(({ signal }) => signal === one.signal) === at);
}

/** What a seller or an impostor must do at some point: take money, a secret or a book, or lead to a place of his. */
const asks = new Set([
  'known',
  'hand',
  'insider',
  'data',
  'proof',
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

/** Where a victim is led to that is nobody's office. */
const privatePlaces = new Set(['lookalike', 'blocked', 'package', 'account', 'phone']);
/** Where a victim is led to: an article that lures names one, one that reports of fees does not. */
const places = new Set([...privatePlaces, 'shortener', 'credentials', 'letter', 'known', 'pitch']);

/** Demands that are made in two ways: as much as another sign. */
function repeatedIn(found: readonly ScamSignal[]): ScamSignal[] {
  return strongest(found).flatMap((first) => {
    if (!asks.has(first.signal)) return [];
    const [place] = first.evidence;
    const second = found.find(
      ({ signal, evidence: [other] }) =>
        signal === first.signal &&
        place !== undefined &&
        other !== undefined &&
        (other.field !== place.field || other.start >= place.end || other.end <= place.start),
    );
    return second === undefined ? [] : [{ ...second, weight: second.weight / 2 }];
  });
}

function isScam(distinct: readonly ScamSignal[], repeated: readonly ScamSignal[]): boolean {
  const signals = [...distinct, ...repeated];
  const has = (name: string) => signals.some(({ signal }) => signal === name);
  // "Thẻ sẽ bị khóa, gọi 09…": whoever answers there will ask.
  const isSummons = has('phone') && has('threat') && has('impersonation');
  // A document that does not exist asks for nothing, until it leads to a personal telephone.
  const isForged = has('unknown-document') && has('phone');
  const demands = signals.filter(
    ({ signal }) =>
      asks.has(signal) ||
      (isForged && signal === 'unknown-document') ||
      (isSummons && signal === 'impersonation'),
  );
  if (demands.some(({ weight }) => weight >= enoughAlone))
    return signals.length >= 2 || demands.some(({ signal }) => signal !== 'book');
  const together = 1 - signals.reduce((rest, { weight }) => rest * (1 - weight), 1);
  return demands.length >= 1 && signals.length >= 2 && together >= enoughTogether;
}

/** What the words around the signals make of them; those of a seller's assurance and of a denied store count for nothing. */
function framesOf(reading: Reading, hits: readonly Hit[]): Sign['kind'][] {
  const assurances = hits.filter(({ value }) => value.kind === 'assurance');
  const isAssured = (hit: Hit) =>
    assurances.some((other) => other.start <= hit.start && hit.end <= other.end);
  return hits
    .filter((hit) => !isAssured(hit) && !(hit.value.kind === 'store' && isRefused(reading, hit)))
    .map(({ value }) => value.kind);
}

const refusal = /(?:không|khong|chưa|chua|đừng|dung|ngoài|ngoai|lỗi thời|loi thoi)(?![\p{L}])/u;

/** "Không tải trên kho ứng dụng", "CH Play chưa cập nhật kịp". */
function isRefused({ text: all }: Reading, { start, end }: Hit): boolean {
  return refusal.test(all.slice(Math.max(0, start - 16), end + 10).toLowerCase());
}

function wordSignals(rules: ScamRules, reading: Reading, hits: readonly Hit[]): ScamSignal[] {
  return hits.flatMap(({ value, start, end }) => {
    if (value.kind !== 'signal' || isDenied(reading, start, end)) return [];
    if (value.id === 'payment' && isPaidOut(reading, start)) return [];
    if (value.id === 'hand' && !namesAmount(reading, start, end)) return [];
    const weight = rules.signals[value.id]?.weight ?? 0;
    return [signalOf(reading, value.id, weight, start, end)];
  });
}

/** How far behind *chuyển em* the amount may stand, in characters. */
const amountWithin = 30;

/** "Chuyển cháu 1 triệu 2": giving is a demand where an amount follows. */
function namesAmount({ text: all }: Reading, start: number, end: number): boolean {
  return amount.test(all.slice(start, end + amountWithin));
}

const denial = /(?:không|khong|chưa|chua|đừng|dung|chớ|cấm|cam|miễn)\s+(?:\p{L}+\s+){0,2}$/u;
const denialWithin = /\s(?:không|khong|chưa|chua|chẳng|miễn|khỏi)\s(?!xài)(?:\S+\s){0,2}\S+(?:\s\S+)?$/u;
const threat = /(?:nếu|neu)\s[^,.;]*$/u;

/** "Không mất phí", "không cần chuyển khoản", "nộp hồ sơ không mất phí"; but not "nếu không chuyển tiền". */
function isDenied({ text: all }: Reading, start: number, end: number): boolean {
  const lead = all.slice(Math.max(0, start - 24), start).toLowerCase();
  return (denial.test(lead) && !threat.test(lead)) || denialWithin.test(all.slice(start, end).toLowerCase());
}

const payer =
  /(?:bảo hiểm|bhxh|cơ quan|được|kho bạc|bưu điện|công ty|doanh nghiệp|nhà tài trợ|bao hiem|duoc)\s+(?:đã |sẽ |sẽ được )?$/u;

/** "Bên bảo hiểm chuyển tiền vào tài khoản": money that comes. */
function isPaidOut({ text: all }: Reading, start: number): boolean {
  return payer.test(all.slice(Math.max(0, start - 24), start).toLowerCase());
}

function addressSignals(hosts: HostRules, reading: Reading): ScamSignal[] {
  return findHosts(reading.text).flatMap(({ address, start, end }) => {
    const verdict = judgeAddress(hosts, address);
    return verdict === undefined ? [] : [signalOf(reading, verdict, addressWeights[verdict], start, end)];
  });
}
