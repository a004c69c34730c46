/**
 * Scams and impersonation: signs in the words (a fee, a code, a book that is bought) and in addresses (look-alikes of official
 * ones). One sign is not a scam; a text that warns of one shows the same signs and is none.
 */
import { z } from 'zod';
import { type Entity, entitiesOf } from './entities.ts';
import type { AnalysedText, ClaimFinding, ScamSignal } from './finding.ts';
import { compilePhrases, findPhrases, type PhraseHit } from './patterns.ts';
import { evidenceAt, type Reading } from './reading.ts';
import { defang, findHosts, type HostRules, judgeAddress, namesOfficial } from './scam-addresses.ts';
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
    /** Telephone numbers of the agency, as they are written. */
    hotlines: phrases,
  }),
  signals: z.record(
    text,
    z.object({
      weight: z.number().min(0).max(1),
      phrases,
      /** Each word of the first list with each of the second behind it, a few words between: *đọc … mã xác thực*. */
      pairs: z.array(z.tuple([phrases.min(1), phrases.min(1)])).default([]),
    }),
  ),
  /** Without one of these in words or address a text is not about the agency. */
  subject: phrases,
  /** Words of those who warn of it. */
  warning: phrases,
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
      words([...list, ...pairs.flatMap(pairedPhrases)], { kind: 'signal', id }),
    ),
  );
  const frame = compilePhrases<Sign>([
    ...words(rules.warning, { kind: 'warning' }),
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
      const all = [...found, ...fields.flatMap((reading) => entitySignals(documents, reading))];
      const distinct = strongest(all).filter(({ signal }) => signal !== 'app' || !frames.includes('store'));
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

/** What a known wording of a scam weighs: alone enough where a rule confirms it. */
const knownWeights = { confirmed: 0.85, suggested: 0.5 } as const;

function knownSignal({ tier, sentence, evidence }: ClaimFinding): ScamSignal {
  return { signal: 'known', text: defang(sentence), weight: knownWeights[tier], evidence };
}

function pairedPhrases([firsts, seconds]: readonly [readonly string[], readonly string[]]): string[] {
  return firsts.flatMap((first) => seconds.map((second) => `${first} … ${second}`));
}

/** Of each kind of signal the first place. */
function strongest(found: readonly ScamSignal[]): ScamSignal[] {
  return found.filter((one, at) => found.findIndex(({ signal }) => signal === one.signal) === at);
}

/** What a seller or an impostor must do at some point: take money, a secret or a book, or lead to a place of his. */
const asks = new Set([
  'known',
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
const places = new Set([...privatePlaces, 'shortener', 'credentials', 'letter', 'known']);

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
  // A document that does not exist asks for nothing, until it leads to a personal telephone.
  const isForged = has('unknown-document') && has('phone');
  const demands = signals.filter(
    ({ signal }) => asks.has(signal) || (isForged && signal === 'unknown-document'),
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
    const weight = rules.signals[value.id]?.weight ?? 0;
    return [signalOf(reading, value.id, weight, start, end)];
  });
}

const denial = /(?:không|khong|chưa|chua|đừng|dung|chớ|cấm|cam|miễn)\s+(?:\p{L}+\s+){0,2}$/u;
const denialWithin = /\s(?:không|khong|chưa|chua|chẳng|miễn|khỏi)\s(?:\S+\s){0,2}\S+(?:\s\S+)?$/u;
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

const account =
  /(?:stk|(?:số )?tài khoản|(?:so )?tai khoan|số tk|so tk|tk)(?: số| so)?[\s:]{0,3}(\p{N}[\p{N} .]{6,18}\p{N})/giu;

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
