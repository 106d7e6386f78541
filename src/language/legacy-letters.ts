/** Vietnamese written in letters from before Unicode, or read in the wrong encoding: recognised and converted. */
import { isSyllable } from './syllable.ts';

/** TCVN3 (.VnTime and its kin, “ABC”), VNI-Windows, windows-1258 shown as Latin, UTF-8 taken for Latin. */
export type LegacyLetters = 'tcvn3' | 'vni' | 'windows-1258' | 'double-utf8';

export type LettersReading =
  | { kind: 'converted'; from: LegacyLetters; text: string; evidence: number; certain: boolean }
  /** Letters that nothing brings back: replaced by “?”, or of a table that is not known. */
  | { kind: 'lost'; from: LegacyLetters | null; text: string };

/** The letters of TCVN 5712:1993 VN3 from 0xA1 on; a space where the table has none. */
const TCVN3 =
  'ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ \
  ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ';
/** VNI writes a vowel and then its mark; these letters stand alone. */
const VNI_ALONE: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};
const TONES = ['ù', 'ø', 'û', 'õ', 'ï'];
const VNI_MARKED: Readonly<Record<string, readonly [string, string]>> = {
  a: [`âáàåãäêéèúüë${TONES.join('')}`, 'âấầẩẫậăắằẳẵặáàảãạ'],
  e: [`âáàåãä${TONES.join('')}`, 'êếềểễệéèẻẽẹ'],
  o: [`âáàåãä${TONES.join('')}`, 'ôốồổỗộóòỏõọ'],
  u: [TONES.join(''), 'úùủũụ'],
  y: [TONES.slice(0, 4).join(''), 'ýỳỷỹ'],
  ô: [TONES.join(''), 'ớờởỡợ'],
  ö: [TONES.join(''), 'ứừửữự'],
};
const W1258: Readonly<Record<string, string>> = {
  Ã: 'Ă',
  ã: 'ă',
  Ð: 'Đ',
  ð: 'đ',
  Õ: 'Ơ',
  õ: 'ơ',
  Ý: 'Ư',
  ý: 'ư',
  Ì: '\u0300',
  Ò: '\u0309',
  Þ: '\u0303',
  ì: '\u0301',
  ò: '\u0323',
}; // prettier-ignore
const W1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const tcvn3 = new Map<string, string>();
for (const [place, letter] of [...TCVN3].entries()) {
  if (letter !== ' ') tcvn3.set(String.fromCharCode(0xa1 + place), letter);
}
const vni = new Map<string, string>();
for (const [char, letter] of Object.entries(VNI_ALONE)) {
  vni.set(char, letter);
  vni.set(char.toUpperCase(), letter.toUpperCase());
}
for (const [base, [marks, letters]] of Object.entries(VNI_MARKED)) {
  for (const [place, letter] of [...letters].entries()) {
    const mark = marks.charAt(place);
    for (const cased of [base, base.toUpperCase()]) {
      const upper = cased !== base;
      vni.set(cased + mark, upper ? letter.toUpperCase() : letter);
      vni.set(cased + mark.toUpperCase(), upper ? letter.toUpperCase() : letter);
    }
  }
}
const byteOf = new Map<string, number>([
  ['Ă', 0xc3],
  ['ă', 0xe3],
]);
for (let byte = 0x80; byte < 0x100; byte += 1) {
  byteOf.set(byte < 0xa0 ? W1252_HIGH.charAt(byte - 0x80) : String.fromCharCode(byte), byte);
  if (byte < 0xa0) byteOf.set(String.fromCharCode(byte), byte);
}

/** Letters Unicode has for Vietnamese beyond Latin-1: where they stand, a text is no legacy one. */
const MODERN = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]/;
/** What makes a look worth while: characters and pairs that Vietnamese in Unicode does not have. */
const SUSPECT = new RegExp(
  '[¡-¯µ¶¸-¾×÷ØøÞþßÄäÅåËëÏïÎîÖöÛûÜüÑñÇçÆæ]|' +
    '[aA][âáàãêéèúùõÂÁÀÃÊÉÈÚÙÕ]|[eE][âáàãùõÂÁÀÃÙÕ]|' +
    String.raw`[oO][ùõâÙÕÂ]|[uUôÔyY][ùõÙÕ]|[ÃÂĂ][\u0080-¿]|ýõ|[Ăă]¡|á[º»]|[a-z\u00df-\u00ff][À-Ý]`,
  'u',
);
const FOREIGN = /[^\0-\x7f]/;

const judged = new Map<string, boolean>();
const ABBREVIATION = /^[A-ZĐ\d]{1,8}$/;
/** Whether a word is a syllable of Vietnamese, Ð taken for Đ. */
function isWord(word: string): boolean {
  let good = judged.get(word);
  if (good === undefined) {
    const text = word.normalize('NFC').replace(/[Ðð]/g, (letter) => (letter === 'Ð' ? 'Đ' : 'đ'));
    good = isSyllable(text.toLowerCase());
    if (judged.size < 16_384) judged.set(word, good);
  }
  return good;
}

/** A word of a .VnTimeH font has its marked letters small: among capitals they are capitals. */
const likeNeighbours = (before: string, after: string): string =>
  /[A-Z].*[A-Z¡-§]|[¡-§].*[A-Z]/.test(before) && !/[a-z]/.test(before) ? after.toUpperCase() : after;

const byTcvn3 = (token: string): string =>
  likeNeighbours(token, [...token].map((char) => tcvn3.get(char) ?? char).join(''));

function byVni(token: string): string {
  let read = '';
  for (let at = 0; at < token.length; ) {
    const pair = vni.get(token.slice(at, at + 2));
    read += pair ?? vni.get(token.charAt(at)) ?? token.charAt(at);
    at += pair === undefined ? 1 : 2;
  }
  return read;
}

const by1258 = (token: string): string =>
  [...token]
    .map((char) => W1258[char] ?? char)
    .join('')
    .normalize('NFC');

const HIGH_RUN = /[\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸĂă]+/g;
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8 that was read as Latin, put right; null where none of it, or not all, decodes. */
function repairUtf8(text: string): { text: string; whole: boolean } | null {
  let repaired = 0;
  let broken = 0;
  // A no-break space is the second half of à, and is often left as a plain one.
  const restored = text.replace(/Ã(?= |$)/g, 'Ã\u00a0').replace(/Ã\u00a0 (?=\p{Ll})/gu, 'Ã\u00a0');
  const result = restored.replace(HIGH_RUN, (run) => {
    try {
      const decoded = strictUtf8.decode(Uint8Array.from([...run].map((char) => byteOf.get(char) ?? 0x3f)));
      repaired += 1;
      return decoded;
    } catch {
      broken += 1;
      return run;
    }
  });
  return repaired === 0 ? null : { text: result.normalize('NFC'), whole: broken === 0 };
}

/** A hyphen where TCVN3 has ư, a soft hyphen in other eyes: `n-íc` is nước, `x-a` is no word of Vietnamese. */
const HYPHENATED = /([A-Za-z®§]+)-([a-z¨-þ]+)/g;
const withSoftHyphens = (text: string): string =>
  text.replace(HYPHENATED, (found, before: string, after: string) => {
    const joined = `${before}\u00ad${after}`;
    const vowelless = !/[aeiouy]/i.test(before);
    return vowelless && FOREIGN.test(after + before) && isSyllable(byTcvn3(joined).toLowerCase())
      ? joined
      : found;
  });

const DECODERS: readonly (readonly [LegacyLetters, (token: string) => string, (text: string) => string])[] = [
  ['tcvn3', byTcvn3, withSoftHyphens],
  ['vni', byVni, (text) => text],
  ['windows-1258', by1258, (text) => text],
];

const MOJIBAKE = /[ÂÃÄÅÆáâĂă][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Ã(?: |$)/;
/** Share of the words that may stay unread before the whole is refused; names and slips of the pen. */
const TOLERATED = 0.1;

/**
 * What a cell or a text says where its letters are not those of Unicode; null where nothing is wrong with them.
 * `known` is the table that the same column was written in before: then no further evidence is asked for.
 */
export function readLetters(text: string, known?: LegacyLetters): LettersReading | null {
  if (!FOREIGN.test(text)) return questioned(text);
  if (!SUSPECT.test(text) && known === undefined) return questioned(text);
  const doubled = MOJIBAKE.test(text) ? repairUtf8(text) : null;
  if (doubled?.whole) {
    let { text: repaired } = doubled;
    for (
      let more = repairUtf8(repaired);
      more?.whole && MOJIBAKE.test(repaired);
      more = repairUtf8(repaired)
    ) {
      repaired = more.text;
    }
    const words = (repaired.match(TOKEN_LEGACY) ?? []).filter((word) => FOREIGN.test(word));
    const evidence = words.filter(isWord).length;
    if (evidence * 2 >= words.length)
      return { kind: 'converted', from: 'double-utf8', text: repaired, evidence, certain: true };
  } else if (doubled && MODERN.test(doubled.text) && !MODERN.test(text.replace(/[Ăă]/g, ''))) {
    return { kind: 'lost', from: 'double-utf8', text: doubled.text };
  }
  return byTables(text, known) ?? questioned(text);
}

interface Weighed {
  from: LegacyLetters;
  text: string;
  /** Words that are Vietnamese only when read so, and words that are not even then. */
  evidence: number;
  bad: number;
  words: number;
  /** Words that are Vietnamese either way and come out otherwise. */
  open: number;
}

function weigh(text: string, [from, decode, prepare]: (typeof DECODERS)[number]): Weighed {
  const weighed: Weighed = { from, text: '', evidence: 0, bad: 0, words: 0, open: 0 };
  weighed.text = prepare(text).replace(TOKEN_LEGACY, (token) => {
    if (!FOREIGN.test(token) || MODERN.test(token)) return token;
    const read = decode(token);
    if (!/\p{L}/u.test(token)) return token;
    if (read === token) {
      // A sign among letters is a letter of some table, though not of this one.
      if (/[A-Za-z][¡-¯µ-¾×÷]|[¡-¯µ-¾×÷][A-Za-z]/.test(token)) weighed.bad += 1;
      return token;
    }
    weighed.words += 1;
    if (!isWord(read)) weighed.bad += ABBREVIATION.test(read) ? 0 : 1;
    else if (isWord(token)) weighed.open += 1;
    else if (/[A-Za-z]/.test(token)) weighed.evidence += 1;
    return read;
  });
  return weighed;
}

/** Words with the signs that stand for letters in the old tables. */
const TOKEN_LEGACY = /(?:[A-Za-z0-9\u00a1-\u00af\u00b4-\u00ffĂăĐđĨĩŨũƠơƯưẠ-ỹ]|\p{M})+/gu;

/** The table under which most words of a Latin text are Vietnamese; null where none makes a word more. */
export function likeliestTable(text: string): LegacyLetters | null {
  const [best] = DECODERS.map((decoder) => weigh(text, decoder)).sort(
    (a, b) => b.evidence - b.bad - (a.evidence - a.bad),
  );
  return best && best.evidence > best.bad ? best.from : null;
}

function byTables(text: string, known: LegacyLetters | undefined): LettersReading | null {
  const tried = DECODERS.map((decoder) => weigh(text, decoder));
  const best = tried.reduce((one, other) => {
    if (one.from === known && one.bad === 0) return one;
    if (other.from === known && other.bad === 0) return other;
    return other.evidence - other.bad > one.evidence - one.bad ? other : one;
  });
  const sure =
    best.from === known ? best.evidence + best.open > 0 || best.words > best.bad : best.evidence > 0;
  if (!sure || best.evidence < best.bad) return null;
  // Some words in Unicode and some not: which way to read the rest is nobody's guess.
  const mixed = MODERN.test(text) && best.open > 0;
  if (mixed || best.bad > Math.max(0, best.words * TOLERATED))
    return { kind: 'lost', from: best.from, text: best.text };
  const { from, evidence } = best;
  const certain = best.bad === 0 && (from === known || evidence > 1);
  return { kind: 'converted', from, text: best.text.normalize('NFC'), evidence, certain };
}

/** An address or a query holds question marks of its own. */
const ADDRESS = /\S*(?:\/\/|www\.|[?&]\w+=)\S*/gi;
const WITHIN = /\p{L}\?+\p{Ll}|(?:^|[\s(“"‘'/,-])\?+\p{Ll}|^\?+ \p{Lu}/u;
const AT_END = /(?<!\p{L})([bcdđghklmnpqrstvx]{1,3})\?(?=[\s,.;)]|$)/giu;

/** Letters that became “?”: within a word, or after an onset that is no word. */
function questioned(text: string): LettersReading | null {
  if (!text.includes('?')) return null;
  const plain = text.replace(ADDRESS, ' ');
  const ended = [...plain.matchAll(AT_END)].some(([, onset]) =>
    /^[A-ZĐ]?[a-zđ]+$|^[A-ZĐ]$/.test(onset ?? ''),
  );
  if (!WITHIN.test(plain) && !ended) return null;
  return { kind: 'lost', from: null, text };
}
