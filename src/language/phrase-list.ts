/**
 * A list of phrases written over several lines, as the one text `a|b|c` that readers of questions seek.
 *
 * @example phraseList('giá đất|bảng giá', 'khung giá') // 'giá đất|bảng giá|khung giá'
 */
export const phraseList = (...lines: readonly string[]): string => lines.join('|');
