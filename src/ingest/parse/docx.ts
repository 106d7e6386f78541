/** Word documents → HTML, by mammoth, which keeps the rows and columns that a cell spans. */
import mammoth from 'mammoth/mammoth.browser.min.js';
import type { Limits } from './limits.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { checkZip } from './zip.ts';

/** HTML of a .docx: paragraphs, lists and tables; pictures are left out. Throws UnreadableFile for a damaged one. */
export async function docxHtml(bytes: Uint8Array, limits: Limits): Promise<string> {
  await checkZip(bytes, limits.maxInflatedBytes);
  try {
    const arrayBuffer = bytes.slice().buffer;
    const { value } = await mammoth.convertToHtml(
      { arrayBuffer },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), includeDefaultStyleMap: true },
    );
    return value;
  } catch (error) {
    throw new UnreadableFile('Không đọc được tệp Word.', 'The Word file cannot be read.', { cause: error });
  }
}
