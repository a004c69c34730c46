import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openRarity } from '../../../analysis/rarity.ts';
import { storyProfile } from '../../../analysis/story-terms.ts';
import { trainRarity } from '../../../analysis/training/rarity.ts';
import { loadNewsCorpus, loadSubjectTexts } from '../../../api/evaluation/newspapers.ts';
import { storyFigures } from '../../../api/evaluation/stories.ts';
import { knowledge } from '../../analysis/fixtures.ts';
import { dataDirectory } from '../../data-directory.ts';

const figures = storyFigures(dataDirectory, knowledge.rarity);

test.skipIf(figures === null)('stories keep their floors on clusters that people made', () => {
  console.info(figures);
  const { atLeast } = JSON.parse(readFileSync('api/evaluation/floors.json', 'utf8')) as {
    atLeast: Record<string, number>;
  };
  for (const [name, floor] of Object.entries(atLeast))
    if (name.startsWith('stories.')) expect(figures?.[name], name).toBeGreaterThanOrEqual(floor);
});

const news = loadNewsCorpus(dataDirectory);
const subject = loadSubjectTexts(dataDirectory);

test.skipIf(news === null || subject === null)(
  'the committed table of rarities is what training gives',
  () => {
    const committed = readFileSync(join('analysis', 'knowledge', 'term-rarity.bin'));
    expect(Buffer.from(trainRarity(news?.train ?? [], subject ?? [])).equals(committed)).toBe(true);
  },
  300_000,
);

test('what every text says is common, what few say is rare', () => {
  const rarity = openRarity(
    trainRarity(
      Array.from({ length: 40 }, (_, at) => `Lương hưu tháng mới\nngười dân nhận lương hưu ${at}`),
      [],
    ),
  );
  const { terms } = storyProfile({ title: null, text: 'lương hưu' }, () => 1);
  expect(rarity(terms[0] ?? 0)).toBe(0);
  expect(rarity(12_345)).toBe(12);
  expect(() => openRarity(new Uint8Array(3))).toThrow(RangeError);
});

test('what is rare in the news but said by every text on the subject is common', () => {
  const news = Array.from({ length: 400 }, (_, at) => `Giá vàng hôm nay ${at}\nthị trường ${at}`);
  const subject = Array.from({ length: 40 }, (_, at) => `Lương hưu tháng ${at}\nngười dân`);
  const { terms } = storyProfile({ title: null, text: 'lương hưu' }, () => 1);
  const rarityOf = (texts: string[]) => openRarity(trainRarity(news, texts))(terms[0] ?? 0);
  expect(rarityOf([])).toBe(12);
  expect(rarityOf(subject)).toBe(0);
});
