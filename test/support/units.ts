/** An administrative unit for graphs of tests; `before` are the codes of those it came of. */
export const unit = (
  code: string,
  name: string,
  validFrom: string,
  validTo: string | null,
  before: readonly string[] = [],
  resolution: string | null = null,
) => ({
  id: `${code}@${validFrom}`,
  code,
  name,
  level: name.split(' ')[0]?.toLowerCase() ?? '',
  validFrom,
  validTo,
  parent: null,
  predecessors: before.map((each) => ({ code: each, partial: false })),
  resolution,
});
