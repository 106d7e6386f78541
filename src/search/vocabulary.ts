/** What can be completed while typing: the names every domain gives, from isolate memory or in one round trip. */
import type { Suggestion } from '../contract/suggest.ts';
import { DOMAINS } from '../registry.ts';
import type { Store } from '../store/session.ts';

/** Sources in the order in which kinds of equal rank are told. */
export const SOURCES = DOMAINS.flatMap(({ suggest }) => suggest).sort((a, b) => a.order - b.order);

export const SUGGESTED_KINDS = SOURCES.map(({ kind }) => kind) as [string, ...string[]];

/** Everything that can be completed. */
export async function loadVocabulary(store: Store): Promise<Suggestion[]> {
  const asked = SOURCES.map((source) => source.statements());
  const results = await store.read(asked.flat());
  let from = 0;
  return SOURCES.flatMap((source, index) => {
    const count = asked[index]?.length ?? 0;
    from += count;
    return source.adopt(results.slice(from - count, from));
  });
}
