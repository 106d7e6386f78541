/** Short stable hashes: record identifiers from natural keys, and content hashes of import rows. */

/** 53-bit multiplicative hash (xor-multiply rounds with the finalisers of MurmurHash3). */
function hash53(text: string, seed: number): number {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

/** Content hash of a text; equal texts are the same row, so 106 bits keep 10⁹ rows apart. */
export const contentHash = (text: string): string =>
  hash53(text, 1).toString(36) + hash53(text, 2).toString(36);

/** Identifier derived from a natural key; `occurrence` tells apart rows that share it. */
export const stableId = (prefix: string, key: string, occurrence = 0): string =>
  `${prefix}-${hash53(key, 3).toString(36)}${occurrence === 0 ? '' : `-${occurrence + 1}`}`;
