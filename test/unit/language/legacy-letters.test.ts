import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLetters } from '../../../src/language/legacy-letters.ts';

const VOWELS =
  'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩị\
oòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ';
/** TCVN 5712 VN3 written out letter by letter, apart from the table under test. */
const TCVN3: Record<string, number> = {};
const CODES = (
  'à B5 á B8 ả B6 ã B7 ạ B9 ă A8 ằ BB ắ BE ẳ BC ẵ BD ặ C6 â A9 ầ C7 ấ CA ẩ C8 ẫ C9 ậ CB đ AE è CC ' +
  'é D0 ẻ CE ẽ CF ẹ D1 ê AA ề D2 ế D5 ể D3 ễ D4 ệ D6 ì D7 í DD ỉ D8 ĩ DC ị DE ò DF ó E3 ỏ E1 õ E2 ' +
  'ọ E4 ô AB ồ E5 ố E8 ổ E6 ỗ E7 ộ E9 ơ AC ờ EA ớ ED ở EB ỡ EC ợ EE ù EF ú F3 ủ F1 ũ F2 ụ F4 ư AD ' +
  'ừ F5 ứ F8 ử F6 ữ F7 ự F9 ỳ FA ý FD ỷ FB ỹ FC ỵ FE Ă A1 Â A2 Ê A3 Ô A4 Ơ A5 Ư A6 Đ A7'
).split(' ');
for (let at = 0; at < CODES.length; at += 2)
  TCVN3[CODES[at] ?? ''] = Number.parseInt(CODES[at + 1] ?? '', 16);
const inTcvn3 = (text: string): string =>
  [...text].map((char) => (TCVN3[char] === undefined ? char : String.fromCharCode(TCVN3[char]))).join('');

const VNI_TONES: Record<string, string> = {
  '\u0301': 'ù',
  '\u0300': 'ø',
  '\u0309': 'û',
  '\u0303': 'õ',
  '\u0323': 'ï',
};
const ON_HAT: Record<string, string> = {
  '\u0301': 'á',
  '\u0300': 'à',
  '\u0309': 'å',
  '\u0303': 'ã',
  '\u0323': 'ä',
};
const ON_BREVE: Record<string, string> = {
  '\u0301': 'é',
  '\u0300': 'è',
  '\u0309': 'ú',
  '\u0303': 'ü',
  '\u0323': 'ë',
};
const I_FORMS: Record<string, string> = {
  '\u0301': 'í',
  '\u0300': 'ì',
  '\u0309': 'æ',
  '\u0303': 'ó',
  '\u0323': 'ò',
};
/** VNI by the rules of its typing, apart from the table under test. */
function inVni(char: string): string {
  const lower = char.toLowerCase();
  const cased = (text: string): string => (char === lower ? text : text.toUpperCase());
  if (lower === 'đ') return cased('ñ');
  const parts = [...lower.normalize('NFD')];
  const base = parts[0] ?? '';
  const tone = parts.find((part) => part in VNI_TONES);
  if (base === 'i') return cased(tone ? (I_FORMS[tone] ?? 'i') : 'i');
  if (lower === 'ỵ') return cased('î');
  if (parts.includes('\u0302')) return cased(base + (tone ? ON_HAT[tone] : 'â'));
  if (parts.includes('\u0306')) return cased(base + (tone ? ON_BREVE[tone] : 'ê'));
  const letter = parts.includes('\u031b') ? (base === 'o' ? 'ô' : 'ö') : base;
  return cased(letter + (tone ? VNI_TONES[tone] : ''));
}
const in1258 = (text: string): string => {
  const marks: Record<string, string> = {
    '\u0300': 'Ì',
    '\u0309': 'Ò',
    '\u0303': 'Þ',
    '\u0301': 'ì',
    '\u0323': 'ò',
  };
  const letters: Record<string, string> = { Ă: 'Ã', ă: 'ã', Đ: 'Ð', đ: 'ð', Ơ: 'Õ', ơ: 'õ', Ư: 'Ý', ư: 'ý' };
  return [...text]
    .map((char) => {
      const parts = [...char.normalize('NFD')];
      const tone = parts.find((part) => part in marks);
      const shape = parts
        .filter((part) => !(part in marks))
        .join('')
        .normalize('NFC');
      return (letters[shape] ?? shape) + (tone ? marks[tone] : '');
    })
    .join('');
};
const twice = (text: string): string =>
  new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

const NAMES = [
  'Đường Nguyễn Thị Định',
  'Phường Ghềnh Ráng',
  'Quyết định của Ủy ban nhân dân tỉnh về bảng giá đất',
  'Đất trồng cây lâu năm; đất rừng sản xuất',
  'Trần Hưng Đạo đến hết thửa đất số 12',
  'Những khuỷu đường ở huyện Krông Bông: nghĩa trang, ngõ hẻm, sỏi đỏ',
];

describe('letters from before Unicode', () => {
  it.each(NAMES)('brings back %s from each table', (name) => {
    const plain = name.replace('Ủy', 'ủy');
    expect(readLetters(inTcvn3(plain))).toMatchObject({ kind: 'converted', from: 'tcvn3', text: plain });
    expect(readLetters([...name].map(inVni).join(''))).toMatchObject({
      kind: 'converted',
      from: 'vni',
      text: name,
    });
    expect(readLetters(in1258(name))).toMatchObject({ kind: 'converted', from: 'windows-1258', text: name });
    expect(readLetters(twice(name))).toMatchObject({ kind: 'converted', from: 'double-utf8', text: name });
    expect(readLetters(twice(twice(name)))).toMatchObject({
      kind: 'converted',
      from: 'double-utf8',
      text: name,
    });
  });

  it('knows every letter of the alphabet in every table', () => {
    for (const letter of [...VOWELS, 'đ']) {
      const syllable = letter === 'đ' ? 'đi' : 'yýỳỷỹỵ'.includes(letter) ? `t${letter}` : `t${letter}m`;
      const text = `Đường Nguyễn Trãi ${syllable}`;
      for (const written of [inTcvn3(text), [...text].map(inVni).join(''), in1258(text), twice(text)]) {
        expect(readLetters(written), written).toMatchObject({ kind: 'converted', text, certain: true });
      }
    }
  });

  it('leaves what is written in Unicode alone, whatever stands in it', () => {
    const words = fc.constantFrom(
      ...NAMES.flatMap((name) => name.split(' ')),
      'Café',
      'Nestlé',
      'São',
      'Düsseldorf',
      'Côte',
      'naïve',
      'NESTLÉ',
      'KÖLN',
      'm²',
      '½',
      '±5%',
      '5×4',
      '§',
      '®',
      '«',
      '»',
      'Hoà',
      'thuở',
      '12/2024/QĐ-UBND',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), (parts) => {
        expect(readLetters(parts.join(' '))).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it('never makes other words of a text in TCVN3 than it was written in', () => {
    const syllables = fc.constantFrom(
      ...NAMES.flatMap((name) => name.replace(/[;:]/g, '').toLowerCase().split(' ')),
    );
    fc.assert(
      fc.property(fc.array(syllables, { minLength: 3, maxLength: 12 }), (parts) => {
        const text = parts.join(' ');
        const read = readLetters(inTcvn3(text));
        expect(read === null || read.kind === 'lost' || read.text === text).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['Nguy?n Hu?', 'L? Lai', '? Lan', '???ng Tr?n Phú', 'Ph??ng 1', 'Th? ??nh', 'Qu?c l? 1A'])(
    'tells letters lost to question marks: %s',
    (text) => expect(readLetters(text)).toMatchObject({ kind: 'lost', from: null }),
  );

  it.each([
    'Thi đua là gì? Vì sao?',
    'https://vi-du.vn/tin?id=5&trang=2',
    'Ai được hưởng?Điều kiện ra sao?',
    'Hỏi: có được không? Đáp: được.',
    'ATM?',
    'Bao giờ nộp? bằng cách nào?',
  ])('takes a question for a question: %s', (text) => expect(readLetters(text)).toBeNull());

  it('gives up where a soft hyphen, the ư of TCVN3, is gone, and restores it where a hyphen stands for it', () => {
    expect(readLetters('§êng NguyÔn Tr·i')).toMatchObject({ kind: 'lost' });
    expect(readLetters('§-êng NguyÔn Tr·i')).toMatchObject({ kind: 'converted', text: 'Đường Nguyễn Trãi' });
  });

  it('does not guess the rest of a text of two tables', () => {
    expect(readLetters('Đường Nguyễn Huệ cã NguyÔn')).toMatchObject({ kind: 'lost' });
  });
});
