import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readVoice, voiceSchema } from '../../analysis/claim-voice.ts';
import { trainVoiceModel } from '../../api/evaluation/train.ts';
import { comment, fieldsOf, knowledge } from './fixtures.ts';

const voiceOf = (text: string) => readVoice(knowledge.claimVoice, fieldsOf(comment(text)));

describe('the voice of a text about a claim', () => {
  test('its probabilities add up to 1', () => {
    const { spreads, debunks, mentions, states } = voiceOf('bà con ơi quỹ hưu sắp cạn, rút lẹ đi');
    expect(spreads + debunks + mentions + states).toBeCloseTo(1);
  });

  test.each([
    ['spreads', 'Bà con ơi nghe tui, quỹ hưu cạn tới nơi rồi, ai còn sổ thì rút lẹ đi'],
    ['debunks', 'Tin bịa đó bà con, đừng chia sẻ nữa, quỹ vẫn trả lương hưu bình thường'],
    ['debunks', 'tin vit nha moi nguoi, toi hoi co quan bhxh roi, khong co chuyen do dau'],
    ['mentions', 'Cho em hỏi quỹ hưu sắp cạn có thật không ạ, mọi người giải thích giúp em với'],
    ['states', 'Quỹ hưu trí do Nhà nước bảo hộ và được kiểm toán ba năm một lần theo Luật Bảo hiểm xã hội.'],
  ] as const)('%s: %s', (voice, text) => {
    const voices = voiceOf(text);
    expect(voices[voice]).toBe(Math.max(...Object.values(voices)));
  });

  test('weights of another length are refused', () => {
    const file = { scale: 1, grams: Buffer.from(new Int8Array(8).buffer).toString('base64') };
    expect(voiceSchema.safeParse(file).success).toBe(false);
  });

  test('its weights are those of the training', { timeout: 600_000 }, async () => {
    const { file, bytes } = await trainVoiceModel('.');
    expect(bytes === readFileSync(`analysis/knowledge/${file}`, 'utf8')).toBe(true);
  });
});
