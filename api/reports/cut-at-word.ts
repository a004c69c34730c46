/** A text of at most `longest` characters and an ellipsis, cut between words where one ends in its second half. */
export function cutAtWord(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const space = text.lastIndexOf(' ', longest);
  const cut = text.slice(0, space < longest / 2 ? longest : space);
  return `${cut.replace(/[\uD800-\uDBFF]$|[\s.,;:–-]+$/, '')}…`;
}
