/** Text and addresses that a Word file can hold, whatever a web page put in them. */

/** Longer targets make Word report a damaged file. */
const LONGEST_ADDRESS = 2000;

const breaks = /[\t\n\v\f\r\u{85}\u{2028}\u{2029}]+/gu;
/** Control characters and non-characters have no place in XML 1.0; direction overrides would reorder the line. */
const forbidden = /[\p{Cc}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{FDD0}-\u{FDEF}\p{Noncharacter_Code_Point}]/gu;
const loneSurrogates = /\p{Surrogate}/gu;

/** One line of well-formed NFC text: breaks become spaces, what XML cannot hold goes, half characters become `�`. */
export function cleanText(text: string): string {
  return text
    .replace(breaks, ' ')
    .replace(forbidden, '')
    .replace(loneSurrogates, '\u{FFFD}')
    .normalize('NFC');
}

/** The address as a link target, or `null` where Word could not open it. */
export function linkTarget(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { href } = new URL(url);
  return href.length > LONGEST_ADDRESS ? null : href;
}
