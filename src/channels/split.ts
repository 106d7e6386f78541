/** Texts cut to the length a platform takes, where a reader would pause. */

/** The text, or its beginning with an ellipsis, in at most `length` UTF-16 units. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text
    .slice(0, length - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
    .trimEnd()}…`;
}

/** Where one may cut, best first: paragraphs, lines, sentences, words. */
const PAUSES = ['\n\n', '\n', '. ', ' '] as const;

function cutAt(text: string, limit: number): number {
  for (const pause of PAUSES) {
    const at = text.lastIndexOf(pause, limit - pause.trimEnd().length);
    // A part shorter than a third of what fits would make many small messages.
    if (at > limit / 3) return at + pause.trimEnd().length;
  }
  // No pause at all: cut between characters, not within one.
  return /[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) ? limit - 1 : limit;
}

/** The text in parts of at most `limit` UTF-16 units; nothing but white space between parts is lost. */
export function splitText(text: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const at = cutAt(rest, limit);
    parts.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return rest === '' ? parts : [...parts, rest];
}
