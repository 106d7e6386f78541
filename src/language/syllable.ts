/** Which strings are Vietnamese syllables: onset, rime and tone. */
import { vowel } from './letters.ts';

const ONSETS = new Set([
  '',
  ...'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' '),
]);

/** Rimes without tone. */
const RIMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
  i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ up ut uy uya uych uynh uyt uyu uôc uôi uôm uôn uông uôt uyên uyêt
  ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
  y yêm yên yêng yêt yêu`.split(/\s+/),
);
const AFTER_QU = new Set(
  (
    'a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây e en eo et ê ên ênh êch êt ' +
    'ôc i it y yt ych ynh yên yêt yêu ơ ơi ơn'
  ).split(/\s+/),
);
const FRONT = /^[eêiy]/;
const STOP = /(?:c|ch|p|t)$/;
const SHARP_OR_HEAVY = new Set([2, 5]);

/** Onset of a word whose vowels bear no tone: the longest that leaves a vowel after it. */
function split(shapes: string): [string, string] {
  if (/^qu[^u]/.test(shapes) && shapes.length > 2) return ['qu', shapes.slice(2)];
  const consonants = /^[^aăâeêioôơuưy]*/.exec(shapes)?.[0] ?? '';
  if (consonants === 'g' && /^gi[aăâeêoôơuư]/.test(shapes)) return ['gi', shapes.slice(2)];
  return [consonants, shapes.slice(consonants.length)];
}

/** Whether a lower-case NFC word is a well-formed Vietnamese syllable with its marks: `đường` is, `duong` is not. */
export function isSyllable(word: string): boolean {
  let shapes = '';
  let tone = 0;
  for (const char of word) {
    const found = vowel(char);
    shapes += found?.shape ?? char;
    if (found && found.tone > 0) {
      if (tone > 0) return false;
      tone = found.tone;
    }
  }
  const [onset, rime] = split(shapes);
  if (!ONSETS.has(onset)) return false;
  if (onset === 'qu' ? !AFTER_QU.has(rime) : !(RIMES.has(rime) || (onset === 'gi' && RIMES.has(`i${rime}`))))
    return false;
  if (STOP.test(rime) && !SHARP_OR_HEAVY.has(tone)) return false;
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return FRONT.test(rime);
  if (onset === 'c' || onset === 'ng') return !FRONT.test(rime);
  return !(onset === 'g' && /^[eêy]/.test(rime));
}

const bare = (rime: string): string => rime.normalize('NFD').replace(/\p{M}/gu, '');
const BARE_RIMES = new Set([...RIMES].map(bare));
const BARE_AFTER_QU = new Set([...AFTER_QU].map(bare));

/** Whether a lower-case word without marks could be a Vietnamese syllable with some: `duong` could, `dunog` could not. */
export function isBareSyllable(word: string): boolean {
  const [onset, rime] = split(word);
  if (!ONSETS.has(onset)) return false;
  if (onset === 'qu') return BARE_AFTER_QU.has(rime);
  return BARE_RIMES.has(rime) || (onset === 'gi' && BARE_RIMES.has(`i${rime}`));
}
