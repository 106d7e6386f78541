/** Căn cứ đã thay đổi: records that rest on documents which expired, were replaced or amended. */
import { h } from '../../../embed/elements/dom.ts';
import { callPublic, type Schemas } from './api.ts';
import { fill } from './feedback.ts';
import { table } from './table.ts';
import { domainLabel, type Section } from './workplace.ts';

type Change = Schemas['BasisChange'];

const STATUS: Readonly<Record<string, string>> = {
  in_force: 'còn hiệu lực',
  partially_in_force: 'còn hiệu lực một phần',
  expired: 'hết hiệu lực',
  not_yet_in_force: 'chưa có hiệu lực',
  suspended: 'tạm ngưng hiệu lực',
  unknown: 'chưa rõ hiệu lực',
};

const list = h('div', {});

const changed = ({ basis }: Change): string =>
  basis
    .map(({ number, status, replacedBy, amendedBy }) =>
      [
        `${number}: ${STATUS[status] ?? status}`,
        replacedBy && `thay bởi ${replacedBy}`,
        amendedBy && `sửa bởi ${amendedBy.join(', ')}`,
      ]
        .filter(Boolean)
        .join(', '),
    )
    .join('; ');

const read = (): Promise<void> =>
  fill(
    list,
    () => callPublic<Change[]>('/basis-changes'),
    ({ data }) =>
      data.length === 0
        ? [h('p', { class: 'empty' }, 'Không bản ghi nào dựa trên văn bản đã thay đổi.')]
        : [
            table(
              'Cần xem lại',
              ['Miền', 'Bản ghi', 'Căn cứ đã thay đổi'],
              data.map((entry) => [
                domainLabel(entry.domain),
                h('a', { href: entry.page }, entry.title),
                changed(entry),
              ]),
            ),
          ],
  );

export const basis: Section = {
  id: 'can-cu-da-thay-doi',
  title: 'Căn cứ đã thay đổi',
  of: 'gateway',
  body: h(
    'div',
    {},
    h(
      'p',
      { class: 'soft' },
      'Thủ tục, văn bản và bảng giá dựa trên văn bản đã hết hiệu ' +
        'lực, bị thay thế, bãi bỏ hoặc sửa đổi tính đến hôm nay. ',
      h('a', { href: '/v1/basis-changes.csv' }, 'Tải CSV'),
      ' · ',
      h('a', { href: '/v1/basis-changes.atom' }, 'Theo dõi bằng Atom'),
    ),
    list,
  ),
  show: () => void read(),
  forget: () => list.replaceChildren(),
};
