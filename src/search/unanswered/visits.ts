/**
 * Who was counted for what today, in the memory of one isolate: hashes keyed with a salt that is stored nowhere and
 * dies with it. This is best effort: another isolate does not know, and may count the same visitor again.
 */
import { keyedDigest } from '../../digest.ts';

/** Terms counted of one visitor, and of all together, in a day: a flood of questions writes little. */
const MOST_OF_ONE = 400;
const MOST_OF_ALL = 5_000;

let salt: Uint8Array<ArrayBuffer> | null = null;
let today = '';
let counted = 0;
const visits = new Map<string, Set<string>>();

/** What a visitor is known by until the isolate ends. */
export async function visitorOf(name: string): Promise<string> {
  salt ??= crypto.getRandomValues(new Uint8Array(32));
  return keyedDigest(salt, name);
}

/** Whether a visitor is to be counted for a term, and then no more on that day. */
export function isFirstVisit(visitor: string, term: string, day: string): boolean {
  if (today !== day) {
    visits.clear();
    counted = 0;
    today = day;
  }
  const own = visits.get(visitor) ?? new Set();
  if (counted >= MOST_OF_ALL || own.size >= MOST_OF_ONE || own.has(term)) return false;
  visits.set(visitor, own.add(term));
  counted += 1;
  return true;
}
