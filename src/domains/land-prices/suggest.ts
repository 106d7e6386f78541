/** Streets as completions. */
import { madeOnce, type SuggestionSource, suggestion } from '../../contract/suggest.ts';
import { streetFolded } from '../../language/street-key.ts';
import { streetPath } from './street-path.ts';
import { currentStreets, type Street } from './streets.ts';

const suggestions = madeOnce((streets: readonly Street[]) =>
  streets.map(({ name, records }) =>
    suggestion({
      kind: 'street',
      text: name,
      detail: null,
      page: streetPath(name),
      weight: records,
    }),
  ),
);

export const streetNames: SuggestionSource = {
  kind: 'street',
  order: 0,
  statements: () => [currentStreets.statement()],
  adopt: ([rows]) => suggestions(currentStreets.adopt(rows)),
  fold: streetFolded,
};
