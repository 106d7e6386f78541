import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isSyllable } from '../../../src/language/syllable.ts';
import { decodeTyping } from '../../../src/language/typing.ts';

describe('decodeTyping', () => {
  test.each([
    ['gias ddaats owr dduwowngf Xuaan Dieeuj', 'giá đất ở đường Xuân Diệu'],
    ['giá đất ở ddwowngf Phan Booij Chaau', 'giá đất ở đường Phan Bội Châu'],
    ['dduowngf dduongwf', 'đường đường'],
    ['ddaast', 'đất'],
    ['nguyeenx hueej', 'nguyễn huệ'],
    ['NGUYEENX HUEEJ', 'NGUYỄN HUỆ'],
    ['ngheef ngwowif', 'nghề người'],
    ['hoaf binhf', 'hoà bình'],
    ['quyeets ddinhj soos 65/2019/QD-UBND', 'quyết định số 65/2019/QD-UBND'],
    ['d9uo72ng', 'đường'],
    ['gia1 d9a6t1 o73 d9u7o7ng2 Xua6n Die6u5', 'giá đất ở đường Xuân Diệu'],
  ])('%s gives %s', (typed, expected) => expect(decodeTyping(typed)).toBe(expected));

  test.each([
    'gia dat o duong xuan dieu vi tri 1',
    'Giá đất ở đường Nguyễn Huệ',
    'VT1 T5 ODT TMD QL1A THCS R1a',
    'quan 1 quan1 ngo72 so5',
    'bus gas tax wifi internet test list',
    'now how low law tw',
    'Dak Lak Pleiku Kbang',
    'email abc@gmail.com www.quynhon.gov.vn',
    '65/2019/QD-UBND',
    'xoong teen',
  ])('leaves %s', (text) => expect(decodeTyping(text)).toBe(text));

  it('leaves a text without letters', () =>
    fc.assert(fc.property(fc.stringMatching(/^[0-9 .,/-]*$/), (text) => decodeTyping(text) === text)));
  it('settles after one pass over syllables', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('ddaats', 'owr', 'Xuaan', 'gias', 'nhaf', 'quaanj', 'bus', 'VT1'), {
          maxLength: 6,
        }),
        (words) => {
          const once = decodeTyping(words.join(' '));
          expect(decodeTyping(once)).toBe(once);
        },
      ),
    ));
});

describe('isSyllable', () => {
  test.each(
    (
      'đường giá gì gìn giếng quốc quyết quý nghĩa kẻ khuỷu ' +
      'ở ý yên rượu thuở hoà hòa xoong ghế nguyễn uỷ quỳnh'
    ).split(' '),
  )('%s is one', (word) => expect(isSyllable(word)).toBe(true));
  test.each(['duong', 'đât', 'cẻ', 'gế', 'ngiã', 'bus', 'strong', 'ruợu', 'hòá', 'b', ''])(
    '%j is none',
    (word) => expect(isSyllable(word)).toBe(false),
  );
});
