/** For which group of people an amount is said: poor households, women, the second member of a household. */
import type { Amount } from './figure-amounts.ts';
import { aroundOf, type Clause } from './figure-clause.ts';

/** Where nothing bears an accent, *nam* is *năm* beside a number or such a word. */
const isYearWord =
  /(?:\d|sang|moi|mot|hang|cac|trong|tung|\u0020tu|them|qua|hai|ba|bon|lam|muoi|chuc|nhieu|dau|cuoi|giua|vao|den) nam[^\p{L}]|[^\p{L}]nam (?:\d{1,2}(?! ?(?:t|tuoi)(?!\p{L}))|\d{3}|nay|toi|sau|truoc|ngoai|nua|dong|mo)/u;

/** "Không phải hộ nghèo", "chẳng cận nghèo": whom it is not for. */
const denied = /(?:khong|chang|cha|ko|k|chua)(?: phai| thuoc)?(?: dien| ho| la)? $/u;

/** The group that an amount is for: in the same part of the sentence, else the one named last. */
export function groupAt({ hits, field }: Clause, amount: Amount, dimension: string): string | undefined {
  const named = hits.flatMap((hit) => {
    if (
      (!hit.exact || field.reading.undiacritised) &&
      field.folded.slice(hit.start, hit.end) === 'nam' &&
      isYearWord.test(field.folded.slice(Math.max(0, hit.start - 6), hit.end + 12))
    )
      return [];
    const sign = hit.value.find((one) => one.kind === 'group' && one.dimension === dimension);
    return sign?.kind === 'group' && !(hit.start < amount.end && amount.start < hit.end)
      ? [{ group: sign.group, start: hit.start, end: hit.end }]
      : [];
  });
  const outer = named.filter(
    (hit) =>
      !denied.test(field.folded.slice(Math.max(0, hit.start - 14), hit.start)) &&
      !named.some(
        (other) =>
          other !== hit &&
          other.start <= hit.start &&
          hit.end <= other.end &&
          other.end - other.start > hit.end - hit.start,
      ),
  );
  const before = outer.filter(({ end }) => end <= amount.start).at(-1);
  const after = outer.find(({ start }) => start >= amount.end);
  const between = (from: number, to: number) => field.folded.slice(from, to);
  const closeBefore =
    before !== undefined && !/[,;.](?!\d)| va | con /u.test(between(before.end, amount.start));
  const gap = after === undefined ? '' : between(amount.end, after.start);
  // "80% mức của người thứ nhất": what it is a share of, not whom it is for.
  const closeAfter =
    after !== undefined && !/[,;.](?!\d)| va | con |(?:muc|so voi|muc dong) (?:cua )?$/u.test(gap);
  if (
    closeAfter &&
    (!closeBefore || /^[\s)]*(?:muc dong )?(?:cho|voi|doi voi|danh cho)(?![\p{L}])/u.test(gap))
  )
    return after.group;
  return (before ?? after)?.group;
}

/** The groups of the dimension that the sentences around name. */
export function groupsAround({ field, at }: Clause, dimension: string): string[] {
  const groups = aroundOf(field, at).flatMap((hit) =>
    hit.value.flatMap((sign) => (sign.kind === 'group' && sign.dimension === dimension ? [sign.group] : [])),
  );
  return [...new Set(groups)];
}
