/** From how many characters, records and rows on an import asks, counts and lists: each bound from both sides. */
import { describe, expect, it } from 'vitest';
import type { RecordChange } from '../../src/ingest/report.ts';
import { addDays, vietnamDay } from '../../src/language/dates.ts';
import { get, importNdjson } from '../support/gateway.ts';

const REPLACE = 'mode=publish&strategy=replace';
const MERGE = 'mode=publish&strategy=merge';
const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${prefix}-${n}`);
const notice = (id: string, more: object = {}) => ({
  id,
  title: `Thông báo ${id}`,
  organisation: 'Đơn vị thử',
  applyUntil: addDays(vietnamDay(Date.now()), 30),
  body: 'a'.repeat(40),
  ...more,
});
const hold = async (rows: readonly object[]) => {
  const { status, body } = await importNdjson('recruitments', rows);
  expect(status, JSON.stringify(body).slice(0, 500)).toBe(200);
};
const preview = async (rows: readonly object[], strategy: string) => {
  const { status, body } = await importNdjson('recruitments', rows, `mode=preview&strategy=${strategy}`);
  expect(status, JSON.stringify(body).slice(0, 500)).toBe(200);
  return body.data;
};
const codesOf = ({ warnings }: { warnings: { code: string }[] }) => warnings.map(({ code }) => code);

describe('a text cut down', () => {
  it.each([
    [200, 99, true],
    [200, 100, false],
    [199, 99, false],
    [401, 200, true],
    [400, 200, false],
    [400, 401, false],
  ])('from %i to %i characters is missed: %s', async (was, is, missed) => {
    const others = ids('khac', 6).map((id) => notice(id));
    await hold([...others, notice('mot', { body: 'b'.repeat(was) })]);
    const told = await preview([...others, notice('mot', { body: 'c'.repeat(is) })], 'merge');
    expect(told.diff).toEqual({ added: 0, changed: 1, removed: 0, unchanged: 6 });
    expect(codesOf(told)).toEqual(missed ? ['text-shortened'] : []);
  });

  it('is told with what it was and is, at its row', async () => {
    await hold([notice('mot', { body: 'b'.repeat(300) })]);
    const { warnings } = await preview([notice('moi'), notice('mot', { body: 'c'.repeat(20) })], 'merge');
    expect(warnings).toMatchObject([{ row: 2, column: 'body', value: 'mot', code: 'text-shortened' }, {}]);
    expect(warnings[0].message).toContain('từ 300 còn 20 ký tự');
    expect(warnings[1].message).toMatch(/^1 bản ghi .* như ở dòng 2\.$/);
  });
});

describe('a list', () => {
  const entries = (count: number) => ids('Vị trí', count).map((title) => ({ title }));
  it.each([
    [3, 2, true],
    [3, 3, false],
    [2, 3, false],
  ])('of %i entries that has %i now is missed: %s', async (was, is, missed) => {
    await hold([notice('mot', { positions: entries(was) }), ...ids('khac', 4).map((id) => notice(id))]);
    const positions = entries(is).map((entry, n) => (n === 0 ? { title: 'Khác' } : entry));
    const told = await preview([notice('mot', { positions })], 'merge');
    expect(codesOf(told)).toEqual(missed ? ['list-shortened', 'list-shortened'] : []);
  });
});

describe('a column that records lose', () => {
  const asked = async (all: number, losing: number, strategy: string) => {
    const names = ids('mat', all);
    await hold(names.map((id) => notice(id, { fee: '100.000 đồng' })));
    // A replacing file leaves the member out; in a merge that keeps it, and an empty one is asked.
    const lost = strategy === 'replace' ? {} : { fee: '' };
    const rows = names.map((id, n) => notice(id, n < losing ? lost : { fee: '100.000 đồng' }));
    return preview(rows, strategy);
  };

  it.each([
    [10, 2, false],
    [10, 3, true],
    [4, 2, true],
    [5, 2, false],
    [1, 1, true],
  ])(
    'of %i records, %i losing it, has to be confirmed where a file replaces all: %s',
    async (all, losing, confirmed) => {
      const told = await asked(all, losing, 'replace');
      expect(codesOf(told).filter((code) => code === 'column-dropped')).toHaveLength(
        losing + (confirmed ? 1 : 0),
      );
      expect(told.confirmations).toMatchObject(
        confirmed ? [{ code: 'column-dropped', first: { row: null, column: 'fee', value: 'mat-0' } }] : [],
      );
    },
  );

  it('is asked of each emptied cell where a file is merged, and not told twice', async () => {
    expect(codesOf(await asked(4, 2, 'merge'))).toEqual(['cell-emptied', 'cell-emptied']);
  });

  it('is nothing lost where the record had none', async () => {
    await hold(ids('khong', 3).map((id) => notice(id)));
    const rows = ids('khong', 3).map((id) => notice(id, { title: 'Tên khác' }));
    expect(codesOf(await preview(rows, 'replace'))).toEqual([]);
  });
});

describe('a file that replaces all', () => {
  it.each([
    [30, 20, false],
    [41, 21, true],
    [42, 21, false],
    [43, 22, true],
  ])('of %i records and lacks %i asks whether it is whole: %s', async (all, removed, asks) => {
    const rows = ids('du', all).map((id) => notice(id));
    await hold(rows);
    const { status, body } = await importNdjson('recruitments', rows.slice(removed), REPLACE);
    expect(status).toBe(asks ? 409 : 200);
    const report = body.report ?? body.data;
    expect(report.diff.unchanged).toBe(all - removed);
    if (!asks) expect(report.diff).toMatchObject({ added: 0, changed: 0, removed });
    expect(report.confirmations).toMatchObject(
      asks ? [{ code: 'records-withdrawn', count: 1, first: { row: null } }] : [],
    );
    if (asks) expect(report.confirmations[0].first.message).toContain(`${removed} trong ${all} bản ghi`);
  });
});

describe('a preview', () => {
  it('shows a hundred changes and a hundred withdrawals, and counts them all', async () => {
    const held = ids('giu', 210).map((id) => notice(id));
    await hold(held);
    const file = [
      ...held.slice(0, 3),
      ...ids('moi', 60).map((id) => notice(id)),
      ...held.slice(3, 53).map((row) => ({ ...row, title: 'Đã đổi' })),
    ];
    const told = await preview(file, 'replace');
    expect(told.diff).toEqual({ added: 60, changed: 50, removed: 157, unchanged: 3 });
    const changes = told.changes as RecordChange[];
    const count = (outcome: string) => changes.filter((change) => change.outcome === outcome).length;
    expect([count('added'), count('changed'), count('removed')]).toEqual([60, 40, 100]);
    const removed = changes.filter(({ outcome }) => outcome === 'removed');
    expect(removed.map(({ id }) => id)).toEqual(ids('giu', 153).slice(53));
    for (const { before, after, id } of removed)
      expect([before?.title, after]).toEqual([`Thông báo ${id}`, null]);
  });
});

describe('rows merged with what is held', () => {
  const held = [
    notice('a', { fee: '100.000 đồng', method: 'Xét tuyển' }),
    notice('b', { fee: '200.000 đồng', method: 'Thi tuyển' }),
    notice('c', { fee: '300.000 đồng', method: 'Xét tuyển' }),
  ];
  const merge = async (rows: readonly object[], confirm = '') => {
    const { status, body } = await importNdjson('recruitments', rows, `${MERGE}${confirm}`);
    return { status, report: body.report ?? body.data };
  };
  const read = async (id: string) => (await get(`/v1/recruitments/${id}`)).body.data;

  it('change what they say, keep what they do not, and leave the others alone', async () => {
    await hold(held);
    const { status, report } = await merge([
      { id: 'b', fee: '250.000 đồng' },
      { id: 'a', method: 'Xét tuyển' },
      { id: 'c', fee: '300.000 đồng', method: 'Thi tuyển' },
      notice('d'),
    ]);
    expect([status, report.diff]).toEqual([200, { added: 1, changed: 2, removed: 0, unchanged: 1 }]);
    const told = async (id: string) => {
      const { title, fee, method, body } = await read(id);
      return [title, fee, method, body];
    };
    const body = 'a'.repeat(40);
    expect(await told('a')).toEqual(['Thông báo a', '100.000 đồng', 'Xét tuyển', body]);
    expect(await told('b')).toEqual(['Thông báo b', '250.000 đồng', 'Thi tuyển', body]);
    expect(await told('c')).toEqual(['Thông báo c', '300.000 đồng', 'Thi tuyển', body]);
  });

  it('are refused at the second of two that say the same record', async () => {
    await hold(held);
    const { status, report } = await merge([
      { id: 'a', fee: '100.000 đồng' },
      { id: 'a', fee: '100.000 đồng' },
    ]);
    expect([status, report.rejected, report.errors.map(({ row }: { row: number }) => row)]).toEqual([
      422,
      1,
      [2],
    ]);
  });

  it('empty nothing that was empty, and what they empty only once confirmed', async () => {
    await hold(held);
    const none = await merge([{ id: 'a', fee: '100.000 đồng', place: '' }]);
    expect([none.status, none.report.diff.unchanged, none.report.warnings]).toEqual([200, 1, []]);
    const asked = await merge([{ id: 'a', fee: ' ' }]);
    expect([asked.status, asked.report.confirmations[0].code]).toEqual([409, 'cell-emptied']);
    expect((await read('a')).fee).toBe('100.000 đồng');
    expect((await merge([{ id: 'a', fee: ' ' }], '&confirm=cell-emptied')).status).toBe(200);
    expect([(await read('a')).fee, (await read('a')).method]).toEqual([null, 'Xét tuyển']);
  });
});
