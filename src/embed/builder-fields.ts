/** Questions of the builder's form: the filters partners ask for most, by kind. */
import type { KindName } from './kinds.ts';

export interface Field {
  name: string;
  vi: string;
  en: string;
  /** Values to choose from, each with its words. */
  options?: readonly (readonly [value: string, vi: string, en: string])[];
}

const q: Field = { name: 'q', vi: 'Từ khoá có sẵn', en: 'Words to begin with' };
const ward: Field = { name: 'ward', vi: 'Phường, xã', en: 'Ward' };

export const FIELDS: Readonly<Record<KindName, readonly Field[]>> = {
  search: [q],
  'land-prices': [
    { name: 'street', vi: 'Tên đường', en: 'Street' },
    ward,
    {
      name: 'landType',
      vi: 'Loại đất',
      en: 'Land use',
      options: [
        ['', 'Tất cả', 'All'],
        ['ODT', 'Đất ở đô thị', 'Urban residential'],
        ['ONT', 'Đất ở nông thôn', 'Rural residential'],
        ['TMD', 'Thương mại, dịch vụ', 'Commercial'],
        ['SKC', 'Sản xuất phi nông nghiệp', 'Industrial'],
      ],
    },
    { name: 'area', vi: 'Diện tích (m²)', en: 'Area (m²)' },
  ],
  'legal-documents': [
    q,
    { name: 'issuer', vi: 'Cơ quan ban hành', en: 'Issuer' },
    { name: 'field', vi: 'Lĩnh vực', en: 'Field' },
    {
      name: 'status',
      vi: 'Hiệu lực',
      en: 'Validity',
      options: [
        ['', 'Tất cả', 'All'],
        ['in_force', 'Còn hiệu lực', 'In force'],
        ['expired', 'Hết hiệu lực', 'No longer in force'],
      ],
    },
  ],
  recruitments: [q, { name: 'organisation', vi: 'Cơ quan', en: 'Organisation' }, ward],
  articles: [q, { name: 'topic', vi: 'Chủ đề', en: 'Topic' }],
  ask: [{ name: 'question', vi: 'Câu hỏi có sẵn', en: 'Question to begin with' }],
};

/** Questions about every kind; `language` is the widget's, since `lang` is the page's own. */
export const LOOKS: readonly Field[] = [
  {
    name: 'language',
    vi: 'Ngôn ngữ',
    en: 'Language',
    options: [
      ['vi', 'Tiếng Việt', 'Tiếng Việt'],
      ['en', 'English', 'English'],
      ['ko', '한국어', '한국어'],
    ],
  },
  {
    name: 'theme',
    vi: 'Màu nền',
    en: 'Colours',
    options: [
      ['', 'Theo trang chứa nó', 'As the page around it'],
      ['light', 'Sáng', 'Light'],
      ['dark', 'Tối', 'Dark'],
      ['auto', 'Theo máy người đọc', 'As the reader has it'],
    ],
  },
  { name: 'limit', vi: 'Số mục', en: 'Items' },
];
