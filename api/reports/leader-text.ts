/** The words of the leader's page, in formal Vietnamese. The page on screen and the A4 sheet (`leader-sheet.ts`) share them. */
import type { SentimentLabel } from '../../analysis/finding.ts';
import type { CaseStatus } from '../store/schema/claim-tables.ts';
import type { ClaimRow } from './claim-rows.ts';
import type { LeaderReport } from './leader.ts';
import type { Decision } from './leader-decisions.ts';
import type { SentimentShare } from './sentiment-shares.ts';
import { number, percent } from './vietnamese.ts';

export const sentimentNames: Readonly<Record<SentimentLabel, string>> = {
  negative: 'Tiêu cực',
  neutral: 'Trung tính',
  positive: 'Tích cực',
};

/** From the one that asks for something to the one that does not. */
export const sentimentOrder = ['negative', 'neutral', 'positive'] as const;

export const notEnoughData = 'chưa đủ dữ liệu';
export const noDecisions = 'Trong kỳ không có việc nào vượt ngưỡng cần lãnh đạo quyết định.';
export const noGrowth = 'Không có thông tin nào được lan truyền nhiều hơn tuần trước.';
export const noComparison =
  'Chưa so sánh được với tuần trước (tuần chưa kết thúc hoặc việc thu thập bị gián đoạn).';

const steps: Readonly<Record<CaseStatus, string>> = {
  new: 'mới mở, chưa xác minh',
  verifying: 'đang xác minh',
  concluded: 'đã có kết luận, chưa có dự thảo trả lời',
  drafted: 'đang chờ phê duyệt',
  approved: 'đã phê duyệt, chưa công bố',
  published: 'đã công bố',
  closed: 'đã đóng',
};

export interface Worded {
  /** What to decide. */
  readonly action: string;
  /** Why it is asked for: the figures that passed the threshold. */
  readonly reason: string;
}

export function decisionText(decision: Decision): Worded {
  switch (decision.kind) {
    case 'approve-reply':
      return {
        action: `Phê duyệt nội dung trả lời về thông tin ${quoted(decision.claim.statement)}`,
        reason: `Dự thảo đã chờ phê duyệt ${duration(decision.hours)}.`,
      };
    case 'severe-claim':
      return {
        action: `${decision.claim.verdict === 'scam' ? 'Quyết định cảnh báo người dân, chuyển cơ quan công an' : 'Giao xác minh và trả lời'} về thông tin ${quoted(decision.claim.statement)}`,
        reason: `Mức nghiêm trọng cao nhất; ${number(decision.spreads)} tin bài lan truyền trong tuần (tuần trước ${number(decision.previous)}); ${decision.status === null ? 'chưa mở vụ việc' : `vụ việc ${steps[decision.status]}`}.`,
      };
    case 'overdue-case':
      return {
        action: `Đôn đốc xử lý vụ việc về thông tin ${quoted(decision.claim.statement)}`,
        reason: `Đã mở ${duration(decision.hours)}, ${steps[decision.status]}.`,
      };
    case 'negative-topic':
      return {
        action: `Giao nắm nguyên nhân dư luận tiêu cực về “${decision.name}”`,
        reason: `${number(decision.count)} tin bài tiêu cực trong tuần, trung bình 4 tuần trước là ${number(decision.mean4)}.`,
      };
    case 'collection':
      return { action: 'Chỉ đạo khắc phục việc thu thập thông tin', reason: collectionReason(decision) };
  }
}

function collectionReason({
  failing,
  silent,
  falling,
  missingShare,
}: Extract<Decision, { kind: 'collection' }>): string {
  const now = [
    ...(failing > 0 ? [`${number(failing)} nguồn không đọc được`] : []),
    ...(silent > 0 ? [`${number(silent)} nguồn không có tin mới`] : []),
    ...(falling > 0 ? [`${number(falling)} nguồn ít tin bất thường`] : []),
  ].join('; ');
  const sentences = [
    ...(now === '' ? [] : [`Hiện nay có ${now}.`]),
    ...(missingShare === null
      ? []
      : [`Gián đoạn trong tuần làm thiếu khoảng ${wholePercent(missingShare)} số tin bài thường có.`]),
  ];
  return sentences.join(' ');
}

function duration(hours: number): string {
  return hours < 48 ? `${number(hours)} giờ` : `${number(Math.floor(hours / 24))} ngày`;
}

/** As a part of a sentence. */
export function quoted(statement: string): string {
  return `“${statement.replace(/[.\s]+$/u, '')}”`;
}

/** `36%`: the interval leaves no room for decimals. */
export function wholePercent(share: number): string {
  return `${number(Math.round(share * 100))}%`;
}

/** `36% (từ 22% đến 53%)`, or that there is not enough data. */
export function shareText(share: SentimentShare | null): string {
  if (share === null) return notEnoughData;
  return `${wholePercent(share.estimate)} (từ ${wholePercent(share.low)} đến ${wholePercent(share.high)})`;
}

const changes = {
  higher: 'cao hơn tuần trước',
  lower: 'thấp hơn tuần trước',
  unclear: 'chưa thấy khác biệt rõ',
} as const;

export function changeText(share: SentimentShare | null): string {
  if (share === null) return '–';
  return share.change === null ? 'không so sánh' : changes[share.change];
}

export function sentimentNote({ sentiment }: LeaderReport): string {
  return `Tỷ lệ đã hiệu chỉnh theo sai số phân loại đo trên ${number(sentiment.measuredOn)} văn bản thật; trong ngoặc là khoảng tin cậy 95%.`;
}

/** `Tuần này ghi nhận 420 tin bài, nhóm thành 80 câu chuyện; …` */
export function volumeSentence({ documents, stories, unfinished }: LeaderReport): string {
  const counted = `${unfinished ? 'Tính đến nay, tuần này' : 'Trong tuần'} ghi nhận ${number(documents.count)} tin bài, nhóm thành ${number(stories.count)} câu chuyện`;
  if (unfinished || documents.gap) return `${counted}.`;
  const mean = documents.mean4 === null ? '' : `, trung bình 4 tuần trước ${number(documents.mean4)}`;
  return `${counted} (tuần trước ${number(documents.previous)} tin bài${mean}).`;
}

export function growthText({ spreads, debunks }: Pick<ClaimRow, 'spreads' | 'debunks'>): string {
  const answered =
    debunks.count === 0 ? 'chưa có tin bài đính chính' : `${number(debunks.count)} tin bài đính chính`;
  return `${number(spreads.count)} tin bài lan truyền (tuần trước ${number(spreads.previous)}); ${answered}`;
}

export function coverageText({ coverage: { enabled, reached, failed }, gaps }: LeaderReport): string {
  const sources = `Thu thập được từ ${number(reached)}/${number(enabled)} nguồn tin`;
  const missing = failed.length === 0 ? '' : `, thiếu ${named(failed.map(({ name }) => name))}`;
  const effect =
    gaps.missingShare === 0
      ? 'Không ghi nhận gián đoạn làm mất tin bài.'
      : `Gián đoạn làm thiếu khoảng ${percent(Math.round(gaps.missingShare * 1000), 1000)} số tin bài thường có${gaps.material ? ', vì vậy không so sánh tăng, giảm' : ''}.`;
  return `${sources}${missing}. ${effect} Không bao gồm nhóm kín, báo in và phát sóng.`;
}

const mostNamed = 3;

function named(names: readonly string[]): string {
  const shown = names.slice(0, mostNamed).join(', ');
  return names.length > mostNamed ? `${shown} và ${number(names.length - mostNamed)} nguồn khác` : shown;
}

export function furtherText(count: number): string {
  return `Ngoài ra còn ${number(count)} việc khác vượt ngưỡng, xem tại các trang chi tiết.`;
}

/** Claims that spread more are listed up to this many; the rest is counted. */
export const mostGrowing = 4;

/** What a list of claims leaves out of those that grow. */
export function furtherClaimsText(count: number): string {
  return `Ngoài ra còn ${number(count)} thông tin khác lan truyền nhiều hơn tuần trước.`;
}
