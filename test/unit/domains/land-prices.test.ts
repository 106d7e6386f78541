import { describe, expect, it } from 'vitest';
import {
  LAND_TYPE_CODES,
  landTypeName,
  landTypeRank,
  readLandType,
} from '../../../src/domains/land-prices/land-types.ts';
import { askedPrices } from '../../../src/domains/land-prices/present.ts';
import { splitSegment } from '../../../src/domains/land-prices/segment.ts';
import { newestFirstKey } from '../../../src/domains/land-prices/sort-key.ts';
import {
  closeStreets,
  completeStreet,
  streetWithin,
} from '../../../src/domains/land-prices/street-search.ts';
import type { Street } from '../../../src/domains/land-prices/streets.ts';
import { editDistance } from '../../../src/language/edits.ts';
import { fold } from '../../../src/language/fold.ts';
import {
  segmentFolded,
  segmentWords,
  streetFolded,
  streetSpelling,
} from '../../../src/language/street-key.ts';

const street = (name: string, records = 1): Street => ({
  name,
  folded: streetFolded(name),
  spelling: streetSpelling(name),
  records,
});
const STREETS = [
  street('Nguyễn Huệ', 9),
  street('Nguyễn Du', 2),
  street('Nguyễn Dữ', 3),
  street('Trần Hưng Đạo', 30),
  street('Lê Lợi', 5),
  street('Đường số 7', 1),
  street('Đường số 17', 1),
  street('An Dương Vương', 12),
  street('Hoàng Văn Thụ', 4),
  street('Xuân Diệu', 4),
  street('Tú Mỡ', 1),
];

describe('a segment', () => {
  it.each([
    [{ from: 'Cầu', to: 'Chợ' }, 'Cầu', 'Chợ', 'Từ Cầu đến Chợ', 'cau>cho'],
    [{ from: 'Cầu' }, 'Cầu', null, 'Từ Cầu', 'cau>'],
    [{ to: 'Chợ' }, null, 'Chợ', 'đến Chợ', '>cho'],
    [{ segment: 'Đoạn từ Cầu Đôi đến Ga' }, 'Cầu Đôi', 'Ga', 'Đoạn từ Cầu Đôi đến Ga', 'cau doi>ga'],
    [{ segment: 'Lê Lợi - Lê Lai' }, 'Lê Lợi', 'Lê Lai', 'Lê Lợi - Lê Lai', 'le loi>le lai'],
    [{ segment: 'Khu dân cư mới' }, null, null, 'Khu dân cư mới', 'khu dan cu moi'],
    [{ from: 'A', to: 'B', segment: 'Đoạn A–B' }, 'A', 'B', 'Đoạn A–B', 'a>b'],
    // The whole street, said once for both ends, or in either of them; beside a place it is a place.
    [{ from: 'Trọn đường', to: 'Trọn đường' }, null, null, 'Trọn đường', 'tron'],
    [{ from: 'Toàn tuyến' }, null, null, 'Toàn tuyến', 'toan'],
    [{ to: 'Cả đường' }, null, null, 'Cả đường', 'ca'],
    [{ from: 'Cả đường', to: 'Cả đường', segment: 'Suốt tuyến' }, null, null, 'Suốt tuyến', 'suot'],
    [{ from: 'Trọn đường', to: 'Chợ' }, 'Trọn đường', 'Chợ', 'Từ Trọn đường đến Chợ', 'tron>cho'],
    [{}, null, null, null, ''],
  ])('of %j has its ends and a key', (given, from, to, text, key) => {
    expect(splitSegment(given)).toEqual({ from, to, text, key });
  });

  it('is known by its ends however they are joined', () => {
    const key = splitSegment({ from: 'Cầu Đôi', to: 'Ga' }).key;
    expect(splitSegment({ segment: 'Từ giáp Cầu Đôi đến hết Ga' }).key).toBe(key);
    expect(splitSegment({ from: 'Ga', to: 'Cầu Đôi' }).key).not.toBe(key);
    expect(segmentFolded('Đoạn từ ngã ba Ông Thọ')).toBe('ong tho');
    const words = (text: string) => segmentWords(text.split(' '));
    expect(words('doan tu nga ba ong tho den het cho')).toEqual(['ong', 'tho', 'cho']);
    // A number, a side and a direction are not what only joins.
    expect(words('ben phai quy nhon nam ba')).toEqual(['ben', 'phai', 'quy', 'nhon', 'nam', 'ba']);
    expect(words('nga tu')).toEqual([]);
  });
});

it('keys a street without the word for street, unless it is but a number', () => {
  for (const name of ['Đường Lê Lợi', 'đường phố Lê Lợi', 'Phố Lê Lợi', 'Lê Lợi', 'đ Lê Lợi'])
    expect([name, streetFolded(name), streetSpelling(name)]).toEqual([
      name,
      'le loi',
      streetSpelling('Lê Lợi'),
    ]);
  expect(streetFolded('Đường số 7')).toBe('duong so 7');
  expect(streetSpelling('Nguyễn Du')).not.toBe(streetSpelling('Nguyễn Dữ'));
  expect(streetFolded('Đường')).toBe('duong');
});

it('reads land types by code, name and older code, and ranks homes first', () => {
  for (const code of LAND_TYPE_CODES) {
    expect(readLandType(code)).toBe(code);
    expect(readLandType(` ${code.toLowerCase()} `)).toBe(code);
    expect(readLandType(landTypeName(code))).toBe(code);
  }
  expect(readLandType('đất ở')).toBe('ODT');
  expect(readLandType('TMDV')).toBe('TMD');
  expect(readLandType('BHK')).toBe('HNK');
  expect(readLandType('XYZ')).toBeNull();
  expect(readLandType('toString')).toBeNull();
  expect(landTypeRank('ODT')).toBe(0);
  expect(landTypeRank('ONT')).toBe(1);
  expect(landTypeRank('TMD')).toBeLessThan(landTypeRank('CLN'));
});

it('sorts newer days first by their key', () => {
  const days = ['0001-01-01', '1999-12-31', '2020-01-01', '2020-01-02', '2026-11-30', '9999-12-31'];
  expect(days.map(newestFirstKey).sort()).toEqual(days.toReversed().map(newestFirstKey));
});

it('gives the prices asked for, and whole đồng for an area', () => {
  const prices = [
    { position: 1, vndPerSquareMetre: 1_001 },
    { position: 2, vndPerSquareMetre: 999 },
    { position: 3, vndPerSquareMetre: 0 },
  ];
  expect(askedPrices(prices)).toEqual(prices);
  expect(askedPrices(prices, 2)).toEqual([prices[1]]);
  expect(askedPrices(prices, 4)).toEqual([]);
  expect(askedPrices(prices, undefined, 0.5).map(({ total }) => total)).toEqual([501, 500, 0]);
  expect(askedPrices(prices, 1, 72.5)).toEqual([{ position: 1, vndPerSquareMetre: 1_001, total: 72_573 }]);
  expect(Object.keys(askedPrices(prices)[0] ?? {})).toEqual(['position', 'vndPerSquareMetre']);
});

describe('street names', () => {
  it.each([
    ['Nguyễn Huệ', ['nguyen hue']],
    ['nguyen hu', ['nguyen hue', 'nguyen du']],
    ['ngyen hue', ['nguyen hue']],
    ['tran hung dap', ['tran hung dao']],
    ['tran hung dapo', ['tran hung dao']],
    ['tran hunh dapo', ['tran hung dao']],
    ['tran bung dap', ['tran hung dao']],
    ['tran bunk dapp', []],
    ['duong hung vuong', []],
    ['le lo', ['le loi']],
    ['le', []],
    ['tu mo', ['tu mo']],
    ['tu m', []],
    ['hung dao', ['tran hung dao']],
    ['dao', []],
    ['Nguyễn Trãi', []],
    ['dường xuân diệu', ['xuan dieu']],
    ['duong so', ['duong so 17', 'duong so 7']],
  ])('near %s are %j', (typed, expected) => {
    expect(closeStreets(STREETS, typed)).toEqual(expected);
  });

  it('near what was typed have the better marks first, then the longer street', () => {
    expect(closeStreets([street('Nguyễn Dư', 1), street('Nguyễn Dũ', 1)], 'Nguyễn Dữd')).toHaveLength(1);
    const [first] = closeStreets([street('Hoa Mai', 1), street('Hoa Mau', 8)], 'hoa mak');
    expect(first).toBe('hoa mau');
    expect(
      closeStreets(
        Array.from({ length: 20 }, (_, n) => street(`Hoa Lan ${n}`)),
        'hoa lan',
        8,
      ),
    ).toHaveLength(8);
  });

  it.each([
    ['giá đất đường nguyễn huệ', 'nguyễn huệ', []],
    ['Nguyen Hue gan cho', 'Nguyen Hue', ['gan', 'cho']],
    ['tran hung dao le loi', 'tran hung dao', ['le', 'loi']],
    ['trn hung dao', 'trn hung dao', []],
    ['chợ đầm', undefined, ['cho', 'dam']],
    ['giá đất', undefined, []],
    ['', undefined, []],
  ])('within %j', (text, expected, others) => {
    const found = streetWithin(STREETS, text);
    expect([found.street, found.others]).toEqual([expected, others]);
  });

  it('are completed: begun so, then holding it, then nearly, ten at most', () => {
    const names = (typed: string) => completeStreet(STREETS, typed).map(({ name }) => name);
    expect(names('ng')).toEqual(['Nguyễn Huệ', 'Nguyễn Dữ', 'Nguyễn Du']);
    expect(names('nguyễn du')).toEqual(['Nguyễn Du', 'Nguyễn Dữ']);
    expect(names('nguyễn dữ')).toEqual(['Nguyễn Dữ', 'Nguyễn Du']);
    expect(names('hưng')).toEqual(['Trần Hưng Đạo']);
    expect(names('duong vuong')).toEqual(['An Dương Vương']);
    expect(names('hoanf v')).toEqual(['Hoàng Văn Thụ']);
    expect(names('zz')).toEqual([]);
    expect(names('')).toEqual([]);
    const many = Array.from({ length: 15 }, (_, n) => street(`Hoa ${n}`, n));
    expect(completeStreet(many, 'hoa').map(({ records }) => records)).toEqual([
      14, 13, 12, 11, 10, 9, 8, 7, 6, 5,
    ]);
  });
});

describe('streets among very many', () => {
  const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Võ', 'Bùi', 'Đặng', 'Đỗ', 'Hồ', 'Ngô', 'Lý'];
  const MIDDLES = ['Văn', 'Thị', 'Đình', 'Hữu', 'Công', 'Quang', 'Minh', 'Xuân', 'Ngọc', 'Thanh'];
  const GIVEN = ['Huệ', 'Lợi', 'Trãi', 'Du', 'Dữ', 'Cừ', 'Thụ', 'Phú', 'Khuyến', 'Tây', 'Sơn', 'Mai'];
  const nameOf = (n: number): string =>
    [
      n % 5 === 0 ? 'Đường' : '',
      FAMILIES[n % 12],
      n % 3 === 0 ? MIDDLES[Math.floor(n / 12) % 10] : '',
      GIVEN[Math.floor(n / 7) % 12],
      n > 1_000 ? n : '',
    ]
      .filter((word) => word !== '')
      .join(' ');
  const few = [...new Set(Array.from({ length: 900 }, (_, n) => nameOf(n)))].map((name, n) =>
    street(name, n % 17),
  );

  it.each([
    'Nguyễn Hệu',
    'tran vn hue',
    'duong le loii',
    'Hoang Xuan Trai',
    'dng nguyen du',
    'Ly Thuu',
    'ho cong sn',
  ])('finds for “%s” what comparing it with each would find', (typed) => {
    const alike = (text: string) => text.replaceAll('y', 'i');
    const whole = fold(typed);
    const [first = '', ...others] = whole.split(' ');
    const forms = [
      streetFolded(typed),
      whole,
      ...(editDistance(first, 'duong', 1) <= 1 ? [others.join(' ')] : []),
    ];
    const limit = whole.length < 5 ? 0 : whole.length < 12 ? 1 : 2;
    const distances = few.map(({ name, folded }) =>
      Math.min(
        ...forms.flatMap((form) =>
          [folded, fold(name)].map((text) => editDistance(alike(form), alike(text), limit)),
        ),
      ),
    );
    const least = Math.min(...distances);
    const expected = few
      .filter((_, n) => distances[n] === least && least <= limit)
      .map(({ folded }) => folded);
    expect(new Set(closeStreets(few, typed, 1_000))).toEqual(new Set(expected));
  });

  it('completes what begins so before what only holds it, longest first', () => {
    const found = completeStreet(few, 'le');
    expect(found).toHaveLength(10);
    expect(found.every(({ folded }) => folded.startsWith('le'))).toBe(true);
    const records = found.map((one) => one.records);
    expect(records).toEqual(records.toSorted((a, b) => b - a));
  });
});
