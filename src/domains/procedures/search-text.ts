import { isSample } from '../../frame/view.ts';
import { expandAbbreviations } from '../../language/abbreviations.ts';
import { fold } from '../../language/fold.ts';
import type { SearchText } from '../../store/reading.ts';
import type { Wording } from '../../store/search/query.ts';
import { WEIGHTS } from '../../store/search/rank.ts';
import type { ProcedureRecord } from './record.ts';
import { ASKING, formalMentions } from './wording.ts';

type Searched = Pick<ProcedureRecord, 'title' | 'field' | 'level' | 'agency' | 'forWhom' | 'result'>;

/** Where a title only says which level carries it out; the level has its own place. */
const LEVEL = /\s*\((?:thực hiện tại )?cấp [^()]{1,30}\)\s*$/iu;

/** What is left of a title without its level and the word for procedure, folded: alike for siblings. */
export const titleCore = (title: string): string =>
  fold(title.replace(LEVEL, '').replace(/\s*thực hiện tại cấp .*$/iu, '')).replace(/^thu tuc /, '');

/** A procedure as search weighs it: what it is called as the heading, whose it is as the title above, little else. */
export const searchTextOf = ({ title, field, level, agency, forWhom, result }: Searched): SearchText => {
  const named = title.replace(/^Thủ tục\s+/iu, '').replace(LEVEL, '');
  const written = expandAbbreviations(named);
  return {
    title: field,
    heading: named,
    text: [written === named ? null : written, result, level, agency, forWhom.join(', ')]
      .filter(Boolean)
      .join('.\n'),
  };
};

const wording: Wording = { asking: ASKING, mentions: formalMentions };

/**
 * Titles decide: fitted by likelihood on 230 questions with known procedures, held near the weights of articles of
 * law; of five folds left out in turn 0.86 had the right one first (0.84 with those weights), 0.98 among three.
 */
const weights: typeof WEIGHTS = {
  ...WEIGHTS,
  index: 0.05,
  syllables: 3.4,
  coverage: 0.65,
  pairCoverage: 5,
  headingPrecision: 4.8,
  headingCoverage: 1.9,
  titlePrecision: 2.25,
  titleCoverage: 0,
  clause: 2.8,
  spelling: 3.6,
  length: -2.7,
  prior: 1.8,
};

/** How procedures are ranked. */
export const SEARCH = { index: 'procedures_search', wording, weights } as const;

/** Whole words of folded text. */
const whole = (words: string): RegExp =>
  words.startsWith('^') ? new RegExp(`${words}(?= |$)`) : new RegExp(`(?:^| )(?:${words})(?= |$)`);

/** Cases that a title names and a question about the plain procedure does not: folded words of both. */
const CASES: readonly [inTitle: RegExp, inQuestion: RegExp][] = (
  [
    [
      'nuoc ngoai|bien gioi|lang gieng|ngoai giao',
      'nuoc ngoai|bien gioi|ngoai quoc|quoc tich|viet kieu|lao|campuchia|quoc te',
    ],
    ['lai', 'lai|mat(?! (?:bao|may|le|phi|tien|thoi|cong))|rach|hong|that lac'],
    [
      '^(?:xoa|huy|thu hoi|cham dut|giai the|tra lai|thoi)',
      'xoa|huy|thu hoi|cham dut|giai the|tra|thoi|ngung|nghi|het|bo|dong cua',
    ],
    ['^gia han', 'gia han|het han|keo dai'],
    ['^(?:(?:thong bao|dang ky) )?(?:dieu chinh|sua doi|thay doi)', 'dieu chinh|sua|thay doi|doi|bo sung'],
    ['^(?:cap )?doi', 'doi|het han|hong|cu|nat|sai|sua|thay|chuyen|nang'],
    ['luu dong', 'luu dong|tai nha|tan nha'],
    [
      'lien thong|ket hop|dong thoi',
      'lien thong|ket hop|dong thoi|bao hiem|the y te|nhan cha|nhan con|thuong tru|cung luc|luon',
    ],
    [
      'da co ho so giay to|luc luong|quan nhan|can bo|nguoi goc viet',
      'da co ho so|ho so ca nhan|quan|cong an|can bo|goc viet|luc luong',
    ],
    ['^(?:khoa|mo khoa)', 'khoa|mo'],
    [
      'co quan to chuc|to chuc kinh te|(?:doi voi|cua|cho) to chuc|doanh nghiep|du an',
      'to chuc|doanh nghiep|cong ty|co quan|du an',
    ],
    ['(?:chua|khong) du dieu kien', '(?:chua|khong) du|chua co|khong co (?:noi|cho)'],
    ['khong thuoc dien', 'khong thuoc|mien|khong phai'],
    ['duoi \\d+ tuoi|tre em', 'duoi|tuoi|tre|con|chau|be|nhi|khai sinh|hoc sinh'],
    ['rung', 'rung|lam nghiep|go'],
    ['hop tac xa|to hop tac', 'hop tac|htx'],
    ['chi nhanh|van phong dai dien', 'chi nhanh|van phong'],
  ] as const
).map(([title, question]) => [whole(title), whole(question)]);
const OTHER_CASE = -1;
const OTHER_LEVEL = -1.2;
const OWN_LEVEL = 0.3;
/** More than two titles that say the same in other words differ by. */
const INVENTED = -3;

const LEVELS: readonly [RegExp, string][] = [
  [
    new RegExp(
      String.raw`\b(?:cap xa|cap phuong|o phuong|o xa|ra phuong|ra xa|len phuong|len xa|ubnd (?:xa|phuong)|` +
        String.raw`cong an (?:xa|phuong)|uy ban nhan dan (?:xa|phuong))\b`,
    ),
    'Cấp xã',
  ],
  [/\b(?:cap tinh|cong an tinh|ubnd tinh|uy ban nhan dan tinh|so tu phap|o tinh)\b/, 'Cấp tỉnh'],
  [/\b(?:cap trung uong|cap bo|trung uong|o bo)\b/, 'Cấp bộ'],
];

/** The level a question names, or undefined. */
export const levelAsked = (question: string): string | undefined => {
  const said = fold(question);
  return LEVELS.find(([words]) => words.test(said))?.[1];
};

/** How many cases a title names that a question does not. */
export function casesUnsaid(title: string, question: string): number {
  const [said, named] = [fold(question), fold(title).replace(/^thu tuc /, '')];
  return CASES.filter(([inTitle, inQuestion]) => inTitle.test(named) && !inQuestion.test(said)).length;
}

/** Whether a procedure is invented to try the gateway with, and says so. */
export const isInvented = ({ title, agency }: Pick<ProcedureRecord, 'title' | 'agency'>): boolean =>
  isSample([title, agency]);

/**
 * What a procedure has for or against it before its words are weighed: a case that the question does not name, a
 * level other than the one it names; without one, the level nearest to people. Invented ones give way to real ones.
 */
export function priorOf(
  { title, level, agency }: Pick<ProcedureRecord, 'title' | 'level' | 'agency'>,
  question: string,
): number {
  const cases = casesUnsaid(title, question);
  const asked = levelAsked(question);
  const only = /\((?:thuc hien tai )?cap (xa|tinh|trung uong)|cap (xa|tinh)$/
    .exec(fold(title).replace('thuc hien tai', '(thuc hien tai'))
    ?.slice(1)
    .find(Boolean);
  const own = only === 'xa' ? 'Cấp xã' : only === 'tinh' ? 'Cấp tỉnh' : only ? 'Cấp bộ' : level;
  const fits = own.includes(asked ?? 'Cấp xã');
  const against = isInvented({ title, agency }) ? INVENTED : 0;
  return cases * OTHER_CASE + (fits ? OWN_LEVEL : asked ? OTHER_LEVEL : 0) + against;
}
