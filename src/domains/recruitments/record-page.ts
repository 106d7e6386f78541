import { html } from 'hono/html';
import type { Html, RecordDesign, View } from '../../contract/pages.ts';
import { badge } from '../../frame/default-pages.ts';
import { placeAddress } from '../../frame/map.ts';
import { facts, field, inVietnamese, keepLanguage, outward, reachable } from '../../frame/parts.ts';
import { fileLinks } from '../../frame/record-page.ts';
import { recordPath } from '../../frame/view.ts';
import { fold } from '../../language/fold.ts';
import type { PublicRecord } from '../../store/reading.ts';
import { daysBadge, daysLeft } from './badge.ts';
import { howToApply } from './how-to-apply.ts';
import type { RecruitmentRecord } from './record.ts';

type Detail = RecruitmentRecord & { body: string | null };

/** Rows beyond which the positions of a notice are worth searching. */
const MANY = 10;

/** The positions as a table; a long one has a form, and `q` keeps the rows that have every word. */
function positions(
  view: View,
  { id, positions: all }: PublicRecord & Detail,
  q: string | undefined,
): Html | '' {
  if (all.length === 0) return '';
  const { t, number } = view;
  const hasCodes = all.some(({ code }) => code !== null);
  const words = fold(q ?? '')
    .split(' ')
    .filter(Boolean);
  const rows = all.filter(({ title, code, requirements }) => {
    const told = ` ${fold([title, code, requirements].filter(Boolean).join(' '))}`;
    return words.every((word) => told.includes(` ${word}`));
  });
  const path = recordPath('recruitments', id);
  const form =
    all.length <= MANY
      ? ''
      : html`<form class="find noprint" action="${path}#positions" method="get" role="search">${keepLanguage(
          view,
        )}${field('q', t('Tìm trong các vị trí', 'Find a position'), q ?? '', { type: 'search' })}
<button type="submit">${t('Tìm', 'Find')}</button></form>`;
  const found =
    words.length === 0
      ? ''
      : html`<p role="status">${t(
          `${number(rows.length)} trong ${number(all.length)} vị trí có “${q}”.`,
          `${number(rows.length)} of ${number(all.length)} positions have “${q}”.`,
        )} <a href="${view.to(path)}#positions">${t('Xem tất cả', 'Show all')}</a></p>`;
  return html`<section id="positions">${form}${found}${
    rows.length === 0
      ? ''
      : html`<div class="scroll" tabindex="0" role="region"
    aria-label="${t('Vị trí tuyển', 'Positions')}"><table${inVietnamese(view)}>
    <caption>${t('Vị trí tuyển', 'Positions')}</caption><thead><tr><th scope="col">${t('Vị trí', 'Position')}</th>${
      hasCodes ? html`<th scope="col">${t('Mã số', 'Code')}</th>` : ''
    }<th scope="col" class="n">${t('Số lượng', 'Posts')}</th></tr></thead><tbody>${rows.map(
      ({ title, code, count, requirements }) =>
        html`<tr><th scope="row">${title}${
          requirements ? html`<br><span class="soft small">${requirements}</span>` : ''
        }</th>${hasCodes ? html`<td>${code ?? ''}</td>` : ''}<td class="n">${count === null ? '' : number(count)}</td></tr>`,
    )}</tbody></table></div>`
  }</section>`;
}

export const recruitmentDesign: RecordDesign = {
  async content(view, given, { q }) {
    const record = given as PublicRecord & Detail;
    const { t, date, to, number } = view;
    const lang = inVietnamese(view);
    const isOpen = record.status === 'open';
    const lines = (record.body ?? '').split(/\n+/).filter((line) => line.trim() !== '');
    return {
      kind: 'article',
      title: record.title,
      description: t(
        `${record.organisation}: ${record.title}. Nhận hồ sơ đến hết ngày ${date(record.applyUntil)}.`,
        `${record.organisation}: ${record.title}. Applications until ${date(record.applyUntil)}.`,
      ),
      main: html`<p class="soft"${lang}>${record.organisation}</p><h1${lang}>${record.title}</h1>
        <p>${badge(view, daysBadge(record))} ${t('hạn', 'until')} <time
        datetime="${record.applyUntil}">${date(record.applyUntil)}</time></p><div class="two"><div>${
          record.status === 'closed'
            ? html`<p class="fault"><strong>${t(
                'Đã hết hạn nộp hồ sơ.',
                'Applications are closed.',
              )}</strong> <a href="${to('/recruitments')}">${t(
                'Xem các thông báo đang nhận hồ sơ',
                'See open notices',
              )}</a></p>`
            : ''
        }${howToApply(view, record)}${positions(view, record, q)}<div class="prose"${lang}>${lines.map(
          (line) => html`<p>${reachable(line)}</p>`,
        )}</div>${
          record.files.length > 0
            ? html`<h2>${t('Tệp đính kèm', 'Files')}</h2>${fileLinks(view, record.files)}`
            : ''
        }<p class="soft small">${t(
          'Trang này không nhận hồ sơ. Hãy nộp theo hướng dẫn của cơ quan tuyển dụng.',
          'This site takes no applications. Apply as the organisation says.',
        )}</p></div><aside class="side" aria-label="${t(
          'Thời hạn và cách nộp',
          'Deadline and how to apply',
        )}">${isOpen ? html`<p class="left">${view.say(daysLeft(record))}</p>` : ''}${facts(view, [
          [
            t('Hạn nộp hồ sơ', 'Apply until'),
            html`<time datetime="${record.applyUntil}">${t('hết ngày', 'end of')} ${date(record.applyUntil)}</time>`,
          ],
          [t('Nhận hồ sơ từ', 'Apply from'), record.applyFrom && date(record.applyFrom)],
          [t('Chỉ tiêu', 'Posts'), record.quota === null ? null : number(record.quota)],
          [t('Hình thức', 'Method'), record.method],
          [t('Lệ phí', 'Fee'), record.fee],
          [t('Nơi nộp', 'Where'), record.place],
          [t('Phường, xã', 'Ward'), record.ward],
          [
            t('Vị trí', 'Location'),
            record.geometry &&
              outward(placeAddress(record.geometry), t('Xem trên OpenStreetMap', 'On OpenStreetMap')),
          ],
          [t('Liên hệ', 'Contact'), record.contact && reachable(record.contact)],
          [
            t('Nguồn', 'Source'),
            record.source.url ? outward(record.source.url, record.source.name) : record.source.name,
          ],
        ])}${
          record.status === 'closed'
            ? ''
            : html`<p class="noprint"><a class="button" href="${recordPath(
                'recruitments',
                record.id,
              )}.ics">${t('Thêm hạn nộp vào lịch', 'Add the deadline to a calendar')}</a></p>`
        }</aside></div>`,
    };
  },
};
