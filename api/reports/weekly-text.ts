/**
 * The words of the weekly report. Page and DOCX render these blocks, so nothing is worded twice; the sections on
 * figures, on claims and on the public stand in `weekly-figure-text.ts`, `weekly-claim-text.ts` and `weekly-opinion-text.ts`.
 */
import { materialShare } from '../gap-effect.ts';
import type { Line, ReportBlock } from './block.ts';
import { linked, paragraph, plain } from './block.ts';
import {
  appendixBlock,
  closingBlock,
  itemAppendix,
  letterheadBlock,
  openingBlocks,
  section,
} from './decree-form.ts';
import { documentTitle } from './document-title.ts';
import { gapSentences } from './gap-text.ts';
import { textBlocks } from './report-texts.ts';
import { scopeBlocks } from './scope-text.ts';
import type { StoryRow } from './story-rows.ts';
import { longTime, number, shortDate } from './vietnamese.ts';
import type { WeeklyReport } from './weekly.ts';
import { weeklyCharts } from './weekly-charts.ts';
import { claimBlocks } from './weekly-claim-text.ts';
import { figureBlocks } from './weekly-figure-text.ts';
import { concernBlocks, feedbackBlocks, outlookBlocks, positiveBlocks } from './weekly-opinion-text.ts';
import { UNTITLED } from './wording.ts';

const SUBJECT = 'Tổng hợp thông tin báo chí và dư luận về bảo hiểm xã hội';

/** The whole report in reading order, from the letterhead to the appendices, in formal Vietnamese. */
export function weeklyBlocks(report: WeeklyReport): ReportBlock[] {
  const charts = weeklyCharts(report);
  return [
    letterheadBlock(report),
    title(report),
    ...openingBlocks(report),
    section('I.', 'PHẠM VI, NGUỒN TIN VÀ CÁCH THU THẬP'),
    ...scope(report),
    section('II.', 'SỐ LIỆU CHUNG'),
    ...figureBlocks(report, charts),
    section('III.', 'VẤN ĐỀ NỔI BẬT'),
    ...stories(report),
    ...textBlocks(report.texts, 'stories'),
    section('IV.', 'DƯ LUẬN QUAN TÂM'),
    ...concernBlocks(report),
    section('V.', 'THÔNG TIN SAI LỆCH, LỪA ĐẢO'),
    ...claimBlocks(report),
    ...charts.claim,
    ...textBlocks(report.texts, 'claims'),
    section('VI.', 'TIN TÍCH CỰC, ĐIỂN HÌNH'),
    ...positiveBlocks(report),
    section('VII.', 'PHẢN ÁNH, KIẾN NGHỊ'),
    ...feedbackBlocks(report),
    section('VIII.', 'ĐÁNH GIÁ, DỰ BÁO'),
    ...outlookBlocks(report),
    section('IX.', 'ĐỀ XUẤT, KIẾN NGHỊ'),
    ...proposals(report),
    closingBlock(report.letterhead),
    ...itemAppendix(report),
    ...methodAppendix(report),
  ];
}

/** `Tuần 47 năm 2026`: the year is that of the ISO week. */
function weekName({ week }: WeeklyReport): string {
  const [year, name] = week.id.split('-W');
  return `tuần ${name} năm ${year}`;
}

function title(report: WeeklyReport): ReportBlock {
  const { monday, sunday } = report.week;
  const name = weekName(report).replace('tuần', 'Tuần');
  return {
    kind: 'title',
    name: 'BÁO CÁO',
    subject: SUBJECT,
    period: `(${name}, từ ngày ${shortDate(monday)} đến ngày ${shortDate(sunday)})`,
  };
}

function scope(report: WeeklyReport): ReportBlock[] {
  return [
    paragraph(periodSentence(report)),
    ...scopeBlocks(report, gapSentences(report.gaps)),
    paragraph(
      'Danh mục tin bài được tính trong kỳ nêu tại Phụ lục I; ghi chú phương pháp nêu tại Phụ lục II kèm theo.',
    ),
  ];
}

function periodSentence({ week, cutOff }: WeeklyReport): string {
  const period = `Kỳ báo cáo: từ 00 giờ 00 phút ngày ${shortDate(week.monday)} đến hết ngày ${shortDate(week.sunday)}. Số liệu được chốt lúc ${longTime(cutOff)}`;
  return Date.parse(cutOff) < Date.parse(week.end)
    ? `${period}, khi kỳ báo cáo chưa kết thúc; số liệu chưa đầy đủ.`
    : `${period}; tin bài thu thập sau thời điểm này không được tính.`;
}

function stories({ topStories }: WeeklyReport): ReportBlock[] {
  if (topStories.length === 0) return [paragraph('Trong kỳ không ghi nhận câu chuyện nổi bật.')];
  return topStories.flatMap((story, index) => [
    { kind: 'heading', level: 2, label: `${index + 1}.`, text: story.title },
    paragraph(storySentence(story)),
    ...storyLinks(story.links),
  ]);
}

function storySentence(story: StoryRow): string {
  const copies = story.copies === 0 ? '' : ` (trong đó có ${number(story.copies)} tin bài đăng lại)`;
  const { negative, neutral, positive } = story.sentiment;
  const latest = story.lastAt === story.firstAt ? '' : `; gần nhất lúc ${longTime(story.lastAt)}`;
  return [
    `Có ${number(story.documents)} tin bài${copies} từ ${number(story.sources)} nguồn tin.`,
    `Ghi nhận sớm nhất tại ${story.firstSourceName} lúc ${longTime(story.firstAt)}${latest}.`,
    `Sắc thái (ước tính): ${number(positive)} tích cực, ${number(neutral)} trung tính, ${number(negative)} tiêu cực.`,
  ].join(' ');
}

function storyLinks(links: WeeklyReport['topStories'][number]['links']): ReportBlock[] {
  if (links.length === 0) return [];
  const items = links.map(
    (link): Line => [linked(documentTitle(link) ?? UNTITLED, link.url), { text: ` (${link.sourceName})` }],
  );
  return [paragraph('Tin bài tiêu biểu:'), { kind: 'list', items }];
}

function proposals(report: WeeklyReport): ReportBlock[] {
  const written = textBlocks(report.texts, 'proposals');
  const blank: ReportBlock = {
    kind: 'blank',
    hint: '(Đơn vị soạn thảo bổ sung: nội dung cần đính chính, công bố; vụ việc cần chuyển cơ quan chức năng; tài liệu tuyên truyền cần cập nhật; nội dung xin ý kiến chỉ đạo.)',
  };
  return [
    ...(written.length > 0 ? written : [blank]),
    paragraph(
      `Trên đây là báo cáo tổng hợp thông tin báo chí và dư luận về bảo hiểm xã hội ${weekName(report)}, trân trọng báo cáo./.`,
    ),
  ];
}

/** The rule under which a gap forbids comparing; only in reports that know of gaps. */
function gapMethod({ gaps }: WeeklyReport): string[] {
  if (gaps === undefined) return [];
  return [
    `Gián đoạn thu thập được xác định từ nhật ký kiểm tra nguồn. Số tin bài thiếu được ước tính bằng số tin bài thường có của nguồn trong thời gian gián đoạn, trừ số đã thu thập bù; từ ${number(100 * materialShare)}% trở lên thì không so sánh tăng, giảm với tuần đó.`,
  ];
}

function methodAppendix(report: WeeklyReport): ReportBlock[] {
  const items = [
    'Tuần báo cáo tính từ thứ Hai đến Chủ nhật theo giờ Việt Nam. Tin bài được tính vào tuần theo thời gian đăng; trường hợp trang không ghi thời gian đăng thì tính theo thời điểm hệ thống ghi nhận lần đầu.',
    'Chủ đề, sắc thái và việc nhóm tin bài thành câu chuyện do phần mềm thực hiện, có thể có sai sót; tỷ lệ sắc thái chưa được hiệu chỉnh theo sai số phân loại nên chỉ là số ước tính.',
    'Tin bài bác bỏ, đính chính một thông tin không được tính là tin bài lan truyền thông tin đó.',
    'Kết luận đúng, sai đối với một thông tin do người có trách nhiệm thực hiện; phần mềm chỉ gợi ý. Thông tin chưa có kết luận được trình bày riêng.',
    'Mức tăng, giảm không tính theo tỷ lệ phần trăm khi số so sánh dưới 10. Dấu “–” là không đủ dữ liệu. Khi có nguồn tin không thu thập được, số lượng thấp hơn không được coi là giảm.',
    ...gapMethod(report),
    'Báo cáo chỉ dẫn đường liên kết và tóm tắt, không sao chép toàn văn; không nêu danh tính người đăng trên mạng xã hội.',
  ];
  return [
    appendixBlock(report, 'Phụ lục II', 'GHI CHÚ PHƯƠNG PHÁP'),
    { kind: 'list', items: items.map(plain) },
  ];
}
