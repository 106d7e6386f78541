/** How tables of positions are read: a row for each position, several of them one notice. */
import { joinAdjacent } from '../../contract/adjacent-rows.ts';
import type { RowContext, TableReading } from '../../contract/table-reading.ts';
import { fold } from '../../language/fold.ts';
import { positionsFault, positionsIn } from './notice-cells.ts';

const CODE = /^(?:ma so|ma ngach|ma so (?:chuc danh|ngach)(?: nghe nghiep)?|ma chuc danh|ma vi tri)$/;
const REQUIREMENT =
  /^(?:yeu cau|trinh do|chuyen nganh|nganh dao tao|chuyen mon|dieu kien|tieu chuan|trinh do chuyen mon|ngoai ngu|tin hoc|chung chi)(?: |$)/;
const PART = '@position';
const WANTED = '@requirement ';

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || String(value).trim() === '';
const text = (value: unknown): string => String(value).replace(/\s+/gu, ' ').trim();

/** The innermost level of a heading of several rows. */
const innermost = (heading: string): string => heading.split(' / ').at(-1) ?? heading;

/**
 * A position written as words alone (`Giáo viên Toán`, with its number in the column of quotas) is one position
 * of the notice; what lists several in one cell is left to the schema, which shows how they are written.
 */
function complete(values: Record<string, unknown>, { errors }: RowContext): void {
  const requirements = Object.keys(values)
    .filter((key) => key.startsWith(WANTED) && !isBlank(values[key]))
    .map((key) => `${key.slice(WANTED.length)}: ${text(values[key])}`);
  const code = values['@code'];
  const title = values.positions;
  const listed = typeof title === 'string' ? positionsIn(title) : null;
  const isPlain =
    typeof title === 'string' && !isBlank(title) && !/[|;\n[{]/.test(title) && (listed?.length ?? 1) === 1;
  const fault = typeof title === 'string' ? positionsFault(title) : null;
  if (fault !== null) errors.push({ column: 'positions', value: title, message: fault });
  for (const key of Object.keys(values)) {
    if (!key.startsWith('@')) continue;
    // Without a position to belong to they stay columns nobody reads, and are told of as such.
    if (!isPlain) values[key.startsWith(WANTED) ? key.slice(WANTED.length) : 'Mã số'] = values[key];
    delete values[key];
  }
  if (!isPlain) return;
  const own = listed?.[0];
  // A number beside the name and another in the column of quotas are both kept, and told of where they differ.
  const quota = own?.count ?? values.quota;
  values.positions = [
    {
      title: text(own?.title ?? title),
      ...(isBlank(code ?? own?.code) ? {} : { code: text(code ?? own?.code) }),
      ...(isBlank(quota) ? {} : { count: quota }),
      ...(requirements.length > 0 ? { requirements: requirements.join('; ') } : {}),
    },
  ];
  if (own?.count === undefined) delete values.quota;
  values[PART] = text(title);
}

/** How tables of recruitment notices are read. */
export const recruitmentTables: TableReading = {
  figures: [],
  subject: 'positions',
  context: [],
  figureHeading: /(?!)/,
  column(heading) {
    const inner = innermost(heading);
    const folded = fold(inner);
    if (CODE.test(folded)) return { key: '@code', group: {}, exact: true };
    return REQUIREMENT.test(folded) ? { key: `${WANTED}${inner.trim()}`, group: {}, exact: true } : null;
  },
  continues: () => false,
  stated: () => ({ values: {} }),
  same: (_, one, other) => one === other,
  section: () => null,
  isOutdated: () => false,
  complete,
  join: (rows) =>
    joinAdjacent(rows, {
      marker: PART,
      keyOf: ({ title, organisation, applyUntil }) => JSON.stringify([title, organisation, applyUntil]),
      merge: (before, next) => ({
        ...next,
        ...before,
        positions: [before.positions, next.positions].flat(),
      }),
      apart: {
        column: 'positions',
        message: 'Các vị trí của cùng một thông báo phải đứng liền nhau.',
      },
    }),
};
