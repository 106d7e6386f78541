/** How to apply, as steps in the words of the notice: what to bring, where, until when, what comes then. */
import { html } from 'hono/html';
import type { Html, View } from '../../contract/pages.ts';
import { mapLink } from '../../frame/next-steps.ts';
import { inVietnamese, outward, reachable } from '../../frame/parts.ts';
import { recordPath } from '../../frame/view.ts';
import { fold } from '../../language/fold.ts';
import { daysLeft } from './badge.ts';
import type { RecruitmentRecord } from './record.ts';

const BRING =
  /^(?:\d+ |[ivx]+ )?(?:thanh phan )?ho so (?:du tuyen |dang ky |dang ky du tuyen |nop |can nop )*(?:gom|bao gom|la)\b/;
const SEND = /\b(?:buu dien|buu chinh|truc tuyen|truc tiep|thu dien tu|email|e-mail|dau ngay gui)\b/;
const ROUND = /^(?:\d+ )?vong (?:\d|thu|mot|hai|phong van)/;
const MOST = 6;

/** Sentences of a line; a number with its points is none of their ends. */
const sentencesOf = (line: string): string[] =>
  line.split(/(?<=[.;!?])\s+(?=\p{Lu})/u).map((sentence) => sentence.trim());

const folded = (text: string): string => fold(text).trim();

/** What the notice says of papers, of ways to send them, and of its rounds, each sentence as it stands. */
export function toldSteps(body: string | null): { bring: string[]; send: string[]; rounds: string[] } {
  const lines = (body ?? '').split(/\n+/).filter((line) => line.trim() !== '');
  const sentences = lines.flatMap(sentencesOf);
  const bring: string[] = [];
  for (const [at, line] of lines.entries()) {
    const first = sentencesOf(line).find((sentence) => BRING.test(folded(sentence)));
    if (!first) continue;
    bring.push(first);
    // A heading with a colon is followed by its papers, one a line.
    if (!/:$/.test(first)) continue;
    for (const next of lines.slice(at + 1, at + 1 + 20)) {
      if (!/^\s*(?:[-–+•*]|\d+[.)]|[a-zđ][.)])\s*/u.test(next)) break;
      bring.push(next.replace(/^\s*(?:[-–+•*]|\d+[.)]|[a-zđ][.)])\s*/u, ''));
    }
  }
  return {
    bring,
    send: sentences.filter((one) => SEND.test(folded(one)) && !bring.includes(one)).slice(0, MOST),
    rounds: sentences.filter((one) => ROUND.test(folded(one))).slice(0, MOST),
  };
}

const list = (items: readonly string[]): Html =>
  html`<ul>${items.map((item) => html`<li>${reachable(item)}</li>`)}</ul>`;

/** The steps; a step of which the notice says nothing is left out, and papers it does not name are said to be in it. */
export function howToApply(
  view: View,
  record: RecruitmentRecord & { id: string; body: string | null },
): Html | '' {
  const { t, date, say } = view;
  if (record.status === 'closed') return '';
  const { bring, send, rounds } = toldSteps(record.body);
  const source = record.source.url
    ? outward(record.source.url, t('thông báo gốc', 'the notice'))
    : t('thông báo gốc', 'the notice');
  const steps: (Html | '')[] = [
    html`<li><strong>${t('Chuẩn bị hồ sơ', 'Get the papers ready')}</strong>${
      bring.length > 0
        ? list(bring)
        : html`<p>${t('Dữ liệu không ghi rõ giấy tờ; xem', 'The data does not name the papers; see')} ${source}.</p>`
    }${
      record.files.length > 0
        ? html`<p>${record.files.map(({ title, url }) => html`${outward(url, title)}<br>`)}</p>`
        : ''
    }</li>`,
    record.place || send.length > 0
      ? html`<li><strong>${t('Nộp hồ sơ', 'Hand them in')}</strong>${
          record.place
            ? html`<p>${t('Tại', 'At')} ${record.place} · <a href="${mapLink(
                [record.place, record.ward]
                  .filter((part, at, all) => part && (at === 0 || !all[0]?.includes(part)))
                  .join(', '),
              )}" rel="noopener nofollow">${t('bản đồ', 'map')}</a></p>`
            : ''
        }${send.length > 0 ? list(send) : ''}</li>`
      : '',
    html`<li><strong>${t('Trong thời hạn', 'In time')}</strong><p>${
      record.applyFrom ? html`${t('từ', 'from')} ${date(record.applyFrom)} ` : ''
    }${t('đến hết ngày', 'until the end of')} <time datetime="${record.applyUntil}">${date(record.applyUntil)}</time>
(${say(daysLeft(record))}) · <a
  href="${recordPath('recruitments', record.id)}.ics">${t('thêm vào lịch', 'add to calendar')}</a></p></li>`,
    record.fee ? html`<li><strong>${t('Lệ phí', 'Fee')}</strong><p>${record.fee}</p></li>` : '',
    rounds.length > 0
      ? html`<li><strong>${t('Sau khi nộp', 'What comes then')}</strong>${list(rounds)}</li>`
      : '',
    record.contact
      ? html`<li><strong>${t('Hỏi thêm', 'Questions')}</strong><p>${reachable(record.contact)}</p></li>`
      : '',
  ];
  return html`<section id="apply"><h2>${t('Cách nộp hồ sơ', 'How to apply')}</h2><ol class="how"${inVietnamese(
    view,
  )}>${steps}</ol></section>`;
}
