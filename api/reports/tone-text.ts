/** Sentiments in sentences. */
import { shareCell } from './change-text.ts';
import type { SentimentCounts } from './comparing.ts';
import { number } from './vietnamese.ts';
import { sentimentNames, sentiments } from './wording.ts';

/** `Về sắc thái (…): 12 tin bài tích cực (20,0%); ….` */
export function toneSentence(counts: SentimentCounts, unit: string): string {
  const whole = toneTotal(counts);
  const parts = sentiments.map((label) => {
    const share = shareCell(counts[label], whole);
    const said = `${number(counts[label])} ${unit} ${sentimentNames[label].toLowerCase()}`;
    return share === '–' ? said : `${said} (${share})`;
  });
  return `Về sắc thái (do máy phân loại, là số ước tính): ${parts.join('; ')}.`;
}

/** How many documents a count of sentiments holds. */
export function toneTotal({ negative, neutral, positive }: SentimentCounts): number {
  return negative + neutral + positive;
}
