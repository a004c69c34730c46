import { expect, it } from 'vitest';
import { factsOn, isVerified, loadFacts, signersOf, valueAt } from '../../analysis/facts.ts';
import { loadFigureRules } from '../../analysis/figure-rules.ts';
import { createFigureChecker } from '../../analysis/figures.ts';
import { readField } from '../../analysis/reading.ts';

const facts = await loadFacts('analysis/knowledge/facts.json');
const checker = createFigureChecker(await loadFigureRules('analysis/knowledge/figures.json'), facts);

function verdicts(text: string, day: string, title?: string): string[] {
  const fields = [...(title === undefined ? [] : [readField('title', title)]), readField('text', text)];
  return checker.check(fields, `${day}T09:00:00+07:00`).map(({ factId, verdict }) => `${factId} ${verdict}`);
}

it('judges a value by the day of publication', () => {
  const text = 'Lương cơ sở hiện nay là 2.340.000 đồng một tháng.';
  expect(verdicts(text, '2026-05-01')).toEqual(['LCS-03 consistent']);
  expect(verdicts(text, '2026-08-01')).toEqual(['LCS-03 outdated']);
});

it('judges a value by the day that the text speaks of', () => {
  const text = 'Từ ngày 01/7/2026 lương cơ sở là 2.530.000 đồng một tháng.';
  expect(verdicts(text, '2026-05-01')).toEqual(['LCS-04 consistent']);
  expect(verdicts('Lương cơ sở hiện là 2.530.000 đồng.', '2026-05-01')).toEqual(['LCS-04 not_yet']);
});

it('tells groups apart', () => {
  const wrong = 'Hộ nghèo được Nhà nước hỗ trợ 40%, hộ cận nghèo 50% mức đóng BHXH tự nguyện.';
  expect(verdicts(wrong, '2026-05-01')).toContain('TN-05 contradicts');
  const right = 'Hộ nghèo được Nhà nước hỗ trợ 50%, hộ cận nghèo 40% mức đóng BHXH tự nguyện.';
  expect(verdicts(right, '2026-05-01')).not.toContain('TN-05 contradicts');
});

it('takes conditions into account', () => {
  expect(verdicts('Vợ sinh thường thì chồng được nghỉ 10 ngày.', '2026-05-01')).toEqual([
    'TS-06 contradicts',
  ]);
  expect(verdicts('Vợ sinh mổ thì chồng được nghỉ 7 ngày.', '2026-05-01')).toEqual(['TS-06 consistent']);
});

it('finds the subject of a figure in the title', () => {
  const text = 'Hộ cận nghèo được hỗ trợ 55% mức đóng.';
  expect(verdicts(text, '2026-05-01', 'Tham gia BHXH tự nguyện')).toEqual(['TN-05 contradicts']);
});

it.each([
  'Có ý kiến đề xuất nâng lương cơ sở lên 3.000.000 đồng.',
  'Lương cơ sở là 3.000.000 đồng phải không mọi người?',
  'Thông tin lương cơ sở tăng lên 3.000.000 đồng là sai sự thật.',
  'Tôi đóng được 12 năm, mong sau này có lương hưu.',
  'Ở Hàn Quốc người lao động đóng 9% lương cho quỹ hưu trí.',
  'Ông Nam, 67 tuổi, nghỉ hưu đã lâu.',
])('does not take for an error: %s', (text) => {
  expect(verdicts(text, '2026-09-01').filter((verdict) => !verdict.endsWith('consistent'))).toEqual([]);
});

it('reads rounded sums and sums said by halves', () => {
  expect(verdicts('Lương cơ sở giờ là 2tr53.', '2026-09-01')).toEqual(['LCS-04 consistent']);
  expect(verdicts('Lương cơ sở giờ là 2 triệu 530.', '2026-09-01')).toEqual(['LCS-04 consistent']);
  expect(verdicts('Lương cơ sở khoảng 2,5 triệu đồng.', '2026-09-01')).toEqual(['LCS-04 consistent']);
});

it('says nothing without a day', () => {
  expect(checker.check([readField('text', 'Lương cơ sở là 3.000.000 đồng.')], null)).toEqual([]);
});

it('lets only verified facts flag by themselves', () => {
  for (const text of [
    'Lương cơ sở hiện nay là 2.900.000 đồng.',
    'Hộ nghèo được hỗ trợ 60% khi đóng BHXH tự nguyện.',
  ]) {
    for (const found of checker.check([readField('text', text)], '2026-09-01T00:00:00Z')) {
      const fact = facts.find(({ id }) => id === found.factId);
      expect(found.tier).toBe(fact && isVerified(fact) ? 'confirmed' : 'suggested');
    }
  }
});

it('gives the facts of a day and topic', () => {
  const ids = (on: string) => factsOn(facts, on, 'tuoi-nghi-huu').map(({ id }) => id);
  expect(ids('2026-11-23')).toContain('TUOI-2026');
  expect(ids('2026-11-23')).not.toContain('TUOI-2025');
  expect(ids('2025-11-23')).toContain('TUOI-2025');
});

it('counts two different people as a sign-off, one person twice not', () => {
  const [fact] = facts.filter(({ verification_level }) => verification_level === 'press');
  if (fact === undefined) throw new Error('no fact by the press');
  const signed = (...names: string[]) => ({
    ...fact,
    sign_off: names.map((by) => ({ by, on: '2026-11-23' })),
  });
  expect(isVerified(signed('Lê An', 'Lê An'))).toBe(false);
  expect(isVerified(signed('Lê An', 'Trần Bình'))).toBe(true);
  expect(signersOf(signed('Lê An', 'Lê An '))).toEqual(['Lê An']);
});

it('refuses a path that a fact does not have', () => {
  const [fact] = facts;
  if (fact === undefined) throw new Error('no facts');
  expect(() => valueAt(fact, 'nowhere')).toThrow(/has no value/);
});

it.each([
  ['Năm nay nữ tròn 57t là được nghỉ hưu, nam thì 61 tuổi rưỡi.', '2026-03-19', ['TUOI-2026 consistent']],
  ['dan ba 55 dan ong 60 la duoc nghi huu', '2019-03-19', []],
  ['Đóng đủ 20n mới có lương hưu đó chị.', '2026-02-11', ['HUU-01 outdated']],
  ['Nghỉ việc 6th là rút được BHXH một lần.', '2026-04-21', ['ML-01 contradicts']],
  ['Hộ nghèo được hỗ trợ một nửa mức đóng BHXH tự nguyện.', '2026-05-12', ['TN-05 consistent']],
])('reads short forms of amounts: %s', (text, day, due) => {
  expect([...new Set(verdicts(text, day))]).toEqual(due);
});

it('takes a range as a whole', () => {
  const fined = (range: string) =>
    verdicts(`Cá nhân đăng tin giả về BHXH lên mạng xã hội bị phạt từ ${range} triệu đồng.`, '2026-10-20');
  expect(new Set(fined('10 đến 15'))).toEqual(new Set(['PL-01 consistent']));
  expect(fined('5 đến 10')).not.toContain('PL-01 consistent');
});

it('does not let a value of the past settle what is said of today', () => {
  const text = 'Hiện nay chỉ cần đóng đủ 15 năm BHXH là có lương hưu, không phải chờ đủ 20 năm như trước.';
  expect(verdicts(text, '2025-01-20')).toContain('HUU-02 not_yet');
});

it('takes the only group named around a sentence for its own', () => {
  const text = 'Bạn đọc nữ hỏi về lương hưu. 15 năm đầu tham gia tương ứng 50% mức bình quân tiền lương.';
  expect(verdicts(text, '2026-03-09')).toEqual(['HUU-05 contradicts']);
});

it.each([
  [
    'a gap in a phrase',
    'Con em 2 tuổi bị ốm, mẹ được nghỉ 35 ngày một năm.',
    '2026-05-04',
    'OD-03 contradicts',
  ],
  ['counts', 'BHXH tự nguyện có tất cả bảy chế độ.', '2026-05-04', 'TN-10 contradicts'],
  [
    'a range in words',
    'Cá nhân tung tin sai lên mạng bị phạt bốn mươi đến năm mươi triệu.',
    '2026-09-04',
    'PL-01 contradicts',
  ],
  [
    'a range ahead of its time',
    'Cá nhân chia sẻ tin giả trên mạng hiện bị phạt 10–15 triệu đồng.',
    '2026-03-04',
    'PL-01 not_yet',
  ],
  [
    'growth with a comma',
    'Cứ mỗi năm nghỉ trước tuổi, lương hưu bị trừ 4%.',
    '2026-05-04',
    'HUU-09 contradicts',
  ],
  [
    'years that say for whom',
    'Rút một lần thì mỗi năm đóng trước 2014 được 3 tháng lương.',
    '2026-05-04',
    'ML-04 contradicts',
  ],
  [
    'what others say wrongly',
    'Vợ đẻ thường thì ông xã nghỉ 9 ngày, ai nói ít hơn là sai.',
    '2026-05-04',
    'TS-06 contradicts',
  ],
  [
    'how long ago',
    'Thời hiệu xử phạt là 3 năm, sai từ 2 năm trước vẫn phạt.',
    '2026-10-04',
    'TD-13 contradicts',
  ],
  [
    'up to an age',
    'Nghề nặng nhọc độc hại được về hưu sớm tới 8 tuổi.',
    '2026-05-04',
    'TUOI-SOM contradicts',
  ],
  ['hearsay', 'Nghe nói tiền mai táng bằng 14 lần mức tham chiếu.', '2026-10-04', 'TT-01 contradicts'],
])('reads %s', (_, text, day, due) => {
  expect(verdicts(text, day)).toContain(due);
});

it.each([
  ['Mười sáu năm đóng bắt buộc và đủ tuổi rồi, mẹ em vừa nhận quyết định nghỉ hưu.', '2026-06-01'],
  ['Cháu nó mười bảy tuổi rồi, đủ 15 là tham gia BHXH tự nguyện được.', '2026-06-01'],
  ['Hồi giữa 2023 lương cơ sở lên 1,8 triệu, sang tháng 7/2024 thành hai triệu ba trăm bốn.', '2026-02-15'],
  ['Từ mùng một tháng sau lương cơ sở là 2.530.000 đồng.', '2026-06-22'],
  ['Có nơi ghi Nghị định 283 có hiệu lực từ 01/02/2027 là nhầm.', '2026-11-01'],
])('leaves alone what is somebody’s own, of another time or set right: %s', (text, day) => {
  expect(verdicts(text, day).filter((verdict) => !verdict.endsWith('consistent'))).toEqual([]);
});

it('takes “this amount” for what the sentence before has named', () => {
  const capped = (times: string) =>
    verdicts(
      `Trợ cấp thất nghiệp có mức trần là số lần lương tối thiểu vùng. Mức này không quá ${times} lần.`,
      '2026-05-04',
    );
  expect(capped('bảy')).toEqual(['BHTN-02 contradicts']);
  expect(capped('năm')).toEqual(['BHTN-02 consistent']);
});

it('reads a title with the condition that its text gives', () => {
  const title = 'Nghỉ hưu ở tuổi 55 từ năm nay';
  const miners = 'Quy định dành cho người làm nghề đặc biệt nặng nhọc, độc hại, khai thác hầm lò.';
  expect(verdicts(miners, '2026-05-04', `Nữ ${title}`)).toEqual([]);
  expect(verdicts('Quy định dành cho mọi người.', '2026-05-04', `Nữ ${title}`)).toEqual([
    'TUOI-2026 contradicts',
  ]);
});

it('goes on about what the sentence before has named', () => {
  const text = 'Vợ anh Tư vừa sinh thường. Nhân sự nói lao động nam được nghỉ 9 ngày làm việc.';
  expect(verdicts(text, '2026-05-04')).toEqual(['TS-06 contradicts']);
  expect(
    verdicts('Ông xã em làm công nhân, vợ sanh thường. Luật cho nghỉ tới 9 ngày làm việc.', '2026-05-04'),
  ).toEqual(['TS-06 contradicts']);
});

it.each([
  ['Đàn ông đóng 30 năm là hưởng lương hưu tối đa 75%.', 'HUU-08 contradicts'],
  ['Mẹ nghỉ chăm con được 25 ngày mỗi năm.', 'OD-03 contradicts'],
  ['Mỗi năm trước 2014 tính 1 tháng khi rút BHXH một lần.', 'ML-04 contradicts'],
])('tells a rule from somebody’s own case: %s', (text, due) => {
  expect(verdicts(text, '2026-10-01')).toContain(due);
});

it('leaves alone how long somebody has been without work', () => {
  const text = 'Thất nghiệp 4 tháng nay, em mới nhận trợ cấp tháng đầu.';
  expect(verdicts(text, '2026-09-01')).toEqual([]);
});
