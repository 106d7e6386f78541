/** Synthetic rows of any number, the same in every run. */

const STREETS = ['Nguyễn Huệ', 'Lê Lợi', 'Trần Hưng Đạo', 'Tây Sơn', 'Bạch Đằng', 'Hùng Vương', 'An Dương Vương', 'Phan Bội Châu'];
const TYPES = ['ODT', 'TMD', 'SKC', 'ONT'];
/** Words of the documents, by which searches of two are made; the later, the rarer. */
export const WORDS =
  'quy định quản lý đất đai xây dựng vỉa hè môi trường nước thải giáo dục y tế học phí hộ khẩu cư trú giao thông cảng cá neo đậu chợ du lịch bãi biển rác cấp phép kinh doanh thuế bồi thường tái định cư thủy lợi hồ chứa cây xanh chiếu sáng phòng cháy bảo tồn di tích lễ hội thư viện công viên nghĩa trang đấu giá trụ sở kho bạc viên chức tuyển dụng hợp đồng'.split(
    ' ',
  );

/** The `n`th number of a fixed sequence, 0 ≤ x < 1. */
const chance = (n: number): number => {
  const mixed = Math.imul(n ^ (n >>> 15), 0x2c1b3c6d);
  return ((mixed ^ (mixed >>> 12)) >>> 0) / 2 ** 32;
};

const word = (n: number): string => WORDS[Math.floor(chance(n) ** 1.6 * WORDS.length)] ?? 'đất';

/** One row of the price table. */
export const landRow = (n: number) => ({
  id: `lp-${n}`,
  tableId: 'bench',
  tableTitle: 'Bảng giá đo tốc độ',
  validFrom: '2020-01-01',
  validTo: '2035-12-31',
  street: `${STREETS[n % STREETS.length]} ${Math.floor(n / 32)}`,
  from: `Ngã tư ${n % 97}`,
  to: `Ngã tư ${(n % 97) + 1}`,
  ward: `Phường ${n % 40}`,
  landType: TYPES[n % TYPES.length],
  position1: 1_000_000 + (n % 400) * 50_000,
  position2: 800_000 + (n % 400) * 30_000,
  position3: 500_000 + (n % 400) * 20_000,
});

const sentence = (n: number, words: number): string =>
  Array.from({ length: words }, (_, index) => word(n * 131 + index * 7)).join(' ');

/** One document of four articles. */
export const documentRow = (n: number) => ({
  id: `vb-${n}`,
  number: `${n}/${2000 + (n % 25)}/QĐ-UBND`,
  title: `Quyết định về ${sentence(n, 8)}`,
  issuer: 'UBND tỉnh',
  issuedOn: `${2000 + (n % 25)}-${String((n % 12) + 1).padStart(2, '0')}-10`,
  effectiveFrom: `${2000 + (n % 25)}-${String((n % 12) + 1).padStart(2, '0')}-20`,
  body: [1, 2, 3, 4].map((article) => `Điều ${article}. ${sentence(n * 5 + article, 6)}\n${sentence(n * 9 + article, 45)}.`).join('\n\n'),
});

/** Days of ten years, each a query of its own over the same rows. */
export const dayOf = (n: number): string => new Date(Date.UTC(2024, 0, 1) + (n % 3650) * 86_400_000).toISOString().slice(0, 10);

/** Two words that are a query of their own. */
export const queryOf = (n: number): string => {
  const count = WORDS.length;
  return `${WORDS[n % count]} ${WORDS[(n * 7 + Math.floor(n / count) + 1) % count]} ${n}`;
};
