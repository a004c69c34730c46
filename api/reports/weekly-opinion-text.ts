/** Sections on the public of the weekly report: concerns, good news, feedback, outlook. */
import type { Line, ReportBlock } from './block.ts';
import { linked, paragraph, plain } from './block.ts';
import { documentTitle } from './document-title.ts';
import { comingOccasions } from './outlook.ts';
import type { AudienceConcern, FeedbackGroup, PositiveItem, TopicCount } from './public-opinion.ts';
import { textBlocks } from './report-texts.ts';
import { number } from './vietnamese.ts';
import type { WeeklyReport } from './weekly.ts';
import { UNTITLED } from './wording.ts';

export function concernBlocks({ concerns, texts }: WeeklyReport): ReportBlock[] {
  return [...found(concerns, concernFindings), ...textBlocks(texts, 'concerns')];
}

export function positiveBlocks({ positive, texts }: WeeklyReport): ReportBlock[] {
  return [...found(positive, positiveFindings), ...textBlocks(texts, 'positive')];
}

export function feedbackBlocks({ feedback, texts }: WeeklyReport): ReportBlock[] {
  return [...found(feedback, feedbackFindings), ...textBlocks(texts, 'feedback')];
}

/** What the calendar holds, then what people expect. */
export function outlookBlocks({ cutOff, texts }: WeeklyReport): ReportBlock[] {
  const coming = comingOccasions(cutOff);
  const written = textBlocks(texts, 'outlook');
  return [
    paragraph(
      coming.length === 0
        ? 'Trong hai tuần tới không có sự kiện thường kỳ nào trong lịch theo dõi của hệ thống.'
        : `Trong hai tuần tới, dư luận có thể quan tâm nhiều hơn do có: ${coming.join('; ')}.`,
    ),
    ...(written.length > 0
      ? written
      : [{ kind: 'blank', hint: '(Đơn vị soạn thảo bổ sung đánh giá chung và dự báo.)' } as const]),
  ];
}

/** Reports that were frozen before this was counted say so. */
function found<T>(counted: readonly T[] | undefined, blocks: (counted: readonly T[]) => ReportBlock[]) {
  return counted === undefined
    ? [paragraph('Mục này chưa được thống kê khi chốt báo cáo.')]
    : blocks(counted);
}

function concernFindings(concerns: readonly AudienceConcern[]): ReportBlock[] {
  if (concerns.length === 0)
    return [paragraph('Trong kỳ không nhận diện được tin bài nói riêng về nhóm đối tượng nào.')];
  return [
    paragraph(
      'Theo nhóm đối tượng được nhắc đến (một tin bài có thể nhắc đến nhiều nhóm; sắc thái là số ước tính):',
    ),
    { kind: 'list', items: concerns.map((concern) => plain(concernSentence(concern))) },
    ...samples(
      'Câu hỏi, ý kiến tiêu biểu trên mạng xã hội, diễn đàn:',
      concerns.flatMap((concern) => concern.samples),
    ),
  ];
}

function concernSentence({ name, documents, negative, topics }: AudienceConcern): string {
  const tone = negative === 0 ? '' : `, trong đó ${number(negative)} tiêu cực`;
  return `${name}: ${number(documents)} tin bài${tone}${topicPhrase(topics)}.`;
}

function topicPhrase(topics: readonly TopicCount[]): string {
  if (topics.length === 0) return '';
  return `; chủ đề chính: ${topics.map(({ name, count }) => `${name} (${number(count)})`).join('; ')}`;
}

function positiveFindings(items: readonly PositiveItem[]): ReportBlock[] {
  if (items.length === 0) return [paragraph('Trong kỳ hệ thống không nhận diện được bài viết tích cực nào.')];
  return [
    paragraph('Bài viết có sắc thái tích cực (ước tính), mỗi sự việc nêu một bài:'),
    {
      kind: 'list',
      items: items.map((item) => [
        ...link(item),
        { text: item.documentsOfStory > 1 ? `; ${number(item.documentsOfStory)} tin bài cùng đưa.` : '.' },
      ]),
    },
  ];
}

function feedbackFindings(groups: readonly FeedbackGroup[]): ReportBlock[] {
  const total = groups.reduce((sum, { documents }) => sum + documents, 0);
  if (total === 0)
    return [paragraph('Trong kỳ không ghi nhận ý kiến tiêu cực nào trên mạng xã hội, diễn đàn.')];
  return [
    paragraph(
      `Ghi nhận ${number(total)} ý kiến có sắc thái tiêu cực (ước tính) trên mạng xã hội, diễn đàn, phân theo đơn vị đầu mối như sau (Bảng 9). Ý kiến phê bình, góp ý được coi là phản ánh để xem xét, không phải thông tin sai lệch.`,
    ),
    {
      kind: 'table',
      caption: 'Bảng 9. Phản ánh, kiến nghị theo đơn vị đầu mối',
      columns: [
        { label: 'Đơn vị đầu mối', align: 'left', share: 30 },
        { label: 'Số ý kiến', align: 'right', share: 12 },
        { label: 'Chủ đề chính', align: 'left', share: 30 },
        { label: 'Ví dụ', align: 'left', share: 28 },
      ],
      rows: groups.map((group) => [
        [plain(group.unit ?? 'Chưa xác định đơn vị')],
        [plain(number(group.documents))],
        group.topics.map(({ name, count }) => plain(`${name} (${number(count)})`)),
        group.samples.map((sample) => link(sample)),
      ]),
      density: 'dense',
    },
  ];
}

function samples(label: string, links: AudienceConcern['samples']): ReportBlock[] {
  const distinct = links.filter(
    (sample, index) => links.findIndex(({ url }) => url === sample.url) === index,
  );
  if (distinct.length === 0) return [];
  return [paragraph(label), { kind: 'list', items: distinct.map((sample) => link(sample)) }];
}

function link(item: AudienceConcern['samples'][number]): Line {
  return [linked(documentTitle(item) ?? UNTITLED, item.url), { text: ` (${item.sourceName})` }];
}
