/** Keys of street and segment names, the same for a table's spelling and for a citizen's. */
import { fold, spellingKey } from './fold.ts';

const STREET_WORD = /^(duong pho|duong|pho|tuyen duong|d) (?!so\b)(?=\S)/;
const STREET_WORD_MARKED = /^(đường phố|đường|phố|tuyến đường|đ) (?!số(?:\s|$))(?=\S)/;

/** Folded name without the word for street, unless the name is but a number ("Đường số 7"). */
export const streetFolded = (name: string): string => fold(name).replace(STREET_WORD, '');

/** Exact-spelling key, likewise: tone-mark placement and letter case do not tell streets apart. */
export const streetSpelling = (name: string): string => spellingKey(name).replace(STREET_WORD_MARKED, '');

const SEGMENT_NOISE = /\b(doan|tu|den|giap|duong|het|nut|nga (ba|tu|nam)|trai|phai|tuyen|ben|phia)\b/g;

/** Folded segment without the words that only join its ends. */
export const segmentFolded = (text: string): string =>
  fold(text).replace(SEGMENT_NOISE, ' ').replace(/\s+/g, ' ').trim();

/** The same words but those that tell a side: a question may have them where the folded segment has not. */
const JOINING = /\b(doan|tu|den|giap|het|nut|nga (ba|tu|nam)|tuyen)\b/g;

/** Of folded words beside a street, those that a folded segment may have: `nga ba ong tho` is `ong tho`. */
export const segmentWords = (words: readonly string[]): string[] =>
  words.join(' ').replace(JOINING, ' ').split(' ').filter(Boolean);

/** Words that frame a question about a place rather than name it. */
const FRAME = new Set('gia dat duong pho phuong xa o tai so mat tien bang tra cuu vi tri'.split(' '));
export const isFrame = (folded: string): boolean => FRAME.has(folded);
