/** Texts and claims that the speed of analysis is measured on. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { AnalysedText } from '../../analysis/finding.ts';
import { createRandom } from '../../analysis/random.ts';
import { dataDirectory } from '../data-directory.ts';

export interface SpeedSet {
  readonly name: string;
  readonly texts: readonly AnalysedText[];
}

interface Line {
  readonly title?: string;
  readonly text?: string;
  readonly content?: string;
  readonly summary?: string;
  readonly kind?: string;
}

/** Real texts beside the repository; where they are missing, articles and posts put together from our own sentences. */
export function loadSpeedSets(): SpeedSet[] {
  if (!existsSync(join(dataDirectory, 'nlp'))) return ownSets();
  const subject = readLines('nlp/bhxh-subcorpus.jsonl');
  return [
    { name: 'article, about the subject', texts: longOnes(subject, 'article').slice(0, 250) },
    {
      name: 'article, any subject',
      texts: longOnes(readLines('nlp/vnexpress-2024-narius/articles.jsonl.gz'), 'article').slice(0, 400),
    },
    {
      name: 'headline and summary',
      texts: textsOf(readLines('nlp/rss-news/articles.jsonl.gz'), 'article', 1000),
    },
    { name: 'post', texts: textsOf(readLines('nlp/uts2017-bank/train.jsonl'), 'post', 1000) },
    { name: 'comment', texts: textsOf(readLines('nlp/victsd/valid.jsonl'), 'comment', 1000) },
  ];
}

function readLines(file: string): Line[] {
  const path = join(dataDirectory, file);
  if (!existsSync(path)) return [];
  const bytes = readFileSync(path);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').trim();
  return text.split('\n').map((line) => JSON.parse(line) as Line);
}

function textsOf(lines: readonly Line[], kind: AnalysedText['kind'], most: number): AnalysedText[] {
  const step = Math.max(1, Math.floor(lines.length / most));
  return lines.flatMap((line, at): AnalysedText[] => {
    const text = line.text ?? line.content ?? line.summary ?? '';
    if (at % step !== 0 || text === '') return [];
    return [{ kind, title: line.title ?? null, text, publishedAt: '2026-03-01T00:00:00Z', url: null }];
  });
}

/** From 1,200 to 8,000 characters. */
function longOnes(lines: readonly Line[], kind: AnalysedText['kind']): AnalysedText[] {
  const long = lines.filter(({ text, content }) => {
    const length = (text ?? content ?? '').length;
    return length >= 1200 && length <= 8000;
  });
  return textsOf(long, kind, long.length);
}

function ownSets(): SpeedSet[] {
  const random = createRandom(7);
  const make = (kind: AnalysedText['kind'], sentences: number): AnalysedText => ({
    kind,
    title: kind === 'article' ? ownSentence(random) : null,
    text: Array.from({ length: sentences }, () => ownSentence(random)).join(' '),
    publishedAt: '2026-03-01T00:00:00Z',
    url: null,
  });
  return [
    { name: 'article, about the subject', texts: Array.from({ length: 200 }, () => make('article', 30)) },
    { name: 'post', texts: Array.from({ length: 500 }, () => make('post', 2)) },
  ];
}

const who = [
  'người lao động',
  'người về hưu',
  'chủ tiệm tạp hóa',
  'công nhân may',
  'nông dân',
  'sinh viên',
  'tài xế công nghệ',
  'giáo viên mầm non',
  'hộ cận nghèo',
  'thợ hồ',
  'người bán hàng rong',
  'cán bộ xã',
  'mẹ bỉm',
  'người khuyết tật',
  'thương binh',
  'lao động đi Hàn',
];
const what = [
  'sổ bảo hiểm xã hội',
  'thẻ bảo hiểm y tế',
  'lương hưu',
  'trợ cấp thất nghiệp',
  'tiền thai sản',
  'tiền ốm đau',
  'bảo hiểm xã hội một lần',
  'trợ cấp tuổi già',
  'tiền tử tuất',
  'quỹ hưu trí',
  'phần mềm VssID',
  'hồ sơ giám định',
  'mức đóng tự nguyện',
  'giấy chuyển viện',
];
const does = [
  'bị cắt hẳn',
  'bị khóa vĩnh viễn',
  'được nhân đôi',
  'phải nộp lại',
  'bị trừ phân nửa',
  'chuyển sang ngân hàng tư nhân',
  'không còn giá trị',
  'phải đổi mới',
  'được phát tận nhà',
  'bị thu thêm phí',
  'do tỉnh tự quyết',
  'đem cho vay hết',
  'phải quay số mới có',
  'ghi nợ sang con cháu',
];
const when = [
  'từ tháng sau',
  'từ đầu quý',
  'sau Tết',
  'trước ngày khai giảng',
  'ngay tuần này',
  'cuối vụ lúa',
  'khi sáp nhập xã',
  'hết mùa mưa',
];
const whereTo = [
  'ở miền Tây',
  'tại vùng cao',
  'trong khu công nghiệp',
  'ở thị trấn',
  'trên toàn quốc',
  'tại phường mới',
  'ở đảo xa',
  'trong bản',
];

function pick(list: readonly string[], random: () => number): string {
  return list[Math.floor(random() * list.length)] ?? '';
}

function ownSentence(random: () => number): string {
  const amount = `${2 + Math.floor(random() * 97)}${random() < 0.5 ? '%' : ' triệu'}`;
  const sentence = `${pick(when, random)} ${pick(what, random)} của ${pick(who, random)} ${pick(whereTo, random)} ${pick(does, random)}, mất ${amount}`;
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
