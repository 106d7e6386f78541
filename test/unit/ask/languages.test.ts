/** The language of a question, and its words in Vietnamese. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inVietnamese, languageOf } from '../../../src/question/languages.ts';

describe('the language of a question', () => {
  it.each([
    ['Giá đất ở đường Nguyễn Huệ?', 'vi'],
    ['gia dat o duong nguyen hue', 'vi'],
    ['the do', 'vi'],
    ['What is the land price on Nguyen Hue street?', 'en'],
    ['hello', 'en'],
    ['Nguyễn Huệ 거리의 토지 가격은?', 'ko'],
    ['Giá đất ở đường Nguyễn Huệ? (in English)', 'en'],
    ['Giá đất ở đường Nguyễn Huệ (한국어로)', 'ko'],
    ['Giá đất đường Nguyễn Huệ, trả lời bằng tiếng Anh giúp tôi', 'en'],
    ['In English: giá đất đường Nguyễn Huệ', 'en'],
    ['영어로 답해 주세요 Nguyễn Huệ 거리 토지 가격', 'en'],
    ['What is the land price on Nguyen Hue street, answer in Vietnamese', 'vi'],
    ['Tuyển giáo viên có cần bằng tiếng Anh không?', 'vi'],
    ['Tuyển viên chức cần bằng tiếng Anh?', 'vi'],
    ['Nguyễn Huệ', null],
    ['926/2021', null],
    ['15/2024/QĐ-UBND', null],
  ])('%s: %s', (asked, language) => expect(languageOf(asked)).toBe(language));

  it.each([
    ['Nguyễn Huệ 거리의 토지 가격은?', 'đường Nguyễn Huệ giá đất ?'],
    ['Lê Lợi 동은 지금 어디입니까?', 'phường Lê Lợi nay là đơn vị nào ?'],
    ['926/2021 결정은 아직 유효합니까?', 'quyết định 926/2021 còn hiệu lực không ?'],
    ['Nguyễn Huệ 거리 땅 시세', 'đường Nguyễn Huệ giá thị trường'],
    ['Where did Lê Lợi ward go after the merger?', 'phường Lê Lợi nay là phường nào?'],
  ])('%s is read as %s', (asked, read) => expect(inVietnamese(asked)).toBe(read));

  it('leaves a wish out of the question, and nothing else', () => {
    const asked = 'giá đất đường Nguyễn Huệ';
    for (const [before, after] of [
      ['', ' (in English)'],
      ['', ', trả lời bằng tiếng Hàn'],
      ['trả lời bằng tiếng Anh giúp tôi ', ''],
      ['In English: ', ''],
      ['', ' 한국어로'],
    ])
      expect(inVietnamese(`${before}${asked}${after}`)).toBe(asked);
    expect(inVietnamese('cần bằng tiếng Anh?')).toBe('cần bằng tiếng Anh?');
  });

  it('leaves Vietnamese as it is written', () => {
    const words = fc.constantFrom(
      'giá',
      'đất',
      'đường',
      'Nguyễn',
      'Huệ',
      'phường',
      'hạn',
      'nộp',
      'hồ',
      'sơ',
      '926/2021',
      '?',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), (all) => {
        const text = all.join(' ');
        expect(inVietnamese(text)).toBe(text);
      }),
    );
  });

  it('keeps Korean words it does not know, so that they can be told', () => {
    expect(inVietnamese('Nguyễn Huệ 거리의 바나나 가격은?')).toContain('바나나');
  });
});
