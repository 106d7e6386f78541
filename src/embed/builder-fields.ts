/** Questions of the builder's form about how a widget looks. */
import type { WidgetField } from '../contract/domain.ts';

/** Questions about every kind; `language` is the widget's, since `lang` is the page's own. */
export const LOOKS: readonly WidgetField[] = [
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
