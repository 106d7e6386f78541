import { expect, test } from 'vitest';
import { expandAbbreviations } from '../../../src/language/abbreviations.ts';

test.each([
  ['UBND TP. Quy Nhơn', 'ủy ban nhân dân thành phố Quy Nhơn'],
  ['ubnd tp quy nhon', 'ủy ban nhân dân thành phố quy nhon'],
  ['HĐND, UBND tỉnh', 'hội đồng nhân dân, ủy ban nhân dân tỉnh'],
  ['P.Lê Lợi', 'phường Lê Lợi'],
  ['P. Lê Lợi', 'phường Lê Lợi'],
  ['p le loi', 'phường le loi'],
  ['Q1, P.5', 'quận 1, phường 5'],
  ['X. Nhơn Lý', 'xã Nhơn Lý'],
  ['TT. Tuy Phước', 'thị trấn Tuy Phước'],
  ['TX An Nhơn', 'thị xã An Nhơn'],
  ['Đ. Nguyễn Huệ', 'đường Nguyễn Huệ'],
  ['khu TĐC Nhơn Phước', 'khu tái định cư Nhơn Phước'],
  ['KĐT An Phú', 'khu đô thị An Phú'],
  ['THPT Quốc học', 'trung học phổ thông Quốc học'],
  ['CCHC', 'cải cách hành chính'],
  ['TP.HCM', 'thành phố Hồ Chí Minh'],
  ['QL1A', 'quốc lộ 1A'],
  ['ĐT: 0256', 'ĐT: 0256'],
  ['65/2019/QĐ-UBND', '65/2019/QĐ-UBND'],
  ['880/UBND-ĐT', '880/UBND-ĐT'],
  ['TT-BTC', 'TT-BTC'],
  ['tt 15/2020', 'tt 15/2020'],
  ['Phường Quy Nhơn', 'Phường Quy Nhơn'],
])('%s is written out as %s', (text, expected) => expect(expandAbbreviations(text)).toBe(expected));
