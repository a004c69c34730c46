/** Signs of a scam that are numbers: personal telephones, accounts to pay into, prices, documents that nobody has issued. */
import { type Entity, entitiesOf } from './entities.ts';
import type { ScamSignal } from './finding.ts';
import { evidenceAt, type Reading } from './reading.ts';
import { defang } from './scam-addresses.ts';

/** A price as it is written or said: *500k*, *1tr2*, *2 củ*, *25 chai*, *1 triệu*, *phí 15%*. */
export const amount =
  /\p{N}\s?(?:k|tr\p{N}?|triệu|trieu|nghìn|nghin|ngàn|ngan|củ|cu|chai|lít|đồng|dong|đ|vnđ|vnd)(?![\p{L}\p{N}])|(?:phí|phi|chia|lấy|lay|lãi|lai)\s(?:\S+\s){0,2}\p{N}+\s?%/iu;

const account =
  /(?:stk|(?:số )?tài khoản|(?:so )?tai khoan|số tk|so tk|tk|(?:nộp|nop|chuyển|chuyen|ck|gửi|gui)(?: tiền| tien| khoản| khoan)? (?:vào|vao|về|ve|tới|toi))(?: số| so)?[\s:]{0,3}(\p{N}[\p{N} .]{6,18}\p{N})/iu;

/** The first of each kind. `documents`: numbers of those that exist, in capitals. */
export function numberSignals(documents: ReadonlySet<string>, reading: Reading): ScamSignal[] {
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
    ...matched(reading, 'account', 0.45, account),
    ...matched(reading, 'price', 0.25, amount),
  ];
}

function matched(reading: Reading, signal: string, weight: number, pattern: RegExp): ScamSignal[] {
  const match = pattern.exec(reading.text);
  return match === null
    ? []
    : [signalOf(reading, signal, weight, match.index, match.index + match[0].length)];
}

/** A signal with its place; addresses in it are broken. */
export function signalOf(
  reading: Reading,
  signal: string,
  weight: number,
  start: number,
  end: number,
): ScamSignal {
  const evidence = evidenceAt(reading, start, end);
  return { signal, text: defang(evidence.quote), weight, evidence: [evidence] };
}
