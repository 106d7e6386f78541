/** Which wards are one ground, told over import rows of places: the tests' own rule, apart from the graph they judge. */
import { addDays } from '../../src/language/dates.ts';
import { type ImportRow, plain } from './filter-cases.ts';

const WARD = /^(phuong|xa|thi tran|dac khu)$/;
const LEVEL = /^(phuong|xa|thi tran|thi xa|thanh pho|quan|huyen|tinh|dac khu) /;
const isOn = (unit: ImportRow, day: string): boolean =>
  unit.validFrom <= day && (unit.validTo ?? '9999-12-31') >= day;

const names = new WeakMap<readonly ImportRow[], Map<string, ImportRow[]>>();

/** Units a text names: by code, by full name, or without its level. */
function named(places: readonly ImportRow[], text: string): ImportRow[] {
  const known = names.get(places) ?? new Map<string, ImportRow[]>();
  names.set(places, known);
  const found = known.get(text) ?? findNamed(places, text);
  known.set(text, found);
  return found;
}

function findNamed(places: readonly ImportRow[], text: string): ImportRow[] {
  const wanted = plain(text);
  if (/^\d+$/.test(wanted)) return places.filter(({ code }) => code === wanted);
  return places.filter(({ name }) => {
    const full = plain(name);
    return full === wanted || (!LEVEL.test(`${wanted} `) && full.replace(LEVEL, '') === wanted);
  });
}

type Links = ReadonlyMap<ImportRow, readonly ImportRow[]>;
const graphs = new WeakMap<readonly ImportRow[], { before: Links; after: Links }>();

function graphOf(places: readonly ImportRow[]): { before: Links; after: Links } {
  const known = graphs.get(places);
  if (known) return known;
  const before = new Map<ImportRow, ImportRow[]>();
  const after = new Map<ImportRow, ImportRow[]>();
  for (const unit of places) {
    const eve = addDays(unit.validFrom, -1);
    for (const given of (unit.predecessors ?? []) as (string | { code: string })[]) {
      const code = typeof given === 'string' ? given : given.code;
      const old = places.find((other) => other.code === code && isOn(other, eve));
      if (!old || old === unit) continue;
      before.set(unit, [...(before.get(unit) ?? []), old]);
      after.set(old, [...(after.get(old) ?? []), unit]);
    }
  }
  const made = { before, after };
  graphs.set(places, made);
  return made;
}

function reach(links: Links, unit: ImportRow, found = new Set<ImportRow>()): Set<ImportRow> {
  for (const next of links.get(unit) ?? []) {
    if (found.has(next)) continue;
    found.add(next);
    reach(links, next, found);
  }
  return found;
}

/**
 * Whether a ward printed in a row lies on ground of the one asked for: the same unit, one it was made of, or one
 * it became, through any number of steps. `day` dates the row, which tells units of one name apart.
 */
export function sameGround(
  places: readonly ImportRow[],
  printed: string,
  asked: string,
  day?: string,
): boolean {
  const { before, after } = graphOf(places);
  const bearers = named(places, printed)
    .filter(({ level }) => WARD.test(plain(level)))
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const onDay = day === undefined ? bearers : bearers.filter((unit) => isOn(unit, day));
  // A table may print a name before its unit began or after it ended: the first or last of the name is meant.
  const nearest =
    day !== undefined && onDay.length === 0
      ? [bearers.find(({ validFrom }) => validFrom > day) ?? bearers.at(-1)].flatMap((unit) => unit ?? [])
      : onDay;
  return named(places, asked).some((unit) => {
    const ground = new Set([unit, ...reach(before, unit), ...reach(after, unit)]);
    return nearest.some((own) => ground.has(own));
  });
}
