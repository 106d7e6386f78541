/** A previewed file is published or scheduled, after a question when readers would lose records. */
import { h } from '../../../embed/elements/dom.ts';
import { confirmed } from './confirm.ts';
import { instantText, number } from './format.ts';
import { diffText, type Report } from './report.ts';
import { upload, type Wanted } from './upload.ts';
import { domainLabel } from './workplace.ts';

/** What became of it: words and the section that shows it, or the report it was refused with. */
export type Outcome = { text: string; section: 'an-ban' | 'hen-gio' } | { refused: Report };

async function isAgreed({ diff }: Report, { domain, strategy, publishAt }: Wanted): Promise<boolean> {
  if (strategy !== 'replace' || diff.removed === 0) return true;
  const removed = number(diff.removed);
  return confirmed(
    `Gỡ ${removed} bản ghi?`,
    [
      h(
        'p',
        {},
        `Tệp này thay toàn bộ ${domainLabel(domain)}. `,
        h('strong', {}, `${removed} bản ghi không có trong tệp sẽ bị gỡ`),
        publishAt ? ` vào lúc ${instantText(publishAt)}` : '',
        '; người đọc mở địa chỉ cũ sẽ được báo là đã gỡ.',
      ),
      h('p', {}, 'Có thể quay lại ấn bản hiện tại ở phần Ấn bản.'),
    ],
    publishAt ? 'Hẹn công bố và gỡ' : 'Công bố và gỡ',
  );
}

/** Publishes a file as previewed; null when the editor thinks better of it. Throws Refused. */
export async function publishFile(file: File, previewed: Report, wanted: Wanted): Promise<Outcome | null> {
  if (!(await isAgreed(previewed, wanted))) return null;
  const { data, scheduled } = await upload(file, wanted);
  if (scheduled) {
    const text = `Sẽ công bố “${file.name}” lúc ${instantText(scheduled.publishAt)}.`;
    return { text, section: 'hen-gio' };
  }
  if (!data.published) return { refused: data };
  const { diff, edition } = data;
  const isSame = diff.added + diff.changed + diff.removed === 0;
  const text = isSame
    ? `Tệp không thay đổi gì; ấn bản ${edition} vẫn đang dùng.`
    : `Đã công bố ấn bản ${edition}: ${diffText(diff)}.`;
  return { text, section: 'an-ban' };
}
