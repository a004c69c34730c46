import { expect, it } from 'vitest';
import { readKnowledgeFile } from '../../analysis/knowledge-file.ts';
import { readField } from '../../analysis/reading.ts';
import { createScamDetector, scamRulesSchema } from '../../analysis/scam.ts';
import { defang, findHosts, judgeAddress, withoutDanger } from '../../analysis/scam-addresses.ts';

const rules = await readKnowledgeFile('analysis/knowledge/scam.json', scamRulesSchema);
const detector = createScamDetector(rules);
const signals = (text: string, kind: 'post' | 'article' = 'post') =>
  detector.find(kind, [readField('text', text)]).map(({ signal }) => signal);

it.each([
  ['baohiemxahoi.gov.vn', undefined],
  ['dichvucong.baohiemxahoi.gov.vn', undefined],
  ['baohiemxahoi.gov.vn.evil.top', 'lookalike'],
  ['baohiemxah0i-gov.com', 'lookalike'],
  ['tuoitre.vn/bao-hiem.htm', undefined],
])('judges %s as %s', (address, verdict) => {
  expect(judgeAddress(rules.hosts, address)).toBe(verdict);
});

it('knows names that are a letter or two off, and leaves other words alone', () => {
  for (const address of ['baohiemxahi.vn', 'baohiemxaho.com.vn/x', 'bao-hiem-xa-hol.com', 'dichvucomg.net'])
    expect(judgeAddress(rules.hosts, address)).toBe('lookalike');
  for (const address of ['baohiemnhantho.vn', 'dichvuxe.com', 'hoibaochi.vn'])
    expect(judgeAddress(rules.hosts, address)).toBeUndefined();
});

it('breaks addresses so that nothing links to them', () => {
  expect(defang('vào https://bhxh.co ngay')).toBe('vào hxxps://bhxh[.]co ngay');
  expect(findHosts('xem bhxh[.]top').map(({ address }) => address)).toEqual(['bhxh.top']);
});

it('breaks dangerous addresses alone, whatever else the text holds', () => {
  const { hosts } = rules;
  const show = (text: string) => withoutDanger(hosts, text);
  expect(show('vào https://bhxh-hotro.top/a.b ngay, 1.263.600 đồng, nghị định số 158.')).toBe(
    'vào hxxps://bhxh-hotro[.]top/a[.]b ngay, 1.263.600 đồng, nghị định số 158.',
  );
  for (const safe of ['https://dichvucong.gov.vn/p', 'đọc ở vnexpress.net', 'hết câu.Sang câu'])
    expect(show(safe)).toBe(safe);
  expect(show('bhxh[.]top')).toBe('bhxh[.]top');
});

it('finds a demand for secrets in the name of the agency', () => {
  expect(signals('Em gọi từ bên bảo hiểm, bác đọc mã OTP cho em để nhận lương hưu.')).not.toEqual([]);
  expect(signals('Thu mua sổ BHXH giá cao, trả tiền mặt tại chỗ.')).not.toEqual([]);
});

it.each([
  'Cảnh báo: kẻ gian giả danh cán bộ bảo hiểm để đòi mã OTP.',
  'Cơ quan BHXH không yêu cầu cung cấp mật khẩu.',
  'Lương hưu được chuyển khoản vào tài khoản ngân hàng.',
  'Tra cứu tại baohiemxahoi.gov.vn hoặc gọi tổng đài.',
])('leaves alone: %s', (text) => {
  expect(signals(text)).toEqual([]);
});

it('takes an article for a lure only where it leads somewhere', () => {
  const text = 'Bộ trình phương án hoàn vốn, phí xử lý, chuyển tiền cho bảo hiểm xã hội.';
  expect(signals(text, 'article')).toEqual([]);
});
