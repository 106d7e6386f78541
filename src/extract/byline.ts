/** Names of authors: lines of their own, or glued to the end of a text. */
import { fold } from '../language/fold.ts';

export interface Signed {
  text: string;
  author?: string;
}

const LABEL = new RegExp(
  String.raw`^[([]?\s*(?:tác giả|người viết|người đăng|biên tập|biên soạn|phóng viên|thực hiện|` +
    'tin và ảnh|tin ảnh|tin, ảnh|tin - ảnh|tin|bài và ảnh|bài, ảnh|bài - ảnh|bài viết|bài|theo|' +
    String.raw`nguồn|nguồn tin)\s*(?::|(?<=theo)\s)\s*(.{2,60}?)\s*[)\]]?[.;]?$`,
  'iu',
);
const CAPITALS = String.raw`(?:\p{Lu}\.?){2,}`;
/** `NGUYỄN HÂN`, `T.SỸ`, `K.ANH`, `HỒNG HÀ - VĂN TRUNG/TTO`. */
const SHOUTED = new RegExp(
  String.raw`(?:CTV\s|PV\s)?(?:\p{Lu}{1,2}\.\s?)*${CAPITALS}(?:\s${CAPITALS}){0,4}` +
    String.raw`(?:\s?[-–&,]\s?${CAPITALS}(?:\s${CAPITALS}){0,4}){0,3}(?:\s?/\s?[\p{L}. ]{2,20})?`,
  'u',
);
const TITLED = new RegExp(
  String.raw`(?:CTV\s|PV\s)?\p{Lu}[\p{Ll}\p{M}]+(?:\s\p{Lu}[\p{Ll}\p{M}]+){1,3}` +
    String.raw`(?:\s?[-–&]\s?\p{Lu}[\p{Ll}\p{M}]+(?:\s\p{Lu}[\p{Ll}\p{M}]+){1,3}){0,2}` +
    String.raw`(?:\s?\/\s?[\p{L}. ]{2,20})?`,
  'u',
);
const TAIL = String.raw`(?:\s*\((?:[Tt]hực hiện|[Tt]ổng hợp|[Gg]hi|[Tt]heo [^()]{2,40}|[Ll]ược dịch|[Ii]nfonet)\))?`;
const ALONE_SHOUTED = new RegExp(`^[(\\[]?(${SHOUTED.source})[)\\]]?${TAIL}$`, 'u');
const ALONE_TITLED = new RegExp(`^[(\\[]?(${TITLED.source})[)\\]]?${TAIL}[.]?$`, 'u');
const GLUED = new RegExp(
  `(?<=[\\p{Ll}\\p{N}.!?…”"’)][.!?…”"’)/])\\s*(?:[(\\[](?:[Tt]heo\\s+)?(${SHOUTED.source}|` +
    `${TITLED.source})[)\\]]|(${SHOUTED.source})|(?<=\\s)(${TITLED.source}))${TAIL}$`,
  'u',
);
const GLUED_LABEL = new RegExp(
  String.raw`(?<=[.!?…”"’/)])\s*[([]?(?:Tác giả|Người viết|Tin(?:,|` +
    String.raw` và) ảnh|Bài(?:,| và) ảnh|Nguồn)\s*:\s*([^.;:]{2,60}?)\s*[)\]]?\.?$`,
  'u',
);
const FROM = /^\s*[([]?\s*(?:theo|nguồn|tác giả|by)\s*:?\s+/iu;
/** Words in capitals that sign no article. */
const NO_NAME =
  /(?:^|[\s/])(?:UBND|HĐND|MTTQ|TTXVN|ĐBQH|THPT|THCS|COVID|GDP|USD|VND|WTO|ASEAN|VIỆT NAM|TP|TX|KM|MW|HCV|HCB|HCĐ)(?:$|[\s/])/u;
const LONGEST = 60;

/** The name of an author as it should be shown: no `Theo`, no stray brackets, `Lê Thúy/NLĐO`. */
export function authorName(given: string): string {
  let name = given.replace(/\s+/g, ' ').replace(FROM, '').trim();
  const opened = name.split('(').length;
  const closed = name.split(')').length;
  if (opened > closed) name = name.replace('(', '');
  if (closed > opened) name = name.replace(/\)(?=[^)]*$)/, '');
  return name.replace(/^[\s:;,.-]+|[\s:;,-]+$/g, '');
}

/** The author a line names, when it does nothing else; with `expected` that name counts in any spelling. */
export function authorOfLine(line: string, expected?: string): string | undefined {
  const text = line.trim();
  if (text.length > LONGEST) return undefined;
  const labelled = LABEL.exec(text)?.[1];
  if (labelled !== undefined) return authorName(labelled);
  if (expected !== undefined && fold(authorName(text)) === fold(authorName(expected)))
    return authorName(expected);
  const alone = ALONE_SHOUTED.exec(text)?.[1] ?? ALONE_TITLED.exec(text)?.[1];
  return alone === undefined || NO_NAME.test(alone) ? undefined : alone.trim();
}

/** A paragraph apart from the name glued to its end. */
export function withoutByline(text: string, expected?: string): Signed {
  const labelled = GLUED_LABEL.exec(text);
  if (labelled)
    return { text: text.slice(0, labelled.index).trimEnd(), author: authorName(labelled[1] ?? '') };
  if (expected !== undefined && expected.length > 3) {
    const at = text.length - expected.length;
    if (at > 20 && text.slice(at) === expected)
      return { text: text.slice(0, at).trimEnd(), author: expected };
  }
  const glued = GLUED.exec(text.slice(-LONGEST - 40));
  const name = glued?.[1] ?? glued?.[2] ?? glued?.[3];
  if (!glued || name === undefined || NO_NAME.test(name)) return { text };
  const cut = text.length - (glued.input.length - glued.index);
  return cut < 20 ? { text } : { text: text.slice(0, cut).trimEnd(), author: authorName(name) };
}
