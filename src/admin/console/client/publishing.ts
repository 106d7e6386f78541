/** Công bố: a file is previewed at once, mended, and published now or at a time. */
import { h } from '../../../embed/elements/dom.ts';
import { Refused } from './api.ts';
import { doubtList } from './doubts.ts';
import { dropBox } from './drop.ts';
import { act, button, say, sayFault } from './feedback.ts';
import { fileReading } from './file-reading.ts';
import { number } from './format.ts';
import { publishFile } from './publish-file.ts';
import { publishOptions } from './publish-options.ts';
import { diffText, type Report, reportView } from './report.ts';
import { upload, type Wanted } from './upload.ts';
import { domain, domainLabel, type Section } from './workplace.ts';

let file: File | null = null;
/** The report of the file under the domain and strategy that are chosen now; null until there is one. */
let report: Report | null = null;
/** The doubts of the report, as the editor has confirmed them. */
let doubts: ReturnType<typeof doubtList> | null = null;
/** The domain that what is shown is of. */
let shownOf = '';
let going: AbortController | undefined;

const { box, clear: clearFile } = dropBox((chosen) => {
  if (chosen.name !== file?.name) reading.forget();
  file = chosen;
  preview();
});
const reading = fileReading(() => preview());
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
  if (report.errors.some(({ row }) => row === null)) return 'Tệp có lỗi chung; xem báo cáo.';
  if (report.accepted === 0) return 'Không có dòng nào dùng được.';
  if (report.rejected > 0 && options.rejects() === 'stop')
    return `Sửa ${number(report.rejected)} dòng bị từ chối rồi chọn lại tệp, hoặc chọn “Bỏ qua dòng lỗi”.`;
  const left = doubts?.left() ?? 0;
  if (left > 0) return `Xác nhận ${number(left)} điều ở trên báo cáo, hoặc sửa tệp rồi chọn lại.`;
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
  doubts = null;
  result.replaceChildren();
  settle();
}

/** Shows a report under a heading, with what it asks to be confirmed. */
function show(found: Report, heading: string, name: string): void {
  report = found;
  doubts = doubtList(found, settle);
  result.replaceChildren(h('h3', { tabindex: -1 }, heading), doubts.element, reportView(found, name));
}

const wantedNow = () => ({
  domain: domain(),
  strategy: options.strategy(),
  rejects: options.rejects(),
  reading: reading.chosen(),
});

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
    const wanted: Wanted = { ...wantedNow(), mode: 'preview' };
    const { data } = await upload(given, wanted, own.signal);
    if (own.signal.aborted) return;
    reading.show(data);
    show(data, `Xem trước “${given.name}” cho ${domainLabel(wanted.domain)}`, given.name);
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

/** Publishes what was previewed; meanwhile nothing else can be chosen. */
async function publish(): Promise<void> {
  if (!file || !report) return;
  const publishAt = options.publishAt();
  const wanted: Wanted = {
    ...wantedNow(),
    mode: 'publish',
    confirm: doubts?.confirmed() ?? '',
    ...(publishAt ? { publishAt } : {}),
  };
  say(publishAt ? 'Đang gửi tệp để hẹn công bố…' : 'Đang công bố…');
  body.inert = true;
  try {
    const outcome = await publishFile(file, report, wanted);
    if (!outcome) say('Chưa công bố gì.');
    else if ('text' in outcome) finish(outcome.text, outcome.section, wanted.domain);
    else {
      show(outcome.refused, 'Chưa công bố', file.name);
      settle();
      const reason =
        outcome.refused.rejected > 0
          ? `có ${number(outcome.refused.rejected)} dòng bị từ chối`
          : 'có điều cần xác nhận';
      say(`Chưa công bố: ${reason}; người đọc vẫn thấy bản cũ.`, 'fault');
    }
  } finally {
    body.inert = false;
    if (document.activeElement === document.body) publishButton.focus();
  }
}

/** What was done, and where it is to be seen; the form is ready for the next file. */
function finish(text: string, section: 'an-ban' | 'hen-gio', of: string): void {
  file = null;
  clearFile();
  reading.forget();
  options.clear();
  forgetReport();
  const links = [
    h('a', { href: `#${section}` }, section === 'an-ban' ? 'Xem các ấn bản' : 'Xem các lần hẹn'),
    h('a', { href: `/${of}` }, `Mở trang ${domainLabel(of)}`),
  ];
  const told = h(
    'div',
    { class: 'empty', tabindex: -1 },
    h('p', {}, text),
    h('p', { class: 'links' }, links),
  );
  result.replaceChildren(told);
  body.inert = false;
  told.focus();
  say(text);
}

const body = h(
  'div',
  {},
  box,
  reading.element,
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
    if (shownOf !== domain()) reading.forget();
    if (shownOf !== domain() && file) act(previewButton, preview);
    else if (shownOf !== domain()) forgetReport();
    else settle();
    shownOf = domain();
  },
  forget() {
    file = null;
    clearFile();
    reading.forget();
    options.clear();
    forgetReport();
  },
};
