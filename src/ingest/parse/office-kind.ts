/** What an office file really is, by its bytes: names and media types are often another program's. */
import { UnreadableFile } from './unreadable-file.ts';

export type OfficeKind = 'sheet' | 'docx' | 'pdf';

const starts = (bytes: Uint8Array, text: string): boolean =>
  [...text].every((char, place) => bytes[place] === char.charCodeAt(0));
const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

const END_RECORD = 'PK\x05\x06';
/** Bytes at the end of a zip in which the list of its entries is looked for. */
const LIST_REACH = 256 * 1024;

const refused = (vi: string, en: string): UnreadableFile => new UnreadableFile(vi, en);

/** The kind of a zip: a workbook, a Word document, or a bundle that nobody has unpacked. */
function zipKind(bytes: Uint8Array): OfficeKind {
  const list = latin(bytes.subarray(Math.max(0, bytes.byteLength - LIST_REACH)));
  if (list.includes('word/document')) return 'docx';
  if (
    /xl\/(?:workbook|worksheets|_rels)|content\.xml/.test(list) &&
    !/opendocument\.text/.test(latin(bytes.subarray(0, 120)))
  )
    return 'sheet';
  if (/opendocument\.text/.test(latin(bytes.subarray(0, 120))))
    throw refused(
      'Đây là tệp văn bản OpenDocument (.odt); hãy mở và lưu thành .docx rồi gửi lại.',
      'This is an OpenDocument text (.odt); save it as .docx.',
    );
  if (/ppt\/presentation/.test(list))
    throw refused(
      'Đây là tệp trình chiếu PowerPoint; hãy gửi bảng hoặc văn bản gốc.',
      'This is a presentation.',
    );
  if (!list.includes(END_RECORD)) return 'sheet';
  throw refused(
    'Đây là tệp nén .zip; hãy giải nén rồi gửi từng tệp bên trong.',
    'This is a .zip archive; unpack it and send the files in it.',
  );
}

const inUtf16 = (text: string): string => [...text].map((char) => `${char}\0`).join('');

/** The kind of a compound file, the form Office had before 2007. */
function compoundKind(bytes: Uint8Array): OfficeKind {
  const text = latin(bytes);
  if (text.includes(inUtf16('EncryptedPackage')))
    throw refused('Tệp đặt mật khẩu; hãy bỏ mật khẩu rồi gửi lại.', 'The file is protected by a password.');
  if (text.includes(inUtf16('WordDocument')))
    throw refused(
      'Đây là tệp Word đời cũ (.doc), dù tên tệp có thể là ' +
        '.docx; hãy mở bằng Word và lưu thành .docx rồi gửi lại.',
      'This is an old Word file (.doc), whatever its name; save it as .docx.',
    );
  if (text.includes(inUtf16('PowerPoint Document')))
    throw refused(
      'Đây là tệp trình chiếu PowerPoint; hãy gửi bảng hoặc văn bản gốc.',
      'This is a presentation.',
    );
  return 'sheet';
}

/** True for bytes that are an office file or an archive, whatever they were announced as. */
export const isOffice = (head: Uint8Array): boolean =>
  starts(head, 'PK') ||
  starts(head, '\xd0\xcf\x11\xe0') ||
  starts(head, '%PDF-') ||
  starts(head, 'Rar!') ||
  starts(head, '7z\xbc\xaf') ||
  starts(head, '{\\rtf') ||
  isXmlSpreadsheet(head);

const isXmlSpreadsheet = (head: Uint8Array): boolean =>
  /progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet/i.test(latin(head.subarray(0, 512)));

/** The kind of an office file. Throws UnreadableFile, which says what the file is and what to do, for the others. */
export function officeKind(bytes: Uint8Array): OfficeKind {
  if (starts(bytes, '%PDF-')) return 'pdf';
  if (starts(bytes, 'Rar!') || starts(bytes, '7z\xbc\xaf')) {
    const name = starts(bytes, 'Rar!') ? '.rar' : '.7z';
    throw refused(
      `Đây là tệp nén ${name}; hãy giải nén rồi gửi từng tệp bên trong.`,
      `This is a ${name} archive; unpack it and send the files in it.`,
    );
  }
  if (starts(bytes, '{\\rtf'))
    throw refused(
      'Đây là tệp RTF; hãy mở bằng Word và lưu thành .docx rồi gửi lại.',
      'This is RTF; save it as .docx.',
    );
  if (isXmlSpreadsheet(bytes))
    throw refused(
      'Đây là bảng tính dạng XML Spreadsheet 2003; hãy mở bằng Excel và lưu thành .xlsx rồi gửi lại.',
      'This is an XML Spreadsheet 2003; save it as .xlsx.',
    );
  return starts(bytes, 'PK') ? zipKind(bytes) : compoundKind(bytes);
}
