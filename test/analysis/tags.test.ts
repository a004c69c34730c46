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
  const placesOf = (text: string, date: string | null = null) =>
    slugs(places.tag(fieldsOf(comment(text)), date)).toSorted();
  const before = '2023-05-04T03:00:00Z';
  const after = '2026-05-04T03:00:00Z';

  test('what a unit has become is tagged beside it', () => {
    expect(placesOf('BHXH tỉnh Bắc Kạn', before)).toEqual(['tinh-bac-kan', 'tinh-thai-nguyen']);
    expect(placesOf('Bà con huyện Pác Nặm, tỉnh Bắc Kạn', before)).toEqual([
      'huyen-pac-nam',
      'tinh-bac-kan',
      'tinh-thai-nguyen',
    ]);
    expect(placesOf('Xã Khang Ninh, huyện Ba Bể', before)).toEqual([
      'huyen-ba-be',
      'tinh-thai-nguyen',
      'xa-ba-be',
      'xa-khang-ninh-ba-be',
    ]);
  });

  test('one name, several units: the unit word tells them apart', () => {
    expect(placesOf('UBND phường Bắc Kạn, tỉnh Thái Nguyên', after)).toEqual([
      'tinh-thai-nguyen',
      'xa-bac-kan',
    ]);
    expect(placesOf('thành phố Bắc Kạn', before)).toContain('thanh-pho-bac-kan');
    expect(placesOf('Người Bắc Kạn', after)).toContain('tinh-bac-kan');
    expect(placesOf('Xã Ba Bể, tỉnh Thái Nguyên', after)).toContain('xa-ba-be');
    expect(placesOf('Đi thuyền trên hồ Ba Bể', after)).toEqual([]);
  });

  test('the date tells which unit was there', () => {
    const text = 'Xã Bằng Thành, tỉnh Thái Nguyên, huyện Pác Nặm';
    expect(placesOf(text, before)).toContain('xa-bang-thanh-pac-nam');
    expect(placesOf('Xã Bằng Thành, tỉnh Thái Nguyên', after)).toContain('xa-bang-thanh');
    expect(placesOf('Xã Bằng Thành, tỉnh Thái Nguyên', after)).not.toContain('xa-bang-thanh-pac-nam');
  });

  test('names that others bear need a sign of the province', () => {
    expect(placesOf('Đường Trần Phú kẹt xe, xã Yên Bình báo lũ')).toEqual([]);
    expect(placesOf('xã Yên Bình, Thái Nguyên')).toContain('xa-yen-binh');
    expect(placesOf('thai nguyen la que toi')).toEqual([]);
  });

  test('two that fold to one are left out without accents, told apart with them', () => {
    const lang = placesOf('Thái Nguyên: xã Văn Lang', after);
    const langBreve = placesOf('Thái Nguyên: xã Văn Lăng', after);
    expect(lang).toHaveLength(2);
    expect(langBreve).toHaveLength(2);
    expect(lang).not.toEqual(langBreve);
    expect(placesOf('thai nguyen: xa van lang', after)).toEqual([]);
  });

  test('provinces of the country, before and after the merger', () => {
    expect(placesOf('Bảo hiểm xã hội tỉnh Quảng Nam', before)).toEqual([
      'thanh-pho-da-nang',
      'tinh-quang-nam',
    ]);
    expect(placesOf('Ở TP.HCM và Hà Nội', after)).toEqual(['thanh-pho-ha-noi', 'thanh-pho-ho-chi-minh']);
    expect(placesOf('Mức hưởng cao bằng người khác ở Châu Á – Thái Bình Dương')).toEqual([]);
    expect(placesOf('Quân dân mong hòa bình')).toEqual([]);
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
