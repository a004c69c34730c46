import { describe, expect, test } from 'vitest';
import { findEntities } from '../../analysis/entities.ts';

const values = (text: string) =>
  findEntities(text.normalize('NFC')).map(({ kind, value }) => `${kind} ${value}`);

describe('entities', () => {
  test.each([
    ['Người thứ nhất đóng 1.263.600 đồng', ['money 1263600 VND']],
    ['rút được 15 củ', ['money 15000000 VND']],
    ['lương hưu 2tr3 mỗi tháng', ['money 2300000 VND']],
    ['đóng 1tr263 một năm', ['money 1263000 VND', 'duration 12 months']],
    ['nộp 350k thôi', ['money 350000 VND']],
    ['2tr350k', ['money 2350000 VND']],
    ['2 củ rưỡi', ['money 2500000 VND']],
    ['được nửa triệu mỗi tháng', ['money 500000 VND']],
    ['hỗ trợ nua trieu', ['money 500000 VND']],
    ['nợ 869,5 tỉ đồng', ['money 869500000000 VND']],
    ['3 triệu 500 nghìn đồng', ['money 3500000 VND']],
    ['500.000đ/tháng', ['money 500000 VND']],
    ['3,4 triệu người hưởng', []],
    ['tôi 5 k biết', []],
    ['đóng hai mươi hai phần trăm thu nhập', ['percent 22 %']],
    ['dong hai muoi hai phan tram thu nhap', ['percent 22 %']],
    ['tăng 8%', ['percent 8 %']],
    ['mức 10,5 %', ['percent 10.5 %']],
    ['nữ 57 tuổi 4 tháng', ['age 688 months']],
    ['từ sáu mươi tuổi', ['age 720 months']],
    ['sáu mươi mốt tuổi tám tháng', ['age 740 months']],
    ['57 tuổi lẻ hai tháng', ['age 686 months']],
    ['75 tuổi một tháng được bao nhiêu', ['age 900 months', 'duration 1 months']],
    ['hai củ năm ba', ['money 2530000 VND']],
    ['đủ 15 năm đóng', ['duration 180 months']],
    ['thời gian 5 năm 3 tháng', ['duration 63 months']],
    ['trong 30 ngày', ['duration 30 days']],
    ['năm năm trước', ['duration 60 months']],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  test.each([
    ['từ ngày 1/7/2025', ['date 2025-07-01']],
    ['ngày 1 tháng 7 năm 2025', ['date 2025-07-01']],
    ['ngay 15 thang 8', ['date --08-15']],
    ['trước ngày 30-9', ['date --09-30']],
    ['tháng 7/2025', ['date 2025-07']],
    ['tháng 7 năm 2025', ['date 2025-07']],
    ['T7/2025', ['date 2025-07']],
    ['ngày 31/2/2025', []],
    ['giai đoạn 2021-2025', ['period 2021/2025']],
    ['từ 2018 đến 2030', ['period 2018/2030']],
    ['năm 2024 có gì', ['year 2024']],
    ['Luật số 41/2024/QH15', ['legal 41/2024/QH15']],
    ['nghị định 158/2025/nđ-cp', ['legal 158/2025/NĐ-CP']],
    ['nghi dinh 158/2025/nd-cp', ['legal 158/2025/NĐ-CP']],
    ['Quyết định 562/QĐ-UBND', ['legal 562/QĐ-UBND']],
    ['Nghị quyết 28-NQ/TW', ['legal 28-NQ/TW']],
    ['Thông tư 12/2025/TT-BNV', ['legal 12/2025/TT-BNV']],
    ['gọi 0912 345 678 nhé', ['phone 0912345678']],
    ['+84 912.345.678', ['phone 0912345678']],
    ['tổng đài 1900 9068', ['phone 19009068']],
    ['xem https://vssid.gov.vn/tra-cuu?x=1.', ['url https://vssid.gov.vn/tra-cuu?x=1']],
    ['vào dichvucong.gov.vn nộp', ['url dichvucong.gov.vn']],
    ['thư gửi hotro@vss.gov.vn', ['email hotro@vss.gov.vn']],
    ['#BảoHiểmXãHội toàn dân', ['hashtag #baohiemxahoi']],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  test('places hold, in order and without overlaps', () => {
    const text = 'Từ 1/7/2025, theo Luật 41/2024/QH15, nữ 56 tuổi 8 tháng đóng 22% của 2tr, gọi 1900 9068.';
    const found = findEntities(text);
    expect(found.map(({ kind }) => kind)).toEqual(['date', 'legal', 'age', 'percent', 'money', 'phone']);
    let reached = 0;
    for (const { start, end, quote } of found) {
      expect(start).toBeGreaterThanOrEqual(reached);
      expect(text.slice(start, end)).toBe(quote);
      reached = end;
    }
  });

  test.each([
    '1'.repeat(200_000),
    '1 '.repeat(200_000),
    'năm '.repeat(200_000),
    '1.'.repeat(200_000),
    'a.'.repeat(200_000),
  ])('hostile input ends before the limit of a test', (text) => {
    expect(findEntities(text)).toBeInstanceOf(Array);
  });
});
