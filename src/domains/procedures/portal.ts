/** Rows in the portal's own shapes, brought under the keys of an import row before they are read. */
import type { HeadingSynonyms } from '../../contract/headings.ts';
import { headingKey } from '../../contract/headings.ts';
import { ofMethod } from './channels.ts';

type Values = Record<string, unknown>;

const isRecord = (value: unknown): value is Values =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Members that only hold other members. */
const HOLDERS = ['metadata', 'content', 'tables', 'searchItem', 'detail'];

const listOf = (value: unknown): Values[] => (Array.isArray(value) ? value.filter(isRecord) : []);
const namesOf = (value: unknown): unknown[] => listOf(value).map(({ name }) => name);

/** A record of the portal's interface: `{searchItem, detail}`. */
function ofInterface(search: Values, detail: Values): Values {
  const levels = [
    [detail.isMinistry, 'Cấp bộ'],
    [detail.isProvince, 'Cấp tỉnh'],
    [detail.isWard, 'Cấp xã'],
    [detail.isOtherAgency, 'Cơ quan khác'],
  ].flatMap(([is, name]) => (is === true ? [name] : []));
  const agencies = [...namesOf(detail.unitGroupsExecuting), ...namesOf(detail.departmentsExecuting)];
  const methods = listOf(detail.executionMethods);
  const days = listOf(detail.cases).flatMap(({ processingDay }) =>
    isRecord(processingDay) ? [processingDay] : [],
  );
  const own = methods.filter(
    ({ processingTime, processingTimeUnit }) => Number(processingTime) > 0 && processingTimeUnit !== 'OTHER',
  );
  // Where the ways of filing say no time with its unit, the cases of the procedure do.
  const said =
    own.length > 0
      ? []
      : days.map(({ qty, type }) => ofMethod({ processingTime: qty, processingTimeUnit: type }).time);
  return {
    code: detail.code ?? search.code,
    title: detail.name ?? search.name,
    field: namesOf(detail.categoriesDetails)[0] ?? (search.categories as unknown[] | undefined)?.[0],
    level: levels.join(', '),
    agency: agencies,
    forWhom: namesOf(detail.subjectTypesDetails),
    steps: detail.executionSteps,
    documents: listOf(detail.executionCases).flatMap(({ name, profileComponents }) =>
      listOf(profileComponents).map((each) => ({
        ...each,
        group: name,
        form: listOf(each.attachments)[0]?.name,
      })),
    ),
    ...(said.length > 0 ? { timeLimit: [...new Set(said)].join('; ') } : {}),
    result: namesOf(detail.resultsDetails).join('; '),
    legalBasis: detail.legalBasisesDetails,
    where: methods,
  };
}

/** Brings the portal's shapes to import keys; other rows are answered as they are. */
export function reshape(values: Values, headings: HeadingSynonyms): Values {
  const { searchItem, detail } = values;
  if (isRecord(detail) && Array.isArray(detail.executionMethods))
    return ofInterface(isRecord(searchItem) ? searchItem : {}, detail);
  const keys = new Map(
    Object.entries(headings).flatMap(([key, names]) =>
      [key, ...names].map((name) => [headingKey(name), key] as const),
    ),
  );
  let own: Values = values;
  for (const holder of HOLDERS) {
    const held = values[holder];
    if (!isRecord(held)) continue;
    const { [holder]: _, ...rest } = own;
    const named = Object.entries(held).flatMap(([name, value]) => {
      const key = keys.get(headingKey(name));
      return key === undefined || value === '' || (Array.isArray(value) && value.length === 0)
        ? []
        : [[key, value] as const];
    });
    own = { ...Object.fromEntries(named), ...rest };
    for (const [key, value] of named) own[key] ??= value;
  }
  return flat(own);
}

/** `timeLimit.days` and its like, as a table of one column a field writes them. */
function flat(values: Values): Values {
  const dotted = Object.keys(values).filter((key) => key.startsWith('timeLimit.'));
  if (dotted.length === 0) return values;
  const limit = Object.fromEntries(dotted.map((key) => [key.slice('timeLimit.'.length), values[key]]));
  const rest = Object.fromEntries(Object.entries(values).filter(([key]) => !key.startsWith('timeLimit.')));
  return Object.values(limit).some((value) => value !== '' && value !== null)
    ? { ...rest, timeLimit: limit }
    : rest;
}
