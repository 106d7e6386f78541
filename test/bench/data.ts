/** Synthetic rows of any number, the same in every run. */

const STREETS = [
  'Nguyễn Huệ',
  'Lê Lợi',
  'Trần Hưng Đạo',
  'Tây Sơn',
  'Bạch Đằng',
  'Hùng Vương',
  'An Dương Vương',
  'Phan Bội Châu',
];
const TYPES = ['ODT', 'TMD', 'SKC', 'ONT'];
const COMMON = (
  'quy định quản lý đất đai xây dựng môi trường nước giáo dục y tế giao thông du lịch cấp phép ' +
  'kinh doanh thuế thủy lợi cây xanh chiếu sáng phòng cháy di tích lễ hội công viên đấu giá trụ sở ' +
  'kho bạc viên chức tuyển dụng hợp đồng'
).split(' ');
const FIRST = 'b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x'.split(' ');
const REST = (
  'a á à ả ạ an án àn anh ánh ao áo ay ác ang âm ân ất ây e em én ét ênh êu i inh ình ích iên o ' +
  'oan óc oi ong ô ôn ông ốt ơ ơi ơn u un úc ung ư ưng ước ương ườn uyên'
).split(' ');

/** A vocabulary as skewed as a language's: the first words are in most documents, the last in few. */
export const WORDS = [...new Set([...COMMON, ...REST.flatMap((rest) => FIRST.map((first) => first + rest))])];

/** The `n`th number of a fixed sequence, 0 ≤ x < 1. */
const chance = (n: number): number => {
  const mixed = Math.imul(n ^ (n >>> 15), 0x2c1b3c6d);
  return ((mixed ^ (mixed >>> 12)) >>> 0) / 2 ** 32;
};

const word = (n: number): string => WORDS[Math.floor(WORDS.length ** chance(n)) - 1] ?? 'đất';

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
  body: [1, 2, 3, 4]
    .map((article) => `Điều ${article}. ${sentence(n * 5 + article, 6)}\n${sentence(n * 9 + article, 45)}.`)
    .join('\n\n'),
});

/** Days of ten years, each a query of its own over the same rows. */
export const dayOf = (n: number): string =>
  new Date(Date.UTC(2024, 0, 1) + (n % 3650) * 86_400_000).toISOString().slice(0, 10);

/** Three words neither common nor rare: a query of its own for each number. */
export const queryOf = (n: number): string =>
  [n % 397, Math.floor(n / 397) + ((n * 7) % 389), (n * 13) % 401].map((rank) => WORDS[20 + rank]).join(' ');
