/** Hẹn giờ: imports that wait for their time, and what became of earlier ones. */
import { type Child, h } from '../../../embed/elements/dom.ts';
import { call, type Schemas, send } from './api.ts';
import { confirmed } from './confirm.ts';
import { button, fill, say } from './feedback.ts';
import { instant, instantText, number } from './format.ts';
import { reportView } from './report.ts';
import { domain, domainLabel, type Section } from './workplace.ts';

type Scheduled = Schemas['ScheduledImport'];

const STATES: Readonly<Record<Scheduled['state'], readonly [look: string, text: string]>> = {
  waiting: ['note', 'đang chờ'],
  publishing: ['note', 'đang công bố'],
  published: ['good', 'đã công bố'],
  failed: ['bad', 'không thành'],
  cancelled: ['', 'đã huỷ'],
};

const list = h('div', { id: 'scheduled' });

async function cancel({ id, domain: of, source, publishAt }: Scheduled): Promise<void> {
  const name = source ?? 'lần nhập này';
  const isAgreed = await confirmed(
    `Huỷ hẹn công bố “${name}”?`,
    [
      h(
        'p',
        {},
        `Tệp sẽ không được công bố lúc ${instantText(publishAt)} và các dòng đã gửi bị xoá khỏi máy chủ. ` +
          'Muốn công bố sau này phải gửi lại tệp.',
      ),
    ],
    'Huỷ hẹn',
  );
  if (!isAgreed) return;
  await send('DELETE', `/scheduled-imports/${of}/${id}`);
  say(`Đã huỷ hẹn công bố “${name}”.`);
  await read();
}

function view(one: Scheduled): HTMLElement {
  const [look, text] = STATES[one.state];
  const facts: [string, Child][] = [
    ['Tệp', one.source],
    ['Số dòng', number(one.rows)],
    [
      'Cách công bố',
      `${one.strategy === 'replace' ? 'thay tất cả' : 'thêm và sửa'}${one.rejects === 'skip' ? ', bỏ qua dòng lỗi' : ''}`,
    ],
    ['Người hẹn', [one.createdBy, ', ', instant(one.createdAt)]],
    ['Kết thúc', one.finishedAt && instant(one.finishedAt)],
    ['Ấn bản', one.edition && number(one.edition)],
    ['Lý do', one.reason],
  ];
  return h(
    'li',
    { class: 'card' },
    h('h3', {}, instant(one.publishAt), ' ', h('span', { class: `badge ${look}` }, text)),
    h(
      'dl',
      { class: 'facts' },
      facts.filter(([, value]) => value).map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]),
    ),
    one.report &&
      (one.report.errors.length > 0 || one.report.warningCount > 0) &&
      h('details', {}, h('summary', {}, 'Báo cáo kiểm tra'), reportView(one.report, one.source ?? 'tep')),
    one.state === 'waiting' &&
      h(
        'p',
        { class: 'buttons' },
        button('Huỷ hẹn', () => cancel(one), {
          look: 'quiet',
          name: `Huỷ hẹn ${one.source ?? ''} lúc ${instantText(one.publishAt)}`,
        }),
      ),
  );
}

const read = (): Promise<void> =>
  fill(
    list,
    () => call<Scheduled[]>(`/scheduled-imports/${domain()}`),
    ({ data }) =>
      data.length === 0
        ? [
            h(
              'p',
              { class: 'empty' },
              `Chưa có lần nhập nào của ${domainLabel(domain())} ` +
                'được hẹn giờ. Chọn “Hẹn giờ” khi công bố một tệp.',
            ),
          ]
        : [h('ul', { class: 'cards' }, data.map(view))],
  );

export const scheduled: Section = {
  id: 'hen-gio',
  title: 'Hẹn giờ',
  of: 'domain',
  body: h(
    'div',
    {},
    h(
      'p',
      { class: 'soft' },
      'Tệp đã hẹn được kiểm tra lại và công bố trong vòng một phút từ thời điểm đã chọn.',
    ),
    h('p', { class: 'buttons' }, button('Tải lại', read, { look: 'quiet' })),
    list,
  ),
  show: () => void read(),
  forget: () => list.replaceChildren(),
};
