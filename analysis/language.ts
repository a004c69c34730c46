/** Vietnamese, English, or something else. Vietnamese without diacritics is Vietnamese. */
import { isUndiacritised, lowerAccented } from './normalise.ts';

/** Letters that no other language written in Latin has. */
const vietnameseLetter = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉĩịọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/u;

const commonVietnamese = new Set(
  (
    'khong cua nguoi duoc cho mot nhung trong dong bao hiem luong huu chi minh thi cong ty tien nam thang biet nha gio ' +
    'lam roi cung voi hoi the nay vay den rut nghi viec nhu cac la va co bi sao em anh chi bac con mn bhxh bhyt ko dc'
  ).split(' '),
);
const commonEnglish = new Set(
  'the of and to in is that for on with as are was by be this from at has have it an not will or which their new'.split(
    ' ',
  ),
);

/** Enough of any text to tell by. */
const sampleLength = 4000;

/** `vi`, `en` or `other`; a text without words is `other`. Expects NFC. */
export function detectLanguage(text: string): string {
  const words = lowerAccented(text.slice(0, sampleLength)).match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  if (words.length === 0) return 'other';
  const share = (test: (word: string) => boolean) => words.filter(test).length / words.length;
  if (share((word) => vietnameseLetter.test(word)) > 0.12) return 'vi';
  const vietnamese = share((word) => commonVietnamese.has(word));
  const english = share((word) => commonEnglish.has(word));
  if (english > 0.15 && english > vietnamese) return 'en';
  if (vietnamese > 0.12 && isUndiacritised(text.slice(0, sampleLength))) return 'vi';
  return english > 0.08 ? 'en' : 'other';
}
