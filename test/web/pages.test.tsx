import { load } from 'cheerio';
import type { Child } from 'hono/jsx';
import { describe, expect, it } from 'vitest';
import { ClaimPage } from '../../web/pages/claim.tsx';
import { ClaimsPage } from '../../web/pages/claims.tsx';
import { DocumentPage } from '../../web/pages/document.tsx';
import { DocumentsPage } from '../../web/pages/documents.tsx';
import { OverviewPage } from '../../web/pages/overview.tsx';
import { ReportPage } from '../../web/pages/report.tsx';
import { ReportsPage } from '../../web/pages/reports.tsx';
import { SourcePage } from '../../web/pages/source.tsx';
import { SourcesPage } from '../../web/pages/sources.tsx';
import * as fixtures from './fixtures.ts';

const { frame } = fixtures;
const noActions = { open: false, moves: [], assign: false, note: false, reply: false };

async function render(page: Child) {
  return load(String(await page));
}

/** Text as people read it: runs of white space are one space. */
const textOf = (html: ReturnType<typeof load>, selector: string) =>
  html(selector).text().replace(/\s+/g, ' ').trim();

describe('overview', () => {
  it('answers the question in its first sentences', async () => {
    const html = await render(
      <OverviewPage frame={frame} report={fixtures.overview} bursts={fixtures.noBursts} mayJudge={false} />,
    );
    expect(textOf(html, '.summary')).toBe(
      'Ghi nhận 86 tin bài thuộc 41 câu chuyện, tăng 16,2% so với tuần trước. Sắc thái tiêu cực chiếm 24,4%. Được nhắc nhiều nhất: Bảo hiểm y tế (31), Lương hưu và chi trả (22), BHXH một lần (19). Có 2 thông tin cần kiểm chứng đang được lan truyền.',
    );
    expect(textOf(html, '.figure:nth-child(3)')).toContain('24,4%+8,2 điểm %');
  });

  it('says which sources are missing, and does not call that a fall', async () => {
    const fewer = { ...fixtures.overview, documents: fixtures.compared(60, 74, 71.3) };
    const html = await render(
      <OverviewPage frame={frame} report={fewer} bursts={fixtures.noBursts} mayJudge={false} />,
    );
    expect(textOf(html, '.coverage')).toContain(
      'Thu thập được 8/9 nguồn; không kết nối được: Báo Ngày Nay Vùng Cao',
    );
    expect(textOf(html, '.summary')).toContain('ít hơn tuần trước 18,9% (có thể do thiếu nguồn)');
    expect(textOf(html, '.summary')).not.toContain('giảm');
  });

  it('compares no unfinished week', async () => {
    const unfinished = { ...fixtures.overview, madeAt: '2026-11-18T02:00:00Z' };
    const html = await render(
      <OverviewPage frame={frame} report={unfinished} bursts={fixtures.noBursts} mayJudge={false} />,
    );
    expect(textOf(html, '.notice')).toContain('Tuần chưa kết thúc');
    expect(textOf(html, '.summary')).not.toContain('so với tuần trước');
  });

  it('leads from week to week', async () => {
    const middle = { ...fixtures.overview, week: fixtures.weeks[5] ?? fixtures.week };
    const html = await render(
      <OverviewPage frame={frame} report={middle} bursts={fixtures.noBursts} mayJudge={false} />,
    );
    expect(html('a[rel=prev]').attr('href')).toBe(`/?week=${fixtures.weeks[4]?.id}`);
    expect(html('a[rel=next]').attr('href')).toBe(`/?week=${fixtures.weeks[6]?.id}`);
    expect(html('#week option[selected]').attr('value')).toBe(middle.week.id);
  });

  it('without documents says what to do', async () => {
    const html = await render(
      <OverviewPage
        frame={frame}
        report={fixtures.emptyOverview}
        bursts={fixtures.noBursts}
        mayJudge={false}
      />,
    );
    expect(textOf(html, '.empty')).toContain('Chưa có tin bài nào trong hệ thống');
    expect(html('.chart')).toHaveLength(0);
    const quiet = { ...fixtures.emptyOverview, available: fixtures.overview.available };
    const other = await render(
      <OverviewPage frame={frame} report={quiet} bursts={fixtures.noBursts} mayJudge={false} />,
    );
    expect(other('.empty .button-primary').attr('href')).toBe('/?week=2026-W47');
  });

  it('gives each chart a label and its numbers as a table', async () => {
    const html = await render(
      <OverviewPage frame={frame} report={fixtures.overview} bursts={fixtures.noBursts} mayJudge={false} />,
    );
    const charts = html('figure.chart');
    expect(charts).toHaveLength(3);
    for (const chart of charts) {
      expect(html(chart).find('[role=img]').attr('aria-label')).toMatch(/\d/);
      expect(html(chart).find('table tbody tr').length).toBeGreaterThan(5);
      expect(html(chart).find('table a[href^="/tin-bai"]').length).toBeGreaterThan(5);
    }
  });
});

describe('documents', () => {
  it('show hits, how the query was read, and where time is not known', async () => {
    const [first] = fixtures.rows;
    const report = {
      ...fixtures.documentList,
      filter: { query: 'rút', page: 2 },
      page: 2,
      understood: { terms: ['rút'], phrases: ['một lần'], excluded: ['quân đội'], accentExact: true },
      rows: [
        {
          ...(first ?? fixtures.documentRow()),
          snippet: [
            { text: 'muốn ', hit: false },
            { text: 'rút', hit: true },
          ],
        },
        ...fixtures.rows.slice(1),
      ],
    };
    const html = await render(<DocumentsPage frame={frame} report={report} ignored={false} />);
    expect(textOf(html, '.snippet mark')).toBe('rút');
    expect(textOf(html, '.understood')).toBe(
      'Hệ thống hiểu là: có các từ rút; có cụm từ “một lần”; không có quân đội. Ưu tiên kết quả đúng dấu.',
    );
    expect(textOf(html, '.total')).toBe('61 tin bài, đang xem 26–28');
    expect(textOf(html, '.undated')).toContain('Không rõ ngày đăng');
    expect(
      html('.pager a')
        .map((_, link) => html(link).attr('href'))
        .get(),
    ).toEqual(['/tin-bai?query=r%C3%BAt', '/tin-bai?query=r%C3%BAt&page=3']);
  });

  it('say that there are more than were counted', async () => {
    const report = {
      ...fixtures.documentList,
      filter: { query: 'lương' },
      total: 10_000,
      more: true,
      pages: 400,
    };
    const html = await render(<DocumentsPage frame={frame} report={report} ignored={false} />);
    expect(textOf(html, '.total')).toContain('Hơn 10.000 tin bài');
    expect(textOf(html, '.pager-now')).toBe('Trang 1/400');
  });

  it('without a match offer the way back', async () => {
    const report = { ...fixtures.documentList, filter: { topic: 'bhyt' }, total: 0, rows: [] };
    const html = await render(<DocumentsPage frame={frame} report={report} ignored={false} />);
    expect(textOf(html, '.empty h2')).toBe('Không có tin bài nào khớp với điều kiện');
    expect(html('.chip').attr('href')).toBe('/tin-bai');
  });
});

describe('document', () => {
  it('marks the words of each finding and leads to them', async () => {
    const html = await render(
      <DocumentPage
        frame={frame}
        report={fixtures.documentReport}
        may={{ take: true, edit: true, group: true }}
      />,
    );
    const anchors = html('.anchor')
      .map((_, anchor) => html(anchor).attr('id'))
      .get();
    expect(new Set(anchors).size).toBe(anchors.length);
    for (const link of html('.quote')) expect(anchors).toContain(html(link).attr('href')?.slice(1));
    expect(textOf(html, '.text mark.ev-claim.ev-sentiment')).toContain('tin đồn từ năm sau');
    expect(html('.text p').first().text()).toBe(fixtures.documentReport.text.split('\n')[0]);
    expect(textOf(html, '.finding-claim')).toContain('Đính chính');
    expect(textOf(html, '.finding-claim .correction')).toContain('Người tham gia trước ngày 01/7/2025');
  });

  it('says that the page is gone, shows what was corrected, and offers evidence to those who may take it', async () => {
    const gone = { ...fixtures.documentReport.row, version: 2, removedAt: '2026-11-19T02:00:00Z' };
    const report = { ...fixtures.documentReport, row: gone };
    const html = await render(
      <DocumentPage frame={frame} report={report} may={{ take: true, edit: true, group: true }} />,
    );
    expect(textOf(html, '.byline')).toMatch(/Đã sửa.*Đã gỡ/su);
    expect(textOf(html, '.notice-bad')).toContain('HTTP 404');
    expect([textOf(html, '.changes del'), textOf(html, '.changes ins')]).toEqual(['giảm', 'tăng']);
    expect(html('form[action$="/chung-cu"][method=post]')).toHaveLength(1);
    const other = await render(
      <DocumentPage frame={frame} report={report} may={{ take: false, edit: false, group: false }} />,
    );
    expect(other('form[action$="/chung-cu"]')).toHaveLength(0);
  });

  it('opens the original apart, without handing anything over', async () => {
    const html = await render(
      <DocumentPage
        frame={frame}
        report={fixtures.documentReport}
        may={{ take: true, edit: true, group: true }}
      />,
    );
    expect(html('.original a').attr('rel')).toContain('noopener');
    const lookAlike = { ...fixtures.documentReport, url: 'https://xn--bohim-abc.vn/' };
    const other = await render(
      <DocumentPage frame={frame} report={lookAlike} may={{ take: false, edit: false, group: false }} />,
    );
    expect(other('.original a')).toHaveLength(0);
    expect(textOf(other, '.original code')).toBe('https://xn--bohim-abc.vn/');
  });

  it('breaks dangerous addresses, in the text and beside it, and leaves the others as they are', async () => {
    const { row, findings } = fixtures.documentReport;
    const text = 'Tra cứu tại bhxh-hotro.top/nhan hoặc dichvucong.gov.vn, xem https://bit.ly/abc.';
    const report = {
      ...fixtures.documentReport,
      row: { ...row, title: 'Vào bhxh-hotro.top' },
      text,
      url: 'https://bhxh-hotro.top/bai',
      findings: {
        ...findings,
        topics: [
          {
            slug: 'bhxh-mot-lan',
            score: 1,
            evidence: [{ field: 'text' as const, start: 12, end: 20, quote: text.slice(12, 20) }],
          },
        ],
      },
    };
    const html = await render(
      <DocumentPage frame={frame} report={report} may={{ take: false, edit: false, group: false }} />,
    );
    expect(textOf(html, '.text p')).toContain(
      'Tra cứu tại bhxh-hotro[.]top/nhan hoặc dichvucong.gov.vn, xem hxxps://bit[.]ly/abc.',
    );
    expect(textOf(html, '.text mark.ev-topic')).toBe('bhxh-hot');
    expect(textOf(html, 'h1')).toBe('Vào bhxh-hotro[.]top');
    expect(html('.original a')).toHaveLength(0);
    expect(textOf(html, '.original code')).toBe('hxxps://bhxh-hotro[.]top/bai');
  });
});

describe('claims', () => {
  it('mark what is only watched for', async () => {
    const html = await render(
      <ClaimsPage
        frame={frame}
        report={fixtures.claimList}
        available={fixtures.overview.available}
        filter={{ verdict: undefined, spreading: false, retired: false }}
        mayEdit={false}
      />,
    );
    const rows = html('tbody tr');
    expect(rows).toHaveLength(3);
    expect(rows.eq(2).text()).toContain('Tình huống giả định – danh mục theo dõi');
    expect(rows.eq(0).text()).not.toContain('giả định');
    expect(rows.eq(0).find('.spark').attr('aria-label')).toContain('0, 0, 0, 0, 0, 1, 2, 1, 3, 2, 4, 9');
  });

  it('are filtered by verdict and by week', async () => {
    const html = await render(
      <ClaimsPage
        frame={frame}
        report={fixtures.claimList}
        available={[]}
        filter={{ verdict: 'misleading', spreading: true, retired: false }}
        mayEdit={false}
      />,
    );
    expect(html('tbody tr')).toHaveLength(0);
    expect(textOf(html, '.tabs .tab[aria-current="true"]')).toBe(
      'Gây hiểu lầm 1Chỉ thông tin được lan truyền trong tuần',
    );
  });

  it('show the correction, the matched sentence, and no action without a right', async () => {
    const html = await render(
      <ClaimPage frame={frame} report={fixtures.claimReport} actions={noActions} mayEdit={false} />,
    );
    expect(textOf(html, '.truth .lead')).toBe(fixtures.claimReport.correction);
    expect(textOf(html, '.matches blockquote')).toContain('Nghe bảo sang năm là cắt hết');
    expect(html('.case form')).toHaveLength(0);
    expect(textOf(html, '.step-current')).toBe('Đang xác minh');
    expect(textOf(html, '.history')).toContain('Hệ thống – Mở vụ việc');
  });

  it('offer what the person may do', async () => {
    const actions = {
      open: true,
      moves: ['concluded', 'closed'] as const,
      assign: true,
      note: true,
      reply: true,
    };
    const html = await render(
      <ClaimPage frame={frame} report={fixtures.claimReport} actions={actions} mayEdit />,
    );
    expect(
      html('.moves button')
        .map((_, button) => html(button).attr('value'))
        .get(),
    ).toEqual(['concluded', 'closed']);
    const unopened = { ...fixtures.claimReport, case: null };
    const other = await render(
      <ClaimPage frame={frame} report={unopened} actions={actions} mayEdit={false} />,
    );
    expect(other('.case form').attr('action')).toBe('/thong-tin-can-kiem-chung/C005/vu-viec/mo');
  });
});

describe('sources and reports', () => {
  it('name the health, the error and the reasons of drops', async () => {
    const html = await render(<SourcesPage frame={frame} report={fixtures.sourceList} />);
    const failing = textOf(html, 'tr:has(a[href$="bao-hong"])');
    expect(failing).toContain('Đang lỗi');
    expect(failing).toContain('Máy chủ của trang đang gặp lỗi');
    expect(failing).toContain('4 lần lỗi liên tiếp từ 15/11/2026 09:00');
    expect(failing).toContain('gián đoạn từ 15/11/2026 08:00');
    expect(textOf(html, '.drops')).toContain('Không liên quan đến bảo hiểm xã hội');
    const none = { ...fixtures.sourceList, rows: [], drops: {}, collecting: false };
    const empty = await render(<SourcesPage frame={frame} report={none} />);
    expect(textOf(empty, '.empty')).toContain('Chưa có nguồn tin nào');
  });

  it('filter sources by links with counts, the chosen one marked', async () => {
    const report = { ...fixtures.sourceList, filter: { state: 'unwell', sort: 'name' } } as const;
    const html = await render(<SourcesPage frame={frame} report={report} />);
    expect(textOf(html, '[aria-labelledby=loc-state] [aria-current]')).toBe('Cần xem 2');
    expect(html('[aria-labelledby=loc-state] a:contains("Đang lỗi")').attr('href')).toBe(
      '/nguon-tin?state=failing&sort=name',
    );
    expect(textOf(html, '[aria-labelledby=sap-xep] [aria-current]')).toBe('Tên');
    expect(html('[aria-labelledby=loc-tier]')).toHaveLength(0);
    const none = await render(<SourcesPage frame={frame} report={{ ...report, rows: [] }} />);
    expect(textOf(none, 'main')).toContain('Không có nguồn tin nào khớp');
  });

  it('explain an error in Vietnamese, with the technical detail folded', async () => {
    const row = fixtures.sourceList.rows.find(({ health }) => health === 'failing');
    const report = { ...fixtures.sourceReport, row: row ?? fixtures.sourceReport.row };
    const html = await render(<SourcePage frame={frame} report={report} mayManage={false} />);
    expect(textOf(html, '.notice-bad')).toContain('Máy chủ của trang đang gặp lỗi.');
    expect(textOf(html, '.notice-bad details code')).toBe('HTTP 503');
    expect(html('.notice-bad details[open]')).toHaveLength(0);
  });

  it('show the rhythm and the gaps of a source', async () => {
    const html = await render(<SourcePage frame={frame} report={fixtures.sourceReport} mayManage={false} />);
    const text = textOf(html, 'main');
    expect(text).toContain('Bình thường khoảng 4 tin bài mỗi tuần');
    expect(text).toContain('Đăng nhiều hơn vào thứ hai, thứ ba, thứ tư.');
    expect(text).toContain('trong khoảng 7–15 giờ');
    expect(textOf(html, '.gap-list li:nth-child(1)')).toContain('từ 15/11/2026 08:00 đến nay');
    expect(textOf(html, '.gap-list li:nth-child(2)')).toContain('đã thu thập bù 7 tin bài');
    expect(html('.swatch-gap')).toHaveLength(1);
  });

  it('lead from the overview to the sources that are unwell', async () => {
    const html = await render(
      <OverviewPage frame={frame} report={fixtures.overview} bursts={fixtures.noBursts} mayJudge={false} />,
    );
    expect(html('.notice a[href="/nguon-tin?state=unwell"]').text()).toBe('2 nguồn tin cần xem lại');
    const well = { ...fixtures.overview, unwell: { failing: 0, silent: 0, falling: 0 } };
    expect(
      textOf(
        await render(
          <OverviewPage frame={frame} report={well} bursts={fixtures.noBursts} mayJudge={false} />,
        ),
        'main',
      ),
    ).not.toContain('cần xem');
  });

  it('say what a gap means for the week, and compare nothing then', async () => {
    const gap = { count: 86, previous: 120, mean4: null, gap: true } as const;
    const report = {
      ...fixtures.overview,
      documents: gap,
      gaps: {
        rows: fixtures.sourceReport.gaps,
        missingShare: 0.12,
        material: true,
        previousMaterial: false,
        meanMaterial: false,
      },
    };
    const html = await render(
      <OverviewPage frame={frame} report={report} bursts={fixtures.noBursts} mayJudge={false} />,
    );
    expect(textOf(html, '.gap-note')).toContain('Ước tính thiếu khoảng 12% số tin bài thường có');
    expect(textOf(html, '.gap-note')).toContain('Tất cả nguồn: từ 02/11/2026 08:00');
    expect(textOf(html, '.summary')).toContain('không so sánh với tuần trước');
    expect(textOf(html, '.summary')).not.toContain('giảm');
    expect(textOf(html, '.figure:nth-child(1) .change')).toContain('không so sánh');
  });

  it('never link a dropped address of another scheme', async () => {
    const html = await render(<SourcePage frame={frame} report={fixtures.sourceReport} mayManage={false} />);
    expect(textOf(html, '.drop-list')).toContain('javascript:alert(1)');
    expect(html('a[href^="javascript"]')).toHaveLength(0);
  });

  it('offer to make a report only to those who may', async () => {
    const weeks = fixtures.overview.available;
    const may = await render(
      <ReportsPage frame={frame} rows={[]} weeks={weeks} mayMake today="2026-11-24" />,
    );
    expect(may('#report-week option')).toHaveLength(12);
    expect(may('#report-week option[selected]').attr('value')).toBe('2026-W47');
    expect(may('#report-period option[selected]').attr('value')).toBe('2026-10');
    expect(may('#report-period optgroup').first().find('option').first().attr('value')).toBe('2026-11');
    expect(may('.period-form .free-period input[type=date]')).toHaveLength(2);
    const mayNot = await render(
      <ReportsPage
        frame={frame}
        rows={fixtures.reportRows}
        weeks={weeks}
        mayMake={false}
        today="2026-11-24"
      />,
    );
    expect(mayNot('main form')).toHaveLength(0);
    expect(mayNot('a[href="/bao-cao/2.docx"]')).toHaveLength(1);
  });

  it('set the report on paper in the words of the DOCX', async () => {
    const html = await render(
      <ReportPage frame={frame} row={fixtures.reportRow} report={fixtures.weeklyReport} />,
    );
    expect(textOf(html, '.letterhead .motto')).toBe('Độc lập - Tự do - Hạnh phúc');
    expect(textOf(html, '.sheet-demo')).toContain('DỮ LIỆU MINH HỌA');
    expect(html('.sheet table').length).toBeGreaterThan(2);
    expect(textOf(html, '.recipients')).toContain('Lưu: VT');
  });
});

describe('frame', () => {
  it('shows the band of the demonstration, the menu, and what was done', async () => {
    const page = (change: Partial<typeof frame>) => (
      <SourcesPage frame={{ ...frame, ...change }} report={fixtures.sourceList} />
    );
    const plain = await render(page({}));
    expect(plain('.demo-band')).toHaveLength(0);
    expect(textOf(plain, '.menu [aria-current=page]')).toBe('Nguồn tin');
    const demo = await render(page({ demo: true, flash: 'source-saved' }));
    expect(textOf(demo, '.demo-band strong')).toBe('Dữ liệu minh họa – không phải tin thật');
    expect(textOf(demo, '[role=status].flash')).toBe('Đã lưu thay đổi của nguồn tin.');
  });
});
