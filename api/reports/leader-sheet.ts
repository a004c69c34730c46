/**
 * The leader's page on paper: one A4 page, whatever the week holds. Every text whose length others decide is cut, every list is
 * capped, and what a decision has said is not said again; the page on screen and the JSON have it whole.
 */
import { type Line, paragraph, plain, type ReportBlock } from './block.ts';
import type { ClaimRow } from './claim-rows.ts';
import { cutAtWord } from './cut-at-word.ts';
import type { LeaderReport } from './leader.ts';
import type { Decision } from './leader-decisions.ts';
import {
  changeText,
  coverageText,
  decisionText,
  furtherClaimsText,
  furtherText,
  growthText,
  mostGrowing,
  noComparison,
  noDecisions,
  noGrowth,
  quoted,
  sentimentNames,
  sentimentNote,
  sentimentOrder,
  shareText,
  volumeSentence,
} from './leader-text.ts';
import { longTime, shortDate } from './vietnamese.ts';

/** Characters: with its figures, a decision takes four lines of the sheet at most, a claim three. */
const longest = { statement: 100, topic: 80, source: 45 };

/** In the layout `brief`, one page. */
export function leaderBlocks(whole: LeaderReport): ReportBlock[] {
  const report = withShortTexts(whole);
  const { monday, sunday } = report.week;
  const [year, week] = report.week.id.split('-W');
  return [
    {
      kind: 'title',
      name: 'TÓM TẮT TUẦN',
      subject: 'Thông tin báo chí và dư luận về bảo hiểm xã hội',
      period: `(Tuần ${week} năm ${year}, từ ngày ${shortDate(monday)} đến ngày ${shortDate(sunday)})`,
    },
    ...demonstration(report),
    section('1.', 'Sắc thái dư luận'),
    paragraph(volumeSentence(report)),
    sentimentTable(report),
    { kind: 'note', text: sentimentNote(report) },
    section('2.', 'Việc cần quyết định'),
    ...decisionList(report),
    ...growthSection(report),
    section('4.', 'Độ bao phủ'),
    paragraph(coverageText(report)),
    { kind: 'note', text: `Số liệu tính đến ${longTime(report.madeAt)}.` },
  ];
}

function withShortTexts(report: LeaderReport): LeaderReport {
  const { coverage } = report;
  return {
    ...report,
    decisions: report.decisions.map(shortDecision),
    growing: report.growing?.map(shortClaim) ?? null,
    coverage: {
      ...coverage,
      failed: coverage.failed.map((source) => ({ ...source, name: cutAtWord(source.name, longest.source) })),
    },
  };
}

function shortDecision(decision: Decision): Decision {
  if (decision.kind === 'negative-topic')
    return { ...decision, name: cutAtWord(decision.name, longest.topic) };
  return 'claim' in decision ? { ...decision, claim: shortClaim(decision.claim) } : decision;
}

function shortClaim<C extends Pick<ClaimRow, 'statement'>>(claim: C): C {
  return { ...claim, statement: cutAtWord(claim.statement, longest.statement) };
}

function demonstration({ demo }: LeaderReport): ReportBlock[] {
  if (!demo) return [];
  return [
    {
      kind: 'demonstration',
      mark: 'DỮ LIỆU MINH HỌA – KHÔNG PHẢI VĂN BẢN CHÍNH THỨC',
      text: 'Tin bài và số liệu được tạo ra để giới thiệu phần mềm.',
    },
  ];
}

function section(label: string, text: string): ReportBlock {
  return { kind: 'heading', level: 2, label, text };
}

function sentimentTable({ sentiment: { shares } }: LeaderReport): ReportBlock {
  return {
    kind: 'table',
    caption: null,
    columns: [
      { label: 'Sắc thái', align: 'left', share: 26 },
      { label: 'Tỷ lệ ước tính', align: 'left', share: 40 },
      { label: 'So với tuần trước', align: 'left', share: 34 },
    ],
    rows: sentimentOrder.map((label) => [
      [plain(sentimentNames[label])],
      [plain(shareText(shares[label]))],
      [plain(changeText(shares[label]))],
    ]),
    density: 'normal',
  };
}

function decisionList({ decisions, furtherDecisions }: LeaderReport): ReportBlock[] {
  if (decisions.length === 0) return [paragraph(noDecisions)];
  const items = decisions.map((decision): Line => {
    const { action, reason } = decisionText(decision);
    return [{ text: `${action}. `, emphasis: 'bold' }, { text: reason }];
  });
  const further = furtherDecisions === 0 ? [] : [paragraph(furtherText(furtherDecisions))];
  return [{ kind: 'list', items }, ...further];
}

/** Claims whose growth is the reason of a decision above are not said again. */
function growthSection({ growing, decisions }: LeaderReport): ReportBlock[] {
  const decided = new Set(decisions.flatMap((one) => (one.kind === 'severe-claim' ? [one.claim.id] : [])));
  const rest = growing?.filter(({ id }) => !decided.has(id)) ?? [];
  const some = rest.length > 0 && rest.length < (growing?.length ?? 0);
  return [
    section('3.', some ? 'Thông tin khác đang lan rộng' : 'Thông tin đang lan rộng'),
    ...(rest.length > 0 ? growthList(rest) : [paragraph(whyNone(growing))]),
  ];
}

function whyNone(growing: LeaderReport['growing']): string {
  if (growing === null) return noComparison;
  return growing.length === 0 ? noGrowth : 'Các thông tin đang lan rộng đã nêu tại mục 2.';
}

function growthList(claims: readonly ClaimRow[]): ReportBlock[] {
  const items = claims
    .slice(0, mostGrowing)
    .map((claim) => plain(`${quoted(claim.statement)}: ${growthText(claim)}.`));
  const further = claims.length - items.length;
  return [{ kind: 'list', items }, ...(further === 0 ? [] : [paragraph(furtherClaimsText(further))])];
}
