import { expect, it } from 'vitest';
import { withoutPersonalData } from '../../../api/citizen-reports/personal-data.ts';

it.each([
  ['Gọi lại 0912345678 nhé', 'Gọi lại [ẩn số điện thoại] nhé'],
  ['Gọi 0912 345 678.', 'Gọi [ẩn số điện thoại].'],
  ['Gọi (0209) 3870-123 hoặc 0912.345.678', 'Gọi [ẩn số điện thoại] hoặc [ẩn số điện thoại]'],
  ['+84 912-345-678', '[ẩn số điện thoại]'],
  ['căn cước 012345678901', 'căn cước [ẩn dãy số]'],
  ['CMND 095 123 456', 'CMND [ẩn dãy số]'],
  ['mã số BHXH 7912345678', 'mã số BHXH [ẩn dãy số]'],
  ['thẻ GD4010123456789', 'thẻ [ẩn mã thẻ]'],
  ['thẻ DN 4 01 0123456789', 'thẻ [ẩn mã thẻ]'],
  ['tài khoản 19034567890123 ngân hàng', 'tài khoản [ẩn dãy số] ngân hàng'],
  ['thư nguyen.van_a+1@thu.example.vn, xin trả lời', 'thư [ẩn thư điện tử], xin trả lời'],
])('leaves out of "%s" what names a person', (text, expected) => {
  expect(withoutPersonalData(text)).toEqual({ text: expected, removed: expected.split('[ẩn').length - 1 });
});

it.each([
  'mức 2.340.000 đồng, tổng 1.234.567.890 đồng',
  'đóng 500000000 đồng trong 12 tháng',
  'từ ngày 01.07.2025 đến 31/12/2026, hoặc 2026-11-18',
  'các năm 2023 2024 2025, giai đoạn 2021-2025',
  'tổng đài 1900 9068, 18001234',
  'xem https://dichvu.example/tra-cuu?ma=012345678901 và www.bhxh.example/0912345678',
  'Nghị định 158/2025/NĐ-CP, Luật 41/2024/QH15',
])('keeps what is reported: "%s"', (text) => {
  expect(withoutPersonalData(text)).toEqual({ text, removed: 0 });
});
