/** Where one day of a column can only be month first, no neighbour is read by a guess. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dayCell, instantCell, optionalDayCell, textCell } from '../../../src/contract/import-cells.ts';
import { dayKeys, watchDayOrder } from '../../../src/ingest/day-order.ts';
import { dayOrder, parseDate } from '../../../src/language/dates.ts';
import { DOMAIN_NAMES, domainOf } from '../../../src/registry.ts';

describe('the order of a day in figures', () => {
  test.each<[string, string | null]>([
    ['25/12/2024', 'day-first'],
    ['12/25/2024', 'month-first'],
    ['12-25-24', 'month-first'],
    ['12.25.2024 08:30', 'month-first'],
    ['ngày 5/4/2024', 'either'],
    ['05/05/2024', null],
    ['2024-05-04', null],
    ['12/2024/QĐ-UBND', null],
    ['1/13/13/2024', null],
    ['40/2/2024', null],
    ['12/25/2024 '.repeat(9), null],
  ])('of %j is %j', (text, order) => expect(dayOrder(text)).toBe(order));

  it('is either or day first for every day that is read, and month first for none', () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        fc.constantFrom('/', '-', '.'),
        (at, sign) => {
          const [year, month, day] = at.toISOString().slice(0, 10).split('-') as [string, string, string];
          const text = [day, month, year].join(sign);
          expect(parseDate(text)).toBe(`${year}-${month}-${day}`);
          expect(dayOrder(text)).not.toBe('month-first');
        },
      ),
    ));
});

const shape = { title: textCell(50), from: dayCell, to: optionalDayCell, at: instantCell };
const rowOf = (row: number, values: Record<string, unknown>, sheet?: string) => ({
  row,
  values,
  headings: { from: 'Từ ngày' },
  ...(sheet === undefined ? {} : { sheet }),
});
const accepted = (row: number) => ({ row, errors: [], warnings: [], prepared: {} as never });

/** Groups of cells of the column `from`, looked at in turn: rows refused, and errors of the file. */
function refusedOf(...groups: string[][]) {
  const watch = watchDayOrder(shape);
  let row = 1;
  const rows = groups.flatMap((cells) => {
    const given = cells.map((from) => {
      row += 1;
      return rowOf(row, { from });
    });
    const checked = given.map((one) => accepted(one.row));
    return watch.look(given, checked).filter(({ errors }) => errors.length > 0);
  });
  return { rows: rows.map((one) => one.row), first: rows[0], file: watch.errors() };
}

describe('a column with a day that is month first', () => {
  it('knows the columns of days by what they take', () => {
    expect(dayKeys(shape)).toEqual(['from', 'to', 'at']);
  });

  it('knows those of every domain that has days', async () => {
    const known = new Map<string, string[]>();
    for (const name of DOMAIN_NAMES) {
      const importer = await domainOf(name)?.importer();
      if (importer) known.set(name, dayKeys(importer.row.shape));
    }
    expect(known.get('legal-documents')).toEqual(
      expect.arrayContaining(['issuedOn', 'effectiveFrom', 'effectiveTo']),
    );
    expect(known.get('recruitments')).toEqual(
      expect.arrayContaining(['applyFrom', 'applyUntil', 'publishedAt']),
    );
    expect(known.get('articles')).toEqual(expect.arrayContaining(['publishedAt']));
    expect([...known.values()].flat()).not.toContain('title');
  });

  it('refuses neighbours before and after it that have both readings, and no other', () => {
    const { rows, first, file } = refusedOf([
      '05/04/2024',
      '12/25/2024',
      '06/06/2024',
      '3-4-2024',
      '30/1/2024',
    ]);
    expect(rows).toEqual([2, 5]);
    expect(first).toMatchObject({
      row: 2,
      errors: [{ column: 'from', heading: 'Từ ngày', value: '05/04/2024' }],
    });
    expect(first?.errors[0]?.message).toContain('dòng 3 “12/25/2024”');
    expect(first?.prepared).toBeUndefined();
    expect(file).toEqual([]);
  });

  it('refuses neighbours with the year first where one has the day in the middle, and no day with the year last', () => {
    const { rows, first } = refusedOf(['2024/05/04', '2024/13/05', '2024-06-06', '05/04/2024', '2024-7-8']);
    expect(rows).toEqual([2, 6]);
    expect(first?.errors[0]?.message).toContain('dòng 3 “2024/13/05”');
    expect(refusedOf(['2024-05-04', '12/25/2024', '2024-12-25']).rows).toEqual([]);
  });

  it('refuses the file where such rows were accepted before', () => {
    const { rows, file } = refusedOf(['05/04/2024', '07/04/2024'], ['12/25/2024', '01/02/2024']);
    expect(rows).toEqual([5]);
    expect(file).toMatchObject([{ row: null, column: 'from', value: '05/04/2024' }]);
    expect(file[0]?.message).toContain('2 ô của cột “Từ ngày”');
  });

  it('makes another column of its sheet doubtful, unless that shows days that are day first', () => {
    const watch = watchDayOrder(shape);
    const given = [
      rowOf(2, { from: '12/25/2024', to: '03/04/2025', at: '2/3/2025 08:00' }, 'A'),
      rowOf(3, { from: '01/01/2024', to: '03/03/2025', at: '25/3/2025 08:00' }, 'A'),
      rowOf(4, { from: '01/02/2024', to: '03/04/2025', at: '2/3/2025' }, 'B'),
    ];
    const checked = watch.look(
      given,
      given.map(({ row }) => accepted(row)),
    );
    expect(checked.map(({ errors }) => errors.map(({ column }) => column))).toEqual([['to'], [], []]);
    expect(checked[0]?.errors[0]).toMatchObject({ row: 2, sheet: 'A' });
    expect(watch.errors()).toEqual([]);
  });

  it('is not made by days that can be read, whatever their number', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }))),
        (days) => {
          const { rows, file } = refusedOf(days.map(([day, month]) => `${day}/${month}/2024`));
          expect([rows, file]).toEqual([[], []]);
        },
      ),
    ));
});
