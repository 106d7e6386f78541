/** The checks of a source: when, what they found, and why they failed. */
import { h } from '../../../embed/elements/dom.ts';
import { call, type Schemas } from './api.ts';
import { fill } from './feedback.ts';
import { instant, number } from './format.ts';
import { table } from './table.ts';

export type Run = Schemas['SourceRun'];

const OUTCOMES: Readonly<Record<Run['outcome'], readonly [look: string, text: string]>> = {
  published: ['good', 'đã công bố'],
  unchanged: ['', 'không có gì mới'],
  gathering: ['note', 'đang đọc các trang'],
  failed: ['bad', 'không thành'],
};

/** The outcome as a word on a colour. */
export const outcomeBadge = ({ outcome }: Run): HTMLElement =>
  h('span', { class: `badge ${OUTCOMES[outcome][0]}` }, OUTCOMES[outcome][1]);

/** The counts of a run that are not nought. */
export const runText = (run: Run): string =>
  (
    [
      ['thêm', run.added],
      ['đổi', run.changed],
      ['giữ nguyên', run.unchanged],
      ['trùng', run.duplicates],
      ['hỏng', run.failed],
    ] as const
  )
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${word} ${number(count)}`)
    .join(', ');

/** A box that reads the runs of a source when it is opened. */
export function runsView(sourceId: string, name: string): HTMLElement {
  const list = h('div', {});
  const view = h('details', {}, h('summary', {}, 'Các lần kiểm tra'), list);
  view.addEventListener('toggle', () => {
    if (!view.open) return;
    fill(
      list,
      () => call<Run[]>(`/sources/${sourceId}/runs`),
      ({ data }) =>
        data.length === 0
          ? [h('p', { class: 'soft' }, 'Chưa kiểm tra lần nào.')]
          : [
              table(
                `Các lần kiểm tra “${name}”`,
                ['Lúc', 'Do', 'Kết quả', 'Bản ghi', { number: 'Ấn bản' }, { number: 'Giây' }, 'Lý do'],
                data.map((run) => [
                  instant(run.startedAt),
                  run.trigger === 'editor' ? 'biên tập viên' : 'lịch',
                  outcomeBadge(run),
                  runText(run),
                  run.edition,
                  run.milliseconds === null ? '' : number(Math.round(run.milliseconds / 100) / 10),
                  run.reason,
                ]),
              ),
            ],
    );
  });
  return view;
}
