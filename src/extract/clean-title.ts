/** Titles without what portals and feeds put around them. */
import { clean } from '../language/fold.ts';
import { withoutDateline } from './dateline.ts';

const SITE = new RegExp(
  String.raw`\s+[|»•]\s+[^|»•]{2,60}$|\s+[-–—]\s+(?:(?:Cổng thông tin|Trang thông tin|Cổng TTĐT|Báo|` +
    String.raw`Đài|Website)\s[^-–—|]{2,60}|[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org))$`,
  'iu',
);
const CREDIT = /\s*[([]\s*(?:ảnh|video|clip|kèm video|có clip)[^()[\]]{0,20}[)\]]\s*$/iu;

/** A title in one line without dateline, site name or a quotation mark that has no partner. */
export function cleanTitle(given: string): string {
  let title = withoutDateline(clean(given)).replace(SITE, '').replace(CREDIT, '').trim();
  if (title.split('"').length % 2 === 0) title = title.replace(/^"\s*|\s*"$/, '').trim();
  if (title.split('“').length > title.split('”').length) title = title.replace(/^“/, '').trim();
  return title;
}
