/** Land types of Appendix II, Circular 08/2024/TT-BTNMT, with the older codes price tables still print. */
import { fold } from '../../language/fold.ts';

const NAMES = {
  ODT: 'Đất ở tại đô thị',
  ONT: 'Đất ở tại nông thôn',
  TMD: 'Đất thương mại, dịch vụ',
  SKC: 'Đất cơ sở sản xuất phi nông nghiệp',
  LUC: 'Đất chuyên trồng lúa',
  LUK: 'Đất trồng lúa còn lại',
  LUA: 'Đất trồng lúa',
  HNK: 'Đất trồng cây hằng năm khác',
  CLN: 'Đất trồng cây lâu năm',
  NTS: 'Đất nuôi trồng thủy sản',
  RSX: 'Đất rừng sản xuất',
  RPH: 'Đất rừng phòng hộ',
  RDD: 'Đất rừng đặc dụng',
  CNT: 'Đất chăn nuôi tập trung',
  LMU: 'Đất làm muối',
  NKH: 'Đất nông nghiệp khác',
  TSC: 'Đất xây dựng trụ sở cơ quan',
  CQP: 'Đất quốc phòng',
  CAN: 'Đất an ninh',
  DVH: 'Đất xây dựng cơ sở văn hóa',
  DYT: 'Đất xây dựng cơ sở y tế',
  DGD: 'Đất xây dựng cơ sở giáo dục và đào tạo',
  DTT: 'Đất xây dựng cơ sở thể dục thể thao',
  DKH: 'Đất xây dựng cơ sở khoa học và công nghệ',
  SKK: 'Đất khu công nghiệp',
  SKN: 'Đất cụm công nghiệp',
  SKS: 'Đất sử dụng cho hoạt động khoáng sản',
  DGT: 'Đất giao thông',
  DTL: 'Đất thủy lợi',
  DDT: 'Đất có di tích lịch sử - văn hóa',
  DRA: 'Đất bãi thải, xử lý chất thải',
  DNL: 'Đất công trình năng lượng, chiếu sáng công cộng',
  TON: 'Đất cơ sở tôn giáo',
  TIN: 'Đất cơ sở tín ngưỡng',
  MNC: 'Đất có mặt nước chuyên dùng',
  PNK: 'Đất phi nông nghiệp khác',
  BCS: 'Đất bằng chưa sử dụng',
  DCS: 'Đất đồi núi chưa sử dụng',
  NCS: 'Núi đá không có rừng cây',
} as const;

export type LandTypeCode = keyof typeof NAMES;
export const LAND_TYPE_CODES = Object.keys(NAMES) as [LandTypeCode, ...LandTypeCode[]];

/** Official name of a code. */
export const landTypeName = (code: LandTypeCode): string => NAMES[code];

/** Homes come first in a list, then the order of this file. */
export const landTypeRank = (code: LandTypeCode): number => LAND_TYPE_CODES.indexOf(code);

/** Older codes and everyday names, folded. Codes of the 2014 circular map to their successors. */
const ALIASES: Readonly<Record<string, LandTypeCode>> = {
  bhk: 'HNK',
  tmdv: 'TMD',
  sxkd: 'SKC',
  'dat o': 'ODT',
  'dat o do thi': 'ODT',
  'dat o nong thon': 'ONT',
  'dat thuong mai': 'TMD',
  'thuong mai dich vu': 'TMD',
  'dat thuong mai dich vu': 'TMD',
  'dat san xuat kinh doanh': 'SKC',
  'dat san xuat phi nong nghiep': 'SKC',
  'san xuat phi nong nghiep': 'SKC',
  'dat lua': 'LUC',
  'dat trong lua nuoc': 'LUC',
  'dat hang nam khac': 'HNK',
  'dat cay lau nam': 'CLN',
  'dat trong cay hang nam': 'HNK',
};
const BY_NAME = new Map(LAND_TYPE_CODES.map((code) => [fold(NAMES[code]), code]));

/** Reads a code in any letter case, an official name or an everyday one; null when none fits. */
export function readLandType(text: string): LandTypeCode | null {
  const code = text.trim().toUpperCase();
  if (Object.hasOwn(NAMES, code)) return code as LandTypeCode;
  const folded = fold(text);
  return BY_NAME.get(folded) ?? ALIASES[folded] ?? null;
}

/** Land for homes where a table does not say whether of a town or the country: the ward of the row decides. */
export const ANY_HOME = 'Đất ở';
const ANY_HOMES = new Set([
  'dat o',
  'odt ont',
  'ont odt',
  'dat o tai do thi va nong thon',
  'dat o tai nong thon va do thi',
]);

/** True for `Đất ở`, `ODT/ONT` and the like. */
export const isAnyHome = (text: string): boolean => ANY_HOMES.has(fold(text));
