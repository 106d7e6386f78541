import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, restoreDiacritics } from '../../../src/language/restore.ts';
import { isStopWord } from '../../../src/language/stop-words.ts';

const WORDS: Record<string, Candidate[]> = {
  gia: [
    { spelling: 'gia', count: 50 },
    { spelling: 'giá', count: 40 },
  ],
  dat: [
    { spelling: 'đạt', count: 30 },
    { spelling: 'đất', count: 60 },
  ],
  lai: [
    { spelling: 'lai', count: 40 },
    { spelling: 'lại', count: 60 },
  ],
};
const PAIRS = new Map([
  ['giá đất', 35],
  ['gia lai', 38],
]);
const restore = (text: string) =>
  restoreDiacritics(
    text.split(' '),
    (folded) => WORDS[folded] ?? [],
    (a, b) => PAIRS.get(`${a} ${b}`) ?? 0,
  ).join(' ');

describe('restoreDiacritics', () => {
  it('lets neighbours decide', () => {
    expect(restore('gia dat')).toBe('giá đất');
    expect(restore('gia lai')).toBe('gia lai');
    expect(restore('gia dat gia lai')).toBe('giá đất gia lai');
  });
  it('takes the commonest word alone', () => expect(restore('dat')).toBe('đất'));
  it('leaves what it does not know', () => expect(restore('gia xyz dat')).toBe('gia xyz đất'));
  it('gives one spelling for each syllable', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('gia', 'dat', 'lai', 'q')), (words) => {
        const restored = restoreDiacritics(
          words,
          (folded) => WORDS[folded] ?? [],
          () => 0,
        );
        expect(restored).toHaveLength(words.length);
      }),
    ));
});

describe('isStopWord', () => {
  it('knows the words of asking', () => {
    for (const word of ['bao', 'nhieu', 'xin', 'cho', 'hoi', 'la', 'cua'])
      expect(isStopWord(word), word).toBe(true);
    for (const word of ['dat', 'duong', 'gia', 'phuong']) expect(isStopWord(word), word).toBe(false);
  });
  it('keeps another word that folds alike', () => {
    expect(isStopWord('cho', 'chợ')).toBe(false);
    expect(isStopWord('cua', 'của')).toBe(true);
  });
});
