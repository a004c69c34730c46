/** What a report rests on: which sources were read, how, and what was not. */
import { paragraph, type ReportBlock } from './block.ts';
import type { Coverage } from './coverage.ts';
import { number, percent } from './vietnamese.ts';

/** The paragraphs on sources, gaps (as `gapSentences` words them), way of collecting and what is left out. */
export function scopeBlocks(
  { coverage }: { readonly coverage: Coverage },
  gaps: readonly string[],
): ReportBlock[] {
  return [
    paragraph(coverageSentence(coverage)),
    ...failedSources(coverage),
    ...gaps.map(paragraph),
    paragraph(
      'Tin bài được thu thập tự động từ các trang công khai (nguồn cấp tin, sơ đồ trang web, chuyên mục, diễn đàn), trong phạm vi chủ sở hữu trang cho phép; mỗi tin bài chỉ được tính một lần theo địa chỉ gốc.',
    ),
    paragraph(
      'Báo cáo không bao gồm: nhóm kín, tin nhắn riêng và nội dung phải đăng nhập trên mạng xã hội; báo in; nội dung chỉ phát trên sóng phát thanh, truyền hình và hệ thống truyền thanh cơ sở.',
    ),
  ];
}

function coverageSentence({ enabled, reached, failed }: Coverage): string {
  if (enabled === 0) return 'Trong kỳ chưa có nguồn tin nào được theo dõi.';
  if (reached >= enabled && failed.length === 0)
    return `Nguồn tin: hệ thống theo dõi ${number(enabled)} nguồn tin và đã thu thập được từ tất cả các nguồn trong kỳ.`;
  const unchecked = enabled - reached - failed.length;
  return [
    `Nguồn tin: hệ thống theo dõi ${number(enabled)} nguồn tin, thu thập được từ ${number(reached)} nguồn (${percent(reached, enabled)})`,
    ...(failed.length > 0 ? [`${number(failed.length)} nguồn không thu thập được`] : []),
    ...(unchecked > 0 ? [`${number(unchecked)} nguồn chưa được thu thập trong kỳ`] : []),
  ]
    .join('; ')
    .concat('. Tin bài của các nguồn này có thể chưa được phản ánh đầy đủ trong báo cáo.');
}

function failedSources({ failed }: Coverage): ReportBlock[] {
  if (failed.length === 0) return [];
  const names = failed.map(({ name }) => name).join('; ');
  return [paragraph(`Các nguồn tin không thu thập được: ${names}.`)];
}
