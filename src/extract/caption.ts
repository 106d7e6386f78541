/** Captions of photographs, told from paragraphs by their shape. */
import { sentences } from '../language/sentences.ts';
import { syllables } from '../language/syllables.ts';

/** `Ảnh: N.H`, `(Ảnh: Reuters)`, `- ảnh Phúc Sang`, `Ảnh chụp từ clip.`, `Đồ họa: …`, at the end of a line. */
const CREDIT = new RegExp(
  String.raw`(?:[([]\s*|[-–—;]\s*|^|(?<=[.”"’)])\s*|\s)` +
    '(?:(?:Ảnh|Tranh|Đồ họa|Đồ hoạ|Clip|Video|Nguồn ảnh|Nguồn|Minh họa|Minh hoạ|' +
    String.raw`Infographic)\s?:(?:\s?(?:[^.:;]|\.(?!\s\S)){0,50})?|` +
    'Ảnh (?:chụp|cắt|do|từ|tư liệu|minh họa|minh hoạ)[^.:;]{0,40}|' +
    String.raw`(?<=[-–—]\s*)ảnh \p{Lu}[^.:;]{1,40}|Tranh của \p{Lu}[^.:;]{2,40})[\s.)\]]*$`,
  'u',
);
const LOWER_CREDIT = /[([;–—-]\s*ảnh\s?:(?:[^.:;]|\.(?!\s\S)){0,50}[\s.)\]]*$/iu;
const INTRODUCED = new RegExp(
  String.raw`^(?:[-–—•(]\s*)?(?:trong ảnh|ảnh|ảnh trên|ảnh dưới|hình|minh họa|minh hoạ|minh họa ảnh|` +
    String.raw`minh hoạ ảnh|ảnh minh họa|chú thích ảnh|clip|video)\s*(?:\d+\s*)?:`,
  'iu',
);
const NUMBERED_PHOTO = /[-–—]\s*(?:ảnh|hình)\s*\d+$/iu;
/** Where people stand in a photograph. */
const PLACED = new RegExp(
  String.raw`\((?:bìa|bên|thứ|đứng|ngồi|ngoài cùng|hàng|người|` +
    String.raw`áo)\s[^()]{2,40}\)|\((?:trái|phải|giữa|ảnh trên|ảnh dưới)\)`,
  'iu',
);
const ENDED = /[.!?…:;][”"’»)\]]*$/u;
const LISTED = /^(?:\d{1,2}[.)]|[-–—•*+]|[a-zđ]\))\s*\S/u;
const REFERENCE = /\s*\((?:xem )?(?:ảnh|hình|ảnh trên|ảnh dưới)\)/giu;

/** Longest line under a picture that is taken for its caption without a credit. */
const LONGEST = 45;
const LONGEST_CREDITED = 80;

/** Whether a line is a caption's label with nothing after it: the words stand on the lines around it. */
export const isCaptionLabel = (line: string): boolean =>
  line.trim().endsWith(':') && INTRODUCED.test(line.trim()) && !/:\s*\S/u.test(line.trim());

/** Whether a line beside a caption's label is its words: short and without a full stop. */
export const isLooseCaption = (line: string): boolean =>
  !ENDED.test(line.trim()) && syllables(line).length <= LONGEST;

/** Whether a line right after a caption only names the photographer. */
export const isCredit = (line: string): boolean => !ENDED.test(line.trim()) && syllables(line).length <= 3;

/** Whether a line says by itself that it is a caption. */
export function isCaption(line: string): boolean {
  const text = line.trim();
  if (INTRODUCED.test(text) || NUMBERED_PHOTO.test(text)) return true;
  if (CREDIT.test(text) || LOWER_CREDIT.test(text)) return syllables(text).length <= LONGEST_CREDITED;
  return PLACED.test(text) && !ENDED.test(text);
}

/** Whether a line right under a picture is its caption: credited, or one sentence of moderate length. */
export function isCaptionUnderImage(line: string): boolean {
  if (isCaption(line)) return true;
  const text = line.trim();
  if (LISTED.test(text) || text.endsWith(':') || text.endsWith('?')) return false;
  return syllables(text).length <= LONGEST && sentences(text).length === 1;
}

/** A paragraph without `(ảnh)`, which points at a picture. */
export const withoutPhotoReference = (text: string): string => text.replace(REFERENCE, '');
