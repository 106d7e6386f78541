/** Lines of a portal's side columns and file names of pictures that leak into the text of an article. */
import { syllables } from '../language/syllables.ts';

/** `giadat`, `vanban3`, `ketquakntc`, `anh-bia_2.jpg`: one word without capitals or diacritics. */
const SLUG = /^[a-z][a-z0-9]*(?:[_.-][a-z0-9]+)*$/;
/** `screenshot 1656032932`, `IMG_2034`, `z5012 abc`, `DSC 0012.JPG`. */
const FILE_NAME = new RegExp(
  '^(?:screenshot|screen shot|img|image|images|dsc|dscn|dscf|photo|pic|picture|hinh|anh|' +
    String.raw`untitled|banner|logo|icon|thumb|z|capture)[ _-]*[\d(][\w ().-]*$|` +
    String.raw`^\S+\.(?:jpe?g|png|gif|webp|bmp|mp4|pdf|docx?|xlsx?)$`,
  'i',
);
const CODE_LINE = /^[\p{Lu}\d\s/().,:;–—-]*\d[\p{Lu}\d\s/().,:;–—-]*$/u;
const NO_LETTER = /^[^\p{L}\p{N}]*$/u;
const ENDED = /[.!?…:;,][”"’»)\]]*$/u;
const WEB_FURNITURE = new RegExp(
  '^(?:trang chủ|in trang|in bài|gửi email|chia sẻ|facebook|zalo|twitter|bình luận|' +
    'ý kiến bạn đọc|tin liên quan|tin khác|các tin khác|bài viết liên quan|xem thêm|đọc thêm|' +
    'về trang trước|quay lại|lượt xem|lượt truy cập|tags?|từ khóa|từ khoá|đang online|' +
    'liên kết website|thăm dò ý kiến|like|share|tweet|print|email|next|prev|trở về|đầu trang)' +
    String.raw`(?:\s*[:(|].*)?$`,
  'iu',
);

/** Whether a line is a file name, a slug, a mark without letters or a button of the page. */
export function isLeak(line: string): boolean {
  const text = line.trim();
  return (
    NO_LETTER.test(text) ||
    (SLUG.test(text) && text.length > 2) ||
    FILE_NAME.test(text) ||
    WEB_FURNITURE.test(text)
  );
}

/** Whether a line has the shape of a link or a heading: a few words that are no sentence. */
export function isLabel(line: string): boolean {
  const text = line.trim();
  return !ENDED.test(text) && !text.includes(', ') && syllables(text).length <= 8;
}

/** Whether a line is a document number with its date, as portals print after the text. */
export const isCode = (line: string): boolean => CODE_LINE.test(line.trim()) && line.length <= 60;
