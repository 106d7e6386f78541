/** Cột đã chọn: what columns of known headings are read as, as editors chose, until someone lets the gateway forget it. */
import { h } from '../../../embed/elements/dom.ts';
import { call, type Schemas, send } from './api.ts';
import { confirmed } from './confirm.ts';
import { button, fill, say } from './feedback.ts';
import { instant } from './format.ts';
import { table } from './table.ts';
import { domain, domainLabel, type Section } from './workplace.ts';

type Kept = Schemas['KeptColumns'];

const list = h('div', { id: 'kept-columns' });

/** Headings that tell a file apart, the first of many. */
const MOST_SHOWN = 6;
const headingsText = ({ headings }: Kept): string => {
  const shown = headings.slice(0, MOST_SHOWN).map((name) => `“${name.slice(0, 60)}”`);
  return headings.length > MOST_SHOWN ? `${shown.join(', ')} … (${headings.length} cột)` : shown.join(', ');
};

const choice = ([heading, key]: [string, string]): HTMLElement =>
  h('li', {}, key === '' ? `“${heading}” không dùng` : `“${heading}” là ${key}`);

async function forget(kept: Kept): Promise<void> {
  const isAgreed = await confirmed(
    'Quên lựa chọn này?',
    [h('p', {}, `Tệp sau có cùng tiêu đề sẽ được đọc theo tiêu đề: ${headingsText(kept)}.`)],
    'Quên',
  );
  if (!isAgreed) return;
  await send('DELETE', `/kept-columns/${domain()}/${kept.id}`);
  say('Đã quên; tệp sau được đọc theo tiêu đề.');
  await read();
}

const read = (): Promise<void> =>
  fill(
    list,
    () => call<Kept[]>(`/kept-columns/${domain()}`),
    ({ data }) =>
      data.length === 0
        ? [h('p', { class: 'empty' }, 'Chưa có lựa chọn nào: mọi tệp được đọc theo tiêu đề.')]
        : [
            table(
              `Cột đã chọn của ${domainLabel(domain())}`,
              ['Tệp có các tiêu đề', 'Đọc là', 'Người chọn', 'Lúc', 'Việc'],
              data.map((kept) => [
                headingsText(kept),
                h('ul', {}, Object.entries(kept.columns).map(choice)),
                kept.chosenBy,
                instant(kept.chosenAt),
                button('Quên', () => forget(kept), {
                  look: 'quiet',
                  name: `Quên lựa chọn cho ${headingsText(kept)}`,
                }),
              ]),
            ),
          ],
  );

export const keptColumns: Section = {
  id: 'cot-da-chon',
  title: 'Cột đã chọn',
  of: 'domain',
  body: h(
    'div',
    {},
    h(
      'p',
      { class: 'soft' },
      'Tệp sau có đúng các tiêu đề này được đọc như đã chọn, ở đây và trong npm run import.',
    ),
    list,
  ),
  show: () => void read(),
  forget: () => list.replaceChildren(),
};
