/** HTML as plain text. */
import { htmlBlocks } from './html-blocks.ts';

/** The text of HTML with one line a block; scripts, styles and markup are gone. */
export async function htmlText(html: string): Promise<string> {
  return htmlBlocks(html)
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n');
}
