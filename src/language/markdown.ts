/** Plain text as Markdown that shows it unchanged. */

/** Escapes what Markdown or inline HTML would take for markup; line breaks become spaces. */
export const markdownText = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~]/g, String.raw`\$&`)
    .replace(/^([#+-]|\d+[.)])(?=\s)/, String.raw`\$1`);

/** The same for a text of several lines: each line stays one, blank lines part paragraphs. */
export const markdownParagraphs = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').map(markdownText).filter(Boolean).join('  \n'))
    .filter(Boolean)
    .join('\n\n');

/** A link; without an address, the text alone. */
export function markdownLink(text: string, url: string | null | undefined): string {
  const target = url?.replace(/[\s<>]/g, encodeURIComponent);
  return target ? `[${markdownText(text)}](<${target}>)` : markdownText(text);
}

/** `- **Label:** value` for each value there is. */
export const markdownFacts = (
  facts: readonly (readonly [string, string | number | null | undefined])[],
): string =>
  facts
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([label, value]) => `- **${label}:** ${value}`)
    .join('\n');

/** A table; cells are already Markdown. */
export const markdownTable = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  [headings, headings.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Blocks parted by blank lines; empty ones are left out. */
export const markdownDocument = (blocks: readonly (string | null | undefined)[]): string =>
  `${blocks.filter(Boolean).join('\n\n')}\n`;
