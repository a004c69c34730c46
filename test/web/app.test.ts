import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listReports } from '../../api/reports/saved.ts';
import { saveLinkAudit } from '../../api/store/link-audits.ts';
import { fillOffice, hostile, type Office, openOffice } from './office.ts';

let office: Office;
let ids: number[];
let claim: string;

beforeAll(async () => {
  office = await openOffice();
  ids = await fillOffice(office.context);
  claim = office.context.knowledge.claims[0]?.id ?? '';
});
afterAll(() => office.close());

const pageOf = async (path: string, as: 'analyst' | 'press' | 'leader' | 'administrator' = 'analyst') => {
  const response = await office.send(path, { as });
  expect(response.status, path).toBe(200);
  return response.text();
};

describe('pages', () => {
  it('shows every page of a filled office', async () => {
    for (const path of [
      '/?week=2026-W47',
      '/?week=2026-W46',
      '/?week=2020-W01',
      '/tom-tat-tuan',
      '/tom-tat-tuan?week=2026-W46',
      '/tom-tat-tuan?week=2020-W01',
      '/xu-huong?week=2026-W47',
      '/tin-bai',
      ...ids.map((id) => `/tin-bai/${id}`),
      '/thong-tin-can-kiem-chung',
      '/cau-can-kiem-tra',
      `/thong-tin-can-kiem-chung/${claim}`,
      `/thong-tin-can-kiem-chung/${claim}/lan-truyen`,
      '/nguon-tin',
      '/nguon-tin/bao-mot',
      '/lien-ket-cong',
      '/bao-cao',
      '/canh-bao',
      '/canh-bao/quy-tac',
      '/canh-bao/kenh',
      '/luong-tin',
      '/chien-dich',
      '/chien-dich/moi',
      '/tro-giup',
    ]) {
      const page = await pageOf(path);
      expect(page).toMatch(/^<!doctype html><html lang="vi">/);
      expect(page.match(/<h1/g), path).toHaveLength(1);
      expect(page, path).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it('has no inline script or style on any page: the policy would block it', async () => {
    for (const path of [
      '/?week=2026-W47',
      '/xu-huong?week=2026-W47',
      '/tin-bai',
      `/thong-tin-can-kiem-chung/${claim}`,
    ]) {
      const page = await pageOf(path);
      expect(page).not.toMatch(/ style="| on[a-z]+="/);
      expect(page.match(/<script[^>]*>/g)).toEqual(['<script src="/static/app.js" defer="">']);
    }
  });

  it('links each figure of the overview to documents that are there', async () => {
    const page = await pageOf('/?week=2026-W47');
    const links = [...page.matchAll(/href="(\/tin-bai\?[^"]+)"[^>]*>(\d+)</g)].map(([, href, count]) => ({
      href: (href ?? '').replaceAll('&amp;', '&'),
      count: Number(count),
    }));
    expect(links.length).toBeGreaterThan(10);
    for (const { href, count } of links.filter((link) => link.href.includes('topic='))) {
      const list = await pageOf(href);
      if (count > 0) expect(list, href).toContain(`<strong>${count} tin bài</strong>`);
      else expect(list, href).toContain('Không có tin bài nào khớp');
    }
  });

  it('answers unknown things with a Vietnamese page', async () => {
    for (const path of [
      '/khong-co',
      '/tin-bai/999999',
      '/nguon-tin/khong-co',
      '/thong-tin-can-kiem-chung/X',
      '/bao-cao/77',
    ]) {
      const response = await office.send(path, { as: 'analyst' });
      expect(response.status, path).toBe(404);
      expect(await response.text()).toContain('Không tìm thấy trang');
    }
    expect((await office.send('/?week=2026-W99', { as: 'analyst' })).status).toBe(400);
    expect((await office.send('/tin-bai/abc', { as: 'analyst' })).status).toBe(404);
  });
});

describe('hostile documents', () => {
  it('never become markup', async () => {
    for (const path of [
      '/tin-bai',
      '/?week=2026-W47',
      ...ids.map((id) => `/tin-bai/${id}`),
      '/nguon-tin/dien-dan',
      `/thong-tin-can-kiem-chung/${claim}`,
    ]) {
      const page = await pageOf(path);
      expect(page, path).not.toContain('<script>alert');
      expect(page, path).not.toContain('<img');
    }
    expect(await pageOf(`/tin-bai/${ids[3]}`)).toContain('&lt;script&gt;alert(1)');
  });

  it('never become links of another scheme', async () => {
    const page = await pageOf(`/tin-bai/${ids[3]}`);
    expect(page).not.toMatch(/href="javascript/);
    expect(page).toContain('<code>javascript:alert(document.cookie)</code>');
  });

  it('in the search box come back as text', async () => {
    const page = await pageOf(
      `/tin-bai?query=${encodeURIComponent(hostile)}&topic=${encodeURIComponent(hostile)}`,
    );
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<img');
  });
});

describe('document list', () => {
  it('keeps its filters through form, chips and pages', async () => {
    const page = await pageOf('/tin-bai?topic=luong-huu&week=2026-W47&sentiment=neutral');
    expect(page).toContain('<strong>1 tin bài</strong>');
    expect(page).toMatch(/<option value="luong-huu" selected=""/);
    expect(page).toContain('href="/tin-bai?week=2026-W47&amp;sentiment=neutral"');
    expect(page).toContain('Bỏ lọc Chủ đề');
  });

  it('finds words with and without marks, and says how it understood them', async () => {
    for (const query of ['lương hưu', 'luong huu']) {
      const page = await pageOf(`/tin-bai?query=${encodeURIComponent(query)}`);
      expect(page).toContain('Hệ thống hiểu là');
      expect(page).toContain('<mark>');
    }
  });

  it('leaves out what makes no sense, and says so', async () => {
    const page = await pageOf('/tin-bai?sentiment=angry&page=0');
    expect(page).toContain('Một số điều kiện lọc không hợp lệ');
    expect(page).toContain('4 tin bài');
  });
});

describe('wordings', () => {
  const at = () => `/thong-tin-can-kiem-chung/${claim}/cach-dien-dat`;

  it('are added by analysts and press, kept apart from look-alikes, and refused to others', async () => {
    const form = { text: `Nghe bảo quỹ sắp cạn sạch rồi. ${hostile}`, kind: 'wording' };
    expect((await office.send(at(), { as: 'leader', form })).status).toBe(403);
    expect(await pageOf(`/thong-tin-can-kiem-chung/${claim}`, 'leader')).not.toContain('name="kind"');
    const added = await office.send(at(), { as: 'analyst', form });
    expect(added.status).toBe(303);
    expect(added.headers.get('location')).toBe(`/thong-tin-can-kiem-chung/${claim}#cach-dien-dat`);
    const page = await pageOf(`/thong-tin-can-kiem-chung/${claim}`, 'analyst');
    expect(page).toContain('Nghe bảo quỹ sắp cạn sạch rồi.');
    expect(page).toContain('chuyên viên bổ sung');
    expect(page).not.toContain('<img');
    expect((await office.send(at(), { as: 'analyst', form })).status).toBe(409);
    expect((await office.send(at(), { as: 'analyst', form: { text: 'ừ', kind: 'not' } })).status).toBe(400);
  });
});

describe('cases', () => {
  const at = () => `/thong-tin-can-kiem-chung/${claim}/vu-viec`;

  it('are opened, moved, answered and approved by those who may', async () => {
    expect((await office.send(`${at()}/mo`, { as: 'analyst', form: {} })).status).toBe(403);
    const opened = await office.send(`${at()}/mo`, { as: 'press', form: {} });
    expect(opened.status).toBe(303);
    expect(opened.headers.get('location')).toBe(`/thong-tin-can-kiem-chung/${claim}#vu-viec`);
    const page = await pageOf(`/thong-tin-can-kiem-chung/${claim}`, 'press');
    const id = /vu-viec\/(\d+)\/trang-thai/.exec(page)?.[1];
    expect(page).toContain('Chuyển sang “Đang xác minh”');
    for (const status of ['verifying', 'concluded']) {
      const moved = await office.send(`${at()}/${id}/trang-thai`, { as: 'press', form: { status } });
      expect(moved.status).toBe(303);
    }
    expect(await pageOf(`/thong-tin-can-kiem-chung/${claim}`, 'press')).toContain(
      'Lưu nội dung trả lời trước khi',
    );
    await office.send(`${at()}/${id}/tra-loi`, {
      as: 'press',
      form: { reply: `Thông tin này sai. ${hostile}` },
    });
    await office.send(`${at()}/${id}/trang-thai`, { as: 'press', form: { status: 'drafted' } });
    const refused = await office.send(`${at()}/${id}/trang-thai`, {
      as: 'press',
      form: { status: 'approved' },
    });
    expect(refused.status).toBe(403);
    await office.send(`${at()}/${id}/trang-thai`, { as: 'leader', form: { status: 'approved' } });
    const approved = await pageOf(`/thong-tin-can-kiem-chung/${claim}`, 'press');
    expect(approved).toContain('Đã duyệt');
    expect(approved).not.toContain('<textarea id="reply"');
    expect(approved).toContain('Người thử leader');
    expect(approved).not.toContain('<img');
  });

  it('refuse nonsense', async () => {
    expect(
      (await office.send(`${at()}/1/trang-thai`, { as: 'press', form: { status: 'eaten' } })).status,
    ).toBe(400);
    expect((await office.send(`${at()}/1/ghi-chu`, { as: 'press', form: { note: ' ' } })).status).toBe(400);
    expect((await office.send(`${at()}/999/ghi-chu`, { as: 'press', form: { note: 'có' } })).status).toBe(
      404,
    );
    expect(
      (await office.send(`${at()}/1/trang-thai`, { as: 'press', form: { status: 'closed' } })).status,
    ).toBe(409);
  });
});

describe('sources', () => {
  it('are managed by administrators only', async () => {
    expect(await pageOf('/nguon-tin/bao-mot')).not.toContain('Quản trị nguồn tin');
    expect(await pageOf('/nguon-tin/bao-mot', 'administrator')).toContain('Quản trị nguồn tin');
    expect(
      (await office.send('/nguon-tin/bao-mot/bat-tat', { as: 'press', form: { enabled: '0' } })).status,
    ).toBe(403);
  });

  it('are switched, timed and checked', async () => {
    const send = (action: string, form: Record<string, string>) =>
      office.send(`/nguon-tin/bao-mot/${action}`, { as: 'administrator', form });
    expect((await send('bat-tat', { enabled: '0' })).status).toBe(303);
    expect(await pageOf('/nguon-tin/bao-mot', 'administrator')).toContain('Đã tắt');
    await send('bat-tat', { enabled: '1' });
    expect((await send('chu-ky', { minutes: '45' })).status).toBe(303);
    expect(await pageOf('/nguon-tin/bao-mot')).toContain('45 phút');
    expect((await send('chu-ky', { minutes: '1' })).status).toBe(400);
    expect((await send('trinh-duyet', { browser: '1' })).status).toBe(303);
    expect((await send('kiem-tra', {})).status).toBe(303);
  });
});

describe('reports', () => {
  it('of every kind are made for a month, a quarter or free days, and refused for other periods', async () => {
    const make = (form: Record<string, string>) => office.send('/bao-cao', { as: 'analyst', form });
    for (const [kind, form, said] of [
      ['newspapers', { period: '2026-11' }, 'tháng 11 năm 2026'],
      ['feedback', { period: 'free', from: '2026-11-16', to: '2026-11-22' }, 'từ ngày 16/11/2026'],
    ] as const) {
      const made = await make({ kind, ...form });
      expect([kind, made.status]).toEqual([kind, 303]);
      const at = made.headers.get('location') ?? '';
      expect(await pageOf(at)).toContain(said);
      expect(await pageOf(`${at}/soan`, 'analyst')).toContain('name="assessment"');
      for (const format of ['docx', 'pdf', 'xlsx', 'html', 'csv', 'json'])
        expect([format, (await office.send(`${at}.${format}`, { as: 'leader' })).status]).toEqual([
          format,
          200,
        ]);
    }
    expect((await make({ kind: 'weekly', period: '2026-11' })).status).toBe(400);
    expect((await make({ kind: 'newspapers', period: 'free', from: '', to: '' })).status).toBe(400);
    expect((await make({ kind: 'rumours', period: '2026-11' })).status).toBe(400);
  });

  it('are made, shown and downloaded', async () => {
    const form = { kind: 'weekly', period: '2026-W47' };
    expect((await office.send('/bao-cao', { as: 'press', form })).status).toBe(403);
    const made = await office.send('/bao-cao', { as: 'analyst', form });
    expect(made.status).toBe(303);
    const [row] = await listReports(office.context.store);
    expect(made.headers.get('location')).toBe(`/bao-cao/${row?.id}`);
    const page = await pageOf(`/bao-cao/${row?.id}`);
    expect(page).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(page).not.toContain('<script>alert');
    const file = await office.send(`/bao-cao/${row?.id}.docx`, { as: 'leader' });
    expect(file.headers.get('content-disposition')).toBe(
      'attachment; filename="bao-cao-tuan-2026-W47-v1.docx"',
    );
    expect([...new Uint8Array(await file.arrayBuffer()).slice(0, 2)]).toEqual([0x50, 0x4b]);
    const list = await pageOf('/bao-cao', 'leader');
    for (const format of ['docx', 'pdf', 'xlsx', 'html', 'csv', 'json']) {
      expect(list).toContain(`href="/bao-cao/${row?.id}.${format}"`);
      const download = await office.send(`/bao-cao/${row?.id}.${format}`, { as: 'leader' });
      expect([format, download.status]).toEqual([format, 200]);
      expect((await download.arrayBuffer()).byteLength).toBeGreaterThan(500);
    }
    const summary = await office.send('/tom-tat-tuan/2026-W47.pdf', { as: 'leader' });
    expect((await summary.text()).slice(0, 5)).toBe('%PDF-');
    expect(await pageOf('/bao-cao', 'leader')).not.toContain('<form class="panel');
  });
});

describe('the links between portals', () => {
  it('shows what was found, escaped, and lets only an administrator ask for a new audit', async () => {
    const { store, portals } = office.context;
    const [partner] = portals.partners;
    if (!partner) throw new Error('no partner is configured');
    const check = { state: 'ok', status: 200, finalUrl: partner.url, detail: null } as const;
    const link = { url: portals.own.url, text: hostile, form: 'text', page: 'javascript:alert(1)' } as const;
    await saveLinkAudit(store, {
      startedAt: '2026-11-20T02:00:00Z',
      finishedAt: '2026-11-20T02:10:00Z',
      own: { ...check, finalUrl: portals.own.url, pagesRead: 1, readable: true },
      partners: [
        {
          ...check,
          id: partner.id,
          name: partner.name,
          url: partner.url,
          pagesRead: 1,
          linksToUs: 'yes',
          toUs: [link],
          linkedByUs: 'no',
          byUs: [],
        },
      ],
      outgoing: [],
    });
    const page = await pageOf('/lien-ket-cong');
    expect(page).toContain('1/1');
    expect(page).toContain('20/11/2026');
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('href="javascript:');
    expect(page).not.toContain('Kiểm tra ngay</button>');
    expect(await pageOf('/lien-ket-cong', 'administrator')).toContain('Kiểm tra ngay</button>');
    const ask = (as: 'analyst' | 'administrator') => office.send('/lien-ket-cong/kiem-tra', { as, form: {} });
    expect((await ask('analyst')).status).toBe(403);
    expect((await ask('administrator')).headers.get('location')).toBe('/lien-ket-cong');
    const csv = await office.send('/lien-ket-cong.csv', { as: 'analyst' });
    expect(csv.headers.get('content-type')).toContain('text/csv');
    const json = await office.send('/api/v1/link-audit', { as: 'analyst' });
    expect(await json.json()).toMatchObject({ totals: { linkToUs: 1, known: 1 } });
    expect((await office.send('/api/v1/link-audit')).status).toBe(401);
  });
});
