/** Ấn bản: the history of a domain, and the way back. */
import { h } from '../../../embed/elements/dom.ts';
import { call, type Schemas, send } from './api.ts';
import { confirmed } from './confirm.ts';
import { button, fill, say } from './feedback.ts';
import { instant, instantText, number } from './format.ts';
import { diffText } from './report.ts';
import { table } from './table.ts';
import { domain, domainLabel, type Section } from './workplace.ts';

type Edition = Schemas['Edition'];

const STATES: Readonly<Record<Edition['state'], readonly [look: string, text: string]>> = {
  current: ['good', 'đang dùng'],
  earlier: ['', 'trước đây'],
  'rolled-back': ['note', 'đã quay lại từ đây'],
  discarded: ['', 'không còn dữ liệu'],
};

const list = h('div', { id: 'editions' });

async function use(edition: Edition, current: Edition | undefined): Promise<void> {
  const of = domain();
  const later = current && current.number > edition.number;
  const isAgreed = await confirmed(
    `Dùng ấn bản ${edition.number} của ${domainLabel(of)}?`,
    [
      h(
        'p',
        {},
        `Người đọc sẽ thấy ấn bản ${edition.number} (${number(edition.records)} ` +
          `bản ghi, công bố lúc ${instantText(edition.publishedAt)})`,
        current ? ` thay cho ấn bản ${current.number} (${number(current.records)} bản ghi).` : '.',
      ),
      later &&
        h(
          'p',
          {},
          `Các ấn bản sau ấn bản ${edition.number} vẫn giữ ` +
            'và có thể dùng lại, cho đến lần công bố tiếp theo.',
        ),
    ],
    `Dùng ấn bản ${edition.number}`,
  );
  if (!isAgreed) return;
  await send('POST', `/editions/${of}/${edition.number}/rollback`);
  say(`Đang dùng ấn bản ${edition.number}.`);
  await read();
}

const read = (): Promise<void> =>
  fill(
    list,
    () => call<Edition[]>(`/editions/${domain()}`),
    ({ data }) => {
      if (data.length === 0)
        return [h('p', { class: 'empty' }, `${domainLabel(domain())} chưa có ấn bản nào.`)];
      const current = data.find(({ state }) => state === 'current');
      return [
        table(
          `Lịch sử ấn bản: ${domainLabel(domain())}`,
          [
            { number: 'Ấn bản' },
            'Trạng thái',
            'Công bố lúc',
            'Người công bố',
            'Nguồn',
            { number: 'Bản ghi' },
            'Thay đổi',
            'Việc',
          ],
          data.map((edition) => {
            const [look, text] = STATES[edition.state];
            return [
              String(edition.number),
              h('span', { class: `badge ${look}` }, text),
              instant(edition.publishedAt),
              edition.publishedBy,
              edition.source,
              number(edition.records),
              diffText(edition.diff),
              (edition.state === 'earlier' || edition.state === 'rolled-back') &&
                button('Dùng lại', () => use(edition, current), {
                  look: 'quiet',
                  name: `Dùng lại ấn bản ${edition.number}`,
                }),
            ];
          }),
        ),
      ];
    },
  );

export const editions: Section = {
  id: 'an-ban',
  title: 'Ấn bản',
  of: 'domain',
  body: list,
  show: () => void read(),
  forget: () => list.replaceChildren(),
};
