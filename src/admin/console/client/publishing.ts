/** Công bố: a file is previewed at once, mended, and published now or at a time. */
import { h } from '../../../embed/elements/dom.ts';
import { Refused } from './api.ts';
import { confirmed } from './confirm.ts';
import { dropBox } from './drop.ts';
import { act, button, say, sayFault } from './feedback.ts';
import { instantText, number } from './format.ts';
import { publishOptions } from './publish-options.ts';
import { diffText, type Report, reportView } from './report.ts';
import { upload } from './upload.ts';
import { domain, domainLabel, type Section } from './workplace.ts';

let file: File | null = null;
/** The report of the file under the domain and strategy that are chosen now; null until there is one. */
let report: Report | null = null;
/** The domain that what is shown is of. */
let shownOf = '';
let going: AbortController | undefined;

const { box, clear: clearFile } = dropBox((chosen) => {
  file = chosen;
  preview();
});
const options = publishOptions((again) => (again && file ? preview() : settle()));
const result = h('div', { class: 'result', id: 'report' });
const why = h('p', { class: 'hint', id: 'why' });
const previewButton = button('Xem trước', preview, { look: 'quiet' });
const publishButton = button('Công bố', publish);
publishButton.setAttribute('aria-describedby', 'why');
previewButton.setAttribute('aria-describedby', 'file-name');

/** Why what is chosen cannot be published; empty when it can. */
function hindrance(): string {
  if (!file) return 'Chọn tệp trước; tệp được kiểm tra ngay và chưa có gì được ghi.';
  if (!report) return 'Tệp cần được xem trước.';
  if (report.accepted === 0) return 'Không có dòng nào dùng được.';
  if (report.rejected > 0 && options.rejects() === 'stop')
    return `Sửa ${number(report.rejected)} dòng bị từ chối rồi chọn lại tệp, hoặc chọn “Bỏ qua dòng lỗi”.`;
  return '';
}

function settle(): void {
  const hindered = hindrance();
  why.textContent = hindered || `Sẽ công bố: ${report ? diffText(report.diff) : ''}.`;
  publishButton.disabled = hindered !== '';
  publishButton.textContent = options.isLater() ? 'Hẹn công bố' : 'Công bố';
  previewButton.disabled = !file;
}

function forgetReport(): void {
  going?.abort();
  report = null;
  result.replaceChildren();
  settle();
}

/** Previews the file anew; the last of several previews counts. */
async function preview(): Promise<void> {
  if (!file) return;
  const given = file;
  going?.abort();
  const own = new AbortController();
  going = own;
  report = null;
  shownOf = domain();
  settle();
  result.ariaBusy = 'true';
  say(`Đang kiểm tra “${given.name}”…`);
  try {
    const wanted = { domain: domain(), strategy: options.strategy(), rejects: options.rejects() };
    const { data } = await upload(given, { ...wanted, mode: 'preview' }, own.signal);
    if (own.signal.aborted) return;
    report = data;
    result.replaceChildren(
      h('h3', { tabindex: -1 }, `Xem trước “${given.name}” cho ${domainLabel(wanted.domain)}`),
      reportView(data, given.name),
    );
    say(
      data.rejected > 0
        ? `Có ${number(data.rejected)} dòng bị từ chối; chưa có gì được ghi.`
        : `Xem trước xong: ${diffText(data.diff)}; chưa có gì được ghi.`,
    );
  } catch (error) {
    if (own.signal.aborted) return;
    const said = error instanceof Refused ? error.message : 'Không đọc được câu trả lời.';
    result.replaceChildren(h('div', { class: 'fault' }, h('p', {}, said)));
    sayFault(error);
  } finally {
    if (going === own) result.ariaBusy = null;
    settle();
  }
}

async function isAgreed(of: Report, publishAt: string | undefined): Promise<boolean> {
  if (options.strategy() !== 'replace' || of.diff.removed === 0) return true;
  const removed = number(of.diff.removed);
  return confirmed(
    `Gỡ ${removed} bản ghi?`,
    [
      h(
        'p',
        {},
        `Tệp này thay toàn bộ ${domainLabel(domain())}. `,
        h('strong', {}, `${removed} bản ghi không có trong tệp sẽ bị gỡ`),
        publishAt ? ` vào lúc ${instantText(publishAt)}` : '',
        '; người đọc mở địa chỉ cũ sẽ được báo là đã gỡ.',
      ),
      h('p', {}, 'Có thể quay lại ấn bản hiện tại ở phần Ấn bản.'),
    ],
    publishAt ? 'Hẹn công bố và gỡ' : 'Công bố và gỡ',
  );
}

async function publish(): Promise<void> {
  if (!file || !report) return;
  const publishAt = options.publishAt();
  if (!(await isAgreed(report, publishAt))) return;
  say(publishAt ? 'Đang gửi tệp để hẹn công bố…' : 'Đang công bố…');
  const sent = file;
  const answer = await upload(sent, {
    domain: domain(),
    mode: 'publish',
    strategy: options.strategy(),
    rejects: options.rejects(),
    ...(publishAt ? { publishAt } : {}),
  });
  if (answer.scheduled)
    finish(`Sẽ công bố “${sent.name}” lúc ${instantText(answer.scheduled.publishAt)}.`, 'hen-gio');
  else if (!answer.data.published) {
    report = answer.data;
    result.replaceChildren(h('h3', {}, 'Chưa công bố'), reportView(report, sent.name));
    settle();
    say(`Chưa công bố: có ${number(report.rejected)} dòng bị từ chối; người đọc vẫn thấy bản cũ.`, 'fault');
  } else {
    const { diff, edition } = answer.data;
    const isSame = diff.added + diff.changed + diff.removed === 0;
    finish(
      isSame
        ? `Tệp không thay đổi gì; ấn bản ${edition} vẫn đang dùng.`
        : `Đã công bố ấn bản ${edition}: ${diffText(diff)}.`,
      'an-ban',
    );
  }
}

/** What was done, and where it is to be seen; the form is ready for the next file. */
function finish(text: string, section: 'an-ban' | 'hen-gio'): void {
  file = null;
  clearFile();
  options.clear();
  forgetReport();
  const links = [
    h('a', { href: `#${section}` }, section === 'an-ban' ? 'Xem các ấn bản' : 'Xem các lần hẹn'),
    h('a', { href: `/${domain()}` }, `Mở trang ${domainLabel(domain())}`),
  ];
  const told = h(
    'div',
    { class: 'empty', tabindex: -1 },
    h('p', {}, text),
    h('p', { class: 'links' }, links),
  );
  result.replaceChildren(told);
  told.focus();
  say(text);
}

const body = h(
  'div',
  {},
  box,
  options.form,
  h('p', { class: 'buttons' }, publishButton, previewButton),
  why,
  result,
);

export const publishing: Section = {
  id: 'cong-bo',
  title: 'Công bố',
  of: 'domain',
  body,
  show() {
    if (shownOf !== domain() && file) act(previewButton, preview);
    else if (shownOf !== domain()) forgetReport();
    else settle();
    shownOf = domain();
  },
  forget() {
    file = null;
    clearFile();
    options.clear();
    forgetReport();
  },
};
