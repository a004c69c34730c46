import { describe, expect, test } from 'vitest';
import { createAudienceModel } from '../../analysis/audiences.ts';
import type { AnalysedText, Tag } from '../../analysis/finding.ts';
import { createPlaceModel } from '../../analysis/places.ts';
import { slugOf } from '../../analysis/slug.ts';
import { createTopicModel } from '../../analysis/topics.ts';
import { article, comment, fieldsOf, knowledge } from './fixtures.ts';

const topics = createTopicModel(knowledge);
const places = createPlaceModel(knowledge);
const audiences = createAudienceModel(knowledge);
const slugs = (tags: readonly Tag[]) => tags.map((tag) => tag.slug);
const topicsOf = (text: AnalysedText) => topics.tag(fieldsOf(text));

describe('topics', () => {
  test.each<[AnalysedText, string]>([
    [comment('bhxh 1 lan rut dc ko mn'), 'bhxh-mot-lan'],
    [comment('Tiền thai sản của em bao giờ mới có ạ'), 'om-dau-thai-san'],
    [comment('cty no tien bao hiem 5 thang roi'), 'gian-lan-tron-dong'],
    [article('Tăng lương hưu từ 1/7', 'Hơn ba triệu người được hưởng.'), 'luong-huu'],
    [article('Thêm người được cấp thẻ BHYT', 'Xã phát thẻ tận nhà.'), 'bhyt'],
    [article('Cảnh báo mạo danh cơ quan BHXH', 'Kẻ gian gọi điện đòi mã OTP.'), 'lua-dao-mao-danh'],
  ])('%j', (text, slug) => {
    expect(slugs(topicsOf(text).topics)[0]).toBe(slug);
  });

  test('the title counts more than the body', () => {
    const found = topicsOf(
      article('Lương hưu tháng 8', 'Cũng trong tuần, có tin về thẻ BHYT và về BHYT học sinh.'),
    );
    expect(slugs(found.topics)[0]).toBe('luong-huu');
  });

  test('an excluded phrase takes the hit away', () => {
    const found = topicsOf(comment('Chương trình tặng thẻ bảo hiểm xe cho khách mua xe'));
    expect(slugs(found.topics)).not.toContain('tang-so-bhxh');
  });

  test('a weak phrase alone is no topic', () => {
    expect(slugs(topicsOf(comment('Hồ sơ xin việc nộp ở đâu, có cần căn cước không')).topics)).not.toContain(
      'lua-dao-mao-danh',
    );
  });

  test('themes and reforms follow from the topics and keep their evidence', () => {
    const found = topicsOf(comment('Rút BHXH một lần ở đâu'));
    expect(slugs(found.themes)).toContain('iii-10');
    expect(slugs(found.reforms)).toContain('cai-cach-6');
    expect(found.themes[0]?.evidence).toEqual(found.topics[0]?.evidence);
  });

  test('scores are in (0, 1] and fall', () => {
    const { topics: tags } = topicsOf(
      article('Lương hưu và BHYT', 'BHYT, lương hưu, trợ cấp thất nghiệp, BHYT.'),
    );
    for (const tag of tags) expect(tag.score).toBeGreaterThan(0);
    expect(tags.map((tag) => tag.score)).toEqual(tags.map((tag) => tag.score).toSorted((a, b) => b - a));
  });
});

describe('places', () => {
  const placesOf = (text: string) => slugs(places.tag(fieldsOf(comment(text))));

  test('provinces, former districts and communes', () => {
    expect(placesOf('BHXH tỉnh Bắc Kạn')).toEqual(['tinh-bac-kan']);
    expect(placesOf('Bà con huyện Pác Nặm, tỉnh Bắc Kạn')).toEqual(['huyen-pac-nam', 'tinh-bac-kan']);
    expect(placesOf('Ở xã Nghĩa Tá, Thái Nguyên')).toEqual(
      expect.arrayContaining(['xa-nghia-ta', 'tinh-thai-nguyen']),
    );
  });

  test('names that others bear need a sign of the province', () => {
    expect(placesOf('Đường Trần Phú kẹt xe, xã Yên Bình báo lũ')).toEqual([]);
    expect(placesOf('xã Yên Bình, Thái Nguyên')).toContain('xa-yen-binh');
    expect(placesOf('thai nguyen la que toi')).toEqual([]);
  });

  test('no accents of another name', () => {
    expect(placesOf('Thái Nguyên: xã Văn Lang')).toContain('xa-van-lang');
  });
});

test('audiences', () => {
  const found = audiences.tag(
    fieldsOf(article('Tư vấn cho công nhân', 'Người lao động ở khu công nghiệp hỏi về sổ.')),
  );
  expect(slugs(found)).toEqual(['a2']);
});

test('slugs are ASCII and stable', () => {
  expect(slugOf('Xã Bằng Thành')).toBe('xa-bang-thanh');
  expect(slugOf('  Đồng – Hỷ ')).toBe('dong-hy');
});
