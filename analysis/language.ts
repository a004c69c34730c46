/** Vietnamese, English, or something else. Vietnamese without diacritics is Vietnamese. */
import { kindAt, unitKinds } from './characters.ts';
import type { Reading, Syllable } from './reading.ts';

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

/** `vi`, `en` or `other`; a text without words is `other`. */
export function detectLanguage(fields: readonly Reading[]): string {
  const count = countWords(fields);
  const share = (part: number) => part / count.words;
  if (count.words === 0) return 'other';
  if (share(count.accented) > 0.12) return 'vi';
  const vietnamese = share(count.vietnamese);
  const english = share(count.english);
  if (english > 0.15 && english > vietnamese) return 'en';
  if (vietnamese > 0.12 && fields.at(-1)?.undiacritised) return 'vi';
  return english > 0.08 ? 'en' : 'other';
}

/** Words of the first characters: those with letters that only Vietnamese has, and common ones. */
function countWords(fields: readonly Reading[]) {
  const count = { words: 0, accented: 0, vietnamese: 0, english: 0 };
  let before = 0;
  for (const { text, syllables } of fields) {
    let previous = -1;
    for (const syllable of syllables) {
      if (before + syllable.start >= sampleLength) break;
      // The other syllables of a short form: it is one word, and counts by its first.
      if (syllable.start === previous) continue;
      previous = syllable.start;
      addWord(count, syllable);
    }
    before += text.length + 1;
  }
  return count;
}

function addWord(count: ReturnType<typeof countWords>, { accented, folded }: Syllable): void {
  if (kindAt(accented, 0) !== unitKinds.letter) return;
  count.words += 1;
  if (accented !== folded && vietnameseLetter.test(accented)) count.accented += 1;
  if (commonVietnamese.has(folded)) count.vietnamese += 1;
  if (commonEnglish.has(accented)) count.english += 1;
}
