/** How a syllable sounds where regions write what they say: s/x, tr/ch, v/d/gi, l/n, -n/-ng, -c/-t, hỏi/ngã. */
import { vowel, withTone } from './letters.ts';

const ONSETS: readonly [RegExp, string][] = [
  [/^(?:tr|ch)/, 'ch'],
  [/^(?:s|x)/, 'x'],
  [/^gi(?=[^bcdđghklmnpqrstvx])/, 'd'],
  [/^(?:đ)/, 'đ'],
  [/^(?:d|v)/, 'd'],
  [/^(?:l|n)(?!g|h)/, 'l'],
  [/^(?:ngh|ng)/, 'ng'],
  [/^gh?/, 'g'],
  [/^(?:k(?!h)|c(?!h)|q)/, 'k'],
];
const CODAS: readonly [RegExp, string][] = [
  [/ng$/, 'n'],
  [/[ct]$/, 't'],
];
const HOI = 3;
const NGA = 4;

const known = new Map<string, string>();

function compute(word: string): string {
  let shapes = '';
  for (const char of word) {
    const found = vowel(char);
    shapes += found && found.tone === NGA ? withTone(found.shape, HOI) : char;
  }
  for (const [onset, sound] of ONSETS) {
    if (!onset.test(shapes)) continue;
    shapes = shapes.replace(onset, sound);
    break;
  }
  for (const [coda, sound] of CODAS) shapes = shapes.replace(coda, sound);
  return shapes;
}

/**
 * Key under which spellings that some region says alike are one: `Chần Kế Xương` is `Trần Kế Xương`, `Đông Dang`
 * is `Đông Giang`. Takes what `spellingKey` or `fold` gives; of folded text only the consonants tell.
 */
export function soundKey(spelling: string): string {
  return spelling
    .split(' ')
    .map((word) => {
      let key = known.get(word);
      if (key === undefined) {
        key = compute(word);
        if (known.size < 8_192) known.set(word, key);
      }
      return key;
    })
    .join(' ');
}
