/** Word documents → HTML, by mammoth, which keeps the rows and columns that a cell spans. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth/mammoth.browser.min.js';
import { NUMBER_BEGINS, NUMBER_ENDS, withNumbers } from './docx-numbering.ts';
import type { Limits } from './limits.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { checkZip } from './zip.ts';

/** Parts that no text is in. */
const UNREAD = /^word\/(?:media|embeddings|fonts)\//;
const NO_LISTS =
  '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"></w:numbering>';

/** The part of a package that another refers to by a relation of this kind. */
function related(parts: Record<string, Uint8Array>, relations: string, kind: string): string | undefined {
  const xml = parts[relations] ? strFromU8(parts[relations]) : '';
  const tag = [...xml.matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g)]
    .map(([found]) => found)
    .find((found) => new RegExp(`\\sType\\s*=\\s*["'][^"']*/${kind}["']`).test(found));
  const target = tag && /\sTarget\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
  if (!target) return undefined;
  const folder = relations.replace(/_rels\/[^/]*$/, '');
  return target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
}

/** The package with the numbers that Word sets by itself as text, and without its lists. */
function numbered(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes, { filter: ({ name }) => !UNREAD.test(name) });
  const main = related(parts, '_rels/.rels', 'officeDocument') ?? 'word/document.xml';
  const relations = main.replace(/([^/]*)$/, '_rels/$1.rels');
  const lists = related(parts, relations, 'numbering') ?? 'word/numbering.xml';
  const styles = related(parts, relations, 'styles') ?? 'word/styles.xml';
  const textOf = (name: string): string => (parts[name] ? strFromU8(parts[name]) : '');
  parts[main] = strToU8(withNumbers(textOf(main), textOf(lists), textOf(styles)));
  if (parts[lists]) parts[lists] = strToU8(NO_LISTS);
  return zipSync(parts, { level: 0 });
}

/** A number that is no more than its figures or letters, and what says a word besides. */
const ORDINAL = /^[\s\d().,/:–-]*(?:[ivxlcdm]+|[a-zđ])?[\s\d().,/:–-]*$/i;
const SET_NUMBER = new RegExp(`${NUMBER_BEGINS}([^${NUMBER_BEGINS}${NUMBER_ENDS}]*)${NUMBER_ENDS}`, 'g');

/**
 * HTML of a .docx: paragraphs and tables, numbers that Word sets by itself as text (in `<span class="ordinal">` where
 * they are no words); pictures are left out. Throws UnreadableFile for a damaged one.
 */
export async function docxHtml(bytes: Uint8Array, limits: Limits): Promise<string> {
  await checkZip(bytes, limits.maxInflatedBytes);
  try {
    const arrayBuffer = numbered(bytes).slice().buffer;
    const { value } = await mammoth.convertToHtml(
      { arrayBuffer },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), includeDefaultStyleMap: true },
    );
    return value.replace(SET_NUMBER, (_, text: string) =>
      ORDINAL.test(text) ? `<span class="ordinal">${text}</span>` : text,
    );
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('Không đọc được tệp Word.', 'The Word file cannot be read.', { cause: error });
  }
}
