/** Levels of administration that carry procedures out, by what people and files call them. */
import { fold } from '../../language/fold.ts';
import type { PROCEDURE_LEVELS } from './record.ts';

const LEVEL_WORDS: readonly [RegExp, (typeof PROCEDURE_LEVELS)[number]][] = [
  [/^(?:cap )?(?:bo|trung uong|bo nganh|bo co quan ngang bo)$/, 'Cấp bộ'],
  [/^(?:cap )?(?:tinh|tinh thanh pho|so|so nganh)$/, 'Cấp tỉnh'],
  [/^(?:cap )?(?:huyen|quan huyen|quan|thi xa)$/, 'Cấp huyện'],
  [/^(?:cap )?(?:xa|phuong|xa phuong|phuong xa|xa phuong thi tran|xa phuong dac khu)$/, 'Cấp xã'],
  [/^(?:co quan|cap) khac$/, 'Cơ quan khác'],
];

/** The level that a word names, or undefined. */
export const levelOf = (text: string): (typeof PROCEDURE_LEVELS)[number] | undefined => {
  const folded = fold(text);
  return LEVEL_WORDS.find(([words]) => words.test(folded))?.[1];
};
