/** Names out of the data, found in a question: spelt exactly, without diacritics, or with a slip of a finger. */

import { streetFolded } from '../domains/land-prices/street-key.ts';
import { expandAbbreviations } from '../language/abbreviations.ts';
import { deletions, editDistance } from '../language/edits.ts';
import type { Entry, NameIndex } from './name-index.ts';
import type { Question } from './question.ts';

/** Usual syllables of Vietnamese names of persons and places, folded: a name that differs in one is another. */

const SYLLABLES = new Set(
  `nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh lam mai trinh doan truong ta luong ton
  cao thai kieu chu quach ha kim lo lu la luu mac nghiem phi phung phuong quan sa tang than thi to tong trieu trung
  van viet vinh xuan yen an anh ai bac bach bao bang bich binh ca cam canh chau chi chien chinh cong cuc cuong cu dai
  dan dao dat day diem dien dieu don dong du duc duy dung gia giang giap giao giai hai han hang hanh hau hien hiep hieu
  hoa hoai hoan hong hop hue hung huong huu huy huyen hy kha khac khai khanh khe khiem khoa khoi khue khuong khuyen
  kiem kien kiet ky lac lai lan lanh lap lau lien lieu linh loan loc loi long luat luc luyen mac man manh mau minh
  mo my nam nga ngan nghi nghia ngoc ngu nguyet nha nham nhan nhat nhi nhien nho nhon nhu nhung nhuan ninh noi oanh
  phat phap phi phien pho phong phu phuc phuoc phuong phuot quang que quoc quy quyen quyet quynh sam sang sanh sau
  sen sinh son song soan suong sy tai tam tan tang tao tay te thach tham thanh thang thao thap that the thien thieu
  thinh tho thoa thoai thoi thong thu thua thuan thuc thuong thuy tich tiem tien tiep tinh toai toan toi tong tra
  trac trai tram trang tri triet trong tru truc trung tu tuan tuc tue tung tuoc tuong tuy tuyen tuyet ty uoc uy uyen
  vi vien vong vuong vy xa xuong y yet hoi hoach hung thoan thuan tuu ngai nghe nghiep ngoan`.split(/\s+/),
);

/** Whether a folded syllable is usual in names. */
export const isNameSyllable = (folded: string): boolean => SYLLABLES.has(folded);

export type NameMatch = 'exact' | 'folded' | 'fuzzy';

export interface NameMention<T> {
  items: readonly T[];
  matchedBy: NameMatch;
  /** Words of the question, end exclusive. */
  from: number;
  to: number;
}

/** The entries a spelling means: those it agrees with, all where it was typed without diacritics. */
function agreeing<T>(question: Question, from: number, to: number, entries: readonly Entry<T>[]) {
  const typed = question.words.slice(from, to);
  const spelling = typed.map((word) => word.spelling).join(' ');
  const exact = entries.filter((entry) => entry.spelling === spelling);
  if (question.accented && exact.length > 0) return { entries: exact, exact: true };
  // A syllable typed bare may stand for any; one typed with marks stands for itself.
  const fitting = entries.filter((entry) => {
    const meant = entry.spelling.split(' ');
    return typed.every((word, i) => word.spelling === word.folded || word.spelling === meant[i]);
  });
  const kept = fitting.length > 0 ? fitting : entries;
  return { entries: kept, exact: kept.every((entry) => entry.spelling === spelling) };
}

/** Names of the index in the question, the longest first, none overlapping another or what is taken. */
export function findNames<T>(question: Question, index: NameIndex<T>, least = 1): NameMention<T>[] {
  const folded = question.words.map((word) => word.folded);
  const used = Uint8Array.from(question.claimed);
  const found: NameMention<T>[] = [];
  for (let length = Math.min(index.longest, folded.length); length >= least; length--) {
    for (let from = 0; from + length <= folded.length; from++) {
      if (used.subarray(from, from + length).some(Boolean)) continue;
      const entries = index.byFolded.get(folded.slice(from, from + length).join(' '));
      if (!entries) continue;
      const agreed = agreeing(question, from, from + length, entries);
      used.fill(1, from, from + length);
      found.push({
        items: agreed.entries.map(({ item }) => item),
        matchedBy: agreed.exact ? 'exact' : 'folded',
        from,
        to: from + length,
      });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/**
 * The name a run of words is but for a slip: one edit, two in a long name, each within one word. A word that
 * differs by being another usual word of names (Huy for Huệ) is another name, not a slip.
 */
export function nearestName<T>(words: readonly string[], index: NameIndex<T>): readonly T[] {
  const typed = words.join(' ');
  if (typed.length < 6) return [];
  const candidates = new Set(deletions(typed).flatMap((key) => index.byDeletion().get(key) ?? []));
  const near = [...candidates].filter((folded) => isSlip(typed, folded));
  if (near.length === 0) return [];
  const distances = near.map((folded) => editDistance(typed, folded, 2));
  const least = Math.min(...distances);
  return near
    .filter((_, i) => distances[i] === least)
    .flatMap((folded) => (index.byFolded.get(folded) ?? []).map(({ item }) => item));
}

function isSlip(typed: string, meant: string): boolean {
  if (editDistance(typed, meant, 1) > 1) return false;
  const [a, b] = [typed.split(' '), meant.split(' ')];
  if (a.length !== b.length) return true;
  return a.every((word, i) => word === b[i] || !isNameSyllable(word));
}

/** The former names in the question: their folded form and what they are called since. */
export function renamedTo(name: string, renamed: readonly (readonly [string, string])[]): string | undefined {
  const folded = streetFolded(expandAbbreviations(name));
  return renamed.find(([former]) => streetFolded(expandAbbreviations(former)) === folded)?.[1];
}
