/** When a figure is not said of today's law: asked, proposed, quoted to be refuted, past, or somebody's own. */
import type { Amount } from './figure-amounts.ts';
import {
  type Candidate,
  type Clause,
  cuesOf,
  gapBetween,
  type Hit,
  shortSentences,
} from './figure-clause.ts';
import type { Cue } from './figure-rules.ts';
import { foldDiacritics } from './normalise.ts';

/**
 * Whether the whole sentence is asked, proposed, or quoted to be refuted. Words that say what the figure is about ("tin giả" of
 * a fine for it) do not refute it.
 */
export function isDoubted({ field, at, hits, start, end }: Clause, { quantity, places }: Candidate): boolean {
  const own = (hit: Hit) =>
    places.some((place) => place.start < hit.end && hit.start < place.end) ||
    saidOfOthers.test(field.folded.slice(Math.max(start, hit.start - 40), hit.start));
  const has = (cue: Cue) => cuesOf(hits, cue).some((hit) => !own(hit));
  if (has('proposal') || has('refute') || has('ask') || has('abroad')) return true;
  if (
    field.isTitle &&
    (['proposal', 'refute'] as const).some((cue) => cuesOf(field.besideHits, cue).length > 0)
  )
    return true;
  const sentence = field.reading.text.slice(start, end);
  if (/\?[\s"”')]*$/u.test(sentence)) return true;
  if (
    quantity.localMore &&
    [hits, ...field.hits, field.besideHits].some((some) => cuesOf(some, 'local').length > 0)
  )
    return true;
  const isQuoted = /[“"«]/u.test(sentence);
  const beside = [...(field.hits[at - 1] ?? []), ...(field.hits[at + 1] ?? [])];
  if ((isQuoted || field.hits.length <= shortSentences) && cuesOf(beside, 'refute').length > 0) return true;
  if (isQuoted && cuesOf(field.besideHits, 'refute').length > 0) return true;
  return has('rumour') && isRefuted(field, own);
}

/** "… ai nói khác là sai": the speaker stands by the figure. */
const saidOfOthers =
  /(?<![\p{L}])(?:ai|dua nao|nguoi nao)(?: ma)? (?:noi|bao|keu|tinh)(?: [\p{L}\p{N}]+)* $/u;

/** A rumour that is retold in a text which refutes it anywhere. */
function isRefuted({ hits, besideHits }: Clause['field'], own: (hit: Hit) => boolean): boolean {
  return [besideHits, ...hits].some((some) => cuesOf(some, 'refute').some((hit) => !own(hit)));
}

const stillSo = /(?:van|giu nguyen|hien nay|hien hanh|bay gio|hien tai|dang ap dung)(?![\p{L}])/u;
/** "Đã đóng BHXH được 11 năm". */
const paidSoFar =
  /(?:(?:dong|tham gia) (?:[\p{L}]+ ){0,4}(?:duoc|dc)|(?:moi|da|vua) (?:dong|tham gia)(?: bhxh| bao hiem)?|(?:em|tui|e|minh) (?:moi|da|vua) (?:co|duoc|dc)) (?:hon |gan |khoang )?$/u;
/** "Còn phải đóng 4 năm nữa"; "rút ngắn 5 năm so với trước". */
const isRemainder = /^\s*(?:nua|nay|qua|so voi (?:truoc|luat|quy dinh|hien|muc|thoi))(?![\p{L}])/u;
/** "Mười sáu năm đóng bảo hiểm rồi": somebody's own years. */
const isOver =
  /^(?: dong| tham gia| lam| bhxh| bao hiem| bat buoc| tu nguyen| va| du tuoi| nay)* roi(?! moi| thi| van)(?![\p{L}])/u;
/** "Đàn ông đóng …", "các bà đóng …": nobody's own case. */
const isOfMany = /(?<![\p{L}])(?:dan|cac|may|nhung|quy) $/u;
/** What somebody tells of himself may still say what the law is: "nhà tôi được hỗ trợ …", "bố em phải đủ …". */
const laysDown =
  /(?<![\p{L}])(?:phai|moi duoc|quy dinh|luat|chi can|toi thieu|toi da|duoc (?:huong|ho tro|tang|nghi|nhan|lanh|linh)|bat buoc|cu|la duoc|hien|tinh|tran|kich tran|muc|chi tinh|khong qua|cao nhat|thap nhat|doi)(?![\p{L}])|^ (?:huong|nhan)(?![\p{L}])/u;
const fromTo = /^\s*(?:\/?[\p{L}]+\s+){0,6}?(?:xuong|(?<!tro )len|con|thanh)(?![\p{L}])/u;

/**
 * History ("trước là 30 %", "từ 20 năm xuống 15 năm"), a value that the sentence denies ("không phải 20 năm"), or one's own
 * case ("tôi đóng 12 năm").
 */
export function isSetAside({ field, hits, start }: Clause, amount: Amount): boolean {
  const lead = field.folded.slice(Math.max(start, amount.start - 50), amount.start);
  const tail = field.folded.slice(amount.end, amount.end + 40);
  const precedes = (hit: Hit, reach: number) => hit.end <= amount.start && gapBetween(hit, amount) <= reach;
  const follows = (hit: Hit) =>
    hit.start >= amount.end && !/[,;]/u.test(field.folded.slice(amount.end, hit.start));
  const between = (hit: Hit) => field.folded.slice(hit.end, amount.start);
  if (cuesOf(hits, 'negation').some((hit) => precedes(hit, 22))) return true;
  if (
    amount.as.percent === undefined &&
    amount.role !== 'step' &&
    cuesOf(hits, 'case').some(
      (hit) =>
        precedes(hit, 45) &&
        !isOfMany.test(field.folded.slice(Math.max(start, hit.start - 6), hit.start)) &&
        !/[,;]/u.test(between(hit)) &&
        !laysDown.test(between(hit)),
    )
  )
    return true;
  if (
    amount.as.percent === undefined &&
    amount.as.money === undefined &&
    isOneCase(field.reading.text, start, amount)
  )
    return true;
  const isLeft = leftOver.exec(field.reading.text.slice(start, amount.start));
  if (amount.as.days !== undefined && isLeft !== null && (isLeft[1] === 'còn' || field.reading.undiacritised))
    return true;
  if (/(?<![\p{L}])chu $/u.test(lead)) return true;
  if (
    amount.as.duration !== undefined &&
    amount.role !== 'pay' &&
    (paidSoFar.test(lead) || isRemainder.test(tail))
  )
    return true;
  const isUpTo = /tới\s$/iu.test(field.reading.text.slice(start, amount.start));
  if (amount.as.age !== undefined && !isUpTo && isPersonsAge(lead, tail)) return true;
  if (amount.as.duration !== undefined && isOver.test(tail) && !laysDown.test(lead)) return true;
  if (/(?:^|\s)tu(?: muc| du)?\s*$/u.test(lead) && fromTo.test(tail)) return true;
  if (stillSo.test(lead)) return false;
  return (
    cuesOf(hits, 'instead').some((hit) => precedes(hit, 45)) ||
    cuesOf(hits, 'history').some(
      (hit) =>
        !isAgo(field.folded, hit) && (precedes(hit, 45) || (follows(hit) && gapBetween(hit, amount) <= 25)),
    )
  );
}

/** "Từ 2 năm trước": how long ago; "mỗi năm trước 2014": which years. Neither is the year before. */
function isAgo(folded: string, hit: Hit): boolean {
  if (!folded.startsWith('nam', hit.start)) return false;
  return (
    /\p{N} $/u.test(folded.slice(Math.max(0, hit.start - 2), hit.start)) ||
    /^ (?:nam |ngay )?\p{N}/u.test(folded.slice(hit.end, hit.end + 8))
  );
}

/** "Trong năm chị còn 25 ngày", not "giảm còn 15 năm"; where accents are written, *con* is a child. */
const leftOver =
  /(?<!chỉ|chi|xuống|xuong|giảm|giam|rút|rut|ngắn|ngan) (còn|con) (?:được |lại |duoc |lai )?$/u;

const namedPerson =
  /(?<![\p{L}])(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Cc]ụ|[Ee]m|[Cc]háu) \p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*)*(?![^,;]*[,;])/u;

/** "Chị Mai nghỉ ốm 5 ngày": what a person with a name did, unless the law is named on the way. */
function isOneCase(text: string, start: number, amount: Amount): boolean {
  const lead = text.slice(Math.max(start, amount.start - 60), amount.start);
  const person = namedPerson.exec(lead);
  if (person === null) return false;
  return !laysDown.test(foldDiacritics(lead.slice(person.index + person[0].length)));
}

/** "Ông Nam, 67 tuổi, …", "năm nay 79 tuổi": an age that somebody has. */
function isPersonsAge(lead: string, tail: string): boolean {
  return (
    (/[,(]\s*$/u.test(lead) && /^\s*[,)]/u.test(tail)) ||
    (/^ roi(?![\p{L}])/u.test(tail) && !laysDown.test(lead)) ||
    /(?<!cac |may |nhung |dan )(?:nam nay|nay da|ong|ba|me|bo|anh|chi|co|chu|bac|em|toi(?! da)|cu) (?:da |moi |gan |hon )?$/u.test(
      lead,
    ) ||
    /(?:ong|ba|me|bo|ma|cu|bac|chu|co|di) (?:noi|ngoai|toi|em|minh|tui|hang xom|chong|vo) (?:nam nay |nay |da |moi |gan |hon |duoc ){0,2}$/u.test(
      lead,
    )
  );
}
