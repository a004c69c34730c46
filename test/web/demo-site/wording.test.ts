import { expect, it } from 'vitest';
import { Originality } from '../../../web/demo-site/originality.ts';
import { seededRandom } from '../../../web/demo-site/random.ts';
import { encodeWindows1258 } from '../../../web/demo-site/windows-1258.ts';
import { chooseSetting, fill, slug, teencode, withoutMarks } from '../../../web/demo-site/wording.ts';

const random = seededRandom('test');

it('fills choices, numbers and names, nested ones too', () => {
  expect(fill('{a|a} {7..7} {xa}', random, { xa: 'xã Chợ Mới' })).toBe('a 7 xã Chợ Mới');
  expect(fill('{ở {xa}|ở {xa}}', random, { xa: 'xã Chợ Mới' })).toBe('ở xã Chợ Mới');
  expect(fill('{1366200..1366200} đồng', random, {})).toBe('1.366.200 đồng');
  expect(fill('{1..900} người, {1..900} người', random, {})).toMatch(/^(\d+) người, \1 người$/);
  expect(() => fill('{lạ}', random, {})).toThrow('No value for {lạ}');
});

it('knows the retirement age of the year', () => {
  expect(chooseSetting(random, Date.parse('2026-10-05'))).toMatchObject({
    tuoiNam: '61 tuổi 6 tháng',
    tuoiNu: '57 tuổi',
  });
  expect(chooseSetting(random, Date.parse('2027-10-05'))).toMatchObject({
    tuoiNam: '61 tuổi 9 tháng',
    tuoiNu: '57 tuổi 4 tháng',
  });
});

it('writes as people type', () => {
  expect(withoutMarks('Đóng bảo hiểm ở đường Đê')).toBe('Dong bao hiem o duong De');
  expect(teencode('Không biết công ty có được rút không, vậy mọi người')).toBe(
    'ko bít cty có đc rút ko, v mn',
  );
  expect(teencode('Nước sông không lạ')).toBe('Nước sông ko lạ');
});

it('makes addresses of titles', () => {
  expect(slug('Mức đóng BHYT: 1.366.200 đồng/năm?')).toBe('muc-dong-bhyt-1-366-200-dong-nam');
});

it('encodes all Vietnamese letters in windows-1258', () => {
  const text = 'Đường về bản Ngoạn: “ỗ, ặ, ữ, ẩ, ỷ” – ký ức, khoản tiền';
  const decoded = new TextDecoder('windows-1258').decode(encodeWindows1258(text)).normalize('NFC');
  expect(decoded).toBe(text);
});

it('refuses a text that repeats an earlier one, and takes the next attempt', () => {
  const originality = new Originality();
  const texts = [
    'một hai ba bốn năm sáu bảy',
    'Mot hai ba bon nam sau bay',
    'tám chín mười mười một mười hai',
  ];
  let at = 0;
  const next = () => texts[at++] ?? '';
  expect(originality.firstFresh(1, next, (text) => text)).toBe(texts[0]);
  expect(originality.firstFresh(2, next, (text) => text)).toBe(texts[2]);
  expect(
    originality.firstFresh(
      2,
      () => texts[0],
      (text) => text ?? '',
    ),
  ).toBeNull();
});
