/** The part of a document number after its digits and year: type, organ and what else hangs on by dashes. */
import { isNumberPart, isOrgan } from './document-key.ts';
import type { Head, Token } from './document-tokens.ts';
import { isTypeCode } from './document-types.ts';

const JOIN = /^[/\-_]$/;

/** Whether the token at `at` may open the tail; `joined` when a sign stands before it. */
function opensTail(tokens: readonly Token[], at: number, joined: boolean, head: Head): boolean {
  const token = tokens[at];
  if (!token || /^\d/.test(token.text)) return false;
  const code = token.text.toUpperCase();
  if (code.length === 1)
    return joined && isTypeCode(code) && isOrgan(tokens[at + 2]?.text.toUpperCase() ?? '');
  const known = isNumberPart(code);
  if (joined) {
    // A dash with spaces opens a clause; a slash does not.
    if (tokens[at - 1]?.text !== '/' && (token.apart || tokens[at - 1]?.apart)) return false;
    return known || token.capital || head.type !== undefined;
  }
  if (!token.apart || !known) return false;
  if (!isTypeCode(code)) return !isOrgan(code) || head.type !== undefined;
  const next = JOIN.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
  return isOrgan(tokens[next]?.text.toUpperCase() ?? '');
}

/** Tokens of the tail from `at` on, upper case, and the index after them. */
export function tailOf(tokens: readonly Token[], at: number, head: Head): { parts: string[]; to: number } {
  const parts: string[] = [];
  let to = at;
  for (;;) {
    const joined = JOIN.test(tokens[to]?.text ?? '');
    const next = joined ? to + 1 : to;
    const token = tokens[next];
    if (!token || !/^[a-z0-9]+$/.test(token.text)) break;
    const code = token.text.toUpperCase();
    if (parts.length === 0) {
      if (!opensTail(tokens, next, joined, head)) break;
    } else if (!joined || token.apart || tokens[to]?.apart) {
      // Loosely joined, only the organ right after the type: `QĐ - UBND`, `UBND - VX`.
      const organ = isOrgan(code) && isTypeCode(parts[0] ?? '');
      if (parts.length > 1 || !(organ || (joined && token.capital && token.text.length <= 5))) break;
    }
    parts.push(code);
    to = next + 1;
  }
  return { parts, to };
}
