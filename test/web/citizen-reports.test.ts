import { afterAll, beforeAll, expect, it } from 'vitest';
import { hostile, type Office, openOffice } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const form = {
  channel: 'hotline',
  receivedAt: '2026-11-22T09:00',
  text: `Thẻ bảo hiểm y tế của tôi bị khóa, gọi lại 0912345678. ${hostile}`,
  place: 'phường Đức Xuân',
  link: 'javascript:alert(1)',
  code: '',
};
const pageOf = async (path: string) => {
  const response = await office.send(path, { as: 'press' });
  expect(response.status, path).toBe(200);
  const page = await response.text();
  expect(page).not.toMatch(/undefined|NaN|\[object| style="|<script>alert/);
  return page;
};

it('shows a form to those who may enter reports, and to others only what came in', async () => {
  const page = await pageOf('/phan-anh');
  expect(page).toContain('Chưa có phản ánh nào');
  expect(page).toContain('max="2026-11-23T09:00"');
  expect(page.match(/<h1/g)).toHaveLength(1);
  const read = await (await office.send('/phan-anh', { as: 'leader' })).text();
  expect(read).not.toContain('<textarea');
  expect((await office.send('/phan-anh', { as: 'leader', form: { ...form, link: '' } })).status).toBe(403);
  expect(await pageOf('/tin-bai')).toContain('href="/phan-anh"');
});

it('gives back what made no sense, and keeps the rest without personal data', async () => {
  const refused = await office.send('/phan-anh', { as: 'press', form });
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain('Chưa lưu. “Đường dẫn”: phải là một địa chỉ trang web hợp lệ.');
  const saved = await office.send('/phan-anh', { as: 'press', form: { ...form, link: 'lua-dao.example/a' } });
  expect(saved.status).toBe(303);
  const page = await pageOf('/phan-anh');
  const [, document = ''] = /href="(\/tin-bai\/\d+)"/.exec(page) ?? [];
  const text = await pageOf(document);
  expect(text).toContain('[ẩn số điện thoại]');
  expect(text).not.toContain('0912345678');
  expect(text).toContain('không có trang gốc');
  expect(text).not.toContain('urn:minhtin');
  const [, source = ''] = /href="(\/nguon-tin\/phan-anh-[a-z-]+)"/.exec(text) ?? [];
  expect((await office.send(source, { as: 'press' })).headers.get('location')).toBe('/phan-anh');
  expect(await pageOf('/nguon-tin')).not.toContain('phan-anh-duong-day-nong');
  expect(await pageOf('/tin-bai?channel=phan-anh&place=xa-duc-xuan')).toContain('<strong>1 tin bài</strong>');
  expect(await pageOf('/tin-bai?channel=phan-anh&place=xa-ba-be')).not.toContain(`href="${document}"`);
});

it('says line by line what is wrong with a file', async () => {
  const send = async (csv: string) => {
    const form = new FormData();
    form.set('file', new File([csv], 'phan-anh.csv'));
    return office.send('/phan-anh/tep', { as: 'analyst', form });
  };
  const refused = await send('Kênh tiếp nhận,Thời điểm,Nội dung\nThư tay,22/11/2026,Hỏi về lương hưu\n');
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain('Dòng 2: “Kênh tiếp nhận”: phải là một trong các kênh');
  const taken = await send('Kênh tiếp nhận,Thời điểm,Nội dung\nZalo OA,22/11/2026,Hỏi về lương hưu\n');
  expect(taken.status).toBe(200);
  expect(await taken.text()).toContain('Đã nhận 1 phản ánh mới.');
});

it('lets an alert rule watch them', async () => {
  const page = await pageOf('/canh-bao/quy-tac/moi?kind=citizen-reports');
  expect(page).toContain('Phường Đức Xuân');
  const fields = { kind: 'citizen-reports', name: 'Nhiều phản ánh', documents: '2', hours: '48' };
  const rule = { ...fields, coolDownHours: '24', topic: '', claim: '', place: '' };
  const preview = await office.send('/canh-bao/quy-tac/moi', {
    as: 'press',
    form: { ...rule, do: 'preview' },
  });
  const seen = await preview.text();
  expect(seen).toContain('đã có thể cảnh báo 1 lần');
  expect(seen).toContain('2 phản ánh trong 48 giờ.');
  expect(seen).toContain('/tin-bai?channel=phan-anh&amp;from=2026-11-20&amp;to=2026-11-22');
  await office.send('/canh-bao/quy-tac/moi', { as: 'press', form: { ...rule, do: 'save' } });
  expect(await pageOf('/canh-bao/quy-tac')).toContain('Mọi nội dung: từ 2 phản ánh trong 48 giờ');
});
